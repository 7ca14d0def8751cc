//! A page's line of who wrote it -> their names.

use crate::article::day;

/// What such a line begins with, in small letters.
const OPENINGS: [&str; 16] = [
    "by",
    "written by",
    "posted by",
    "story by",
    "words by",
    "reported by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "autor",
    "autora",
    "author",
    "text",
    "текст",
];
/// Words behind which it tells something else.
const ENDS: &str = "published updated posted print share follow comment comments comente email veröffentlicht aktualisiert \
    publié publicado actualizado pubblicato aggiornato last view monday tuesday wednesday thursday \
    friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag stand lesezeit minuten";
/// Names of nobody.
const NOBODY: [&str; 7] = ["admin", "administrator", "webmaster", "editor", "user", "root", "guest"];
/// The most words of a line of names.
const LONGEST: usize = 16;

/// The names in the line, without "By", days, times and what may be clicked there.
pub(crate) fn names(line: &str) -> Option<String> {
    let mut line = line.trim();
    while let Some(rest) = OPENINGS.iter().find_map(|opening| after(line, opening)) {
        line = rest;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_end = |at: usize| {
        let word = words[at].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let next = words.get(at + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        words[at].starts_with(|c: char| c.is_ascii_digit() || c == '@' || c == '•' || c == '|')
            || ENDS.split_whitespace().any(|end| end == word)
            || (next && day::is_printed(&[words[at], " 1"].concat()))
    };
    let end = (0..words.len()).find(|&at| is_end(at)).unwrap_or(words.len());
    let kept = words[..end].join(" ");
    let kept = kept.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '|' | '-' | '–' | '—' | '•' | '·' | ':' | '/')
    });
    let is_name = kept.chars().any(char::is_alphabetic)
        && kept.split_whitespace().count() <= LONGEST
        && !kept.contains("://")
        && !NOBODY.contains(&kept.to_lowercase().as_str());
    is_name.then(|| kept.to_owned())
}

/// Whether the line begins like one that says who wrote it.
pub(crate) fn opens(line: &str) -> bool {
    OPENINGS.iter().any(|opening| after(line.trim(), opening).is_some())
}

/// What follows a word or words at the start, and a space or a colon.
fn after<'l>(line: &'l str, opening: &str) -> Option<&'l str> {
    let (start, rest) = line.split_at_checked(opening.len())?;
    let rest = (start.to_lowercase() == opening).then_some(rest)?;
    let bare = rest.trim_start_matches(':');
    (bare.len() < rest.len() || bare.starts_with(char::is_whitespace)).then(|| bare.trim_start())
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn only_the_names_are_kept() {
        for (line, expected) in [
            ("Ann Lee", Some("Ann Lee")),
            ("By Ann Lee and Bob Ray", Some("Ann Lee and Bob Ray")),
            ("by: Ann Lee,", Some("Ann Lee")),
            ("Written by Ann Lee | 3 March 2026", Some("Ann Lee")),
            ("Von Anna Lehm, 2. März 2026", Some("Anna Lehm")),
            ("Ann Lee 2 hours ago", Some("Ann Lee")),
            ("Ann Lee November 3, 2026 10:43", Some("Ann Lee")),
            ("By Ann Lee @annlee Nov 3, 2026 • 2 min read", Some("Ann Lee")),
            ("Ann Lee, Harbour Post Published 11:34 PM", Some("Ann Lee, Harbour Post")),
            ("Byron Lee", Some("Byron Lee")),
            ("April Lee", Some("April Lee")),
            ("admin", None),
            ("3 March 2026", None),
            ("By", Some("By")),
            ("", None),
        ] {
            assert_eq!(names(line).as_deref(), expected, "{line}");
        }
    }
}
