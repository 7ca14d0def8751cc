//! The shape of `wirecopy-quotes/1`, with positions in the unit of who reads it.

use serde::{Serialize, Serializer};

use super::Quoting;
use crate::shape::{Each, Positions, Unit, passage_id};
use wirecopy::span::ByteSpan;
use wirecopy_quotes::{Entry, QuotationKind, Speaker};

/// What a ledger says of its own form.
pub const QUOTES_FORMAT: &str = "wirecopy-quotes/1";

/// A quotation’s id: "q1" is the first. Its versions bear the same.
#[must_use]
pub fn quotation_id(version_of: u32) -> String {
    format!("q{}", u64::from(version_of) + 1)
}

/// A ledger with positions in `U`, ready for any serializer.
pub struct QuotesView<'r, U> {
    pub(super) quoting: Quoting<'r>,
    positions: Vec<Positions<'r, U>>,
    passages: Vec<Option<u32>>,
}

impl<'r, U: Unit> QuotesView<'r, U> {
    /// Reads each text once.
    #[must_use]
    pub fn new(quoting: Quoting<'r>) -> Self {
        let positions = quoting.articles.iter().map(|article| Positions::new(&article.text)).collect();
        Self { quoting, positions, passages: quoting.passages() }
    }

    pub(super) fn head(&self) -> impl Serialize {
        Head { format: QUOTES_FORMAT, positions: U::NAME }
    }

    pub(super) fn person(&self, at: usize) -> Option<impl Serialize> {
        self.quoting.ledger.people.get(at).map(PersonView::new)
    }

    pub(super) fn passage(&self, at: usize) -> Option<u32> {
        self.passages.get(at).copied().flatten()
    }

    /// From where to where, in `U`.
    pub(super) fn place(&self, article: u32, span: ByteSpan) -> Option<Place> {
        let positions = self.positions.get(article as usize)?;
        Some(Place { start: positions.before(span.start), end: positions.before(span.end) })
    }

    pub(super) fn quotation(&self, at: usize) -> Option<QuotationView<'r>> {
        let Quoting { ledger, .. } = self.quoting;
        let entry: &Entry = ledger.entries.get(at)?;
        let article = self.quoting.article(entry.article)?;
        let place = |span: Option<ByteSpan>| span.and_then(|span| self.place(entry.article, span));
        let quotation = entry.quotation;
        let whole = self.place(entry.article, quotation.span)?;
        Some(QuotationView {
            id: quotation_id(entry.version_of),
            article: &article.id,
            start: whole.start,
            end: whole.end,
            kind: match quotation.kind {
                QuotationKind::Direct => "direct",
                QuotationKind::Indirect => "indirect",
            },
            speaker: place(quotation.speaker),
            name: ledger.name(entry),
            cue: place(quotation.cue),
            hearer: place(quotation.hearer),
            passage: self.passage(at).map(passage_id),
        })
    }
}

impl<U: Unit> Serialize for QuotesView<'_, U> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let people = || self.quoting.ledger.people.iter().map(PersonView::new);
        let quotations = || (0..self.quoting.ledger.entries.len()).filter_map(|at| self.quotation(at));
        let whole =
            Whole { format: QUOTES_FORMAT, positions: U::NAME, people: Each(people), quotations: Each(quotations) };
        whole.serialize(serializer)
    }
}

#[derive(Serialize)]
struct Head {
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    positions: Option<&'static str>,
}

#[derive(Serialize)]
struct Whole<P, Q> {
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    positions: Option<&'static str>,
    people: P,
    quotations: Q,
}

/// From where to where.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Place {
    pub(super) start: u32,
    pub(super) end: u32,
}

#[derive(Serialize)]
struct PersonView<'r> {
    name: &'r str,
    quotations: u32,
    articles: u32,
}

impl<'r> PersonView<'r> {
    fn new(person: &'r Speaker) -> Self {
        Self { name: &person.name, quotations: person.quotations, articles: person.articles }
    }
}

#[derive(Serialize)]
pub(super) struct QuotationView<'r> {
    pub(super) id: String,
    article: &'r str,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: &'static str,
    speaker: Option<Place>,
    pub(super) name: Option<&'r str>,
    cue: Option<Place>,
    hearer: Option<Place>,
    pub(super) passage: Option<String>,
}
