//! Where a story was filed: "CARACAS:", "CARACAS, Venezuela (AP) —".

use crate::article::day;
use crate::article::paragraph::ends_sentence;
use wirecopy_quotes::agency;
use wirecopy_quotes::names::is_name;

mod east;
mod filed;
#[cfg(test)]
mod shapes;
mod wire;

pub(crate) use filed::Filed;
use filed::trailing_day;

/// What `dateline`, a line's beginning that is known to be one, states.
pub(crate) fn filed(dateline: &str) -> Filed {
    east::filed(dateline).unwrap_or_else(|| Filed::of(dateline))
}

/// The most bytes of a dateline; what runs on longer is the story.
const LONGEST: usize = 100;

/// Words in capitals before a colon that name no place.
const LABELS: &[&str] = &[
    "ADVISORY",
    "ANALYSIS",
    "ANSWER",
    "BREAKING",
    "CLARIFICATION",
    "COMMENT",
    "COMMENTARY",
    "CORRECTION",
    "CORRECTED",
    "DEVELOPING",
    "EDITOR",
    "EDITORIAL",
    "EDITOR’S",
    "EDITOR'S",
    "EXCLUSIVE",
    "EXPLAINED",
    "EXPLAINER",
    "FACT",
    "FACTBOX",
    "FEATURE",
    "INTERVIEW",
    "JUST",
    "LISTEN",
    "LIVE",
    "MORE",
    "NEWS",
    "NOTE",
    "OPINION",
    "PHOTOS",
    "PICTURES",
    "PODCAST",
    "POSTED",
    "PREVIEW",
    "PUBLISHED",
    "QUESTION",
    "READ",
    "RECAP",
    "RELATED",
    "REPORT",
    "REVIEW",
    "SPOILER",
    "STORY",
    "SUMMARY",
    "TIMELINE",
    "UPDATE",
    "UPDATED",
    "URGENT",
    "VIDEO",
    "WARNING",
    "WATCH",
];

/// The dateline that `paragraph` begins with, its closing mark included.
pub(crate) fn dateline(paragraph: &str) -> Option<&str> {
    // What more is known of wires goes before what a dash alone tells.
    wire::dateline(paragraph).or_else(|| dashed(paragraph)).or_else(|| east::dateline(paragraph))
}

/// "CARACAS, Venezuela (AP) —"
fn dashed(paragraph: &str) -> Option<&str> {
    let head = &paragraph[..paragraph.floor_char_boundary(LONGEST)];
    let (at, mark) = closing_mark(head)?;
    let (filed, after) = (paragraph[..at].trim_end(), &paragraph[at + mark.len()..]);
    let filed = filed.strip_suffix('.').filter(|_| mark == "-").unwrap_or(filed);
    if after.trim().is_empty() || !paragraph.chars().any(char::is_lowercase) {
        return None;
    }
    if let Some(end) = day_before_colon(after)
        && mark != ":"
        && is_filed(filed, false)
    {
        return Some(&paragraph[..at + mark.len() + end]);
    }
    let (place, signed) = split_agency(filed);
    let fits = match signed {
        Some(name) => signed_by(place, name) || (is_twin(place, name) && begins_story(after)),
        None => is_filed(place, true) && begins_story(after) && unsigned(place, mark, paragraph, after),
    };
    fits.then(|| &paragraph[..at + mark.len()])
}

/// The first colon or dash that could close a dateline, and where it stands.
fn closing_mark(head: &str) -> Option<(usize, &str)> {
    head.char_indices().find_map(|(at, c)| {
        let (before, rest) = head.split_at(at);
        let space_follows = |mark: &str| rest[mark.len()..].starts_with(char::is_whitespace);
        let stands_free = before.ends_with(|c: char| c.is_whitespace() || matches!(c, ')' | '.'));
        match c {
            ':' if space_follows(":") => Some((at, ":")),
            '—' => Some((at, "—")),
            '–' if stands_free || space_follows("–") => Some((at, "–")),
            '-' if rest.starts_with("--") => Some((at, "--")),
            '-' if stands_free && space_follows("-") => Some((at, "-")),
            '_' if stands_free && space_follows("_") => Some((at, "_")),
            _ => None,
        }
    })
}

/// "JANUARY 10:" after "CARACAS, VENEZUELA -": where the colon ends.
fn day_before_colon(after: &str) -> Option<usize> {
    let colon = after[..after.floor_char_boundary(24)].find(':')?;
    day::is_printed(&after[..colon]).then_some(colon + 1)
}

/// "CARACAS (AP)" -> ("CARACAS", Some("AP")).
fn split_agency(filed: &str) -> (&str, Option<&str>) {
    let split = filed.strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    split.map_or((filed, None), |(place, name)| (place.trim_end(), Some(name)))
}

