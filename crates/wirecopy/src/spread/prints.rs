//! What each article tells of itself, and what comes of it where that is brought together.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::outlets::RECURRING;
use crate::search::postings::Place;
use crate::span::count as number;
use crate::spread::facts::{Facts, reach};
use crate::spread::member::Batch;

/// A fingerprint at a place of an article, or in several articles of one task: which places of theirs share it is known there, so no more of it
/// has to be sent, however many print it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Print {
    /// Its hash.
    pub print: u64,
    /// The article.
    pub n: u32,
    /// Where it starts.
    pub at: At,
    /// How many articles it stands for.
    pub articles: u32,
}

/// A place of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct At(u32);

impl At {
    /// The word of a search: 0 in all words, 1 in what is quoted.
    fn new(word: u32, search: u8) -> Self {
        Self(word << 1 | u32::from(search))
    }

    /// Which word.
    pub(super) fn word(self) -> u32 {
        self.0 >> 1
    }

    /// Which search.
    pub(super) fn search(self) -> u8 {
        (self.0 & 1) as u8
    }
}

/// A word of some articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Word {
    /// Its hash.
    pub word: u64,
    /// In how many articles it stands.
    pub articles: u32,
    /// One of them.
    pub n: u32,
}

/// What some articles tell.
#[derive(Debug, Default)]
pub struct Told {
    /// Their fingerprints: each that several of them print once, and the places of the others.
    pub prints: Vec<Print>,
    /// Their words.
    pub words: Vec<Word>,
    /// Of each article the places whose fingerprint another of them has, too.
    pub shared: Vec<(u32, Vec<At>)>,
}

/// What the articles tell: all fingerprints, and all words.
#[must_use]
pub fn prints(batch: &Batch, facts: &Facts) -> Told {
    let search = batch.search(&facts.with_nothing_frequent());
    let mut all = Vec::new();
    for (which, index) in (0..).zip(search.indices()) {
        for place in 0..number(index.len()) {
            let article = index.article(place);
            if let Some(print) = batch.print(index, place, which) {
                let at = At::new(index.word(article, place), which);
                all.push(Print { print, n: batch.numbers[article], at, articles: 1 });
            }
        }
    }
    let mut prints = Vec::new();
    let mut shared: FxHashMap<u32, Vec<At>> = FxHashMap::default();
    all.sort_unstable();
    for group in all.chunk_by(|x, y| x.print == y.print) {
        let articles = number(group.chunk_by(|x, y| x.n == y.n).count());
        if articles == 1 {
            prints.extend_from_slice(group);
        } else {
            group.iter().for_each(|print| shared.entry(print.n).or_default().push(print.at));
            prints.push(Print { articles, ..group[0] });
        }
    }
    let mut words: FxHashMap<u64, Word> = FxHashMap::default();
    for (ids, &n) in batch.ids.iter().zip(&batch.numbers) {
        let own: FxHashSet<u64> = ids.iter().filter_map(|&id| batch.hashes.word(id)).collect();
        for word in own {
            words.entry(word).or_insert(Word { word, articles: 0, n }).articles += 1;
        }
    }
    let mut words: Vec<Word> = words.into_values().collect();
    words.sort_unstable();
    Told { prints, words, shared: shared.into_iter().collect() }
}

/// What those of some fingerprints and of some words tell together.
#[derive(Debug, Default)]
pub struct Counted {
    /// Of each article the places whose fingerprint one of another task has, too.
    pub shared: Vec<(u32, Vec<At>)>,
    /// Of each article the words that no other has.
    pub own: Vec<(u32, Vec<u64>)>,
    /// The fingerprints that may be frequent.
    pub often: Vec<u64>,
    /// Words that are not rare, with how many articles have them.
    pub words: Vec<(u64, u32)>,
}

/// So many articles tell which words are common among them; in a fiftieth at most a word is rare. As in `passage/boilerplate.rs`.
const RARE: u64 = 50;

/// Counts. All of one fingerprint, and all of one word, have to be here.
#[must_use]
pub fn count(mut prints: Vec<Print>, mut words: Vec<Word>, facts: &Facts) -> Counted {
    let mut counted = Counted::default();
    let mut shared: FxHashMap<u32, Vec<At>> = FxHashMap::default();
    prints.sort_unstable();
    for group in prints.chunk_by(|x, y| x.print == y.print) {
        let articles: u32 = group.chunk_by(|x, y| x.n == y.n).map(|of_one| of_one[0].articles).sum();
        if articles > 1 {
            let alone = group.iter().filter(|print| print.articles == 1);
            alone.for_each(|print| shared.entry(print.n).or_default().push(print.at));
        }
        if articles > facts.thresholds.articles {
            counted.often.push(group[0].print);
        }
    }
    let mut own: FxHashMap<u32, Vec<u64>> = FxHashMap::default();
    words.sort_unstable();
    for group in words.chunk_by(|x, y| x.word == y.word) {
        let articles: u32 = group.iter().map(|word| word.articles).sum();
        if articles == 1 {
            own.entry(group[0].n).or_default().push(group[0].word);
        }
        if u64::from(articles) * RARE > u64::from(facts.articles) && articles > 1 {
            counted.words.push((group[0].word, articles));
        }
    }
    counted.shared = shared.into_iter().collect();
    counted.own = own.into_iter().collect();
    counted
}

