//! Words that each word of a text is looked up among.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::lexicon::lowered::lowered;

/// So many bytes fit a number.
const LETTERS: usize = 16;

/// What is known of words, which are in lower case. Words are found whatever their capitals.
pub(crate) struct Table<V> {
    /// By the letters as a number, which is compared at once: nearly all words are short and of Western letters.
    short: Numbers<V>,
    rest: FxHashMap<Cow<'static, str>, V>,
    /// How many bytes the words of `rest` have, a bit each: most longer words are of none of these lengths.
    lengths: u64,
}

/// A word, as a table has it.
pub(crate) enum Key {
    Short(u128),
    Rest(Cow<'static, str>),
}

impl<V: Copy + Default> Table<V> {
    pub(crate) fn new() -> Self {
        Self {
            short: Numbers { keys: Vec::new(), values: Vec::new(), len: 0, shift: 0 },
            rest: FxHashMap::default(),
            lengths: 0,
        }
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
            Key::Short(letters) => self.short.entry(letters),
            Key::Rest(word) => {
                self.lengths |= length(&word);
                self.rest.entry(word).or_default()
            }
        }
    }

    /// All words, as another table can take them up.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (Key, V)> {
        let short = self.short.entries().map(|(letters, value)| (Key::Short(letters), value));
        short.chain(self.rest.iter().map(|(word, &value)| (Key::Rest(word.clone()), value)))
    }

    #[inline]
    pub(crate) fn get(&self, word: &str) -> Option<V> {
        match packed(word) {
            Some(letters) => self.short.get(letters),
            None => self.get_of_rest(word),
        }
    }

    /// What is known of a word of few Latin letters, by these as a [`number`](crate::lexicon::letters::number).
    #[inline(always)]
    pub(crate) fn get_number(&self, letters: u64) -> Option<V> {
        self.short.get(u128::from(letters))
    }

    #[cold]
    #[inline(never)]
    fn get_of_rest(&self, word: &str) -> Option<V> {
        // Western letters keep their length in lower case.
        if self.lengths & length(word) == 0 && word.bytes().all(|byte| byte <= WESTERN) {
            return None;
        }
        let word = lowered(word);
        // Ÿ, which is no Western letter, is ÿ.
        packed(&word).map_or_else(|| self.rest.get(word.as_ref()).copied(), |letters| self.short.get(letters))
    }
}

