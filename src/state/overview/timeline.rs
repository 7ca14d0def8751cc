//! When articles were printed, and when passages were: an axis of days, and what stands on it.

use crate::state::collection::Collection;
use crate::state::outlets::moment::moment;
use crate::state::wording::calendar::{civil, number};
use crate::state::wording::words::short_month;
use wirecopy::order::sort_by_key;

/// At most so many marks stand on the axis.
const TICKS: u32 = 6;

/// Of so many days or more, one in so many may stand outside the axis, where it would be so many times as long with it.
const ENOUGH: usize = 5;
const FEW: usize = 20;
const FAR: u32 = 4;

/// The axis is so many slots wide; articles in one slot stand on one another.
const SLOTS: u32 = 100;

/// A time line of at most so many days goes by the hour, where articles say at which they were printed.
const BY_HOUR: u32 = 2;

const MINUTES_OF_DAY: u32 = 24 * 60;

/// The days that a time line covers, or the hours of one or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Whether it goes by the hour: then it is counted in minutes, as days are numbered.
    pub hours: bool,
    /// The first day or minute.
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
    /// The day or minute.
    pub at: u32,
    /// What stands there: "1 Feb", "Feb", with the year where that is new; "14:00", with the day where that is.
    pub label: String,
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
        Some(Self { hours: false, first, last, ticks: ticks(first, last), outside: (before, after) })
    }

    /// The axis that has room for those of `articles` that state a day; by the hour where these are a day or two, and two of them say at which time.
    #[must_use]
    pub fn of(collection: &Collection, articles: impl Iterator<Item = u32>) -> Option<Self> {
        let mut articles: Vec<u32> = articles.collect();
        sort_by_key(&mut articles, |&index| index);
        articles.dedup();
        let days = Self::over(articles.iter().filter_map(|&index| collection.day(index)))?;
        if days.last - days.first >= BY_HOUR {
            return Some(days);
        }
        let there = |minute: &u32| (days.first..=days.last).contains(&(minute / MINUTES_OF_DAY));
        let minutes: Vec<u32> = articles.iter().filter_map(|&index| minute(collection, index)).filter(there).collect();
        let (Some(first), Some(last)) = (minutes.iter().min(), minutes.iter().max()) else { return Some(days) };
        if minutes.len() < 2 {
            return Some(days);
        }
        let (first, last) = (first / 60 * 60, (last / 60 + 1) * 60);
        Some(Self { hours: true, first, last, ticks: hour_ticks(first, last), outside: days.outside })
    }

    /// Where the article at `index` stands: its day, or its minute; none where it does not state that.
    #[must_use]
    pub fn at(&self, collection: &Collection, index: u32) -> Option<u32> {
        if self.hours { minute(collection, index) } else { collection.day(index) }
    }

    /// The articles by where they stand, in order.
    #[must_use]
    pub fn marks(&self, collection: &Collection, articles: impl Iterator<Item = u32>) -> Vec<(u32, Vec<u32>)> {
        group(articles.filter_map(|index| Some((self.at(collection, index)?, index))))
    }

    /// Where a day or minute stands, in hundredths of the axis' length from 0 to 10 000. A single day stands in the middle.
    #[must_use]
    pub fn place(&self, day: u32) -> u32 {
        let length = self.last - self.first;
        let at = day.clamp(self.first, self.last) - self.first;
        if length == 0 { 5000 } else { (u64::from(at) * 10_000 / u64::from(length)) as u32 }
    }

    /// The articles among `articles` that state a day, in slots from left to right: the place of the slot, and who stands there.
    #[must_use]
    pub fn slots(&self, collection: &Collection, articles: &[u32]) -> Vec<(u32, Vec<u32>)> {
        // Hours are cut at minutes that are easy to read.
        let minutes =
            [5, 10, 15, 30, 60].into_iter().find(|step| (self.last - self.first) / step <= SLOTS).unwrap_or(60);
        let number = if self.hours { ((self.last - self.first) / minutes).max(1) } else { SLOTS };
        let mut slots: Vec<(u32, Vec<u32>)> = (0..=number).map(|slot| (slot * 10_000 / number, Vec::new())).collect();
        for &article in articles {
            let slot = self.at(collection, article).map(|at| (self.place(at) * number + 5000) / 10_000);
            if let Some((_, there)) = slot.and_then(|slot| slots.get_mut(slot as usize)) {
                there.push(article);
            }
        }
        slots.retain(|(_, there)| !there.is_empty());
        slots
    }
}

/// Articles by the day on which they were printed, and those that state none.
#[must_use]
pub fn by_day(collection: &Collection, articles: impl Iterator<Item = u32>) -> (Vec<(u32, Vec<u32>)>, Vec<u32>) {
    let (dated, undated): (Vec<u32>, Vec<u32>) = articles.partition(|&article| collection.day(article).is_some());
    (group(dated.into_iter().filter_map(|article| Some((collection.day(article)?, article)))), undated)
}

