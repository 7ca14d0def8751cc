//! An article as the engine sees it: its words and its quotations.

use std::borrow::Borrow;
use std::sync::OnceLock;

use crate::article::Article;
use crate::lexicon::language::Language;
use crate::order::order;
use crate::span::{ByteSpan, WordSpan, count};
use crate::text::quotation::quotations;
use crate::text::side::Side;
use crate::text::words::Words;

/// One article, cut up. `A` is the article or a reference to it.
#[derive(Debug)]
pub struct Text<A> {
    article: A,
    /// Its words.
    pub words: Words,
    /// What it quotes.
    pub quotations: Vec<ByteSpan>,
    /// How many words stand in quotation marks.
    pub quoted_words: u32,
    /// Whether it has letters with accents; asked for where one is missing, which is seldom.
    accents: OnceLock<bool>,
    /// Its language; asked for where the text has a match.
    language: OnceLock<Language>,
}

impl<A: Borrow<Article>> Text<A> {
    /// Cuts an article up.
    pub fn of(article: A) -> Self {
        let text = &article.borrow().text;
        let (words, quotations) = (Words::of_text(text), quotations(text));
        let quoted_words = quotations.iter().map(|&quotation| words.inside(quotation).len()).sum();
        Self { article, words, quotations, quoted_words, accents: OnceLock::new(), language: OnceLock::new() }
    }

    /// The article itself.
    pub fn article(&self) -> &Article {
        self.article.borrow()
    }

    /// Gives the article back.
    pub fn into_article(self) -> A {
        self.article
    }

    /// As one side of a match.
    pub fn side(&self) -> Side<'_> {
        let text = &self.article().text;
        Side {
            text,
            words: &self.words,
            quotations: &self.quotations,
            accents: &self.accents,
            language: *self.language.get_or_init(|| Language::of(text)),
        }
    }

    /// All words.
    pub fn all(&self) -> WordSpan {
        WordSpan::new(0, count(self.words.len()))
    }
}

/// A rank for each article that does not depend on their order: the earliest printed first, then by id.
pub fn by_seniority<A: Borrow<Article>>(texts: &[Text<A>]) -> Vec<u32> {
    // An article without a date comes after all that have one.
    ranks(texts.len(), |n| {
        let Article { date, id, .. } = texts[n].article();
        (date.is_none(), date, id)
    })
}

/// A rank for each article that hangs on its text alone; which of two equal texts comes first makes no difference.
pub fn by_wording<A: Borrow<Article>>(texts: &[Text<A>]) -> Vec<u32> {
    ranks(texts.len(), |n| &texts[n].article().text)
}

fn ranks<K: Ord>(articles: usize, key: impl Fn(usize) -> K) -> Vec<u32> {
    let order = order(articles, &|one, other| key(one).cmp(&key(other)));
    let mut ranks = vec![0; articles];
    for (rank, n) in (0..).zip(order) {
        ranks[n] = rank;
    }
    ranks
}
