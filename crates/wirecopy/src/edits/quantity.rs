//! Whether two stretches of text state amounts, and other ones: asked of what is said aloud, where an [`EditKind`](crate::EditKind) is a guess that is
//! right for most.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::edits::change::Stretch;
use crate::edits::normalize::{Amount, Sort, Term};
use crate::lexicon::language::Language;
use crate::span::{ByteSpan, Sides, count};
use crate::text::side::Side;
use crate::text::words::Words;

/// So many bytes before and behind a stretch are looked at: what it says hangs on little more than the words beside it.
const NEAR: usize = 400;

/// What two stretches state otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantity {
    /// A number: a figure, a number word, a place in a row.
    Number,
    /// A day or month.
    Date,
}

/// What the stretches `bytes` of both `texts` state otherwise, if each is an amount, of one sort and one unit, and certainly another one: "seven" and "9",
/// "12 May" and "21 May". Nothing where one side holds a word that is no amount and the other does not (many, two), where a word is as often something else as a number (one, a),
/// where units differ (5 km, 3 miles may be one length), where a day is told from the day of printing (today, Monday), or where print may be read in
/// two ways (1.500, 1,500).
///
/// ```
/// use wirecopy::span::{ByteSpan, Sides};
/// use wirecopy::{Quantity, changed_quantity};
///
/// let texts = Sides::new("It took seven hours.", "It took 9 hours.");
/// let bytes = Sides::new(ByteSpan::new(8, 13), ByteSpan::new(8, 9));
/// assert_eq!(changed_quantity(texts, bytes), Some(Quantity::Number));
/// ```
#[must_use]
pub fn changed_quantity(texts: Sides<&str>, bytes: Sides<ByteSpan>) -> Option<Quantity> {
    let languages = Sides::new(Language::of(texts.a), Language::of(texts.b));
    let or = |one: Language, other: Language| if one == Language::NONE { other } else { one };
    let a = stated(texts.a, bytes.a, or(languages.a, languages.b));
    let b = stated(texts.b, bytes.b, or(languages.b, languages.a));
    if a.len() != b.len() {
        return None;
    }
    let mut differs = false;
    for (one, other) in a.iter().zip(&b) {
        if !one.says(other) {
            let (Term::Amount(one), Term::Amount(other)) = (one, other) else { return None };
            if !are_certainly_two(one, other) {
                return None;
            }
            differs = true;
        }
    }
    let is_dated = a.iter().chain(&b).filter_map(Term::amount).any(is_date);
    differs.then_some(if is_dated { Quantity::Date } else { Quantity::Number })
}

/// What a stretch says.
fn stated(text: &str, bytes: ByteSpan, language: Language) -> Vec<Term> {
    let start = text.floor_char_boundary((bytes.start as usize).saturating_sub(NEAR));
    let end = text.ceil_char_boundary((bytes.end as usize).saturating_add(NEAR));
    let Some(near) = text.get(start..end) else { return Vec::new() };
    let start = count(start);
    let words = Words::of_text(near);
    let accents = OnceLock::new();
    let side = Side { text: near, words: &words, quotations: &[], accents: &accents, language };
    let inside = words.inside(ByteSpan::new(bytes.start.saturating_sub(start), bytes.end.saturating_sub(start)));
    Stretch::of(side, inside).terms()
}

/// Whether two amounts that do not say the same are two for certain.
fn are_certainly_two(one: &Amount, other: &Amount) -> bool {
    // "5 km", "6000000 usd", "place 4", or a number alone.
    let unit = |amount: &Amount| {
        let key = amount.key.strip_prefix("place ").unwrap_or(&amount.key);
        key.split_once(' ').map(|(_, unit)| unit.to_owned())
    };
    let is_number = |amount: &Amount| matches!(amount.sort, Sort::Number | Sort::Ordinal | Sort::Currency);
    let are_numbers = is_number(one)
        && is_number(other)
        && unit(one) == unit(other)
        && (one.sort == Sort::Ordinal) == (other.sort == Sort::Ordinal);
    let digits = |amount: &Amount| amount.key.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_doubtful = |amount: &Amount| amount.key.starts_with('?');
    let one_sort = are_numbers || is_date(one) && is_date(other);
    let may_be_one = (is_doubtful(one) || is_doubtful(other)) && digits(one) == digits(other);
    one_sort && !one.weak && !other.weak && !may_be_one
}

/// Whether an amount is a month, or a weekday: today and yesterday hang on the day of printing.
fn is_date(amount: &Amount) -> bool {
    let weekday = |key: &str| !matches!(key, "today" | "tomorrow" | "yesterday" | "tonight");
    amount.sort == Sort::Month || amount.key.strip_prefix("day ").is_some_and(weekday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_amounts_of_one_sort_that_are_certainly_two_are_told() {
        use Quantity::{Date, Number};
        let en = ("In the evening the minister of the state said that", "of the people were taken from the house.");
        let de = ("Am Abend sagte der Minister des Landes, dass", "der Menschen aus dem Haus geholt worden sind.");
        for ((before, behind), one, other, expected) in [
            (en, "seven", "nine", Some(Number)),
            (en, "7", "nine", Some(Number)),
            (en, "1,500", "2,500", Some(Number)),
            (en, "5 million", "6 million", Some(Number)),
            (en, "fourth", "fifth", Some(Number)),
            (en, "12 May", "21 May", Some(Date)),
            (en, "12 May", "12 June", Some(Date)),
            (en, "Monday", "Friday", Some(Date)),
            (en, "$5 million", "$6 million", Some(Number)),
            // A word and a number word.
            (en, "many", "two", None),
            (en, "most", "12", None),
            (en, "women", "seven", None),
            (en, "seven boys", "nine", None),
            (en, "seven boys", "nine girls", None),
            // As often an article or a pronoun.
            (en, "one", "two", None),
            (en, "a", "seven", None),
            // One amount in two units, or in two ways to print it.
            (en, "5 km", "3 miles", None),
            (en, "$5 million", "€4 million", None),
            (en, "5 km", "6 km", Some(Number)),
            (en, "5 percent", "6 percent", Some(Number)),
            (en, "four", "fifth", None),
            (en, "seven", "7", None),
            // Told from the day of printing.
            (en, "today", "Monday", None),
            (en, "yesterday", "today", None),
            (en, "Monday", "12 May", None),
            (en, "", "seven", None),
            (en, "", "", None),
            (de, "zwölf", "neun", Some(Number)),
            // "Sieben" may be the verb.
            (de, "sieben", "neun", None),
            (de, "1.500", "2.500", Some(Number)),
            (de, "am Montag", "am Freitag", Some(Date)),
            (de, "viele", "zwei", None),
            (de, "ein", "zwei", None),
            (de, "heute", "gestern", None),
            (de, "Frauen", "acht", None),
        ] {
            let written = |said: &str| {
                let text = [before, " ", said, " ", behind].concat();
                let start = count(before.len()) + 1;
                (text, ByteSpan::new(start, start + count(said.len())))
            };
            let ((a, here), (b, there)) = (written(one), written(other));
            let told = changed_quantity(Sides::new(&a, &b), Sides::new(here, there));
            let turned = changed_quantity(Sides::new(&b, &a), Sides::new(there, here));
            assert_eq!((told, turned), (expected, expected), "{one} | {other}");
        }
    }
}
