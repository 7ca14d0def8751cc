//! PDF: its text layer, which the command line alone reads.

use crate::file::contents::Contents;
use crate::file::error::FileError;

/// The words of a document.
pub(crate) fn text(_: &[u8]) -> Result<Contents, FileError> {
    Err(FileError::Elsewhere { form: "a PDF", instead: "copy its text, or save it as plain text, and bring that" })
}
