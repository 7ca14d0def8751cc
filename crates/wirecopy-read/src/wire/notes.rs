//! What agencies tell editors between and around the words of a story: notes, embargoes, versions, withdrawals, ends, contacts.

use wirecopy::article::{Detail, DetailKind};
use wirecopy_quotes::agency;

/// So many paragraphs at the head may be notes.
const HEAD: usize = 6;

/// What a note to editors begins with, in small letters.
const NOTES: &[&str] = &[
    "eds:",
    "eds.:",
    "eds note",
    "(eds:",
    "(eds ",
    "editors:",
    "editor's note:",
    "editor’s note:",
    "editors' note:",
    "editors note:",
    "(editor's note",
    "(editor’s note",
    "attention editors",
    "attention -",
    "note to editors",
    "(adds ",
    "(updates ",
    "(recasts",
    "(corrects ",
    "(repeats ",
    "(refiles ",
    "(writes through",
    "adds ",
    "updates ",
    "recasts ",
    "(with picture",
    "(picture",
    "= (picture",
    "ap photo",
    "ap video",
    "(achtung",
    "achtung:",
    "(neu:",
    "(durchgehend neu",
    "(aktualisierung:",
    "(berichtigung:",
    "(wiederholung",
    "(mit ",
    "(actualisé",
    "(avec photo",
    "attention - ",
    "(actualiza ",
    "(añade ",
    "(corrige ",
    "(foto)",
    "(fotos)",
    "internal note",
    "n i e u w bericht",
    "nieuw bericht, vervangt",
];

/// Notes that are so only in brackets or with a sign of their own stand above; these open sentences too.
const SENTENCES: [&str; 3] = ["adds ", "updates ", "recasts "];

/// What an embargo begins with.
const EMBARGOES: [&str; 6] =
    ["embargoed until", "embargo:", "hold for release", "not for release", "sperrfrist", "sous embargo"];

/// A line that says whose the story is has at most so many bytes.
const RIGHTS: usize = 600;

/// Lines that end a message.
const ENDS: [&str; 10] = ["(end)", "end", "ends", "-30-", "###", "-end-", "(more)", "more", "--30--", "eom"];

/// What opens the part for editors at the foot of a message.
const FEET: &[&str] = &[
    "# dpa-notizblock",
    "# dpa notebook",
    "# notizblock",
    "# notebook",
    "* * * *",
    "## internet links",
    "## note to editors",
    "## editorial contacts",
    "## dpa contacts",
    "dpa-notizblock",
    "## redaktionelle hinweise",
    "## dpa-kontakte",
    "notes to editors",
    "note to editors",
    "contact:",
    "contacts:",
    "contact",
    "contacts",
    "media contact",
    "media contacts",
    "press contact",
    "view source version on",
    "kontakt:",
    "pressekontakt",
    "for further information, please contact",
    "for more information, contact",
    "internal note",
];

/// A story without what is told to editors, and what that says.
pub(crate) fn story(text: &str) -> (String, Vec<Detail>) {
    let mut paragraphs: Vec<&str> =
        text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).collect();
    let mut details = Vec::new();
    let mut tell =
        |kind, text: &str| details.push(Detail { kind, text: text.split_whitespace().collect::<Vec<_>>().join(" ") });
    let mut head = 0;
    while head < paragraphs.len().min(HEAD) {
        let kind = if is_embargo(paragraphs[head]) {
            DetailKind::Embargo
        } else if is_note(paragraphs[head]) {
            DetailKind::EditorsNote
        } else {
            head += 1;
            continue;
        };
        // A paragraph that begins so may go on with the story in lines of its own.
        tell(kind, paragraphs.remove(head));
    }
    if let Some(foot) = paragraphs.iter().skip(1).position(|paragraph| is_foot(paragraph)) {
        paragraphs.truncate(foot + 1);
    }
    (without_end(&paragraphs), details)
}

/// Paragraphs without the lines that end a message.
fn without_end(paragraphs: &[&str]) -> String {
    let ends = paragraphs.iter().skip(1).rev().take_while(|paragraph| is_end(paragraph)).count();
    paragraphs[..paragraphs.len() - ends].join("\n\n")
}

/// The text of a take, to which another is put.
pub(crate) fn take(text: &str) -> String {
    without_end(&text.split("\n\n").map(str::trim).collect::<Vec<_>>())
}

fn starts(text: &str, openings: &[&str]) -> bool {
    let head: String = text.chars().take(48).collect::<String>().to_lowercase();
    openings.iter().any(|opening| head.starts_with(opening))
}

fn is_note(paragraph: &str) -> bool {
    if !starts(paragraph, NOTES) {
        return false;
    }
    let in_brackets = paragraph.starts_with('(');
    if in_brackets {
        return paragraph.ends_with(')') && paragraph.len() < 400;
    }
    // "Adds details" is a note, "Adds Smith: no comment." may be a sentence of the story.
    !starts(paragraph, &SENTENCES) || paragraph.len() < 120 && !paragraph.ends_with('.')
}

