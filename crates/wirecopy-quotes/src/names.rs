//! Words that names, posts and outlets are made of.

use crate::agency;

/// Small words inside names: Maria de la Cruz, Ursula von der Leyen.
pub(crate) const PARTICLES: &[&str] = &[
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le",
    "ten", "ter", "van", "von", "y", "zu",
];

/// Words of posts and outlets, in lower case: what follows a name in a byline.
const TRADE: &[&str] = &[
    "agency",
    "analyst",
    "broadcasting",
    "bureau",
    "chief",
    "chronicle",
    "columnist",
    "contributor",
    "contributors",
    "contributing",
    "correspondent",
    "correspondents",
    "corresponsal",
    "courier",
    "critic",
    "desk",
    "diplomatic",
    "dispatch",
    "editor",
    "editors",
    "examiner",
    "foreign",
    "gazette",
    "globe",
    "guardian",
    "herald",
    "independent",
    "international",
    "investigative",
    "journal",
    "journalist",
    "korrespondent",
    "mail",
    "magazine",
    "media",
    "national",
    "network",
    "newsroom",
    "news",
    "observer",
    "photographer",
    "political",
    "post",
    "press",
    "producer",
    "radio",
    "redacción",
    "redaktion",
    "reporter",
    "reporters",
    "review",
    "senior",
    "service",
    "special",
    "staff",
    "standard",
    "star",
    "sun",
    "team",
    "telegraph",
    "times",
    "today",
    "tribune",
    "tv",
    "wire",
    "wires",
    "writer",
    "writers",
];

/// Whether `word` can be part of a name: a capital, an initial, "O’Brien", "al-Assad", "AP/Reuters".
pub fn is_name(word: &str) -> bool {
    let word = bare(word);
    let fits = |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '/' | '&' | '\u{300}'..='\u{36f}');
    // "al-Assad", "d’Ormesson": the capital may follow a short beginning.
    let capital = word.split(['-', '\'', '’']).take(2).any(|part| part.starts_with(char::is_uppercase));
    let short_start = word.starts_with(char::is_uppercase) || word.find(['-', '\'', '’']).is_some_and(|at| at <= 2);
    capital && short_start && word.chars().all(fits)
}

/// Whether `word` is a small word inside a name.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&bare(word))
}

/// Whether `word` belongs to a post or an outlet: "writer", "Times".
pub fn is_trade(word: &str) -> bool {
    TRADE.contains(&bare(word).to_lowercase().as_str())
}

/// Whether `text` is a post, an outlet or an agency: "Staff writer", "Special to The Washington Post", "AFP".
pub fn is_post(text: &str) -> bool {
    let small = |word: &str| ["a", "and", "at", "for", "in", "of", "the", "to"].contains(&bare(word));
    agency::are_agencies(text)
        || (text.split_whitespace().any(is_trade)
            && text.split_whitespace().count() <= 8
            && text.split_whitespace().all(|word| is_trade(word) || is_name(word) || small(word)))
}

/// The word without the marks around it. A closing stop stays: it tells "Jr." from "junior".
pub fn bare(word: &str) -> &str {
    word.trim_matches([',', ';', ':', '(', ')', '[', ']'])
}
