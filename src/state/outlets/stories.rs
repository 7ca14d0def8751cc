//! Articles that belong together: those that share words, within days.

use serde::{Deserialize, Serialize};

use crate::state::outlets::roundups::Roundups;
use crate::state::overview::pairs::PairShare;
use wirecopy::Report;
use wirecopy::order::{order, sort_by_key};

/// Two articles are of one story if they were printed within so many days.
const NEAR: u32 = 3;

/// From its first article to its last, a story lasts so many days at most: what goes on is told anew.
const LONGEST: u32 = 6;

/// Two articles are of one story if such a part, in thousandths, of the shorter one stands in both, and such a part of the longer one: what is a
/// little of a briefing or a news blog is one of the many stories in it.
const PART: u32 = 120;
const LITTLE: u32 = 70;

/// The articles of one story, the first printed first; those without a day last. At least two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// The articles, by their indices.
    pub articles: Vec<u32>,
    /// Which of them has the story's headline: the first that tells mostly what the others do, and no other story beside it.
    pub named_by: u32,
    /// The words that its articles share with others, without those of the article that shares most: how much there is to compare.
    pub shared_words: u32,
}

/// Two stories are one if so much, in thousandths, of the shorter of two of their articles stands in the other. Else an article belongs where the one
/// stands that it shares most with: what shares a quotation with the one and a background with the other does not make one story of both.
const STRONG: u32 = 500;

/// One set of articles, while stories are put together.
#[derive(Clone, Copy)]
struct Span {
    first: Option<u32>,
    last: Option<u32>,
}

/// Which article stands for which set; an article that stands for itself is the head of one.
struct Sets {
    heads: Vec<u32>,
    spans: Vec<Span>,
}

impl Sets {
    fn head(&mut self, mut article: u32) -> u32 {
        while let Some(&head) = self.heads.get(article as usize).filter(|&&head| head != article) {
            let above = self.heads.get(head as usize).copied().unwrap_or(head);
            if let Some(own) = self.heads.get_mut(article as usize) {
                *own = above;
            }
            article = head;
        }
        article
    }

    /// Makes one set of the two that hold these articles, unless it would last too long.
    fn join(&mut self, one: u32, other: u32, longest: u32) {
        let (one, other) = (self.head(one), self.head(other));
        let spans = (self.spans.get(one as usize).copied(), self.spans.get(other as usize).copied());
        let (Some(x), Some(y)) = spans else { return };
        let span =
            Span { first: x.first.into_iter().chain(y.first).min(), last: x.last.into_iter().chain(y.last).max() };
        let lasts = span.first.zip(span.last).map_or(0, |(first, last)| last - first);
        if one == other || lasts > longest {
            return;
        }
        let (head, under) = (one.min(other), one.max(other));
        if let (Some(above), Some(whole)) = (self.heads.get_mut(under as usize), self.spans.get_mut(head as usize)) {
            (*above, *whole) = (head, span);
        }
    }
}

/// Puts articles that share enough, within days, together; the story with most to compare comes first. `days` has the day of each article;
/// `pairs` come in the order of how much they share. A version belongs to the story of what it is a version of.
#[must_use]
pub fn stories(report: &Report, pairs: &[PairShare], days: &[Option<u32>]) -> Vec<Story> {
    let all = report.articles.len() as u32;
    let day = |article: u32| days.get(article as usize).copied().flatten();
    let span = |article: u32| Span { first: day(article), last: day(article) };
    let mut sets = Sets { heads: (0..all).collect(), spans: (0..all).map(span).collect() };
    for (version, figures) in (0u32..).zip(&report.articles) {
        if let Some(first) = figures.version_of {
            sets.join(first, version, u32::MAX);
        }
    }
    let belongs = |pair: &PairShare| {
        let near = day(pair.articles.a).zip(day(pair.articles.b)).is_none_or(|(a, b)| a.abs_diff(b) <= NEAR);
        near && pair.weight() >= PART && pair.part().min(pair.swap().part()) >= LITTLE
    };
    let roundups = Roundups::find(report, pairs, belongs);
    let mut joined = vec![false; report.articles.len()];
    for pair in pairs.iter().filter(|pair| belongs(pair) && roundups.may_join(pair.articles.a, pair.articles.b)) {
        let (a, b) = (pair.articles.a, pair.articles.b);
        let known = [a, b].map(|article| joined.get(article as usize) == Some(&true));
        if known == [true; 2] && pair.weight() < STRONG {
            continue;
        }
        sets.join(a, b, LONGEST);
        for article in [a, b] {
            if let Some(joined) = joined.get_mut(article as usize) {
                *joined = true;
            }
        }
    }
    let heads: Vec<u32> = (0..all).map(|article| sets.head(article)).collect();
    let head = |article: usize| heads.get(article).copied().unwrap_or_default();
    let late = |article: usize| day(article as u32).unwrap_or(u32::MAX);
    let by_story =
        order(heads.len(), &|one, other| (head(one), late(one), one).cmp(&(head(other), late(other), other)));
    let mut stories: Vec<Story> = by_story
        .chunk_by(|&one, &other| head(one) == head(other))
        .filter_map(|articles| story(report, articles, &roundups))
        .collect();
    sort_by_key(&mut stories, |story| (u32::MAX - story.shared_words, story.articles.first().copied()));
    stories
}