fn is_embargo(paragraph: &str) -> bool {
    starts(paragraph, &EMBARGOES) && paragraph.len() < 240
}

fn is_foot(paragraph: &str) -> bool {
    let first = paragraph.lines().next().unwrap_or_default().trim();
    starts(first, FEET) && first.split_whitespace().count() < 7
}

/// "(END)", "bur-dar-gl/fz", "dpa abc def yyzz n1", "(©NTB)", "AAP RTV ar", "/ritzau/".
pub(crate) fn is_end(paragraph: &str) -> bool {
    let line = paragraph.trim().to_lowercase();
    let is_rights = line.len() < 40 && (line.starts_with("(©") || line.starts_with("(c)"))
        || line.len() < RIGHTS && line.starts_with('©');
    ENDS.contains(&line.as_str()) || is_rights || is_initials(paragraph.trim()) || is_signed(paragraph.trim())
}

/// An agency's name by itself, between its signs, or with initials behind it: "==Kyodo", "(SDA/abc)", "AAP rtv ar".
fn is_signed(line: &str) -> bool {
    if line.len() > 30 {
        return false;
    }
    let inner = line.trim_matches(['=', '/', '(', ')', '.', '+', '-', ' ']);
    let mut words = inner.split([' ', '/', '\\']).filter(|word| !word.is_empty());
    let is_agency = words.next().is_some_and(|name| name.len() > 2 && agency::is_agency(name));
    let behind: Vec<&str> = words.collect();
    let is_short = |word: &&str| word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_marked = inner.len() < line.len() || !behind.is_empty();
    is_agency && is_marked && behind.len() <= 3 && behind.iter().all(is_short)
}

/// Whether a note of this role is no note: the line with the initials, whom to call, pictures.
pub(crate) fn is_of_the_desk(role: &str) -> bool {
    ["closingline", "contacts", "picture", "embargo"].iter().any(|end| role.ends_with(end))
}

/// Who wrote and edited, in two to four small letters each.
pub(crate) fn is_initials(line: &str) -> bool {
    let is_word = |word: &str| (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase());
    if line.len() > 40 {
        return false;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let with_signs = line.contains(['/', '-']) && words.len() == 1 && line.split(['/', '-']).all(is_word);
    let of_dpa = matches!(words.as_slice(), ["dpa" | "apa" | "afp" | "rtr" | "epd" | "kna", rest @ ..] if !rest.is_empty() && rest.iter().all(|word| word.len() <= 8 && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'/')));
    with_signs || of_dpa || is_initials_without_capitals(line)
}

/// The same in a script that has no capitals: "هو/ماب/ب ق".
fn is_initials_without_capitals(line: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    let fits = |word: &str| (1..=4).contains(&word.chars().count()) && word.chars().all(is_letter);
    line.contains('/') && line.split(['/', ' ']).all(fits)
}

/// Whether an item takes a story back: "MANDATORY KILL", "WITHDRAWN:".
pub(crate) fn is_withdrawal(title: &str, text: &str) -> bool {
    let first = text.split("\n\n").map(str::trim).find(|paragraph| !paragraph.is_empty()).unwrap_or_default();
    let head: String = first.chars().take(160).collect();
    let says = |line: &str| {
        let words: Vec<String> =
            line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let upper = |word: &str| words.iter().any(|known| known == word);
        upper("KILL")
            || upper("WITHDRAWN")
            || upper("WITHDRAWAL")
            || upper("ANNULLIERUNG")
            || upper("ANNULATION")
            || upper("ANULACIÓN")
    };
    let lower = head.to_lowercase();
    let asks = [
        "please kill",
        "mandatory kill",
        "this story has been withdrawn",
        "bitte verwenden sie die meldung",
        "please disregard the story",
        "kill the story",
    ];
    says(title)
        || asks.iter().any(|asked| lower.contains(asked))
        || says(&head) && (lower.contains("editors") || lower.contains("kill"))
}

/// The version at the head of a headline, and the headline without it: "UPDATE 2-Ferry sinks".
pub(crate) fn headline(title: &str) -> (Option<&str>, String) {
    // "*Ferry sinks", ">>>ANSA/Ferry sinks".
    let title = title.trim().trim_start_matches(['>', '*']).trim_start();
    let title = title
        .split_once('/')
        .filter(|(name, rest)| agency::is_agency(name) && !rest.is_empty())
        .map_or(title, |(_, rest)| rest.trim());
    for word in ["UPDATE ", "CORRECTED-", "REFILE-", "WRAPUP ", "RPT-"] {
        let Some(rest) = title.strip_prefix(word) else { continue };
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let is_numbered = word.ends_with(' ');
        if is_numbered != (digits > 0) {
            continue;
        }
        let behind = &rest[digits..];
        let bare = if is_numbered { behind.strip_prefix('-') } else { Some(behind) };
        if let Some(bare) = bare.filter(|bare| !bare.trim().is_empty()) {
            let version = title[..title.len() - behind.len()].trim_end_matches('-');
            return (Some(version), bare.trim().to_owned());
        }
    }
    (None, title.to_owned())
}

