//! Quoted speech with a minimum of its own: a second search, through the words inside quotation marks alone.
//!
//! It comes behind the first one and brings what that left out. Without such a minimum nothing of this is done.

use std::borrow::Borrow;

use crate::article::Article;
use crate::order::{arrange, sort_by_key};
use crate::outlets::bits::Bits;
use crate::parallel;
use crate::run::Run;
use crate::search::align::Aligned;
use crate::search::corpus::Corpus;
use crate::search::extend::run_near;
use crate::search::fingerprint::Index;
use crate::search::hits::Hit;
use crate::search::matches::{PairMatch, Pairs};
use crate::search::thresholds::Thresholds;
use crate::span::{Sides, WordSpan};
use crate::text::article_text::Text;

/// What a collection quotes, ready for the search.
#[derive(Debug)]
pub struct Quoted {
    /// The fewest equal words in a row.
    least: u32,
    /// Of each article, the stretches of words that stand inside quotation marks, in order; none touches the next.
    stretches: Vec<Vec<WordSpan>>,
    index: Index,
}

impl Quoted {
    /// Of no article yet; `least` equal words in a row make a match.
    pub fn new(least: u32, thresholds: Thresholds) -> Self {
        Self { least, stretches: Vec::new(), index: Index::new(least, thresholds) }
    }

    /// Adds further articles; `corpus` has their words.
    pub fn add<A: Borrow<Article>>(&mut self, texts: &[Text<A>], corpus: Corpus) {
        let before = self.stretches.len();
        self.stretches.extend(texts.iter().map(stretches));
        self.index.add(corpus, self.stretches[before..].to_vec());
    }

    /// Puts the articles that stand at `places` into that order, and forgets the others; as [`Index::arrange`].
    pub fn arrange(&mut self, places: &[u32]) {
        arrange(&mut self.stretches, places);
        self.index.arrange(places);
    }

    /// As [`Index::settle`]; what is quoted is no furniture.
    pub fn settle(&mut self, corpus: Corpus) -> Vec<bool> {
        let were = self.index.frequent().to_vec();
        self.index.settle(corpus, Bits::default(), were)
    }

    /// The fingerprints of what is quoted.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The same, to say what is frequent.
    pub fn index_mut(&mut self) -> &mut Index {
        &mut self.index
    }

    /// Appends to `found`, which came of the same `pairs`, what `hits` lead to and lies in no match yet.
    pub fn find<A: Borrow<Article> + Sync>(&self, pairs: &Pairs<A>, hits: &[Hit], found: &mut Vec<PairMatch>) {
        let by_pair: Vec<&[Hit]> = hits.chunk_by(|x, y| x.pair() == y.pair()).collect();
        let more: Vec<PairMatch> =
            parallel::map(by_pair, |hits| self.find_in_pair(pairs, hits, found)).into_iter().flatten().collect();
        // What lies in a longer one is no match of its own.
        found.retain(|known| {
            let from = more.partition_point(|other| other.articles < known.articles);
            let same = more[from..].iter().take_while(|other| other.articles == known.articles);
            !same.into_iter().any(|other| other.aligned.contains(known.aligned.words()))
        });
        found.extend(more);
        sort_by_key(found, PairMatch::place);
    }

    /// Whether a match may come of `hit`.
    pub fn may_match<A>(&self, pairs: &Pairs<A>, hit: &Hit) -> bool {
        pairs.meet(hit) && self.run(pairs, hit).is_some()
    }

    fn find_in_pair<A: Borrow<Article> + Sync>(
        &self,
        pairs: &Pairs<A>,
        hits: &[Hit],
        found: &[PairMatch],
    ) -> Vec<PairMatch> {
        let pair = Sides::new(hits[0].a, hits[0].b);
        let from = found.partition_point(|known| known.articles < pair);
        let known = found[from..].iter().take_while(|known| known.articles == pair);
        let known: Vec<Aligned> = known.map(|known| known.aligned.clone()).collect();
        let is_new =
            |hit: &&Hit| self.run(pairs, hit).is_some_and(|run| !known.iter().any(|known| known.contains(run.words())));
        let hits: Vec<Hit> = hits.iter().filter(is_new).copied().collect();
        if hits.is_empty() { Vec::new() } else { pairs.find_in_pair(&hits, self.least, known) }
    }

