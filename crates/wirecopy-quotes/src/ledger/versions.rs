//! Which quotations are versions of one.

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

use wirecopy::{Words, span::count};

/// So many words in a row are compared at once.
const ROW: usize = 3;
/// The fewest rows that two versions share: four words in a row, or twice three with a change between.
const FEWEST: usize = 2;
/// Of the rows of the shorter, so many in a hundred stand in the other, at least; more where other people are credited.
const SHARE: usize = 34;
const SHARE_OF_OTHERS: usize = 75;
/// A row that stands in so many different quotations is a turn of phrase.
const COMMON: usize = 48;

/// The quotations that are versions of one another, each list by place; one that has no other is alone.
///
/// `names` are whom they are credited to, by last name.
pub(super) fn versions(quotations: &[&str], names: &[Option<String>]) -> Vec<Vec<u32>> {
    let rows: Vec<Vec<u64>> = quotations.iter().map(|words| rows(words)).collect();
    let others = |one: usize, other: usize| match (names.get(one), names.get(other)) {
        (Some(Some(one)), Some(Some(other))) => one != other,
        _ => false,
    };
    let lens: Vec<usize> = rows.iter().map(Vec::len).collect();
    let rows = repeated(rows);
    let mut sets = Sets::new(quotations.len());
    // For each row the quotations that have it, one of each set at most.
    let mut places = Places::default();
    let mut shared: FxHashMap<u32, usize> = FxHashMap::default();
    for (at, (own, &len)) in rows.iter().zip(&lens).enumerate() {
        shared.clear();
        for row in own {
            for other in places.of(*row) {
                *shared.entry(other).or_default() += 1;
            }
        }
        for (&other, &times) in &shared {
            let fewest = len.min(lens.get(other as usize).copied().unwrap_or(0));
            let share = if others(at, other as usize) { SHARE_OF_OTHERS } else { SHARE };
            // Three words are a version only of what the same person is quoted with.
            let named = names.get(at).is_some_and(Option::is_some) && names.get(at) == names.get(other as usize);
            if (times >= FEWEST || fewest == 1 && named) && times * 100 >= fewest * share {
                sets.join(at, other as usize);
            }
        }
        let set = sets.of(at);
        for &row in own {
            let mut known = 0;
            // What is said word for word alike has one place, so that a slogan costs no more the thousandth time.
            let there = places.of(row).any(|other| {
                known += 1;
                sets.of(other as usize) == set && lens.get(other as usize).is_some_and(|&there| there >= len)
            });
            if !there && known < COMMON {
                places.add(row, count(at));
            }
        }
    }
    let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
    let mut found: Vec<Vec<u32>> = Vec::new();
    for at in 0..quotations.len() {
        let number = *numbers.entry(sets.of(at)).or_insert_with(|| {
            found.push(Vec::new());
            found.len() - 1
        });
        if let Some(versions) = found.get_mut(number) {
            versions.push(count(at));
        }
    }
    found
}

/// Of the rows those that may stand in several quotations; nearly all that stand in one alone are gone.
///
/// Two tables of bits tell it, which are small where a map of all rows is large: most rows are of one quotation.
fn repeated(rows: Vec<Vec<u64>>) -> Vec<Vec<u64>> {
    /// So many bits a row, so that few rows share one by chance.
    const BITS: usize = 8;
    let all: usize = rows.iter().map(Vec::len).sum();
    let bits = (all * BITS).next_power_of_two().max(64);
    let place = |row: u64| {
        // The hash's last bits are its worst.
        let bit = (row >> 16) as usize & (bits - 1);
        (bit / 64, 1_u64 << (bit % 64))
    };
    let (mut once, mut again) = (vec![0_u64; bits / 64], vec![0_u64; bits / 64]);
    for &row in rows.iter().flatten() {
        let (word, bit) = place(row);
        if let (Some(once), Some(again)) = (once.get_mut(word), again.get_mut(word)) {
            *again |= *once & bit;
            *once |= bit;
        }
    }
    let mut rows = rows;
    for own in &mut rows {
        own.retain(|&row| {
            let (word, bit) = place(row);
            again.get(word).is_some_and(|again| again & bit != 0)
        });
    }
    rows
}

/// The rows of words in `quotation`, each once.
fn rows(quotation: &str) -> Vec<u64> {
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
            folded.clear();
            // Most words have nothing to fold but a capital.
            if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                folded.push_str(word);
                folded.make_ascii_lowercase();
            } else {
                words.fold(word, &mut folded);
            }
            hash(folded.as_bytes())
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
#[derive(Default)]
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
