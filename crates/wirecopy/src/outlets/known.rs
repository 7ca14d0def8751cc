//! What is known of those who print a collection: their houses, and the furniture of each article.

use serde::{Deserialize, Serialize};

use crate::order::arrange;
use crate::run::Run;
use crate::span::{Sides, WordSpan, count};

/// What is known of a house.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct House {
    /// What it is called: as the reader says, or as the outlet of the most articles; none for an article without an outlet.
    pub name: Option<String>,
    /// Its outlets as the articles spell them, in order.
    pub outlets: Vec<String>,
}

/// A stretch of an article that its house prints in many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Where it stands.
    pub words: WordSpan,
    /// How many articles of the house print it.
    pub articles: u32,
}

impl Piece {
    /// Takes the next piece in, if the two touch; whether it did.
    pub fn takes(&mut self, next: &Self) -> bool {
        let touches = next.words.start <= self.words.end;
        if touches {
            self.words = self.words.hull(&next.words);
            self.articles = self.articles.max(next.articles);
        }
        touches
    }
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
    /// Of so many articles each is a house of its own, and nothing is furniture.
    #[cfg(test)]
    pub fn apart(articles: u32) -> Self {
        let known = vec![House::default(); articles as usize];
        Self { houses: (0..articles).collect(), known, furniture: vec![Vec::new(); articles as usize] }
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
