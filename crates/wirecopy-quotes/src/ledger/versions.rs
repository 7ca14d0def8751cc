//! Which quotations are versions of one.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

use crate::lexicon::letters::number;
use crate::lexicon::push_folded;
use wirecopy::span::count;
use wirecopy::{Words, order};

/// So many words in a row are compared at once.
const ROW: usize = 3;
/// The fewest rows that two versions share: four words in a row, or twice three with a change between.
const FEWEST: usize = 2;
/// Of the rows of the shorter, so many in a hundred stand in the other, at least. More where the rows are so few that they may be a turn of
/// phrase ("We must not allow that …") and nobody is credited with both; nearly all where other people are credited, or where it shares more with a
/// quotation that has nothing to do with the other.
const SHARE: usize = 34;
const SHARE_OF_FEW: usize = 66;
const SHARE_OF_OTHERS: usize = 75;
/// Fewer rows, which are eight words, may stand by chance in quotations that have nothing to do with one another.
const TELLING: usize = 6;
/// As short a quotation is another's only if both were printed within so many days: "That does not look good" is said in June and in January.
const DAYS: i32 = 7;
/// A row that stands in so many different quotations is a turn of phrase.
const COMMON: usize = 48;

/// Who is credited with a quotation, and when it was printed.
#[derive(Debug, Default)]
pub(super) struct Credit {
    /// The words of the name; none where it is nobody's.
    pub(super) name: Vec<String>,
    /// The number of the day.
    pub(super) day: Option<i32>,
}

/// The bringing together of versions, a quotation at a time.
#[derive(Debug)]
pub(super) struct Joining {
    /// The rows of each quotation, and how many these are.
    rows: Vec<Vec<u64>>,
    lens: Vec<usize>,
    repeated: Repeated,
    sets: Sets,
    /// For each row the quotations that have it, one of each set at most.
    places: Places,
    shared: FxHashMap<u32, usize>,
    /// The quotations, the longest first: which of them are versions is known before a short one is asked whose it is.
    order: Vec<usize>,
    /// How many quotations are noted among the repeated, and how many are joined.
    noted: usize,
    joined: usize,
}

impl Joining {
    /// Begins with the [`rows`] of each quotation.
    pub(super) fn new(rows: Vec<Vec<u64>>) -> Self {
        let lens: Vec<usize> = rows.iter().map(Vec::len).collect();
        let order = order::order(lens.len(), &|one, other| (lens[other], one).cmp(&(lens[one], other)));
        Self {
            repeated: Repeated::new(lens.iter().sum()),
            sets: Sets::new(rows.len()),
            rows,
            lens,
            places: Places::default(),
            shared: FxHashMap::default(),
            order,
            noted: 0,
            joined: 0,
        }
    }

    /// Takes the next quotation; false where none is left.
    pub(super) fn step(&mut self, credits: &[Credit]) -> bool {
        if let Some(own) = self.rows.get(self.noted) {
            own.iter().for_each(|&row| self.repeated.note(row));
            self.noted += 1;
            return true;
        }
        let Some(&at) = self.order.get(self.joined) else { return false };
        let own = self.rows.get_mut(at).map(std::mem::take).unwrap_or_default();
        self.join(at, &own, credits);
        self.joined += 1;
        true
    }

    fn join(&mut self, at: usize, own: &[u64], credits: &[Credit]) {
        let len = self.lens.get(at).copied().unwrap_or(0);
        let last = |at: usize| credits.get(at).and_then(|credit| credit.name.last());
        let day = |at: usize| credits.get(at).and_then(|credit| credit.day);
        let others = |one: usize, other: usize| match (last(one), last(other)) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        };
        // Nearly all rows stand in one quotation alone.
        let own: Vec<u64> = own.iter().copied().filter(|&row| self.repeated.has(row)).collect();
        self.shared.clear();
        for row in &own {
            for other in self.places.of(*row) {
                *self.shared.entry(other).or_default() += 1;
            }
        }
        let same = |other: usize| last(at).is_some() && last(at) == last(other);
        // Those of which it is a version, and whether by most of its words.
        let mut versions: Vec<(usize, usize, bool)> = Vec::new();
        for (&other, &times) in &self.shared {
            let other = other as usize;
            let fewest = len.min(self.lens.get(other).copied().unwrap_or(0));
            let few = times < TELLING && !same(other);
            let share = match (others(at, other), few) {
                (true, _) => SHARE_OF_OTHERS,
                (false, true) => SHARE_OF_FEW,
                (false, false) => SHARE,
            };
            let far = few && day(at).zip(day(other)).is_some_and(|(one, other)| (one - other).abs() > DAYS);
            // Three words are a version only of what the same person is quoted with.
            if (times >= FEWEST || fewest == 1 && same(other)) && times * 100 >= fewest * share && !far {
                versions.push((other, times, times * 100 >= fewest * SHARE_OF_OTHERS));
            }
        }
        if !self.are_one(&versions) {
            // "In the next few days", out of this sentence or that: only of what its own speaker said is it known.
            let short = len < TELLING;
            let best = versions.iter().map(|&(_, times, _)| times).max();
            versions.retain(|&(other, times, most)| if short { same(other) } else { most || Some(times) == best });
            if short && !self.are_one(&versions) {
                versions.clear();
            }
        }
        for (other, ..) in versions {
            self.sets.join(at, other);
        }
        let set = self.sets.of(at);
        for row in own {
            let mut known = 0;
            // What is said word for word alike has one place, so that a slogan costs no more the thousandth time.
            let there = self.places.of(row).any(|other| {
                known += 1;
                self.sets.of(other as usize) == set && self.lens.get(other as usize).is_some_and(|&there| there >= len)
            });
            if !there && known < COMMON {
                self.places.add(row, count(at));
            }
        }
    }

    /// Whether these are versions of one another already.
    fn are_one(&mut self, quotations: &[(usize, usize, bool)]) -> bool {
        let mut sets = quotations.iter().map(|&(at, ..)| self.sets.of(at));
        let first = sets.next();
        sets.all(|set| Some(set) == first)
    }

    /// The quotations that are versions of one another, each list by place; one that has no other is alone.
    pub(super) fn versions(&mut self) -> Vec<Vec<u32>> {
        let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
        let mut found: Vec<Vec<u32>> = Vec::new();
        for at in 0..self.lens.len() {
            let number = *numbers.entry(self.sets.of(at)).or_insert_with(|| {
                found.push(Vec::new());
                found.len() - 1
            });
            if let Some(versions) = found.get_mut(number) {
                versions.push(count(at));
            }
        }
        found
    }
}

