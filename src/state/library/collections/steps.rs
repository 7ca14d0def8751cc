//! What was done and can be taken back, and the message that says so.

use crate::state::basis::Source;
use crate::state::library::collections::{EXAMPLE, Key, Library, Write};
use crate::state::shared::Shared;

/// So many steps can be taken back.
const STEPS: usize = 100;

/// A message about something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// One sentence or two.
    pub words: String,
    /// Whether it can be taken back.
    pub undo: bool,
    /// Whether it was taken back and can be done again.
    pub redo: bool,
}

/// A step that can be taken back.
#[derive(Clone, Debug)]
pub(super) struct UndoStep {
    pub(super) words: String,
    /// What undoes it.
    pub(super) back: Vec<Write>,
    /// The collection that was open, and what of it was compared with all else.
    pub(super) open: Key,
    pub(super) source: Shared<Vec<Source>>,
}

impl Library {
    /// Whether there is a step to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.steps.is_empty()
    }

    /// Takes the message away, and the report of what was imported: it has been read.
    pub fn dismiss_toast(&mut self) {
        (self.toast, self.skipped, self.remarks) = Default::default();
    }

    /// Shows a message with nothing to undo.
    pub(crate) fn show_toast(&mut self, words: String) {
        self.toast = Some(Toast { words, undo: false, redo: false });
    }

    /// Shows what was done since `before`, with a way to undo it.
    pub(super) fn record_step(&mut self, before: &Self, words: String) {
        let step = UndoStep {
            words: words.clone(),
            back: self.snapshot.writes_to(&before.snapshot),
            open: before.open,
            source: before.source.clone(),
        };
        let first = (self.steps.len() + 1).saturating_sub(STEPS);
        let mut steps = self.steps.get(first..).unwrap_or_default().to_vec();
        steps.push(step);
        (self.steps, self.undone) = (Shared::new(steps), Shared::default());
        (self.toast, self.typing) = (Some(Toast { words, undo: true, redo: false }), None);
    }

    pub(super) fn undo(&mut self) {
        let mut steps = self.steps.to_vec();
        let Some(step) = steps.pop() else { return self.show_toast("There is nothing to undo.".to_owned()) };
        let again = self.turn_back(&step);
        // The button under this message does again what the message names, and nothing else.
        self.toast = Some(Toast { words: ["Undone: ", &step.words].concat(), undo: false, redo: true });
        self.undone = Shared::new(self.undone.iter().cloned().chain([again]).collect());
        self.steps = Shared::new(steps);
    }

    pub(super) fn redo(&mut self) {
        let mut undone = self.undone.to_vec();
        let Some(step) = undone.pop() else { return self.show_toast("There is nothing to do again.".to_owned()) };
        let back = self.turn_back(&step);
        self.toast = Some(Toast { words: step.words, undo: true, redo: false });
        self.steps = Shared::new(self.steps.iter().cloned().chain([back]).collect());
        self.undone = Shared::new(undone);
    }

    /// Takes a step back, and returns the one that does it again.
    pub(super) fn turn_back(&mut self, step: &UndoStep) -> UndoStep {
        let (before, open, source) = (self.snapshot.clone(), self.open, self.source.clone());
        self.snapshot = self.snapshot.with(&step.back);
        let again = UndoStep { words: step.words.clone(), back: self.snapshot.writes_to(&before), open, source };
        (self.open, self.source, self.typing) = (step.open, step.source.clone(), None);
        self.redraw(&step.back);
        self.fall_back_to_example();
        again
    }

    /// Shows another collection where the open one is gone.
    pub(super) fn fall_back_to_example(&mut self) {
        if self.snapshot.collection(self.open).is_none() {
            self.open = EXAMPLE;
        }
    }
}
