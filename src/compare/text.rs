//! An article as the engine sees it: its words and its quotations.

use crate::article::Article;
use crate::compare::edits::Side;
use crate::compare::quotation::quotations;
use crate::compare::words::Words;
use crate::span::{ByteSpan, WordSpan, count};

/// One article, cut up.
#[derive(Debug)]
pub struct Text<'a> {
    /// The article itself.
    pub article: &'a Article,
    /// Its words.
    pub words: Words,
    /// What it quotes.
    pub quotations: Vec<ByteSpan>,
}

impl<'a> Text<'a> {
    /// Cuts an article up.
    pub fn of(article: &'a Article) -> Self {
        Self { article, words: Words::of(&article.text), quotations: quotations(&article.text) }
    }

    /// As one side of a match.
    pub fn side(&self) -> Side<'_> {
        Side { text: &self.article.text, words: &self.words, quotations: &self.quotations }
    }

    /// How many words stand in quotation marks.
    pub fn quoted_words(&self) -> u32 {
        self.quotations.iter().map(|&quotation| self.words.inside(quotation).len()).sum()
    }

    /// All words.
    pub fn all(&self) -> WordSpan {
        WordSpan::new(0, count(self.words.len()))
    }
}

/// A rank for each article that does not depend on their order: the earliest printed first, then by id.
pub fn seniority(articles: &[Article]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    // An article without a date comes after all that have one.
    order.sort_by_key(|&n| (articles[n].date.is_none(), &articles[n].date, &articles[n].id));
    let mut ranks = vec![0; articles.len()];
    for (rank, n) in (0..).zip(order) {
        ranks[n] = rank;
    }
    ranks
}
