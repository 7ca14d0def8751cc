//! When an article was printed, as well as it says: on a day, or at a time of that day.

use crate::state::collection::Collection;
use wirecopy::Passage;
use wirecopy::article::{Article, DetailKind};

const MINUTES_OF_DAY: u32 = 24 * 60;

/// The first and the last minute at which the article at `index` can have been printed; none where it states no day.
#[must_use]
pub fn moment(collection: &Collection, index: u32) -> Option<(u32, u32)> {
    let start = collection.day(index)? * MINUTES_OF_DAY;
    let clock = collection.article(index).and_then(clock);
    Some(clock.map_or((start, start + MINUTES_OF_DAY - 1), |minute| (start + minute, start + minute)))
}

/// The time of day that an article states, in minutes: "14:05", "2:05 PM", "08.30 Uhr".
fn clock(article: &Article) -> Option<u32> {
    let stated = &article.details.iter().find(|detail| detail.kind == DetailKind::Time)?.text;
    let number = |text: &str| text.parse::<u32>().ok();
    let sign = stated.find([':', '.', 'h'])?;
    let (before, after) = (stated.get(..sign)?, stated.get(sign + 1..)?);
    let hours = before.get(before.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1)..).and_then(number)?;
    let minutes = after.get(..2).and_then(number)?;
    let half = after.get(2..).unwrap_or_default().trim_start_matches(|c: char| !c.is_alphabetic());
    let half = half.replace('.', "").to_ascii_lowercase();
    let hours = match hours {
        12 if half.starts_with("am") => 0,
        0..=11 if half.starts_with("pm") => hours + 12,
        _ => hours,
    };
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// Whether an article that is asked for, as `fits` says, and one of another house print `passage` within so many hours for certain: what is
/// printed on one day is within 24 hours, what is printed on two days in a row within 48, if no time is known. Times are taken as stated.
#[must_use]
pub fn is_within(collection: &Collection, passage: &Passage, fits: &[bool], hours: u32) -> bool {
    let printed: Vec<(u32, (u32, u32))> = passage
        .witnesses
        .chunk_by(|one, other| one.article == other.article)
        .filter_map(|same| Some((same[0].article, moment(collection, same[0].article)?)))
        .collect();
    let is_other = |one: u32, other: u32| match (collection.house(one), collection.house(other)) {
        (Some(one), Some(other)) => one != other,
        _ => one != other,
    };
    let apart = |one: (u32, u32), other: (u32, u32)| one.1.abs_diff(other.0).max(other.1.abs_diff(one.0));
    printed.iter().filter(|(article, _)| fits.get(*article as usize) == Some(&true)).any(|&(article, at)| {
        printed.iter().any(|&(by, then)| is_other(article, by) && apart(at, then) <= hours.saturating_mul(60))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::article::Detail;

    #[test]
    fn a_time_is_read_as_agencies_state_it() {
        for (stated, minutes) in [
            ("14:05", Some(845)),
            ("2:05 PM", Some(845)),
            ("12:10 a.m.", Some(10)),
            ("12:10 AM EST", Some(10)),
            ("12:10 PM", Some(730)),
            ("08.30 Uhr", Some(510)),
            ("14h05", Some(845)),
            ("2026-03-01T14:05:00+01:00", Some(845)),
            ("25:10", None),
            ("noon", None),
            ("", None),
        ] {
            let article = Article {
                details: vec![Detail { kind: DetailKind::Time, text: stated.to_owned() }],
                ..Article::default()
            };
            assert_eq!(clock(&article), minutes, "{stated}");
        }
    }
}
