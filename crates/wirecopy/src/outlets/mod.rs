//! What a collection shows of those who print it: which outlets are one house, and what each house prints around its stories.
//!
//! Reuse is what one house prints of another's words, so articles are compared across houses; what a site prints again and
//! again is its furniture, and an article that comes again in its house is a version. All of it is told by the collection
//! alone: by labels, days and recurring words, never by a list of phrases.

mod bits;
mod day;
mod furniture;
mod house;
mod label;
mod version;

use std::borrow::Borrow;

use crate::article::Article;
use crate::options::Options;
use crate::order::arrange;
use crate::run::Run;
use crate::search::fingerprint::{Corpus, Index};
use crate::span::{Sides, WordSpan, count};
use crate::text::article_text::Text;
use crate::text::vocabulary::{Vocabulary, WordId};

pub use bits::Bits;
pub use furniture::ARTICLES as RECURRING;
pub use house::House;
pub use version::{Twin, of_pair, versions};

/// A stretch of an article that its house prints in many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub words: WordSpan,
    /// How many articles of the house print it.
    pub articles: u32,
}

/// The houses of a collection, and the furniture of each article.
#[derive(Debug, Default)]
pub struct Outlets {
    /// Of each article the number of its house: equal where two are of one house.
    pub houses: Vec<u32>,
    /// What is known of each house, by its number.
    pub known: Vec<House>,
    /// Of each article, in order of place; none touches the next.
    pub furniture: Vec<Vec<Piece>>,
}

/// What of an article decides what it is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    house: Option<String>,
    furniture: Vec<WordSpan>,
}

impl Outlets {
    /// Reads the houses off `texts`, whose words are `ids` and whose fingerprints stand in `index`. Where furniture
    /// counts as story, it tells of houses and is nothing else.
    pub fn of<A: Borrow<Article> + Sync>(
        texts: &[Text<A>],
        ids: &[Vec<WordId>],
        vocabulary: &Vocabulary,
        index: &Index,
        options: Options,
    ) -> Self {
        let labels = house::Labels::of(texts);
        let days: Vec<Option<i32>> =
            texts.iter().map(|text| text.article().date.as_deref().and_then(day::number)).collect();
        let recurring = furniture::Recurring::of(index, &labels.of, &days);
        let (houses, known) = house::houses(texts, &labels, &recurring);
        let none = || vec![Vec::new(); texts.len()];
        let furniture = if options.furniture {
            none()
        } else {
            recurring.pieces(texts, Corpus { ids, vocabulary }, (&houses, &known), &days, options.min_words)
        };
        Self { houses, known, furniture }
    }

    /// Of so many articles each is a house of its own, and nothing is furniture.
    #[cfg(test)]
    pub fn apart(articles: u32) -> Self {
        let known = vec![House::default(); articles as usize];
        Self { houses: (0..articles).collect(), known, furniture: vec![Vec::new(); articles as usize] }
    }

    /// Outlets of which nothing is known: each article is a house of its own, but for equal labels.
    pub fn by_label<A: Borrow<Article> + Sync>(texts: &[Text<A>]) -> Self {
        let labels = house::Labels::of(texts);
        let (houses, known) = house::houses(texts, &labels, &furniture::Recurring::default());
        Self { houses, known, furniture: vec![Vec::new(); texts.len()] }
    }

    /// Puts the articles that stand at `places` into that order, and forgets the others.
    pub fn arrange(&mut self, places: &[u32]) {
        arrange(&mut self.houses, places);
        arrange(&mut self.furniture, places);
    }

    /// Whether two articles are of one house.
    pub fn same(&self, a: u32, b: u32) -> bool {
        self.houses[a as usize] == self.houses[b as usize]
    }

    /// What is known of the house of an article.
    pub fn house(&self, article: u32) -> &House {
        &self.known[self.houses[article as usize] as usize]
    }

    /// What decides what the article is compared with.
    pub fn standing(&self, article: usize) -> Standing {
        Standing {
            house: self.house(count(article)).name.clone(),
            furniture: self.furniture[article].iter().map(|piece| piece.words).collect(),
        }
    }

    /// Whether the equal words of two articles are furniture of a house: half of them or more, and nowhere `least` in a row are not.
    pub fn is_furniture(&self, articles: Sides<u32>, runs: &[Run], least: u32) -> bool {
        if self.furniture[articles.a as usize].is_empty() && self.furniture[articles.b as usize].is_empty() {
            return false;
        }
        let (mut furniture, mut all, mut longest) = (0, 0, 0);
        for run in runs {
            let (mut inside, mut row) = (Vec::new(), 0);
            self.overlaps(articles.a, run.words().a, |words| inside.push((words.start - run.a, words.end - run.a)));
            self.overlaps(articles.b, run.words().b, |words| inside.push((words.start - run.b, words.end - run.b)));
            inside.sort_unstable();
            for (start, end) in inside {
                longest = longest.max(start.saturating_sub(row));
                furniture += end.saturating_sub(start.max(row));
                row = row.max(end);
            }
            longest = longest.max(run.len - row);
            all += run.len;
        }
        furniture * 2 >= all && longest < least
    }

    /// What of `words` of an article is furniture, piece by piece.
    fn overlaps(&self, article: u32, words: WordSpan, tell: impl FnMut(WordSpan)) {
        let pieces = &self.furniture[article as usize];
        let from = pieces.partition_point(|piece| piece.words.end <= words.start);
        let touching = pieces[from..].iter().take_while(|piece| piece.words.start < words.end);
        touching.filter_map(|piece| piece.words.overlap(&words)).for_each(tell);
    }

    /// How many of `words` of an article are furniture.
    pub fn furniture_in(&self, article: u32, words: WordSpan) -> u32 {
        let mut all = 0;
        self.overlaps(article, words, |both| all += both.len());
        all
    }
}
