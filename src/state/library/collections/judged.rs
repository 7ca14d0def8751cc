//! What the reader says of passages of the open collection.

use crate::state::judgement::verdict::{self, Judgement, Subject, Verdict};
use crate::state::library::collections::{CollectionRecord, Library, Write};
use crate::state::shared::Shared;

impl Library {
    /// What the reader says of passages of the open collection, a judgement a line.
    #[must_use]
    pub fn judgements(&self) -> &str {
        self.snapshot.collection(self.open).map_or("", |collection| &collection.judgements)
    }

    /// Says something of a passage, or says it no more.
    pub(super) fn judge(&mut self, judgement: &Judgement, on: bool) {
        let Some(collection) = self.snapshot.collection(self.open) else {
            return self.show_toast(
                "These articles came with the page. Make a copy of them to keep what you say of passages.".to_owned(),
            );
        };
        let judgements = if on {
            verdict::with(&collection.judgements, judgement)
        } else {
            verdict::without(&collection.judgements, judgement)
        };
        if judgements == collection.judgements {
            return;
        }
        let record = Shared::new(CollectionRecord { judgements, ..(**collection).clone() });
        let before = self.clone();
        self.snapshot = self.snapshot.with(&[Write::Collection(self.open, Some(record))]);
        let words = match (judgement.verdict, on) {
            (Verdict::NoReuse, true) if judgement.subject == Subject::Phrase => "A phrase was set aside.",
            (Verdict::NoReuse, false) if judgement.subject == Subject::Phrase => "A phrase counts again.",
            (_, true) if judgement.subject == Subject::Furniture => "A piece of furniture counts as reuse.",
            (_, false) if judgement.subject == Subject::Furniture => "A piece is furniture again.",
            (Verdict::NoReuse, true) => "A passage was set aside.",
            (Verdict::NoReuse, false) => "A passage counts again.",
            (Verdict::Reuse, true) => "A passage counts as reuse.",
            (Verdict::Reuse, false) => "A passage counts as before.",
            (Verdict::Checked, true) => "A passage is marked as checked.",
            (Verdict::Interest, true) => "A passage is marked as of interest.",
            (Verdict::Checked | Verdict::Interest, false) => "A mark was taken off a passage.",
        };
        self.record_step(&before, words.to_owned());
    }
}
