//! Which articles are compared for the sake of phrases that very many print. These are looked at together; of the articles only the
//! stretches around such phrases come along.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::search::corpus::START;
use crate::search::frequent::{self, Spot};
use crate::span::count;
use crate::spread::facts::Facts;
use crate::spread::meet::{Candidate, Why};
use crate::spread::member::Batch;
use crate::text::vocabulary::WordId;

/// A stretch of an article that holds frequent fingerprints.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stretch {
    n: u32,
    rank: u32,
    search: u8,
    /// Its words, by their hashes.
    words: Vec<u64>,
    /// Of each of the first words the word before, the place, and how many words its fingerprint has.
    spots: Vec<(Option<u64>, u32, u32)>,
}

/// The stretches of some articles.
#[must_use]
pub fn stretches(batch: &Batch, facts: &Facts) -> Vec<Stretch> {
    let search = batch.search(facts);
    let mut stretches = Vec::new();
    for (which, index) in (0..).zip(search.indices()) {
        for frequent::Stretch { words, spots } in frequent::stretches(index, batch.corpus()) {
            let Some(first) = spots.first() else { continue };
            let (article, from) = (first.article as usize, first.word);
            let (ids, n) = (&batch.ids[article], batch.numbers[article]);
            let hash = |word: u32| batch.hashes.at(ids, n, word);
            let before = |spot: &Spot| (spot.before != START).then(|| hash(spot.word - 1));
            stretches.push(Stretch {
                n,
                rank: batch.ranks[article],
                search: which,
                words: (from..from + count(words.len())).map(hash).collect(),
                spots: spots.iter().map(|spot| (before(spot), spot.word, spot.words)).collect(),
            });
        }
    }
    stretches
}

/// The pairs that are compared for what all these print. All stretches of a collection have to be here.
#[must_use]
pub fn candidates(mut stretches: Vec<Stretch>, facts: &Facts) -> Vec<Candidate> {
    stretches.sort_unstable();
    let mut candidates = Vec::new();
    for which in 0..2_u8 {
        let of = || stretches.iter().filter(|stretch| stretch.search == which);
        let mut articles: Vec<(u32, u32)> = of().map(|stretch| (stretch.n, stretch.rank)).collect();
        articles.dedup();
        let ranks: Vec<u32> = articles.iter().map(|&(_, rank)| rank).collect();
        let mut numbers: FxHashMap<u64, WordId> = FxHashMap::default();
        let mut number = |word: u64| {
            let next = count(numbers.len());
            *numbers.entry(word).or_insert(next)
        };
        let numbered: Vec<(Vec<WordId>, Vec<Spot>)> = of()
            .map(|stretch| {
                let words = stretch.words.iter().map(|&word| number(word)).collect();
                let place = articles.partition_point(|&(n, _)| n < stretch.n);
                let spots = stretch.spots.iter().map(|&(before, word, words)| Spot {
                    before: before.map_or(START, &mut number),
                    article: count(place),
                    word,
                    words,
                });
                (words, spots.collect())
            })
            .collect();
        let stretches = numbered.iter().map(|(words, spots)| frequent::Stretch { words, spots: spots.clone() });
        let least = if which == 0 { Some(facts.options.min_words) } else { facts.options.quoted_words };
        let lengths = (facts.thresholds.articles, least.unwrap_or(facts.options.min_words));
        frequent::phrase_hits(stretches, &ranks, lengths, |hit| {
            let [a, b] = [hit.a, hit.b].map(|article| articles[article as usize].0);
            candidates.push(Candidate { a, b, why: Why::Phrase(hit.word_a, hit.word_b, which) });
        });
    }
    candidates.sort_unstable();
    candidates.dedup();
    candidates
}
