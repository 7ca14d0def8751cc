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
//! Files of any kind come by way of [`read()`], which knows them by what they hold; [`FORMATS`] is the table of them. What parses HTML,
//! XML and JSON, what reads PDF and what decodes is handed in as [`Parsers`]: the command line has those of `native`, the page decodes with its browser and
//! parses with `markup` (each a feature of its own). All else is the same code in both. An archive of files is opened with [`Archive`].

mod archive;
#[cfg(test)]
#[path = "../tests/archive/mod.rs"]
mod archive_maker;
mod article;
mod capture;
mod charset;
mod clusters;
mod database;
mod document;
mod feed;
mod file;
pub mod gather;
mod json;
#[cfg(feature = "markup")]
pub mod markup;
#[cfg(feature = "parsers")]
pub mod native;
mod parsers;
mod read;
mod scan;
mod table;
mod web_page;
mod wire;
mod xml;

pub use archive::zip::{Archive, ZipEntry};
pub use archive::zip_error::ZipError;
pub use article::details::{details, details_text};
pub use article::entry::Entry;
pub use article::metadata::Metadata;
pub use article::{article, article_with};
pub use charset::decode::{ReadError, decode};
pub use charset::encoding::Encoding;
pub use charset::guess::guess;
pub use clusters::placed::{Misplaced, PlacedClusters, place_clusters};
pub use document::markdown::markdown;
pub use document::markup::Markup;
#[cfg(feature = "pdf")]
pub use document::pdf::article as pdf;
pub use document::word::{WordTitle, WordWords};
pub use file::contents::{Contents, Draft, Flaw, Left, Place};
pub use file::error::FileError;
pub use file::formats::{FORMATS, Format, accepted, design_table, help, kind_name};
pub use file::kind::{Kind, file_name, is_asset, is_hidden, is_page, page_folders, stem};
pub use file::limits;
pub use json::objects::{ClusterPieces, Clusters, Parse, REPORT, articles, clusters, is_report, listed, read_clusters};
pub use json::record::{Clustered, Record, Span};
pub use json::record_error::RecordError;
pub use json::value::Json;
pub use parsers::{Decoded, Parsers};
pub use read::{read, read_as};
pub use web_page::contents::story_of_page;
pub use web_page::page_facts::WebPage;
pub use web_page::page_reader::PageReader;
pub use web_page::shown_day::ShownDay;
pub use web_page::story_text::StoryText;
pub use xml::namespace::element_name;
