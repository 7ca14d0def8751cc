//! Phrases that very many articles print: which two of these are compared all the same.
//!
//! A sentence in every one of 100,000 articles must not make five billion matches. So who prints no more than that
//! is compared with the earliest article that does, and two are compared with one another as soon as what both print in a row
//! stands in few enough articles. A row that holds a rare fingerprint is found by this; those that hold none are found here.

use std::ops::Range;

use crate::order::sort_by_key;
use crate::search::corpus::{Corpus, START};
use crate::search::fingerprint::Index;
use crate::search::hits::Hit;
use crate::search::suffixes::{Phrase, Suffixes, Text};
use crate::span::count;
use crate::text::vocabulary::WordId;

/// The pairs of articles, in order, that are to be compared for the sake of phrases in more than `most` articles.
/// `ranks` tell who was earlier. Of what is not `wanted` no match would come.
pub fn pairs(
    index: &Index,
    corpus: Corpus,
    most: u32,
    ranks: &[u32],
    wanted: impl Fn(&Hit) -> bool,
) -> Vec<(u32, u32)> {
    if !index.any_is_frequent() {
        return Vec::new();
    }
    let mut pairs = Vec::new();
    phrase_hits(stretches(index, corpus), ranks, (most, index.most_words), |hit| {
        if wanted(&hit) {
            pairs.push(hit.pair());
        }
    });
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// One place of a frequent fingerprint; the suffixes of the text are these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The word before.
    pub before: WordId,
    /// The article.
    pub article: u32,
    /// Which word of it.
    pub word: u32,
    /// How many words its fingerprint has.
    pub words: u32,
}

/// A stretch of frequent fingerprints, and the words behind it up to where a rare one ends.
pub struct Stretch<'c> {
    /// Its words.
    pub words: &'c [WordId],
    /// The fingerprints, one for each of the first words.
    pub spots: Vec<Spot>,
}

/// The stretches of a collection.
pub fn stretches<'c>(index: &Index, corpus: Corpus<'c>) -> impl Iterator<Item = Stretch<'c>> {
    index.frequent_stretches().map(move |places| {
        let (article, end) = index.rare_from(corpus, places.end);
        let first = index.word(article, places.start);
        let spots = places.map(|place| {
            let before = index.before(corpus, article, place);
            let words = count(index.words(corpus, place).len());
            Spot { before, article: count(article), word: index.word(article, place), words }
        });
        Stretch { words: &corpus.ids[article][first as usize..end as usize], spots: spots.collect() }
    })
}

/// Tells the hits that phrases in more than `most` articles make in all whose `ranks` are given; a run of `longest` words is a match.
pub fn phrase_hits<'c>(
    stretches: impl Iterator<Item = Stretch<'c>>,
    ranks: &[u32],
    (most, longest): (u32, u32),
    tell: impl FnMut(Hit),
) {
    Frequent::new(stretches, ranks, most as usize, longest).find(tell);
}

/// The words of a collection around its frequent fingerprints.
struct Frequent {
    /// In order of what stands from there on.
    spots: Vec<Spot>,
    phrases: Vec<Phrase>,
    /// Of each phrase the suffix in the earliest article.
    first: Vec<usize>,
    /// How often the word before changes from one suffix to the next, up to each.
    changes: Vec<u32>,
    most: usize,
    /// So many words in a row are a match, whatever stands around them.
    longest: u32,
}

