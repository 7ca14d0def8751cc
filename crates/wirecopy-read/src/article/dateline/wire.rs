//! Datelines of press-release wires and of agencies that sign first.

use super::filed::{day_and_signer, small_signer};
use super::{LONGEST, begins_story, is_filed};
use crate::article::day;
use wirecopy_quotes::agency;

/// The dateline that `paragraph` begins with, in one of these forms.
pub(super) fn dateline(paragraph: &str) -> Option<&str> {
    let head = &paragraph[..paragraph.floor_char_boundary(LONGEST)];
    let dash = first_dash(head);
    let end = between_slashes(head)
        .or_else(|| signed_first(head))
        .or_else(|| ansa(head))
        .or_else(|| business_wire(head))
        .or_else(|| between_dashes(head, dash?))
        .or_else(|| tass(head))
        .or_else(|| bare(head, dash))
        .or_else(|| between_bars(head))
        .or_else(|| agency_behind(head, dash?))
        .or_else(|| stopped(head, dash?))
        .or_else(|| bracketed(head))?;
    let after = &paragraph[end..];
    (!after.trim().is_empty() && begins_story(after)).then(|| &paragraph[..end])
}

/// "CARACAS, Feb. 1, 2025 /PRWIRE/ --", "CARACAS, VE / WIREPATH / February 1, 2025 /": where it ends.
fn between_slashes(head: &str) -> Option<usize> {
    let (filed, rest) = head.split_once('/')?;
    let (wire, rest) = rest.split_once('/')?;
    let filed = filed.trim();
    let dated = |part: &str| day::is_printed(part.trim());
    let has_day = filed.split_once(',').is_some_and(|(_, rest)| day::stated(rest.trim()).is_some());
    if !is_wire(wire.trim()) || !(is_filed(filed, true) || (has_day && is_filed(filed, false))) {
        return None;
    }
    let after = match rest.split_once('/') {
        Some((day, rest)) if dated(day) => rest,
        _ => rest,
    };
    let bare = after.trim_start();
    let dash = ["--", "—", "–", "-"].into_iter().find_map(|dash| bare.strip_prefix(dash));
    // Without a dash, a day or spaces tell it from a choice of words: "AND/OR".
    match dash {
        Some(rest) => Some(head.len() - rest.len()),
        None if has_day || after.len() < rest.len() => Some(head.len() - after.len()),
        None => None,
    }
}

/// The name of a wire: few words, each with a capital.
fn is_wire(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let is_one = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
    };
    (1..=3).contains(&words) && name.split_whitespace().all(is_one)
}

/// "(Tarnpix) Caracas, 1 February 2025 -": where it ends.
fn signed_first(head: &str) -> Option<usize> {
    let (name, rest) = head.strip_prefix('(')?.split_once(')')?;
    let dashes = [" - ", " – ", " — ", " -- "];
    let (at, dash) = dashes.iter().filter_map(|dash| Some((rest.find(dash)?, dash.len()))).min()?;
    let filed = rest[..at].trim();
    let has_day = filed.split_once(',').is_some_and(|(_, day)| day::is_printed(day.trim()));
    let short = !name.is_empty() && name.split_whitespace().count() <= 3;
    (short && has_day && is_filed(filed, false)).then(|| head.len() - rest.len() + at + dash - 1)
}

/// "(ANSA) - ROMA, 3 MAR -": a known agency, and the place with its day between dashes.
fn ansa(head: &str) -> Option<usize> {
    let (name, rest) = head.strip_prefix('(')?.split_once(')')?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(['-', '–', '—']).filter(|_| agency::is_agency(name))?;
    let (at, dash) = first_dash(rest)?;
    let filed = rest[..at].trim();
    is_filed(filed, false).then(|| head.len() - rest.len() + at + dash)
}

/// "LONDON--(BUSINESS WIRE)--", also with the day before it.
fn business_wire(head: &str) -> Option<usize> {
    let (filed, rest) = head.split_once("--(")?;
    let (name, rest) = rest.split_once(")--")?;
    (is_filed(filed.trim(), false) && is_wire(name.trim())).then(|| head.len() - rest.len())
}

/// "Palo Alto, Calif. – March 3, 2026 –": a place, and a day with its year between dashes.
fn between_dashes(head: &str, (at, dash): Dash) -> Option<usize> {
    let (filed, rest) = (head[..at].trim(), &head[at + dash..]);
    let (end, dash) = first_dash(rest)?;
    let is_day = day::stated(rest[..end].trim()).is_some() && rest[..end].split_whitespace().count() <= 4;
    (is_day && is_filed(filed, false)).then(|| head.len() - rest.len() + end + dash)
}

