//! What a file came to: texts on their way to articles, and what could not be read.

use std::fmt;

use crate::article::metadata::Metadata;
use crate::json::record::RecordError;

/// A text on its way to an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The name that the file gives it, if it does; otherwise the file's own stands for it.
    pub id: Option<String>,
    /// The text, from whose start positions count. Of a web page, the story alone; of Markdown, what follows the front
    /// matter; of a Word document its words; all else is kept as it is.
    pub text: String,
    /// What the file states of it.
    pub metadata: Metadata,
}

/// What a file came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The texts in it, in their order.
    pub drafts: Vec<Draft>,
    /// The parts of it that could not be read.
    pub left: Vec<Left>,
    /// Whether its encoding was guessed with less than a library for that, or has faults, and the words may be wrong.
    pub guessed: bool,
}

impl Contents {
    /// A file with one text that has no name of its own.
    #[must_use]
    pub fn one(text: String, metadata: Metadata) -> Self {
        Self { drafts: vec![Draft { id: None, text, metadata }], ..Self::default() }
    }
}

/// A part of a file that could not be used, and why; the others are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Which part.
    pub place: Place,
    /// What was wrong with it.
    pub flaw: Flaw,
}

/// Which part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line, counted from 1.
    Line(usize),
    /// An item of a list, counted from 1.
    Item(usize),
}

/// Why a part of a file is no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is no JSON.
    Syntax,
    /// It is JSON, and lacks something.
    Record(RecordError),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, number) = match self {
            Self::Line(number) => ("line ", number),
            Self::Item(number) => ("item ", number),
        };
        f.write_str(what)?;
        fmt::Display::fmt(number, f)
    }
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.place, f)?;
        f.write_str(" is left out: ")?;
        match &self.flaw {
            Flaw::Syntax => f.write_str("it is no JSON"),
            Flaw::Record(error) => fmt::Display::fmt(error, f),
        }
    }
}
