//! One type for each kind of object in a report, made as it is written.

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use crate::left_out::LeftOut;
use crate::shape::positions::{Positions, Unit};
use wirecopy::article::{Article, Aside, Detail, DetailKind};
use wirecopy::order::sort_by_key;
use wirecopy::span::{ByteSpan, Sides, count};
use wirecopy::{ArticleFigures, Edit, Fragment, Furniture, Mark, Match, Options, Passage, Report, Style, Witness};

/// What a report says of its own form.
pub const FORMAT: &str = "wirecopy-report/1";

/// A report and the articles that it is of, with positions in `U`, ready for any serializer.
///
/// Each text is read once, and positions are turned as they are written: no second report stands in memory.
pub struct ReportView<'r, U> {
    report: &'r Report,
    sources: Vec<Source<'r, U>>,
    texts: bool,
}

impl<'r, U: Unit> ReportView<'r, U> {
    /// `articles` are those that [`compare`](wirecopy::compare) made `report` of; with others there is nothing to show.
    #[must_use]
    pub fn new(articles: &'r [Article], report: &'r Report) -> Option<Self> {
        let fits = articles.len() == report.articles.len();
        fits.then(|| Self { report, sources: articles.iter().map(Source::new).collect(), texts: false })
    }

    /// The same with the text of each article.
    #[must_use]
    pub fn with_texts(self) -> Self {
        Self { texts: true, ..self }
    }
}

impl<'r, U: Unit> ReportView<'r, U> {
    /// What a report says of itself, before its lists.
    pub(crate) fn head(&self) -> impl Serialize + '_ {
        Head {
            format: FORMAT,
            positions: U::NAME,
            options: OptionsView::new(&self.report.options),
            left_out: LeftOut::of(self.report),
            judgements: &self.report.judgements,
        }
    }

    /// The article at a place of its list.
    pub(crate) fn article(&self, n: usize) -> Option<impl Serialize> {
        let (source, figures) = (self.sources.get(n)?, self.report.articles.get(n)?);
        Some(ArticleView::new(source, &self.sources, figures, self.texts))
    }

    /// The match at a place of its list.
    pub(crate) fn found(&self, n: usize) -> Option<impl Serialize> {
        self.report.matches.get(n).map(|found| MatchView::new(&self.sources, found))
    }

    /// The passage at a place of its list.
    pub(crate) fn passage(&self, n: usize) -> Option<impl Serialize> {
        self.report.passages.get(n).map(|passage| PassageView::new(&self.sources, count(n), (self.report, passage)))
    }
}

impl<U: Unit> Serialize for ReportView<'_, U> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { report, sources, texts } = self;
        let articles = || sources.iter().zip(&report.articles);
        let passages = || (0..).zip(&report.passages);
        let whole = Whole {
            format: FORMAT,
            positions: U::NAME,
            options: OptionsView::new(&report.options),
            left_out: LeftOut::of(report),
            judgements: &report.judgements,
            articles: Each(|| articles().map(|(source, figures)| ArticleView::new(source, sources, figures, *texts))),
            matches: Each(|| report.matches.iter().map(|found| MatchView::new(sources, found))),
            passages: Each(|| passages().map(|(index, passage)| PassageView::new(sources, index, (report, passage)))),
        };
        whole.serialize(serializer)
    }
}

/// The keys of a report that are no lists.
#[derive(Serialize)]
struct Head<'r> {
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    positions: Option<&'static str>,
    options: OptionsView,
    #[serde(skip_serializing_if = "LeftOut::is_nothing")]
    left_out: LeftOut,
    #[serde(skip_serializing_if = "<[Mark]>::is_empty")]
    judgements: &'r [Mark],
}

/// The whole: the keys of a report in their order.
#[derive(Serialize)]
struct Whole<'r, A, M, P> {
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    positions: Option<&'static str>,
    options: OptionsView,
    #[serde(skip_serializing_if = "LeftOut::is_nothing")]
    left_out: LeftOut,
    #[serde(skip_serializing_if = "<[Mark]>::is_empty")]
    judgements: &'r [Mark],
    articles: A,
    matches: M,
    passages: P,
}

/// A list whose items are made one at a time.
pub(crate) struct Each<F>(pub(crate) F);