impl Frequent {
    fn new<'c>(stretches: impl Iterator<Item = Stretch<'c>>, ranks: &[u32], most: usize, longest: u32) -> Self {
        let (mut text, mut spots) = (Text::default(), Vec::new());
        for stretch in stretches {
            text.push(stretch.words);
            spots.extend(stretch.spots.into_iter().map(Some));
            spots.resize(text.len(), None);
        }
        let suffixes = Suffixes::of(&text, |at| spots[at].is_some());
        let spots: Vec<Spot> = suffixes.starts.iter().filter_map(|&start| spots[start as usize]).collect();
        let phrases = suffixes.phrases(ranks.len(), |n| spots[n].article as usize);
        let mut first: Vec<usize> = Vec::with_capacity(phrases.len());
        for phrase in &phrases {
            let firsts = phrase.split(&phrases).map(|(suffixes, part)| part.map_or(suffixes.start, |part| first[part]));
            let earliest = firsts.min_by_key(|&n| (ranks[spots[n].article as usize], spots[n].word));
            first.push(earliest.unwrap_or(phrase.suffixes.start));
        }
        let mut changes = vec![0; spots.len()];
        for n in 1..spots.len() {
            changes[n] = changes[n - 1] + u32::from(spots[n].before != spots[n - 1].before);
        }
        Self { spots, phrases, first, changes, most, longest }
    }

    fn is_frequent(&self, phrase: &Phrase) -> bool {
        phrase.labels > self.most && phrase.words >= self.spots[phrase.suffixes.start].words
    }

    /// Whether the same word stands before the phrase wherever that is: then the phrase with that word is as frequent, and
    /// says all of this.
    fn goes_on_before(&self, phrase: &Phrase) -> bool {
        let (start, last) = (phrase.suffixes.start, phrase.suffixes.end - 1);
        self.spots[start].before != START && self.changes[start] == self.changes[last]
    }

    fn find(&self, mut tell: impl FnMut(Hit)) {
        for (phrase, &first) in self.phrases.iter().zip(&self.first).filter(|(phrase, _)| self.is_frequent(phrase)) {
            let alone = !self.goes_on_before(phrase);
            let mut with_first = |n: usize| {
                if alone {
                    self.hit(first, n).into_iter().for_each(&mut tell);
                }
            };
            let mut rare = Vec::new();
            for (suffixes, part) in phrase.split(&self.phrases) {
                match part.filter(|&part| self.is_frequent(&self.phrases[part])) {
                    Some(part) => with_first(self.first[part]),
                    None => {
                        suffixes.for_each(&mut with_first);
                        rare.extend(part);
                    }
                }
            }
            while let Some(part) = rare.pop() {
                let part = &self.phrases[part];
                // Which places tell of an article is known only where what they share is a match: a longer phrase may be one.
                if part.words < self.longest {
                    rare.extend(part.parts.iter().map(|&part| part as usize));
                }
                let spots = self.telling(part.suffixes.clone());
                for (n, &one) in spots.iter().enumerate() {
                    let others = spots[n + 1..].iter().filter(|&&other| {
                        let [one, other] = [one, other].map(|n| self.spots[n].before);
                        one == START || one != other
                    });
                    others.filter_map(|&other| self.hit(one, other)).for_each(&mut tell);
                }
            }
        }
    }

    /// Of each article two suffixes at most, behind different words: behind one of them, what any other article prints is no
    /// part of something longer.
    fn telling(&self, suffixes: Range<usize>) -> Vec<usize> {
        let mut telling: Vec<usize> = suffixes.collect();
        telling.sort_unstable_by_key(|&n| (self.spots[n].article, self.spots[n].before, self.spots[n].word));
        telling.dedup_by_key(|n| (self.spots[*n].article, self.spots[*n].before));
        // The first of them: which numbers words have is chance.
        sort_by_key(&mut telling, |&n| (self.spots[n].article, self.spots[n].word));
        let mut of = (None, 0);
        telling.retain(|&n| {
            let article = Some(self.spots[n].article);
            of = if of.0 == article { (article, of.1 + 1) } else { (article, 1) };
            of.1 <= 2
        });
        telling
    }

    /// The hit of two spots, unless they are of one article.
    fn hit(&self, one: usize, other: usize) -> Option<Hit> {
        let (one, other) = (self.spots[one], self.spots[other]);
        let (a, b) = if one.article < other.article { (one, other) } else { (other, one) };
        let hit = Hit { a: a.article, b: b.article, word_a: a.word, word_b: b.word };
        (a.article != b.article).then_some(hit)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