/// A slug without its version and number of words, and the version: "BC-US--Ferry, 2nd Ld-Writethru, 450".
pub(crate) fn slug(slug: &str) -> (String, Option<String>) {
    let mut version = None;
    let mut kept = Vec::new();
    for part in slug.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let lower = part.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
        let is_version = words.iter().any(|word| {
            matches!(*word, "ld" | "lead" | "writethru" | "add" | "adds" | "take" | "sub" | "corr" | "optional")
        });
        if is_version && !kept.is_empty() {
            version = Some(part.to_owned());
        } else if part.bytes().all(|byte| byte.is_ascii_digit()) && !kept.is_empty() {
            // The number of words.
        } else {
            kept.push(part);
        }
    }
    (kept.join(", "), version)
}

#[cfg(test)]
mod tests {
    use super::{headline, is_withdrawal, slug, story};

    #[test]
    fn what_is_told_to_editors_is_no_story() {
        for (name, text, left) in [
            ("nothing", "The ferry sank.\n\nIt was old.", "The ferry sank.\n\nIt was old."),
            ("a note", "Eds: Updates with quotes.\n\nThe ferry sank.", "The ferry sank."),
            ("a note in brackets", "(Adds details, background)\n\nThe ferry sank.", "The ferry sank."),
            ("an embargo", "EMBARGOED UNTIL 0001 FRIDAY\n\nThe ferry sank.", "The ferry sank."),
            ("initials and an end", "The ferry sank.\n\nabc-de/fgh\n\n(END)", "The ferry sank."),
            ("an agency's name", "The ferry sank.\n\n==Kyodo", "The ferry sank."),
            ("an agency with initials", "The ferry sank.\n\n(SDA\\/sj)", "The ferry sank."),
            ("an agency with initials behind it", "The ferry sank.\n\nAAP rtv ar", "The ferry sank."),
            (
                "an agency that did it",
                "The ferry sank.\n\nReuters was told so.",
                "The ferry sank.\n\nReuters was told so.",
            ),
            ("a notebook", "The ferry sank.\n\n# Notebook\n\n## Internet links\n- x", "The ferry sank."),
            ("a foot", "The ferry sank.\n\n# dpa-Notizblock\n\n## Orte\n\nPort City", "The ferry sank."),
            ("contacts", "The ferry sank.\n\nContacts\n\nAnn Lee, 555-0100", "The ferry sank."),
            (
                "a sentence that begins so",
                "Updates came by radio.\n\nThe ferry sank.",
                "Updates came by radio.\n\nThe ferry sank.",
            ),
            ("an end by itself stays", "END", "END"),
        ] {
            assert_eq!(story(text).0, left, "{name}");
        }
    }

    #[test]
    fn a_notice_that_takes_a_story_back_is_known() {
        for (title, text, withdrawn) in [
            ("BC-Ferry, KILL", "", true),
            ("Ferry", "EDITORS: MANDATORY KILL. The story is wrong.", true),
            ("Ferry", "Please kill the story slugged FERRY.", true),
            ("To Kill a Mockingbird returns", "The play is back.", false),
            ("Ferry", "The captain wanted to kill the engine.", false),
        ] {
            assert_eq!(is_withdrawal(title, text), withdrawn, "{title}: {text}");
        }
    }

    #[test]
    fn versions_are_taken_out_of_headlines_and_slugs() {
        assert_eq!(headline("UPDATE 2-Ferry sinks"), (Some("UPDATE 2"), "Ferry sinks".into()));
        assert_eq!(headline("UPDATE on ferry"), (None, "UPDATE on ferry".into()));
        assert_eq!(headline(">>>ANSA/Ferry sinks"), (None, "Ferry sinks".into()));
        assert_eq!(headline("*Ferry/boat sinks"), (None, "Ferry/boat sinks".into()));
        assert_eq!(headline("CORRECTED-Ferry sinks"), (Some("CORRECTED"), "Ferry sinks".into()));
        assert_eq!(
            slug("BC-US--Ferry, 2nd Ld-Writethru, 450"),
            ("BC-US--Ferry".into(), Some("2nd Ld-Writethru".into()))
        );
        assert_eq!(slug("US-FERRY/"), ("US-FERRY/".into(), None));
    }
}
