//! What one article made of one paragraph of the source.

use wirecopy::{Edit, EditKind};

/// What became of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It is not there, and the article does not print the text around it either: nothing can be said.
    Elsewhere,
    /// It is not there, though the article prints what stands before and behind it.
    Omitted,
    /// As omitted, but other words stand in its place.
    Replaced,
    /// A part of it is there.
    Partly,
    /// It is there, with changes.
    Changed,
    /// It is there as it was, but for style.
    Kept,
}

/// What became of a paragraph in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What became of it.
    pub fate: Fate,
    /// How many of its words are there.
    pub kept: u32,
    /// Whether they stand in another order among the others.
    pub moved: bool,
    /// What was changed, style left out: side a is the source.
    pub edits: Vec<Edit>,
    /// The passage that has most of it, by its number.
    pub passage: Option<u32>,
}

impl Fate {
    /// In words.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Elsewhere => "not there",
            Self::Omitted => "omitted",
            Self::Replaced => "other words in its place",
            Self::Partly => "in part",
            Self::Changed => "changed",
            Self::Kept => "kept",
        }
    }

    /// Whether words of the paragraph are there.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self >= Self::Partly
    }
}

impl Cell {
    /// A cell of which nothing can be said.
    #[must_use]
    pub fn elsewhere() -> Self {
        Self { fate: Fate::Elsewhere, kept: 0, moved: false, edits: Vec::new(), passage: None }
    }

    /// The gravest change, of which there is one.
    #[must_use]
    pub fn gravest(&self) -> Option<EditKind> {
        self.edits.iter().min_by_key(|edit| edit.severity()).map(|edit| edit.kind)
    }
}
