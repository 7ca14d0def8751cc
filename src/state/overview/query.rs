//! What of the overview is wanted, and in which order: all that stands after `#/?` but what is picked.
//!
//! Outlet and day speak of articles; words, witnesses and changes speak of passages. [`filter`](crate::state::overview::filter)
//! says what is left.

use crate::state::judgement::verdict::Verdict;
use crate::state::overview::alterations::Alteration;
use crate::state::overview::ranking::{Ranking, Sorting};
use crate::state::wording::calendar;

/// Bounds, both included. An open end lets all pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The least that passes.
    pub from: Option<u32>,
    /// The most that passes.
    pub to: Option<u32>,
}

impl Range {
    const OPEN: Self = Self { from: None, to: None };

    /// Whether `value` lies within.
    #[must_use]
    pub fn holds(self, value: u32) -> bool {
        self.from.is_none_or(|from| from <= value) && self.to.is_none_or(|to| value <= to)
    }
}

/// What is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The outlets whose articles are wanted; an empty name stands for "none stated". None means all.
    pub outlets: Vec<String>,
    /// Whether a passage has to stand in each of these outlets, and not in one of them.
    pub together: bool,
    /// The houses whose articles are wanted; each of them has to print a passage. None means all.
    pub houses: Vec<String>,
    /// The id of an article: those of its story are wanted.
    pub story: Option<String>,
    /// Whether only passages are wanted that several houses print.
    pub across: bool,
    /// The agency that the articles name which are wanted, or any; see [`ANY`](crate::state::collection::ANY).
    pub agency: Option<String>,
    /// What the reader has said of the passages that are wanted.
    pub said: Option<Verdict>,
    /// Only passages that two houses print within so many hours for certain.
    pub hours: Option<u32>,
    /// The days of printing, as [`calendar`] numbers them.
    pub days: Range,
    /// The words of a passage.
    pub words: Range,
    /// How many articles print a passage.
    pub witnesses: Range,
    /// The changes of which a passage has at least one. None means all.
    pub changes: Vec<Alteration>,
    /// The order of the passages.
    pub ranking: Ranking,
    /// The order of the articles.
    pub sorting: Sorting,
    /// Whether the passages stand on a time line.
    pub timed: bool,
    /// The words that are looked for in all texts.
    pub find: String,
}

/// The name of each thing that can be asked for, in addresses and in the fields of the page.
pub mod name {
    /// An outlet.
    pub const OUTLET: &str = "outlet";
    /// Which of these outlets print a passage: `each`.
    pub const TOGETHER: &str = "outlets";
    /// A house, which has to print a passage.
    pub const HOUSE: &str = "house";
    /// An article of the story.
    pub const STORY: &str = "story";
    /// Who prints a passage: `houses`, several of them.
    pub const ACROSS: &str = "across";
    /// An agency, or `any`.
    pub const AGENCY: &str = "agency";
    /// What the reader said of it.
    pub const SAID: &str = "said";
    /// Within how many hours two houses print it.
    pub const HOURS: &str = "hours";
    /// A kind of change.
    pub const CHANGED: &str = "changed";
    /// The order of the passages.
    pub const ORDER: &str = "order";
    /// The order of the articles.
    pub const ARTICLES: &str = "articles";
    /// How the passages are shown: `time`.
    pub const SHOW: &str = "show";
    /// Words to find.
    pub const FIND: &str = "find";
    /// The first and last day, the least and most words, the least and most witnesses.
    pub const RANGES: [[&str; 2]; 3] = [["from", "to"], ["words", "words-to"], ["witnesses", "witnesses-to"]];
}

impl Query {
    /// Everything, in the usual order.
    pub const ALL: Self = Self {
        outlets: Vec::new(),
        together: false,
        houses: Vec::new(),
        story: None,
        across: false,
        agency: None,
        hours: None,
        said: None,
        days: Range::OPEN,
        words: Range::OPEN,
        witnesses: Range::OPEN,
        changes: Vec::new(),
        ranking: Ranking::Telling,
        sorting: Sorting::Listed,
        timed: false,
        find: String::new(),
    };

