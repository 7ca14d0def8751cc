//! What a story ends with to say where it comes from, behind its last sentence: "RND/dpa", "Quelle: ntv.de, als/dpa", "(mit dpa)", "Nachrichtenagentur dpa".

use crate::agency;

/// A note is no longer than this, in bytes, and in words.
const LONGEST: usize = 160;
const WORDS: usize = 14;
/// Names that nothing else is called, in whatever letters.
const SURE: &[&str] =
    &["dpa", "afp", "reuters", "epd", "kna", "sid", "apa", "sda", "dpa-afx", "dpa-infocom", "dpa-tmn"];
/// What opens a list of sources.
const SOURCES: &[&str] = &["Quelle:", "Quellen:"];
/// What agencies stand behind in one.
const AGENCIES: &[&str] = &["Nachrichtenagenturen", "Nachrichtenagentur"];
/// What may stand behind a note.
const BEHIND: &[&str] =
    &["Hier können Sie die Rechte an diesem Artikel erwerben.", "Eigene Recherchen", "Eigene Recherche"];
/// What says that a part is theirs, in lower case.
const WITH: &[&str] = &["mit", "with", "material", "informationen", "von", "der", "agentur", "agenturmaterial"];

/// The agencies that the note at the end of `line`, the last one of a text, names.
pub(super) fn closing(line: &str) -> Option<&str> {
    let mut line = line.trim_end();
    for behind in BEHIND {
        line = line.strip_suffix(behind).unwrap_or(line).trim_end();
    }
    let tail = &line[line.ceil_char_boundary(line.len().saturating_sub(LONGEST))..];
    sources(tail)
        .or_else(|| behind_agencies(tail))
        .or_else(|| bracketed(tail))
        .or_else(|| slashed(tail))
        .or_else(|| bare(tail))
}

/// "Quelle: ntv.de, Ida Holm, dpa".
fn sources(tail: &str) -> Option<&str> {
    let list = SOURCES.iter().find_map(|opening| around_last(tail, opening)).map(|(_, list)| list)?;
    // A sentence behind it is none of its own.
    let short = list.split_whitespace().count() <= WORDS && !list.trim_end().ends_with(['.', '!', '?']);
    short.then(|| named_in(list)).flatten()
}

/// "Nachrichtenagenturen dpa und AFP", but not "sagte sie der Nachrichtenagentur dpa."
fn behind_agencies(tail: &str) -> Option<&str> {
    let (before, list) = AGENCIES.iter().find_map(|opening| around_last(tail, opening))?;
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let told = matches!(last, "der" | "die" | "den") && !before.contains("Mit ");
    let list = list.trim_start_matches([':', ' ']);
    (!told && all_agencies(list)).then_some(list)
}

/// "(mit dpa)", "(Tsp, dpa)": what the last bracket holds, behind a sentence.
fn bracketed(tail: &str) -> Option<&str> {
    let (before, inner) = tail.strip_suffix(')')?.rsplit_once('(')?;
    let ended = before.trim_end().ends_with(['.', '!', '?', '”', '"', '»', '“', '’']);
    let parts = || words(inner);
    let house = |part: &str| is_house(part) && part.len() < 4 || part.chars().all(char::is_uppercase);
    let fits = parts().all(|part| is_agency(part) || house(part) || WITH.contains(&part) || part == "und");
    let several = parts().filter(|part| is_agency(part)).count() > 1;
    // "(Ida Holm, dpa)".
    let signed = || {
        let (names, last) = around_last(inner, ", ")?;
        let names =
            names.starts_with(char::is_uppercase) && !names.contains([':', '.']) && names.split(' ').count() < 5;
        (ended && names && is_agency(last)).then_some(last)
    };
    ((ended || several) && fits).then(|| named_in(inner)).flatten().or_else(signed)
}

/// "RND/dpa/ab": the last word, agencies and who wrote between its slashes.
fn slashed(tail: &str) -> Option<&str> {
    let last = tail.split_whitespace().next_back()?;
    let fits = last.contains('/') && last.split('/').all(|part| is_agency(part) || is_house(part));
    fits.then(|| named_in(last)).flatten()
}

/// "KNA, dpa", "mit dpa", "RND mit dpa", behind a sentence.
fn bare(tail: &str) -> Option<&str> {
    let ends =
        tail.match_indices(' ').rev().find(|&(at, _)| tail[..at].ends_with(['.', '!', '?', '”', '"', '»', '“', '’']));
    let note = tail.get(ends?.0 + 1..)?;
    let told = words(note).any(is_with);
    let fits = words(note)
        .all(|word| is_sure(word) || matches!(word, "AP" | "und") || told && (is_house(word) || is_with(word)));
    (fits && words(note).count() <= WORDS && (told || !note.ends_with('.'))).then(|| named_in(note)).flatten()
}

/// "Ida Holm und Jan Voll, dpa", "Tarn Post et AFP": the agency among those who wrote it.
pub(super) fn among_writers(field: &str) -> Option<&str> {
    let parts = field.split([',', '/', ';', '&']).flat_map(|part| part.split(" and "));
    let mut parts = parts.flat_map(|part| part.split(" und ")).flat_map(|part| part.split(" et ")).map(str::trim);
    // "Petra" and "Andina" are people as well.
    let sure = |part: &&str| {
        let sure = || part.contains(' ') || part.chars().all(char::is_uppercase);
        is_sure(part) || agency::exact(part) && sure()
    };
    parts.find(sure)
}

/// What stands before the last `part` of `text`, and behind it.
fn around_last<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    // Forward, as everything else is searched: the way back would be code of its own on the page.
    let (at, _) = text.match_indices(part).last()?;
    Some((&text[..at], &text[at + part.len()..]))
}

/// The words of a list.
fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | ';' | '&' | '+')).filter(|word| !word.is_empty())
}

/// Whether `list` is agencies and nothing else.
fn all_agencies(list: &str) -> bool {
    let mut names = words(list).filter(|word| *word != "und").peekable();
    names.peek().is_some() && names.all(is_agency)
}

/// Whether `word` names an agency where outlets are named, too, of which some send wires: "Quellen: CNN, The Tarn Post".
fn is_agency(word: &str) -> bool {
    const OUTLETS: &[&str] = &["CNN", "NPR", "PA", "UNI", "MAP", "APP", "TT"];
    let capitals = || word.chars().all(char::is_uppercase) && !OUTLETS.contains(&word);
    is_sure(word) || agency::exact(word) && capitals()
}

/// Whether nothing else is called so.
fn is_sure(word: &str) -> bool {
    SURE.contains(&word.to_lowercase().as_str())
}

/// Whether `word` says that a part is theirs.
fn is_with(word: &str) -> bool {
    WITH.contains(&word.to_lowercase().as_str())
}

/// The mark of a house or of who wrote: "RND", "Tsp", "mba".
fn is_house(word: &str) -> bool {
    (1..=5).contains(&word.chars().count()) && word.chars().all(char::is_alphanumeric)
}

/// From the first agency in `list` to the last, where nothing else stands between them; else the first.
fn named_in(list: &str) -> Option<&str> {
    let place = |word: &str| word.as_ptr() as usize - list.as_ptr() as usize;
    let (mut found, mut end) = (None, 0);
    for word in words(list) {
        let at = place(word);
        match found {
            None if is_agency(word) => (found, end) = (Some(at), at + word.len()),
            Some(_) if is_agency(word) => end = at + word.len(),
            Some(_) if word != "und" => break,
            _ => {}
        }
    }
    list.get(found?..end)
}
