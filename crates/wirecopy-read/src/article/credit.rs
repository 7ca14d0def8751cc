//! Whose work a text stands on: "With Post wires", "— AFP", "Reporting by …; Editing by …".

use crate::article::paragraph::{begin_alike, ends_sentence};
use wirecopy_quotes::agency::{are_agencies, is_agency};
use wirecopy_quotes::names::{bare, is_name, is_particle, is_trade};

/// The most words of a credit; longer paragraphs are the story. A copyright notice may be longer.
const LONGEST: usize = 40;
const LONGEST_NOTICE: usize = 80;

/// Openings after which only names may stand, in lower case.
const WORK: &[&str] = &[
    "additional reporting by",
    "additional reporting from",
    "compiled by",
    "edited by",
    "editing by",
    "photographs by",
    "reported by",
    "reporting and writing by",
    "reporting by",
    "text by",
    "translated by",
    "writing by",
];

/// Openings after which a source has to be named, in lower case.
const SOURCES: &[&str] = &[
    "agencies:",
    "avec",
    "com informações da",
    "com informações de",
    "con informazioni di",
    "con información de",
    "fonte:",
    "fuente:",
    "mit",
    "mit material von",
    "quelle:",
    "source:",
    "source :",
    "sources:",
    "via",
    "with",
];

/// What somebody did for this text; the names stand before it.
const SHARES: &[&str] = &["contributed to this", "contributed reporting", "contributed"];

/// What this text can be called.
const TEXTS: &[&str] = &["analysis", "article", "dispatch", "piece", "post", "report", "reporting", "story"];

/// What can have happened to "This story" elsewhere.
const PUBLISHED: &[&str] = &[
    "first appeared",
    "has been published from a wire",
    "is published under",
    "is republished from",
    "originally appeared",
    "was first published",
    "was originally published",
    "was originally produced",
];

/// Whether the whole `paragraph` is a credit.
pub(crate) fn is_credit(paragraph: &str) -> bool {
    let text = unbracketed(paragraph);
    let has_at_most = |words| text.split_whitespace().nth(words).is_none();
    is_notice(text) && has_at_most(LONGEST_NOTICE)
        || has_at_most(LONGEST)
            && (is_signature(text) || is_work(text) || is_source(text) || is_share(text) || is_reprint(text))
}

/// The credit that ends a paragraph of the story: "… under Maduro. — AFP", "… under Maduro. (Reuters)".
pub(crate) fn closing(paragraph: &str) -> Option<&str> {
    let at = if paragraph.ends_with(')') {
        paragraph.rfind('(')?
    } else {
        let end = paragraph.rfind(['—', '–', '-'])?;
        let dash = paragraph[end..].chars().next().map_or(0, char::len_utf8);
        // The first of "--".
        paragraph[..end + dash].trim_end_matches(['—', '–', '-']).len()
    };
    let (story, credit) = paragraph.split_at(at);
    // "... Pérez -EFE" and "France-Presse": only after a sentence.
    (ends_sentence(story) && is_credit(credit)).then_some(credit)
}

fn unbracketed(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(text).trim()
}

/// "— AFP", "AP/Reuters", "-- The Associated Press".
fn is_signature(text: &str) -> bool {
    are_agencies(text.trim_start_matches(['—', '–', '-', '/', '*', ' ']))
}

/// "Reporting by Vivian Sequera; Editing by Leslie Adler".
fn is_work(text: &str) -> bool {
    after_opening(text, WORK).is_some_and(|names| !names.is_empty() && names.split_whitespace().all(is_credited))
}

/// "With Post wires", "Source: AFP", "Con información de EFE".
fn is_source(text: &str) -> bool {
    let Some(names) = after_opening(text, SOURCES) else { return false };
    let named =
        |word: &str| is_trade(word) && is_name(word) || is_agency(word.trim_end_matches('.')) || is_provided(word);
    are_agencies(names)
        || names.split_whitespace().any(named) && names.split_whitespace().all(|word| is_credited(word) || named(word))
}

/// "The Associated Press contributed to this report."
fn is_share(text: &str) -> bool {
    SHARES.iter().any(|share| {
        let Some((people, rest)) = text.split_once(share) else { return false };
        let rest = match share.ends_with("this") {
            false => rest,
            true => match TEXTS.iter().find_map(|name| rest.trim_start().strip_prefix(name)) {
                Some(rest) if !rest.starts_with(char::is_alphanumeric) => rest,
                _ => return false,
            },
        };
        let named = people.split_whitespace().next().is_some_and(is_name) && people.split_whitespace().count() > 1;
        // "Donald Trump contributed." may be the story; "Post staff writer Jane Doe contributed." is not.
        let named = named && (*share != "contributed" || people.split_whitespace().any(is_trade));
        named && people.split_whitespace().chain(rest.split_whitespace()).all(is_credited)
    })
}

/// "This story was originally published by …".
fn is_reprint(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("This ") else { return false };
    let rest = TEXTS.iter().find_map(|name| rest.strip_prefix(name)).unwrap_or_default();
    PUBLISHED.iter().any(|done| rest.trim_start().starts_with(done))
}

/// "Copyright 2025 The Associated Press. All rights reserved.", "© 2025 AFP".
fn is_notice(text: &str) -> bool {
    let Some(rest) = after_opening(text, &["copyright", "©", "(c)"]) else { return false };
    let next = rest.trim_start_matches(['©', ' ', ',']).trim_start_matches("(c)").trim_start();
    next.as_bytes().first_chunk::<4>().is_some_and(|year| year.iter().all(u8::is_ascii_digit))
        || (text.starts_with('©') && next.split_whitespace().next().is_some_and(is_name))
}

