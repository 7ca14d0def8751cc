//! How much each article shares with each other.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use wirecopy::order::sort_by_key;
use wirecopy::span::{Sides, WordSpan};
use wirecopy::{ArticleFigures, Match, Report};
use wirecopy_report::left;

/// What two articles share, in words of each. Matches of common phrases only do not count, nor furniture, nor phrases that were set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairShare {
    /// The articles; `a` is the smaller index.
    pub articles: Sides<u32>,
    /// The words of each that lie in a match of the two; each counts once.
    pub shared: Sides<u32>,
    /// The words of each story: all but the furniture.
    pub words: Sides<u32>,
}

impl PairShare {
    /// The same pair seen from the other side.
    #[must_use]
    pub fn swap(self) -> Self {
        Self { articles: self.articles.swap(), shared: self.shared.swap(), words: self.words.swap() }
    }

    /// The larger of the two shares, in thousandths: how much the pair stands out.
    #[must_use]
    pub fn weight(&self) -> u32 {
        self.part().max(self.swap().part())
    }

    /// The share of the first article, in thousandths.
    #[must_use]
    pub fn part(&self) -> u32 {
        u32::try_from(u64::from(self.shared.a) * 1000 / u64::from(self.words.a.max(1))).unwrap_or(u32::MAX)
    }
}

/// Every pair that shares something, the pair that shares most words first.
#[must_use]
pub fn pairs(report: &Report) -> Vec<PairShare> {
    let words = |index: u32| report.articles.get(index as usize).map_or(0, ArticleFigures::story_words);
    let uncounted: Vec<Vec<WordSpan>> = report.articles.iter().map(ArticleFigures::uncounted).collect();
    let share = |matches: &[Match]| {
        let telling = || matches.iter().filter(|found| found.counts());
        let articles = telling().next()?.articles;
        let (a, b): (Vec<WordSpan>, Vec<WordSpan>) = telling().map(|found| (found.words.a, found.words.b)).unzip();
        let uncounted = articles.map(|index| uncounted.get(index as usize).map_or(&[][..], Vec::as_slice));
        let shared = Sides::new(left(&a, uncounted.a), left(&b, uncounted.b));
        Some(PairShare { articles, shared, words: articles.map(words) })
    };
    // A report has the matches of a pair next to one another.
    let mut pairs: Vec<PairShare> =
        report.matches.chunk_by(|one, other| one.articles == other.articles).filter_map(share).collect();
    sort_by_key(&mut pairs, |pair| Reverse(pair.shared.a + pair.shared.b));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::article::Article;
    use wirecopy::span::ByteSpan;
    use wirecopy::{Furniture, Options, compare};

    #[test]
    fn furniture_counts_neither_in_what_is_shared_nor_in_what_it_is_a_share_of() {
        let said = "The ferry will be back at the old pier on Monday morning, the harbour office told the town.";
        let article = |id: &str, more: &str| Article::new(id, &[said, more].concat());
        let articles = [article("post", " Read more of us in the evening."), article("mail", " Nobody believes it.")];
        let mut report = compare(&articles, &Options::default()).unwrap();
        let shares = |report: &Report| {
            let pair = pairs(report)[0];
            (pair.shared.a, pair.words.a)
        };
        assert_eq!(shares(&report), (18, 25));
        let words = WordSpan::new(16, 25);
        report.articles[0].furniture = vec![Furniture { bytes: ByteSpan::new(0, 1), words, articles: 9 }];
        assert_eq!(shares(&report), (16, 16));
    }
}
