//! Days of the calendar, as lists and datelines print them.

/// The first letters of the months in English, Spanish, French, German, Italian and Portuguese.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ene", "abr", "ago", "dic",
    "fév", "fev", "avr", "mai", "aoû", "déc", "mär", "okt", "dez", "gen", "mag", "giu", "lug", "set", "ott", "out",
];

/// Whether `text` is a day of the calendar, written `YYYY-MM-DD`.
pub(super) fn is_iso(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |b: &[u8]| b.iter().all(u8::is_ascii_digit);
    let [y @ .., b'-', m1, m2, b'-', d1, d2] = bytes else { return false };
    if y.len() != 4 || !digits(y) || !digits(&[*m1, *m2, *d1, *d2]) {
        return false;
    }
    let number = |b: &[u8]| b.iter().fold(0_u32, |n, digit| n * 10 + u32::from(digit - b'0'));
    let (year, month, day) = (number(y), number(&[*m1, *m2]), number(&[*d1, *d2]));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// The day of a point in time as files state it: `2025-02-01`, `2025-02-01T18:30:00Z`. The day is the one printed,
/// whatever the time zone.
pub(super) fn of_time(text: &str) -> Option<&str> {
    let (day, time) = text.trim().split_at_checked(10)?;
    (is_iso(day) && (time.is_empty() || time.starts_with(['T', 't', ' ']))).then_some(day)
}

/// Whether `text` is a month and a number or two: "March 3", "JANUARY 10", "Feb. 1, 2025", "3 mars".
pub(super) fn is_printed(text: &str) -> bool {
    let mut numbers = 0;
    let mut months = 0;
    for word in text.split_whitespace() {
        let word = word.trim_matches(['.', ',', ';']);
        if is_month(word) {
            months += 1;
        } else if word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 4 {
            numbers += 1;
        } else {
            return false;
        }
    }
    months == 1 && (1..=2).contains(&numbers)
}

/// Whether `text` is a year of four digits.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether `word` is the name of a month or short for one.
fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    word.chars().count() <= 10 && word.chars().all(char::is_alphabetic) && MONTHS.iter().any(|m| word.starts_with(m))
}

/// The leading `date 2025-02-01` of a text: the words and the day, and what follows.
pub(super) fn leading(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim_start();
    let word = text.get(..4).filter(|word| word.eq_ignore_ascii_case("date"))?;
    let rest = &text[word.len()..];
    let day = rest.strip_prefix(':').unwrap_or(rest).trim_start_matches([' ', '\t', '\u{a0}']);
    if day.len() == rest.len() {
        return None;
    }
    let day = day.get(..10).filter(|day| is_iso(day))?;
    let end = text.len() - rest.len() + (day.as_ptr() as usize - rest.as_ptr() as usize) + day.len();
    let (stated, rest) = text.split_at_checked(end)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then_some((stated, day, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_to_be_in_the_calendar() {
        for day in ["2025-02-01", "2024-02-29", "2000-02-29", "1999-12-31"] {
            assert!(is_iso(day), "{day}");
        }
        let wrong = ["2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-2-1", "02/01/2025"];
        for day in
            wrong.into_iter().chain(["", "2025-02-0x", "20250201", "x2025-02-01", "2025-02-010", "２０２５-02-01"])
        {
            assert!(!is_iso(day), "{day}");
        }
    }

    #[test]
    fn a_leading_date_is_told_from_the_story() {
        let cases = [
            ("as the collections have it", " date 2025-02-01 Venezuela’s", Some(("date 2025-02-01", "2025-02-01"))),
            ("on a line of its own", "date 2025-02-01\nCARACAS", Some(("date 2025-02-01", "2025-02-01"))),
            ("with a colon", "Date: 2025-02-01\n", Some(("Date: 2025-02-01", "2025-02-01"))),
            ("and nothing else", "date 2025-02-01", Some(("date 2025-02-01", "2025-02-01"))),
            ("no day", "date of the vote", None),
            ("no such day", "date 2025-02-30 Venezuela", None),
            ("run together", "date2025-02-01 x", None),
            ("a longer number", "date 2025-02-011 x", None),
            ("not at the start", "The date 2025-02-01 is", None),
            ("a bare day", "2025-02-01 x", None),
            ("cut within a character", "dat€", None),
            ("cut within a day", "date 2025-02-0€", None),
        ];
        for (name, text, expected) in cases {
            assert_eq!(leading(text).map(|(stated, day, _)| (stated, day)), expected, "{name}");
        }
    }

    #[test]
    fn a_printed_day_is_a_month_and_a_number() {
        for day in ["March 3", "JANUARY 10", "Feb. 1, 2025", "3 mars", "1 feb", "März 3", "Jan. 10"] {
            assert!(is_printed(day), "{day}");
        }
        for other in ["March", "10", "Maduro 10", "10 11", "March of the 10", ""] {
            assert!(!is_printed(other), "{other}");
        }
    }
}
