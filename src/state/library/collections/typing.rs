//! What is being typed: it is kept as it comes, and is one step to take back, however often it was kept.

use crate::state::library::collections::{Change, Field, Key, Said, Shelf, Step};
use crate::state::shared::Shared;

impl Shelf {
    /// The shelf after `change` to a field that the reader is still in. Nothing is said of it before the field is left.
    pub(crate) fn typed(&self, change: &Change) -> Self {
        let (mut next, is_step) = self.written(change);
        next.typing = is_step.then(|| change.with(String::new()));
        next.said = self.said.clone().filter(|_| !is_step);
        next
    }

    /// The shelf after a field was left with `change`: its step, if there is one, is told and ended.
    pub(crate) fn left(&self, change: &Change) -> Self {
        let (mut next, is_step) = self.written(change);
        if self.is_in(change) && next.said == self.said {
            let told = self.steps.last().filter(|_| is_step);
            next.said = told.map(|step| Said { words: step.words.clone(), undo: true });
        }
        next.typing = None;
        if next.is_refused(change) {
            next.turn_keys([if let Change::Set(key, ..) = change { *key } else { next.open }]);
        }
        next
    }

    /// Whether the field that was left with `change` shows something else than what is kept: no name, one that is another's, or a
    /// day that is none.
    fn is_refused(&self, change: &Change) -> bool {
        match change {
            Change::Rename(name) => self.name(self.open) != name.trim(),
            Change::Set(key, Field::Date, day) => {
                self.kept.item(*key).is_some_and(|item| Field::Date.of(&item.article) != day)
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
            Change::Set(key, ..) => Some(*key),
            _ => Some(self.open),
        }
    }

    /// Whether `change` goes on with what is being typed.
    fn is_in(&self, change: &Change) -> bool {
        self.typing.as_ref().is_some_and(|typing| *typing == change.with(String::new()))
    }

    /// The shelf after `change`, and whether a step of this field is the last one. The step that the change makes joins the one that
    /// is under way in the same field; where all is as it was before, there is none to take back.
    fn written(&self, change: &Change) -> (Self, bool) {
        let mut next = self.changed(change.clone());
        let is_changed = next.steps != self.steps;
        if !self.is_in(change) {
            return (next, is_changed);
        }
        let mut steps = self.steps.to_vec();
        let (Some(first), Some(last), true) = (steps.pop(), next.steps.last(), is_changed) else { return (next, true) };
        let is_step = !next.kept.writes_to(&next.kept.with(&first.back)).is_empty();
        if is_step {
            steps.push(Step { words: last.words.clone(), ..first });
        } else {
            next.said = None;
        }
        next.steps = Shared::new(steps);
        (next, is_step)
    }
}
