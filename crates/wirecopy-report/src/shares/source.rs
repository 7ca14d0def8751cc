//! What an article says of whose copy it is.

use crate::shares::Share;
use wirecopy::article::{Article, DetailKind};
use wirecopy_quotes::agency::{is_agency, is_release_service, named};

/// Whose an article as a whole is, as it says itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// An agency's: it is the outlet, or a date line, a byline or a whole line names it.
    Agency,
    /// Material of an agency is in it: "With Post wires", "The Associated Press contributed to this report".
    PartlyAgency,
    /// A press release.
    Release,
}

/// Words of a credit for a part, in lower case.
const PARTLY: &[&str] = &[
    "additional",
    "agences",
    "agencias",
    "agencies",
    "agenturberichten",
    "agenturen",
    "agenturmaterial",
    "agenturmeldungen",
    "agenzie",
    "avec",
    "com",
    "compiled",
    "con",
    "contributed",
    "includes",
    "information",
    "informationen",
    "informations",
    "información",
    "material",
    "materiaal",
    "met",
    "mit",
    "reports",
    "services",
    "wire",
    "wires",
    "with",
];

/// What press releases are called, in lower case.
const RELEASES: &[&str] = &[
    "comunicado de prensa",
    "communiqué de presse",
    "comunicato stampa",
    "media release",
    "news release",
    "nota de prensa",
    "press release",
    "pressemitteilung",
    "persbericht",
    "pressmeddelande",
];

impl Source {
    /// What `article` says; `None` where it says nothing.
    #[must_use]
    pub fn of(article: &Article) -> Option<Self> {
        let stated =
            |kind| article.details.iter().filter(move |detail| detail.kind == kind).map(|detail| detail.text.as_str());
        let fields =
            || [&article.outlet, &article.byline, &article.credit].into_iter().filter_map(|field| field.as_deref());
        let named = named(article);
        let is_release =
            |text: &str| RELEASES.contains(&text.trim().to_lowercase().as_str()) || is_release_service(text);
        let opens = || RELEASES.iter().any(|name| opens_with(&article.text, name) || opens_with(&article.title, name));
        if fields().chain(stated(DetailKind::Section)).chain(stated(DetailKind::Agency)).chain(named).any(is_release)
            || opens()
        {
            return Some(Self::Release);
        }
        if article.outlet.as_deref().is_some_and(is_agency) || stated(DetailKind::Agency).any(is_agency) {
            return Some(Self::Agency);
        }
        let named = named?;
        let line = [Some(article.text.as_str()), article.byline.as_deref(), article.credit.as_deref()];
        let line = line.into_iter().flatten().find_map(|text| line_of(text, named)).unwrap_or(named);
        Some(if names_part(line) || is_beside_house(line, named) { Self::PartlyAgency } else { Self::Agency })
    }

    /// The name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::PartlyAgency => "partly_agency",
            Self::Release => "release",
        }
    }

    /// What the words that it shares are.
    pub(super) fn share(self) -> Share {
        match self {
            Self::Agency => Share::Agency,
            Self::PartlyAgency => Share::PerhapsAgency,
            Self::Release => Share::Release,
        }
    }
}

/// The line of `text` that `part`, a slice of it, stands in; nothing of another text.
fn line_of<'t>(text: &'t str, part: &str) -> Option<&'t str> {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    let before = text.get(..start)?;
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let after = text.get(start + part.len()..)?;
    let end = after.find('\n').map_or(text.len(), |at| start + part.len() + at);
    text.get(line..end)
}

/// Whether a line with a credit says that a part comes from there. A date line goes on with the story, so only a line of few words is one.
fn names_part(line: &str) -> bool {
    let words = || line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words().count() <= 40 && !is_dateline(line) && words().any(|word| PARTLY.contains(&word.to_lowercase().as_str()))
}

/// Whether the note at the end of a story names the house, or who wrote, beside the agency: "RND/dpa", "Quelle: ntv.de, als/dpa", "(mit dpa)".
fn is_beside_house(line: &str, named: &str) -> bool {
    /// So many bytes before the name are looked at, and so few stand behind it: "/ab", "Eigene Recherche".
    const NEAR: usize = 100;
    const BEHIND: usize = 20;
    let Some(start) = (named.as_ptr() as usize).checked_sub(line.as_ptr() as usize) else { return false };
    let Some(after) = line.get(start + named.len()..) else { return false };
    let Some(before) = line.get(..start).filter(|_| after.trim().len() <= BEHIND && start > 0) else { return false };
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..];
    let word = |text: &str| text.rsplit([' ', '(', ',']).next().is_some_and(|last| last.contains(char::is_alphabetic));
    let with = near.trim_end().rsplit([' ', '(', '/', '.']).next().unwrap_or_default().to_lowercase();
    let sources = near.split("Quelle").skip(1).last();
    let sources = sources.is_some_and(|list| list.trim_start_matches(['n', ':', ' ']).contains(char::is_alphabetic));
    let slashed = before.strip_suffix('/').is_some_and(word);
    slashed
        || sources
        || PARTLY.contains(&with.as_str())
        || matches!(with.as_str(), "nachrichtenagentur" | "nachrichtenagenturen")
}

/// Whether the agency stands in brackets or slashes before the story: "DALLAS (AP) — The ferry …".
fn is_dateline(line: &str) -> bool {
    let close = line.find([')', ']']).filter(|&at| at < 90);
    let after = close.and_then(|at| line.get(at + 1..)).map(str::trim_start);
    after.is_some_and(|after| after.starts_with(['—', '–', '-', '―', ':', '_', '|', '.', '=']))
}

/// Whether `text` begins with this, in any case, as a line or before a colon or a dash.
fn opens_with(text: &str, name: &str) -> bool {
    let text = text.trim_start();
    let mut rest = text.chars();
    let same = name.chars().all(|c| rest.next().is_some_and(|other| other.to_lowercase().eq([c])));
    same && rest.as_str().trim_start_matches([' ', '\u{a0}']).starts_with([':', '\n', '\r', '—', '–', '-', '|'])
}
