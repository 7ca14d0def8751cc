//! The head of an article in an export: outlet, day, title and fields.

use crate::article::day;
use crate::article::metadata::Metadata;
use crate::database::labels::Field;
use wirecopy::article::DetailKind;

/// The fewest and the most words that make a day: "2019-07-01", "Monday, July 1st of the year 2019".
const DAY_WORDS: std::ops::RangeInclusive<usize> = 1..=6;

/// The day that a line begins with, as it is printed there; editions and times may follow.
pub(crate) fn day(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    // What is a day for three words is none for four where the fourth is the number of an edition.
    let starts = DAY_WORDS.filter_map(|length| Some(words.get(..length)?.join(" ")));
    starts.filter(|start| start.chars().any(|c| c.is_ascii_digit())).find(|start| day::stated(start).is_some())
}

/// The time of day in a line that begins with a day: "9:20 AM GMT".
pub(crate) fn time(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let at = words.iter().position(|word| is_time(word))?;
    let behind = words[at + 1..].iter().take(2).take_while(|word| {
        word.len() <= 5 && word.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '+' | '-') || c.is_ascii_digit())
    });
    let words: Vec<&str> = words[at..=at].iter().chain(behind).copied().collect();
    Some(words.join(" "))
}

/// Whether a word is a time of day: "9:20", "18:30:07".
pub(crate) fn is_time(word: &str) -> bool {
    let parts: Vec<&str> = word.split(':').collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Puts what a field says to what is known.
pub(crate) fn put(metadata: &mut Metadata, field: Field, value: &str) {
    let one = |value: &str| crate::article::metadata::stated(Some(value));
    let known = std::mem::take(metadata);
    *metadata = match field {
        Field::Title => Metadata { title: one(value).or(known.title), ..known },
        // "Ann Lee;Bob Ray"
        Field::Byline => Metadata { byline: known.byline.or_else(|| one(&value.replace(';', "; "))), ..known },
        Field::Section => section(known, value),
        Field::Page => known.with(DetailKind::Page, Some(value)),
        Field::Address => known.with(DetailKind::Address, Some(value)),
        Field::Body | Field::Head | Field::Tail => known,
    };
}

/// "POLITICS; Pg. 3; Version:28": the part of the paper, and what else stands there.
fn section(known: Metadata, value: &str) -> Metadata {
    let mut parts = value.split(';').map(str::trim);
    let first = parts.next().unwrap_or_default();
    let is_page =
        |part: &str| ["pg.", "page", "s.", "seite", "p."].iter().any(|start| part.to_lowercase().starts_with(start));
    let mut made = known.with(if is_page(first) { DetailKind::Page } else { DetailKind::Section }, Some(first));
    for part in parts {
        if is_page(part) {
            made = made.with(DetailKind::Page, Some(part));
        } else if let Some(version) = part.to_lowercase().strip_prefix("version:") {
            made = made.with(DetailKind::Version, Some(version));
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::{day, time};

    #[test]
    fn a_line_begins_with_a_day_or_does_not() {
        for (line, expected) in [
            ("January 11, 2010 Monday", Some("January 11, 2010")),
            ("July 1, 2019 Monday 9:20 AM GMT", Some("July 1, 2019")),
            ("December 19, 1991, Sunday, An Edition", Some("December 19, 1991,")),
            ("December 31, 2018 Monday Edition 1; Scotland", Some("December 31, 2018")),
            ("Montag 29. Februar 2016", Some("Montag 29. Februar 2016")),
            ("12 avril 2013 mardi", Some("12 avril 2013")),
            ("2019-07-01", Some("2019-07-01")),
            ("May the 4th be with you", None),
            ("The ferry sank on January 11, 2010", None),
            ("Harbour Post", None),
        ] {
            assert_eq!(day(line).as_deref(), expected, "{line}");
        }
        assert_eq!(time("July 1, 2019 Monday 9:20 AM GMT").as_deref(), Some("9:20 AM GMT"));
        assert_eq!(time("July 1, 2019 Monday"), None);
    }
}