impl<V: Copy + Default> Default for Table<V> {
    fn default() -> Self {
        Self::new()
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

/// The bit that stands for how many bytes `word` has.
fn length(word: &str) -> u64 {
    1 << word.len().min(63)
}

/// What is known of numbers. Each stands where its hash says, or in the next place that is free; half of the places are.
struct Numbers<V> {
    /// 0 where nothing is.
    keys: Vec<u128>,
    values: Vec<V>,
    len: usize,
    /// How many bits of a hash tell no place.
    shift: u32,
}

impl<V: Copy + Default> Numbers<V> {
    /// Where `key` is, or where it would be; `None` where there is no place yet.
    #[inline(always)]
    fn place(&self, key: u128) -> Option<(usize, bool)> {
        let mut at = hash(key, self.shift);
        loop {
            let known = *self.keys.get(at)?;
            if known == key || known == 0 {
                return Some((at, known == key && key != 0));
            }
            at = (at + 1) & (self.keys.len() - 1);
        }
    }

    #[inline(always)]
    fn get(&self, key: u128) -> Option<V> {
        let (at, known) = self.place(key)?;
        if known { self.values.get(at).copied() } else { None }
    }

    fn entry(&mut self, key: u128) -> &mut V {
        if (self.len + 1) * 2 > self.keys.len() {
            self.grow();
        }
        let (at, known) = self.place(key).unwrap_or_default();
        if let Some(free) = self.keys.get_mut(at).filter(|_| !known) {
            *free = key;
            self.len += 1;
        }
        // Both lists are of one length, and have a place that is free.
        &mut self.values[at]
    }

    fn grow(&mut self) {
        let size = (self.keys.len() * 2).max(16);
        self.shift = 64 - size.trailing_zeros();
        let keys = std::mem::replace(&mut self.keys, vec![0; size]);
        let values = std::mem::replace(&mut self.values, vec![V::default(); size]);
        for (key, value) in keys.into_iter().zip(values).filter(|&(key, _)| key != 0) {
            let (at, _) = self.place(key).unwrap_or_default();
            if let (Some(new), Some(own)) = (self.keys.get_mut(at), self.values.get_mut(at)) {
                (*new, *own) = (key, value);
            }
        }
    }

    fn entries(&self) -> impl Iterator<Item = (u128, V)> {
        self.keys.iter().copied().zip(self.values.iter().copied()).filter(|&(key, _)| key != 0)
    }
}

#[inline(always)]
fn hash(key: u128, shift: u32) -> usize {
    let (low, high) = (key as u64, (key >> 64) as u64);
    ((low ^ high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> shift) as usize
}

/// The letters of a short Western word in lower case, the first one last.
#[inline(always)]
fn packed(word: &str) -> Option<u128> {
    let bytes = word.as_bytes();
    // Two numbers that overlap hold all letters of any length between.
    let (low, high) = match bytes {
        [] => return None,
        [one] => (u64::from(*one), 0),
        [one, two] => (u64::from(*one) | u64::from(*two) << 8, 0),
        [one, two, three] => (u64::from(*one) | u64::from(*two) << 8 | u64::from(*three) << 16, 0),
        _ => match (bytes.first_chunk(), bytes.last_chunk(), bytes.len()) {
            (Some(first), Some(last), len @ ..=LETTERS) => {
                // One shift by all 64 bits there is not.
                (
                    u64::from_le_bytes(*first),
                    (u64::from_le_bytes(*last) >> (4 * (LETTERS - len))) >> (4 * (LETTERS - len)),
                )
            }
            (_, _, len @ ..8) => {
                let four = |bytes: Option<&[u8; 4]>| bytes.map(|bytes| u64::from(u32::from_le_bytes(*bytes)));
                (four(bytes.first_chunk())? | four(bytes.last_chunk())? << (8 * (len - 4)), 0)
            }
            _ => return None,
        },
    };
    if (low | high) & TOPS == 0 {
        let high = if high == 0 { 0 } else { small(high) };
        return Some(u128::from(high) << 64 | u128::from(small(low)));
    }
    small_western(u128::from(high) << 64 | u128::from(low))
}

const ONES: u64 = 0x0101_0101_0101_0101;
const TOPS: u64 = ONES << 7;

/// Eight Latin letters at once in lower case.
#[inline]
fn small(letters: u64) -> u64 {
    // The top bit of each byte tells whether it is A or more, and more than Z.
    let (from_a, above_z) = (letters + ONES * (0x80 - 0x41), letters + ONES * (0x80 - 0x5b));
    letters | ((from_a & !above_z) & TOPS) >> 2
}

/// The byte that À to ÿ begin with; those below are Latin ones, or stand behind it.
const WESTERN: u8 = 0xc3;

/// Sixteen letters at once in lower case, if all are Latin ones or from À to ÿ.
#[inline(never)]
fn small_western(letters: u128) -> Option<u128> {
    const ONES: u128 = 0x0101_0101_0101_0101_0101_0101_0101_0101;
    const TOPS: u128 = ONES << 7;
    let low = letters & !TOPS;
    // The top bit of each byte tells whether it is `byte`, of those without a top bit or of those with one; whether it is `byte` or more, but for that.
    let from = |byte: u128| (low + ONES * (0x80 - byte)) & TOPS;
    let is = |byte: u128| from(byte) & !from(byte + 1);
    let tops = letters & TOPS;
    let first = is(u128::from(WESTERN & 0x7f)) & tops;
    let second = first << 8;
    if first | second != tops {
        return None;
    }
    let latin = from(0x41) & !from(0x5b) & !tops;
    // À to Þ, but for ×.
    let capital = second & !from(0x1f) & !is(0x17);
    Some(letters | (latin | capital) >> 2)
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
    fn letters_of_all_alphabets_are_found_whatever_their_capitals() {
        let letters = (1_u32..0x600).chain(0x1e00..0x2180).filter_map(char::from_u32).filter(|c| c.is_alphanumeric());
        for c in letters.filter(|c| c.to_lowercase().eq([*c])) {
            for word in [c.to_string(), format!("{c}ber"), format!("a{c}"), format!("Bundesau{c}enminister")] {
                let lower = word.to_lowercase();
                let mut table = Table::new();
                *table.entry(lower.clone()) = true;
                for printed in [word.to_uppercase(), word.clone()] {
                    assert_eq!(table.get(&printed).is_some(), printed.to_lowercase() == lower, "{printed}");
                }
            }
        }
    }

    #[test]
    fn marks_between_western_letters_stay_as_they_are() {
        let mut table = Table::new();
        *table.entry("÷") = true;
        assert_eq!(table.get("×"), None);
        assert_eq!(table.get("÷"), Some(true));
        assert_eq!(table.get("\0"), None);
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
