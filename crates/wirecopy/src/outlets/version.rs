//! The same article again in one house: a second feed, an update an hour later.

use std::borrow::Borrow;

use crate::article::Article;
use crate::order::sort_by_key;
use crate::outlets::day;
use crate::outlets::known::Outlets;
use crate::search::extend::run_through;
use crate::search::hits::Hit;
use crate::span::{Sides, WordSpan, count};
use crate::text::article_text::Text;
use crate::text::vocabulary::WordId;

/// Two articles of one house, and how many words they print alike in long runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Twin {
    /// The article that stands first in the collection.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// Words of both in runs of eight or more, furniture left out.
    pub words: u32,
}

impl Twin {
    /// Whether one is a version of the other, by how many words the story of each has, and on which days they were printed.
    pub fn is_version(&self, [one, other]: [u32; 2], days: [Option<i32>; 2]) -> bool {
        let near = match days {
            [Some(one), Some(other)] => (one - other).abs() <= UPDATE,
            _ => false,
        };
        // Far apart, or on no day, it has to be the same nearly word by word.
        if near {
            self.words * 2 >= one.min(other) && self.words * 3 >= one.max(other)
        } else {
            self.words * 5 >= one.max(other) * 4
        }
    }

    /// The same where each article stands at the place that `now` tells; nothing if one of them is gone.
    pub fn at(self, now: &[Option<u32>]) -> Option<Self> {
        let place = |article: u32| now.get(article as usize).copied().flatten();
        let (a, b) = (place(self.a)?, place(self.b)?);
        Some(Self { a: a.min(b), b: a.max(b), ..self })
    }
}

/// Fewer words are no article.
const FEWEST_WORDS: u32 = 16;

/// An update comes within so many days.
const UPDATE: i32 = 3;

/// What two articles of one house have in common, by the `hits` that lead to it.
pub fn of_pair(hits: &[Hit], ids: &[Vec<WordId>], outlets: &Outlets) -> Option<Twin> {
    let (a, b) = (hits.first()?.a, hits.first()?.b);
    let (on_a, on_b) = (&ids[a as usize], &ids[b as usize]);
    let runs: Vec<Sides<WordSpan>> =
        hits.iter().map(|hit| run_through(on_a, on_b, hit.word_a, hit.word_b).words()).collect();
    // Of two articles that repeat themselves one may have more words in runs than the other.
    let on_one = own_words(runs.iter().map(|run| run.a).collect(), a, outlets);
    let words = on_one.min(own_words(runs.iter().map(|run| run.b).collect(), b, outlets));
    let story = |article: u32, ids: &[WordId]| {
        let all = WordSpan::new(0, count(ids.len()));
        all.len() - outlets.furniture_in(article, all)
    };
    let least = story(a, on_a).min(story(b, on_b));
    (words >= FEWEST_WORDS && words * 3 >= least).then_some(Twin { a, b, words })
}

/// How many words of an article lie in `runs` and are no furniture.
fn own_words(mut runs: Vec<WordSpan>, article: u32, outlets: &Outlets) -> u32 {
    sort_by_key(&mut runs, |run| *run);
    let (mut words, mut end) = (0, 0);
    for run in runs {
        let new = WordSpan::new(run.start.max(end), run.end);
        words += new.len() - outlets.furniture_in(article, new);
        end = end.max(run.end);
    }
    words
}

/// Of each article the first of its house that it is a version of.
pub fn versions<A: Borrow<Article>>(
    texts: &[Text<A>],
    outlets: &Outlets,
    twins: &[Twin],
    seniority: &[u32],
) -> Vec<Option<u32>> {
    let story: Vec<u32> =
        (0..).zip(texts).map(|(article, text)| text.all().len() - outlets.furniture_in(article, text.all())).collect();
    let day = |article: u32| texts[article as usize].article().date.as_deref().and_then(day::number);
    let is_version = |twin: &&Twin| {
        let both = [twin.a, twin.b];
        twin.is_version(both.map(|article| story[article as usize]), both.map(day))
    };
    let mut first: Vec<u32> = (0..).take(texts.len()).collect();
    let root = |first: &[u32], mut article: u32| {
        while first[article as usize] != article {
            article = first[article as usize];
        }
        article
    };
    for twin in twins.iter().filter(is_version) {
        let (one, other) = (root(&first, twin.a), root(&first, twin.b));
        let (old, young) =
            if seniority[one as usize] <= seniority[other as usize] { (one, other) } else { (other, one) };
        first[young as usize] = old;
    }
    (0..).take(texts.len()).map(|article| Some(root(&first, article)).filter(|&first| first != article)).collect()
}
