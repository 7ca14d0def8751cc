//! Files and text -> articles: what a text itself states, and what of it is not the story.
//!
//! [`decode()`] turns the bytes of a file into text, [`article`] and [`article_with`] turn text into an [`Article`]. The
//! text is never changed: what is not the story (a leading date, a dateline, a photo caption, a byline, a credit) is
//! recorded beside it as [asides](crate::article::Aside).
//!
//! The rules are careful rather than clever. A byline that is missed is compared like the story and does no harm;
//! a sentence of the story taken for a byline would be a lie. So each rule asks for a form that newspapers use for
//! nothing else, and every word in it has to fit.
//!
//! Other forms of text come by way of [`markdown()`], [`articles()`] (JSON), [`PageReader`] (HTML), [`WordWords`] (Word) and
//! [`entries()`] (archives). These need neither a file nor a parser, so that the page and the command line read alike; what
//! walks a document, parses JSON or unpacks stands with each of them.

mod agency;
mod asides;
mod attribution;
mod byline;
mod caption;
mod clusters;
mod contents;
mod credit;
mod dateline;
mod day;
mod decode;
mod encoding;
mod entry;
mod file_error;
mod front_matter;
mod guess;
mod hint;
mod json;
mod kind;
pub mod limits;
mod linked_data;
mod markdown;
mod markup;
mod metadata;
mod names;
mod objects;
mod page_tree;
mod paragraph;
mod patchwork;
mod positions;
mod record;
mod sentence;
mod signature;
mod story;
mod story_text;
mod title;
mod web_page;
mod word;
mod zip;

pub use attribution::{Attribution, are_one, are_respelt, attribution};
pub use clusters::{Misplaced, PlacedClusters, place_clusters};
pub use contents::{Contents, Draft, Flaw, Left, Place};
pub use decode::{ReadError, decode};
pub use encoding::Encoding;
pub use entry::Entry;
pub use file_error::FileError;
pub use guess::guess;
pub use json::Json;
pub use kind::{Kind, file_name, is_hidden, is_page, stem};
pub use markdown::markdown;
pub use markup::Markup;
pub use metadata::Metadata;
pub use objects::{Clusters, Parse, REPORT, articles, clusters, listed};
pub use record::{Clustered, Record, RecordError, Span};
pub use sentence::sentences;
pub use story_text::StoryText;
pub use web_page::{PageReader, WebPage};
pub use word::{WordTitle, WordWords};
pub use zip::{Packed, ZipEntry, ZipError, entries};

use crate::article::{Article, AsideKind};

/// Makes an article of `text`, with the metadata that `entry` gives and, where it gives none, that the text states.
///
/// See [`article_with`].
#[must_use]
pub fn article(id: impl Into<String>, text: String, entry: Option<&Entry>) -> Article {
    article_with(id, text, entry.map(Metadata::from).unwrap_or_default())
}

/// Makes an article of `text`, with the metadata given and, where none is given, that the text states.
///
/// The date is the leading `date 2025-02-01`; byline and credit are the first of their kind, as printed ("By …"
/// included). Without a title the opening words of the story stand for it; where there are none, the id does.
/// A date that cannot be read as one day is left aside ([`Metadata::unread_date`] tells it). The outlet is never guessed.
#[must_use]
pub fn article_with(id: impl Into<String>, text: String, metadata: Metadata) -> Article {
    let id = id.into();
    let (date, asides) = asides::find(&text);
    let printed = |kind| asides.iter().find(|aside| aside.kind == kind).map(|aside| aside.span.of(&text).to_owned());
    let given = metadata.day();
    let Metadata { title, outlet, byline, credit, .. } = metadata.or(Metadata::default());
    Article {
        title: title.or_else(|| title::opening(&text, &asides)).unwrap_or_else(|| id.clone()),
        outlet,
        house: None,
        date: given.or(date),
        byline: byline.or_else(|| printed(AsideKind::Byline)),
        credit: credit.or_else(|| printed(AsideKind::Credit)),
        id,
        text,
        asides,
    }
}
