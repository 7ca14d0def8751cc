//! The bytes of a file -> articles, with the libraries that only the command line has.
//!
//! What can be shared with the page stands in [`crate`]; here are the encodings, the parsers of HTML, JSON and XML, and
//! what unpacks.

mod decode;
mod html;
mod json;
mod xml;

pub use crate::table::parquet::THREAD as PARQUET_THREAD;

use crate::article::metadata::Metadata;
use crate::document::markup::Markup;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::file::kind::Kind;
use crate::json::objects::Clusters;
use crate::json::value::Json;
use crate::parsers::{Decoded, Parsers};

/// The parsers of the command line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Native;

impl Parsers for Native {
    fn json(&self, text: &str) -> Result<Json, String> {
        json::parse(text)
    }

    fn html(&self, text: &str, listener: &mut dyn Markup) {
        html::walk(text, listener);
    }

    fn xml(&self, text: &str, listener: &mut dyn Markup) -> Result<(), String> {
        xml::walk(text, listener)
    }

    fn text(&self, bytes: &[u8]) -> Result<Decoded, FileError> {
        decode::decode(bytes).map(|text| Decoded { text, guessed: false })
    }

    fn page(&self, bytes: &[u8]) -> Result<Decoded, FileError> {
        decode::decode_html(bytes).map(|(text, fits)| Decoded { text, guessed: !fits })
    }

    fn labelled(&self, label: &str, bytes: &[u8]) -> Option<String> {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
        Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
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
    decode::decode(bytes).map(|text| crate::listed(&text, &json::parse)).unwrap_or_default()
}

/// Decodes a file that is no article: a list of them.
///
/// # Errors
/// [`FileError`] says why it is no text.
pub fn text(bytes: &[u8]) -> Result<String, FileError> {
    decode::decode(bytes)
}
