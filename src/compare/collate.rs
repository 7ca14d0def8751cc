//! The witnesses of a passage, aligned so that a column holds the readings of one place.

use crate::article::Article;
use crate::compare::{EditKind, Passage};
use crate::span::ByteSpan;

/// A passage as a table: one row for each witness, in the order of [`Passage::witnesses`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collation {
    /// The places, in the order of the base.
    pub columns: Vec<Column>,
}

/// One place of a passage: either all witnesses that have it agree, or this is where they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The gravest difference from the base; `None` where all print the same, to the letter.
    pub kind: Option<EditKind>,
    /// One entry for each witness; `None` where it prints nothing here.
    pub readings: Vec<Option<Reading>>,
}

/// What one witness prints at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Where, in bytes of the witness's article. Readings of a fragment follow one another without a gap:
    /// a closing mark and the space belong to the word before, an opening mark to the word after.
    pub bytes: ByteSpan,
    /// Equal readings have equal numbers; the base's is 0.
    pub variant: u32,
}

/// Collates `passage`, whose spans point into `articles`.
#[must_use]
pub fn collate(articles: &[Article], passage: &Passage) -> Collation {
    let _ = (articles, passage);
    Collation::default()
}
