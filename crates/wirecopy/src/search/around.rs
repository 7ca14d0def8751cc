//! The words around the places of one fingerprint, by which most pairs of them are told apart at a glance.
//!
//! Four plain words stand in hundreds of articles by chance, and the pairs of these grow with the square of the collection. What
//! [`may_match`](crate::search::extend::may_match) asks is asked here first, of a few bits of each place, so that only the others are read.

use crate::search::corpus::START;
use crate::search::extend::{LONG_RUN, alike, around, has_enough, near, wanted};
use crate::span::count;
use crate::text::vocabulary::WordId;

/// How far a match reaches.
#[derive(Clone, Copy)]
pub struct Reach {
    /// The fewest equal words in a match.
    pub min_words: u32,
    /// The most words in a row that may be changed inside it.
    pub gap: u32,
}

/// What stands around each place of one fingerprint.
pub struct Surroundings {
    reach: Reach,
    /// How many words the fingerprint has.
    words: u32,
    places: Vec<Around>,
    /// The words before and behind each place, as near as all of what a match lacks would be: side by side, for in the articles they lie
    /// all over the memory.
    near: Vec<WordId>,
}

/// What stands around a place.
struct Around {
    /// The word before and the word behind, or [`START`].
    next: [WordId; 2],
    /// Before and behind, as near as all of what a match lacks would be.
    all: [Window; 2],
    /// As near as half of it would be.
    half: [Window; 2],
    /// Where those before begin in [`Surroundings::near`], where those behind do, and where they end.
    near: [u32; 3],
}

/// Some words, each as one bit of 128.
#[derive(Clone, Copy)]
struct Window {
    bits: u128,
    /// How many of them have the bit of another.
    again: u32,
}

impl Surroundings {
    /// Of a fingerprint of so many `words`, none of its places yet.
    pub fn new(reach: Reach, words: u32) -> Self {
        Self { reach, words, places: Vec::new(), near: Vec::new() }
    }

    /// Adds the place at `word` of an article whose words are `ids`.
    pub fn push(&mut self, ids: &[WordId], word: u32) {
        let Reach { min_words, gap } = self.reach;
        let [half, all] = wanted(self.words, min_words)
            .map(|wanted| around(ids, (word, word + self.words), near(self.words, wanted, gap)));
        let next = [all[0].last(), all[1].first()].map(|word| word.copied().unwrap_or(START));
        let first = count(self.near.len());
        all.iter().for_each(|words| self.near.extend_from_slice(words));
        let near = [first, first + count(all[0].len()), count(self.near.len())];
        self.places.push(Around { next, all: all.map(Window::of), half: half.map(Window::of), near });
    }

    /// Whether a match may come of two places, by the order in which they were added. Where it says no, none does.
    pub fn may_match(&self, one: usize, other: usize) -> bool {
        let [half, missing] = wanted(self.words, self.reach.min_words);
        let (here, there) = (&self.places[one], &self.places[other]);
        let goes_on = here.goes_on(there);
        if !goes_on && !(0..2).any(|side| here.half[side].shares(there.half[side], half)) {
            return false;
        }
        // Each word of a longer run is one of these.
        let lacking = if goes_on { missing.min(LONG_RUN.saturating_sub(self.words)) } else { missing };
        let in_common: u32 = (0..2).map(|side| here.all[side].in_common(there.all[side])).sum();
        in_common >= lacking && self.has_enough(here, there)
    }

    /// The same by the words themselves, as [`may_match`](crate::search::extend::may_match) has it.
    fn has_enough(&self, here: &Around, there: &Around) -> bool {
        let Reach { min_words, gap } = self.reach;
        let sides = [here, there].map(|place| {
            let [before, behind, end] = place.near.map(|at| at as usize);
            (&self.near[before..end], behind - before)
        });
        let [here, there] = sides.map(|(words, at)| words.split_at(at).into());
        let [back, on] = alike(here, there);
        let run = self.words + back + on;
        // A long one tells of versions, be it a match or not.
        if run >= min_words.min(LONG_RUN) {
            return true;
        }
        // Each word of a longer run brings its end no further off than it pays for, so what is to be looked at is here.
        has_enough(run, min_words, gap, |near| {
            sides.map(|(words, at)| around(words, (count(at) - back, count(at) + on), near))
        })
    }
}

impl Around {
    /// Whether a longer run than the fingerprint goes through two places.
    fn goes_on(&self, other: &Self) -> bool {
        self.next.iter().zip(other.next).any(|(&one, other)| one == other && one != START)
    }
}

impl Window {
    fn of(words: &[WordId]) -> Self {
        let bits = words.iter().fold(0_u128, |bits, word| bits | 1 << (word % u128::BITS));
        Self { bits, again: count(words.len()) - bits.count_ones() }
    }

    /// Whether so many of the words of one may stand in the other: as [`Window::in_common`], and cheaper for few.
    fn shares(self, other: Self, words: u32) -> bool {
        let mut bits = self.bits & other.bits;
        let words = words.saturating_sub(self.again.max(other.again));
        (1..words).for_each(|_| bits &= bits.wrapping_sub(1));
        words == 0 || bits != 0
    }

    /// How many of the words of one may stand in the other, at most.
    fn in_common(self, other: Self) -> u32 {
        (self.bits & other.bits).count_ones() + self.again.max(other.again)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::search::extend::{may_match, run_near};
    use proptest::prelude::*;

    proptest! {
        /// Fingerprints of four words, 1 to 4, in texts that repeat themselves.
        #[test]
        fn what_the_surroundings_refuse_is_no_match(
            texts in prop::collection::vec((prop::collection::vec(1_u32..90, 0..20), prop::collection::vec(1_u32..90, 0..20)), 2..6),
            min_words in 5_u32..24,
            gap in 0_u32..12,
        ) {
            let texts: Vec<(u32, Vec<WordId>)> = texts
                .into_iter()
                .map(|(back, on)| (count(back.len()), [back, vec![1, 2, 3, 4], on].concat()))
                .collect();
            let mut around = Surroundings::new(Reach { min_words, gap }, 4);
            for (word, ids) in &texts {
                around.push(ids, *word);
            }
            for n in 0..texts.len() {
                for m in n + 1..texts.len() {
                    let (one, other) = (&texts[n], &texts[m]);
                    let may = may_match(&one.1, &other.1, (one.0, other.0), min_words, gap);
                    prop_assert!(around.may_match(n, m) || !may);
                    let run = run_near(&one.1, &other.1, (one.0, other.0), LONG_RUN);
                    prop_assert!(around.may_match(n, m) || run.len < LONG_RUN, "a long run");
                }
            }
        }
    }
}
