//! The words around the places of one fingerprint, by which most pairs of them are told apart at a glance.
//!
//! Four plain words stand in hundreds of articles by chance, and the pairs of these grow with the square of the collection. What
//! [`may_match`](crate::search::extend::may_match) asks is asked here first, of a few bits of each place.

use crate::search::corpus::START;
use crate::search::extend::{around, has_enough, near, wanted};
use crate::span::count;
use crate::text::vocabulary::WordId;

/// How far a match reaches.
#[derive(Clone, Copy)]
pub struct Reach<'r> {
    /// An order of the articles that does not hang on which came first.
    pub ranks: &'r [u32],
    /// The fewest equal words in a match.
    pub min_words: u32,
    /// The most words in a row that may be changed inside it.
    pub gap: u32,
}

/// What stands around each place of one fingerprint.
pub struct Surroundings<'c> {
    reach: Reach<'c>,
    /// How many words the fingerprint has.
    words: u32,
    places: Vec<Around<'c>>,
}

/// What stands around a place.
struct Around<'c> {
    rank: u32,
    /// The word before and the word behind, or [`START`].
    next: [WordId; 2],
    /// Before and behind, as near as half of what a match lacks would be.
    half: [Window; 2],
    /// As near as all of it would be.
    all: [&'c [WordId]; 2],
}

/// Some words, each as one bit of 64.
#[derive(Clone, Copy)]
struct Window {
    bits: u64,
    /// How many of them have the bit of another.
    again: u32,
}

impl<'c> Surroundings<'c> {
    /// Of a fingerprint of so many `words`, none of its places yet.
    pub fn new(reach: Reach<'c>, words: u32) -> Self {
        Self { reach, words, places: Vec::new() }
    }

    /// Adds the place at `word` of an article whose words are `ids`.
    pub fn push(&mut self, article: u32, ids: &'c [WordId], word: u32) {
        let Reach { ranks, min_words, gap } = self.reach;
        let [half, all] = wanted(self.words, min_words)
            .map(|wanted| around(ids, (word, word + self.words), near(self.words, wanted, gap)));
        let next = [all[0].last(), all[1].first()].map(|word| word.copied().unwrap_or(START));
        self.places.push(Around { rank: ranks[article as usize], next, half: half.map(Window::of), all });
    }

    /// Whether a longer run than the fingerprint may go through two places, by the order in which they were added.
    pub fn may_go_on(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.places[one], &self.places[other]);
        one.next.iter().zip(other.next).any(|(&one, other)| one == other && one != START)
    }

    /// Whether a match may come of two places through which no longer run goes. Where it says no, none does.
    pub fn may_match(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.places[one], &self.places[other]);
        let Reach { min_words, gap, .. } = self.reach;
        let [half, _] = wanted(self.words, min_words);
        let is_half = |side: usize| one.half[side].in_common(other.half[side]) >= half;
        if !is_half(0) && !is_half(1) {
            return false;
        }
        let (a, b) = if one.rank > other.rank { (other, one) } else { (one, other) };
        has_enough(self.words, min_words, gap, |near| [a, b].map(|place| place.nearest(near as usize)))
    }
}

impl<'c> Around<'c> {
    /// So many words before and behind.
    fn nearest(&self, near: usize) -> [&'c [WordId]; 2] {
        let [back, on] = self.all;
        [&back[back.len().saturating_sub(near)..], &on[..near.min(on.len())]]
    }
}

impl Window {
    fn of(words: &[WordId]) -> Self {
        let bits = words.iter().fold(0_u64, |bits, word| bits | 1 << (word % 64));
        Self { bits, again: count(words.len()) - bits.count_ones() }
    }

    /// How many of the words of one may stand in the other, at most.
    fn in_common(self, other: Self) -> u32 {
        (self.bits & other.bits).count_ones() + self.again.max(other.again)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::search::extend::may_match;
    use proptest::prelude::*;

    proptest! {
        /// Fingerprints of four words, 1 to 4, in texts that repeat themselves.
        #[test]
        fn what_the_surroundings_refuse_is_no_match(
            texts in prop::collection::vec((prop::collection::vec(1_u32..90, 0..20), prop::collection::vec(1_u32..90, 0..20)), 2..6),
            min_words in 5_u32..14,
            gap in 0_u32..12,
        ) {
            let texts: Vec<(u32, Vec<WordId>)> = texts
                .into_iter()
                .map(|(back, on)| (count(back.len()), [back, vec![1, 2, 3, 4], on].concat()))
                .collect();
            let ranks: Vec<u32> = (0..count(texts.len())).map(|n| n ^ 1).collect();
            let mut around = Surroundings::new(Reach { ranks: &ranks, min_words, gap }, 4);
            for (article, (word, ids)) in (0..).zip(&texts) {
                around.push(article, ids, *word);
            }
            for n in 0..texts.len() {
                for m in n + 1..texts.len() {
                    let (one, other) = if ranks[n] > ranks[m] { (&texts[m], &texts[n]) } else { (&texts[n], &texts[m]) };
                    let may = may_match(&one.1, &other.1, (one.0, other.0), min_words, gap);
                    if !around.may_go_on(n, m) {
                        prop_assert_eq!(around.may_match(n, m), may);
                    }
                }
            }
        }
    }
}
