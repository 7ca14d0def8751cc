//! Datelines of press-release wires and of agencies that sign first.

use super::{LONGEST, begins_story, is_filed};
use crate::article::day;

/// The dateline that `paragraph` begins with, in one of these forms.
pub(super) fn dateline(paragraph: &str) -> Option<&str> {
    let head = &paragraph[..paragraph.floor_char_boundary(LONGEST)];
    let end = between_slashes(head).or_else(|| signed_first(head))?;
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
    let is_one =
        |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphanumeric() || c == '.');
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
