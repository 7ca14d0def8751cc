//! Equal words that are printed with other accents: the print of a house, a misspelling, or another word.
//!
//! Accents are folded for finding. As a difference, one is style only where an article prints none at all; or where a reform
//! or a country writes the word so.

use crate::edits::negated::language_at;
use crate::lexicon::spelling::accents::is_house;
use crate::lexicon::spelling::known::is_word_of;
use crate::report::EditKind;
use crate::span::Sides;
use crate::text::accents::{drops_on_capitals, is_accented, takes_accents};
use crate::text::fold::{folded, is_unseen};
use crate::text::side::Side;

/// The kind of the difference between words `at`, which fold alike.
pub fn kind(sides: Sides<Side>, at: Sides<u32>) -> EditKind {
    let words = Sides::new(printed(sides.a, at.a), printed(sides.b, at.b));
    let Some(accents) = accents(words.a, words.b) else { return EditKind::Style };
    // The side that has the accents tells best what language it is.
    let (side, n) = if accents.missing.a { (sides.b, at.b) } else { (sides.a, at.a) };
    let language = language_at(side, n);
    let small = words.map(str::to_lowercase);
    if is_house(language, &small.a, &small.b) {
        return EditKind::Style;
    }
    let drops = |side: Side, other: Side, n: u32, missing: bool| missing && drops_all(side, other, n, language);
    let [one, other] = [accents.missing.a, accents.missing.b];
    if one != other && (drops(sides.a, sides.b, at.a, one) || drops(sides.b, sides.a, at.b, other)) {
        return EditKind::Style;
    }
    let are_words = language.is_some_and(|code| is_word_of(code, &small.a) && is_word_of(code, &small.b));
    // "llego" and "llegó", "tue" and "tué": another form of the verb.
    let is_ending = accents.at_end
        && matches!(language, Some("es" | "pt" | "it" | "fr" | "ca"))
        && words.a.starts_with(char::is_lowercase);
    // Where tones are written, another accent is another syllable.
    let is_tone = language == Some("vi") && !one && !other;
    if are_words || is_ending || is_tone { EditKind::Replaced } else { EditKind::Spelling }
}

/// How the accents of two words differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Accents {
    /// A letter has no accent where the other side has one.
    missing: Sides<bool>,
    /// Nothing but the last letter differs.
    at_end: bool,
}

/// `None` if they do not differ, or not more than capitals print.
fn accents(one: &str, other: &str) -> Option<Accents> {
    if one.is_ascii() && other.is_ascii() {
        return None;
    }
    let (one, other) = (letters(one), letters(other));
    if !one.iter().map(|letter| letter.plain).eq(other.iter().map(|letter| letter.plain)) {
        return None;
    }
    let mut found = Accents { missing: Sides::new(false, false), at_end: true };
    let mut differ = false;
    for (n, (x, y)) in one.iter().zip(&other).enumerate() {
        let (on_a, on_b) = (x.lacks(y), y.lacks(x));
        if on_a || on_b || x.is_other(y) {
            differ = true;
            found.missing = Sides::new(found.missing.a || on_a, found.missing.b || on_b);
            found.at_end &= n + 1 == one.len();
        }
    }
    differ.then_some(found)
}

/// A letter apart from its accent.
#[derive(Clone, Copy, Debug)]
struct Letter {
    plain: char,
    /// The letter with its accent, or the accent that stands behind it.
    accent: Option<char>,
    capital: bool,
    /// One of several that are printed as one sign, whose accents are not known: ǆ.
    tied: bool,
}

impl Letter {
    /// Whether `other` has an accent that this letter would have, too, if it were the same.
    fn lacks(&self, other: &Self) -> bool {
        let tied = self.tied || other.tied;
        !tied
            && self.accent.is_none()
            && other.accent.is_some_and(|accent| !(self.capital && drops_on_capitals(accent)))
    }

    fn is_other(&self, other: &Self) -> bool {
        // An accent that stands by itself is not told from another: it may be the one of the composed letter.
        let composed = |accent: &char| accent.is_alphabetic();
        match (self.accent.filter(composed), other.accent.filter(composed)) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        }
    }
}

fn letters(word: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len());
    for printed in word.chars().filter(|&c| !is_unseen(c)) {
        for c in printed.to_lowercase() {
            let plain = folded(c.encode_utf8(&mut [0; 4]));
            if plain.is_empty() {
                // The dot of a Turkish capital is none of the small letter.
                if let Some(last) = letters.last_mut()
                    && !(last.plain == 'i' && c == '\u{307}')
                {
                    last.accent = last.accent.or_else(|| takes_accents(last.plain).then_some(c));
                }
            }
            let tied = plain.chars().nth(1).is_some();
            let accent = Some(c).filter(|&c| is_accented(c) && !tied);
            letters.extend(plain.chars().map(|plain| Letter { plain, accent, capital: printed.is_uppercase(), tied }));
        }
    }
    letters
}

/// In a text of fewer words it may be chance that no word has an accent.
const FEW: usize = 60;

/// Whether `side` prints no accents, so that one more that is missing says nothing.
fn drops_all(side: Side, other: Side, n: u32, language: Option<&str>) -> bool {
    if side.has_accents() {
        return false;
    }
    // What is foreign in a language without accents is printed so; else there have to be words enough, or another one that lacks them.
    !matches!(language, Some(code) if !matches!(code, "en" | "id" | "nl"))
        || side.words.len() >= FEW
        || lacks_another(side, other, n)
}

/// Whether another word of `side` than word `n` is one of the other side's with its accents dropped.
fn lacks_another(side: Side, other: Side, n: u32) -> bool {
    let own = folded(printed(side, n));
    let plain: Vec<String> = side.words.spans().iter().map(|word| folded(word.of(side.text))).collect();
    other.words.spans().iter().take(FEW * 2).map(|word| word.of(other.text)).any(|word| {
        !word.is_ascii()
            && letters(word).iter().any(|letter| letter.accent.is_some())
            && Some(folded(word)).is_some_and(|word| word != own && plain.contains(&word))
    })
}

fn printed(side: Side<'_>, n: u32) -> &str {
    side.words.spans().get(n as usize).map_or("", |word| word.of(side.text))
}