/// What follows one of `openings`, as whole words; the longest that fits counts.
fn after_opening<'t>(text: &'t str, openings: &[&str]) -> Option<&'t str> {
    let fitting = openings.iter().filter_map(|opening| {
        let (start, rest) = text.split_at_checked(opening.len())?;
        // Nearly all texts are told by their first letter.
        if !begin_alike(start, opening) {
            return None;
        }
        let whole = !opening.ends_with(char::is_alphanumeric) || rest.starts_with([' ', '\u{a0}', ':']);
        (whole && start.to_lowercase() == *opening).then(|| rest.trim_start_matches([' ', '\u{a0}', ':']))
    });
    fitting.min_by_key(|rest| rest.len())
}

/// A word that may stand in a credit beside names: "and", "in", "Editing by", "staff".
fn is_credited(word: &str) -> bool {
    let small = [
        "&",
        "additional",
        "also",
        "and",
        "at",
        "by",
        "contributed",
        "edited",
        "editing",
        "for",
        "from",
        "graphics",
        "in",
        "is",
        "of",
        "on",
        "photography",
        "reporting",
        "the",
        "to",
        "translation",
        "video",
        "with",
        "writing",
        "e",
        "et",
        "und",
        "y",
    ];
    let word = bare(word).trim_end_matches('.');
    is_name(word)
        || is_particle(word)
        || is_trade(word)
        || small.contains(&word.to_lowercase().as_str())
        || word.contains('@')
        || !word.chars().any(char::is_alphanumeric)
}

/// What a source gave.
fn is_provided(word: &str) -> bool {
    ["agencies", "files", "inputs", "reporting", "reports", "wires"].contains(&bare(word).trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::{closing, is_credit};

    #[test]
    fn these_are_credits() {
        let paragraphs = [
            "With Post wires",
            "With wires.",
            "With AFP",
            "With Reuters and AP",
            "With inputs from agencies",
            "With files from The Canadian Press",
            "With reporting by Jane Doe in Caracas",
            "The Associated Press contributed to this report.",
            "Jane Doe and John Roe contributed to this story from Caracas.",
            "Post staff writer Jane Doe contributed to this article",
            "Jane Doe contributed reporting.",
            "Associated Press writers Jane Doe in Caracas and John Roe in Washington contributed.",
            "— AFP",
            "– Reuters",
            "-- The Associated Press",
            "AP/Reuters",
            "(AFP)",
            "Agencies",
            "Reporting by Vivian Sequera; Editing by Leslie Adler",
            "(Reporting by Vivian Sequera in Caracas; Writing by Julia Symmes Cobb; Editing by Leslie Adler)",
            "Additional reporting by Jane Doe.",
            "Copyright 2025 The Associated Press. All rights reserved. This material may not be published.",
            "Copyright © 2025 Tribune",
            "© 2025 AFP",
            "© AFP",
            "Source: AFP",
            "Source : AFP",
            "Con información de EFE y AFP",
            "Avec AFP",
            "Mit Material von dpa",
            "Fonte: ANSA",
            "This story was originally published by ProPublica.",
            "This article first appeared in The Conversation.",
        ];
        for paragraph in paragraphs {
            assert!(is_credit(paragraph), "{paragraph}");
        }
    }

    #[test]
    fn these_are_the_story() {
        let paragraphs = [
            "With Maduro in power, millions have fled.",
            "With Reuters closing its office, the staff left.",
            "With the press",
            "With Love From Caracas",
            "The CIA contributed to this report, which blamed Iran.",
            "Rising prices contributed to this reporting season’s losses.",
            "Officials said that three agencies contributed to this report.",
            "Sanctions contributed.",
            "Donald Trump contributed.",
            "Reporting by the commission found that prices rose.",
            "Reporting by",
            "Copyright law has changed.",
            "Copyright",
            "— Maduro",
            "Source: close to Maduro",
            "Mit Maduro",
            "This story was told in Caracas.",
            "This story",
            "Those promised reforms never came.",
            "They now have 30 days to leave the country.",
            "With",
            "—",
            "()",
            "",
        ];
        for paragraph in paragraphs {
            assert!(!is_credit(paragraph), "{paragraph}");
        }
    }

    #[test]
    fn a_credit_may_end_the_last_paragraph() {
        let cases = [
            ("The economy implodes under Maduro. — AFP", Some("— AFP")),
            ("The economy implodes under Maduro. -- AP", Some("-- AP")),
            ("The economy implodes under Maduro.” (Reuters)", Some("(Reuters)")),
            (
                "The economy implodes. (Reporting by Jane Doe; Editing by John Roe)",
                Some("(Reporting by Jane Doe; Editing by John Roe)"),
            ),
            ("The economy implodes under Maduro (Reuters)", None),
            ("He told Agence France-Presse", None),
            ("The economy implodes — AFP", None),
            ("It imploded. — Maduro", None),
            ("It imploded. (He resigned.)", None),
            ("It imploded.", None),
            (")", None),
            ("-", None),
            ("", None),
        ];
        for (paragraph, expected) in cases {
            assert_eq!(closing(paragraph), expected, "{paragraph}");
        }
    }
}
