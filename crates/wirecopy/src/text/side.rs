//! A text as one side of a match.

use std::sync::OnceLock;

use crate::lexicon::language::Language;
use crate::span::ByteSpan;
use crate::text::accents;
use crate::text::words::Words;

/// A text as the edits see it.
#[derive(Clone, Copy, Debug)]
pub struct Side<'t> {
    /// The text as given.
    pub text: &'t str,
    /// Its words.
    pub words: &'t Words,
    /// Its quotations.
    pub quotations: &'t [ByteSpan],
    /// Whether it has letters with accents, once that was asked: see [`Side::has_accents`].
    pub accents: &'t OnceLock<bool>,
    /// Its language.
    pub language: Language,
}

impl Side<'_> {
    /// Whether the text has letters with accents. All of it is read for that, once.
    pub fn has_accents(&self) -> bool {
        *self.accents.get_or_init(|| accents::are_in(self.text))
    }
}
