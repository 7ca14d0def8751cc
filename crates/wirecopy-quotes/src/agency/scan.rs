//! Agencies as scans of printed papers have them: headline, date line and story in one paragraph, letters parted, marks worn.

use crate::agency;
use crate::agency::mention::{ends_with_agency, is_month};

/// A date line begins in the first so many bytes, behind the headline.
const HEAD: usize = 170;
/// What stands in its brackets is no longer than this, in bytes.
const LONGEST: usize = 24;
/// Short names that are something else as often.
const DOUBTFUL: &[&str] = &[
    "pa",
    "cp",
    "spa",
    "map",
    "sta",
    "uni",
    "ins",
    "tt",
    "cna",
    "nan",
    "mena",
    "npr",
    "cnn",
    "cnn wire",
    "app",
    "tap",
    "trend",
    "beta",
    "petra",
    "ria",
    "efe",
    "fars",
    "mehr",
    "ansa",
    "apa",
    "andina",
    "antara",
    "hearst",
    "bloomberg",
    "sana",
    "hina",
    "pap",
    "sid",
    "ots",
    "epa",
];

/// What opens and closes a bracket, worn marks among them.
const OPENS: &[char] = &['(', '{', '['];
const CLOSES: &[char] = &[')', '}', ']'];
/// Names that nothing else is called in brackets before a dash, or behind a place.
const SURE: &[&str] = &["afp", "ats", "upi", "reuter", "reuters", "havas", "ats-afp", "afp-ats", "ats-reuter", "ag"];
/// Longer names, as misread letters leave them near.
const LONG: &[&str] = &["havas", "reuter", "wolff", "stefani", "united press", "europapress"];

/// "… LONDRES, 9 (Reuter). — Le bac", "Rom , 5 . Jan . ( AFP ) Die Fähre": the name in the first brackets that are a date line’s.
pub(super) fn dateline(line: &str) -> Option<&str> {
    let head = &line[..line.floor_char_boundary(HEAD)];
    let bracketed = head.match_indices(OPENS).find_map(|(open, mark)| {
        let inner = line.get(open + mark.len()..)?;
        let before = line[..open].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '’'));
        if let Some(close) = inner.find(CLOSES).filter(|&close| close <= LONGEST) {
            let (name, after) = (inner[..close].trim(), inner[close + 1..].trim_start());
            let dot = name.ends_with('.') && !name.ends_with(". P.");
            let filed = is_filed(before, dot, after) || is_sure(name) && is_filed_surely(before, after);
            return filed.then(|| names(name).or_else(|| misread(name))).flatten();
        }
        // The bracket behind is worn: "Kairo, 29. Jan. (AFP Der".
        let name = inner.trim_start().split([' ', '.', ',']).next()?;
        let after = inner.trim_start().get(name.len()..)?.trim_start_matches([' ', '.']);
        (is_sure(name) && is_filed(before, true, after)).then_some(name)
    });
    bracketed.or_else(|| bare(head)).or_else(|| column(head))
}

/// "Nouveaux combats à Chypre UPI. — Des casques": capitals with a stop and a dash behind.
fn bare(head: &str) -> Option<&str> {
    head.match_indices(". —").find_map(|(at, _)| {
        let name = head[..at].rsplit(' ').next()?;
        let initials = name.len() == 3 && is_all_capitals(name);
        (initials && is_sure(name)).then_some(name)
    })
}

/// "Dépêches de l’Agence Havas Rennes, 17 août": the heading of a column of telegrams, or an agency’s name before a place.
fn column(head: &str) -> Option<&str> {
    /// What stands before the name is no longer than this, in bytes.
    const BEFORE: usize = 40;
    ["Agence Havas", "Havas", "Agence télégraphique suisse"].iter().find_map(|&name| {
        let at = head.find(name).filter(|&at| at <= BEFORE)?;
        let first = wirecopy::folded(head.split([' ', '\u{a0}']).next()?);
        let after = head[at + name.len()..].trim_start_matches([' ', '.', ',', '—', '-']);
        let dispatches = at > 0 && (first == "depeches" || wirecopy::is_near(&first, "depeches"));
        // A place and a day: not a story about the agency.
        let day = |part: &str| part.trim_start().starts_with(|c: char| c.is_numeric());
        let dated = after.split([',', '.', '—']).nth(1).is_some_and(day);
        // "de l’Agence télégraphique suisse 23 mai Prévision du temps", whatever was left of the word before.
        let whole = name.contains(' ') && name.ends_with("suisse");
        let owned =
            whole && head[..at].trim_end().ends_with(['\'', '’']) && (day(after) || after.starts_with("Prévision"));
        let opens = after.starts_with(char::is_uppercase);
        (opens && (dispatches || dated && whole && at == 0) || owned).then_some(&head[at..at + name.len()])
    })
}

