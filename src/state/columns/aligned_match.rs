//! One match of articles that stand side by side, in all columns that print it and between two of them.

use crate::state::address::route::MatchId;
use wirecopy::span::{ByteSpan, Sides};
use wirecopy::{Edit, Match};

/// One match: locations in two or more columns that print the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlignedMatch {
    /// How the address names it.
    pub match_id: MatchId,
    /// Its side in each column; `None` where the column does not print it.
    pub sides: Vec<Option<MatchSide>>,
    /// Where its matches stand in the report: names do not depend on the order of the columns.
    pub(super) rank: usize,
}

/// What a match is in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchSide {
    /// Index of the location.
    pub location: usize,
    /// The column that it is set against; the column itself, where the others are set against it.
    pub against: usize,
    /// What differs, in order; side a is the other column.
    pub edits: Vec<Edit>,
    /// Whether it stands in another order among the passages than in the first column.
    pub moved: bool,
    pub(super) equal_words: u32,
}

impl AlignedMatch {
    /// The index of its location in `column`.
    #[must_use]
    pub fn location(&self, column: usize) -> Option<usize> {
        Some(self.sides.get(column)?.as_ref()?.location)
    }

    /// The columns that print it.
    pub fn columns(&self) -> impl Iterator<Item = usize> {
        (0..).zip(&self.sides).filter(|(_, side)| side.is_some()).map(|(column, _)| column)
    }

    /// Whether some column has it in another order than the first.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        self.sides.iter().flatten().any(|side| side.moved)
    }

    /// Whether `column` has it in another order than the first; of the first, whether some column has.
    #[must_use]
    pub fn is_moved_in(&self, column: usize) -> bool {
        let moved = |side: &Option<MatchSide>| side.as_ref().is_some_and(|side| side.moved);
        if column == 0 { self.is_moved() } else { self.sides.get(column).is_some_and(moved) }
    }
}

/// A match between two columns, seen with the earlier of them as side a.
pub(super) struct PairMatch {
    pub(super) rank: usize,
    pub(super) passage: u32,
    pub(super) columns: Sides<usize>,
    pub(super) bytes: Sides<ByteSpan>,
    pub(super) locations: Sides<usize>,
    pub(super) equal_words: u32,
    pub(super) edits: Vec<Edit>,
}

impl PairMatch {
    /// The part of `found` in these columns, if two of them have it.
    pub(super) fn new(rank: usize, found: &Match, articles: &[u32]) -> Option<Self> {
        let column = |article: u32| articles.iter().position(|&other| other == article);
        let columns = Sides::new(column(found.articles.a)?, column(found.articles.b)?);
        let straight = columns.a < columns.b;
        let edits = found.edits.iter().map(|&edit| if straight { edit } else { edit.swap() }).collect();
        Some(Self {
            rank,
            passage: found.passage + 1,
            columns: if straight { columns } else { columns.swap() },
            bytes: if straight { found.bytes } else { found.bytes.swap() },
            locations: Sides::default(),
            equal_words: found.equal_words,
            edits,
        })
    }
}
