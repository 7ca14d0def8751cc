//! Why a file, or a part of it, cannot be used. The name of the file is the caller's to add.

use std::fmt;

/// Why nothing of a file can be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileError {
    /// Another form of file, known by its first bytes.
    Other {
        /// What it is: "a PDF".
        form: &'static str,
    },
    /// Not text: it holds a byte that no text has.
    Binary {
        /// The first such byte, counted from 0.
        at: usize,
    },
    /// UTF-8 text that is broken somewhere.
    Damaged {
        /// The first byte that fits no character, counted from 0.
        at: usize,
    },
    /// Text, but not in the encoding that it seems to be in.
    Undecodable {
        /// The encoding's name.
        encoding: &'static str,
    },
    /// A web page without a story.
    NoStory,
    /// Not JSON.
    Json(serde_json::Error),
    /// What passim wrote, given as articles.
    Clusters,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Other { form } => {
                write!(f, "not a text file but {form}; save the article as plain text and try again")
            }
            Self::Binary { at } => write!(f, "not a text file (byte {at} is no character)"),
            Self::Damaged { at } => write!(f, "damaged UTF-8 text (byte {at}); save it anew and try again"),
            Self::Undecodable { encoding } => {
                write!(f, "looks like {encoding} text, but is not; save it as UTF-8 and try again")
            }
            Self::NoStory => write!(f, "no story in this page; save the article as plain text and try again"),
            Self::Json(error) => write!(f, "not JSON: {error}"),
            Self::Clusters => write!(f, "these are passim's clusters and not articles; open them with --clusters"),
        }
    }
}

impl std::error::Error for FileError {}

/// A part of a file that could not be used, and why; the others are.
#[derive(Debug)]
pub struct Left {
    /// The line of the file, or the item of the list, counted from 1.
    pub place: Place,
    /// What was wrong with it.
    pub error: serde_json::Error,
}

/// Which part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line, counted from 1.
    Line(usize),
    /// An item of a list, counted from 1.
    Item(usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(n) => write!(f, "line {n}"),
            Self::Item(n) => write!(f, "item {n}"),
        }
    }
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Each line is parsed by itself, so where in the file it stands is ours to say.
        let said = self.error.to_string();
        let what = said.split(" at line ").next().unwrap_or_default();
        write!(f, "{} is left out: {what}", self.place)
    }
}
