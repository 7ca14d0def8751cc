//! What was wrong with one input; the others are compared all the same.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::read::ReadError;

/// An input that could not be used, and why.
#[derive(Debug)]
pub(super) struct Problem {
    /// As it was given, or as its folder holds it.
    pub(super) path: PathBuf,
    pub(super) reason: Reason,
}

/// Why an input could not be used.
#[derive(Debug)]
pub(super) enum Reason {
    /// The system would not read it.
    System(io::Error),
    /// Its bytes are not text.
    Text(ReadError),
    /// Positions could not be counted in it.
    TooLong { bytes: u64 },
    /// Another kind of file.
    NotTxt,
    /// A folder without texts.
    NoTexts,
    /// A list that is not one.
    List(serde_json::Error),
    /// An entry of a list, counted from 1, that is not one.
    Entry { number: usize, error: serde_json::Error },
    /// A list names this file, but the folder has no such text.
    Missing { list: &'static str },
    /// A list names a file twice.
    Repeated { file: String },
    /// A list gives a file a date that is none.
    Date { file: String },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System(error) if error.kind() == io::ErrorKind::NotFound => write!(f, "no such file or folder"),
            Self::System(error) => write!(f, "cannot be read: {error}"),
            Self::Text(error) => write!(f, "{error}"),
            Self::TooLong { bytes } => write!(f, "{bytes} bytes; a text may have at most {}", u32::MAX),
            Self::NotTxt => write!(f, "not a .txt file; save the article as plain text and try again"),
            Self::NoTexts => write!(f, "no .txt file in this folder"),
            Self::List(error) => write!(f, "not a list of articles, so it is left out: {error}"),
            Self::Entry { number, error } => write!(f, "entry {number} is left out: {error}"),
            Self::Missing { list } => write!(f, "{list} names it, but the folder has no such .txt file"),
            Self::Repeated { file } => write!(f, "names {file} twice; the first entry counts"),
            Self::Date { file } => write!(f, "the date of {file} is not a day YYYY-MM-DD, so it is left out"),
        }
    }
}
