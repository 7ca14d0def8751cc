//! The lines of all pages -> paragraphs.

use std::collections::HashSet;

use crate::article::paragraph::ends_sentence;

use super::column::{Column, middle};
use super::line::Piece;

/// A line that stands in from its column by so much, in sizes of type, opens a paragraph.
const INDENT: f64 = 0.7;
/// A line that ends so far before its column does, as a share of it, may close one.
const SHORT: f64 = 0.12;
/// Lines are parted by a blank where they stand so many times as far apart as most.
const BLANK: f64 = 1.35;
/// Type that is so many times as large as most is a headline's.
const HEADLINE: f64 = 1.15;
/// Type is of another size where it differs by this share.
const OTHER: f64 = 0.08;

/// A paragraph, and the size of its type.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) size: f64,
}

/// The paragraphs of columns that are read one after the other.
pub(super) fn paragraphs(columns: &[Column]) -> Vec<Paragraph> {
    let lines = || columns.iter().flatten();
    let hyphens = Hyphens::of(columns);
    let steps = columns.iter().flat_map(|column| column.windows(2)).map(|two| two[1].base - two[0].base);
    let step = middle(steps.filter(|step| *step > 1.0)).unwrap_or(f64::INFINITY);
    let body = middle(lines().map(|line| line.size)).unwrap_or_default();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut lone = false;
    for column in columns {
        let edge = Edge::of(column, body);
        let mut before: Option<&Piece> = None;
        let is_lone = std::mem::replace(&mut lone, column.len() == 1);
        for line in column {
            let opens = match (before, paragraphs.last()) {
                (_, None) => true,
                (Some(before), _) => edge.parts(before, line, step),
                // A sentence goes on in the next column; a line by itself above columns does not.
                (None, Some(last)) => {
                    is_other(last.size, line.size)
                        || (is_lone && line.size < HEADLINE * body)
                        || ends_sentence(&last.text)
                        || line.text.starts_with(['•', '–', '—'])
                }
            };
            match paragraphs.last_mut().filter(|_| !opens) {
                Some(last) => join(&mut last.text, &line.text, &hyphens),
                None => paragraphs.push(Paragraph { text: line.text.clone(), size: line.size }),
            }
            before = Some(line);
        }
    }
    paragraphs
}

/// Where the lines of a column begin and end, and the size of most type.
struct Edge {
    left: f64,
    right: f64,
    body: f64,
}

impl Edge {
    fn of(column: &Column, body: f64) -> Self {
        let left = middle(column.iter().map(|line| line.left)).unwrap_or_default();
        let right = column.iter().map(|line| line.right).fold(f64::NEG_INFINITY, f64::max);
        Self { left, right, body }
    }

    /// Whether a paragraph ends with `before`.
    fn parts(&self, before: &Piece, line: &Piece, step: f64) -> bool {
        let size = before.size.max(line.size);
        let far = line.base - before.base > BLANK * step.max(1.2 * size);
        let indented = line.left - self.left > INDENT * size && (line.left - before.left) > INDENT * size * 0.8;
        let short = self.right - before.right > SHORT * (self.right - self.left) && ends_sentence(&before.text);
        // Ragged lines end wherever the next word has no room.
        let room = self.right - before.right > first_word(line);
        // The lines of a headline are centred as often as not.
        let is_headline = size > HEADLINE * self.body;
        far || is_other(before.size, line.size) || (!is_headline && (indented || (short && room)))
    }
}

/// How wide the first word of a line is, about.
fn first_word(line: &Piece) -> f64 {
    let all = line.text.chars().count().max(1) as f64;
    let first = line.text.split_whitespace().next().map_or(0, |word| word.chars().count()) as f64;
    (line.right - line.left) * (first + 1.0) / all
}

fn is_other(size: f64, other: f64) -> bool {
    (size - other).abs() > OTHER * size.max(other)
}

/// What a document does with hyphens.
struct Hyphens {
    /// The words that it has with one within a line, in small letters.
    compounds: HashSet<String>,
    /// Whether it breaks words at the ends of lines. Where it does not, the hyphens there are the words' own.
    breaks: bool,
}

impl Hyphens {
    fn of(columns: &[Column]) -> Self {
        let compounds: HashSet<String> = columns.iter().flatten().flat_map(|line| compounds(&line.text)).collect();
        let pairs = || columns.iter().flat_map(|column| column.windows(2));
        let ends =
            |two: &&[Piece]| two[0].text.ends_with(['-', '‐', '¬']) && two[1].text.starts_with(char::is_lowercase);
        let (all, broken) = (pairs().count(), pairs().filter(ends).count());
        let is_soft = pairs().any(|two| two[0].text.ends_with('¬'));
        Self { compounds, breaks: is_soft || all < LINES || (broken > 1 && broken * RARE > all) }
    }
}

