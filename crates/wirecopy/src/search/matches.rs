//! Every match of a collection, pair by pair.

use std::borrow::Borrow;
use std::ops::ControlFlow;

use crate::article::Article;
use crate::edits::edits;
use crate::options::Options;
use crate::order::sort_by_key;
use crate::outlets::known::Outlets;
use crate::parallel;
use crate::progress::Progress;
use crate::report::Edit;
use crate::roles::Roles;
use crate::run::Run;
use crate::search::align::{Aligned, Limits, align, leads_on};
use crate::search::around::Reach;
use crate::search::corpus::Corpus;
use crate::search::extend::{LONG_RUN, may_match, run_near};
use crate::search::hits::Hit;
use crate::search::overrun::cut_overruns;
use crate::span::{Sides, WordSpan};
use crate::text::article_text::Text;
use crate::text::side::Side;
use crate::text::vocabulary::{Vocabulary, WordId};

/// A match on the way to its passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairMatch {
    /// The two articles; `a` came first.
    pub articles: Sides<u32>,
    /// Which words are equal.
    pub aligned: Aligned,
    /// What differs.
    pub edits: Vec<Edit>,
    /// Whether only what one of the houses prints as furniture led here.
    pub furniture: bool,
}

impl PairMatch {
    /// Orders matches by articles, then by place.
    pub fn place(&self) -> impl Ord + use<> {
        (self.articles, self.aligned.words())
    }

    /// The two articles.
    pub fn pair(&self) -> (u32, u32) {
        (self.articles.a, self.articles.b)
    }

    /// The match where each article stands at the place that `now` tells; nothing if one of them is gone.
    pub fn at(self, now: &[Option<u32>]) -> Option<Self> {
        let place = |article: u32| now.get(article as usize).copied().flatten();
        let articles = Sides::new(place(self.articles.a)?, place(self.articles.b)?);
        if articles.a < articles.b {
            return Some(Self { articles, ..self });
        }
        let edits = self.edits.into_iter().map(Edit::swap).collect();
        Some(Self { articles: articles.swap(), aligned: self.aligned.swap(), edits, ..self })
    }
}

/// Of matches in order those of two articles.
pub fn of_articles(found: &[PairMatch], articles: Sides<u32>) -> impl Iterator<Item = &PairMatch> {
    let from = found.partition_point(|known| known.articles < articles);
    found[from..].iter().take_while(move |known| known.articles == articles)
}

/// What is needed to compare the articles of a collection two by two.
pub struct Pairs<'c, A> {
    /// The articles.
    pub texts: &'c [Text<A>],
    /// Their words.
    pub ids: &'c [Vec<WordId>],
    /// What their numbers stand for.
    pub vocabulary: &'c Vocabulary,
    /// An order of the articles that does not hang on which came first.
    pub ranks: &'c [u32],
    /// Which articles are compared with which.
    pub roles: &'c Roles,
    /// Which articles are of one house, and what is furniture.
    pub outlets: &'c Outlets,
    /// How to compare.
    pub options: Options,
}

/// So many pairs are compared between two reports of progress: a few milliseconds.
const AT_ONCE: usize = 1024;

impl<A> Pairs<'_, A> {
    /// Whether two articles are compared at all.
    pub fn meet(&self, hit: &Hit) -> bool {
        self.roles.meet(hit.a, hit.b) && (self.options.within || !self.outlets.same(hit.a, hit.b))
    }
}