    /// Takes in that the field or part of an address called `name` says `value`. Of what can be several, `on` says whether it
    /// is wanted. What means nothing changes nothing, or opens the bound that it was meant for.
    pub fn set(&mut self, name: &str, value: &str, on: bool) {
        let ranges = [&mut self.days, &mut self.words, &mut self.witnesses];
        for ((names, range), dated) in name::RANGES.into_iter().zip(ranges).zip([true, false, false]) {
            let bound = if dated { calendar::day(value) } else { value.parse().ok() };
            if name == names[0] {
                range.from = bound.filter(|_| on);
            } else if name == names[1] {
                range.to = bound.filter(|_| on);
            }
        }
        match name {
            name::OUTLET => toggle(&mut self.outlets, value.to_owned(), on),
            name::HOUSE => toggle(&mut self.houses, value.to_owned(), on),
            name::TOGETHER => self.together = on && value == "each",
            name::ACROSS => self.across = on && value == "houses",
            name::HOURS => self.hours = value.parse().ok().filter(|&hours: &u32| on && hours > 0),
            name::SAID => self.said = Verdict::ALL.into_iter().find(|verdict| on && verdict.name() == value),
            name::AGENCY => self.agency = Some(value.to_owned()).filter(|name| on && !name.is_empty()),
            name::STORY => self.story = Some(value.to_owned()).filter(|id| on && !id.is_empty()),
            name::CHANGED => {
                if let Some(kind) = Alteration::ALL.into_iter().find(|kind| kind.name() == value) {
                    toggle(&mut self.changes, kind, on);
                }
            }
            name::ORDER => self.ranking = Ranking::named(value),
            name::ARTICLES => self.sorting = Sorting::named(value),
            name::SHOW => self.timed = on && value == "time",
            name::FIND => value.clone_into(&mut self.find),
            _ => {}
        }
    }

    /// All that is not as usual, by name and value, in the order of an address.
    #[must_use]
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let mut parts = Vec::new();
        if !self.find.is_empty() {
            parts.push((name::FIND, self.find.clone()));
        }
        parts.extend(self.filters());
        for (name, value, usual) in [
            (name::ORDER, self.ranking.name(), Ranking::default().name()),
            (name::ARTICLES, self.sorting.name(), Sorting::default().name()),
            (name::SHOW, if self.timed { "time" } else { "" }, ""),
        ] {
            if value != usual {
                parts.push((name, value.to_owned()));
            }
        }
        parts
    }

    /// Those of the parts that leave something out.
    #[must_use]
    pub fn filters(&self) -> Vec<(&'static str, String)> {
        let mut filters: Vec<_> = self.story.iter().map(|id| (name::STORY, id.clone())).collect();
        filters.extend(self.houses.iter().map(|house| (name::HOUSE, house.clone())));
        filters.extend(self.outlets.iter().map(|outlet| (name::OUTLET, outlet.clone())));
        for (name, value, on) in [(name::TOGETHER, "each", self.together), (name::ACROSS, "houses", self.across)] {
            filters.extend(on.then(|| (name, value.to_owned())));
        }
        filters.extend(self.agency.iter().map(|name| (name::AGENCY, name.clone())));
        filters.extend(self.said.map(|verdict| (name::SAID, verdict.name().to_owned())));
        filters.extend(self.hours.map(|hours| (name::HOURS, hours.to_string())));
        for (names, range) in name::RANGES.into_iter().zip([self.days, self.words, self.witnesses]) {
            for (name, bound) in names.into_iter().zip([range.from, range.to]) {
                let dated = names == name::RANGES[0];
                let value = |bound: u32| if dated { calendar::written(bound) } else { bound.to_string() };
                filters.extend(bound.map(|bound| (name, value(bound))));
            }
        }
        filters.extend(self.changes.iter().map(|kind| (name::CHANGED, kind.name().to_owned())));
        filters
    }

    /// The same order and the same words to find, with nothing left out.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        let Self { ranking, sorting, timed, .. } = *self;
        Self { ranking, sorting, timed, find: self.find.clone(), ..Self::ALL }
    }

    /// Whether going from `before` to this is a step that the button back should walk back. Typing is none.
    #[must_use]
    pub fn is_step_from(&self, before: &Self) -> bool {
        let silent = |query: &Self| Self {
            find: String::new(),
            words: Range::OPEN,
            witnesses: Range::OPEN,
            hours: None,
            ..query.clone()
        };
        silent(self) != silent(before)
    }
}