/// The story of these articles; none where fewer than two of them share anything with another house.
fn story(report: &Report, articles: &[usize], roundups: &Roundups) -> Option<Story> {
    let shared = |&article: &usize| report.articles.get(article).map_or(0, |figures| figures.reused_words);
    let most = articles.iter().map(shared).max()?;
    let all: u32 = articles.iter().map(shared).sum();
    let sharing = articles.iter().filter(|&article| shared(article) > 0).count();
    let articles: Vec<u32> = articles.iter().map(|&article| article as u32).collect();
    let part = |&article: &u32| {
        let figures = report.articles.get(article as usize);
        figures.map_or(0, |figures| u64::from(figures.reused_words) * 1000 / u64::from(figures.words.max(1)))
    };
    let telling = |article: &&u32| !roundups.has(**article);
    let most_told = articles.iter().filter(telling).map(part).max().unwrap_or_default();
    let named_by = articles.iter().filter(telling).find(|article| part(article) * 2 >= most_told);
    let named_by = named_by.or(articles.first()).copied()?;
    (sharing > 1).then_some(Story { articles, named_by, shared_words: all - most })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use wirecopy::ArticleFigures;
    use wirecopy::span::Sides;

    fn report(versions: &[Option<u32>]) -> Report {
        let article = |&version_of: &Option<u32>| ArticleFigures {
            words: 400,
            reused_words: 80,
            version_of,
            ..ArticleFigures::default()
        };
        Report { articles: versions.iter().map(article).collect(), ..Report::default() }
    }

    fn pair(a: u32, b: u32, shared: u32) -> PairShare {
        PairShare { articles: Sides::new(a, b), shared: Sides::new(shared, shared), words: Sides::new(400, 400) }
    }

    fn grouped(report: &Report, pairs: &[PairShare], days: &[Option<u32>]) -> Vec<Vec<u32>> {
        stories(report, pairs, days).into_iter().map(|story| story.articles).collect()
    }

    #[test]
    fn articles_that_share_enough_within_days_are_one_story() {
        let none = report(&[None; 4]);
        for (why, pairs, days, expected) in [
            (
                "on a day",
                vec![pair(0, 1, 80), pair(1, 2, 80)],
                [Some(5), Some(5), Some(5), Some(5)],
                vec![vec![0, 1, 2]],
            ),
            ("the first printed comes first", vec![pair(0, 1, 80)], [Some(6), Some(5), None, None], vec![vec![1, 0]]),
            ("weeks apart", vec![pair(0, 1, 80)], [Some(5), Some(25), None, None], vec![]),
            ("a turn of phrase", vec![pair(0, 1, 12)], [Some(5), Some(5), None, None], vec![]),
            ("without a day", vec![pair(0, 1, 80)], [None, Some(25), None, None], vec![vec![1, 0]]),
            (
                "what shares a little with two stories does not join them",
                vec![pair(0, 1, 90), pair(2, 3, 85), pair(1, 2, 80)],
                [Some(1), Some(1), Some(1), Some(1)],
                vec![vec![0, 1], vec![2, 3]],
            ),
            (
                "what shares much with two stories joins them",
                vec![pair(1, 2, 250), pair(0, 1, 240), pair(2, 3, 235)],
                [Some(1), Some(1), Some(1), Some(1)],
                vec![vec![0, 1, 2, 3]],
            ),
            (
                "what goes on for more than a week is told anew",
                vec![pair(0, 1, 290), pair(2, 3, 285), pair(1, 2, 280)],
                [Some(1), Some(4), Some(7), Some(10)],
                vec![vec![0, 1], vec![2, 3]],
            ),
        ] {
            assert_eq!(grouped(&none, &pairs, &days), expected, "{why}");
        }
    }

    /// Of articles so long, those that share so many words, on one day.
    fn on_a_day(words: &[u32], shared: &[(u32, u32, u32)]) -> (Report, Vec<PairShare>, Vec<Option<u32>>) {
        let mut report = report(&vec![None; words.len()]);
        for (article, words) in report.articles.iter_mut().zip(words) {
            (article.words, article.reused_words) = (*words, words / 4);
        }
        let of = |article: u32| words[article as usize];
        let mut pairs: Vec<PairShare> = shared
            .iter()
            .map(|&(a, b, shared)| PairShare {
                articles: Sides::new(a, b),
                shared: Sides::new(shared, shared),
                words: Sides::new(of(a), of(b)),
            })
            .collect();
        sort_by_key(&mut pairs, |pair| std::cmp::Reverse(pair.shared.a));
        (report, pairs, vec![Some(1); words.len()])
    }

    #[test]
    fn what_holds_many_stories_joins_none_of_them() {
        for (why, words, shared, expected, named_by) in [
            (
                "a news blog takes a little of two stories",
                &[400, 400, 400, 400, 18_000][..],
                &[(0, 1, 200), (2, 3, 200), (0, 4, 190), (1, 4, 190), (2, 4, 190), (3, 4, 190)][..],
                vec![vec![0, 1], vec![2, 3]],
                0,
            ),
            (
                "two news blogs of one day, which share all of that",
                &[400, 400, 300, 18_000, 43_000],
                &[
                    (0, 1, 200),
                    (0, 3, 200),
                    (1, 3, 200),
                    (2, 3, 250),
                    (0, 4, 200),
                    (1, 4, 200),
                    (2, 4, 250),
                    (3, 4, 650),
                ],
                vec![vec![0, 1]],
                0,
            ),
            (
                "a short roundup belongs to the story that makes up most of it, and does not name it",
                &[600, 500, 500, 500],
                &[(1, 2, 400), (0, 1, 300), (0, 2, 300), (0, 3, 100)],
                vec![vec![0, 1, 2]],
                1,
            ),
            (
                "two reports of one event, put together",
                &[400, 210, 210],
                &[(0, 1, 200), (0, 2, 200)],
                vec![vec![0, 1, 2]],
                0,
            ),
            (
                "an agency's long copy of which one paper prints the beginning, one the end, and one both",
                &[800, 200, 200, 300],
                &[(0, 1, 190), (0, 2, 190), (0, 3, 290), (1, 3, 150), (2, 3, 140)],
                vec![vec![0, 1, 2, 3]],
                0,
            ),
            (
                "a morning briefing with a little of one story",
                &[400, 500, 1200],
                &[(0, 1, 200), (0, 2, 80), (1, 2, 70)],
                vec![vec![0, 1]],
                0,
            ),
            ("a quotation in two long articles that is a little of either", &[2000, 2100], &[(0, 1, 90)], vec![], 0),
        ] {
            let (report, pairs, days) = on_a_day(words, shared);
            let stories = stories(&report, &pairs, &days);
            let articles: Vec<Vec<u32>> = stories.iter().map(|story| story.articles.clone()).collect();
            assert_eq!(articles, expected, "{why}");
            assert_eq!(stories.first().map_or(0, |story| story.named_by), named_by, "{why}");
        }
    }

    #[test]
    fn the_first_that_tells_mostly_what_the_others_do_names_the_story() {
        let pairs = [pair(1, 2, 300), pair(0, 1, 80), pair(0, 2, 80)];
        for (reused, named_by) in [([80, 300, 300], 1), ([300, 300, 300], 0), ([160, 300, 300], 0), ([80, 80, 300], 2)]
        {
            let mut report = report(&[None; 3]);
            report.articles.iter_mut().zip(reused).for_each(|(article, reused)| article.reused_words = reused);
            let stories = stories(&report, &pairs, &[Some(1), Some(2), Some(3)]);
            assert_eq!(stories.iter().map(|story| story.named_by).collect::<Vec<_>>(), [named_by], "{reused:?}");
        }
    }

    #[test]
    fn a_version_belongs_to_the_story_of_what_it_is_a_version_of() {
        let versions = report(&[None, Some(0), None]);
        assert_eq!(grouped(&versions, &[pair(1, 2, 80)], &[Some(1), Some(1), Some(2)]), [vec![0, 1, 2]]);
    }

    proptest! {
        #[test]
        fn no_article_is_in_two_stories_and_none_lasts_too_long(
            days in proptest::collection::vec(proptest::option::of(1u32..40), 12),
            ends in proptest::collection::vec((0u32..12, 0u32..12, 0u32..200), 0..40),
        ) {
            let pairs: Vec<PairShare> = ends.iter().filter(|(a, b, _)| a < b).map(|&(a, b, shared)| pair(a, b, shared)).collect();
            let stories = grouped(&report(&[None; 12]), &pairs, &days);
            let mut all: Vec<u32> = stories.iter().flatten().copied().collect();
            let printed = all.len();
            all.sort_unstable();
            all.dedup();
            prop_assert_eq!(all.len(), printed);
            for story in &stories {
                let dated: Vec<u32> = story.iter().filter_map(|&article| days[article as usize]).collect();
                let lasts = dated.iter().max().zip(dated.iter().min()).map_or(0, |(last, first)| last - first);
                prop_assert!(lasts <= LONGEST && story.len() > 1);
            }
        }
    }
}
