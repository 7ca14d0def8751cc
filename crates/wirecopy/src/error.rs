//! Why a comparison cannot be made.

use std::fmt;

use rustc_hash::FxHashSet;

use crate::article::Article;

/// What was wrong with the input. Each names the input and the limit that it broke.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// A setting outside its limits.
    Setting {
        /// Its name.
        name: &'static str,
        /// What it was.
        value: u32,
        /// The least and the most that it may be.
        limits: (u32, u32),
    },
    /// A text longer than 4 GiB, which positions of 32 bits cannot count.
    TooLong {
        /// The article's id.
        article: String,
        /// Its length in bytes.
        bytes: usize,
    },
    /// Two articles with the same id: a report could not tell them apart.
    SameId {
        /// The id.
        article: String,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Setting { name, value, limits: (least, most) } => {
                write!(f, "{name} is {value}; it may be {least} to {most}")
            }
            Self::TooLong { article, bytes } => {
                write!(f, "{article} has {bytes} bytes; an article may have at most {}", u32::MAX)
            }
            Self::SameId { article } => write!(f, "two articles are called {article}; names must differ"),
        }
    }
}

impl std::error::Error for Error {}

/// Holds the articles of a collection against the limits.
pub(super) fn check_articles<'a>(articles: impl Iterator<Item = &'a Article>) -> Result<(), Error> {
    let mut ids = FxHashSet::default();
    for Article { id, text, .. } in articles {
        if u32::try_from(text.len()).is_err() {
            return Err(Error::TooLong { article: id.clone(), bytes: text.len() });
        }
        if !ids.insert(id) {
            return Err(Error::SameId { article: id.clone() });
        }
    }
    Ok(())
}
