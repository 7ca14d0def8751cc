//! What of a collection is left when a [`Query`] has filtered it, and in which order.
//!
//! Outlet and day speak of articles; words, witnesses and changes speak of passages. A passage is left if it fits and an article
//! that fits prints it; an article is left if it fits and, where passages are filtered, prints one that is left.

use rustc_hash::FxHashMap;

use crate::state::collection::Collection;
use crate::state::outlets::moment::is_within;
use crate::state::overview::query::{Query, Range};
use crate::state::uncounted::Uncounted;
use wirecopy::Passage;
use wirecopy::article::Article;

/// What is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The passages, by their numbers, in the order that is wanted.
    pub passages: Vec<u32>,
    /// Of how many.
    pub all_passages: usize,
    /// The articles, by their indices, in the order that is wanted.
    pub articles: Vec<u32>,
    /// Of how many.
    pub all_articles: usize,
    /// Whether each article of the collection is among those that are asked for; empty where all are.
    pub asked: Vec<bool>,
    /// The story that alone was asked for, if one was: its view is another than that of all.
    pub story: Option<String>,
}

impl Selection {
    /// What `query` leaves of `collection`; passages that count nowhere only if they are shown.
    #[must_use]
    pub fn of(collection: &Collection, query: &Query, uncounted: Uncounted) -> Self {
        // Who follows an old link to an article that is in no story, or here no more, sees that nothing is left.
        let story = query.story.as_ref().map(|id| collection.find(id).and_then(|first| collection.story_of(first)));
        let in_story = |index: u32| story.is_none_or(|story| story.is_some() && story == collection.story_of(index));
        let fits: Vec<bool> = (0u32..)
            .zip(collection.articles.iter())
            .map(|(index, article)| in_story(index) && query.takes(collection, index, article))
            .collect();
        let narrow = fits.contains(&false);
        let mut prints = vec![false; fits.len()];
        let (mut passages, mut all_passages) = (Vec::new(), 0);
        for number in collection.numbers(uncounted) {
            all_passages += 1;
            let Some(passage) = collection.passage(number) else { continue };
            let printed = || passage.witnesses.iter().map(|witness| witness.article as usize);
            let fitting = |article: usize| fits.get(article).is_some_and(|&fits| fits);
            if (narrow && !printed().any(fitting))
                || !query.takes_passage(collection, number)
                || !query.takes_witnesses(collection, (number, passage), &fits)
            {
                continue;
            }
            for article in printed() {
                if let Some(prints) = prints.get_mut(article) {
                    *prints = true;
                }
            }
            passages.push(number);
        }
        let any = !query.filters_passages();
        let left = |&index: &u32| {
            let at = index as usize;
            fits.get(at).is_some_and(|&fits| fits) && (any || prints.get(at).is_some_and(|&prints| prints))
        };
        let articles: Vec<u32> = (0..fits.len() as u32).filter(left).collect();
        Self {
            passages: query.ranking.ranked(collection, &passages),
            all_passages,
            articles: query.sorting.sorted(collection, &articles),
            all_articles: fits.len(),
            asked: if narrow { fits } else { Vec::new() },
            story: query.story.clone(),
        }
    }

    /// Whether the article at `index` is among those that are asked for.
    #[must_use]
    pub fn asks_for(&self, index: u32) -> bool {
        self.asked.is_empty() || self.asked.get(index as usize).is_some_and(|&asked| asked)
    }
}

impl Query {
    fn takes(&self, collection: &Collection, index: u32, article: &Article) -> bool {
        let outlet = article.outlet.as_deref().unwrap_or_default();
        (self.outlets.is_empty() || self.outlets.iter().any(|wanted| wanted == outlet))
            && (self.houses.is_empty()
                || collection.house(index).is_some_and(|house| self.houses.iter().any(|wanted| wanted == house)))
            && self.agency.as_ref().is_none_or(|name| collection.names_agency(index, name))
            && (self.days == Range::default() || collection.day(index).is_some_and(|day| self.days.holds(day)))
    }

