//! Turns of phrase that articles share without having copied them: "told reporters on Friday that".
//!
//! A short match is weighed by its words: what stands in every text weighs little, what stands in all news not much
//! more, a turn of phrase nothing, and a rare word a lot. How rare a word is, the language says, and the
//! collection too where it is large enough to tell.

use rustc_hash::FxHashMap;

use crate::compare::edits::Side;
use crate::compare::extend::Run;
use crate::compare::fold::folded;
use crate::compare::lexicon::{number, ordinary::is_ordinary, stock};
use crate::compare::vocabulary::{Vocabulary, WordId};
use crate::span::{Sides, count};

/// From so many equal words on, nothing is said by chance: the longest turns of phrase, one put to another, run to
/// some twenty.
pub const LONG: u32 = 24;

/// What a match has to weigh to be more than turns of phrase, for each word that it has to have: 32 for eight.
const ENOUGH_A_WORD: u32 = 4;

/// So many articles tell which words are common among them.
const MANY_ARTICLES: u32 = 100;

/// How much a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
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

/// A word of the collection.
#[derive(Clone, Copy, Debug)]
struct Word {
    class: Class,
    /// One sign of a script without spaces, of which a word has two or three.
    sign: bool,
}

impl Word {
    /// Enough are sixteen ordinary words, eleven of news, two others with four ordinary ones, or a rare one with those;
    /// and seven signs that are no ordinary ones. `None` for a figure, which is always enough.
    fn weight(self) -> Option<u32> {
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

/// How much each word of a collection tells.
#[derive(Debug, Default)]
pub struct Wording {
    /// By number.
    words: Vec<Word>,
    /// Turns of phrase by their first word.
    phrases: FxHashMap<WordId, Vec<Vec<WordId>>>,
}

impl Wording {
    /// Weighs every word of `articles` once.
    pub fn new(vocabulary: &Vocabulary, articles: &[Vec<WordId>]) -> Self {
        let mut words = vec![Word { class: Class::Other, sign: false }; vocabulary.len()];
        for (word, id) in vocabulary.words() {
            words[id as usize] = Word { class: class(word), sign: is_sign(word) };
        }
        let known = |word: &str| vocabulary.known(&folded(word));
        for id in stock::WORDS.iter().flat_map(|words| words.split_whitespace()).filter_map(known) {
            // "three people familiar with the matter": a few numbers are words of news too.
            words[id as usize].class = words[id as usize].class.min(Class::News);
        }
        if count(articles.len()) >= MANY_ARTICLES {
            weigh_by_articles(articles, &mut words);
        }
        let mut phrases: FxHashMap<WordId, Vec<Vec<WordId>>> = FxHashMap::default();
        for phrase in stock::PHRASES {
            let words: Option<Vec<WordId>> = phrase.split(' ').map(known).collect();
            if let Some(words) = words {
                phrases.entry(words[0]).or_default().push(words);
            }
        }
        Self { words, phrases }
    }

    /// Whether a match is made of common phrases only. `ids` are the words of its article a. `least` is 8, or as many words
    /// as make a match of quoted speech.
    pub fn is_common(&self, sides: Sides<Side>, ids: &[WordId], runs: &[Run], least: u32) -> bool {
        let words: u32 = runs.iter().map(|run| run.len).sum();
        if words >= LONG {
            return false;
        }
        let mut all = 0;
        for run in runs {
            let words = &ids[run.words().a.range()];
            for (n, (&id, in_phrase)) in (0..).zip(words.iter().zip(self.in_phrases(words))) {
                let mut word = self.words[id as usize];
                if word.class == Class::Other && is_name(sides.a, run.a + n) && is_name(sides.b, run.b + n) {
                    word.class = Class::Rare;
                }
                match word.weight() {
                    _ if in_phrase => {}
                    Some(weight) => all += weight,
                    None => return false,
                }
            }
        }
        all < ENOUGH_A_WORD * least
    }

    /// Which of the words stand in a turn of phrase.
    fn in_phrases(&self, words: &[WordId]) -> Vec<bool> {
        let mut inside = vec![false; words.len()];
        for (at, first) in words.iter().enumerate() {
            for phrase in self.phrases.get(first).into_iter().flatten() {
                if words[at..].starts_with(phrase) {
                    inside[at..at + phrase.len()].fill(true);
                }
            }
        }
        inside
    }
}

fn is_name(side: Side, word: u32) -> bool {
    side.words.spans()[word as usize].of(side.text).starts_with(char::is_uppercase)
}

/// How much a folded word tells in its language.
fn class(word: &str) -> Class {
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

/// Words in a tenth of the articles are words of news here; those in a fiftieth at most are rare.
fn weigh_by_articles(articles: &[Vec<WordId>], words: &mut [Word]) {
    let (mut last, mut found) = (vec![u32::MAX; words.len()], vec![0_u32; words.len()]);
    for (article, ids) in (0..).zip(articles) {
        for &id in ids {
            let id = id as usize;
            if last[id] != article {
                (last[id], found[id]) = (article, found[id] + 1);
            }
        }
    }
    let all = u64::from(count(articles.len()));
    for (word, found) in words.iter_mut().zip(found) {
        let found = u64::from(found);
        if word.class == Class::Other && found * 10 >= all {
            word.class = Class::News;
        } else if word.class == Class::Other && found * 50 <= all {
            word.class = Class::Rare;
        }
    }
}

#[cfg(test)]
mod tests;
