//! The bytes of a file -> articles, with the libraries that only the command line has.
//!
//! What is shared with the page stands in [`crate`] and [`markup`]; here are the encodings, and what unpacks.

mod decode;

pub use crate::table::parquet::THREAD as PARQUET_THREAD;

use crate::article::metadata::Metadata;
use crate::document::markup::Markup;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::file::kind::Kind;
use crate::json::objects::Clusters;
use crate::json::value::Json;
use crate::markup;
use crate::parsers::{Decoded, Parsers};

/// The parsers of the command line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Native;

impl Parsers for Native {
    fn json(&self, text: &str) -> Result<Json, String> {
        markup::json(text)
    }

    fn html(&self, text: &str, listener: &mut dyn Markup) {
        markup::html(text, listener);
    }

    fn xml(&self, text: &str, listener: &mut dyn Markup) -> Result<(), String> {
        markup::xml(text, listener)
    }

    fn text(&self, bytes: &[u8]) -> Result<Decoded, FileError> {
        decode::decode(bytes)
    }

    fn page(&self, bytes: &[u8]) -> Result<Decoded, FileError> {
        decode::decode_html(bytes)
    }

    fn labelled(&self, label: &str, bytes: &[u8]) -> Option<String> {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
        Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
    }

    fn pdf(&self, bytes: &[u8]) -> Result<Contents, FileError> {
        // In a thread of its own a fault of the library is an error of this file, and of no other.
        let read = std::thread::scope(|scope| scope.spawn(|| crate::pdf(bytes)).join());
        read.unwrap_or_else(|_| Err(FileError::faulty_pdf()))
    }
}

/// Reads a file of `kind`, whatever it is called.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used. An archive holds files and no articles:
/// [`Archive`](crate::Archive) gives these.
pub fn read(kind: Kind, bytes: &[u8]) -> Result<Contents, FileError> {
    crate::read_as(&Native, kind, "", bytes)
}

/// The rows of a file that passim wrote, which may be packed, or of a report of ours; and the lines that are none.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn clusters(bytes: &[u8]) -> Result<Clusters, FileError> {
    crate::read_clusters(&Native, bytes)
}

/// What a list such as `articles.json` says of each file beside it.
#[must_use]
pub fn listed(bytes: &[u8]) -> Vec<(String, Metadata)> {
    decode::decode(bytes).map(|decoded| crate::listed(&decoded.text, &markup::json)).unwrap_or_default()
}

/// Decodes a file that is no article: a list of them.
///
/// # Errors
/// [`FileError`] says why it is no text.
pub fn text(bytes: &[u8]) -> Result<String, FileError> {
    decode::decode(bytes).map(|decoded| decoded.text)
}
