//! Differences that come to the same words in another order: "Ann and Ben met" and "Ben and Ann met" are one edit, not one word gone and one put in.

use crate::edits::Difference;
use crate::edits::change::change;
use crate::edits::normalize::signs;
use crate::lexicon::stopwords::is_ordinary;
use crate::order::sort_by_key;
use crate::report::EditKind;
use crate::span::{ByteSpan, Sides, WordSpan};
use crate::text::fold::folded;
use crate::text::side::Side;

/// So many differences at most make one swap; those of style between them count.
const MOST: usize = 6;
/// So many words at most lie between the first of them and the last.
const LONGEST: u32 = 24;

/// `found` with each swap as one difference.
pub fn swapped(sides: Sides<Side>, found: &[Difference]) -> Vec<Difference> {
    let mut out = Vec::with_capacity(found.len());
    let mut n = 0;
    while let Some(&first) = found.get(n) {
        match first_swap(sides, &found[n..]) {
            Some((swap, used)) => {
                out.push(swap);
                n += used;
            }
            None => {
                out.push(first);
                n += 1;
            }
        }
    }
    out
}

/// The fewest differences from the first on that are a swap.
fn first_swap(sides: Sides<Side>, found: &[Difference]) -> Option<(Difference, usize)> {
    let (first, rest) = found.split_first()?;
    if !is_other(first) {
        return None;
    }
    let mut words = first.words;
    for (n, next) in rest.iter().take(MOST - 1).enumerate() {
        words = Sides::new(words.a.hull(&next.words.a), words.b.hull(&next.words.b));
        if words.a.len().max(words.b.len()) > LONGEST || next.kind == EditKind::Negation {
            return None;
        }
        if is_other(next) && is_swap(sides, words, &found[..n + 2]) {
            let bytes = Sides::new(sides.a.words.bytes(words.a), sides.b.words.bytes(words.b));
            // "5 March" and "March 5" are one day, in the order of the house.
            let is_style = change(sides, words).kind == EditKind::Style;
            let kind = if is_style { EditKind::Style } else { EditKind::Swapped };
            return Some((Difference { kind, words, bytes }, n + 2));
        }
    }
    None
}

/// Whether words differ, and no negation does.
fn is_other(found: &Difference) -> bool {
    let none = found.words.a.is_empty() && found.words.b.is_empty();
    !none && !matches!(found.kind, EditKind::Style | EditKind::Negation | EditKind::Cut)
}

fn is_swap(sides: Sides<Side>, words: Sides<WordSpan>, parts: &[Difference]) -> bool {
    if words.a.len() != words.b.len() || !begins_elsewhere(sides, parts) {
        return false;
    }
    if ends_inside(sides.a, words.a) || ends_inside(sides.b, words.b) {
        return false;
    }
    let of = |side: Side, words: WordSpan| -> Vec<String> {
        side.words.spans()[words.range()].iter().map(|word| folded(word.of(side.text))).collect()
    };
    let (a, b) = (of(sides.a, words.a), of(sides.b, words.b));
    let (mut sorted_a, mut sorted_b) = (a.clone(), b.clone());
    sort_by_key(&mut sorted_a, Clone::clone);
    sort_by_key(&mut sorted_b, Clone::clone);
    if a == b || sorted_a != sorted_b {
        return false;
    }
    let moved = |part: &Difference, side: Side, words: WordSpan| {
        is_other(part) && of(side, words).iter().any(|word| !is_ordinary(word))
    };
    let tells = parts.iter().any(|part| moved(part, sides.a, part.words.a) || moved(part, sides.b, part.words.b));
    // Figures that change places are other amounts, unless all that goes with them moves as one.
    let numbers = parts.iter().any(|part| part.kind == EditKind::Number);
    tells && (!numbers || is_moved(sides, parts, of)) && same_signs(sides, words)
}

/// Whether the first word that differs stands among what differs on the other side, which tells most differences from a swap at a glance.
fn begins_elsewhere(sides: Sides<Side>, parts: &[Difference]) -> bool {
    let Some(first) = parts.first() else { return false };
    let from_a = !first.words.a.is_empty();
    let (own, own_words) = if from_a { (sides.a, first.words.a) } else { (sides.b, first.words.b) };
    let other = if from_a { sides.b } else { sides.a };
    let print = |side: Side<'_>, n: u32| side.words.spans().get(n as usize).map_or(ByteSpan::new(0, 0), |word| *word);
    let word = print(own, own_words.start).of(own.text);
    let alike = |there: &str| word.eq_ignore_ascii_case(there) || !word.is_ascii() && folded(word) == folded(there);
    let others = parts.iter().map(|part| if from_a { part.words.b } else { part.words.a });
    others.flat_map(|words| words.start..words.end).any(|n| alike(print(other, n).of(other.text)))
}

/// Whether what is gone at one place stands at another, word by word.
fn is_moved(sides: Sides<Side>, parts: &[Difference], of: impl Fn(Side, WordSpan) -> Vec<String>) -> bool {
    let others: Vec<&Difference> = parts.iter().filter(|part| is_other(part)).collect();
    let [one, other] = others[..] else { return false };
    let (gone, come) = if one.words.b.is_empty() { (one, other) } else { (other, one) };
    let (gone_words, come_words) = (of(sides.a, gone.words.a), of(sides.b, come.words.b));
    gone.words.b.is_empty() && come.words.a.is_empty() && gone_words.len() > 1 && gone_words == come_words
}

/// Whether the signs that make amounts are the same on both sides, in any order.
fn same_signs(sides: Sides<Side>, words: Sides<WordSpan>) -> bool {
    let keys = |side: Side, words: WordSpan| {
        let start = side.words.marks_before(words.start, side.text).start;
        let end = side.words.marks_before(words.end, side.text).end;
        let mut keys: Vec<&str> = signs(side.text, ByteSpan::new(start, end)).iter().map(|sign| sign.key).collect();
        sort_by_key(&mut keys, |key| *key);
        keys
    };
    keys(sides.a, words.a) == keys(sides.b, words.b)
}

/// Whether a sentence ends among the words.
fn ends_inside(side: Side, words: WordSpan) -> bool {
    (words.start + 1..words.end).any(|n| {
        let marks = side.words.marks_before(n, side.text).of(side.text);
        let capital =
            side.words.spans().get(n as usize).is_some_and(|word| word.of(side.text).starts_with(char::is_uppercase));
        marks.contains(['!', '?', '\n', '。']) || marks.contains(". ") && capital
    })
}
