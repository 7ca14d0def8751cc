//! Marks of notes, which say nothing of what is told: `planned[1]`, `planned1`, `crowns,2`.

use crate::span::{Sides, WordSpan};
use crate::text::side::Side;

/// Whether `words` of one side are marks of notes, which the other side lacks.
pub fn is_note(sides: Sides<Side>, words: Sides<WordSpan>) -> bool {
    match (words.a.len(), words.b.len()) {
        (0, 0) => false,
        (_, 0) => are_marks(sides.a, words.a),
        (0, _) => are_marks(sides.b, words.b),
        (1, 1) => {
            let [a, b] = [printed(sides.a, words.a.start), printed(sides.b, words.b.start)];
            is_marked(a, b) || is_marked(b, a)
        }
        _ => false,
    }
}

fn are_marks(side: Side, words: WordSpan) -> bool {
    is_named_note(side, words)
        || (words.start..words.end)
            .all(|n| are_figures(printed(side, n)) && (in_brackets(side, n) || behind_a_mark(side, n)))
}

/// `[note 2]`, `[fn 3]`.
fn is_named_note(side: Side, words: WordSpan) -> bool {
    let named = words.len() == 2
        && ["note", "notes", "fn", "footnote", "nb"].contains(&printed(side, words.start).to_lowercase().as_str())
        && is_figure(printed(side, words.start + 1));
    let before = side.words.marks_before(words.start, side.text).of(side.text);
    let behind = side.words.marks_before(words.end, side.text).of(side.text);
    named && before.ends_with('[') && behind.starts_with(']')
}

/// `8,9`: the marks of two notes, which UAX #29 takes for one number.
fn are_figures(word: &str) -> bool {
    let figures = word.split(',');
    is_figure(word)
        || (figures.clone().count() > 1 && figures.clone().all(|figure| figure.len() <= 2 && is_figure(figure)))
}

fn is_figure(word: &str) -> bool {
    (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit()) && !word.starts_with('0')
}

/// `[1]`. Round brackets hold ages and amounts as well.
fn in_brackets(side: Side, n: u32) -> bool {
    let before = side.words.marks_before(n, side.text).of(side.text);
    let behind = side.words.marks_before(n + 1, side.text).of(side.text);
    before.ends_with('[') && behind.starts_with(']')
}

/// "crowns,2 and": right behind a mark that closes a word, and before a space. "No.2" and "vol.3" are amounts.
fn behind_a_mark(side: Side, n: u32) -> bool {
    let before = side.words.marks_before(n, side.text).of(side.text);
    let behind = side.words.marks_before(n + 1, side.text).of(side.text);
    let last = n.checked_sub(1).map_or("", |n| printed(side, n));
    let is_long = last.chars().nth(3).is_some() || before != ".";
    let closes = |c: char| matches!(c, '.' | ',' | ';' | '?' | '!' | '”' | '»' | '"');
    !before.is_empty()
        && before.chars().all(closes)
        && is_long
        && last.ends_with(char::is_alphabetic)
        && (behind.is_empty() || behind.starts_with(char::is_whitespace))
}

/// Whether `marked` is `word` with the figure of a note: a plain word of small letters, so that "G7" and "Covid19" stay names.
fn is_marked(marked: &str, word: &str) -> bool {
    marked.strip_prefix(word).is_some_and(|figure| (1..=2).contains(&figure.len()) && is_figure(figure))
        && word.chars().nth(3).is_some()
        && word.chars().all(char::is_alphabetic)
        && word.chars().all(|c| !c.is_uppercase())
}

fn printed(side: Side<'_>, n: u32) -> &str {
    side.words.spans().get(n as usize).map_or("", |word| word.of(side.text))
}
