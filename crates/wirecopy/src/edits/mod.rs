//! What differs inside a match, and of which kind each difference is.

mod change;
mod kind;
mod merge;
mod negated;
mod normalize;
mod note;
mod quantity;
mod segment;
mod spelling;
mod style_policy;
mod swapped;

pub use quantity::{Quantity, changed_quantity};
pub use spelling::is_near;

use crate::lexicon::language::Language;
use crate::options::Style;
use crate::report::{Edit, EditKind};
use crate::run::Run;
use crate::span::{ByteSpan, Sides, WordSpan};
use crate::text::side::Side;

/// A difference on the way to its edit.
#[derive(Clone, Copy, Debug)]
struct Difference {
    kind: EditKind,
    /// The words that differ; none where only marks between words do.
    words: Sides<WordSpan>,
    bytes: Sides<ByteSpan>,
}

/// Every difference inside the match that `runs` make, in order of place.
///
/// An edit may hold words that are equal on both sides, where they stand alone between words that are not: see `merge`.
/// `style` is what counts as style.
pub fn edits(sides: Sides<Side>, runs: &[Run], style: Style) -> Vec<Edit> {
    let sides = in_one_language(sides);
    let mut found = Vec::new();
    for (n, &run) in runs.iter().enumerate() {
        if let Some(before) = n.checked_sub(1).map(|n| runs[n]) {
            let between =
                Sides::new(WordSpan::new(before.a + before.len, run.a), WordSpan::new(before.b + before.len, run.b));
            found.extend(segment::parts(sides, between).into_iter().map(|part| change::change(sides, part)));
        }
        spelling::orthography::push(sides, run, &mut found);
    }
    let edit = |found: Difference| {
        // Where words are missing, the other side tells whether they were somebody's.
        let (a, b) = (found.bytes.a, found.bytes.b);
        let quoted = (!a.is_empty() || !b.is_empty())
            && (a.is_empty() || is_quoted(sides.a, a))
            && (b.is_empty() || is_quoted(sides.b, b));
        Edit { kind: style_policy::told(sides, &found, style), bytes: found.bytes, quoted }
    };
    let whole = runs.first().zip(runs.last()).map(|(first, last)| {
        let (first, last) = (first.words(), last.words());
        Sides::new(first.a.hull(&last.a), first.b.hull(&last.b))
    });
    let Some(whole) = whole else { return Vec::new() };
    let mut merged = merge::merge(sides, whole, &found);
    spelling::script::tell(sides, whole, &mut merged);
    merged.into_iter().map(edit).collect()
}

/// A text too short to tell its language is in that of the text that it shares its words with.
fn in_one_language(sides: Sides<Side>) -> Sides<Side> {
    let Sides { a, b } = sides;
    let or = |side: Side, other: Side| if side.language == Language::NONE { other.language } else { side.language };
    Sides::new(Side { language: or(a, b), ..a }, Side { language: or(b, a), ..b })
}

fn is_quoted(side: Side, bytes: ByteSpan) -> bool {
    let next = side.quotations.partition_point(|quotation| quotation.end <= bytes.start);
    // A mark itself is not what somebody said.
    side.quotations.get(next).is_some_and(|q| q.start < bytes.start && bytes.end < q.end)
}

#[cfg(test)]
mod tests;