/// A text of fewer lines does not tell whether it breaks words.
const LINES: usize = 30;
/// One that does so has a hyphen at the end of more than one line in so many, and of more than one.
const RARE: usize = 50;

/// Puts a line behind others; a word that was broken is one again.
fn join(text: &mut String, line: &str, hyphens: &Hyphens) {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    // "Nord- und Südland": the hyphen stands for the word's other half.
    let joins = |word: &str| HALVES.contains(&word.trim_end_matches(','));
    if text.ends_with(['-', '‐']) && line.split_whitespace().next().is_some_and(joins) {
        text.push(' ');
        text.push_str(line);
        return;
    }
    let bare = text.strip_suffix(['-', '‐', '¬']);
    let broken = bare.filter(|bare| is_letter(bare.chars().next_back()) && line.starts_with(char::is_lowercase));
    let Some(bare) = broken else {
        let joined = text.ends_with(['-', '–', '—', '/'])
            && !text.ends_with(" –")
            && !text.ends_with(" —")
            && !text.ends_with(" -");
        // Scripts without spaces have none between lines.
        let wide = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}'));
        let unspaced = wide(text.chars().next_back()) && wide(line.chars().next());
        if !joined && !unspaced {
            text.push(' ');
        }
        text.push_str(line);
        return;
    };
    let whole = |text: &str, at_end: bool| -> String {
        let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let word = if at_end { words.next_back() } else { words.next() };
        word.unwrap_or_default().to_lowercase()
    };
    let (head, tail) = (whole(bare, true), whole(line, false));
    let keeps = !hyphens.breaks
        || hyphens.compounds.contains(&[head.as_str(), "-", &tail].concat())
        || ALWAYS.contains(&head.as_str());
    let length = bare.len();
    text.truncate(length);
    if keeps {
        text.push('-');
    }
    text.push_str(line);
}

/// Words behind half of a word: "Nord- und Südland", "pre- and post-war".
const HALVES: [&str; 9] = ["und", "oder", "bzw.", "bis", "and", "or", "to", "en", "of"];

/// What keeps its hyphen always.
const ALWAYS: [&str; 12] =
    ["self", "well", "ex", "non", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The words with a hyphen within a line, in small letters.
fn compounds(line: &str) -> Vec<String> {
    let words = line.split(|c: char| !(c.is_alphabetic() || c == '-'));
    words
        .filter(|word| word.trim_matches('-').contains('-'))
        .map(|word| word.trim_matches('-').to_lowercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Hyphens, Piece, join};

    #[test]
    fn a_broken_word_is_one_again() {
        let hyphens = Hyphens { compounds: ["river-side".to_owned()].into(), breaks: true };
        for (text, line, joined) in [
            ("on Tues-", "day that", "on Tuesday that"),
            ("the river-", "side walk", "the river-side walk"),
            ("a self-", "made man", "a self-made man"),
            ("von Nord-", "und Südland", "von Nord- und Südland"),
            ("pre-", "and post-war", "pre- and post-war"),
            ("North-", "South line", "North-South line"),
            ("from 1939-", "45 on", "from 1939-45 on"),
            ("he said –", "and left", "he said – and left"),
            ("the ferry", "is back", "the ferry is back"),
            ("記者", "会見", "記者会見"),
        ] {
            let mut text = text.to_owned();
            join(&mut text, line, &hyphens);
            assert_eq!(text, joined);
        }
    }

    #[test]
    fn a_text_that_breaks_no_words_keeps_its_hyphens() {
        let line = |text: &str| Piece { text: text.to_owned(), left: 0.0, right: 100.0, base: 0.0, size: 10.0 };
        let column = |hyphens: usize| {
            let lines = (0..200).map(|at| line(if at < hyphens { "the long-" } else { "term plan of the town" }));
            lines.rev().collect::<Vec<_>>()
        };
        for (name, columns, joined) in [
            ("none but its own", vec![column(1)], "the long-term plan"),
            (
                "many",
                vec![
                    [column(1), std::iter::repeat_n([line("the har-"), line("bour")], 12).flatten().collect()].concat(),
                ],
                "the longterm plan",
            ),
            ("too short to tell", vec![vec![line("the long-"), line("term plan")]], "the longterm plan"),
        ] {
            let mut text = "the long-".to_owned();
            join(&mut text, "term plan", &Hyphens::of(&columns));
            assert_eq!(text, joined, "{name}");
        }
    }
}