/// A place of a shared fingerprint, with what it takes to tell whether a match may come of two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The hash of the fingerprint.
    pub print: u64,
    pub(super) n: u32,
    pub(super) rank: u32,
    pub(super) house: u64,
    pub(super) at: At,
    /// How many words the fingerprint has.
    pub(super) words: u32,
    /// Whether it lies in furniture.
    pub(super) inside: bool,
    /// The word before, where that makes hits.
    pub(super) before: Option<u64>,
    /// The words before and behind, each by a few bits.
    pub(super) around: [Vec<u16>; 2],
}

/// The postings of the shared places of some articles. Of a fingerprint that very many articles print, those alone that pairs are made of.
#[must_use]
pub fn postings(batch: &Batch, shared: &FxHashMap<u32, Vec<At>>, facts: &Facts) -> Vec<Posting> {
    let search = batch.search(&facts.with_nothing_frequent());
    let indices: Vec<_> = search.indices().collect();
    let reach = reach(&facts.options);
    let mut postings = Vec::new();
    for (article, &n) in batch.numbers.iter().enumerate() {
        let ids = &batch.ids[article];
        let mut places = shared.get(&n).cloned().unwrap_or_default();
        places.sort_unstable();
        for at in places {
            let Some(index) = indices.get(usize::from(at.search())) else { continue };
            let place: Place = index.place(article, at.word());
            let words = number(index.words(batch.corpus(), place).len());
            let Some(print) = batch.print(index, place, at.search()) else { continue };
            if facts.frequent.contains(&print) && !facts.furnished.contains(&print) {
                continue;
            }
            let is_silent = |before: Place| {
                let is_frequent =
                    || batch.print(index, before, at.search()).is_some_and(|print| facts.frequent.contains(&print));
                index.is_inside(before) || (!facts.frequent.is_empty() && is_frequent())
            };
            let before = at.word().checked_sub(1).filter(|_| {
                index.before(batch.corpus(), article, place) != crate::search::corpus::START && !is_silent(place - 1)
            });
            // Fourteen bits take two bytes on their way.
            let bits = |word: u32| (batch.hashes.at(ids, n, word) & 0x3FFF) as u16;
            let end = at.word() + words;
            postings.push(Posting {
                print,
                n,
                rank: batch.ranks[article],
                house: batch.houses[article],
                at,
                words,
                inside: index.is_inside(place),
                before: before.map(|before| batch.hashes.at(ids, n, before)),
                around: [
                    (at.word().saturating_sub(reach)..at.word()).map(bits).collect(),
                    (end..(end + reach).min(number(ids.len()))).map(bits).collect(),
                ],
            });
        }
    }
    if facts.often.is_empty() { postings } else { thinned(postings, facts) }
}

/// Without those of fingerprints in very many articles that would make no pair: for the sake of furniture the first of each house is compared, and for that
/// of a frequent story none.
fn thinned(postings: Vec<Posting>, facts: &Facts) -> Vec<Posting> {
    let (mut often, mut kept): (Vec<Posting>, Vec<Posting>) =
        postings.into_iter().partition(|posting| facts.often.contains(&posting.print));
    often.sort_unstable_by_key(|posting| {
        (posting.print, posting.house, !posting.inside, posting.rank, posting.at, posting.n)
    });
    for of_house in often.chunk_by(|x, y| (x.print, x.house) == (y.print, y.house)) {
        let inside = of_house.partition_point(|posting| posting.inside);
        let is_frequent = facts.frequent.contains(&of_house[0].print);
        let story = if is_frequent { usize::from(inside == 0) } else { of_house.len() };
        kept.extend(of_house[..inside.min(RECURRING)].iter().chain(of_house[inside..].iter().take(story)).cloned());
    }
    kept
}

/// How some articles print a fingerprint that very many print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tally {
    /// The hash of the fingerprint.
    pub print: u64,
    /// How many have it in their stories.
    pub articles: u32,
    /// Whether some have it in furniture.
    pub inside: bool,
}

/// What some articles tell of the fingerprints in very many: one line for each, however many print it.
#[must_use]
pub fn tallies(batch: &Batch, facts: &Facts) -> Vec<Tally> {
    let search = batch.search(&facts.with_nothing_frequent());
    let mut tallies: FxHashMap<u64, (Tally, Option<usize>)> = FxHashMap::default();
    for (which, index) in (0..).zip(search.indices()) {
        for place in 0..number(index.len()) {
            let Some(print) = batch.print(index, place, which).filter(|print| facts.often.contains(print)) else {
                continue;
            };
            let (tally, last) = tallies.entry(print).or_insert((Tally { print, articles: 0, inside: false }, None));
            let article = index.article(place);
            if index.is_inside(place) {
                tally.inside |= which == 0;
            } else if last.replace(article) != Some(article) {
                tally.articles += 1;
            }
        }
    }
    tallies.into_values().map(|(tally, _)| tally).collect()
}

/// Which fingerprints are frequent, and which are furniture somewhere. All tallies of one have to be here.
#[must_use]
pub fn frequent(mut tallies: Vec<Tally>, facts: &Facts) -> (Vec<u64>, Vec<u64>) {
    let (mut frequent, mut furnished) = (Vec::new(), Vec::new());
    tallies.sort_unstable();
    for group in tallies.chunk_by(|x, y| x.print == y.print) {
        if group.iter().map(|tally| tally.articles).sum::<u32>() > facts.thresholds.articles {
            frequent.push(group[0].print);
        }
        if group.iter().any(|tally| tally.inside) {
            furnished.push(group[0].print);
        }
    }
    (frequent, furnished)
}
