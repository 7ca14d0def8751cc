//! The day on which something was said, as the clause around a quotation has it: "Holm said on Friday".

use wirecopy::folded;
use wirecopy::span::ByteSpan;

/// A day, as far as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidDay {
    /// The day of the week, Monday being 0.
    pub weekday: u8,
    /// The day itself, numbered as by [`calendar`](crate::state::wording::calendar), where the article states when it was printed.
    pub day: Option<u32>,
    /// Where it stands in the article.
    pub bytes: ByteSpan,
}

/// Days of the week, Monday first, folded.
const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "mon", "montag", "lundi", "lunes", "lunedi", "maandag", "segunda-feira", "mandag", "mandag"],
    &[
        "tuesday",
        "tue",
        "tues",
        "dienstag",
        "mardi",
        "martes",
        "martedi",
        "dinsdag",
        "terca-feira",
        "tirsdag",
        "tisdag",
    ],
    &["wednesday", "wed", "mittwoch", "mercredi", "miercoles", "mercoledi", "woensdag", "quarta-feira", "onsdag"],
    &["thursday", "thu", "thurs", "donnerstag", "jeudi", "jueves", "giovedi", "donderdag", "quinta-feira", "torsdag"],
    &["friday", "fri", "freitag", "vendredi", "viernes", "venerdi", "vrijdag", "sexta-feira", "fredag"],
    &["saturday", "sat", "samstag", "sonnabend", "samedi", "sabado", "sabato", "zaterdag", "lordag"],
    &["sunday", "sun", "sonntag", "dimanche", "domingo", "domenica", "zondag", "sondag"],
];

/// Words for the day of printing and the one before it.
const TODAY: &[&str] = &["today", "heute", "aujourd'hui", "hoy", "oggi", "vandaag", "hoje"];
const YESTERDAY: &[&str] = &["yesterday", "gestern", "hier", "ayer", "ieri", "gisteren", "ontem"];

/// Months, January first: their first letters, folded.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene"],
    &["feb", "fev"],
    &["mar"],
    &["apr", "avr", "abr"],
    &["may", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aou", "ago"],
    &["sep"],
    &["oct", "okt", "out"],
    &["nov"],
    &["dec", "dez", "dic"],
];

/// Words before a day that make it the day of something else: "of Friday", "until Friday".
const OTHERS: &[&str] = &[
    "of", "about", "for", "since", "until", "till", "by", "before", "after", "from", "next", "every", "vor", "nach",
    "seit", "bis", "avant", "apres", "depuis", "antes", "desde", "hasta",
];

/// What ends a clause.
const ENDS: [char; 14] = ['.', ',', ';', ':', '\n', '“', '”', '"', '«', '»', '(', '—', '–', '!'];

/// So many words behind verb, speaker or hearer the day may stand.
const NEAR: usize = 3;

impl SaidDay {
    /// Whether both cannot be right. A weekday without a date contradicts another weekday alone.
    #[must_use]
    pub fn contradicts(self, other: Self) -> bool {
        match (self.day, other.day) {
            (Some(one), Some(other)) => one != other,
            _ => self.weekday != other.weekday,
        }
    }
}

/// The weekday of a numbered day, Monday being 0.
fn weekday(day: u32) -> u8 {
    // Day 0 is 1 March of the year 0, a Wednesday.
    ((day + 2) % 7) as u8
}

/// The day that the clause with these pieces (verb, speaker, hearer) tells in `text`; `printed` is when that was printed. A day within
/// the `quotation` is what was said, and not when.
#[must_use]
pub fn said_day(text: &str, quotation: ByteSpan, pieces: &[Option<ByteSpan>], printed: Option<u32>) -> Option<SaidDay> {
    let outside = |(_, bytes): &(Told, ByteSpan)| bytes.overlap(&quotation).is_none_or(|both| both.is_empty());
    pieces
        .iter()
        .flatten()
        .find_map(|piece| {
            // Inside of the piece ("reporters on Friday"), or right behind it.
            let inside = scan(text, piece.start as usize, piece.end as usize, usize::MAX).filter(outside);
            inside.or_else(|| {
                let rest = text.get(piece.end as usize..)?;
                let end = clause_end(rest);
                scan(text, piece.end as usize, piece.end as usize + end, NEAR).filter(outside)
            })
        })
        .and_then(|(told, bytes)| told.day(printed, bytes))
}

/// Where the clause ends that goes on with `rest`.
fn clause_end(rest: &str) -> usize {
    let mut from = 0;
    while let Some(end) = rest.get(from..).and_then(|rest| rest.find(ENDS)).map(|at| from + at) {
        // "Feb. 3" and "Fri." have a point in them.
        if !(rest[end..].starts_with('.') && is_short(&rest[..end])) {
            return end;
        }
        from = end + 1;
    }
    rest.len()
}

/// What a word tells of a day.
#[derive(Clone, Copy)]
enum Told {
    Weekday(u8),
    DaysBefore(u32),
    Date(u32, u32),
}

impl Told {
    fn day(self, printed: Option<u32>, bytes: ByteSpan) -> Option<SaidDay> {
        use crate::state::wording::calendar;
        let day = match self {
            // The last such day up to the printing. A paper of the morning may print what is said later that day.
            Self::Weekday(wanted) => {
                let day =
                    printed.and_then(|printed| printed.checked_sub(u32::from((weekday(printed) + 7 - wanted) % 7)));
                return Some(SaidDay { weekday: wanted, day, bytes });
            }
            Self::DaysBefore(days) => printed?.checked_sub(days)?,
            Self::Date(month, day) => {
                let printed = printed?;
                let year: u32 = calendar::written(printed).get(..4)?.parse().ok()?;
                let in_year = |year: u32| {
                    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
                    calendar::day(&[&year.to_string(), "-", &two(month), "-", &two(day)].concat())
                };
                // Nobody prints what will be said.
                in_year(year).filter(|&day| day <= printed + 1).or_else(|| in_year(year.checked_sub(1)?))?
            }
        };
        Some(SaidDay { weekday: weekday(day), day: Some(day), bytes })
    }
}