impl<F, I> Serialize for Each<F>
where
    F: Fn() -> I,
    I: IntoIterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// An article with what turns its positions.
struct Source<'r, U> {
    article: &'r Article,
    positions: Positions<'r, U>,
}

impl<'r, U: Unit> Source<'r, U> {
    fn new(article: &'r Article) -> Self {
        Self { article, positions: Positions::new(&article.text) }
    }

    fn place(&self, span: ByteSpan) -> Place {
        Place { start: self.positions.before(span.start), end: self.positions.before(span.end) }
    }

    fn place_in(&self, span: ByteSpan) -> ArticlePlace<'r> {
        ArticlePlace { article: &self.article.id, place: self.place(span) }
    }
}

#[derive(Serialize)]
struct OptionsView {
    min_words: u32,
    quoted_words: Option<u32>,
    gap: u32,
    asides: bool,
    common: bool,
    #[serde(skip_serializing_if = "is_off")]
    within: bool,
    #[serde(skip_serializing_if = "is_off")]
    furniture: bool,
    style: StyleView,
}

#[derive(Serialize)]
struct StyleView {
    capitals: bool,
    spelling: bool,
    amounts: bool,
    marks: bool,
}

/// What is off unless it is asked for is told only then.
fn is_off(on: &bool) -> bool {
    !on
}

impl OptionsView {
    fn new(options: &Options) -> Self {
        let Options { min_words, quoted_words, gap, asides, common, within, furniture, style, .. } = *options;
        let Style { capitals, spelling, amounts, marks } = style;
        let style = StyleView { capitals, spelling, amounts, marks };
        Self { min_words, quoted_words, gap, asides, common, within, furniture, style }
    }
}

/// A range of a text, the end exclusive.
#[derive(Serialize)]
struct Place {
    start: u32,
    end: u32,
}

/// The same with the article's id.
#[derive(Serialize)]
struct ArticlePlace<'r> {
    article: &'r str,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct ArticleView<'r> {
    id: &'r str,
    title: &'r str,
    outlet: Option<&'r str>,
    house: Option<&'r str>,
    date: Option<&'r str>,
    byline: Option<&'r str>,
    credit: Option<&'r str>,
    #[serde(skip_serializing_if = "Details::is_empty")]
    details: Details<'r>,
    agency: Option<&'r str>,
    version_of: Option<&'r str>,
    #[serde(skip_serializing_if = "is_off")]
    against: bool,
    words: u32,
    characters: u32,
    reused_words: u32,
    quoted_words: u32,
    asides: Vec<AsideView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'r str>,
}

/// What else its file states of an article: each kind once, under its name.
struct Details<'r>(&'r [Detail]);