    /// Whether those print `passage` that have to. `fits` says which articles are asked for.
    fn takes_witnesses(&self, collection: &Collection, (number, passage): (u32, &Passage), fits: &[bool]) -> bool {
        let printed = || passage.witnesses.iter().map(|witness| witness.article);
        let by_house = |wanted: &String| printed().any(|article| collection.house(article) == Some(wanted.as_str()));
        let by_outlet = |wanted: &String| {
            printed().any(|article| {
                let outlet = collection.article(article).and_then(|article| article.outlet.as_deref());
                outlet.unwrap_or_default() == wanted
            })
        };
        (!self.across || passage.houses > 1)
            && self.said.is_none_or(|verdict| collection.has_said(number, verdict))
            && self.houses.iter().all(by_house)
            && (!self.together || self.outlets.iter().all(by_outlet))
            && self.hours.is_none_or(|hours| is_within(collection, passage, fits, hours))
    }

    fn takes_passage(&self, collection: &Collection, number: u32) -> bool {
        let changes = collection.alterations(number);
        collection.passage(number).is_some_and(|passage| {
            self.words.holds(passage.words) && self.witnesses.holds(passage.article_count() as u32)
        }) && (self.changes.is_empty() || self.changes.iter().any(|change| change.is_in(changes)))
    }

    fn filters_passages(&self) -> bool {
        !self.changes.is_empty()
            || !self.houses.is_empty()
            || self.across
            || (self.together && !self.outlets.is_empty())
            || self.hours.is_some()
            || self.said.is_some()
            || self.words != Range::default()
            || self.witnesses != Range::default()
    }
}

/// The outlets of a collection in the order of the alphabet, each with how many articles it has. An empty name stands for those that
/// state none, and comes last.
#[must_use]
pub fn outlets(collection: &Collection) -> Vec<(String, usize)> {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for article in collection.articles.iter() {
        *counts.entry(article.outlet.as_deref().unwrap_or_default()).or_default() += 1;
    }
    let mut outlets: Vec<(&str, usize)> = counts.into_iter().collect();
    wirecopy::order::sort_by_key(&mut outlets, |&(name, _)| (name.is_empty(), name));
    outlets.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
}