impl<A: Borrow<Article> + Sync> Pairs<'_, A> {
    /// Their words.
    pub fn corpus(&self) -> Corpus<'_> {
        Corpus { ids: self.ids, vocabulary: self.vocabulary }
    }

    /// How far a match reaches.
    pub fn reach(&self) -> Reach {
        Reach { min_words: self.options.min_words, gap: self.options.gap }
    }

    /// Whether a match may come of `hit`: of most in a large collection none does.
    pub fn may_match(&self, hit: &Hit) -> bool {
        if !self.meet(hit) {
            return false;
        }
        let ([a, b], place) = self.in_order(hit);
        may_match(a, b, place, self.options.min_words, self.options.gap)
    }

    /// Whether a match comes of `hit`: as [`Pairs::may_match`], and looked at more closely, where much hangs on it.
    pub fn leads_on(&self, hit: &Hit) -> bool {
        let ([a, b], place) = self.in_order(hit);
        let Options { min_words, gap, .. } = self.options;
        self.may_match(hit) && leads_on(a, b, place, self.vocabulary, Limits { min_words, gap })
    }

    /// The words of both articles, and the places of a hit in them, in an order that does not hang on that of the articles.
    fn in_order(&self, hit: &Hit) -> ([&[WordId]; 2], (u32, u32)) {
        let [a, b] = [hit.a, hit.b].map(|article| self.ids[article as usize].as_slice());
        let swap = self.ranks[hit.a as usize] > self.ranks[hit.b as usize];
        if swap { ([b, a], (hit.word_b, hit.word_a)) } else { ([a, b], (hit.word_a, hit.word_b)) }
    }

    /// Whether so many words are equal around `hit` as no two articles of a house print alike by chance.
    pub fn is_long(&self, hit: &Hit) -> bool {
        let [a, b] = [hit.a, hit.b].map(|article| self.ids[article as usize].as_slice());
        run_near(a, b, (hit.word_a, hit.word_b), LONG_RUN).len >= LONG_RUN
    }

    /// What `find` makes of each of `pairs`, in order. `watch` is told how far it is, and can break it off.
    pub fn find<P: Sync>(
        &self,
        pairs: &[P],
        find: impl Fn(&P) -> Vec<PairMatch> + Sync + Send,
        mut watch: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> ControlFlow<(), Vec<PairMatch>> {
        let (mut found, mut done) = (Vec::new(), 0);
        for some in pairs.chunks(AT_ONCE) {
            watch(Progress { done, all: pairs.len() })?;
            found.extend(parallel::map(some, &find).into_iter().flatten());
            done += some.len();
        }
        watch(Progress { done, all: pairs.len() })?;
        ControlFlow::Continue(found)
    }

    /// The matches of one pair that its `hits` lead to, but for those of furniture: one pair of articles stands for all there.
    pub fn find_stories(&self, hits: &[Hit]) -> Vec<PairMatch> {
        let pair = Sides::new(hits[0].a, hits[0].b);
        let least = self.options.min_words;
        let tells = |aligned: &Aligned| !self.outlets.is_furniture(pair, &aligned.runs, least);
        self.find_where(hits, least, Vec::new(), tells)
    }

    /// The matches of one pair that its `hits` lead to and that are not `known`, of at least `least` equal words.
    pub fn find_in_pair(&self, hits: &[Hit], least: u32, known: Vec<Aligned>) -> Vec<PairMatch> {
        self.find_where(hits, least, known, |_| true)
    }

    fn find_where(
        &self,
        hits: &[Hit],
        least: u32,
        mut known: Vec<Aligned>,
        wanted: impl Fn(&Aligned) -> bool,
    ) -> Vec<PairMatch> {
        let pair = Sides::new(hits[0].a, hits[0].b);
        let mut places: Vec<(u32, u32)> = hits.iter().map(|hit| (hit.word_a, hit.word_b)).collect();
        // Ties are broken by which side is which, so that must not hang on the order of the articles.
        let swap = self.ranks[pair.a as usize] > self.ranks[pair.b as usize];
        let matches: Vec<Aligned> = if swap {
            places.iter_mut().for_each(|place| *place = (place.1, place.0));
            places.sort_unstable();
            known = known.into_iter().map(Aligned::swap).collect();
            self.align(pair.swap(), &places, least, &known).into_iter().map(Aligned::swap).collect()
        } else {
            self.align(pair, &places, least, &known)
        };
        let mut matches = cut_overruns(matches, pair.map(|article| self.ids[article as usize].as_slice()), least);
        sort_by_key(&mut matches, Aligned::words);
        let found = |aligned: Aligned| PairMatch {
            articles: pair,
            edits: edits(self.sides(pair), &aligned.runs, self.options.style),
            aligned,
            furniture: false,
        };
        matches.into_iter().filter(wanted).map(found).collect()
    }

    /// The two texts. Most pairs have no match and do without.
    fn sides(&self, pair: Sides<u32>) -> Sides<Side<'_>> {
        pair.map(|article| self.texts[article as usize].side())
    }

    fn align(&self, pair: Sides<u32>, places: &[(u32, u32)], least: u32, known: &[Aligned]) -> Vec<Aligned> {
        let Sides { a, b } = pair.map(|article| self.ids[article as usize].as_slice());
        let limits = Limits { min_words: least, gap: self.options.gap };
        align(a, b, places, self.vocabulary, limits, known, |aligned| trim(self.sides(pair), aligned, least))
    }
}

/// So many equal words behind an edit and the end of a sentence are no part of the match any more.
const STRAY: u32 = 2;

/// Takes stray words off both ends: "Trump continued." before a quotation, where the other says "Trump says."
fn trim(sides: Sides<Side>, aligned: &mut Aligned, min_words: u32) {
    let mut left = aligned.equal_words();
    let is_stray = |stray: Run, left: u32, before: Run, after: Run| {
        let on_a = WordSpan::new(before.a + before.len, after.a);
        let on_b = WordSpan::new(before.b + before.len, after.b);
        let changed = on_a.len().max(on_b.len());
        // Two words weigh more than one that is changed, and both may be what somebody said: “We will never,” he said, “leave again.”
        let words = stray.words();
        let quoted = || is_quoted(sides.a, words.a) && is_quoted(sides.b, words.b);
        (stray.len == 1 || stray.len <= STRAY.min(changed) && !quoted())
            && left >= stray.len + min_words
            && (ends(sides.a, on_a) || ends(sides.b, on_b))
    };
    while let [.., before, last] = aligned.runs[..] {
        if !is_stray(last, left, before, last) {
            break;
        }
        left -= last.len;
        aligned.runs.pop();
    }
    let mut front = 0;
    while let [first, after, ..] = aligned.runs[front..] {
        if !is_stray(first, left, first, after) {
            break;
        }
        left -= first.len;
        front += 1;
    }
    aligned.runs.drain(..front);
}

/// Whether `words` stand inside a quotation.
fn is_quoted(side: Side, words: WordSpan) -> bool {
    let bytes = side.words.bytes(words);
    let next = side.quotations.partition_point(|quotation| quotation.end <= bytes.start);
    side.quotations.get(next).is_some_and(|quotation| quotation.contains(&bytes))
}

/// Whether a sentence or a quotation ends or begins among the words of an edit, or right before or after them.
fn ends(side: Side, edit: WordSpan) -> bool {
    (edit.start..=edit.end).any(|word| {
        let marks = side.words.marks_before(word, side.text).of(side.text);
        marks.contains(['.', '!', '?', '\n', '“', '”', '„', '"', '«', '»', '。', '「', '」'])
    })
}
