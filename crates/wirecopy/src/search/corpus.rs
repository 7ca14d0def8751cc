//! The words of a collection, as the search sees them.

use crate::text::vocabulary::{Vocabulary, WordId};

/// What stands for the word before where a stretch begins: it equals nothing, not even itself.
pub const START: WordId = WordId::MAX;

/// Words of a collection.
#[derive(Clone, Copy, Debug)]
pub struct Corpus<'c> {
    /// Those of each article.
    pub ids: &'c [Vec<WordId>],
    /// What their numbers stand for.
    pub vocabulary: &'c Vocabulary,
}
