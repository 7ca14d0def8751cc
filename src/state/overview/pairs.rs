//! How much each article shares with each other.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use wirecopy::order::sort_by_key;
use wirecopy::span::{Sides, WordSpan};
use wirecopy::{Match, Report};
use wirecopy_report::left;

/// What two articles share, in words of each. Matches of common phrases only do not count, nor phrases that were set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairShare {
    /// The articles; `a` is the smaller index.
    pub articles: Sides<u32>,
    /// The words of each that lie in a match of the two; each counts once.
    pub shared: Sides<u32>,
    /// All words of each.
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
    let words = |index: u32| report.articles.get(index as usize).map_or(0, |figures| figures.words);
    let share = |matches: &[Match]| {
        let telling = || matches.iter().filter(|found| found.counts());
        let articles = telling().next()?.articles;
        let (a, b): (Vec<WordSpan>, Vec<WordSpan>) = telling().map(|found| (found.words.a, found.words.b)).unzip();
        let aside =
            articles.map(|index| report.articles.get(index as usize).map_or(&[][..], |figures| &figures.set_aside));
        let shared = Sides::new(left(&a, aside.a), left(&b, aside.b));
        Some(PairShare { articles, shared, words: articles.map(words) })
    };
    // A report has the matches of a pair next to one another.
    let mut pairs: Vec<PairShare> =
        report.matches.chunk_by(|one, other| one.articles == other.articles).filter_map(share).collect();
    sort_by_key(&mut pairs, |pair| Reverse(pair.shared.a + pair.shared.b));
    pairs
}
