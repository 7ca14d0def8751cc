//! Who wrote it: "By Peter Jamison and Samantha Schmidt Washington Post".

use crate::article::day;
use wirecopy_quotes::agency;
use wirecopy_quotes::names::{is_name, is_particle, is_post, is_trade};

/// The most letters of a byline; longer lines are the story.
const LONGEST: usize = 160;

/// How bylines are written in one language.
struct Language {
    /// What a byline begins with, in lower case.
    openings: &'static [&'static str],
    /// What joins two names.
    and: &'static [&'static str],
    /// What leads to a place or an outlet: "in Caracas", "for The Times".
    at: &'static [&'static str],
    /// A word that every text in this language has. "Von" and "Di" also begin names and "Par" a round of golf, so
    /// these count only in a text that is in the language.
    proof: Option<&'static str>,
}

const LANGUAGES: &[Language] = &[
    Language {
        openings: &["by", "written by", "story by"],
        and: &["and", "&", "with"],
        at: &["at", "for", "from", "in", "of"],
        proof: None,
    },
    Language { openings: &["por"], and: &["y", "e", "&"], at: &["desde", "em", "en", "para"], proof: Some("que") },
    Language { openings: &["par"], and: &["et", "&"], at: &["à", "en", "pour", "avec"], proof: Some("les") },
    Language { openings: &["von"], and: &["und", "&"], at: &["aus", "für", "in"], proof: Some("und") },
    Language { openings: &["di"], and: &["e", "&"], at: &["a", "da", "per"], proof: Some("che") },
    Language { openings: &["door"], and: &["en", "&"], at: &["in", "uit", "voor"], proof: Some("het") },
];

/// First words that begin no name: "By Friday Night", "By March Madness Rules", "By The Numbers".
/// April, May, June and August are people too.
const NO_NAMES: &[&str] = &[
    "A",
    "All",
    "An",
    "No",
    "The",
    "THE",
    "ALL",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "July",
    "September",
    "October",
    "November",
    "December",
];

/// Whether the paragraph `line` of `text` is a byline.
pub(crate) fn is_byline(line: &str, text: &str) -> bool {
    if line.chars().count() > LONGEST {
        return false;
    }
    LANGUAGES.iter().any(|language| {
        let names = language.openings.iter().find_map(|opening| after_opening(line, opening));
        names.is_some_and(|names| language.is_spoken_in(text) && language.names_people(names))
    })
}

