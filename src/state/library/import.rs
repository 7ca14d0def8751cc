//! Articles on their way in: what is pasted, what is being read, and whether something is about to be dropped.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};

use crate::state::library::collections::insertion::Inserting;
use crate::state::library::preview::Preview;
use crate::state::shared::Shared;
use wirecopy_read::{Draft, Metadata};

/// What puts articles in; nothing once they are in.
pub type Slot = Option<Box<dyn Inserting>>;

/// What is being imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportState {
    /// What stands in the box for pasting, to be looked at before it comes in.
    pub pasted: Shared<Pasted>,
    /// What is being read.
    pub reading: Option<ReadingProgress>,
    /// What is about to come in, until the reader has said whether it does.
    pub preview: Option<Shared<Preview>>,
    /// What the reader said of it.
    pub answer: Option<bool>,
    /// What is put into the library, a few articles at a time.
    pub inserting: Option<Shared<RefCell<Slot>>>,
    /// Whether files are held above the page.
    pub over: bool,
}

/// A text with what is known of it, as the box shows it at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Which filling of the box this is.
    pub number: u32,
    /// The text.
    pub text: String,
    /// What it states of itself.
    pub metadata: Metadata,
}

/// How far the reading of files is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingProgress {
    /// So many were read.
    pub done: usize,
    /// Of so many that are known so far: an archive adds its own when it is opened.
    pub all: usize,
    /// The file that is read now.
    pub name: String,
}

/// One thing that happened during an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportEvent {
    /// Files are held above the page, or no longer.
    Over(bool),
    /// A text was pasted: it is shown before it comes in.
    Paste(Draft),
    /// The reader wrote into the box.
    Write(Draft),
    /// The box was emptied.
    Clear,
    /// Files are being read.
    Read(ReadingProgress),
    /// Nothing is being read any more.
    Rest,
    /// This is about to come in.
    Preview(Shared<Preview>),
    /// It does, or does not.
    Decide(bool),
}

impl Pasted {
    /// Whether nothing stands in the box.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.metadata == Metadata::default()
    }

    /// What stands in the box and `draft` behind it: nothing that the reader wrote is lost.
    fn joined(&self, draft: Draft) -> Draft {
        let (here, more) = (self.text.trim_end(), draft.text.as_str());
        let text = if here.is_empty() {
            draft.text
        } else if here.contains(more.trim()) {
            self.text.clone()
        } else {
            [here, "\n\n", more].concat()
        };
        Draft { id: None, text, metadata: self.metadata.clone().or(draft.metadata) }
    }
}

impl ImportState {
    /// What is there after `event`.
    #[must_use]
    pub fn apply(&self, event: ImportEvent) -> Self {
        let mut next = self.clone();
        match event {
            ImportEvent::Over(over) => next.over = over,
            ImportEvent::Paste(draft) => {
                let Draft { text, metadata, .. } = self.pasted.joined(draft);
                next.fill(text, metadata);
            }
            ImportEvent::Write(Draft { text, metadata, .. }) => {
                next.pasted = Shared::new(Pasted { number: self.pasted.number, text, metadata });
            }
            ImportEvent::Clear => next.fill(String::new(), Metadata::default()),
            ImportEvent::Read(reading) => next.reading = Some(reading),
            ImportEvent::Rest => next.reading = None,
            ImportEvent::Preview(preview) => (next.preview, next.answer) = (Some(preview), None),
            ImportEvent::Decide(accepted) => (next.preview, next.answer) = (None, Some(accepted)),
        }
        next
    }

    fn fill(&mut self, text: String, metadata: Metadata) {
        self.pasted = Shared::new(Pasted { number: self.pasted.number + 1, text, metadata });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_text_fills_the_box_until_it_is_cleared() {
        let draft = Draft { text: "The ferry is back.".into(), ..Draft::default() };
        let filled = ImportState::default().apply(ImportEvent::Paste(draft.clone()));
        assert_eq!((filled.pasted.number, filled.pasted.text.as_str()), (1, "The ferry is back."));
        let again = filled.apply(ImportEvent::Paste(draft));
        assert_ne!(again.pasted, filled.pasted, "the same text once more is shown anew");
        assert_eq!(again.pasted.text, "The ferry is back.", "but it stands there once");
        let written = again.apply(ImportEvent::Write(Draft { text: "Mended.".into(), ..Draft::default() }));
        assert_eq!((written.pasted.number, written.pasted.text.as_str()), (2, "Mended."), "it is no other box");
        assert_eq!(written.apply(ImportEvent::Clear).pasted.text, "");
    }

    #[test]
    fn what_stands_in_the_box_stays_when_more_is_pasted() {
        let draft = |text: &str, outlet: Option<&str>, title: Option<&str>| {
            let [outlet, title] = [outlet, title].map(|known| known.map(str::to_owned));
            Draft { id: None, text: text.into(), metadata: Metadata { outlet, title, ..Metadata::default() } }
        };
        let read = |import: &ImportState| {
            let Metadata { outlet, title, .. } = import.pasted.metadata.clone();
            (import.pasted.text.clone(), outlet, title)
        };
        let pasted = || ImportEvent::Paste(draft("It sails at dawn.", Some("Star"), Some("Dawn")));
        for (name, written, expected) in [
            (
                "a text with its outlet",
                draft("The ferry is back.\n", Some("Post"), None),
                ("The ferry is back.\n\nIt sails at dawn.", "Post", "Dawn"),
            ),
            ("fields alone", draft("", Some("Post"), Some("Ferry")), ("It sails at dawn.", "Post", "Ferry")),
            ("the same text", draft("It sails at dawn.", None, None), ("It sails at dawn.", "Star", "Dawn")),
            ("nothing", Draft::default(), ("It sails at dawn.", "Star", "Dawn")),
        ] {
            let full = ImportState::default().apply(ImportEvent::Write(written));
            let (text, outlet, title) = expected;
            assert_eq!(read(&full.apply(pasted())), (text.into(), Some(outlet.into()), Some(title.into())), "{name}");
        }
        assert!(!ImportState::default().apply(pasted()).pasted.is_blank());
        assert!(ImportState::default().apply(pasted()).apply(ImportEvent::Clear).pasted.is_blank());
    }

    #[test]
    fn what_is_read_is_shown_until_it_is_done() {
        let reading = ReadingProgress { done: 3, all: 8, name: "a.txt".into() };
        let under_way = ImportState::default().apply(ImportEvent::Read(reading.clone()));
        assert_eq!(under_way.reading, Some(reading));
        assert_eq!(under_way.apply(ImportEvent::Rest).reading, None);
        assert!(under_way.apply(ImportEvent::Over(true)).over);
    }
}
