//! Whether two names are one person’s.

use crate::lexicon::folded;
use crate::person::office;
use crate::person::spelling::Heard;
use wirecopy::is_near;

/// Whether two names may be one person’s: "Holm" and "Ida Holm", "Claver-Carone" and "Mauricio Claver Carone"; not Ida Holm and Olga Holm.
///
/// Offices, accents and capitals tell nothing.
///
/// ```
/// use wirecopy_quotes::are_one;
///
/// assert!(are_one("Mayor Ida Holm", "Holm"));
/// assert!(!are_one("Ida Holm", "Olga Holm"));
/// ```
#[must_use]
pub fn are_one(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if short.is_empty() || long.last() != short.last() {
        return false;
    }
    long.ends_with(short)
        || match (short.first(), long.first()) {
            (Some(first), Some(second)) => short.len() > 1 && given_names_agree(first, second),
            _ => false,
        }
}

/// Whether two names are one name in two spellings, as far as can be seen: Olivera, Oliveira; Selenskyj, Zelensky.
#[must_use]
pub fn are_respelt(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let given = match (one.as_slice(), other.as_slice()) {
        ([first, _, ..], [second, _, ..]) => given_names_agree(first, second) || is_near(first, second),
        _ => true,
    };
    let Some((last, others)) = one.last().zip(other.last()).filter(|(one, other)| one != other) else { return false };
    let (first, second) = match (one.as_slice(), other.as_slice()) {
        ([first, _, ..], [second, _, ..]) => (first.as_str(), second.as_str()),
        _ => ("", ""),
    };
    Heard::of(first, last).is_one_with(&Heard::of(second, others)) || given && is_near(last, others)
}

/// Tim and Timothy, J and John.
fn given_names_agree(one: &str, other: &str) -> bool {
    let initial = one.chars().count() == 1 || other.chars().count() == 1;
    let short = one.chars().count().min(other.chars().count()) >= 3;
    one == other || (initial || short) && (one.starts_with(other) || other.starts_with(one))
}

/// The words of a name, folded, its office left out.
pub(crate) fn words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<&str> = words.collect();
    while let [first, _, ..] = words.as_slice() {
        let small =
            first.starts_with(char::is_lowercase) && words.iter().any(|word| word.starts_with(char::is_uppercase));
        let title = office::is_title(first) && !(*first == "Don" && words.len() == 2);
        if !small && !title {
            break;
        }
        words.remove(0);
    }
    while let [_, .., last] = words.as_slice() {
        if !matches!(*last, "Jr" | "Sr" | "II" | "III") {
            break;
        }
        words.pop();
    }
    words.into_iter().map(|word| folded(word).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{are_one, are_respelt};

    #[test]
    fn names_agree_where_they_may_be_one_persons() {
        for (one, other, same) in [
            ("Claver-Carone", "Mauricio Claver Carone", true),
            ("Trump", "President Donald Trump", true),
            ("Petra Novák", "Novak", true),
            ("Sen. Ida Holm", "the mayor Ida Holm", true),
            ("Tim Holm", "Timothy Holm", true),
            ("J. Holm", "Jan Holm", true),
            ("Jan Holm Jr.", "Holm", true),
            ("Ida Holm", "Olga Holm", false),
            ("Trump", "Maduro", false),
            ("", "", false),
        ] {
            assert_eq!((are_one(one, other), are_one(other, one)), (same, same), "{one}, {other}");
        }
    }

    #[test]
    fn names_are_respelt_if_few_letters_differ() {
        assert!(are_respelt("Ana Olivera", "Oliveira"));
        assert!(!are_respelt("Ana Olivera", "Rui Oliveira"));
        assert!(!are_respelt("Novák", "Dvořák"));
        assert!(!are_respelt("Novák", "Novak"), "accents are no other spelling");
        assert!(!are_respelt("", "Novak"));
        assert!(are_respelt("Wolodymyr Selenskyj", "Zelensky"));
        assert!(are_respelt("Sergej Lawrow", "Sergey Lavrov"));
        assert!(!are_respelt("Juri Petrow", "Sergei Petrov"));
    }
}
