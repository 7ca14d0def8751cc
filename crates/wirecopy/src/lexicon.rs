//! What the engine knows of words: amounts and dates, negations, house spelling, and what every article is full of.
//!
//! The words of amounts and dates stand in `names`, by the language of the text. All other words here are folded. The languages are English, Spanish, French, German, Portuguese, Russian, Arabic, Hindi,
//! Chinese and Japanese, English with the most words. What weighs words (`number`) asks for no language, so a word that is
//! an amount in one language and something else in another ("dos", "once") is known as a weak one there.

pub mod figure;
pub mod house;
pub mod names;
pub mod negation;
pub mod number;
pub mod ordinary;
pub mod roman;
pub mod short;
pub mod stock;
pub mod text_language;
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