fn toggle<T: PartialEq>(all: &mut Vec<T>, one: T, on: bool) {
    all.retain(|other| *other != one);
    if on {
        all.push(one);
    }
}

// Proptest is there natively only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn query(parts: &[(&str, &str)]) -> Query {
        let mut query = Query::ALL;
        parts.iter().for_each(|(name, value)| query.set(name, value, true));
        query
    }

    #[test]
    fn what_an_address_says_is_understood_and_what_it_does_not_is_left() {
        let days = Range { from: calendar::day("2025-02-01"), to: None };
        let post = || vec!["Post".to_owned()];
        for (parts, expected) in [
            (&[("from", "2025-02-01")][..], Query { days, ..Query::ALL }),
            (&[("outlet", "Post"), ("outlet", "Post")], Query { outlets: post(), ..Query::ALL }),
            (&[("words", "12"), ("words-to", "")], Query { words: Range { from: Some(12), to: None }, ..Query::ALL }),
            (&[("order", "longest"), ("show", "time")], Query { ranking: Ranking::Longest, timed: true, ..Query::ALL }),
            (&[("from", "soon"), ("words", "-1"), ("changed", "mind"), ("order", "worst"), ("x", "y")], Query::ALL),
        ] {
            assert_eq!(query(parts), expected, "{parts:?}");
        }
    }

    #[test]
    fn a_filter_is_taken_away_by_its_own_name_and_all_are_at_once() {
        let parts =
            [("outlet", "Post"), ("outlet", ""), ("to", "2025-02-01"), ("changed", "number"), ("witnesses", "3")];
        let mut filtered = query(&parts);
        filtered.find = "gang".to_owned();
        assert_eq!(filtered.filters().len(), 5);
        assert_eq!(filtered.unfiltered(), query(&[("find", "gang")]));
        for (name, value) in filtered.filters() {
            filtered.set(name, &value, false);
        }
        assert_eq!(filtered, query(&[("find", "gang")]));
    }

    #[test]
    fn typing_is_no_step_back() {
        let filtered = query(&[("outlet", "Post")]);
        assert!(filtered.is_step_from(&Query::ALL));
        assert!(!query(&[("find", "a")]).is_step_from(&Query::ALL));
        assert!(!query(&[("words", "12"), ("hours", "24")]).is_step_from(&query(&[("words", "1")])));
    }

    proptest! {
        #[test]
        fn the_parts_of_a_query_make_it_again(
            outlets in proptest::collection::btree_set(".{0,6}", 0..3),
            bounds in proptest::collection::vec(proptest::option::of(365_243u32..3_000_000), 6),
            kinds in proptest::sample::subsequence(Alteration::ALL.to_vec(), 0..7),
            together: bool, across: bool, hours in proptest::option::of(1u32..9999), said in proptest::option::of(0..4usize), story in proptest::option::of(".{1,6}"),
            houses in proptest::collection::btree_set(".{1,6}", 0..3), agency in proptest::option::of(".{1,6}"),
            ranking in 0..Ranking::ALL.len(), sorting in 0..Sorting::ALL.len(), timed: bool, find in ".{0,8}",
        ) {
            let range = |at: usize| Range { from: bounds[at], to: bounds[at + 1] };
            let query = Query {
                outlets: outlets.into_iter().collect(), together, across, agency, hours, story, said: said.map(|said| Verdict::ALL[said]),
                houses: houses.into_iter().collect(), days: range(0), words: range(2), witnesses: range(4), changes: kinds,
                ranking: Ranking::ALL[ranking], sorting: Sorting::ALL[sorting], timed, find,
            };
            let mut again = Query::ALL;
            query.parts().iter().for_each(|(name, value)| again.set(name, value, true));
            prop_assert_eq!(again, query);
        }
    }
}