/// Puts together what stands at one place, in order.
fn group(articles: impl Iterator<Item = (u32, u32)>) -> Vec<(u32, Vec<u32>)> {
    let mut groups: Vec<(u32, Vec<u32>)> = Vec::new();
    for (place, article) in articles {
        let at = groups.partition_point(|&(earlier, _)| earlier < place);
        match groups.get_mut(at) {
            Some((same, there)) if *same == place => there.push(article),
            _ => groups.insert(at, (place, vec![article])),
        }
    }
    groups
}

/// The minute at which the article at `index` was printed, if it says at which.
#[must_use]
pub fn minute(collection: &Collection, index: u32) -> Option<u32> {
    moment(collection, index).filter(|(first, last)| first == last).map(|(minute, _)| minute)
}

/// The day of a minute, and its time: "14:05".
#[must_use]
pub fn clock(minute: u32) -> (u32, String) {
    let (hour, rest) = (minute % MINUTES_OF_DAY / 60, minute % 60);
    let rest = rest.to_string();
    let zero = if rest.len() < 2 { "0" } else { "" };
    (minute / MINUTES_OF_DAY, [&hour.to_string(), ":", zero, &rest].concat())
}

/// Marks every so many minutes or hours; the day stands where it is new.
fn hour_ticks(first: u32, last: u32) -> Vec<Tick> {
    let steps = [10, 15, 30, 60, 120, 180, 360, 720];
    let step = steps.into_iter().find(|step| (last - first) / step < TICKS).unwrap_or(720);
    let mut known = 0;
    let tick = |at: u32| {
        let (day, time) = clock(at);
        let (_, month, of_month) = civil(day);
        let label =
            if day == known { time } else { [&of_month.to_string(), " ", short_month(month), ", ", &time].concat() };
        known = day;
        Tick { at, label }
    };
    (first.next_multiple_of(step)..=last).step_by(step as usize).map(tick).collect()
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
        ticks.push(Tick { at: day, label });
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
            assert!(axis.ticks.iter().all(|tick| (axis.first..=axis.last).contains(&tick.at)), "{length}: {axis:?}");
        }
    }

    #[test]
    fn one_or_two_days_go_by_the_hour_where_articles_say_at_which() {
        use crate::state::sample::{SAID, compared};
        use wirecopy::article::{Article, Detail, DetailKind};
        let axis_of = |stated: &[(&str, Option<&str>)]| {
            let article = |(n, &(date, time)): (usize, &(&str, Option<&str>))| Article {
                id: n.to_string(),
                date: Some(date.to_owned()),
                details: time.iter().map(|&time| Detail { kind: DetailKind::Time, text: time.to_owned() }).collect(),
                text: SAID.to_owned(),
                ..Article::default()
            };
            let collection = compared(stated.iter().enumerate().map(article).collect());
            let all = 0..stated.len() as u32;
            let axis = Axis::of(&collection, all.clone()).unwrap();
            let labels: Vec<&str> = axis.ticks.iter().map(|tick| tick.label.as_str()).collect();
            let drawn: usize = axis.marks(&collection, all.clone()).iter().map(|(_, there)| there.len()).sum();
            let slots: Vec<(u32, usize)> = axis
                .slots(&collection, &all.collect::<Vec<_>>())
                .iter()
                .map(|(at, there)| (*at, there.len()))
                .collect();
            (labels.join(", "), drawn, slots)
        };
        let (one, two, late) = ("2025-03-01", "2025-03-02", "2025-03-04");
        let (labels, drawn, slots) =
            axis_of(&[(one, Some("14:05")), (one, Some("14:35")), (one, None), (one, Some("17:50"))]);
        assert_eq!(labels, "1 Mar, 14:00, 15:00, 16:00, 17:00, 18:00");
        assert_eq!(drawn, 3, "who states no time has no place");
        assert_eq!(slots, [(208, 1), (1458, 1), (9583, 1)]);
        let (labels, ..) = axis_of(&[(one, Some("20:00")), (two, Some("02:10"))]);
        assert_eq!(labels, "1 Mar, 20:00, 22:00, 2 Mar, 0:00, 2:00");
        assert_eq!(axis_of(&[(one, Some("20:00")), (two, None)]).0, "1 Mar 2025, 2 Mar", "one time is no line");
        assert_eq!(axis_of(&[(one, Some("20:00")), (late, Some("02:10"))]).1, 2, "four days go by the day");
        assert_eq!(clock(14 * 60 + 5), (0, "14:05".to_owned()));
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
    fn articles_stand_by_day_and_the_undated_apart() {
        let collection = collection();
        let date = |date: &str| day(date).unwrap();
        let (days, undated) = by_day(&collection, [0, 1, 3].into_iter());
        assert_eq!(days, [(date("2025-02-02"), vec![0]), (date("2025-02-03"), vec![3])]);
        assert_eq!(undated, [1]);
        let axis = Axis::of(&collection, 0..4).unwrap();
        assert_eq!(axis.slots(&collection, &[0, 1, 2, 3]), [(0, vec![2]), (5000, vec![0]), (10_000, vec![3])]);
    }
}
