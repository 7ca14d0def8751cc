//! PDF: the words of its text layer, in the order of reading.
//!
//! hayro draws each page, and where its letters fall says what is a line, a column, a paragraph. Running heads and page
//! numbers are left out, and words that are broken at the ends of lines are put together.

#[cfg(feature = "parsers")]
mod bomb;
#[cfg(feature = "parsers")]
mod column;
#[cfg(feature = "parsers")]
mod glyph;
#[cfg(feature = "parsers")]
mod head;
#[cfg(feature = "parsers")]
mod line;
#[cfg(feature = "parsers")]
mod paragraph;
#[cfg(feature = "parsers")]
mod text;

#[cfg(feature = "parsers")]
pub(crate) use text::article;

/// The article of a document.
#[cfg(not(feature = "parsers"))]
pub(crate) fn article(_: &[u8]) -> Result<crate::file::contents::Contents, crate::file::error::FileError> {
    Err(crate::file::error::FileError::Elsewhere {
        form: "a PDF",
        instead: "read it with the command line, or copy its text and paste it",
    })
}