/// Which rows may stand in several quotations; nearly all that stand in one alone do not.
///
/// Two tables of bits tell it, which are small where a map of all rows is large: most rows are of one quotation.
#[derive(Debug)]
struct Repeated {
    once: Vec<u64>,
    again: Vec<u64>,
}

impl Repeated {
    /// Tables for so many rows.
    fn new(all: usize) -> Self {
        /// So many bits a row, so that few rows share one by chance.
        const BITS: usize = 8;
        let words = (all * BITS).next_power_of_two().max(64) / 64;
        Self { once: vec![0; words], again: vec![0; words] }
    }

    fn place(&self, row: u64) -> (usize, u64) {
        // The hash's last bits are its worst.
        let bit = (row >> 16) as usize & (self.once.len() * 64 - 1);
        (bit / 64, 1_u64 << (bit % 64))
    }

    fn note(&mut self, row: u64) {
        let (word, bit) = self.place(row);
        if let (Some(once), Some(again)) = (self.once.get_mut(word), self.again.get_mut(word)) {
            *again |= *once & bit;
            *once |= bit;
        }
    }

    fn has(&self, row: u64) -> bool {
        let (word, bit) = self.place(row);
        self.again.get(word).is_some_and(|again| again & bit != 0)
    }
}

/// The rows of words in `quotation`, each once.
pub(super) fn rows(quotation: &str) -> Vec<u64> {
    if quotation.is_empty() {
        return Vec::new();
    }
    let words = Words::of(quotation);
    let mut folded = String::new();
    let hashes: Vec<u64> = words
        .spans()
        .iter()
        .map(|word| {
            let word = word.of(quotation);
            // Most words have nothing to fold but a capital.
            if let Some(number) = number(word) {
                return number;
            }
            folded.clear();
            push_folded(word, &mut folded);
            number(&folded).unwrap_or_else(|| hash(folded.as_bytes()))
        })
        .collect();
    let mut rows: Vec<u64> = hashes
        .windows(ROW)
        .map(|row| {
            let mut hasher = FxHasher::default();
            row.iter().for_each(|&word| hasher.write_u64(word));
            hasher.finish()
        })
        .collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// In which quotations a row stands. Most rows stand in one alone, so all places are in one list, each with where the next of its row is.
#[derive(Debug, Default)]
struct Places {
    last: FxHashMap<u64, u32>,
    places: Vec<(u32, Option<u32>)>,
}

impl Places {
    fn of(&self, row: u64) -> impl Iterator<Item = u32> {
        let mut next = self.last.get(&row).copied();
        std::iter::from_fn(move || {
            let &(quotation, before) = self.places.get(next? as usize)?;
            next = before;
            Some(quotation)
        })
    }

    fn add(&mut self, row: u64, quotation: u32) {
        let place = count(self.places.len());
        self.places.push((quotation, self.last.insert(row, place)));
    }
}

/// Sets that can be joined.
#[derive(Debug)]
struct Sets {
    parents: Vec<usize>,
}

impl Sets {
    fn new(len: usize) -> Self {
        Self { parents: (0..len).collect() }
    }

    fn of(&mut self, at: usize) -> usize {
        let mut at = at;
        while let Some(&parent) = self.parents.get(at).filter(|&&parent| parent != at) {
            let above = self.parents.get(parent).copied().unwrap_or(parent);
            if let Some(parent) = self.parents.get_mut(at) {
                *parent = above;
            }
            at = parent;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of(one), self.of(other));
        // The first is the root, whatever order they are met in.
        if let Some(parent) = self.parents.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }
}
