//! Whether two clauses name different hearers.

/// Words that tell nothing of who heard it, in lower case.
const SMALL: &[&str] = &[
    "a",
    "al",
    "an",
    "at",
    "au",
    "aux",
    "during",
    "in",
    "on",
    "the",
    "to",
    "with",
    "by",
    "for",
    "of",
    "from",
    "la",
    "el",
    "los",
    "las",
    "le",
    "les",
    "à",
    "ao",
    "aos",
    "o",
    "os",
    "der",
    "dem",
    "den",
    "die",
    "das",
    "im",
    "auf",
    "bei",
    "gegenüber",
    "news",
    "newspaper",
    "interview",
    "one",
    "some",
    "several",
    "group",
];

/// Words for whoever it was, and for those who report: they contradict nobody of their kind.
const PRONOUNS: &[&str] = &[
    "me", "us", "them", "him", "her", "you", "it", "mir", "uns", "ihm", "ihr", "ihnen", "nous", "lui", "leur", "nos",
    "les",
];
const PRESS: &[&str] = &[
    "reporters",
    "reporter",
    "journalists",
    "journalist",
    "media",
    "press",
    "newsmen",
    "correspondents",
    "journalisten",
    "reportern",
    "medien",
    "presse",
    "journalistes",
    "periodistas",
    "prensa",
    "medios",
    "jornalistas",
    "imprensa",
    "giornalisti",
];

/// Whether two hearers, as printed, are different ones. One that is only told more fully is no other: "the Post", "the Washington Post".
#[must_use]
pub fn are_other_hearers(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let is = |words: &[String], list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if one.is_empty() || other.is_empty() || is(&one, PRONOUNS) || is(&other, PRONOUNS) {
        return false;
    }
    // "Reporters", "the press in Caracas": the same people in other words.
    if is(&one, PRESS) && is(&other, PRESS) {
        return false;
    }
    let within = |short: &[String], long: &[String]| short.iter().all(|word| long.contains(word));
    !within(&one, &other) && !within(&other, &one)
}

fn words(hearer: &str) -> Vec<String> {
    let words = hearer.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(wirecopy::folded);
    // The "s" of a genitive is none.
    words.filter(|word| word.chars().count() > 1 && !SMALL.contains(&word.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hearers_differ_only_where_both_name_one() {
        for (one, other, differ) in [
            ("the Wall Street Journal", "the Washington Post", true),
            ("reporters", "the Washington Post", true),
            ("the Post", "the Washington Post", false),
            ("The Washington Post", "Washington Post", false),
            ("reporters", "journalists in Caracas", false),
            ("me", "the Washington Post", false),
            ("on Friday", "", false),
            ("CNN", "CNN’s Jan Voll in an interview", false),
            ("in a statement", "reporters", true),
        ] {
            assert_eq!(are_other_hearers(one, other), differ, "{one} | {other}");
            assert_eq!(are_other_hearers(other, one), differ, "{other} | {one}");
        }
    }
}