/// What follows `opening` and a space or a colon at the start of `line`.
fn after_opening<'t>(line: &'t str, opening: &str) -> Option<&'t str> {
    let (start, rest) = line.split_at_checked(opening.len())?;
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    (start.to_lowercase() == opening && rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

impl Language {
    fn is_spoken_in(&self, text: &str) -> bool {
        self.proof.is_none_or(|proof| text.split_whitespace().any(|word| word == proof))
    }

    /// Whether `names` is people, each with a post or a place if that is printed, and nothing else.
    fn names_people(&self, names: &str) -> bool {
        let mut people = 0;
        let mut joined = false;
        for (i, part) in parts(names).enumerate() {
            if i > 0 && (is_post(part) || day::is_printed(part) || day::is_year(part) || is_address(part)) {
                continue;
            }
            if !self.are_people(part) {
                return false;
            }
            people += 1;
            joined = part.split_whitespace().any(|word| self.and.contains(&word));
        }
        // "Ann Smith, Bob Jones and Cy Young" is a list; "By Breaking Treaties, Trump Tests Allies" is a headline.
        people == 1 || (people > 1 && joined)
    }

    fn are_people(&self, part: &str) -> bool {
        let words: Vec<&str> = part.split_whitespace().collect();
        let words = match words.split_first() {
            Some((first, rest)) if self.and.contains(first) => rest,
            _ => &words,
        };
        !words.is_empty() && words.split(|word| self.and.contains(word)).all(|person| self.is_person(person))
    }

    /// "Samantha Schmidt", "Samantha Schmidt Washington Post", "SAMANTHA SCHMIDT in Caracas", "The Associated Press".
    fn is_person(&self, words: &[&str]) -> bool {
        let (name, place) = match words.iter().position(|word| self.at.contains(word)) {
            Some(at) => (&words[..at], Some(&words[at + 1..])),
            None => (words, None),
        };
        let (Some(first), Some(last)) = (name.first(), name.last()) else { return false };
        if let Some(place) = place {
            let fits = |word: &&str| is_name(word) || is_particle(word) || *word == "the";
            if place.is_empty() || !place.iter().all(fits) {
                return false;
            }
        }
        if agency::is_agency(&name.join(" ")) {
            return true;
        }
        let capitals = name.iter().filter(|word| is_name(word)).count();
        let fits = is_name(first) && is_name(last) && name.iter().all(|word| is_name(word) || is_particle(word));
        // A line that is only a post or an outlet is one too: "By Post Staff Report", "By The Associated Press".
        fits && ((2..=4).contains(&capitals) && !NO_NAMES.contains(first) && !ends_with_stop(last)
            || (2..=7).contains(&capitals) && is_trade(last))
    }
}

/// The parts of a line of names, between commas, bars and spaced dashes.
fn parts(names: &str) -> impl Iterator<Item = &str> {
    let bars = |c| matches!(c, ',' | ';' | '|' | '•' | '·' | '—' | '–');
    names.split(bars).flat_map(|part| part.split(" - ")).map(str::trim).filter(|part| !part.is_empty())
}

/// Whether `part` is an e-mail address or a handle.
fn is_address(part: &str) -> bool {
    part.contains('@') && part.split_whitespace().count() == 1
}

/// Whether the last word of a line closes a sentence. "Jr." and initials do not.
fn ends_with_stop(last: &str) -> bool {
    last.ends_with('.') && last.trim_end_matches('.').chars().filter(|c| c.is_alphabetic()).count() > 2
}

#[cfg(test)]
mod tests {
    use super::is_byline;

    #[test]
    fn these_are_bylines() {
        let lines = [
            "By Peter Jamison and Samantha Schmidt Washington Post",
            "By PETER JAMISON, Staff writer",
            "By Peter Jamison",
            "BY PETER JAMISON",
            "by Peter Jamison",
            "By: Peter Jamison",
            "Written by Peter Jamison",
            "By Peter Jamison, Samantha Schmidt and Ana Vanessa Herrero",
            "By Peter Jamison, Samantha Schmidt, and Ana Vanessa Herrero",
            "By REGINA GARCIA CANO and JOSHUA GOODMAN, Associated Press",
            "By The Associated Press",
            "By Associated Press",
            "By Reuters",
            "By AFP",
            "By Staff Reporter",
            "By Post Staff Writers",
            "By Maria de la Cruz",
            "By Marco van der Berg in Caracas and Ann O’Brien in Washington",
            "By J.D. Smith Jr.",
            "By Hassan al-Assad",
            "By Jean-Luc d’Ormesson",
            "By Jane Doe | Associated Press",
            "By Jane Doe – BBC News",
            "By Jane Doe - Special to The Times",
            "By Jane Doe, jane@example.org",
            "By Jane Doe | Feb. 1, 2025",
            "By Jane Doe for The Miami Herald",
            "By May Wong",
        ];
        for line in lines {
            assert!(is_byline(line, line), "{line}");
        }
    }

    #[test]
    fn these_are_the_story() {
        let lines = [
            "By Friday, prices had fallen.",
            "By Friday",
            "By Friday Night",
            "By January 2025 the flights had stopped",
            "By The Numbers",
            "By the numbers",
            "By Land and Sea",
            "By Design",
            "By Saturday, Trump Had Changed His Mind",
            "By Breaking Treaties, Trump Tests Allies",
            "By Breaking Old Treaties Trump Tests His Allies",
            "By Donald Trump’s account, Venezuela has agreed.",
            "By Peter Jamison’s count, nine flights left.",
            "By all accounts a good deal",
            "By 2022",
            "By",
            "By ",
            "By and",
            "By in Caracas",
            "Bystander Peter Jamison",
            "Bye Bye Birdie",
            "Stand by Peter Jamison",
            "The deal was made by Peter Jamison and Samantha Schmidt",
            "By Peter Jamison, who covers Caracas",
            "By Peter Jamison.",
            "“By Peter Jamison”",
            "By Peter 🗞 Jamison",
        ];
        for line in lines {
            assert!(!is_byline(line, line), "{line}");
        }
        let long = format!("By {}", "Peter Jamison and ".repeat(40));
        assert!(!is_byline(&long, &long), "a byline has an end");
    }

    #[test]
    fn another_language_has_its_own_bylines_in_its_own_texts() {
        let spanish = "El presidente dijo que los vuelos seguirán.";
        let french = "Le président a annoncé que les vols reprendront.";
        let german = "Die Flüge und die Verhandlungen gehen weiter.";
        let italian = "Il presidente ha detto che i voli riprenderanno.";
        let dutch = "De regering zegt dat het akkoord geldt.";
        let english = "Venezuela has agreed to take back its citizens.";
        let cases = [
            ("Por Juan Pérez", spanish, true),
            ("POR JUAN PÉREZ Y ANA GÓMEZ", spanish, false), // a capital Y is an initial as likely as an "and"
            ("Por Juan Pérez y Ana Gómez en Caracas", spanish, true),
            ("Por Juan Pérez de la Cruz", spanish, true),
            ("Por eso Maduro aceptó", spanish, false),
            ("Por Fin", spanish, false),
            ("Par Jean Dupont et Marie Curie", french, true),
            ("Par Jean Dupont, AFP", french, true),
            ("Par ailleurs, les vols ont repris.", french, false),
            ("Von Anna Schmidt und Karl Meier", german, true),
            ("Von Anna Schmidt, dpa", german, true),
            ("Von Caracas aus flogen sie", german, false),
            ("Di Maria Rossi", italian, true),
            ("Di Maria Rossi e Paolo Verdi", italian, true),
            ("Di nuovo a Caracas", italian, false),
            ("Door Jan de Vries", dutch, true),
            ("Di Maria Scores Twice", english, false),
            ("Von Neumann Prize Awarded", english, false),
            ("Par Three Course Closes", english, false),
            ("Door County Fair", english, false),
            ("Por Juan Pérez", english, false),
        ];
        for (line, story, expected) in cases {
            let text = format!("{line}\n\n{story}");
            assert_eq!(is_byline(line, &text), expected, "{text}");
        }
    }
}
