//! The bytes of a file -> articles, with the libraries that only the command line has.
//!
//! What can be shared with the page stands in [`crate`]; here are the encodings, the parsers of HTML, JSON and XML, and
//! what unpacks.

mod archive;
mod decode;
mod html;
mod json;
mod word;

use crate::archive::zip::ZipEntry;
use crate::article::metadata::Metadata;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::file::kind::Kind;
use crate::json::objects::Clusters;

/// Reads a file of `kind`. A web page is noticed also where its name says that it is text.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used. An archive holds files and no articles: [`unpack`] gives these.
pub fn read(kind: Kind, bytes: &[u8]) -> Result<Contents, FileError> {
    match kind {
        Kind::Text => {
            let text = decode::decode(bytes)?;
            if crate::is_page(&text) { page(bytes) } else { Ok(Contents::one(text, Metadata::default())) }
        }
        Kind::Markdown => {
            let text = decode::decode(bytes)?;
            let (metadata, story) = crate::markdown(&text);
            Ok(Contents::one(story.to_owned(), metadata))
        }
        Kind::Html => page(bytes),
        Kind::Json => crate::articles(&decode::decode(bytes)?, &json::parse),
        Kind::Word => word::document(bytes).map_err(FileError::of_word),
        Kind::Zip => Err(FileError::Zip(crate::ZipError::Nested)),
    }
}

fn page(bytes: &[u8]) -> Result<Contents, FileError> {
    let (page, fits) = decode::decode_html(bytes)?;
    Ok(Contents { drafts: vec![html::story(&page)?], guessed: !fits, ..Contents::default() })
}

/// The rows of a file that passim wrote, and the lines that are none.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn clusters(bytes: &[u8]) -> Result<Clusters, FileError> {
    crate::clusters(&decode::decode(bytes)?, &json::parse)
}

/// The files in an archive; [`gather::inside`](crate::gather::inside) tells which of them are read.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn entries(bytes: &[u8]) -> Result<Vec<ZipEntry>, FileError> {
    archive::entries(bytes)
}

/// The bytes of one file in the archive `bytes`.
///
/// # Errors
/// [`FileError`] says why they cannot be had.
pub fn unpack(bytes: &[u8], entry: &ZipEntry) -> Result<Vec<u8>, FileError> {
    archive::unpack(bytes, entry)
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