/// "MOSCOW, March 3. /TASS/.", "København /ritzau/ -": a known agency between slashes.
fn tass(head: &str) -> Option<usize> {
    let (filed, rest) = head.split_once('/')?;
    let (name, rest) = rest.split_once('/')?;
    let end = rest.find(|c: char| !matches!(c, '.' | ' ' | '-' | '–' | '—' | ':'))?;
    let filed = filed.trim().trim_end_matches('.');
    (agency::is_agency(name.trim()) && end > 0 && is_filed(filed, false))
        .then(|| head.len() - rest.len() + rest[..end].trim_end().len())
}

/// "BERLIN dpa |", "Berlin/dpa -", "SYDNEY, AAP –", "SEOUL, Nov 26 AFP -": an agency without brackets.
fn bare(head: &str, dash: Option<Dash>) -> Option<usize> {
    let bar = head.find(" | ").map(|at| (at, 2));
    let (at, mark) = bar.into_iter().chain(dash).min()?;
    let filed = head[..at].trim();
    let (place, name) = match filed.rsplit_once(", ") {
        Some((place, name)) if agency::is_agency(name) && name.len() >= 3 => (place, name),
        Some((place, rest)) if day_and_signer(rest).is_some() => (place, rest),
        _ => small_signer(filed).filter(|(place, _)| !place.is_empty())?,
    };
    let place = place.trim_end_matches(['/', ' ', ',']);
    (name.len() >= 2 && is_filed(place, false)).then_some(at + mark)
}

/// "Paris, France | AFP |": a known agency between bars. "Ann Lee | AFP | Getty Images" tells of a picture.
fn between_bars(head: &str) -> Option<usize> {
    let (filed, rest) = head.split_once('|')?;
    let (name, rest) = rest.split_once('|')?;
    (agency::is_agency(name.trim()) && rest.split_whitespace().count() > 4 && is_filed(filed.trim(), false))
        .then(|| head.len() - rest.len())
}

/// "MOSCOW, 3 March - RIA Novosti.": a day, and a known agency behind the dash.
fn agency_behind(head: &str, (at, dash): Dash) -> Option<usize> {
    let (filed, rest) = (head[..at].trim(), &head[at + dash..]);
    let (name, rest) = rest.split_once('.')?;
    let has_day = filed.split_once(',').is_some_and(|(_, day)| day::is_printed(day.trim()));
    (has_day && is_filed(filed, false) && agency::is_agency(name.trim())).then(|| head.len() - rest.len())
}

/// "Moscow. 3 March. INTERFAX -": stops between place, day and a known agency.
fn stopped(head: &str, (at, dash): Dash) -> Option<usize> {
    let mut parts = head[..at].split(". ").map(str::trim);
    let (place, day, name) = (parts.next()?, parts.next()?, parts.next()?);
    let fits = parts.next().is_none() && is_filed(place, false) && day::is_printed(day) && agency::is_agency(name);
    fits.then_some(at + dash)
}

/// "Berlin (epd).", "NEW DELHI, March 3 (PTI)": a known agency in brackets, and the story right behind.
fn bracketed(head: &str) -> Option<usize> {
    let (filed, rest) = head.split_once('(')?;
    let (name, rest) = rest.split_once(')')?;
    let after = rest.strip_prefix('.').unwrap_or(rest);
    let filed = filed.trim();
    // "PA" is a state as well, "Photo (AFP)" a credit, and "Agence France-Presse (AFP)" an agency and its short name.
    let is_credit = ["photo", "foto", "bild", "source", "quelle"].contains(&filed.to_lowercase().as_str());
    // "ats afp": two of them.
    let known = name.split(' ').all(agency::is_agency) || agency::is_agency(name);
    let known = known && name != "PA" && !agency::is_agency(filed) && !is_credit;
    let goes_on = after.starts_with(' ') && after.trim_start().starts_with(char::is_alphabetic);
    (known && goes_on && filed.chars().count() > 2 && is_filed(filed, false)).then(|| head.len() - after.len())
}

/// Where the space before a dash stands, and how long both are.
type Dash = (usize, usize);

/// The first dash between spaces, or a closing one.
fn first_dash(text: &str) -> Option<Dash> {
    text.match_indices(' ').find_map(|(at, _)| {
        let dash = ["-", "–", "—", "--"].iter().find(|dash| opens(&text[at + 1..], dash))?;
        Some((at, 1 + dash.len()))
    })
}

/// Whether a text begins with a dash and the space behind it.
fn opens(text: &str, dash: &str) -> bool {
    text.strip_prefix(dash).is_some_and(|rest| rest.starts_with(' '))
}
