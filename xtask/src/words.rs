//! The table of frequent words that `crates/wirecopy/src/lexicon/spelling/known.rs` asks, made anew from wordfreq.

mod filter;
mod near;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{project, step};
use source::Words;

/// Where the table stands.
const TABLE: &str = "crates/wirecopy/src/lexicon/spelling/known.bin";

/// Languages, and how frequent a word has to be there to be taken: its Zipf value (the power of ten of its uses in a thousand million words), in hundredths.
const FREQUENT: [(&str, u16); 10] = [
    ("en", 335),
    ("es", 420),
    ("fr", 420),
    ("de", 420),
    ("pt", 425),
    ("ru", 430),
    ("ar", 465),
    ("hi", 450),
    ("it", 460),
    ("nl", 460),
];

/// Languages in which accents make other words, and how frequent both have to be. In Vietnamese they make another of nearly every word, which needs no list.
const ACCENTED: [(&str, u16); 15] = [
    ("es", 340),
    ("fr", 340),
    ("de", 340),
    ("pt", 340),
    ("it", 400),
    ("ca", 420),
    ("nl", 420),
    ("sv", 400),
    ("da", 400),
    ("pl", 420),
    ("cs", 440),
    ("ro", 420),
    ("tr", 440),
    ("hu", 440),
    ("el", 440),
];

/// Writes the table and says what it came to.
pub fn write() -> Result<()> {
    let folder = source::fetched()?;
    let mut keys = BTreeSet::new();
    for (language, least) in FREQUENT {
        let words = source::words(&folder, language)?;
        let endings = if language == "en" { near::Endings::English } else { near::Endings::Many };
        let frequent: Vec<&str> =
            words.iter().filter(|(_, zipf)| **zipf >= least).map(|(word, _)| word.as_str()).collect();
        keys.extend(near::with_neighbours(&frequent, endings).into_iter().map(|word| filter::hash("w", word)));
    }
    let near = keys.len();
    for (language, least) in ACCENTED {
        let words = source::words(&folder, language)?;
        keys.extend(accented(&words, least).into_iter().map(|word| filter::hash(language, word)));
    }
    let table = filter::filter(&keys)?;
    let path = project::root().join(TABLE);
    fs::write(&path, &table).with_context(|| format!("{} cannot be written", path.display()))?;
    step::heading(&format!("{TABLE}: {near} words, {} with accents, {} bytes", keys.len() - near, table.len()));
    Ok(())
}

/// A word that an accent makes another is at most so many times rarer than that, as a difference of Zipf values: rarer ones are the same word,
/// typed without its accents. Short words are not, however rare.
const TYPED: u16 = 100;
const TYPED_SHORT: u16 = 150;
const SHORT: usize = 4;

/// Words, as frequent as `least` at least, that have a twin with other accents.
fn accented(words: &Words, least: u16) -> BTreeSet<&str> {
    let mut twins: BTreeMap<String, Vec<(&str, u16)>> = BTreeMap::new();
    for (word, &zipf) in words.iter().filter(|(_, zipf)| **zipf >= least) {
        let plain: String = word.nfd().filter(|&c| !is_combining_mark(c)).map(plain).collect();
        twins.entry(plain).or_default().push((word, zipf));
    }
    let mut found = BTreeSet::new();
    for (plain, twins) in &twins {
        let most = twins.iter().map(|(_, zipf)| *zipf).max().unwrap_or(0);
        let rarer = if plain.chars().count() <= SHORT { TYPED_SHORT } else { TYPED };
        let words: Vec<&str> = twins.iter().filter(|(_, zipf)| zipf + rarer >= most).map(|(word, _)| *word).collect();
        if words.len() > 1 {
            found.extend(words);
        }
    }
    found
}

/// Letters that Unicode does not take apart.
fn plain(c: char) -> char {
    match c {
        'đ' => 'd',
        'ł' => 'l',
        'ø' => 'o',
        'ı' => 'i',
        _ => c,
    }
}
