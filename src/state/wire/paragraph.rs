//! A paragraph of the article that is taken as the source.

use crate::state::columns::paragraphs::Apart;
use wirecopy::span::{ByteSpan, WordSpan};

/// A paragraph of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceParagraph {
    /// Where it stands.
    pub bytes: ByteSpan,
    /// Its words.
    pub words: WordSpan,
    /// What it is, where it is not the story.
    pub apart: Option<Apart>,
}
