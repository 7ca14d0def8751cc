//! Folded words as numbers, so that comparing two words is comparing two integers.

use std::borrow::Borrow;

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::passage::weight::Weight;
use crate::span::count;
use crate::text::article_text::Text;
use crate::text::fold::fold;

/// The number of a folded word. Which number a word gets depends on what was read before, so no result may
/// depend on the order of numbers, only on their being equal.
pub type WordId = u32;

/// Every folded word that was met, numbered from 0.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: FxHashMap<Box<str>, WordId>,
    weights: Vec<Weight>,
    scratch: String,
}

impl Vocabulary {
    /// The number of `word`, a new one if it was not met before.
    pub fn id(&mut self, word: &str) -> WordId {
        self.scratch.clear();
        fold(word, &mut self.scratch);
        if let Some(&id) = self.ids.get(self.scratch.as_str()) {
            return id;
        }
        let id = self.next(Weight::of(&self.scratch));
        self.ids.insert(self.scratch.as_str().into(), id);
        id
    }

    /// A number that no word has or will have: a place that equals nothing.
    pub fn nothing(&mut self) -> WordId {
        self.next(Weight::NOTHING)
    }

    fn next(&mut self, weight: Weight) -> WordId {
        self.weights.push(weight);
        count(self.weights.len() - 1)
    }

    /// The number of a folded word, if it was met.
    pub fn known(&self, folded: &str) -> Option<WordId> {
        self.ids.get(folded).copied()
    }

    /// What each word tells, by its number.
    pub fn weights(&self) -> &[Weight] {
        &self.weights
    }

    /// How many letters the word has, as a measure of what it tells.
    pub fn letters(&self, id: WordId) -> u8 {
        self.weights[id as usize].letters
    }

    /// The numbers of the words of `text`; a word inside an aside is a place that equals nothing where `asides`
    /// are not compared.
    pub fn ids<A: Borrow<Article>>(&mut self, text: &Text<A>, asides: bool) -> Vec<WordId> {
        let article = text.article();
        let left_out = if asides { &[][..] } else { &article.asides[..] };
        let mut next = left_out.iter().peekable();
        let mut ids = Vec::with_capacity(text.words.len());
        for span in text.words.spans() {
            while next.next_if(|aside| aside.span.end <= span.start).is_some() {}
            let inside = next.peek().is_some_and(|aside| aside.span.start <= span.start);
            ids.push(if inside { self.nothing() } else { self.id(span.of(&article.text)) });
        }
        ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Aside, AsideKind};
    use crate::span::ByteSpan;

    #[test]
    fn a_word_keeps_its_number() {
        let mut vocabulary = Vocabulary::default();
        let country = vocabulary.id("Country");
        assert_ne!(country, vocabulary.id("Countries"));
        assert_eq!(country, vocabulary.id("country"));
        assert_eq!(vocabulary.letters(country), 7);
    }

    #[test]
    fn words_of_an_aside_equal_nothing_when_asides_are_left_out() {
        let text = "By Ann Lee. By Ann Lee.";
        let aside = Aside { kind: AsideKind::Byline, span: ByteSpan::new(0, 11) };
        let article = Article { text: text.into(), asides: vec![aside], ..Article::default() };
        let (mut vocabulary, text) = (Vocabulary::default(), Text::of(&article));
        let all = vocabulary.ids(&text, true);
        assert_eq!(all[..3], all[3..]);
        let story = vocabulary.ids(&text, false);
        assert_eq!(story[3..], all[3..]);
        assert!(story[..3].iter().all(|id| !all.contains(id)));
    }
}
