//! Days of the calendar, as lists and datelines print them.

use std::borrow::Cow;

/// How the names of each month begin in English, Spanish, French, German, Italian and Portuguese; in Dutch, Danish, Turkish, Czech, Russian
/// and Ukrainian where they begin otherwise. A dollar ends those that are the whole word.
const MONTHS: [&str; 12] = [
    "jan ene gen ocak$ ledna янв січн",
    "feb fév fev şubat února фев лют",
    "mar mär maart mrt$ března мар берез",
    "apr abr avr nisan dubna апр квіт",
    "may mai mag mei$ maj$ května мая май трав",
    "jun giu juin haziran června июн черв",
    "jul lug juil temmuz července июл лип",
    "aug ago aoû ağustos srpna авг серп",
    "sep set eylül září сен верес",
    "oct okt ott out ekim října окт жовт",
    "nov kasım listopadu ноя",
    "dec dic déc dez aralık prosince дек груд",
];

/// How they begin in Polish, Croatian, Slovene, Serbian, Hungarian, Slovak, Romanian, Greek, Finnish, Estonian, Latvian, Lithuanian, Icelandic, Norwegian,
/// Bulgarian, Indonesian, Swahili, Catalan and Arabic where they begin otherwise. These go before the others: "marraskuuta" is no March.
/// "Listopada" is November in Polish and October in Croatian, and here none.
const FURTHER: [&str; 12] = [
    "styczn styczeń siječnj siječanj ιανουαρ ιανουάρ tammikuu jaanuar јануар януари$ sausio$ ianuarie$ يناير$",
    "luteg luty$ veljač φεβρουαρ φεβρουάρ helmikuu veebruar фебруар vasario$ فبراير$",
    "marca$ marzec$ ožujk ožujak μαρτίου$ μάρτιος$ maaliskuu márc maret$ machi$ kovo$ مارس$",
    "kwietn kwiecień travnj travanj απριλ απρίλ ápril huhtikuu balandž أبريل$ ابريل$",
    "maja$ svibnj svibanj μαΐου$ μαΐος$ μάιος$ május mája$ toukokuu maij мај$ маја$ maí$ geguž مايو$",
    "czerwc czerwiec lipnj lipanj ιουνίου$ ιούνιος$ júni júna$ kesäkuu juuni jūnij јуна$ јун$ юни$ iunie$ birželio$ يونيو$",
    "lipca$ lipiec$ srpnj srpanj ιουλίου$ ιούλιος$ júli júla$ heinäkuu juuli jūlij јула$ јул$ юли$ iulie$ liepos$ julai$ يوليو$",
    "sierpn sierpień kolovoz αυγούστου$ αύγουστος$ elokuu avgust ágúst agustus$ rugpj أغسطس$",
    "wrześn wrzesień rujna$ rujan$ σεπτεμβρ σεπτέμβρ szept syyskuu rugsė سبتمبر$",
    "październ οκτωβρ οκτώβρ lokakuu spalio$ أكتوبر$ اكتوبر$",
    "studenog νοεμβρ νοέμβρ marraskuu nóvember noiembrie$ lapkrič новембр ноември$ نوفمبر$",
    "grudn grudzień δεκεμβρ δεκέμβρ joulukuu detsember desember disember$ децембр декември$ gruodž ديسمبر$",
];

/// How Tuesdays begin that look like March.
const TUESDAYS: [&str; 2] = ["mard", "marte"];

/// Whether `text` is a day of the calendar, written `YYYY-MM-DD`.
pub(crate) fn is_iso(text: &str) -> bool {
    let bytes = text.as_bytes();
    let [y @ .., b'-', m1, m2, b'-', d1, d2] = bytes else { return false };
    let number = |digits: &[u8]| std::str::from_utf8(digits).ok().and_then(number);
    let day = (number(y), number(&[*m1, *m2]), number(&[*d1, *d2]));
    matches!(day, (Some(year), Some(month), Some(day)) if y.len() == 4 && is_day(year, month, day))
}

