//! The articles with what was found in them, and what could not be read.

use crate::state::basis::Basis;
use crate::state::findings::Findings;
use crate::state::judgement::apply::Said;
use crate::state::judgement::verdict::{self, Judgement, Verdict};
use crate::state::listing::{FileNote, Listing};
use crate::state::outlets::stories::Story;
use crate::state::overview::alterations::Alterations;
use crate::state::overview::changes::Changes;
use crate::state::overview::differences::{Difference, differences};
use crate::state::overview::pairs::PairShare;
use crate::state::shared::Shared;
use crate::state::uncounted::Uncounted;
use crate::state::wording::calendar;
use crate::state::wording::label::{labels, labels_among};
use wirecopy::article::Article;
use wirecopy::order::{order, sort_by_key};
use wirecopy::span::Sides;
use wirecopy::{Passage, Report, Witness};
use wirecopy_report::exchange::Exchange;

/// So many articles are shown one by one.
const FEW: usize = 12;

/// One in so many articles may be longer than a full strip.
const LONG: usize = 50;

/// So many letters are short.
const SHORT: usize = 6;

/// The articles with their report.
#[derive(Debug)]
pub struct Compared {
    /// The articles, in the order of the list.
    pub articles: Shared<Vec<Article>>,
    /// What was found in them.
    pub report: Report,
    /// Articles that are in the list but could not be read.
    pub missing: Shared<Vec<FileNote>>,
    /// What the page calls each article where there is little room; see [`labels`].
    pub labels: Vec<String>,
    /// Whether all of them are, so that they stand above a cell or beside a coverage bar as they are.
    pub short: bool,
    /// The words that a full strip stands for: hardly an article has more, so that a single very long one does not make all others a point.
    pub full_strip: u32,
    /// Every pair that shares something, the pair that shares most first.
    pub pairs: Vec<PairShare>,
    /// Indices of the pairs in the order of their articles, to find them by.
    by_articles: Vec<usize>,
    /// What was changed inside the passages.
    pub changes: Changes,
    /// What houses print of one another's words, by the first and then the other.
    pub exchanges: Vec<Exchange>,
    /// Articles that belong together, the story with most to compare first.
    pub stories: Vec<Story>,
    /// The story of each article, as an index.
    story_of: Vec<Option<u32>>,
    /// What the reader said of passages, as it was written.
    pub judged: String,
    /// What the articles were compared with, or where the passages come from.
    pub basis: Basis,
    /// How many pieces of clusters that were found elsewhere are left out since their articles were changed.
    pub astray: u32,
    judgements: Vec<Judgement>,
    said: Said,
    /// The day of each article, as a number; none where it states no day.
    days: Vec<Option<u32>>,
    /// The witnesses of each article: the index of the passage, and the index in it.
    witnesses: Vec<Vec<(u32, u32)>>,
}

impl Compared {
    /// Puts the articles and what was found in them together.
    #[must_use]
    pub fn new(listing: Listing, findings: Findings) -> Self {
        let labels = labels(&listing.articles);
        Self::called(listing, labels, findings)
    }

    /// The same, where it was worked out before what each article is called.
    #[must_use]
    pub fn called(listing: Listing, labels: Vec<String>, findings: Findings) -> Self {
        let Listing { articles, missing, judgements, basis } = listing;
        let Findings { report, pairs, changes, exchanges, stories, said, astray } = findings;
        let mut story_of = vec![None; articles.len()];
        for (index, story) in (0u32..).zip(&stories) {
            for &article in &story.articles {
                if let Some(of) = story_of.get_mut(article as usize) {
                    *of = Some(index);
                }
            }
        }
        let by_articles = order(pairs.len(), &|one, other| pairs[one].articles.cmp(&pairs[other].articles));
        let days = articles.iter().map(|article| calendar::day(article.date.as_deref()?)).collect();
        let mut witnesses = vec![Vec::new(); articles.len()];
        for (number, passage) in (0u32..).zip(&report.passages) {
            for (at, witness) in (0u32..).zip(&passage.witnesses) {
                if let Some(of) = witnesses.get_mut(witness.article as usize) {
                    of.push((number, at));
                }
            }
        }
        let full_strip = full_strip(report.articles.iter().map(|figures| figures.words).collect());
        let short = labels.iter().all(|label| label.chars().count() <= SHORT);
        Self {
            labels,
            short,
            full_strip,
            articles,
            report,
            missing,
            pairs,
            by_articles,
            changes,
            exchanges,
            stories,
            story_of,
            judgements: verdict::read(&judgements),
            judged: judgements,
            basis,
            astray,
            said,
            days,
            witnesses,
        }
    }

