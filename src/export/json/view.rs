//! The report seen as JSON: one type for each kind of object, made as it is written.

use serde::{Serialize, Serializer};

use crate::article::{Article, Aside};
use crate::compare::{ArticleFigures, Edit, Fragment, Match, Options, Passage, Witness};
use crate::export::code_points::CodePoints;
use crate::export::passage_id;
use crate::span::{ByteSpan, Sides};

/// The whole: the keys of a report in their order.
#[derive(Serialize)]
pub(super) struct Whole<A, M, P> {
    pub(super) format: &'static str,
    pub(super) options: OptionsView,
    pub(super) articles: A,
    pub(super) matches: M,
    pub(super) passages: P,
}

/// A list whose items are made one at a time, so that no second report stands in memory.
pub(super) struct Each<F>(pub(super) F);

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
pub(super) struct Source<'r> {
    article: &'r Article,
    positions: CodePoints<'r>,
}

impl<'r> Source<'r> {
    pub(super) fn new(article: &'r Article) -> Self {
        Self { article, positions: CodePoints::new(&article.text) }
    }

    fn place(&self, span: ByteSpan) -> Place {
        Place { start: self.positions.before(span.start), end: self.positions.before(span.end) }
    }

    fn place_in(&self, span: ByteSpan) -> ArticlePlace<'r> {
        ArticlePlace { article: &self.article.id, place: self.place(span) }
    }
}

#[derive(Serialize)]
pub(super) struct OptionsView {
    min_words: u32,
    asides: bool,
}

impl OptionsView {
    pub(super) fn new(options: &Options) -> Self {
        Self { min_words: options.min_words, asides: options.asides }
    }
}

/// Code points of a text, the end exclusive.
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
pub(super) struct ArticleView<'r> {
    id: &'r str,
    title: &'r str,
    outlet: Option<&'r str>,
    date: Option<&'r str>,
    byline: Option<&'r str>,
    credit: Option<&'r str>,
    words: u32,
    characters: u32,
    reused_words: u32,
    quoted_words: u32,
    asides: Vec<AsideView>,
}

#[derive(Serialize)]
struct AsideView {
    kind: &'static str,
    #[serde(flatten)]
    place: Place,
}

impl<'r> ArticleView<'r> {
    pub(super) fn new(source: &Source<'r>, figures: &ArticleFigures) -> Self {
        let article = source.article;
        let aside = |aside: &Aside| AsideView { kind: aside.kind.name(), place: source.place(aside.span) };
        Self {
            id: &article.id,
            title: &article.title,
            outlet: article.outlet.as_deref(),
            date: article.date.as_deref(),
            byline: article.byline.as_deref(),
            credit: article.credit.as_deref(),
            words: figures.words,
            characters: source.positions.total(),
            reused_words: figures.reused_words,
            quoted_words: figures.quoted_words,
            asides: article.asides.iter().map(aside).collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct MatchView<'r> {
    passage: String,
    a: ArticlePlace<'r>,
    b: ArticlePlace<'r>,
    words: u32,
    common: bool,
    edits: Vec<EditView>,
}

impl<'r> MatchView<'r> {
    pub(super) fn new(sources: &[Source<'r>], found: &Match) -> Self {
        let sides = found.articles.map(|article| &sources[article as usize]);
        Self {
            passage: passage_id(found.passage),
            a: sides.a.place_in(found.bytes.a),
            b: sides.b.place_in(found.bytes.b),
            words: found.equal_words,
            common: found.common,
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

fn edits(sources: Sides<&Source<'_>>, edits: &[Edit]) -> Vec<EditView> {
    let view = |edit: &Edit| EditView {
        kind: edit.kind.name(),
        a: sources.a.place(edit.bytes.a),
        b: sources.b.place(edit.bytes.b),
        quoted: edit.quoted,
    };
    edits.iter().map(view).collect()
}

#[derive(Serialize)]
pub(super) struct PassageView<'r> {
    id: String,
    words: u32,
    common: bool,
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
    pub(super) fn new(sources: &[Source<'r>], index: u32, passage: &Passage) -> Self {
        let base = &sources[passage.base().article as usize];
        let fragment = |source: &Source<'r>, fragment: &Fragment| FragmentView {
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
            words: passage.words,
            common: passage.common,
            base: passage.base,
            witnesses: passage.witnesses.iter().map(witness).collect(),
        }
    }
}