/// Whether `before` ends with a day or month that has been cut short.
fn is_short(before: &str) -> bool {
    let word = folded(before.rsplit(' ').next().unwrap_or_default());
    word.chars().count() <= 5 && (month(&word).is_some() || WEEKDAYS.iter().any(|names| names.contains(&word.as_str())))
}

fn month(word: &str) -> Option<u32> {
    let is = |names: &&[&str]| names.iter().any(|name| word.starts_with(name)) && word.chars().count() <= 10;
    // "May" and "March" are verbs too; a number beside them decides.
    MONTHS.iter().position(is).map(|at| at as u32 + 1)
}

/// The first day told among the first `most` words from `start` to `end`.
fn scan(text: &str, start: usize, end: usize, most: usize) -> Option<(Told, ByteSpan)> {
    let part = text.get(start..end)?;
    let offset = |piece: &str| piece.as_ptr() as usize - part.as_ptr() as usize;
    let words: Vec<&str> = part
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
        .filter(|word| !word.is_empty())
        .take(most.min(24))
        .collect();
    let place = |from: &str, to: &str| {
        let from = start + offset(from);
        let to = start + offset(to) + to.len();
        ByteSpan::new(wirecopy::span::count(from), wirecopy::span::count(to))
    };
    for (at, word) in words.iter().enumerate() {
        let plain = folded(word);
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        if before.is_some_and(|before| OTHERS.contains(&folded(before).as_str())) {
            continue;
        }
        // Names of days are capitalised in English and German; elsewhere they are not, and mean nothing else.
        if let Some(day) = WEEKDAYS.iter().position(|names| names.contains(&plain.as_str())) {
            let short = plain.chars().count() <= 4;
            if !short || text.get(start + offset(word) + word.len()..).is_some_and(|rest| rest.starts_with('.')) {
                return Some((Told::Weekday(day as u8), place(word, word)));
            }
        }
        if TODAY.contains(&plain.as_str()) {
            return Some((Told::DaysBefore(0), place(word, word)));
        }
        if YESTERDAY.contains(&plain.as_str()) {
            return Some((Told::DaysBefore(1), place(word, word)));
        }
        let number = |word: &&str| {
            word.trim_end_matches(|c: char| c.is_alphabetic()).parse::<u32>().ok().filter(|day| (1..=31).contains(day))
        };
        if let Some(month) = month(&plain).filter(|_| word.starts_with(char::is_alphabetic)) {
            let after = words.get(at + 1).filter(|next| number(next).is_some());
            if let Some(next) = after {
                return Some((Told::Date(month, number(next)?), place(word, next)));
            }
            let before =
                at.checked_sub(1).and_then(|before| words.get(before)).filter(|before| number(before).is_some());
            if let Some(before) = before {
                return Some((Told::Date(month, number(before)?), place(before, word)));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::wording::calendar;
    use wirecopy::span::count;

    /// What the clause tells, the verb being marked by `*`.
    fn told(text: &str, printed: Option<&str>) -> Option<String> {
        let start = text.find('*').unwrap();
        let end = text.rfind('*').unwrap() - 1;
        let plain = text.replace('*', "");
        let verb = ByteSpan::new(count(start), count(end));
        let quoted = plain.find('“').map_or(plain.len(), |at| at);
        let quotation = ByteSpan::new(count(quoted), count(plain.len()));
        let said = said_day(&plain, quotation, &[Some(verb)], printed.and_then(calendar::day))?;
        Some(said.day.map_or_else(|| said.weekday.to_string(), calendar::written))
    }

    #[test]
    fn the_clause_tells_the_day() {
        // 2025-02-01 is a Saturday.
        let printed = Some("2025-02-01");
        for (text, printed, expected) in [
            ("Holm *said* on Friday.", printed, Some("2025-01-31")),
            ("Holm *said* Saturday.", printed, Some("2025-02-01")),
            ("Holm *said* on Friday.", None, Some("4")),
            ("Holm *said* yesterday.", printed, Some("2025-01-31")),
            ("Holm *said* yesterday.", None, None),
            ("Holm *said* on Jan. 25 in Caracas.", printed, Some("2025-01-25")),
            ("Holm *said* on 25 January.", printed, Some("2025-01-25")),
            ("Holm *said* on December 30.", printed, Some("2024-12-30")),
            ("Holm *sagte* am Freitag.", printed, Some("2025-01-31")),
            ("Holm *said*, and left on Friday.", printed, None),
            ("Holm *said* he may go.", printed, None),
            ("Holm *said*.", printed, None),
            ("Holm *said* of Friday.", printed, None),
            ("Holm *said* of Friday’s vote.", printed, None),
            ("Holm *said* “Friday is no good.”", printed, None),
            ("Holm *said* late on Friday.", printed, Some("2025-01-31")),
            ("Holm *said* the council meets on Friday.", printed, None),
        ] {
            assert_eq!(told(text, printed).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn days_contradict_one_another_only_where_both_are_told() {
        let day = |weekday, day| SaidDay { weekday, day, bytes: ByteSpan::new(0, 0) };
        assert!(day(4, Some(7)).contradicts(day(4, Some(14))));
        assert!(!day(4, Some(7)).contradicts(day(4, None)));
        assert!(day(4, None).contradicts(day(5, Some(8))));
    }
}
