//! When a wire message was sent, and by whom.

use crate::article::day;
use wirecopy_quotes::agency;

/// Who sent it: "AP-WS-03-12-25 1530EST" at the foot, the letters of a heading's number ("a0105KYODO"), or a word of the heading, where they
/// name an agency.
pub(super) fn sender(heading: &str, trailer: &str) -> Option<String> {
    let first = |word: &str| word.chars().take_while(char::is_ascii_uppercase).collect::<String>();
    let last = |word: &str| {
        let digit = word.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
        word[digit..].chars().take_while(char::is_ascii_uppercase).collect::<String>()
    };
    let foot = trailer.split_whitespace().find(|word| word.matches('-').count() >= 3).map(first);
    let number = heading.split_whitespace().next();
    let names = foot.into_iter().chain(number.map(first)).chain(number.map(last));
    let is_known = |name: &String| name.len() >= 2 && agency::is_agency(name);
    // Of IPTC 7901 the line ends with the service and its number: "eca0062 4 i 211 dpa 061".
    let line = heading.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let service = line.split_whitespace().skip(3).map(|word| word.split('-').next().unwrap_or_default().to_owned());
    names.filter(is_known).chain(service.filter(is_known)).next()
}

/// The day in a trailer: "03-12-25 1530EST" of ANPA, "121530 Mar 25" and "121530 GMT Mar 25" of IPTC 7901. Numbers alone state a day where
/// it can be one only, or where `printed`, the day in the story's dateline, tells which: of American agencies the month is first.
pub(super) fn date(text: &str, printed: Option<&str>) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().filter(|word| !matches!(*word, "GMT" | "UTC" | "Z")).collect();
    words.iter().find_map(|word| in_numbers(word, printed)).or_else(|| words.windows(3).find_map(in_words))
}

fn in_numbers(word: &str, printed: Option<&str>) -> Option<String> {
    let parts: Vec<&str> = word.rsplit('-').take(3).collect();
    let [year, second, first] = parts.as_slice() else { return None };
    let is_pair = |part: &&&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if ![year, second, first].iter().all(is_pair) {
        return None;
    }
    let is_month = |part: &str| part.parse::<u32>().is_ok_and(|month| (1..=12).contains(&month));
    let american = word.starts_with("AP-") || !word.contains(':');
    let month_first = match (is_month(first), is_month(second)) {
        (true, false) => true,
        (false, true) => false,
        (false, false) => return None,
        // "Dec. 9" beside 09-12.
        (true, true) => match printed.map(numbers) {
            Some(days) if days.contains(&number(first)) && first != second => false,
            Some(days) if days.contains(&number(second)) => true,
            _ if american => true,
            _ => return None,
        },
    };
    let (month, day) = if month_first { (first, second) } else { (second, first) };
    Some([century(year)?, year, "-", month, "-", day].concat())
}

fn number(part: &str) -> u32 {
    part.parse().unwrap_or_default()
}

fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

fn in_words(three: &[&str]) -> Option<String> {
    let [stamp, month, year] = three else { return None };
    let year = year.get(..year.len().min(4)).unwrap_or_default();
    let is_stamp = stamp.len() >= 6 && stamp.bytes().take(6).all(|byte| byte.is_ascii_digit());
    let is_year = (year.len() == 2 || year.len() == 4) && year.bytes().all(|byte| byte.is_ascii_digit());
    if !is_stamp || month.len() < 3 || !is_year {
        return None;
    }
    let year = if year.len() == 2 { [century(year)?, year].concat() } else { year.to_owned() };
    // The day comes with the time of sending.
    day::stated(&[&stamp[..2], " ", month, " ", &year].concat())
        .or_else(|| day::shown(&[&stamp[..2], ". ", month, " ", &year].concat(), Some("de")))
}

fn century(year: &str) -> Option<&'static str> {
    Some(if year.parse::<u32>().ok()? < 70 { "20" } else { "19" })
}

#[cfg(test)]
mod tests {
    use super::{date, sender};

    #[test]
    fn a_trailer_states_the_day() {
        for (text, printed, day) in [
            ("AP-WS-03-12-25 1530EST", None, Some("2025-03-12")),
            ("121530 Mar 25", None, Some("2025-03-12")),
            ("121530 GMT Mar 25", None, Some("2025-03-12")),
            ("121530 Okt 25", None, Some("2025-10-12")),
            ("121530 déc 25", None, Some("2025-12-12")),
            ("KWS-21:37-09-12-18", Some("Dec. 9"), Some("2018-12-09")),
            ("KWS-21:37-09-12-18", Some("Sept. 12"), Some("2018-09-12")),
            ("KWS-21:37-09-12-18", None, None),
            ("KWS-21:37-29-12-18", None, Some("2018-12-29")),
            ("99-99-18", None, None),
            ("", None, None),
        ] {
            assert_eq!(date(text, printed).as_deref(), day, "{text}");
        }
    }

    #[test]
    fn who_sent_it_stands_at_the_foot_or_in_the_heading() {
        for (heading, trailer, name) in [
            ("v1234_----- r i", "AP-WS-03-12-25 1530EST", Some("AP")),
            ("a0105KYODO", "KWS-21:37-09-12-18", Some("KYODO")),
            ("eca0062 4 i 211 ccccb   dpa 061", "", Some("dpa")),
            ("ecp0007 4 s 850  dpa-tns 0908", "", Some("dpa")),
            ("bsf025 3 ec 121   etf 967", "", None),
            ("", "", None),
        ] {
            assert_eq!(sender(heading, trailer).as_deref(), name, "{heading} {trailer}");
        }
    }
}
