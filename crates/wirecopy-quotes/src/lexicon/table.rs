//! Words that each word of a text is looked up among.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::lexicon::lowered::lowered;

/// So many Latin letters fit a number.
const LETTERS: usize = 16;

/// What is known of words, which are in lower case. Words are found whatever their capitals.
#[derive(Default)]
pub(crate) struct Table<V> {
    /// By the letters as a number, which is compared at once: nearly all words are short and of Latin letters.
    short: FxHashMap<u128, V>,
    rest: FxHashMap<Cow<'static, str>, V>,
}

/// A word, as a table has it.
pub(crate) enum Key {
    Short(u128),
    Rest(Cow<'static, str>),
}

impl<V: Copy + Default> Table<V> {
    pub(crate) fn new() -> Self {
        Self { short: FxHashMap::default(), rest: FxHashMap::default() }
    }

    /// What is known of `word`, to be changed.
    pub(crate) fn entry(&mut self, word: impl Into<Cow<'static, str>>) -> &mut V {
        let word = word.into();
        let short = packed(&word);
        self.entry_of(short.map_or_else(|| Key::Rest(word), Key::Short))
    }

    /// What is known of the word of `key`, to be changed.
    pub(crate) fn entry_of(&mut self, key: Key) -> &mut V {
        match key {
            Key::Short(letters) => self.short.entry(letters).or_default(),
            Key::Rest(word) => self.rest.entry(word).or_default(),
        }
    }

    /// All words, as another table can take them up.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (Key, V)> {
        let short = self.short.iter().map(|(&letters, &value)| (Key::Short(letters), value));
        short.chain(self.rest.iter().map(|(word, &value)| (Key::Rest(word.clone()), value)))
    }

    pub(crate) fn get(&self, word: &str) -> Option<V> {
        match packed(word) {
            Some(letters) => self.short.get(&letters).copied(),
            None => self.rest.get(lowered(word).as_ref()).copied(),
        }
    }
}

impl<V: Copy + Default> FromIterator<(&'static str, V)> for Table<V> {
    /// Of two that are one word the last counts.
    fn from_iter<I: IntoIterator<Item = (&'static str, V)>>(words: I) -> Self {
        let mut table = Self::new();
        for (word, value) in words {
            *table.entry(word) = value;
        }
        table
    }
}

/// The letters of a short Latin word in lower case, the first one last.
#[inline]
fn packed(word: &str) -> Option<u128> {
    let bytes = word.as_bytes();
    let eight = |at: usize| bytes.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes);
    let four = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes).map(u64::from);
    // Two numbers that overlap hold all letters of any length between.
    let (low, high) = match bytes.len() {
        0 => return None,
        len @ 1..4 => {
            let one = |at: usize| bytes.get(at).map_or(0, |&byte| u64::from(byte) << (8 * at));
            (one(0) | one(len / 2) | one(len - 1), 0)
        }
        len @ 4..8 => (four(0)? | four(len - 4)? << (8 * (len - 4)), 0),
        8 => (eight(0)?, 0),
        len @ 9..=LETTERS => (eight(0)?, eight(len - 8)? >> (8 * (LETTERS - len))),
        _ => return None,
    };
    let (low, high) = (small(low)?, small(high)?);
    Some(u128::from(high) << 64 | u128::from(low))
}

/// Eight letters at once in lower case, if all are Latin ones.
#[inline]
fn small(letters: u64) -> Option<u64> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const TOPS: u64 = ONES << 7;
    if letters & TOPS != 0 {
        return None;
    }
    // The top bit of each byte tells whether it is A or more, and more than Z.
    let (from_a, above_z) = (letters + ONES * (0x80 - 0x41), letters + ONES * (0x80 - 0x5b));
    Some(letters | ((from_a & !above_z) & TOPS) >> 2)
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn words_of_any_length_are_found_whatever_their_capitals() {
        let letters: String = ('a'..='z').collect();
        let words = (1..=letters.len()).map(|len| &letters[..len]).chain(["état", "naïve", "@holm", "o'brien", "a.b"]);
        let words: Vec<&str> = words.collect();
        let mut table = Table::new();
        for (n, word) in (0_usize..).zip(&words) {
            *table.entry((*word).to_owned()) = n;
        }
        for (n, word) in (0_usize..).zip(&words) {
            assert_eq!(table.get(word), Some(n), "{word}");
            assert_eq!(table.get(&word.to_uppercase()), Some(n), "{word}");
        }
        for word in ["", "b", "aab", "[", "`holm", "bcdefghij", "abcdefghijklmnoq", "bbcdefghijklmnop", "etat", "@hol"]
        {
            assert_eq!(table.get(word), None, "{word}");
        }
    }

    #[test]
    fn two_words_are_never_one_number() {
        let words = ["aaaa", "aaaaa", "aaaaaaa", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaaaaaaaaa", "a", "aa", "aaa"];
        let table: Table<usize> = words.into_iter().zip(0..).collect();
        for (n, word) in (0_usize..).zip(words) {
            assert_eq!(table.get(word), Some(n), "{word}");
        }
    }
}
