//! The orders in which passages and articles can stand.

use crate::state::collection::Collection;
use wirecopy::Passage;
use wirecopy::order::order;

/// The order of the passages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ranking {
    /// Longest and most printed first: the order of the report.
    #[default]
    Telling,
    /// Printed by most houses first, then by most articles.
    Witnesses,
    /// Longest first.
    Longest,
    /// With the gravest change first.
    Gravest,
    /// Printed first, first; those without a day last.
    Earliest,
}

/// The order of the articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sorting {
    /// As the list has them.
    #[default]
    Listed,
    /// With most reused words first.
    Reused,
    /// Longest first.
    Longest,
    /// Printed first, first; those without a day last.
    Earliest,
    /// By outlet; those without one last.
    Outlet,
}

impl Ranking {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Telling, Self::Witnesses, Self::Longest, Self::Gravest, Self::Earliest];

    /// Its name in addresses, and what the page calls it.
    #[must_use]
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::Telling => ["telling", "Most telling"],
            Self::Witnesses => ["witnesses", "Printed by most"],
            Self::Longest => ["longest", "Longest"],
            Self::Gravest => ["gravest", "Gravest change"],
            Self::Earliest => ["earliest", "Earliest"],
        }
    }

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.names()[0]
    }

    /// The ranking of that name; the usual one where there is none.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|ranking| ranking.name() == name).unwrap_or_default()
    }

    /// Puts passages, named by their numbers, into this order. Equal ones stay in the order of the report.
    #[must_use]
    pub fn ranked(self, collection: &Collection, numbers: &[u32]) -> Vec<u32> {
        if self == Self::Telling {
            return numbers.to_vec();
        }
        let key =
            |number: u32| collection.passage(number).map_or(u32::MAX, |passage| self.key(collection, number, passage));
        let keys: Vec<u32> = numbers.iter().map(|&number| key(number)).collect();
        sorted(numbers, &keys)
    }

    /// The least stands first.
    fn key(self, collection: &Collection, number: u32, passage: &Passage) -> u32 {
        match self {
            Self::Telling => number,
            Self::Witnesses => {
                let articles = (passage.article_count() as u32).min(u32::from(u16::MAX));
                u32::MAX - (passage.houses.min(u32::from(u16::MAX)) << 16 | articles)
            }
            Self::Longest => u32::MAX - passage.words,
            Self::Gravest => collection.alterations(number).gravest.into(),
            Self::Earliest => collection.first_day(passage).unwrap_or(u32::MAX),
        }
    }
}

impl Sorting {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Listed, Self::Reused, Self::Longest, Self::Earliest, Self::Outlet];

    /// Its name in addresses, and what the page calls it.
    #[must_use]
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::Listed => ["listed", "As listed"],
            Self::Reused => ["reused", "Most reused"],
            Self::Longest => ["longest", "Longest"],
            Self::Earliest => ["earliest", "Earliest"],
            Self::Outlet => ["outlet", "By outlet"],
        }
    }

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.names()[0]
    }

    /// The order of that name; the usual one where there is none.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|sorting| sorting.name() == name).unwrap_or_default()
    }

    /// Puts articles, named by their indices, into this order. Equal ones stay in the order they have.
    #[must_use]
    pub fn sorted(self, collection: &Collection, articles: &[u32]) -> Vec<u32> {
        let figures = |index: u32| collection.report.articles.get(index as usize);
        let outlet = |index: u32| collection.article(index).and_then(|article| article.outlet.as_deref());
        if self == Self::Outlet {
            let of = |at: usize| articles.get(at).map(|&index| (outlet(index).is_none(), outlet(index)));
            return picked(articles, &order(articles.len(), &|one, other| of(one).cmp(&of(other))));
        }
        let key = |&index: &u32| match self {
            Self::Listed | Self::Outlet => 0,
            Self::Reused => u32::MAX - figures(index).map_or(0, |figures| figures.reused_words),
            Self::Longest => u32::MAX - figures(index).map_or(0, |figures| figures.words),
            Self::Earliest => collection.day(index).unwrap_or(u32::MAX),
        };
        let keys: Vec<u32> = articles.iter().map(key).collect();
        sorted(articles, &keys)
    }
}

fn sorted(things: &[u32], keys: &[u32]) -> Vec<u32> {
    picked(things, &order(things.len(), &|one, other| keys[one].cmp(&keys[other])))
}

fn picked(things: &[u32], order: &[usize]) -> Vec<u32> {
    order.iter().filter_map(|&at| things.get(at)).copied().collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::overview::filter::tests::collection;

    #[test]
    fn passages_stand_in_the_order_that_was_asked_for() {
        let collection = collection();
        for (ranking, expected) in [
            (Ranking::Telling, [1, 2, 3]),
            (Ranking::Witnesses, [1, 2, 3]),
            (Ranking::Longest, [2, 1, 3]),
            (Ranking::Gravest, [3, 1, 2]),
            (Ranking::Earliest, [3, 1, 2]),
        ] {
            assert_eq!(ranking.ranked(&collection, &[1, 2, 3]), expected, "{ranking:?}");
        }
    }

    #[test]
    fn articles_stand_in_the_order_that_was_asked_for() {
        let collection = collection();
        for (sorting, expected) in [
            (Sorting::Listed, [0, 1, 2, 3]),
            (Sorting::Reused, [0, 3, 1, 2]),
            (Sorting::Longest, [1, 0, 3, 2]),
            (Sorting::Earliest, [2, 0, 3, 1]),
            (Sorting::Outlet, [1, 0, 2, 3]),
        ] {
            assert_eq!(sorting.sorted(&collection, &[0, 1, 2, 3]), expected, "{sorting:?}");
        }
    }

    #[test]
    fn every_order_has_a_name_of_its_own() {
        assert!(Ranking::ALL.into_iter().all(|ranking| Ranking::named(ranking.name()) == ranking));
        assert!(Sorting::ALL.into_iter().all(|sorting| Sorting::named(sorting.name()) == sorting));
    }
}