    /// The day on which the article at `index` was printed, as a number; see [`calendar`].
    #[must_use]
    pub fn day(&self, index: u32) -> Option<u32> {
        self.days.get(index as usize).copied().flatten()
    }

    /// The first day on which a witness of `passage` was printed.
    #[must_use]
    pub fn first_day(&self, passage: &Passage) -> Option<u32> {
        passage.witnesses.iter().filter_map(|witness| self.day(witness.article)).min()
    }

    /// What was changed in the passage called `number`.
    #[must_use]
    pub fn alterations(&self, number: u32) -> Alterations {
        let index = number.checked_sub(1).map(|index| index as usize);
        index.and_then(|index| self.changes.passages.get(index)).copied().unwrap_or_default()
    }

    /// Each passage that the article at `index` prints, by its number, with the article's witness of it; in the order of the
    /// report. A passage that it prints twice comes twice.
    pub fn printed_in(&self, index: u32) -> impl Iterator<Item = (u32, &Passage, &Witness)> {
        let all = self.witnesses.get(index as usize).map_or(&[][..], Vec::as_slice);
        all.iter().filter_map(|&(passage, at)| {
            let found = self.report.passages.get(passage as usize)?;
            Some((passage + 1, found, found.witnesses.get(at as usize)?))
        })
    }

    /// The pair of the article at `index`, as side a, and the one that shares most with it.
    #[must_use]
    pub fn closest(&self, index: u32) -> Option<PairShare> {
        self.pairs.iter().find_map(|pair| match pair.articles {
            articles if articles.a == index => Some(*pair),
            articles if articles.b == index => Some(pair.swap()),
            _ => None,
        })
    }

    /// The figures of two articles, `left` being side a, if they share something.
    #[must_use]
    pub fn pair(&self, left: u32, right: u32) -> Option<PairShare> {
        let pair = self.pairs[self.rank_of_pair(left, right)?];
        Some(if left < right { pair } else { pair.swap() })
    }

    /// The index among [`Compared::pairs`] of two articles in any order.
    #[must_use]
    pub fn rank_of_pair(&self, left: u32, right: u32) -> Option<usize> {
        let wanted = Sides::new(left.min(right), left.max(right));
        let at = self.by_articles.binary_search_by(|&rank| self.pairs[rank].articles.cmp(&wanted)).ok()?;
        self.by_articles.get(at).copied()
    }