/// Whether an agency's name after the place makes it a dateline. After a place in small letters, or none, the agency
/// has to be known: "Warren (D) —" is a senator.
fn signed_by(place: &str, name: &str) -> bool {
    let known = are_agencies(name);
    let short = !name.is_empty() && name.split_whitespace().count() <= 4;
    let is_dated =
        || place.split_once(',').is_some_and(|(_, day)| day::is_printed(day.trim())) && is_filed(place, false);
    (known && (place.is_empty() || day::is_printed(place) || is_filed(place, false)))
        || (short && (is_filed(place, true) || is_dated()))
}

/// "AP", "AP/Reuters", "dpa/lno": agencies, the first perhaps with the mark of its desk.
fn are_agencies(name: &str) -> bool {
    let (first, desk) = name.split_once('/').unwrap_or((name, ""));
    let is_mark = desk.len() <= 4 && desk.bytes().all(|letter| letter.is_ascii_lowercase());
    agency::is_agency(first) && (is_mark || agency::are_agencies(desk))
}

/// "Berlin/Wien (dpa)": two places, and an agency in small letters.
fn is_twin(place: &str, name: &str) -> bool {
    let short = (2..=5).contains(&name.len()) && name.bytes().all(|letter| letter.is_ascii_lowercase());
    short && place.contains('/') && is_filed(place, false)
}

/// Whether `filed` is a place, with its region and a day if they are printed. `capitals`: the place has to be in
/// capitals throughout.
fn is_filed(filed: &str, capitals: bool) -> bool {
    let mut parts = filed.split(',').map(str::trim);
    let place = parts.next().unwrap_or_default();
    // "Prague 3 March": the day right behind the place.
    let place = trailing_day(place).map_or(place, |(place, _)| place);
    let words = place.split_whitespace().filter(|word| *word != "/").count();
    let is_place = |place: &str| !place.is_empty() && if capitals { is_capitals(place) } else { is_spelt(place) };
    // At most three places: "PARIS / LONDON".
    let spelt = place.matches('/').count() < 3 && place.split('/').map(str::trim).all(is_place);
    let region = |part: &str| part.split_whitespace().count() <= 3 && part.split_whitespace().all(is_name);
    (1..=4).contains(&words)
        && spelt
        && parts.all(|part| !part.is_empty() && (region(part) || day::is_printed(part) || day::is_year(part)))
}

/// Whether `place` is names, with small words between: "Frankfurt am Main", "Rio de Janeiro".
fn is_spelt(place: &str) -> bool {
    const SMALL: [&str; 14] =
        ["am", "an", "bei", "da", "de", "del", "der", "di", "do", "im", "la", "of", "sur", "upon"];
    let words: Vec<&str> = place.split_whitespace().collect();
    let ends = [words.first(), words.last()].into_iter().flatten().all(|word| is_name(word));
    ends && words.iter().all(|word| is_name(word) || SMALL.contains(word))
}

/// Whether `place` is letters in capitals, four at least: "US" and "UN" are no places where stories are filed.
fn is_capitals(place: &str) -> bool {
    let fits = |c: char| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '\'' | '’');
    place.chars().all(fits) && letters(place) >= 4
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

/// Whether a dateline without an agency may stand before `after`.
fn unsigned(place: &str, mark: &str, paragraph: &str, after: &str) -> bool {
    let first = place.split([' ', ',']).next().unwrap_or_default();
    if LABELS.contains(&first) {
        return false;
    }
    if mark == ":" {
        // "NATO: Allies Agree to Spend More" is a headline.
        return ends_sentence(paragraph);
    }
    // "FIFA — Football’s ruling body — said": short names in capitals may be anybody's, so a second dash decides.
    letters(place) > 6 || !after.contains(mark)
}

/// A story begins with a capital, a figure or a quotation; "CARACAS — where he was born" goes on.
fn begins_story(after: &str) -> bool {
    after.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}

/// The day that a dateline states with its year, `YYYY-MM-DD`.
pub(crate) fn day(dateline: &str) -> Option<String> {
    day::stated(&filed(dateline).day?)
}

#[cfg(test)]
mod tests {
    use super::{Filed, dateline, day, filed};

