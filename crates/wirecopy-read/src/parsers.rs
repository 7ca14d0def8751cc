//! What a reader asks of whoever runs it: the page decodes with its browser, the command line with libraries.

use crate::document::markup::Markup;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::json::value::Json;

/// A decoded text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// Whether its encoding was guessed with less than a library for that, so that the words may be wrong.
    pub guessed: bool,
}

/// The parsers and decoders of the place where the reading is done. Nothing is ever fetched by them.
pub trait Parsers: Sync {
    /// Parses one JSON text, or says why it is none.
    ///
    /// # Errors
    /// What the parser says of the fault.
    fn json(&self, text: &str) -> Result<Json, String>;

    /// Tells `listener` of the elements and texts of an HTML page. Names are in small letters.
    fn html(&self, text: &str, listener: &mut dyn Markup);

    /// Tells `listener` of the elements and texts of an XML document; nothing if it is none. Names are as
    /// [`element_name`](crate::element_name) gives them.
    ///
    /// # Errors
    /// What the parser says of the fault.
    fn xml(&self, text: &str, listener: &mut dyn Markup) -> Result<(), String>;

    /// Decodes a text. A byte order mark is no part of it.
    ///
    /// # Errors
    /// [`FileError`] says why it is no text.
    fn text(&self, bytes: &[u8]) -> Result<Decoded, FileError>;

    /// Decodes a web page or an XML document, in the encoding that it states.
    ///
    /// # Errors
    /// [`FileError`] says why it is no text.
    fn page(&self, bytes: &[u8]) -> Result<Decoded, FileError>;

    /// Decodes `bytes` in the encoding with this label; what fits no character becomes U+FFFD. Nothing if there is no such
    /// encoding.
    fn labelled(&self, label: &str, bytes: &[u8]) -> Option<String>;

    /// Reads a PDF.
    ///
    /// # Errors
    /// [`FileError`] says why nothing of it can be used.
    fn pdf(&self, bytes: &[u8]) -> Result<Contents, FileError>;
}
