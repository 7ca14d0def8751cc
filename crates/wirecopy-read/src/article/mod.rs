//! A text becomes an article: what it states of itself, and what of it is not the story.

mod asides;
pub(crate) mod byline;
pub(crate) mod caption;
mod credit;
pub(crate) mod dateline;
pub mod day;
pub mod details;
pub mod entry;
pub mod metadata;
pub mod paragraph;
mod title;

use wirecopy::article::{Article, AsideKind, Detail, DetailKind};

use crate::article::dateline::{Filed, filed};
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
/// included). A dateline's place, day and agency are details, as printed. Without a title the opening words of the story stand for it; where there are none, the id does.
/// A date that cannot be read as one day is left aside ([`Metadata::unread_date`] tells it). The outlet is never guessed.
#[must_use]
pub fn article_with(id: impl Into<String>, text: String, metadata: Metadata) -> Article {
    let id = id.into();
    let (date, asides) = asides::find(&text);
    let printed = |kind| asides.iter().find(|aside| aside.kind == kind).map(|aside| aside.span.of(&text).to_owned());
    let given = metadata.day();
    let Metadata { title, outlet, house, byline, credit, details, .. } = metadata.or(Metadata::default());
    let stated = printed(AsideKind::Dateline).map(|line| filed(&line)).unwrap_or_default();
    Article {
        title: title.or_else(|| title::opening(&text, &asides)).unwrap_or_else(|| id.clone()),
        details: with_filed(details, stated, outlet.as_deref()),
        outlet,
        house,
        date: given.or(date),
        byline: byline.or_else(|| printed(AsideKind::Byline)),
        credit: credit.or_else(|| printed(AsideKind::Credit)),
        id,
        text,
        asides,
    }
}

/// The details of an article, with what its dateline states. Place and day are the dateline's alone; of the agency, what the file says
/// goes before, and an outlet that signs for itself is none.
fn with_filed(mut details: Vec<Detail>, filed: Filed, outlet: Option<&str>) -> Vec<Detail> {
    details.retain(|detail| !matches!(detail.kind, DetailKind::Place | DetailKind::Filed));
    let mut add = |kind, text: Option<String>| details.extend(text.map(|text| Detail { kind, text }));
    add(DetailKind::Place, filed.place);
    add(DetailKind::Filed, filed.day);
    if !details.iter().any(|detail| detail.kind == DetailKind::Agency) {
        let own = |name: &String| outlet.is_some_and(|outlet| outlet.eq_ignore_ascii_case(name));
        details.extend(filed.signed.filter(|name| !own(name)).map(|text| Detail { kind: DetailKind::Agency, text }));
    }
    details
}

#[cfg(test)]
mod tests {
    use super::{article, article_with};
    use crate::article::metadata::Metadata;
    use wirecopy::article::{Detail, DetailKind};

    fn told(text: &str, metadata: Metadata) -> (Option<String>, Vec<(&'static str, String)>) {
        let article = article_with("a", text.to_owned(), metadata);
        (article.date, article.details.into_iter().map(|Detail { kind, text }| (kind.name(), text)).collect())
    }

    #[test]
    fn a_dateline_gives_place_day_and_agency_as_details() {
        let own = |details: &[(&'static str, &str)]| -> Vec<(&'static str, String)> {
            details.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect()
        };
        let text = "TARNSIDE, March 3 (AP) — The ferry is back.";
        let expected = own(&[("place", "TARNSIDE"), ("filed", "March 3"), ("agency", "AP")]);
        assert_eq!(told(text, Metadata::default()), (None, expected.clone()));
        let printed = Metadata { date: Some("2026-03-05".into()), ..Metadata::default() };
        assert_eq!(told(text, printed).0.as_deref(), Some("2026-03-05"), "the day that is stated goes before");
        let dated = "TARNSIDE, March 3, 2026 (AP) — The ferry is back.";
        assert_eq!(told(dated, Metadata::default()).0.as_deref(), Some("2026-03-03"));
        // What the file states of the agency goes before, and an outlet that signs for itself is no agency.
        let stated = Metadata::default().with(DetailKind::Agency, Some("Associated Press"));
        let expected = own(&[("agency", "Associated Press"), ("place", "TARNSIDE"), ("filed", "March 3")]);
        assert_eq!(told(text, stated).1, expected);
        let outlet = Metadata { outlet: Some("Harbour Post".into()), ..Metadata::default() };
        let text = "TARNSIDE (Harbour Post) — The ferry is back.";
        assert_eq!(told(text, outlet).1, own(&[("place", "TARNSIDE")]));
        // What an article was said to state goes when its text says otherwise.
        let stale = Metadata::default().with(DetailKind::Place, Some("SORREL"));
        assert_eq!(told("The ferry is back.", stale).1, own(&[]));
        assert_eq!(article("a", "No dateline.".into(), None).details, []);
    }
}
