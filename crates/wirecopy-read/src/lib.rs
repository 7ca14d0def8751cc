//! Files and text -> articles: what a text itself states, and what of it is not the story.
//!
//! [`decode()`] turns the bytes of a file into text, [`article()`] and [`article_with`] turn text into an
//! [`Article`](wirecopy::article::Article). The
//! text is never changed: what is not the story (a leading date, a dateline, a photo caption, a byline, a credit) is
//! recorded beside it as [asides](wirecopy::article::Aside).
//!
//! The rules are careful rather than clever. A byline that is missed is compared like the story and does no harm;
//! a sentence of the story taken for a byline would be a lie. So each rule asks for a form that newspapers use for
//! nothing else, and every word in it has to fit.
//!
//! Other forms of text come by way of [`markdown()`], [`articles()`] (JSON), [`PageReader`] (HTML), [`WordWords`] (Word) and
//! [`entries()`] (archives). These need neither a file nor a parser, so that the page and the command line read alike; what
//! walks a document, parses JSON or unpacks stands with each of them.

mod archive;
#[cfg(test)]
#[path = "../tests/archive/mod.rs"]
mod archive_maker;
mod article;
mod charset;
mod clusters;
mod document;
mod file;
pub mod gather;
mod json;
#[cfg(feature = "parsers")]
pub mod native;
mod web_page;

pub use archive::zip::{Packed, ZipEntry, ZipError, entries};
pub use article::entry::Entry;
pub use article::metadata::Metadata;
pub use article::{article, article_with};
pub use charset::decode::{ReadError, decode};
pub use charset::encoding::Encoding;
pub use charset::guess::guess;
pub use clusters::placed::{Misplaced, PlacedClusters, place_clusters};
pub use document::markdown::markdown;
pub use document::markup::Markup;
pub use document::word::{WordTitle, WordWords};
pub use file::contents::{Contents, Draft, Flaw, Left, Place};
pub use file::error::FileError;
pub use file::kind::{Kind, file_name, is_hidden, is_page, stem};
pub use file::limits;
pub use json::objects::{Clusters, Parse, REPORT, articles, clusters, listed};
pub use json::record::{Clustered, Record, RecordError, Span};
pub use json::value::Json;
pub use web_page::page_facts::WebPage;
pub use web_page::page_reader::PageReader;
pub use web_page::story_text::StoryText;
