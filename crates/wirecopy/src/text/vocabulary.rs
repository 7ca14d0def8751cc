//! Folded words as numbers, so that comparing two words is comparing two integers.

use std::borrow::Borrow;

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::parallel;
use crate::passage::weight::Weight;
use crate::span::{ByteSpan, count};
use crate::text::article_text::Text;
use crate::text::fold::Alphabet;
use crate::text::words::Words;

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
    #[cfg(test)]
    pub fn id(&mut self, word: &str) -> WordId {
        self.id_as(|out| crate::text::fold::fold(word, out))
    }

    /// The number of the word that `fold` writes.
    fn id_as(&mut self, fold: impl FnOnce(&mut String)) -> WordId {
        self.scratch.clear();
        fold(&mut self.scratch);
        if let Some(&id) = self.ids.get(self.scratch.as_str()) {
            return id;
        }
        let id = self.next(Weight::of(&self.scratch));
        self.ids.insert(self.scratch.as_str().into(), id);
        id
    }

    /// The numbers of the words of many texts. Each core numbers the words of some by itself, so that a word is folded and
    /// looked up once and not wherever it stands.
    pub fn all_ids<A: Borrow<Article> + Sync>(&mut self, texts: &[Text<A>], asides: bool) -> Vec<Vec<WordId>> {
        if !asides {
            return texts.iter().map(|text| self.ids(text, asides)).collect();
        }
        let parts =
            parallel::map(texts.chunks(texts.len().div_ceil(parallel::cores()).max(1)).collect::<Vec<_>>(), Part::of);
        let parts: Vec<(Part, Vec<WordId>)> = parts
            .into_iter()
            .map(|part| {
                let numbers = part.folded().map(|(word, weight)| self.number(word, weight)).collect();
                (part, numbers)
            })
            .collect();
        let renumbered = |(part, numbers): (Part, Vec<WordId>)| {
            let mut texts = part.texts;
            texts.iter_mut().flatten().for_each(|id| *id = numbers[*id as usize]);
            texts
        };
        parallel::map(parts, renumbered).into_iter().flatten().collect()
    }

    fn number(&mut self, folded: &str, weight: Weight) -> WordId {
        if let Some(&id) = self.ids.get(folded) {
            return id;
        }
        let id = self.next(weight);
        self.ids.insert(folded.into(), id);
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

    /// Every folded word with its number, in any order.
    pub fn words(&self) -> impl Iterator<Item = (&str, WordId)> {
        self.ids.iter().map(|(word, &id)| (&**word, id))
    }

    /// What each word tells, by its number.
    pub fn weights(&self) -> &[Weight] {
        &self.weights
    }

    /// How many letters the word has, as a measure of what it tells.
    pub fn letters(&self, id: WordId) -> u8 {
        self.weights[id as usize].letters
    }

    /// How many quarters of a word the word tells: fewer than four in scripts where letters stand for words.
    pub fn quarters(&self, id: WordId) -> u32 {
        self.weights[id as usize].quarters()
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
            let word = span.of(&article.text);
            ids.push(if inside { self.nothing() } else { self.id_as(|out| text.words.fold(word, out)) });
        }
        ids
    }
}

/// The bytes of a word of at most sixteen as one number.
fn as_number(text: &str, word: ByteSpan) -> u128 {
    let ahead = text.as_bytes().get(word.start as usize..).unwrap_or_default();
    // Sixteen bytes are read at once, except at the end of the text.
    let bytes = ahead.first_chunk().copied().unwrap_or_else(|| {
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(ahead).for_each(|(place, &byte)| *place = byte);
        bytes
    });
    u128::from_le_bytes(bytes) & u128::MAX.checked_shr(128 - 8 * word.len()).unwrap_or(0)
}

/// The words of some texts, numbered as they are printed.
struct Part {
    /// The words of each text, as indices into `words`.
    texts: Vec<Vec<u32>>,
    /// Every form that is printed, folded, one behind the other.
    folded: String,
    /// Where each ends, and what it tells.
    words: Vec<(u32, Weight)>,
}

impl Part {
    fn of<A: Borrow<Article>>(texts: &[Text<A>]) -> Self {
        let mut part = Self { texts: Vec::with_capacity(texts.len()), folded: String::new(), words: Vec::new() };
        // A short word is its bytes as a number: that is compared at once, and most take eight at most. How a word is folded hangs on the
        // alphabet of its text.
        type Known<'t> = (FxHashMap<u64, u32>, FxHashMap<u128, u32>, FxHashMap<&'t str, u32>);
        let mut known: FxHashMap<Alphabet, Known> = FxHashMap::default();
        for text in texts {
            let (short, middle, long) = known.entry(text.words.alphabet()).or_default();
            let printed = &text.article().text;
            let ids = text.words.spans().iter().map(|span| {
                let word = span.of(printed);
                let new = || part.push(&text.words, word);
                match word.len() {
                    0..=8 => *short.entry(as_number(printed, *span) as u64).or_insert_with(new),
                    9..=16 => *middle.entry(as_number(printed, *span)).or_insert_with(new),
                    _ => *long.entry(word).or_insert_with(new),
                }
            });
            let ids = ids.collect();
            part.texts.push(ids);
        }
        part
    }

    fn push(&mut self, words: &Words, word: &str) -> u32 {
        let start = self.folded.len();
        words.fold(word, &mut self.folded);
        self.words.push((count(self.folded.len()), Weight::of(&self.folded[start..])));
        count(self.words.len() - 1)
    }

    fn folded(&self) -> impl Iterator<Item = (&str, Weight)> {
        let mut start = 0;
        self.words.iter().map(move |&(end, weight)| {
            let word = &self.folded[start..end as usize];
            start = end as usize;
            (word, weight)
        })
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