/// "…, (ats)", "… / ats", "….AFP": what closes a story.
pub(super) fn closing(line: &str) -> Option<&str> {
    const ENDS: &[char] = &['.', ',', ';', '!', '?', '”', '»', '"'];
    let line = line.trim_end();
    let ended = |before: &str| before.trim_end().ends_with(ENDS);
    if let Some(inner) = line.strip_suffix(CLOSES) {
        let open = last_bracket(inner, LONGEST)?;
        return if ended(&inner[..open]) { names(inner[open + 1..].trim()) } else { None };
    }
    // "… pour lui. ( AFP": the bracket behind is worn.
    if let Some(open) = last_bracket(line, 8) {
        let name = line[open + 1..].trim_matches(|c: char| !c.is_alphanumeric());
        let sure = is_sure(name) || name == "AP";
        return (ended(&line[..open]) && sure).then_some(name);
    }
    // "… pour lui. ATS".
    let (before, last) = line.rsplit_once(' ')?;
    if ended(before) && !before.trim_end().ends_with([',', '"']) && is_initials(last) {
        return Some(last);
    }
    let (before, name) = line.rsplit_once('/')?;
    if ended(before) && before.ends_with(' ') && name.len() <= LONGEST { names(name.trim()) } else { None }
}

/// The last opening bracket, where it is one of the last so many bytes.
fn last_bracket(text: &str, bytes: usize) -> Option<usize> {
    let from = text.len().saturating_sub(bytes);
    let is_bracket = |byte: &u8| OPENS.contains(&char::from(*byte));
    text.as_bytes()[from..].iter().rposition(is_bracket).map(|at| from + at)
}

/// Initials of an agency alone, in capitals.
fn is_initials(name: &str) -> bool {
    matches!(name, "AFP" | "ATS" | "AP" | "UPI" | "DPA" | "SDA")
}

/// Whether the name is one that stands in brackets for nothing else, in capitals where it is initials.
fn is_sure(name: &str) -> bool {
    let name = name.trim_end_matches(['.', ' ']);
    let lower = name.to_lowercase();
    let initials = lower.len() <= 3 && lower != "ag";
    SURE.contains(&lower.as_str()) && (!initials || is_all_capitals(name))
}

/// Whether a dash stands behind the brackets of a sure name, or a place with a mark before them.
fn is_filed_surely(before: &str, after: &str) -> bool {
    let dash = |text: &str| text.starts_with(['—', '–', '-']);
    let behind = dash(after) || dash(after.trim_start_matches(['.', ',', ' ', ':']));
    let last = before.trim_end_matches(|c: char| !c.is_alphanumeric()).rsplit(' ').next().unwrap_or_default();
    let marked = before.ends_with(['.', ',', '—', '–', '-']);
    let place = last.starts_with(char::is_uppercase) || last.chars().count() <= 2;
    // "L’Agence France-Presse (AFP) —": its name, and no date line.
    let named = ends_with_agency(before);
    (behind || marked && place && after.starts_with(char::is_uppercase)) && !named
}

/// An agency’s long name with a letter that was misread: "Havus", "United Preß".
fn misread(name: &str) -> Option<&str> {
    let bare = name.trim_end_matches(['.', ' ']);
    let folded = wirecopy::folded(bare);
    let near = |known: &&&str| {
        folded.chars().count().abs_diff(known.chars().count()) <= 1 && wirecopy::is_near(&folded, known)
    };
    LONG.iter().find(near).map(|_| bare)
}

/// Whether brackets stand where a date line has them: behind a place or a day, with a mark behind.
fn is_filed(before: &str, dot: bool, after: &str) -> bool {
    let words: Vec<&str> =
        before.split_whitespace().rev().filter(|word| word.chars().any(char::is_alphanumeric)).take(4).collect();
    let Some(last) = words.first() else { return false };
    let month = |word: &&str| is_month(word.trim_end_matches(['.', ',']));
    let day = words.iter().any(|word| word.chars().any(char::is_numeric)) || words.iter().any(month);
    let place =
        last.starts_with(char::is_uppercase) && (before.ends_with(['.', ',', '—', '–', '-']) || is_all_capitals(last));
    let dash = after.starts_with(['—', '–', '-'])
        || after.trim_start_matches(['.', ',', ' ', ':']).starts_with(['—', '–', '-']);
    let mark = dash || dot || before.ends_with(['.', ',', '—', '–', '-']);
    (day && mark || place && dash) && !ends_with_agency(before)
}

fn is_all_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 2 && !word.chars().any(char::is_lowercase)
}

/// A list of agencies in any case, letters parted or not: "Reuter.", "U. P.", "ATS-AFP"; without its stop.
fn names(printed: &str) -> Option<&str> {
    let spaced = printed.split(['.', ' ']).filter(|part| !part.is_empty()).all(|part| part.chars().count() == 1);
    let name = if spaced { printed } else { printed.trim_end_matches(['.', ' ']) };
    let known = |part: &str| {
        let bare: String =
            if spaced { part.chars().filter(|c| c.is_alphabetic()).collect() } else { part.trim().to_owned() };
        let bare = bare.to_lowercase();
        !DOUBTFUL.contains(&bare.as_str()) && (agency::is_named(&bare) || OLD.contains(&bare.as_str()))
    };
    let list = || name.split(['-', '/']).all(known);
    (!name.is_empty() && (known(name) || list())).then_some(name)
}

/// Names that papers of the last century shorten so.
const OLD: &[&str] = &[
    "up",
    "united press",
    "europapress",
    "europapreß",
    "united preß",
    "wolffbüro",
    "wolff",
    "kipa",
    "ag",
    "exchange",
    "havas-ofi",
];