    /// The equal words through `hit` that are quoted in both, if they are enough. Nothing where they are part of a run so long
    /// that it lies in a match already.
    fn run<A>(&self, pairs: &Pairs<A>, hit: &Hit) -> Option<Run> {
        let [a, b] = [hit.a, hit.b].map(|article| pairs.ids[article as usize].as_slice());
        let (on_a, on_b) = (self.stretch(hit.a, hit.word_a)?, self.stretch(hit.b, hit.word_b)?);
        let run = run_near(a, b, (hit.word_a, hit.word_b), pairs.options.min_words);
        within(run, on_a, on_b).filter(|quoted| quoted.len >= self.least && run.len < pairs.options.min_words)
    }

    fn stretch(&self, article: u32, word: u32) -> Option<WordSpan> {
        let stretches = &self.stretches[article as usize];
        let next = stretches.partition_point(|stretch| stretch.end <= word);
        stretches.get(next).copied().filter(|stretch| stretch.holds(word))
    }

    /// Whether a match holds enough quoted words in a row to be one for their sake.
    pub fn is_speech(&self, found: &PairMatch) -> bool {
        let Sides { a, b } = found.articles.map(|article| self.stretches[article as usize].as_slice());
        let enough = |run: &Run, on_a: WordSpan, on_b: WordSpan| {
            within(*run, on_a, on_b).is_some_and(|run| run.len >= self.least)
        };
        let runs = &found.aligned.runs;
        runs.iter().filter(|run| run.len >= self.least).any(|run| {
            let near = |stretches: &[WordSpan], words: WordSpan| {
                let from = stretches.partition_point(|stretch| stretch.end <= words.start);
                stretches[from..].iter().take_while(|s| s.start < words.end).copied().collect::<Vec<_>>()
            };
            let (on_a, on_b) = (near(a, run.words().a), near(b, run.words().b));
            on_a.iter().any(|&on_a| on_b.iter().any(|&on_b| enough(run, on_a, on_b)))
        })
    }
}

/// The part of a run that lies in these stretches on both sides.
pub fn within(run: Run, on_a: WordSpan, on_b: WordSpan) -> Option<Run> {
    let words = run.words();
    let (a, b) = (words.a.overlap(&on_a)?, words.b.overlap(&on_b)?);
    let (front, behind) = ((a.start - run.a).max(b.start - run.b), (a.end - run.a).min(b.end - run.b));
    (front < behind).then(|| Run { a: run.a + front, b: run.b + front, len: behind - front })
}

/// The words inside quotation marks. Quotations that follow one another without a word between are one stretch.
pub fn stretches<A: Borrow<Article>>(text: &Text<A>) -> Vec<WordSpan> {
    let mut stretches: Vec<WordSpan> = Vec::new();
    for words in text.quotations.iter().map(|&quotation| text.words.inside(quotation)) {
        match stretches.last_mut() {
            _ if words.is_empty() => {}
            Some(last) if last.end >= words.start => *last = last.hull(&words),
            _ => stretches.push(words),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_without_a_word_between_are_one_stretch() {
        for (why, text, words) in [
            ("none", "He said no.", vec![]),
            ("one", "He said: “We will go.”", vec![(2, 5)]),
            ("parted", "“We will,” he said, “go there.”", vec![(0, 2), (4, 6)]),
            ("side by side", "“One.”“Two three.”", vec![(0, 3)]),
            ("on in the next paragraph", "“One two.\n“Three,” he said.", vec![(0, 3)]),
            ("marks without words", "“…” he said", vec![]),
        ] {
            let article = Article { text: text.to_owned(), ..Article::default() };
            let found: Vec<_> = stretches(&Text::of(&article)).iter().map(|s| (s.start, s.end)).collect();
            assert_eq!(found, words, "{why}");
        }
    }

    #[test]
    fn of_a_run_only_what_is_quoted_on_both_sides_counts() {
        let run = Run { a: 10, b: 110, len: 10 };
        for (on_a, on_b, part) in [
            ((0, 99), (0, 199), Some((10, 110, 10))),
            ((12, 99), (0, 199), Some((12, 112, 8))),
            ((12, 18), (114, 199), Some((14, 114, 4))),
            ((10, 12), (115, 120), None),
            ((0, 10), (0, 199), None),
        ] {
            let part = part.map(|(a, b, len)| Run { a, b, len });
            assert_eq!(within(run, WordSpan::new(on_a.0, on_a.1), WordSpan::new(on_b.0, on_b.1)), part);
        }
    }
}
