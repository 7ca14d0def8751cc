//! A text as one side of a match.

use crate::lexicon::language::Language;
use crate::span::ByteSpan;
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
    /// Whether it has letters with accents.
    pub accents: bool,
    /// Its language.
    pub language: Language,
}
