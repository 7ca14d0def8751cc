//! How much a word tells: by its letters, and by how rare it is in its language.

use crate::lexicon::amount::number;
use crate::lexicon::stock_phrases;
use crate::lexicon::stopwords::is_ordinary;

/// How much a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// It stands in every text.
    Ordinary,
    /// It stands in all news.
    News,
    /// Any other.
    Other,
    /// A name, or a word that few articles have.
    Rare,
    /// A figure, which no turn of phrase has.
    Figure,
}

/// What is known of a word by itself.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    /// How much it tells; a collection may know better than the language.
    pub class: Class,
    /// One sign of a script without spaces, of which a word has two or three.
    sign: bool,
    /// A letter with its marks, of a script without spaces: see [`is_cluster`].
    cluster: bool,
    /// Its letters, at most 255. An ideograph or syllable tells about as much as three letters.
    pub letters: u8,
}

impl Weight {
    /// What equals nothing tells nothing.
    pub const NOTHING: Self = Self { class: Class::Other, sign: false, cluster: false, letters: 0 };

    /// What a folded word tells in its language.
    pub fn of(word: &str) -> Self {
        Self { class: class(word), sign: is_sign(word), cluster: is_cluster(word), letters: letters(word) }
    }

    /// Quarters of a word.
    pub fn quarters(self) -> u32 {
        if self.cluster { 1 } else { QUARTERS }
    }

    /// Enough are sixteen ordinary words, eleven of news, two others with four ordinary ones, or a rare one with those;
    /// and seven signs that are no ordinary ones. `None` for a figure, which is always enough.
    pub fn points(self) -> Option<u32> {
        match (self.class, self.sign) {
            (Class::Ordinary, false) => Some(2),
            (Class::News, false) => Some(3),
            (Class::Other, false) => Some(12),
            (Class::Rare, false) => Some(24),
            (Class::Ordinary, true) => Some(1),
            (Class::News, true) => Some(2),
            (Class::Other, true) => Some(5),
            (Class::Rare, true) => Some(10),
            (Class::Figure, _) => None,
        }
    }
}

/// So many letters with their marks make a word in Thai, Lao, Khmer and Burmese.
pub const QUARTERS: u32 = 4;

/// Whether a word is one letter of Thai, Lao, Khmer or Burmese with its marks. These are written without spaces, and where one of
/// their words ends only a dictionary tells; so each letter stands for itself, and four weigh as much as a word. Less, and the name of
/// a ministry would be a passage.
pub fn is_cluster(word: &str) -> bool {
    word.starts_with(|c| {
        matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1950}'..='\u{19DF}' | '\u{1A20}'..='\u{1AAF}' | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AADF}')
    })
}

/// How much a folded word tells in its language.
fn class(word: &str) -> Class {
    let class = class_in_language(word);
    // "three people familiar with the matter": a few numbers are words of news too.
    if class > Class::News && stock_phrases::is_stock(word) { Class::News } else { class }
}

fn class_in_language(word: &str) -> Class {
    if word.contains(char::is_numeric) {
        Class::Figure
    } else if is_ordinary(word) {
        Class::Ordinary
    } else if number::name(word).is_some_and(|name| !name.weak) {
        Class::Figure
    } else {
        Class::Other
    }
}

/// Whether the word is one sign of a script without spaces.
fn is_sign(word: &str) -> bool {
    let mut signs = word.chars().filter(|c| !matches!(c, '\u{3099}' | '\u{309A}'));
    signs.next().is_some_and(|c| matches!(c, '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..))
        && signs.next().is_none()
}

/// Letters of a folded word.
fn letters(word: &str) -> u8 {
    let weight =
        |c: char| if matches!(c, '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..) { 3 } else { 1 };
    word.chars().map(weight).fold(0, u8::saturating_add)
}