/// Whether the calendar has this day.
fn is_day(year: u32, month: u32, day: u32) -> bool {
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

/// The number that is written with one to four digits, and nothing else.
fn number(digits: &str) -> Option<u32> {
    let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}

/// The number of a day or a month.
fn small(digits: &str) -> Option<u32> {
    number(digits).filter(|_| digits.len() <= 2)
}

/// The day that a file states, as `YYYY-MM-DD`: with a time behind it or not, the year first (`2025-02-01T18:30:00Z`,
/// `20250201`, `2025/2/1`), with the month by its name (`Sat, 01 Feb 2025 18:30:00 GMT`, `February 1, 2025`), or with the year last where
/// that can be one day only (`25.01.2025`, `1/31/2025`). What may be two days (`03/04/2025`) is none. The day is the one printed, whatever the time zone.
pub(crate) fn stated(text: &str) -> Option<String> {
    let text = text.trim();
    let named = || year_first(text).or_else(|| month_named(text));
    let (year, month, day) =
        named().and_then(|(year, month, day)| Some((number(year)?, month, day))).or_else(|| year_last(text))?;
    is_day(year, month, day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// The day that a page in the language `tongue` ("de", "en-GB") shows: as [`stated`], and where the year stands last, day and month in
/// the order of that language, of the year two digits or four (`25.04.24`). English alone tells none. No language: the day first, where dots stand
/// between.
pub(crate) fn shown(text: &str, tongue: Option<&str>) -> Option<String> {
    let text = &listopad(text, tongue);
    stated(text).or_else(|| {
        // Where dots stand between, the day is first, if no language says otherwise.
        let dotted = || alone(text, |word| word.split('.').nth(2).is_some().then_some(())).is_some();
        let day_first = match tongue {
            Some(tongue) => is_day_first(tongue)?,
            None => dotted().then_some(true)?,
        };
        let (one, other, year) =
            numbers(text.trim()).or_else(|| short(text.trim()).filter(|_| tongue.is_some() && day_first))?;
        let (day, month) = if day_first { (one, other) } else { (other, one) };
        is_day(year, month, day).then(|| format!("{year}-{month:02}-{day:02}"))
    })
}

/// A text with the one name of two months as its language means it.
fn listopad<'t>(text: &'t str, tongue: Option<&str>) -> Cow<'t, str> {
    let language = tongue.unwrap_or_default().get(..2).unwrap_or_default().to_ascii_lowercase();
    let month = match language.as_str() {
        "pl" => "november",
        "hr" | "bs" => "october",
        _ => return Cow::Borrowed(text),
    };
    match text.to_lowercase() {
        small if small.contains("listopad") => Cow::Owned(small.replace("listopada", month).replace("listopad", month)),
        _ => Cow::Borrowed(text),
    }
}

/// Whether a language writes the day before the month, where the year stands last.
fn is_day_first(tongue: &str) -> Option<bool> {
    let tongue = tongue.to_ascii_lowercase().replace('_', "-");
    let (language, country) = tongue.split_once('-').unwrap_or((&tongue, ""));
    match (language, country) {
        ("en", "us") => Some(false),
        ("en", "gb" | "uk" | "ie" | "au" | "nz" | "in" | "za") => Some(true),
        ("en" | "ja" | "zh" | "ko" | "hu" | "lt" | "mn" | "fa" | "", _) => None,
        _ => Some(true),
    }
}

/// Whether a time that a program states in UTC may be that day elsewhere: the day before in the west while it is morning, the day after in
/// the east once it is noon.
pub(crate) fn may_be(time: &str, day: &str) -> bool {
    let time = time.trim();
    let is_utc = ["Z", "+00:00", "+0000", "-00:00", "GMT", "UTC"].iter().any(|mark| time.ends_with(mark));
    let hour = time.split(['T', ' ']).filter_map(|part| part.split_once(':')).find_map(|(hour, _)| small(hour));
    let (Some(stated), Some(hour), true) = (stated(time), hour, is_utc) else { return false };
    match (ordinal(&stated), ordinal(day)) {
        (Some(one), Some(other)) => (other == one - 1 && hour < 12) || (other == one + 1 && hour >= 10),
        _ => false,
    }
}

/// The number of a day `YYYY-MM-DD` among all days.
fn ordinal(day: &str) -> Option<i64> {
    let mut parts = day.split('-');
    let mut next = || parts.next().and_then(number).map(i64::from);
    let (year, month, day) = (next()?, next()?, next()?);
    // Years begin in March, so that the day that leap years have is their last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
}

fn year_first(text: &str) -> Option<(&str, u32, u32)> {
    let day = text.split(|c: char| c == ' ' || c.is_ascii_alphabetic()).next()?;
    if day.len() == 8 && day.bytes().all(|digit| digit.is_ascii_digit()) {
        return Some((day.get(..4)?, small(day.get(4..6)?)?, small(day.get(6..)?)?));
    }
    let mut parts = day.trim_end_matches(['.', ',', '日']).split(['-', '/', '.', '年', '月']);
    let (year, month, day) = (parts.next()?, small(parts.next()?)?, small(parts.next()?)?);
    (is_year(year) && parts.next().is_none()).then_some((year, month, day))
}

/// Two numbers and a year, of which the numbers can be a day and a month one way only.
fn year_last(text: &str) -> Option<(u32, u32, u32)> {
    let (one, other, year) = numbers(text)?;
    match (one > 12, other > 12) {
        (true, false) => Some((year, other, one)),
        (false, true) => Some((year, one, other)),
        (false, false) if one == other => Some((year, one, other)),
        _ => None,
    }
}

/// The one date of a text that is two small numbers and a year.
fn numbers(text: &str) -> Option<(u32, u32, u32)> {
    alone(text, |word| {
        let mut parts = word.split(['.', '/', '-']);
        let (one, other, year) = (small(parts.next()?)?, small(parts.next()?)?, parts.next()?);
        (parts.next().is_none() && is_year(year)).then_some((one, other, number(year)?))
    })
}

/// The one date of a text that is three times two digits, dots between: "25.04.24".
fn short(text: &str) -> Option<(u32, u32, u32)> {
    alone(text, |word| {
        let mut parts = word.split('.').map(|part| small(part).filter(|_| part.len() == 2));
        let (one, other, year) = (parts.next()??, parts.next()??, parts.next()??);
        parts.next().is_none().then_some((one, other, if year < 70 { 2000 + year } else { 1900 + year }))
    })
}

/// What `date` reads of a word, where it reads no other of another.
fn alone<T: PartialEq>(text: &str, date: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut dates = text.split(|c: char| c.is_whitespace() || c == ',').filter_map(date);
    let first = dates.next()?;
    dates.all(|other| other == first).then_some(first)
}

/// Whether a word is a time of the day: "10:30", "15.26".
fn is_time(word: &str) -> bool {
    let two = |(hour, minute): (&str, &str)| {
        small(hour).is_some_and(|hour| hour < 24)
            && minute.len() == 2
            && small(minute).is_some_and(|minute| minute < 60)
    };
    word.contains(':') || word.split_once('.').is_some_and(two)
}

/// One year, one month by its name and one day, in any order; other words and times of the day may stand beside them.
fn month_named(text: &str) -> Option<(&str, u32, u32)> {
    let (mut years, mut months, mut days) = (Vec::new(), Vec::new(), Vec::new());
    for word in text.split(|c: char| c.is_whitespace() || c == ',') {
        let word = word.trim_end_matches(['.', ';']);
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        if is_year(word) {
            years.push(word);
        } else if let (Some(day), "" | "st" | "nd" | "rd" | "th" | "er" | "º") = (small(digits), &word[digits.len()..])
        {
            days.push(day);
        } else if let Some(month) = month(word) {
            months.push(month);
        } else if word.starts_with(|c: char| c.is_ascii_digit()) && !is_time(word) {
            return None;
        }
    }
    match (years.as_slice(), months.as_slice(), days.as_slice()) {
        (&[year], &[month], &[day]) => Some((year, month, day)),
        _ => None,
    }
}

/// The day so many days after 1 January 1970, as `YYYY-MM-DD`.
pub(crate) fn since_1970(days: i64) -> String {
    // Years begin in March, so that the day that leap years have is their last (Howard Hinnant's algorithm).
    let days = days.clamp(-719_468, 2_932_896) + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Whether `text` is a month and a number or two: "March 3", "JANUARY 10", "Feb. 1, 2025", "3 mars".
pub(crate) fn is_printed(text: &str) -> bool {
    // Most of what is asked about has no number, and names of months are many.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
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

/// Whether `text` is a month by its name and a year, and nothing else: "March 2026".
pub(crate) fn is_month_of_year(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let (month, year) = (words.next(), words.next());
    words.next().is_none() && month.is_some_and(is_month) && year.is_some_and(is_year)
}

/// Whether `text` is a year of four digits.
pub(crate) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// The number of the month that `word` names, in full or short.
fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    if letters > LONGEST || !word.chars().all(char::is_alphabetic) || TUESDAYS.iter().any(|day| word.starts_with(day)) {
        return None;
    }
    let is_name = |name: &str| name.strip_suffix('$').map_or_else(|| word.starts_with(name), |name| word == name);
    let of = |months: [&str; 12]| {
        (1..).zip(months).find(|(_, names)| names.split(' ').any(is_name)).map(|(number, _)| number)
    };
    of(FURTHER).or_else(|| of(MONTHS).filter(|_| letters <= LONG))
}

/// The names of months have at most so many letters: "października", "septiembre".
const LONGEST: usize = 12;
const LONG: usize = 10;

/// The leading `date 2025-02-01` of a text: the words and the day, and what follows.
pub(crate) fn leading(text: &str) -> Option<(&str, &str, &str)> {
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
    fn the_language_of_a_page_tells_the_order_of_day_and_month() {
        for (text, tongue, day) in [
            ("03.02.2022", Some("de"), Some("2022-02-03")),
            ("03/02/2022, 10:30", Some("fr-FR"), Some("2022-02-03")),
            ("03/02/2022", Some("en-US"), Some("2022-03-02")),
            ("03/02/2022", Some("en_GB"), Some("2022-02-03")),
            ("03/02/2022", Some("en"), None),
            ("03/02/2022", None, None),
            ("03.02.2022", None, Some("2022-02-03")),
            ("03.02.2022 - 04.02.2022", Some("de"), None),
            ("03.02.2022 - 03.02.2022", Some("de"), Some("2022-02-03")),
            ("Do 03.02.22 | 14:07 Uhr", Some("de"), Some("2022-02-03")),
            ("03.02.98", Some("de"), Some("1998-02-03")),
            ("3.2.22", Some("de"), None),
            ("03.02.22", Some("en-US"), None),
            ("03.02.22", None, None),
            ("Tue 3 Feb 2022 15.26 GMT", None, Some("2022-02-03")),
            ("3 Feb 2022 25.26", None, None),
            ("25/02/2022", Some("en-US"), Some("2022-02-25")),
            ("30.02.2022", Some("de"), None),
            ("Środa, 4 stycznia 2012 (20:09)", Some("pl"), Some("2012-01-04")),
            ("11 listopada 2021", Some("pl-PL"), Some("2021-11-11")),
            ("11. listopada 2021.", Some("hr"), Some("2021-10-11")),
            ("11 listopada 2021", None, None),
            ("11. listopadu 2021", Some("cs"), Some("2021-11-11")),
            ("3 października 2024", None, Some("2024-10-03")),
            ("12 Σεπτεμβρίου 2024", Some("el"), Some("2024-09-12")),
            ("5. marraskuuta 2024", Some("fi"), Some("2024-11-05")),
            ("2024. március 5.", Some("hu"), Some("2024-03-05")),
            ("5. desember 2024", Some("no"), Some("2024-12-05")),
            ("3 May 2024", None, Some("2024-05-03")),
            ("2011-12-28, ostatnia aktualizacja 2011-12-28 19:40", Some("pl"), Some("2011-12-28")),
            ("Новости 3 2024", Some("ru"), None),
            ("3 οκτώ 2024", Some("el"), None),
        ] {
            assert_eq!(shown(text, tongue).as_deref(), day, "{text}");
        }
    }

    #[test]
    fn a_time_in_utc_may_be_another_day_elsewhere() {
        for (time, day, expected) in [
            ("2023-11-09T02:11:03+00:00", "2023-11-08", true),
            ("2023-11-01T23:01:00Z", "2023-11-02", true),
            ("2024-03-01T03:00:00Z", "2024-02-29", true),
            ("2024-01-01T03:00:00Z", "2023-12-31", true),
            ("2023-11-09T02:11:03+00:00", "2023-11-10", false),
            ("2023-11-09T14:11:03Z", "2023-11-08", false),
            ("2023-11-09T02:11:03-05:00", "2023-11-08", false),
            ("2023-11-09", "2023-11-08", false),
            ("2023-11-09T02:11:03Z", "2023-11-07", false),
        ] {
            assert_eq!(may_be(time, day), expected, "{time} {day}");
        }
    }

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
    fn a_day_that_is_stated_is_read_where_it_can_be_one_day_only() {
        for text in [
            "2026-03-04",
            "2026-03-04T18:30:00+02:00",
            "2026-03-04 18:30",
            "20260304",
            "20260304T183000Z",
            "2026/3/4",
            "2026.03.04.",
            "2026年3月4日",
            "Wed, 04 Mar 2026 10:00:00 GMT",
            "4 Mar 2026 23:59 -0500",
            "4 March 2026",
            "March 4, 2026",
            "Mar. 4th 2026, 10:30 a.m.",
            "Published on Wednesday, March 4, 2026",
            "4. März 2026",
            "mercredi 4 mars 2026",
            "4 de marzo de 2026",
            "Wed Mar 04 2026 10:00:00 GMT+0100",
            "2026-03-04CET10:00:00+0100",
        ] {
            assert_eq!(stated(text).as_deref(), Some("2026-03-04"), "{text}");
        }
        for (text, day) in [
            ("25.01.2026", Some("2026-01-25")),
            ("Di., 25.01.2026 - 14:45", Some("2026-01-25")),
            ("1/31/2026", Some("2026-01-31")),
            ("11.11.2026, 07:00:03", Some("2026-11-11")),
            ("13.13.2026", None),
            ("31.02.2026", None),
            ("25.01.2026 or 26.01.2026", None),
        ] {
            assert_eq!(stated(text).as_deref(), day, "{text}");
        }
        assert_eq!(stated("mardi 3 mai 2026").as_deref(), Some("2026-05-03"), "a Tuesday is no March");
        for text in [
            "03/04/2026",
            "3.4.2026",
            "04-03-2026",
            "2026-02-30",
            "30 February 2026",
            "2026-03-041",
            "March 2026",
            "4 March",
            "4 March 26",
            "3 or 4 March 2026",
            "4 March 2025 or 2026",
            "20261304",
            "12026-03-01",
            "1772582400",
            "1895",
            "yesterday",
            "２０２６-03-04",
            "",
        ] {
            assert_eq!(stated(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_from_1970() {
        for (days, day) in
            [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (19_782, "2024-02-29"), (-1, "1969-12-31")]
        {
            assert_eq!(since_1970(days), day);
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