impl Details<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Details<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let is_first = |at: &usize| !self.0[..*at].iter().any(|before| before.kind == self.0[*at].kind);
        let kinds: Vec<DetailKind> = (0..self.0.len()).filter(is_first).map(|at| self.0[at].kind).collect();
        let mut map = serializer.serialize_map(Some(kinds.len()))?;
        for kind in kinds {
            let texts: Vec<&str> =
                self.0.iter().filter(|detail| detail.kind == kind).map(|detail| detail.text.as_str()).collect();
            map.serialize_entry(kind.name(), &texts.join("; "))?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct AsideView {
    kind: &'static str,
    #[serde(flatten)]
    place: Place,
    /// How many articles of the house print it, where it is furniture.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    articles: Option<u32>,
}

/// What the report calls what a house prints around its stories.
const FURNITURE: &str = "furniture";

impl<'r> ArticleView<'r> {
    fn new<U: Unit>(
        source: &Source<'r, U>,
        sources: &[Source<'r, U>],
        figures: &'r ArticleFigures,
        texts: bool,
    ) -> Self {
        let article = source.article;
        let aside =
            |aside: &Aside| AsideView { kind: aside.kind.name(), place: source.place(aside.span), articles: None };
        let furniture = |piece: &Furniture| AsideView {
            kind: FURNITURE,
            place: source.place(piece.bytes),
            articles: Some(piece.articles),
        };
        let mut asides: Vec<AsideView> =
            article.asides.iter().map(aside).chain(figures.furniture.iter().map(furniture)).collect();
        sort_by_key(&mut asides, |aside| aside.place.start);
        Self {
            id: &article.id,
            title: &article.title,
            outlet: article.outlet.as_deref(),
            house: figures.house.as_deref(),
            date: article.date.as_deref(),
            byline: article.byline.as_deref(),
            credit: article.credit.as_deref(),
            details: Details(&article.details),
            agency: crate::agency(article),
            version_of: figures.version_of.and_then(|n| sources.get(n as usize)).map(|first| first.article.id.as_str()),
            against: figures.against,
            words: figures.words,
            characters: source.positions.total(),
            reused_words: figures.reused_words,
            quoted_words: figures.quoted_words,
            asides,
            text: texts.then_some(&article.text),
        }
    }
}

#[derive(Serialize)]
struct MatchView<'r> {
    passage: String,
    a: ArticlePlace<'r>,
    b: ArticlePlace<'r>,
    words: u32,
    common: bool,
    furniture: bool,
    #[serde(skip_serializing_if = "is_off")]
    set_aside: bool,
    edits: Vec<EditView>,
}

impl<'r> MatchView<'r> {
    fn new<U: Unit>(sources: &[Source<'r, U>], found: &Match) -> Self {
        let sides = found.articles.map(|article| &sources[article as usize]);
        Self {
            passage: passage_id(found.passage),
            a: sides.a.place_in(found.bytes.a),
            b: sides.b.place_in(found.bytes.b),
            words: found.equal_words,
            common: found.common,
            furniture: found.furniture,
            set_aside: found.set_aside,
            edits: edits(sides, &found.edits),
        }
    }
}

#[derive(Serialize)]
struct EditView {
    kind: &'static str,
    a: Place,
    b: Place,
    quoted: bool,
}

fn edits<U: Unit>(sources: Sides<&Source<'_, U>>, edits: &[Edit]) -> Vec<EditView> {
    let view = |edit: &Edit| EditView {
        kind: edit.kind.name(),
        a: sources.a.place(edit.bytes.a),
        b: sources.b.place(edit.bytes.b),
        quoted: edit.quoted,
    };
    edits.iter().map(view).collect()
}

#[derive(Serialize)]
struct PassageView<'r> {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    cluster: Option<&'r str>,
    words: u32,
    common: bool,
    furniture: bool,
    #[serde(skip_serializing_if = "is_off")]
    set_aside: bool,
    #[serde(skip_serializing_if = "<[Mark]>::is_empty")]
    marks: &'r [Mark],
    houses: u32,
    base: u32,
    witnesses: Vec<WitnessView<'r>>,
}

#[derive(Serialize)]
struct WitnessView<'r> {
    #[serde(flatten)]
    place: ArticlePlace<'r>,
    fragments: Vec<FragmentView>,
}

#[derive(Serialize)]
struct FragmentView {
    #[serde(flatten)]
    place: Place,
    edits: Vec<EditView>,
}

impl<'r> PassageView<'r> {
    /// `index` is the passage's place in the report, the first being 0.
    fn new<U: Unit>(sources: &[Source<'r, U>], index: u32, (report, passage): (&'r Report, &'r Passage)) -> Self {
        let base = &sources[passage.base().article as usize];
        let fragment = |source: &Source<'r, U>, fragment: &Fragment| FragmentView {
            place: source.place(fragment.bytes),
            edits: edits(Sides::new(base, source), &fragment.edits),
        };
        let witness = |witness: &Witness| {
            let source = &sources[witness.article as usize];
            WitnessView {
                place: source.place_in(witness.bytes),
                fragments: witness.fragments.iter().map(|piece| fragment(source, piece)).collect(),
            }
        };
        Self {
            id: passage_id(index),
            cluster: report.cluster_of(passage),
            words: passage.words,
            common: passage.common,
            furniture: passage.furniture,
            set_aside: passage.set_aside,
            marks: &passage.marks,
            houses: passage.houses,
            base: passage.base,
            witnesses: passage.witnesses.iter().map(witness).collect(),
        }
    }
}

/// What a passage is called: the first is `p1`, as on the page. `index` is its place in the report.
#[must_use]
pub fn passage_id(index: u32) -> String {
    format!("p{}", u64::from(index) + 1)
}