    #[test]
    fn a_dateline_states_place_day_and_agency() {
        for (line, place, day, signed) in [
            ("CARACAS: Prices fell.", "", "", ""),
            ("MIGRATION – Prices fell", "", "", ""),
            ("CARACAS, Venezuela (AP) — Prices fell", "CARACAS, Venezuela", "", "AP"),
            ("PARIS, March 3 (Reuters) - Prices fell", "PARIS", "March 3", "Reuters"),
            ("CARACAS, Venezuela, Feb. 1, 2025 — Prices fell", "CARACAS, Venezuela", "Feb. 1, 2025", ""),
            ("PARIS / LONDON, March 3 (Reuters) - Prices fell", "PARIS / LONDON", "March 3", "Reuters"),
            ("PARIS/LONDON/ROME (AFP) — Prices fell", "PARIS/LONDON/ROME", "", "AFP"),
            ("Berlin/Wien (dpa) - Die Preise fielen", "Berlin/Wien", "", "dpa"),
            ("Köln (dpa/lnw) - Die Preise fielen", "Köln", "", "dpa/lnw"),
            ("BERLIN dpa | Die Preise fielen", "BERLIN", "", "dpa"),
            ("Berlin/dpa - Die Preise fielen", "Berlin", "", "dpa"),
            ("SYDNEY, AAP – Prices fell", "SYDNEY", "", "AAP"),
            ("Caracas, 1 feb (EFE).- Los precios", "Caracas", "1 feb", "EFE"),
            ("(ANSA) - ROMA, 3 MAR - I prezzi", "ROMA", "3 MAR", "ANSA"),
            ("(Tarnpix) Caracas, 1 February 2025 - Prices fell", "Caracas", "1 February 2025", "Tarnpix"),
            ("MOSCOW, March 3. /TASS/. Prices fell", "MOSCOW", "March 3", "TASS"),
            ("København /ritzau/ - Priserne faldt", "København", "", "ritzau"),
            ("LONDON--(BUSINESS WIRE)--Prices fell", "LONDON", "", "BUSINESS WIRE"),
            ("NEW YORK, March 03, 2026--(BUSINESS WIRE)--Prices fell", "NEW YORK", "March 03, 2026", "BUSINESS WIRE"),
            ("TORONTO, March 3, 2026 /CNW/ - Prices fell", "TORONTO", "March 3, 2026", "CNW"),
            (
                "VANCOUVER, British Columbia, March 3, 2026 (GLOBE NEWSWIRE) -- Prices fell",
                "VANCOUVER, British Columbia",
                "March 3, 2026",
                "GLOBE NEWSWIRE",
            ),
            ("CARACAS, VE / WIREPATH / February 1, 2025 / Prices fell", "CARACAS, VE", "February 1, 2025", "WIREPATH"),
            ("Palo Alto, Calif. – March 3, 2026 – Prices fell", "Palo Alto, Calif.", "March 3, 2026", ""),
            ("CARACAS, VENEZUELA - JANUARY 10: Prices fell", "CARACAS, VENEZUELA", "JANUARY 10", ""),
            ("WASHINGTON, D.C. — Prices fell", "WASHINGTON, D.C.", "", ""),
            ("ALBUQUERQUE, N.M. (KRQE) – Prices fell", "ALBUQUERQUE, N.M.", "", ""),
            ("HARRISBURG (PA) — Prices fell", "HARRISBURG", "", ""),
            ("(Reuters) - Prices fell", "", "", "Reuters"),
            ("新华社北京3月3日电 物价下跌。", "北京", "3月3日", "新华社"),
            ("（中央社台北3日電）物價下跌。", "台北", "3日", "中央社"),
            ("【ロンドン共同】物価が下がった。", "ロンドン", "", "共同"),
            ("(서울=연합뉴스) 물가가 내렸다.", "서울", "", "연합뉴스"),
        ] {
            let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            let expected = Filed { place: text(place), day: text(day), signed: text(signed) };
            assert_eq!(dateline(line).map(filed), Some(expected), "{line}");
        }
    }

