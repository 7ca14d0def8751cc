//! A page's line of who wrote it -> their names.

use crate::article::day;

/// What such a line begins with, in small letters.
const OPENINGS: [&str; 29] = [
    "by",
    "written by",
    "posted by",
    "story by",
    "words by",
    "reported by",
    "quelle",
    "published by",
    "geschrieben von",
    "veröffentlicht von",
    "publiziert von",
    "verfasst von",
    "artikel von",
    "ein artikel von",
    "écrit par",
    "publié par",
    "escrito por",
    "publicado por",
    "scritto da",
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
    publié publicado actualizado pubblicato aggiornato last view hace publiziert datum vor il y ago monday tuesday wednesday thursday \
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
            || (ENDS.split_whitespace().any(|end| end == word) && !(is_day_of_name(&words, at)))
            || (next && day::is_printed(&[words[at], " 1"].concat()))
    };
    let end = (0..words.len()).find(|&at| is_end(at)).unwrap_or(words.len());
    let kept = without_pictures(&words[..end].join(" "));
    let kept = kept.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '|' | '-' | '–' | '—' | '•' | '·' | ':' | '/')
    });
    let is_name = kept.chars().any(char::is_alphabetic)
        && kept.split_whitespace().count() <= LONGEST
        && !kept.contains("://")
        && !kept.contains('@')
        && !is_nobody(&kept.to_lowercase());
    is_name.then(|| without_link_word(kept).to_owned())
}

/// "admin", "wordpressadmin".
fn is_nobody(name: &str) -> bool {
    NOBODY.contains(&name) || (name.ends_with("admin") && !name.contains(' '))
}

/// "The Mail on Sunday": a day that ends a name, with no date behind it.
fn is_day_of_name(words: &[&str], at: usize) -> bool {
    at > 1
        && at + 1 == words.len()
        && words[at - 1].eq_ignore_ascii_case("on")
        && words[at - 2].starts_with(char::is_uppercase)
        && at > 3
}

/// The names without what is said of pictures among them: "Ann Lee, (Image: Tarnpix)".
fn without_pictures(names: &str) -> String {
    let is_picture = |part: &&str| {
        let part = part.trim().trim_start_matches('(').to_lowercase();
        ["image:", "photo:", "picture:", "foto:", "pic:"].iter().any(|what| part.starts_with(what))
    };
    let parts: Vec<&str> = names.split(", ").filter(|part| !is_picture(part)).collect();
    parts.join(", ")
}

/// The names without a word that led to the day: "Ann Lee am".
fn without_link_word(names: &str) -> &str {
    let last = names.rsplit_once(' ');
    match last {
        Some((rest, "am" | "on" | "at" | "um" | "le" | "el" | "vom")) => rest.trim_end_matches([',', ' ']),
        _ => names,
    }
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
            ("Ann Lee am 3. März 2026", Some("Ann Lee")),
            ("Verfasst von: Ann Lee", Some("Ann Lee")),
            ("Ann Lee And Bob Ray For The Mail On Sunday", Some("Ann Lee And Bob Ray For The Mail On Sunday")),
            ("Ann Lee, (Image: Tarnpix), (Image: Getty)", Some("Ann Lee")),
            ("a.lee@post.example", None),
            ("siteadmin", None),
            ("admin", None),
            ("3 March 2026", None),
            ("By", Some("By")),
            ("", None),
        ] {
            assert_eq!(names(line).as_deref(), expected, "{line}");
        }
    }
}
