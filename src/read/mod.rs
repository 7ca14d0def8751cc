//! Files and text -> articles: what a text itself states, and what of it is not the story.
//!
//! [`decode`] turns the bytes of a file into text, [`article`] turns text into an [`Article`]. The text is never
//! changed: what is not the story (a leading date, a dateline, a photo caption, a byline, a credit) is recorded
//! beside it as [asides](crate::article::Aside).
//!
//! The rules are careful rather than clever. A byline that is missed is compared like the story and does no harm;
//! a sentence of the story taken for a byline would be a lie. So each rule asks for a form that newspapers use for
//! nothing else, and every word in it has to fit.

mod agency;
mod asides;
mod byline;
mod caption;
mod credit;
mod dateline;
mod day;
mod decode;
mod entry;
mod names;
mod paragraph;
mod title;

pub use decode::{ReadError, decode};
pub use entry::Entry;

use crate::article::{Article, AsideKind};

/// Makes an article of `text`, with the metadata that `entry` gives and, where it gives none, that the text states.
///
/// The date is the leading `date 2025-02-01`; byline and credit are the first of their kind, as printed ("By …"
/// included). Without a title the opening words of the story stand for it; where there are none, the id does.
/// An entry's date that is not a day `YYYY-MM-DD` is left aside. The outlet is never guessed.
#[must_use]
pub fn article(id: impl Into<String>, text: String, entry: Option<&Entry>) -> Article {
    let id = id.into();
    let (date, asides) = asides::find(&text);
    let printed = |kind| asides.iter().find(|aside| aside.kind == kind).map(|aside| aside.span.of(&text).to_owned());
    let given = |field: fn(&Entry) -> &Option<String>| entry.and_then(|entry| stated(field(entry)));

    let title = given(|entry| &entry.title).or_else(|| title::opening(&text, &asides)).unwrap_or_else(|| id.clone());
    Article {
        title,
        outlet: given(|entry| &entry.outlet),
        date: given(|entry| &entry.date).filter(|date| day::is_iso(date)).or(date),
        byline: given(|entry| &entry.byline).or_else(|| printed(AsideKind::Byline)),
        credit: given(|entry| &entry.credit).or_else(|| printed(AsideKind::Credit)),
        id,
        text,
        asides,
    }
}

/// A field of an entry, unless it is blank.
fn stated(field: &Option<String>) -> Option<String> {
    field.as_deref().map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned)
}
