//! The few words that an editor may never change unnoticed: figures, dates, negations. All are folded.

/// What a word says of an amount or a date, in a form that is equal for equal amounts: "7", "seven" and "7.0" differ
/// from each other in style only. `None` for any other word.
pub fn amount(word: &str) -> Option<String> {
    if word.starts_with(|c: char| c.is_numeric()) {
        return Some(word.to_owned());
    }
    if let Some(n) = NUMBERS.iter().position(|&name| name == word) {
        return Some(n.to_string());
    }
    let calendar = [&MONTHS[..], &WEEKDAYS[..]].concat();
    if let Some(name) = calendar.iter().find(|&&name| name == word) {
        return Some((*name).to_owned());
    }
    let short = SHORT_DATES.iter().find(|(short, _)| *short == word).map(|(_, long)| *long);
    short.or_else(|| SIZES.iter().copied().find(|&size| size == word)).map(str::to_owned)
}

/// Whether the word turns a sentence into its opposite.
pub fn is_negation(word: &str) -> bool {
    word.ends_with("n't") || NEGATIONS.contains(&word)
}

const NUMBERS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

const SIZES: [&str; 14] = [
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "dozen", "dozens", "hundred", "hundreds",
    "thousand", "million", "billion",
];

// "may" is left out: it is a verb far more often than a month.
const MONTHS: [&str; 11] =
    ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

const WEEKDAYS: [&str; 9] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow"];

const SHORT_DATES: [(&str, &str); 12] = [
    ("jan", "january"),
    ("feb", "february"),
    ("mar", "march"),
    ("apr", "april"),
    ("aug", "august"),
    ("sept", "september"),
    ("oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
    ("thurs", "thursday"),
    ("tues", "tuesday"),
    ("weds", "wednesday"),
];

const NEGATIONS: [&str; 30] = [
    "not",
    "no",
    "never",
    "none",
    "nor",
    "neither",
    "cannot",
    "nobody",
    "nothing",
    "without", // English
    "nunca",
    "jamas",
    "ningun",
    "sin",
    "nao",
    "sem", // Spanish, Portuguese
    "ne",
    "pas",
    "jamais",
    "sans",
    "aucun", // French
    "nicht",
    "kein",
    "keine",
    "keinen",
    "nie",
    "ohne", // German
    "не",
    "нет",
    "никогда", // Russian
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_amounts_are_equal_however_they_are_written() {
        for (one, other) in [("7", "seven"), ("12", "twelve"), ("sept", "september"), ("friday", "friday")] {
            assert!(amount(one).is_some());
            assert_eq!(amount(one), amount(other), "{one} {other}");
        }
        for (one, other) in [("7", "eight"), ("7,200", "7,300"), ("friday", "saturday"), ("million", "billion")] {
            assert_ne!(amount(one), amount(other), "{one} {other}");
        }
        assert_eq!(amount("venezuela"), None);
    }

    #[test]
    fn negations_are_known() {
        assert!(["not", "never", "don't", "nicht", "не"].into_iter().all(is_negation));
        assert!(!["note", "now", "want"].into_iter().any(is_negation));
    }
}
