//! PDF: the words of its text layer, in the order of reading.
//!
//! hayro draws each page, and where its letters fall says what is a line, a column, a paragraph. Running heads and page
//! numbers are left out, captions and footnotes too, and words that are broken at the ends of lines are put together.

mod beside;
mod bomb;
mod column;
mod glyph;
mod head;
mod line;
mod paragraph;
mod text;

pub use text::article;
