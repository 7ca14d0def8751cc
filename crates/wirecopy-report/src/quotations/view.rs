//! The shape of `wirecopy-quotes/1`, with positions in the unit of who reads it.

use serde::{Serialize, Serializer};

use super::Quoting;
use crate::shape::{Each, Positions, Unit, passage_id};
use crate::shares::{Shares, Source, by_outlet, quoted_in, shares};
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
    shares: Vec<Shares>,
    outlets: Vec<(Option<&'r str>, u32, Shares)>,
}

impl<'r, U: Unit> QuotesView<'r, U> {
    /// Reads each text once.
    #[must_use]
    pub fn new(quoting: Quoting<'r>) -> Self {
        let positions = quoting.articles.iter().map(|article| Positions::new(&article.text)).collect();
        let quoted = quoted_in(quoting.ledger, quoting.articles.len());
        let shares = shares(quoting.articles, quoting.report, &quoted);
        let outlets = by_outlet(quoting.articles, &shares);
        Self { quoting, positions, passages: quoting.passages(), shares, outlets }
    }

    pub(super) fn head(&self) -> impl Serialize {
        Head { format: QUOTES_FORMAT, positions: U::NAME }
    }

    pub(super) fn person(&self, at: usize) -> Option<impl Serialize> {
        self.quoting.ledger.people.get(at).map(PersonView::new)
    }

    /// Whose words an article prints.
    pub(super) fn shares(&self, at: usize) -> Option<impl Serialize> {
        let (article, &words) = (self.quoting.articles.get(at)?, self.shares.get(at)?);
        let source = Source::of(article).map(Source::name);
        Some(SharesView { article: &article.id, source, words: words.words(), shares: words })
    }

    /// How many outlets there are.
    pub(super) fn outlet_count(&self) -> usize {
        self.outlets.len()
    }

    /// Whose words the articles of an outlet print.
    pub(super) fn outlet(&self, at: usize) -> Option<impl Serialize> {
        let &(outlet, articles, shares) = self.outlets.get(at)?;
        Some(OutletView { outlet, articles, words: shares.words(), shares })
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
        let shares = || (0..self.shares.len()).filter_map(|at| self.shares(at));
        let outlets = || (0..self.outlets.len()).filter_map(|at| self.outlet(at));
        let whole = Whole {
            format: QUOTES_FORMAT,
            positions: U::NAME,
            people: Each(people),
            quotations: Each(quotations),
            shares: Each(shares),
            outlets: Each(outlets),
        };
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
struct Whole<P, Q, S, O> {
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    positions: Option<&'static str>,
    people: P,
    quotations: Q,
    shares: S,
    outlets: O,
}

#[derive(Serialize)]
struct SharesView<'r> {
    article: &'r str,
    source: Option<&'static str>,
    words: u32,
    #[serde(flatten)]
    shares: Shares,
}

#[derive(Serialize)]
struct OutletView<'r> {
    outlet: Option<&'r str>,
    articles: u32,
    words: u32,
    #[serde(flatten)]
    shares: Shares,
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
