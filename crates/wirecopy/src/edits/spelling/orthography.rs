//! Equal words that are printed differently, and marks between them.

use std::cmp::Ordering;

use crate::edits::Difference;
use crate::edits::normalize::{are_alike, signs};
use crate::edits::spelling::accent;
use crate::report::EditKind;
use crate::run::Run;
use crate::span::{ByteSpan, Sides, WordSpan, count};
use crate::text::side::Side;

/// Appends what differs inside a run of equal words.
pub fn push(sides: Sides<Side>, run: Run, found: &mut Vec<Difference>) {
    let words = run.words();
    // Mostly all is printed alike, which is seen at one glance.
    if sides.a.words.bytes(words.a).of(sides.a.text) == sides.b.words.bytes(words.b).of(sides.b.text) {
        return;
    }
    let first = found.len();
    for n in 0..run.len {
        let at = Sides::new(run.a + n, run.b + n);
        let bytes = Sides::new(word(sides.a, at.a), word(sides.b, at.b));
        if bytes.a.of(sides.a.text) != bytes.b.of(sides.b.text) {
            let words = at.map(|n| WordSpan::new(n, n + 1));
            push_touching(found, first, Difference { kind: accent::kind(sides, at), words, bytes });
        }
        if n + 1 < run.len {
            push_marks(sides, at.map(|n| n + 1), first, found);
        }
    }
}

fn word(side: Side, n: u32) -> ByteSpan {
    side.words.spans()[n as usize]
}

/// The marks before word `next` on both sides.
fn push_marks(sides: Sides<Side>, next: Sides<u32>, first: usize, found: &mut Vec<Difference>) {
    let gaps =
        Sides::new(sides.a.words.marks_before(next.a, sides.a.text), sides.b.words.marks_before(next.b, sides.b.text));
    let (a, b) = (gaps.a.of(sides.a.text), gaps.b.of(sides.b.text));
    // Lines and pages are broken anew by everybody: space is no difference, but no space at all is.
    let joined = Sides::new(a, b).map(|marks| !marks.contains(char::is_whitespace) && !marks.contains(['—', '–', '…']));
    if a == b || (without_space(a).eq(without_space(b)) && joined.a == joined.b) {
        return;
    }
    let same_amount = are_alike(Sides::new(&signs(sides.a.text, gaps.a), &signs(sides.b.text, gaps.b)));
    let kind = if same_amount { EditKind::Style } else { EditKind::Number };
    let (words, bytes) = if joined.a == joined.b {
        let bytes = Sides::new(trimmed(sides.a.text, gaps.a), trimmed(sides.b.text, gaps.b));
        (next.map(|n| WordSpan::new(n, n)), bytes)
    } else {
        let both = |side: Side, next: u32| word(side, next - 1).hull(&word(side, next));
        (next.map(|n| WordSpan::new(n - 1, n + 1)), Sides::new(both(sides.a, next.a), both(sides.b, next.b)))
    };
    push_touching(found, first, Difference { kind, words, bytes });
}

fn without_space(marks: &str) -> impl Iterator<Item = char> {
    marks.chars().filter(|c| !c.is_whitespace())
}

fn trimmed(text: &str, gap: ByteSpan) -> ByteSpan {
    let marks = gap.of(text);
    let (front, len) = (count(marks.len() - marks.trim_start().len()), count(marks.trim().len()));
    let start = if len == 0 { gap.start } else { gap.start + front };
    ByteSpan::new(start, start + len)
}

/// Adds a difference of print, to the last one where they touch: "U.S." is one difference from "US", not two.
fn push_touching(found: &mut Vec<Difference>, first: usize, new: Difference) {
    if let Some(last) = found[first..].last_mut() {
        let touches = |one: ByteSpan, other: ByteSpan| one.end.cmp(&other.start) != Ordering::Less;
        if touches(last.bytes.a, new.bytes.a) && touches(last.bytes.b, new.bytes.b) {
            last.bytes = Sides::new(last.bytes.a.hull(&new.bytes.a), last.bytes.b.hull(&new.bytes.b));
            last.words = Sides::new(last.words.a.hull(&new.words.a), last.words.b.hull(&new.words.b));
            last.kind = last.kind.min(new.kind);
            return;
        }
    }
    found.push(new);
}
