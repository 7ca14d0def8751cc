//! Agencies as scans of printed papers have them: headline, date line and story in one paragraph, letters parted, marks worn.

use crate::agency;

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

/// "… LONDRES, 9 (Reuter). — Le bac", "Rom , 5 . Jan . ( AFP ) Die Fähre": the name in the first brackets that are a date line’s.
pub(super) fn dateline(line: &str) -> Option<&str> {
    let head = &line[..line.floor_char_boundary(HEAD)];
    head.match_indices('(').find_map(|(open, _)| {
        let inner = line.get(open + 1..)?;
        let close = inner.find(')').filter(|&close| close <= LONGEST)?;
        let (name, after) = (inner[..close].trim(), inner[close + 1..].trim_start());
        let before = line[..open].trim_end();
        is_filed(before, name.ends_with('.') && !name.ends_with(". P."), after).then(|| names(name)).flatten()
    })
}

/// "…, (ats)", "… / ats": what closes a story.
pub(super) fn closing(line: &str) -> Option<&str> {
    let line = line.trim_end();
    if let Some(inner) = line.strip_suffix(')') {
        let open = inner.rfind('(').filter(|open| inner.len() - open <= LONGEST)?;
        let ended = inner[..open].trim_end().ends_with(['.', ',', '!', '?', '”', '»', '"']);
        return if ended { names(inner[open + 1..].trim()) } else { None };
    }
    let (before, name) = line.rsplit_once('/')?;
    let ended = before.trim_end().ends_with(['.', ',', '!', '?', '”', '»', '"']) && before.ends_with(' ');
    if ended && name.len() <= LONGEST { names(name.trim()) } else { None }
}

/// Whether brackets stand where a date line has them: behind a place or a day, with a mark behind.
fn is_filed(before: &str, dot: bool, after: &str) -> bool {
    let words: Vec<&str> =
        before.split_whitespace().rev().filter(|word| word.chars().any(char::is_alphanumeric)).take(4).collect();
    let Some(last) = words.first() else { return false };
    let day = words.iter().any(|word| word.chars().any(char::is_numeric));
    let place =
        last.starts_with(char::is_uppercase) && (before.ends_with(['.', ',', '—', '–', '-']) || is_all_capitals(last));
    let dash = after.starts_with(['—', '–', '-'])
        || after.trim_start_matches(['.', ',', ' ', ':']).starts_with(['—', '–', '-']);
    let mark = dash || dot || before.ends_with(['.', ',', '—', '–', '-']);
    (day && mark || place && dash) && !super::named::ends_with_agency(before)
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
const OLD: &[&str] =
    &["up", "united press", "europapress", "europapreß", "wolffbüro", "kipa", "ag", "exchange", "havas-ofi"];