    #[test]
    fn a_dateline_may_have_its_day() {
        for (line, expected) in [
            ("CARACAS, Venezuela, Feb. 1, 2025 /PRWIRE/ --", Some("2025-02-01")),
            ("CARACAS, VE / WIREPATH / February 1, 2025 /", Some("2025-02-01")),
            ("(Tarnpix) Caracas, 1 February 2025 -", Some("2025-02-01")),
            ("CARACAS, February 1, 2025 (AP) —", Some("2025-02-01")),
            ("PARIS, March 3 (Reuters) -", None),
            ("CARACAS —", None),
        ] {
            assert_eq!(day(line).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn these_are_datelines() {
        let cases = [
            ("CARACAS: Venezuela announced Saturday.", "CARACAS:"),
            ("WASHINGTON (AP) — President Trump said.", "WASHINGTON (AP) —"),
            ("CARACAS, Venezuela (AP) — eBay said", "CARACAS, Venezuela (AP) —"),
            ("PARIS, March 3 (Reuters) - France said", "PARIS, March 3 (Reuters) -"),
            ("CARACAS, Feb. 1 (Xinhua) -- Venezuela", "CARACAS, Feb. 1 (Xinhua) --"),
            ("Caracas (AFP) – Venezuela said", "Caracas (AFP) –"),
            ("Berlin (dpa) - Die Regierung", "Berlin (dpa) -"),
            ("Caracas, 1 feb (EFE).- El presidente", "Caracas, 1 feb (EFE).-"),
            ("(CNN) — Venezuela said", "(CNN) —"),
            ("(Reuters) - Venezuela said", "(Reuters) -"),
            ("CARACAS — Venezuela said", "CARACAS —"),
            ("CARACAS—Venezuela said", "CARACAS—"),
            ("PARIS -- France said", "PARIS --"),
            ("NEW YORK - Prices fell", "NEW YORK -"),
            ("ST. LOUIS — Prices fell", "ST. LOUIS —"),
            ("SÃO PAULO — Prices fell", "SÃO PAULO —"),
            ("WASHINGTON, D.C. — Prices fell", "WASHINGTON, D.C. —"),
            ("ALBUQUERQUE, N.M. (KRQE) – Prices fell", "ALBUQUERQUE, N.M. (KRQE) –"),
            ("CARACAS, Venezuela, Feb. 1, 2025 — Prices fell", "CARACAS, Venezuela, Feb. 1, 2025 —"),
            ("CARACAS, VENEZUELA - JANUARY 10: President Maduro", "CARACAS, VENEZUELA - JANUARY 10:"),
            ("WASHINGTON — Trump said that Caracas — at last — agreed", "WASHINGTON —"),
            ("CARACAS — “We have agreed”, he said", "CARACAS —"),
            ("CARACAS — 238 men were flown", "CARACAS —"),
            ("CARACAS (AP) _ Venezuela said", "CARACAS (AP) _"),
            ("PARIS / LONDON, March 3 (Reuters) - France said", "PARIS / LONDON, March 3 (Reuters) -"),
            ("Berlin/Wien (dpa) - Die Regierung", "Berlin/Wien (dpa) -"),
            ("Umbrel/Sorrel (tpx) - Die Regierung", "Umbrel/Sorrel (tpx) -"),
            (
                "CARACAS, Venezuela, Feb. 1, 2025 /PRWIRE/ -- Venezuela said",
                "CARACAS, Venezuela, Feb. 1, 2025 /PRWIRE/ --",
            ),
            (
                "CARACAS, VE / WIREPATH / February 1, 2025 / Venezuela said",
                "CARACAS, VE / WIREPATH / February 1, 2025 /",
            ),
            ("(Tarnpix) Caracas, 1 February 2025 - Venezuela said", "(Tarnpix) Caracas, 1 February 2025 -"),
        ];
        for (paragraph, expected) in cases {
            assert_eq!(dateline(paragraph), Some(expected), "{paragraph}");
        }
    }

    #[test]
    fn these_are_the_story() {
        let paragraphs = [
            "Venezuela announced Saturday: the flights go on.",
            "NATO — the alliance that Trump berates — agreed",
            "FIFA — Football’s ruling body — agreed",
            "NATO: Allies Agree to Spend More",
            "BREAKING: Venezuela has agreed.",
            "EDITOR’S NOTE: This story was changed.",
            "FACT CHECK: Venezuela has agreed.",
            "Warren (D-Mass.) — a critic — said",
            "Warren (D) — a critic — said",
            "On Friday, March 3 — the day of the vote — he left",
            "Q: Why?",
            "US: The flights go on.",
            "I — We, that is — agreed.",
            "TRUMP WINS — AGAIN",
            "CARACAS",
            "CARACAS:",
            "CARACAS —",
            "CARACAS — where he was born",
            "Caracas — Venezuela’s capital",
            "Caracas - Venezuela",
            "Grenell returned with six American citizens — among them",
            "238: That is how many were flown.",
            "— AFP",
            "() — Venezuela",
            "Sorrel (sic) - he said so",
            "AND/OR: both are right.",
            "Ann Lee / Bob Ray / Cy Young / were there.",
            "(Laughter) Lee, 3 years later - she said",
            "(Applause) - Lee, the mayor, - spoke.",
            "He said/she said - nobody knows.",
            "Ann Lee – 3 March, 2026 years old – spoke",
            "新华社的记者说，物价下跌。",
            "【写真】港のようす",
            "(사진=연합뉴스제공",
            "Post / Mail / Star.",
            "",
        ];
        for paragraph in paragraphs {
            assert_eq!(dateline(paragraph), None, "{paragraph}");
        }
    }
}
