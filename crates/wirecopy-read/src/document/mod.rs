//! Documents that people write: Markdown, Word.

mod front_matter;
pub mod markdown;
pub mod markup;
pub mod word;
