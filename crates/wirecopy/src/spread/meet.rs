//! Which two articles may have a match: the places of a shared fingerprint are held against one another.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::options::Options;
use crate::outlets::RECURRING;
use crate::search::corpus::START;
use crate::search::extend::{LONG_RUN, alike, around, has_enough, in_order, wanted};
use crate::search::hits::{Hit, Printed, Start, for_houses, pair_up, thin};
use crate::span::count;
use crate::spread::facts::Facts;
use crate::spread::prints::Posting;

/// Two articles to compare, by their numbers, the smaller first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Candidate {
    /// The first article.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// Why.
    pub why: Why,
}

/// Why two articles are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Why {
    /// They share a fingerprint, and words around it.
    Shared,
    /// What one of them prints at these words is furniture, and of their houses they were the first.
    Furniture(u32, u32),
    /// A phrase that very many articles print begins at these words; the search is 0 in all words, 1 in what is quoted.
    Phrase(u32, u32, u8),
}

/// Brings the places of fingerprints together: the pairs, in order. All of one fingerprint that were sent have to be here.
#[must_use]
pub fn meet(mut postings: Vec<Posting>, facts: &Facts) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut pairs: FxHashSet<(u32, u32)> = FxHashSet::default();
    postings.sort_unstable_by_key(|posting| (posting.print, posting.n, posting.at));
    for group in postings.chunk_by(|x, y| x.print == y.print) {
        let story: Vec<&Posting> = group.iter().filter(|posting| !posting.inside).collect();
        if story.len() < group.len() && group[0].at.search() == 0 {
            furniture(group, &mut candidates);
        }
        if !facts.frequent.contains(&group[0].print) {
            stories(&story, facts, &mut pairs);
        }
    }
    candidates.extend(pairs.into_iter().map(|(a, b)| Candidate { a, b, why: Why::Shared }));
    candidates.sort_unstable();
    candidates.dedup();
    candidates
}

fn furniture(group: &[Posting], candidates: &mut Vec<Candidate>) {
    let printed = group.iter().map(|posting| Printed {
        house: posting.house,
        inside: posting.inside,
        seniority: posting.rank,
        article: posting.n,
        word: posting.at.word(),
    });
    for_houses(printed.collect(), RECURRING, |one, other| {
        let (a, b) = if one.article < other.article { (one, other) } else { (other, one) };
        if a.article != b.article {
            candidates.push(Candidate { a: a.article, b: b.article, why: Why::Furniture(a.word, b.word) });
        }
    });
}

/// What two places are told apart by.
struct Sight<'p> {
    posting: &'p Posting,
    /// Of the words before and behind, each as one bit of 64.
    bits: [u64; 2],
}

impl Sight<'_> {
    /// How many of the words around stand around the other, too; at most as many as are `enough` are counted.
    fn in_common(&self, other: &Self, enough: u32) -> u32 {
        let mut common = 0;
        for side in 0..2 {
            if self.bits[side] & other.bits[side] == 0 {
                continue;
            }
            for word in &self.posting.around[side] {
                let may = other.bits[side] >> (word % 64) & 1 == 1;
                if may && other.posting.around[side].contains(word) {
                    common += 1;
                    if common >= enough {
                        return common;
                    }
                }
            }
        }
        common
    }

    /// How many words go on alike from the fingerprint, before it and behind: at least as many as do, for a few bits may agree by chance.
    fn alike(&self, other: &Self) -> [u32; 2] {
        let [here, there] = [self, other].map(|sight| sight.posting.around.each_ref().map(Vec::as_slice));
        alike(here, there)
    }

    /// Whether a match may come of the fingerprint and the words that go on `alike`. Where it says no, none does.
    fn may_match(&self, other: &Self, [back, on]: [u32; 2], options: &Options) -> bool {
        let around = |sight: &Self, most: u32| {
            let [before, behind] = &sight.posting.around;
            [around(before, (count(before.len()) - back, 0), most)[0], around(behind, (0, on), most)[1]]
        };
        let Options { min_words, gap, .. } = *options;
        if back + on == 0 {
            return has_enough(self.posting.words, min_words, gap, |near| [around(self, near), around(other, near)]);
        }
        // The run may be shorter by what agrees by chance, so all that is here is looked at, and it may lie on either side.
        let [_, missing] = wanted(self.posting.words + back + on, min_words);
        let ([before, behind], [other_before, other_behind]) = (around(self, u32::MAX), around(other, u32::MAX));
        in_order(before, other_before) + in_order(behind, other_behind) >= missing
    }
}

fn stories(story: &[&Posting], facts: &Facts, pairs: &mut FxHashSet<(u32, u32)>) {
    if story.len() < 2 {
        return;
    }
    let sights: FxHashMap<(u32, u32), Sight> = story
        .iter()
        .map(|posting| {
            let bits = |words: &Vec<u16>| words.iter().fold(0_u64, |bits, word| bits | 1 << (word % 64));
            let sight = Sight { posting, bits: [bits(&posting.around[0]), bits(&posting.around[1])] };
            ((posting.n, posting.at.word()), sight)
        })
        .collect();
    let mut numbers: FxHashMap<u64, u32> = FxHashMap::default();
    let mut number = |before: u64| {
        let next = count(numbers.len());
        *numbers.entry(before).or_insert(next)
    };
    let mut starts: Vec<Start> = story
        .iter()
        .map(|posting| Start {
            before: posting.before.map_or(START, &mut number),
            article: posting.n,
            word: posting.at.word(),
        })
        .collect();
    thin(&mut starts, facts.thresholds.printings);
    starts.sort_unstable();
    let sights: Vec<Option<&Sight>> = starts.iter().map(|start| sights.get(&(start.article, start.word))).collect();
    let Options { min_words, within, .. } = facts.options;
    let (words, speech) = (story[0].words, story[0].at.search() == 1);
    // What is missing of a match has to stand around both: words in the same places or in others.
    let [_, missing] = wanted(words, min_words);
    let long = LONG_RUN.saturating_sub(words);
    pair_up(&starts, &|_| true, |n, m| {
        let (one, other) = (starts[n].article, starts[m].article);
        let pair = (one.min(other), one.max(other));
        if one == other || pairs.contains(&pair) {
            return;
        }
        if let (Some(one), Some(other)) = (sights[n], sights[m]) {
            let same = one.posting.house == other.posting.house;
            let enough = match (same, within) {
                // Only whether they are versions is asked.
                (true, false) => long,
                (true, true) => long.min(missing),
                (false, _) => missing,
            };
            if !speech {
                if one.in_common(other, enough) < enough {
                    return;
                }
                let alike = one.alike(other);
                let is_version = || same && words + alike.iter().sum::<u32>() >= LONG_RUN;
                let is_match = || (!same || within) && one.may_match(other, alike, &facts.options);
                if !is_version() && !is_match() {
                    return;
                }
            }
        } else {
            debug_assert!(
                [n, m].iter().any(|&n| starts[n].word == Hit::REPEATED),
                "only what is repeated has no sight"
            );
        }
        pairs.insert(pair);
    });
}
