//! When articles were printed, and when passages were: an axis of days, and what stands on it.

use crate::state::collection::Collection;
use crate::state::wording::calendar::{civil, number};
use crate::state::wording::words::short_month;
use wirecopy::Passage;
use wirecopy::order::sort_by_key;

/// At most so many marks stand on the axis.
const TICKS: u32 = 6;

/// Of so many days or more, one in so many may stand outside the axis, where it would be so many times as long with it.
const ENOUGH: usize = 5;
const FEW: usize = 20;
const FAR: u32 = 4;

/// The axis is so many slots wide; articles in one slot stand on one another.
const SLOTS: u32 = 100;

/// The days that a time line covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The first day.
    pub first: u32,
    /// The last.
    pub last: u32,
    /// Its marks, in order.
    pub ticks: Vec<Tick>,
    /// How many lie before the first day and behind the last: few, and far from all the others. They stand at the edges.
    pub outside: (usize, usize),
}

/// A mark on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The day.
    pub day: u32,
    /// What stands there: "1 Feb", "Feb", with the year where that is new.
    pub label: String,
}

/// A passage through time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageDates {
    /// The days on which it was printed, in order, each with the articles that did so.
    pub days: Vec<(u32, Vec<u32>)>,
    /// The articles that print it and state no day.
    pub undated: Vec<u32>,
}

impl Axis {
    /// The axis that has room for all of `days`; none if there are none.
    #[must_use]
    pub fn over(days: impl Iterator<Item = u32> + Clone) -> Option<Self> {
        let mut days: Vec<u32> = days.collect();
        sort_by_key(&mut days, |day| *day);
        let few = if days.len() < ENOUGH { 0 } else { (days.len() / FEW).max(1) };
        // The few at either end that make it so long are left outside.
        let (mut from, mut to) = (0, days.len().checked_sub(1)?);
        let length = |from: usize, to: usize| days.get(to).zip(days.get(from)).map_or(0, |(last, first)| last - first);
        let is_far = |rest: u32, all: u32| rest > 0 && rest.saturating_mul(FAR) <= all;
        if let Some(next) = (1..=few).find(|&next| is_far(length(next, to), length(0, to))) {
            from = next;
        }
        if let Some(last) =
            (1..=few).map(|less| days.len() - 1 - less).find(|&last| is_far(length(from, last), length(from, to)))
        {
            to = last;
        }
        let (first, last) = (*days.get(from)?, *days.get(to)?);
        let before = days.iter().filter(|&&day| day < first).count();
        let after = days.iter().filter(|&&day| day > last).count();
        Some(Self { first, last, ticks: ticks(first, last), outside: (before, after) })
    }

    /// Where `day` stands, in hundredths of the axis' length from 0 to 10 000. A single day stands in the middle.
    #[must_use]
    pub fn place(&self, day: u32) -> u32 {
        let length = self.last - self.first;
        let at = day.clamp(self.first, self.last) - self.first;
        if length == 0 { 5000 } else { (u64::from(at) * 10_000 / u64::from(length)) as u32 }
    }

    /// The articles among `articles` that state a day, in slots from left to right: the place of the slot, and who stands there.
    #[must_use]
    pub fn slots(&self, collection: &Collection, articles: &[u32]) -> Vec<(u32, Vec<u32>)> {
        let mut slots: Vec<(u32, Vec<u32>)> = (0..=SLOTS).map(|slot| (slot * 10_000 / SLOTS, Vec::new())).collect();
        for &article in articles {
            let slot = collection.day(article).map(|day| (self.place(day) * SLOTS + 5000) / 10_000);
            if let Some((_, there)) = slot.and_then(|slot| slots.get_mut(slot as usize)) {
                there.push(article);
            }
        }
        slots.retain(|(_, there)| !there.is_empty());
        slots
    }
}

impl PassageDates {
    /// When `passage` was printed.
    #[must_use]
    pub fn of(collection: &Collection, passage: &Passage) -> Self {
        let articles =
            passage.witnesses.chunk_by(|one, other| one.article == other.article).map(|same| same[0].article);
        let (days, undated) = by_day(collection, articles);
        Self { days, undated }
    }
}

/// Articles by the day on which they were printed, and those that state none.
#[must_use]
pub fn by_day(collection: &Collection, articles: impl Iterator<Item = u32>) -> (Vec<(u32, Vec<u32>)>, Vec<u32>) {
    let (mut days, mut undated): (Vec<(u32, Vec<u32>)>, _) = (Vec::new(), Vec::new());
    for article in articles {
        let Some(day) = collection.day(article) else {
            undated.push(article);
            continue;
        };
        let at = days.partition_point(|&(earlier, _)| earlier < day);
        match days.get_mut(at) {
            Some((same, there)) if *same == day => there.push(article),
            _ => days.insert(at, (day, vec![article])),
        }
    }
    (days, undated)
}

