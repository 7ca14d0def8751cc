//! Words that are near one another and not one misspelt: "trial" is no slip for "trail" where both are words.

use crate::edits::negated::language_at;
use crate::edits::spelling::{have_same_consonants, is_mix_up};
use crate::lexicon::spelling::known::is_word;
use crate::span::{Sides, WordSpan};
use crate::text::fold::folded;
use crate::text::side::Side;

/// Whether some word of `words` stands for another one that is as much a word.
pub fn is_other_word(sides: Sides<Side>, words: Sides<WordSpan>) -> bool {
    words.a.len() == words.b.len()
        && (0..words.a.len()).any(|n| is_other(sides, Sides::new(words.a.start + n, words.b.start + n)))
}

fn is_other(sides: Sides<Side>, at: Sides<u32>) -> bool {
    let (a, b) = (printed(sides.a, at.a), printed(sides.b, at.b));
    let (x, y) = (folded(a), folded(b));
    if x == y || is_mix_up(&x, &y) {
        return false;
    }
    let names = a.starts_with(char::is_uppercase) && b.starts_with(char::is_uppercase);
    // A name has many prints; German nouns are no names. The bow of й is dropped like an accent.
    let is_print = || {
        names && have_same_consonants(&x, &y) && !is_gendered(&x, &y) && language_at(sides.a, at.a) != Some("de")
            || x.replace('й', "и") == y.replace('й', "и")
    };
    let short = a.chars().count().max(b.chars().count()) <= SHORT;
    let are_words = || is_word(&small(a)) && is_word(&small(b)) && !is_print();
    are_words() || short && names && language_at(sides.a, at.a) == Some("de")
}

/// German nouns of so few letters are near one another without being misspelt.
const SHORT: usize = 4;

/// Carlo and Carla, Paul and Paula are two people.
fn is_gendered(x: &str, y: &str) -> bool {
    x.ends_with('a') != y.ends_with('a') && (x.ends_with('o') || y.ends_with('o') || x.len() != y.len())
}

/// As the list of words has them.
fn small(word: &str) -> String {
    word.to_lowercase().replace('’', "'").replace('ß', "ss")
}

fn printed(side: Side<'_>, n: u32) -> &str {
    side.words.spans().get(n as usize).map_or("", |word| word.of(side.text))
}