    /// The index of the article called `id`.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u32> {
        (0u32..).zip(self.articles.iter()).find(|(_, article)| article.id == id).map(|(index, _)| index)
    }

    /// The indices of the articles with these ids; nothing where one of them is not here.
    #[must_use]
    pub fn find_all(&self, ids: &[&str]) -> Option<Vec<u32>> {
        ids.iter().map(|id| self.find(id)).collect()
    }

    /// The article at `index`.
    #[must_use]
    pub fn article(&self, index: u32) -> Option<&Article> {
        self.articles.get(index as usize)
    }

    /// The text of the article at `index`; empty where there is none.
    #[must_use]
    pub fn text(&self, index: u32) -> &str {
        self.article(index).map_or("", |article| &article.text)
    }

    /// What the witnesses of `passage` changed, the gravest first.
    #[must_use]
    pub fn differences(&self, passage: &Passage) -> Vec<Difference> {
        differences(&|index| self.text(index), passage)
    }

    /// The short name of the article at `index`.
    #[must_use]
    pub fn label(&self, index: u32) -> &str {
        self.labels.get(index as usize).map_or("", String::as_str)
    }

    /// What the articles at `indices` are called where they stand together: shorter than their labels, and without a number behind most.
    #[must_use]
    pub fn labels_among(&self, indices: &[u32]) -> Vec<String> {
        labels_among(&indices.iter().filter_map(|&index| self.article(index)).collect::<Vec<_>>())
    }

    /// The passage that the page calls `number`, the first being 1.
    #[must_use]
    pub fn passage(&self, number: u32) -> Option<&Passage> {
        self.report.passages.get(number.checked_sub(1)? as usize)
    }

    /// The numbers of the passages to show: those that count nowhere only if asked for.
    pub fn numbers(&self, uncounted: Uncounted) -> impl Iterator<Item = u32> {
        (1u32..)
            .zip(&self.report.passages)
            .filter(move |(_, passage)| uncounted.shows(passage.common, passage.furniture, passage.set_aside))
            .map(|(n, _)| n)
    }

    /// At most `most` of `articles`, those that reuse most words, in the order they have. All, if they are no more.
    #[must_use]
    pub fn foremost(&self, articles: &[u32], most: usize) -> Vec<u32> {
        let reused = |at: usize| {
            let index = articles.get(at).copied().unwrap_or_default();
            self.report.articles.get(index as usize).map_or(0, |figures| figures.reused_words)
        };
        let mut first = order(articles.len(), &|one, other| reused(other).cmp(&reused(one)));
        first.truncate(most);
        sort_by_key(&mut first, |&at| at);
        first.into_iter().filter_map(|at| articles.get(at)).copied().collect()
    }

    /// The article that the one at `index` is a version of.
    #[must_use]
    pub fn version_of(&self, index: u32) -> Option<u32> {
        self.report.articles.get(index as usize)?.version_of
    }

    /// The name of the house of the article at `index`, if it states an outlet.
    #[must_use]
    pub fn house(&self, index: u32) -> Option<&str> {
        self.report.articles.get(index as usize)?.house.as_deref()
    }

    /// What the reader said of the passage called `number`.
    pub fn said(&self, number: u32) -> impl Iterator<Item = &Judgement> {
        let first = self.said.partition_point(|&(known, _)| known < number);
        let about = self.said.iter().skip(first).take_while(move |&&(known, _)| known == number);
        about.filter_map(|&(_, judgement)| self.judgements.get(judgement as usize))
    }

    /// All that the reader said.
    #[must_use]
    pub fn judgements(&self) -> &[Judgement] {
        &self.judgements
    }

    /// Whether the reader said this of the passage called `number`.
    #[must_use]
    pub fn has_said(&self, number: u32, verdict: Verdict) -> bool {
        self.said(number).any(|judgement| judgement.verdict == verdict)
    }

    /// The story that the article at `index` belongs to.
    #[must_use]
    pub fn story_of(&self, index: u32) -> Option<u32> {
        self.story_of.get(index as usize).copied().flatten()
    }

    /// Whether so many articles of several houses are here that they are shown by outlet and story.
    #[must_use]
    pub fn is_by_outlet(&self) -> bool {
        self.articles.len() > FEW && self.report.houses.len() > 1
    }

    /// Whether some article states whose it is.
    #[must_use]
    pub fn has_houses(&self) -> bool {
        !self.report.houses.is_empty()
    }

    /// The articles that share nothing with any other.
    pub fn alone(&self) -> impl Iterator<Item = u32> {
        (0u32..).zip(&self.report.articles).filter(|(_, figures)| figures.reused_words == 0).map(|(index, _)| index)
    }
}

/// The words that a full strip stands for, where articles have so many.
fn full_strip(mut words: Vec<u32>) -> u32 {
    sort_by_key(&mut words, |words| *words);
    let last = words.len().saturating_sub(1);
    words.get(last - last / LONG).copied().unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::ArticleFigures;

    #[test]
    fn a_full_strip_is_the_longest_of_few_articles_and_of_many_one_that_hardly_any_exceeds() {
        for (name, words, full) in [
            ("none", vec![], 1),
            ("without words", vec![0], 1),
            ("five", vec![300, 900, 200, 400, 500], 900),
            ("one of a hundred is a book", (1..100).map(|n| 400 + n).chain([50_000]).collect(), 499),
        ] {
            assert_eq!(full_strip(words), full, "{name}");
        }
    }

    fn named(ids: &[&str]) -> Vec<Article> {
        ids.iter().map(|&id| Article { id: id.to_owned(), ..Article::default() }).collect()
    }

    #[test]
    fn the_foremost_articles_reuse_most_and_keep_their_order() {
        let figures =
            [3, 0, 9, 9].map(|reused_words| ArticleFigures { words: 10, reused_words, ..ArticleFigures::default() });
        let report = Report { articles: figures.to_vec(), ..Report::default() };
        let collection = Compared::new(
            Listing::new(named(&["a", "b", "c", "d"]), Vec::new()),
            Findings { report, ..Findings::default() },
        );
        let all = [0, 1, 2, 3];
        assert_eq!(collection.foremost(&all, 2), [2, 3]);
        assert_eq!(collection.foremost(&all, 3), [0, 2, 3]);
        assert_eq!(collection.foremost(&all, 9), all);
        assert_eq!(collection.foremost(&[1, 0], 9), [1, 0]);
    }
}
