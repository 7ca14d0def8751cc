//! Documents that people write: Markdown, Word.

pub(crate) mod comments;
pub mod epub;
mod front_matter;
pub mod markdown;
pub mod markup;
pub mod opendocument;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod rtf;
mod rtf_words;
pub mod word;