/// Marks at days that are easy to read: every so many days, or the first of every so many months.
fn ticks(first: u32, last: u32) -> Vec<Tick> {
    let length = last - first;
    let mut ticks: Vec<Tick> = Vec::new();
    let mut known = 0;
    let mut push = |day: u32, whole: bool| {
        let (year, month, of_month) = civil(day);
        let name = short_month(month);
        let mut label = if whole { [&of_month.to_string(), " ", name].concat() } else { name.to_owned() };
        if year != known {
            label.extend([" ", &year.to_string()]);
            known = year;
        }
        ticks.push(Tick { day, label });
    };
    if let Some(step) = [1, 2, 4, 7, 14].into_iter().find(|step| length / step < TICKS) {
        (first..=last).step_by(step as usize).for_each(|day| push(day, true));
        return ticks;
    }
    let month_of = |day: u32| {
        let (year, month, _) = civil(day);
        year * 12 + month - 1
    };
    let (from, to) = (month_of(first), month_of(last));
    let mut step = 1;
    while (to - from) / step >= TICKS {
        step = if step < 3 {
            step + 1
        } else if step < 12 {
            step * 2
        } else {
            step + 12
        };
    }
    for month in (from.next_multiple_of(step)..=to).step_by(step as usize) {
        let day = number(month / 12, month % 12 + 1, 1);
        if day >= first {
            push(day, false);
        }
    }
    ticks
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::overview::filter::tests::collection;
    use crate::state::wording::calendar::{day, written};

    fn axis(first: &str, last: &str) -> Axis {
        Axis::over([first, last].into_iter().filter_map(day)).unwrap()
    }

    #[test]
    fn the_marks_of_an_axis_are_few_and_easy_to_read() {
        for (first, last, labels) in [
            ("2025-02-01", "2025-02-01", "1 Feb 2025"),
            ("2025-02-27", "2025-03-02", "27 Feb 2025, 28 Feb, 1 Mar, 2 Mar"),
            ("2024-12-30", "2025-01-08", "30 Dec 2024, 1 Jan 2025, 3 Jan, 5 Jan, 7 Jan"),
            ("2025-02-01", "2025-03-23", "1 Feb 2025, 15 Feb, 1 Mar, 15 Mar"),
            ("2024-11-20", "2025-03-23", "Dec 2024, Jan 2025, Feb, Mar"),
            ("2024-01-05", "2025-03-23", "Apr 2024, Jul, Oct, Jan 2025"),
            ("1990-06-01", "2025-03-23", "Jan 1992, Jan 1998, Jan 2004, Jan 2010, Jan 2016, Jan 2022"),
        ] {
            let ticks = axis(first, last).ticks;
            let told: Vec<&str> = ticks.iter().map(|tick| tick.label.as_str()).collect();
            assert_eq!(told.join(", "), labels, "{first} to {last}");
        }
        assert_eq!(Axis::over(std::iter::empty()), None);
    }

    #[test]
    fn any_two_days_make_an_axis_with_a_few_marks_on_it() {
        let first = day("1583-01-01").unwrap();
        for length in (0..4000).chain((4000..300_000).step_by(997)) {
            let axis = Axis::over([first, first + length].into_iter()).unwrap();
            assert!(axis.ticks.len() <= TICKS as usize + 1, "{length}: {axis:?}");
            assert!(!axis.ticks.is_empty(), "{length}: {axis:?}");
            assert!(axis.ticks.iter().all(|tick| (axis.first..=axis.last).contains(&tick.day)), "{length}: {axis:?}");
        }
    }

    #[test]
    fn one_old_article_does_not_squeeze_all_others() {
        let days = |days: &[&str]| Axis::over(days.iter().map(|date| day(date).unwrap())).unwrap();
        let week = ["2025-03-01", "2025-03-02", "2025-03-03", "2025-03-05", "2025-03-08"];
        let with = |more: &[&str]| days(&[&week[..], more].concat());
        let range = |axis: &Axis| (written(axis.first), written(axis.last), axis.outside);
        let told = |first: &str, last: &str, outside| (first.to_owned(), last.to_owned(), outside);
        assert_eq!(range(&with(&[])), told("2025-03-01", "2025-03-08", (0, 0)));
        assert_eq!(range(&with(&["1998-01-01"])), told("2025-03-01", "2025-03-08", (1, 0)));
        assert_eq!(range(&with(&["2026-03-01"])), told("2025-03-01", "2025-03-08", (0, 1)));
        assert_eq!(range(&with(&["1998-01-01", "2026-03-01"])), told("2025-03-01", "2025-03-08", (1, 1)));
        assert_eq!(range(&with(&["2025-02-20"])), told("2025-02-20", "2025-03-08", (0, 0)));
        assert_eq!(range(&with(&["1998-01-01", "1999-01-01"])), told("1998-01-01", "2025-03-08", (0, 0)));
    }

    #[test]
    fn days_stand_in_proportion() {
        let places = |axis: &Axis, days: [&str; 3]| days.map(|date| axis.place(day(date).unwrap()));
        let axis = axis("2025-02-01", "2025-02-11");
        assert_eq!(places(&axis, ["2025-02-01", "2025-02-06", "2025-02-11"]), [0, 5000, 10_000]);
        assert_eq!(Axis::over([7].into_iter()).unwrap().place(7), 5000);
    }

    #[test]
    fn a_passage_is_dated_from_its_first_witness_to_its_last_and_the_undated_stand_apart() {
        let collection = collection();
        let dates = PassageDates::of(&collection, collection.passage(1).unwrap());
        let date = |date: &str| day(date).unwrap();
        assert_eq!(dates.days, [(date("2025-02-02"), vec![0]), (date("2025-02-03"), vec![3])]);
        assert_eq!(dates.undated, [1]);
        let axis = Axis::over((0..4).filter_map(|index| collection.day(index))).unwrap();
        assert_eq!(axis.slots(&collection, &[0, 1, 2, 3]), [(0, vec![2]), (5000, vec![0]), (10_000, vec![3])]);
    }
}
