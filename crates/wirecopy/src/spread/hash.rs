//! Numbers for words that are the same on every machine: there each gives its own numbers to what it reads.

use crate::span::count;
use crate::text::vocabulary::{Vocabulary, WordId};

/// The hash of a folded word: FNV-1a (Fowler, Noll and Vo), and what spreads its bits.
pub fn of_word(word: &str) -> u64 {
    let add = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
    spread(word.as_bytes().iter().fold(0xCBF2_9CE4_8422_2325, add))
}

/// The hash of words in a row, in 56 bits: these take eight bytes on their way. `search` tells apart what is searched for in all words
/// and in what is quoted.
pub fn of_row(words: impl Iterator<Item = u64>, search: u8) -> u64 {
    let add = |hash: u64, word: u64| spread(hash.rotate_left(23) ^ word);
    words.fold(u64::from(search) + 1, add) >> 8
}

/// The end of MurmurHash3 (Appleby), by which each bit hangs on all others.
fn spread(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    hash ^ hash >> 33
}

/// The hashes of the words of some articles.
#[derive(Debug)]
pub struct Hashes(Vec<Option<u64>>);

impl Hashes {
    /// Of all words that were met.
    pub fn of(vocabulary: &Vocabulary) -> Self {
        let mut hashes = vec![None; vocabulary.weights().len()];
        for (word, id) in vocabulary.words() {
            hashes[id as usize] = Some(of_word(word));
        }
        Self(hashes)
    }

    /// The hash of a word; none of what equals nothing.
    pub fn word(&self, id: WordId) -> Option<u64> {
        self.0.get(id as usize).copied().flatten()
    }

    /// The same; a place that equals nothing gets a number that no other place has.
    pub fn at(&self, ids: &[WordId], n: u32, word: u32) -> u64 {
        let known = ids.get(word as usize).and_then(|&id| self.word(id));
        known.unwrap_or_else(|| spread(!(u64::from(n) << 32 | u64::from(word))))
    }

    /// The hash of `len` words in a row.
    pub fn row(&self, ids: &[WordId], n: u32, first: u32, len: usize, search: u8) -> u64 {
        of_row((first..first + count(len)).map(|word| self.at(ids, n, word)), search)
    }
}
