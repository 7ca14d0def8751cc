//! What the engine knows of words: amounts and dates, negations, house spelling, and what every article is full of.
//!
//! All words here are folded. The languages are English, Spanish, French, German, Portuguese, Russian, Arabic, Hindi,
//! Chinese and Japanese, English with the most words. No text says which language it is in, so a word that is an
//! amount in one language and something else in another ("dos", "once") is known as a weak one.

pub mod calendar;
pub mod figure;
pub mod house;
pub mod negation;
pub mod number;
pub mod ordinary;
pub mod short;
pub mod stock;
pub mod unit;

use rustc_hash::FxHashMap;

/// Every word of `lines`, with the first word of its line, which names the line. Of two lines with one word the
/// first has it.
fn by_word(lines: &[&'static str]) -> FxHashMap<&'static str, &'static str> {
    let mut words = FxHashMap::default();
    for line in lines {
        let name = line.split(' ').next().unwrap_or_default();
        for word in line.split(' ') {
            words.entry(word).or_insert(name);
        }
    }
    words
}
