//! What is being typed: it is kept as it comes, and is one step to take back, however often it was kept.

use crate::state::library::collections::{Field, Key, Library, LibraryChange, Toast, UndoStep};
use crate::state::shared::Shared;

impl Library {
    /// The library after `change` to a field that the reader is still in. Nothing is said of it before the field is left.
    pub(crate) fn typed(&self, change: &LibraryChange) -> Self {
        let (mut next, is_step) = self.written(change);
        next.typing = is_step.then(|| change.with(String::new()));
        next.toast = self.toast.clone().filter(|_| !is_step);
        next
    }

    /// The library after a field was left with `change`: its step, if there is one, is announced and ended.
    pub(crate) fn left(&self, change: &LibraryChange) -> Self {
        let (mut next, is_step) = self.written(change);
        if self.is_in(change) && next.toast == self.toast {
            let told = self.steps.last().filter(|_| is_step);
            next.toast = told.map(|step| Toast { words: step.words.clone(), undo: true, redo: false });
        }
        next.typing = None;
        if next.is_refused(change) {
            next.redraw_keys([if let LibraryChange::Set(key, ..) = change { *key } else { next.open }]);
        }
        next
    }

    /// Whether the field that was left with `change` shows something else than what is kept: no name, one that is another's, or a
    /// day that is none.
    fn is_refused(&self, change: &LibraryChange) -> bool {
        match change {
            LibraryChange::Rename(name) => self.name(self.open) != name.trim(),
            LibraryChange::Set(key, Field::Date, day) => {
                self.snapshot.item(*key).is_some_and(|item| Field::Date.of(&item.article) != day)
            }
            _ => false,
        }
    }

    /// Whether something is being typed.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    /// The record that is being typed into.
    pub(crate) fn typed_key(&self) -> Option<Key> {
        match self.typing.as_ref()? {
            LibraryChange::Set(key, ..) => Some(*key),
            _ => Some(self.open),
        }
    }

    /// Whether `change` goes on with what is being typed.
    fn is_in(&self, change: &LibraryChange) -> bool {
        self.typing.as_ref().is_some_and(|typing| *typing == change.with(String::new()))
    }

    /// The library after `change`, and whether a step of this field is the last one. The step that the change makes joins the one that
    /// is under way in the same field; where all is as it was before, there is none to take back.
    fn written(&self, change: &LibraryChange) -> (Self, bool) {
        let mut next = self.changed(change.clone());
        let is_changed = next.steps != self.steps;
        if !self.is_in(change) {
            return (next, is_changed);
        }
        let mut steps = self.steps.to_vec();
        let (Some(first), Some(last), true) = (steps.pop(), next.steps.last(), is_changed) else { return (next, true) };
        let is_step = !next.snapshot.writes_to(&next.snapshot.with(&first.back)).is_empty();
        if is_step {
            steps.push(UndoStep { words: last.words.clone(), ..first });
        } else {
            next.toast = None;
        }
        next.steps = Shared::new(steps);
        (next, is_step)
    }
}
