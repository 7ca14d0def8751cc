//! The words of a fragment, and where they differ from the base's.

use wirecopy::order::sort_by_key;
use wirecopy::span::{ByteSpan, count};
use wirecopy::{EditKind, Fragment};

/// What stands between two pieces of a passage, in place of the article's own words.
pub(crate) const GAP: &str = " […] ";

/// A stretch of a fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch<'t> {
    /// As the base prints it.
    Same(&'t str),
    /// Not as the base prints it. One side is empty where words stand on the other side only.
    Changed { kind: EditKind, quoted: bool, base: &'t str, own: &'t str },
}

/// Cuts a fragment of `own` at its edits; side a of these lies in `base`.
pub(super) fn stretches<'t>(base: &'t str, own: &'t str, fragment: &Fragment) -> Vec<Stretch<'t>> {
    let mut stretches = Vec::new();
    let last = fragment.bytes.end.min(count(own.len()));
    let mut at = fragment.bytes.start.min(last);
    let mut edits: Vec<_> = fragment.edits.iter().collect();
    sort_by_key(&mut edits, |edit| (edit.bytes.b, edit.bytes.a));
    for edit in edits {
        // Whatever the edits are, no word of the fragment is printed twice.
        let (start, end) = (edit.bytes.b.start.clamp(at, last), edit.bytes.b.end.clamp(at, last));
        push_same(&mut stretches, own, at, start);
        stretches.push(Stretch::Changed {
            kind: edit.kind,
            quoted: edit.quoted,
            base: edit.bytes.a.of(base),
            own: ByteSpan::new(start, end).of(own),
        });
        at = end;
    }
    push_same(&mut stretches, own, at, last);
    stretches
}

fn push_same<'t>(stretches: &mut Vec<Stretch<'t>>, own: &'t str, start: u32, end: u32) {
    if start < end {
        stretches.push(Stretch::Same(ByteSpan::new(start, end).of(own)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::Edit;
    use wirecopy::span::{Sides, WordSpan};

    fn edit(kind: EditKind, a: (u32, u32), b: (u32, u32)) -> Edit {
        Edit { kind, bytes: Sides::new(ByteSpan::new(a.0, a.1), ByteSpan::new(b.0, b.1)), quoted: false }
    }

    /// The stretches as text: what is dropped in brackets, what is added between bars.
    fn told(base: &str, own: &str, edits: Vec<Edit>) -> String {
        let words = WordSpan::new(0, 0);
        let bytes = ByteSpan::new(0, own.len() as u32);
        let fragment = Fragment { words, bytes, base: words, runs: Vec::new(), edits };
        let tell = |stretch: &Stretch<'_>| match stretch {
            Stretch::Same(words) => (*words).to_owned(),
            Stretch::Changed { base, own, .. } => format!("[{base}]|{own}|"),
        };
        stretches(base, own, &fragment).iter().map(tell).collect()
    }

    #[test]
    fn every_word_is_printed_once() {
        use EditKind::{Added, Dropped, Replaced};
        let (base, own) = ("one two three", "one deux three four");
        for (name, edits, expected) in [
            ("alike", vec![], "one deux three four"),
            ("replaced", vec![edit(Replaced, (4, 7), (4, 8))], "one [two]|deux| three four"),
            ("dropped", vec![edit(Dropped, (4, 8), (4, 4))], "one [two ]||deux three four"),
            (
                "at the ends",
                vec![edit(Added, (0, 0), (0, 3)), edit(Added, (13, 13), (15, 19))],
                "[]|one| deux three []|four|",
            ),
            (
                "out of order",
                vec![edit(Added, (9, 9), (9, 14)), edit(Added, (4, 4), (4, 8))],
                "one []|deux| []|three| four",
            ),
            (
                "one over the other",
                vec![edit(Replaced, (0, 3), (0, 8)), edit(Replaced, (4, 7), (4, 14))],
                "[one]|one deux|[two]| three| four",
            ),
            ("outside", vec![edit(Replaced, (0, 99), (50, 99))], "one deux three four[]||"),
        ] {
            assert_eq!(told(base, own, edits), expected, "{name}");
        }
    }
}
