//! The bytes of a file -> articles, with the libraries that only the command line has.
//!
//! What can be shared with the page stands in [`crate::read`]; here are the encodings, the HTML parser and the JSON
//! parser.

mod decode;
mod error;
mod html;
mod json;
mod kind;
mod signature;

pub use error::{FileError, Left, Place};
pub use json::{Clusters, clusters};
pub use kind::Kind;

use crate::read::{self, Metadata};

/// A text on its way to an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The name that the file gives it, if it does; otherwise the file's own stands for it.
    pub id: Option<String>,
    /// The text, from whose start positions count. Of a web page, the story alone; of Markdown, what follows the front
    /// matter; all else is kept as it is.
    pub text: String,
    /// What the file states of it.
    pub metadata: Metadata,
}

/// What a file came to.
#[derive(Debug, Default)]
pub struct Contents {
    /// The texts in it, in their order.
    pub drafts: Vec<Draft>,
    /// The parts of it that could not be read.
    pub left: Vec<Left>,
}

/// Reads a file of `kind`.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn read(kind: Kind, bytes: Vec<u8>) -> Result<Contents, FileError> {
    match kind {
        Kind::Text => Ok(one(decode::decode(bytes)?, Metadata::default())),
        Kind::Markdown => {
            let text = decode::decode(bytes)?;
            let (metadata, story) = read::markdown(&text);
            Ok(one(story.to_owned(), metadata))
        }
        Kind::Html => {
            let (text, metadata) = html::story(&decode::decode_html(bytes)?)?;
            Ok(one(text, metadata))
        }
        Kind::Json => json::articles(&decode::decode(bytes)?),
    }
}

/// Decodes a file that is no article: a list of them.
///
/// # Errors
/// [`FileError`] says why it is no text.
pub fn text(bytes: Vec<u8>) -> Result<String, FileError> {
    decode::decode(bytes)
}

fn one(text: String, metadata: Metadata) -> Contents {
    Contents { drafts: vec![Draft { id: None, text, metadata }], left: Vec::new() }
}
