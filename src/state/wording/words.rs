//! Figures in words: plain English, the same everywhere.

pub use wirecopy_report::percent;

use crate::state::overview::pairs::PairShare;
use wirecopy::span::Sides;

/// A small number as a word, a larger one in digits: "five", "12".
#[must_use]
pub fn number(count: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| figure(count as u64), |word| (*word).to_owned())
}

/// Digits with a thin space between thousands: "12 345".
#[must_use]
pub fn figure(count: u64) -> String {
    let digits = count.to_string();
    let mut spaced = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > 4 {
            spaced.push('\u{202f}');
        }
        spaced.push(digit);
    }
    spaced
}

/// A count with its noun: "1 word", "2 words".
#[must_use]
pub fn count(number: u64, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    [&figure(number), " ", noun, ending].concat()
}

/// The same with small numbers as words: "one passage", "six passages".
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    [&number(count), " ", noun, ending].concat()
}

/// A list in a sentence: "000, 001 and 003".
#[must_use]
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [head @ .., last] => {
            let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
            [&head.join(", "), " and ", last.as_ref()].concat()
        }
    }
}

/// The first names of a long list: "000, 001 and 38 more". One more than `most` is named as well as counted.
#[must_use]
pub fn list_some(names: &[&str], most: usize) -> String {
    match names.get(..most) {
        Some(first) if names.len() > most + 1 => {
            [&first.join(", "), " and ", &figure((names.len() - most) as u64), " more"].concat()
        }
        _ => list(names),
    }
}

/// A sentence with a capital at its start.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}

/// A rank: "1st", "2nd", "11th".
#[must_use]
pub fn ordinal(rank: usize) -> String {
    let ending = match (rank % 10, rank % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    [&rank.to_string(), ending].concat()
}

/// The months, as newspapers write them.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month where there is little room, the first being 1: "Mar".
#[must_use]
pub fn short_month(month: u32) -> &'static str {
    let name = (month as usize).checked_sub(1).and_then(|index| MONTHS.get(index));
    name.and_then(|name| name.get(..3)).unwrap_or_default()
}

/// A day as newspapers write it: "1 February 2025". What is not `YYYY-MM-DD` stays as it is.
#[must_use]
pub fn day(date: &str) -> String {
    let written = || {
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        let day: u8 = day.parse().ok()?;
        parts.next().is_none().then(|| [&day.to_string(), " ", month, " ", year].concat())
    };
    written().unwrap_or_else(|| date.to_owned())
}

/// Why the two shares of a pair differ, in a sentence; `labels` name the two articles, `places` count the
/// stretches of each that stand in the other.
#[must_use]
pub fn why(pair: &PairShare, labels: Sides<&str>, places: Sides<usize>) -> String {
    let PairShare { shared, words, .. } = *pair;
    let (longer, shorter, long, short) = if words.a >= words.b {
        (labels.a, labels.b, words.a, words.b)
    } else {
        (labels.b, labels.a, words.b, words.a)
    };
    let mut reason = if (long - short) * 20 <= long {
        "The two are about equally long.".to_owned()
    } else {
        let times = if long >= short * 2 { "more than twice as long" } else { "longer" };
        [longer, " is ", times, ", so the same words are a smaller part of it than of ", shorter, "."].concat()
    };
    let (more, gap, twice) = if shared.a >= shared.b {
        (labels.a, shared.a - shared.b, places.a > places.b)
    } else {
        (labels.b, shared.b - shared.a, places.b > places.a)
    };
    if gap > 0 {
        let gap = count(gap.into(), "word");
        let cause = if twice {
            [" ", more, " repeats some of it, which makes ", &gap, " more."].concat()
        } else {
            [" Inside the passages ", more, " prints ", &gap, " more."].concat()
        };
        reason.push_str(&cause);
    }
    reason
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_in_a_newspaper() {
        assert_eq!(number(0), "no");
        assert_eq!(number(10), "ten");
        assert_eq!(number(11), "11");
        assert_eq!(figure(9999), "9999");
        assert_eq!(figure(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(count(1, "word"), "1 word");
        assert_eq!(counted(2, "passage"), "two passages");
        assert_eq!(
            [1, 2, 3, 4, 11, 12, 13, 21, 102].map(ordinal).join(" "),
            "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd"
        );
    }

    #[test]
    fn lists_and_days_read_as_in_a_newspaper() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["000"]), "000");
        assert_eq!(list(&["000", "001", "003"]), "000, 001 and 003");
        assert_eq!(list_some(&["000", "001", "003", "004"], 2), "000, 001 and 2 more");
        assert_eq!(list_some(&["000", "001", "003"], 2), "000, 001 and 003");
        assert_eq!(list_some(&["000"], 2), "000");
        assert_eq!(day("2025-02-01"), "1 February 2025");
        for odd in ["2025-13-01", "yesterday", "", "2025-02", "2025-02-01-05"] {
            assert_eq!(day(odd), odd);
        }
    }

    #[test]
    fn the_reason_names_the_longer_article_and_what_one_prints_more() {
        let pair = |shared, words| PairShare { articles: Sides::new(0, 1), shared, words };
        let labels = Sides::new("A", "B");
        let reason = why(&pair(Sides::new(113, 104), Sides::new(303, 606)), labels, Sides::new(2, 2));
        assert!(reason.contains("B is more than twice as long"), "{reason}");
        assert!(reason.contains("Inside the passages A prints 9 words more"), "{reason}");
        let twice = why(&pair(Sides::new(100, 120), Sides::new(400, 400)), labels, Sides::new(2, 3));
        assert!(twice.contains("B repeats some of it, which makes 20 words more"), "{twice}");
        let alike = why(&pair(Sides::new(100, 100), Sides::new(400, 400)), labels, Sides::new(2, 2));
        assert_eq!(alike, "The two are about equally long.");
    }
}
