//! What the readers ask of the page: its browser decodes, the same libraries parse as on the command line.

use std::cell::Cell;

use super::decode;
use crate::tables;
use crate::tables::PdfReader;
use wirecopy_read::{Contents, Decoded, Draft, FileError, Json, Kind, Markup, Parsers, markup};

thread_local! {
    /// What reads PDF, once a file needed it.
    static PDF: Cell<Option<PdfReader>> = const { Cell::new(None) };
}

/// The decoders of the browser, and the parsers of the program.
#[derive(Clone, Copy, Debug, Default)]
pub struct Browser;

impl Parsers for Browser {
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
        decode::text(bytes)
    }

    fn page(&self, bytes: &[u8]) -> Result<Decoded, FileError> {
        decode::page(bytes)
    }

    fn labelled(&self, label: &str, bytes: &[u8]) -> Option<String> {
        decode::labelled(label, bytes)
    }

    fn pdf(&self, bytes: &[u8]) -> Result<Contents, FileError> {
        PDF.get().ok_or(NO_PDF).and_then(|read| read(bytes))
    }
}

/// What is said of a PDF where nothing is there to read it.
const NO_PDF: FileError = FileError::Elsewhere {
    form: "a PDF",
    instead: if cfg!(feature = "split") {
        "the part of this page that reads it did not arrive; bring it again when there is a network"
    } else {
        "in the page as one file nothing reads it: open the page itself, or copy its text and paste it"
    },
};

/// Has what reads PDF there, if this file is one, packed or not.
pub async fn prepare(path: &str, bytes: &[u8]) {
    let inner = path.strip_suffix(".gz").unwrap_or(path);
    let is_pdf = Kind::detect(path, bytes) == Some(Kind::Pdf) || Kind::of(inner) == Some(Kind::Pdf);
    if is_pdf
        && PDF.get().is_none()
        && let Ok(read) = tables::pdf().await
    {
        PDF.set(Some(read));
    }
}

/// The story of a web page, and what the page states of it.
pub fn page(text: &str) -> Result<Draft, FileError> {
    wirecopy_read::story_of_page(&Browser, text)
}
