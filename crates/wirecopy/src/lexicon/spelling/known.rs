//! Which words are frequent words of a language, so that one that stands for another is not taken for a misspelling.
//!
//! `known.bin` is a binary fuse filter (Graf and Lemire 2022, ACM JEA 27) of hashes of four bits: of words that are not in it, one in 16 is taken
//! for one that is. `cargo xtask words` writes it; `known.md` says from what.

use std::sync::OnceLock;

use crate::tables::table::Table;

/// Whether `word`, as printed but in small letters, is frequent in some language and near another that is.
pub fn is_word(word: &str) -> bool {
    holds("w", word)
}

/// Whether `word`, as printed but in small letters, is one of those words of `language` (by its code) that other accents make another.
pub fn is_word_of(language: &str, word: &str) -> bool {
    holds(language, word)
}

/// The length of a segment, as a power of two, and how many of them a first place may lie in: the head of the table.
const HEAD: usize = 8;

fn holds(list: &str, word: &str) -> bool {
    static TABLE: OnceLock<Option<Table>> = OnceLock::new();
    let table = TABLE.get_or_init(|| Table::named(Table::WORDS)).and_then(Table::bytes);
    let Some(table) = table else { return false };
    let head = |at: usize| table.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_le_bytes);
    let (segment, segments) = (1_u32 << (head(0) & 31), head(4));
    let hash = hash(list, word);
    let first = (((hash >> 32) * u64::from(segments * segment)) >> 32) as u32;
    let second = (first + segment) ^ (hash >> 18) as u32 & (segment - 1);
    let third = (first + 2 * segment) ^ hash as u32 & (segment - 1);
    let nibble = |at: u32| table.get(HEAD + (at / 2) as usize).map_or(0, |byte| byte >> (at % 2 * 4) & 15);
    nibble(first) ^ nibble(second) ^ nibble(third) == (hash ^ hash >> 32) as u8 & 15
}

/// FNV-1a with the last step of MurmurHash3, which spreads it. `xtask/src/words/filter.rs` does the same.
fn hash(list: &str, word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in list.bytes().chain([0]).chain(word.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_words_are_known() {
        for word in [
            "trial",
            "trail",
            "police",
            "policy",
            "carta",
            "corta",
            "maison",
            "raison",
            "stadt",
            "staat",
            "barco",
            "banco",
            "война",
            "волна",
            "الماضي",
            "القاضي",
        ] {
            assert!(is_word(word), "{word}");
        }
        let made_up = [
            "goverment",
            "presiden",
            "aragua",
            "tarnsyde",
            "recieve",
            "jhon",
            "qaddafi",
            "polcie",
            "trail's",
            "minstier",
        ];
        assert!(made_up.into_iter().filter(|word| is_word(word)).count() <= 2, "{made_up:?}");
    }

    #[test]
    fn words_that_an_accent_makes_another_are_known() {
        for (language, one, other) in [
            ("de", "wurde", "würde"),
            ("es", "papa", "papá"),
            ("fr", "tue", "tué"),
            ("pt", "avó", "avô"),
            ("sv", "hora", "höra"),
            ("tr", "on", "ön"),
        ] {
            assert!(is_word_of(language, one) && is_word_of(language, other), "{one} {other}");
        }
        assert!(!is_word_of("es", "tambien") || !is_word_of("es", "segun"));
    }
}
