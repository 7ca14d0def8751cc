//! Which article a place of a collection lies in: all articles stand one behind the other.

use crate::span::count;

/// So many places share one entry of the table.
const STEP: usize = 256;

/// The start of each article, and a table to find it by.
#[derive(Debug, Default)]
pub struct Places {
    starts: Vec<u32>,
    /// The article at every so many places.
    jumps: Vec<u32>,
}

impl Places {
    /// Of articles that start at `starts`, `len` places in all.
    pub fn new(starts: &[u32], len: usize) -> Self {
        let mut article = 0;
        let jumps = (0..=len / STEP).map(|n| {
            while starts.get(article + 1).is_some_and(|&start| start as usize <= n * STEP) {
                article += 1;
            }
            count(article)
        });
        Self { jumps: jumps.collect(), starts: starts.to_vec() }
    }

    /// The article of a place.
    pub fn article(&self, place: u32) -> u32 {
        let mut article = self.jumps.get(place as usize / STEP).copied().unwrap_or(0);
        while self.starts.get(article as usize + 1).is_some_and(|&start| start <= place) {
            article += 1;
        }
        article
    }

    /// Where an article starts.
    pub fn start(&self, article: u32) -> u32 {
        self.starts.get(article as usize).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn a_place_lies_in_the_article_that_starts_last_before_it() {
        let starts = [0, 3, 3, 700, 701, 1500];
        let places = Places::new(&starts, 1600);
        for (place, article) in [(0, 0), (2, 0), (3, 2), (699, 2), (700, 3), (701, 4), (1499, 4), (1500, 5), (1599, 5)]
        {
            assert_eq!(places.article(place), article, "{place}");
        }
    }
}