// Proptest is there natively only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod tests {
    use super::*;
    use crate::state::findings::Findings;
    use crate::state::listing::Listing;
    use proptest::prelude::*;
    use wirecopy::{Options, compare};

    const TALKS: &str =
        "the envoy said that the talks in the capital had gone on for seven hours without any break at all";
    const FLIGHT: &str =
        "a second flight with prisoners is expected to leave the airport before the end of the coming week";
    const LAW: &str = "under the law of the country nobody can be sent abroad before a judge has heard the case in public \
                       and in the presence of a lawyer whom the accused has chosen freely and whose fee the state pays";

    /// Four articles and three passages: 1, the law, in a and d (the same to the letter); 2, the talks, in a, b and d (a word replaced);
    /// 3, the flight, in a and c (a number changed). The days are 2, none, 1, 3; the outlets Post, Herald, Post, none.
    pub(in crate::state) fn collection() -> Collection {
        let article = |id: &str, outlet: Option<&str>, date: Option<&str>, text: String| Article {
            id: id.to_owned(),
            outlet: outlet.map(str::to_owned),
            date: date.map(str::to_owned),
            text,
            ..Article::default()
        };
        let own = "Nothing of this is printed anywhere but here, where somebody thought it up himself one rainy evening in a small town. ";
        let articles = vec![
            article(
                "a",
                Some("Post"),
                Some("2025-02-02"),
                [TALKS, ".\nMoreover, ", FLIGHT, ".\nYet ", LAW, "."].concat(),
            ),
            article(
                "b",
                Some("Herald"),
                None,
                [own, own, own, own, "First: ", &TALKS.replace("break", "pause"), "."].concat(),
            ),
            article("c", Some("Post"), Some("2025-02-01"), ["Here ", &FLIGHT.replace("second", "third"), "."].concat()),
            article("d", None, Some("2025-02-03"), ["So ", TALKS, ".\nBut ", LAW, "."].concat()),
        ];
        // Two are of one house, and are compared all the same.
        let report = compare(&articles, &Options::default().within(true)).unwrap();
        let findings = Findings::of(&articles.iter().collect::<Vec<_>>(), report);
        Collection::new(Listing::new(articles, Vec::new()), findings)
    }

    fn left(parts: &[(&str, &str)]) -> (Vec<u32>, Vec<u32>) {
        let mut query = Query::ALL;
        parts.iter().for_each(|(name, value)| query.set(name, value, true));
        thread_local!(static COLLECTION: Collection = collection());
        let selection = COLLECTION.with(|collection| Selection::of(collection, &query, Uncounted::HIDDEN));
        assert_eq!((selection.all_passages, selection.all_articles), (3, 4));
        (selection.passages, selection.articles)
    }

    #[test]
    fn filters_combine_and_what_is_left_fits_all_of_them() {
        // What is set, and which passages and articles are left.
        type Case<'c> = (&'c [(&'c str, &'c str)], &'c [u32], &'c [u32]);
        let cases: &[Case] = &[
            (&[], &[1, 2, 3], &[0, 1, 2, 3]),
            (&[("outlet", "Herald")], &[1], &[1]),
            (&[("outlet", "Post")], &[1, 2, 3], &[0, 2]),
            (&[("outlet", "")], &[1, 2], &[3]),
            (&[("outlet", "Herald"), ("outlet", "")], &[1, 2], &[1, 3]),
            (&[("from", "2025-02-03")], &[1, 2], &[3]),
            (&[("to", "2025-02-01")], &[3], &[2]),
            (&[("from", "2025-02-01"), ("to", "2025-02-02")], &[1, 2, 3], &[0, 2]),
            (&[("words", "30")], &[2], &[0, 3]),
            (&[("words-to", "30")], &[1, 3], &[0, 1, 2, 3]),
            (&[("witnesses", "3")], &[1], &[0, 1, 3]),
            (&[("witnesses-to", "2")], &[2, 3], &[0, 2, 3]),
            (&[("changed", "number")], &[3], &[0, 2]),
            (&[("changed", "nothing")], &[2], &[0, 3]),
            (&[("changed", "number"), ("changed", "replaced")], &[1, 3], &[0, 1, 2, 3]),
            (&[("changed", "number"), ("outlet", "Post")], &[3], &[0, 2]),
            (&[("changed", "number"), ("outlet", "Herald")], &[], &[]),
            (&[("outlet", "Times")], &[], &[]),
            (&[("outlet", "Post"), ("outlet", "Herald")], &[1, 2, 3], &[0, 1, 2]),
            (&[("outlet", "Post"), ("outlet", "Herald"), ("outlets", "each")], &[1], &[0, 1]),
            (&[("house", "Post"), ("house", "Herald")], &[1], &[0, 1]),
            (&[("house", "Post")], &[1, 2, 3], &[0, 2]),
            (&[("house", "Times")], &[], &[]),
            (&[("hours", "48")], &[1, 2], &[0, 1, 3]),
            (&[("hours", "6")], &[], &[]),
            (&[("hours", "48"), ("outlet", "Herald")], &[], &[]),
        ];
        for (parts, passages, articles) in cases {
            assert_eq!(left(parts), (passages.to_vec(), articles.to_vec()), "{parts:?}");
        }
    }

    #[test]
    fn outlets_stand_by_name_with_how_many_articles_they_have() {
        let expected = [("Herald", 1), ("Post", 2), ("", 1)].map(|(name, count)| (name.to_owned(), count));
        assert_eq!(outlets(&collection()), expected);
    }

    proptest! {
        /// One filter more never brings anything back, and the order never loses anything.
        #[test]
        fn a_further_filter_leaves_less(
            parts in proptest::collection::vec(prop_oneof![
                Just(("outlet", "Post")), Just(("from", "2025-02-02")), Just(("to", "2025-02-02")), Just(("words", "20")),
                Just(("witnesses", "3")), Just(("changed", "number")), Just(("order", "longest")), Just(("order", "gravest")),
            ], 0..5),
        ) {
            let (passages, articles) = left(&parts);
            let names: Vec<&str> = parts.iter().map(|part| part.0).collect();
            for at in 0..parts.len() {
                // Of two values of one name the last counts, or both do.
                if names.iter().filter(|&&name| name == names[at]).count() > 1 { continue }
                let mut fewer = parts.clone();
                fewer.remove(at);
                let (more_passages, more_articles) = left(&fewer);
                prop_assert!(passages.iter().all(|number| more_passages.contains(number)));
                prop_assert!(articles.iter().all(|index| more_articles.contains(index)));
            }
        }
    }
}
