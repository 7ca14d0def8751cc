//! A stretch of other words, cut where a reader would cut it: at the ends of what is quoted, and beside a name that is spelt otherwise.
//!
//! “…in peace,” Novák said | “…,” Dvořák said: words of a speech are gone, and it is credited to another.

use crate::edits::normalize::signs;
use crate::edits::spelling::is_near;
use crate::span::{Sides, WordSpan};
use crate::text::side::Side;

/// The parts of `words`, which stand between equal words on both sides, in order.
pub fn parts(sides: Sides<Side>, words: Sides<WordSpan>) -> Vec<Sides<WordSpan>> {
    let (a, b) = (borders(sides.a, words.a), borders(sides.b, words.b));
    // Where one side has a quotation more, none of them surely stands for another.
    let fits = a.len() == b.len() && a.iter().zip(&b).all(|(one, other)| one.1 == other.1);
    let cuts = a.iter().zip(&b).filter(|_| fits).map(|(one, other)| Sides::new(one.0, other.0));
    let cuts = cuts.filter(|&cut| is_clear(sides, cut));
    let ends: Vec<Sides<u32>> = cuts.chain([words.map(|words| words.end)]).collect();
    let mut parts = Vec::new();
    let mut start = words.map(|words| words.start);
    for end in ends {
        parts.extend(beside_a_name(sides, from(start, end)));
        start = end;
    }
    parts.retain(|part| !(part.a.is_empty() && part.b.is_empty()));
    // Nothing but marks differs: that is told too.
    if parts.is_empty() { vec![words] } else { parts }
}

fn from(start: Sides<u32>, end: Sides<u32>) -> Sides<WordSpan> {
    Sides::new(WordSpan::new(start.a, end.a), WordSpan::new(start.b, end.b))
}

/// Whether no sign stands before the words `at`, which would belong to both parts.
fn is_clear(sides: Sides<Side>, at: Sides<u32>) -> bool {
    let clear = |side: Side, word: u32| signs(side.text, side.words.marks_before(word, side.text)).is_empty();
    clear(sides.a, at.a) && clear(sides.b, at.b)
}

/// The words before which a quotation ends or begins, and which of these; also right before and right behind `words`.
fn borders(side: Side, words: WordSpan) -> Vec<(u32, bool)> {
    let mut found = Vec::new();
    for word in words.start..=words.end {
        let marks = side.words.marks_before(word, side.text);
        let next = side.quotations.partition_point(|quotation| quotation.end <= marks.start);
        for quotation in side.quotations.iter().skip(next).take_while(|quotation| quotation.start < marks.end) {
            found.extend((quotation.end <= marks.end).then_some((word, false)));
            found.extend((marks.start <= quotation.start).then_some((word, true)));
        }
    }
    found
}

/// "Olivera, a nurse on her way to work" | "Oliveira": the name, and what is dropped behind it.
fn beside_a_name(sides: Sides<Side>, words: Sides<WordSpan>) -> Vec<Sides<WordSpan>> {
    let (short, long) = (words.a.len().min(words.b.len()), words.a.len().max(words.b.len()));
    if short != 1 || long < 3 {
        return vec![words];
    }
    let name = |side: Side, word: u32| {
        let word = side.words.spans().get(word as usize).map_or("", |word| word.of(side.text));
        word.starts_with(char::is_uppercase).then(|| side.words.folded(word))
    };
    let are_near = |a: u32, b: u32| name(sides.a, a).zip(name(sides.b, b)).is_some_and(|(a, b)| is_near(&a, &b));
    let cut = if are_near(words.a.start, words.b.start) {
        words.map(|words| words.start + 1)
    } else if are_near(words.a.end - 1, words.b.end - 1) {
        words.map(|words| words.end - 1)
    } else {
        return vec![words];
    };
    if !is_clear(sides, cut) {
        return vec![words];
    }
    vec![from(words.map(|words| words.start), cut), from(cut, words.map(|words| words.end))]
}
