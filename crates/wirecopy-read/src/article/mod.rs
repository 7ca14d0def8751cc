//! A text becomes an article: what it states of itself, and what of it is not the story.

mod asides;
mod byline;
mod caption;
mod credit;
mod dateline;
pub mod day;
pub mod details;
pub mod entry;
pub mod metadata;
pub mod paragraph;
mod title;

use wirecopy::article::{Article, AsideKind};

use crate::article::entry::Entry;
use crate::article::metadata::Metadata;

/// Makes an article of `text`, with the metadata that `entry` gives and, where it gives none, that the text states.
///
/// See [`article_with`].
#[must_use]
pub fn article(id: impl Into<String>, text: String, entry: Option<&Entry>) -> Article {
    article_with(id, text, entry.map(Metadata::from).unwrap_or_default())
}

/// Makes an article of `text`, with the metadata given and, where none is given, that the text states.
///
/// The date is the leading `date 2025-02-01`, or a dateline's with its year; byline and credit are the first of their kind, as printed ("By …"
/// included). Without a title the opening words of the story stand for it; where there are none, the id does.
/// A date that cannot be read as one day is left aside ([`Metadata::unread_date`] tells it). The outlet is never guessed.
#[must_use]
pub fn article_with(id: impl Into<String>, text: String, metadata: Metadata) -> Article {
    let id = id.into();
    let (date, asides) = asides::find(&text);
    let printed = |kind| asides.iter().find(|aside| aside.kind == kind).map(|aside| aside.span.of(&text).to_owned());
    let given = metadata.day();
    let Metadata { title, outlet, house, byline, credit, details, .. } = metadata.or(Metadata::default());
    Article {
        title: title.or_else(|| title::opening(&text, &asides)).unwrap_or_else(|| id.clone()),
        outlet,
        house,
        date: given.or(date),
        byline: byline.or_else(|| printed(AsideKind::Byline)),
        credit: credit.or_else(|| printed(AsideKind::Credit)),
        id,
        text,
        asides,
        details,
    }
}
