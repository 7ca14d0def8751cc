//! What the page has in hand: the articles, what was found in them, and what could not be read.

use crate::article::Article;
use crate::compare::{Passage, Report};
use crate::order::{order, sort_by_key};
use crate::page::pairs::{PairShare, pairs};

/// The articles with their report.
#[derive(Debug)]
pub struct Collection {
    /// The articles, in the order of the list.
    pub articles: Vec<Article>,
    /// What was found in them.
    pub report: Report,
    /// Articles that are in the list but could not be read.
    pub missing: Vec<Missing>,
    /// What the page calls each article where there is little room.
    pub labels: Vec<String>,
    /// Every pair that shares something, the pair that shares most first.
    pub pairs: Vec<PairShare>,
}

/// An article that could not be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The file as the list names it.
    pub file: String,
    /// What was wrong, as a clause: "the server does not have it (404)".
    pub reason: String,
}

impl Collection {
    /// Puts `articles` and their `report` together.
    #[must_use]
    pub fn new(articles: Vec<Article>, report: Report, missing: Vec<Missing>) -> Self {
        let labels = labels(&articles);
        let pairs = pairs(&report);
        Self { articles, report, missing, labels, pairs }
    }

    /// The index of the article called `id`.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u32> {
        (0u32..).zip(&self.articles).find(|(_, article)| article.id == id).map(|(index, _)| index)
    }

    /// The article at `index`.
    #[must_use]
    pub fn article(&self, index: u32) -> Option<&Article> {
        self.articles.get(index as usize)
    }

    /// The short name of the article at `index`.
    #[must_use]
    pub fn label(&self, index: u32) -> &str {
        self.labels.get(index as usize).map_or("", String::as_str)
    }

    /// The passage that the page calls `number`, the first being 1.
    #[must_use]
    pub fn passage(&self, number: u32) -> Option<&Passage> {
        self.report.passages.get(number.checked_sub(1)? as usize)
    }

    /// The numbers of the passages to show: those of common phrases only if asked for.
    pub fn numbers(&self, common: bool) -> impl Iterator<Item = u32> {
        (1u32..).zip(&self.report.passages).filter(move |(_, passage)| common || !passage.common).map(|(n, _)| n)
    }

    /// At most `most` articles, those that reuse most words, in the order of the collection. All, if they are no more.
    #[must_use]
    pub fn foremost(&self, most: usize) -> Vec<u32> {
        let reused = |index: usize| self.report.articles.get(index).map_or(0, |figures| figures.reused_words);
        let mut first = order(self.articles.len(), &|one, other| reused(other).cmp(&reused(one)));
        first.truncate(most);
        sort_by_key(&mut first, |&index| index);
        first.into_iter().map(|index| index as u32).collect()
    }

    /// The articles that share nothing with any other.
    pub fn alone(&self) -> impl Iterator<Item = u32> {
        (0u32..).zip(&self.report.articles).filter(|(_, figures)| figures.reused_words == 0).map(|(index, _)| index)
    }
}

/// Short names: the id up to its first mark, where that tells all articles apart; else the whole id.
fn labels(articles: &[Article]) -> Vec<String> {
    let head = |id: &str| id.split(['_', '-', '.', ' ']).next().unwrap_or_default().to_owned();
    let heads: Vec<String> = articles.iter().map(|article| head(&article.id)).collect();
    let sorted = order(heads.len(), &|one, other| heads[one].cmp(&heads[other]));
    let clash = sorted.windows(2).any(|near| heads[near[0]] == heads[near[1]]);
    if !clash && !heads.iter().any(String::is_empty) {
        return heads;
    }
    articles.iter().map(|article| article.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::ArticleFigures;

    fn named(ids: &[&str]) -> Vec<Article> {
        ids.iter().map(|&id| Article { id: id.to_owned(), ..Article::default() }).collect()
    }

    #[test]
    fn the_foremost_articles_reuse_most_and_keep_their_order() {
        let figures = [3, 0, 9, 9].map(|reused_words| ArticleFigures { words: 10, reused_words, quoted_words: 0 });
        let report = Report { articles: figures.to_vec(), ..Report::default() };
        let collection = Collection::new(named(&["a", "b", "c", "d"]), report, Vec::new());
        assert_eq!(collection.foremost(2), [2, 3]);
        assert_eq!(collection.foremost(3), [0, 2, 3]);
        assert_eq!(collection.foremost(9), [0, 1, 2, 3]);
    }

    #[test]
    fn short_names_are_the_heads_of_the_ids_if_these_differ() {
        let cases: &[(&[&str], &[&str])] = &[
            (&["000_a4c0", "001_ee5e"], &["000", "001"]),
            (&["guardian-1", "guardian-2"], &["guardian-1", "guardian-2"]),
            (&["_x", "y"], &["_x", "y"]),
            (&[], &[]),
        ];
        for (ids, short) in cases {
            assert_eq!(labels(&named(ids)), *short, "{ids:?}");
        }
    }
}
