//! Why a value of JSON is no article.

use std::fmt;

/// Why a value is no article or no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It is no object.
    NoObject,
    /// None of its keys is known to hold a story.
    NoStory {
        /// The keys that it has.
        keys: Vec<String>,
    },
    /// A field that it needs is not there.
    Missing(&'static str),
    /// A name is neither a text nor a whole number, or blank.
    NoName(&'static str),
    /// A field is no text.
    NoText(&'static str),
    /// Its text has no words.
    NoWords,
    /// A field is no position: a whole number from 0 on.
    NoPosition(&'static str),
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, name, after) = match self {
            Self::NoStory { keys } if keys.is_empty() => ("it has no ", "text", ""),
            Self::NoStory { keys } => return write!(f, "it has no `text` or `body`; its keys are {}", keys.join(", ")),
            Self::NoObject => ("it is no object with ", "id", " and others"),
            Self::Missing(name) => ("it has no ", *name, ""),
            Self::NoName(name) => ("its ", *name, " has to be a text or a whole number"),
            Self::NoText(name) => ("its ", *name, " is no text"),
            Self::NoWords => ("its ", "text", " has no words"),
            Self::NoPosition(name) => ("its ", *name, " is no position in a text"),
        };
        f.write_str(before)?;
        f.write_str("`")?;
        f.write_str(name)?;
        f.write_str("`")?;
        f.write_str(after)
    }
}

impl std::error::Error for RecordError {}
