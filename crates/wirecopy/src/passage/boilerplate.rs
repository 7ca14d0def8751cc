//! Turns of phrase that articles share without having copied them: "told reporters on Friday that".
//!
//! A short match is weighed by its words: what stands in every text weighs little, what stands in all news not much
//! more, a turn of phrase nothing, and a rare word a lot. How rare a word is, the language says, and the
//! collection too where it is large enough to tell.

use rustc_hash::FxHashMap;

use crate::lexicon::stock_phrases;
use crate::passage::weight::{Class, Weight};
use crate::run::Run;
use crate::span::{Sides, count};
use crate::text::fold::folded;
use crate::text::side::Side;
use crate::text::vocabulary::{Vocabulary, WordId};

/// From so many equal words on, nothing is said by chance: the longest turns of phrase, one put to another, run to
/// some twenty.
pub const LONG: u32 = 24;

/// What a match has to weigh to be more than turns of phrase, for each word that it has to have: 32 for eight.
const ENOUGH_A_WORD: u32 = 4;

/// So many articles tell which words are common among them.
const MANY_ARTICLES: u32 = 100;

/// How much each word of a collection tells.
#[derive(Debug, Default)]
pub struct Wording {
    /// By number.
    words: Vec<Weight>,
    /// Turns of phrase by their first word.
    phrases: FxHashMap<WordId, Vec<Vec<WordId>>>,
}

impl Wording {
    /// Weighs every word of `articles`, as its language does and as they do.
    pub fn new(vocabulary: &Vocabulary, articles: &[Vec<WordId>]) -> Self {
        if count(articles.len()) < MANY_ARTICLES {
            return Self::counted(vocabulary, count(articles.len()), |_| 0);
        }
        let found = count_articles(articles, vocabulary.weights().len());
        Self::counted(vocabulary, count(articles.len()), |word| found[word as usize])
    }

    /// The same where it is known in how many of so many articles each word stands.
    pub fn counted(vocabulary: &Vocabulary, articles: u32, found: impl Fn(WordId) -> u32) -> Self {
        let mut words = vocabulary.weights().to_vec();
        if articles >= MANY_ARTICLES {
            weigh_by_articles(articles, &mut words, found);
        }
        let mut phrases: FxHashMap<WordId, Vec<Vec<WordId>>> = FxHashMap::default();
        for phrase in stock_phrases::PHRASES {
            let words: Option<Vec<WordId>> = phrase.split(' ').map(|word| vocabulary.known(&folded(word))).collect();
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
                match word.points() {
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

/// In how many of the articles each of so many words stands.
fn count_articles(articles: &[Vec<WordId>], words: usize) -> Vec<u32> {
    let (mut last, mut found) = (vec![u32::MAX; words], vec![0_u32; words]);
    for (article, ids) in (0..).zip(articles) {
        for &id in ids {
            let id = id as usize;
            if last[id] != article {
                (last[id], found[id]) = (article, found[id] + 1);
            }
        }
    }
    found
}

/// Words in a tenth of the articles are words of news here; those in a fiftieth at most are rare.
fn weigh_by_articles(articles: u32, words: &mut [Weight], found: impl Fn(WordId) -> u32) {
    let all = u64::from(articles);
    for (id, word) in (0..).zip(words) {
        let found = u64::from(found(id));
        if word.class == Class::Other && found * 10 >= all {
            word.class = Class::News;
        } else if word.class == Class::Other && found * 50 <= all {
            word.class = Class::Rare;
        }
    }
}

#[cfg(test)]
mod tests;
