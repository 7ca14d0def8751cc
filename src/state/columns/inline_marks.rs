//! A paragraph, cut into runs that lie in one location each, and these into plain and edited parts.

use crate::state::columns::aligned_match::AlignedMatch;
use crate::state::columns::alignment::{Alignment, Location};
use crate::state::columns::paragraphs::blocks;
use wirecopy::order::order;
use wirecopy::span::ByteSpan;
use wirecopy::{Edit, EditKind, Words, with_marks};

/// What is to be marked in an article: a location with the edits of the match that is shown in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlineMark {
    /// Index of the location in its column.
    pub location: usize,
    /// The passage, by its number.
    pub passage: u32,
    /// Where it stands, with the marks that belong to its first and last word.
    pub bytes: ByteSpan,
    /// The other columns that print it.
    pub with: Vec<usize>,
    /// Whether it stands in another order than its counterpart.
    pub moved: bool,
    /// The column that its edits are against.
    pub against: usize,
    /// What differs there, in order.
    pub edits: Vec<InlineEdit>,
}

/// One edit, seen from one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InlineEdit {
    /// What kind, the column further left standing first: an added word is on the right.
    pub kind: EditKind,
    /// Where in this column; empty where the words stand in the other only.
    pub here: ByteSpan,
    /// Where in the other.
    pub there: ByteSpan,
    /// Whether somebody's own words were changed.
    pub quoted: bool,
}

/// A stretch of a paragraph inside one location, or outside all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedRun {
    /// Index into the marks, if it lies in one.
    pub mark: Option<usize>,
    /// Where it stands.
    pub bytes: ByteSpan,
    /// Whether it is the first stretch of its mark: here stands the number.
    pub opens: bool,
    /// What it consists of, without a gap.
    pub parts: Vec<RunPart>,
}

/// A stretch of a run, edited or not. An empty one stands where the other side has words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunPart {
    /// Where it stands.
    pub bytes: ByteSpan,
    /// The edit, if it is one.
    pub edit: Option<InlineEdit>,
}

/// The marks of one column of `alignment`, whose article prints `text`. A location that has several counterparts shows
/// the edits of the match that is picked, or of the first that is set against the column furthest left.
#[must_use]
pub fn marks(alignment: &Alignment, column: usize, text: &str, picked: Option<usize>) -> Vec<InlineMark> {
    let locations = alignment.locations.get(column).map_or(&[][..], Vec::as_slice);
    let paragraphs = blocks(text);
    let mark = |(index, location): (usize, &Location)| {
        let mark = mark(alignment, column, (index, location), text, picked);
        InlineMark { bytes: without_single_words(text, &paragraphs, mark.bytes), ..mark }
    };
    locations.iter().enumerate().map(mark).collect()
}

/// `bytes` without a single word of the paragraph before or after: a match may run on over the break by chance, and a reader
/// would take that word for a passage.
fn without_single_words(text: &str, paragraphs: &[ByteSpan], bytes: ByteSpan) -> ByteSpan {
    let first = paragraphs.partition_point(|block| block.end <= bytes.start);
    let near = paragraphs.iter().skip(first).take_while(|block| block.start < bytes.end);
    let parts: Vec<ByteSpan> = near.filter_map(|block| block.overlap(&bytes)).collect();
    let [first, .., last] = parts[..] else { return bytes };
    let is_single = |part: ByteSpan| Words::of(part.of(text)).len() < 2;
    let (skip, stop) = (usize::from(is_single(first)), parts.len() - usize::from(is_single(last)));
    match parts.get(skip..stop) {
        Some([first, .., last]) => first.hull(last),
        Some([only]) => *only,
        _ => bytes,
    }
}

fn mark(
    alignment: &Alignment,
    column: usize,
    (index, at): (usize, &Location),
    text: &str,
    picked: Option<usize>,
) -> InlineMark {
    let matches = || at.matches.iter().filter_map(|&aligned| alignment.matches.get(aligned));
    let against = |aligned: &&AlignedMatch| {
        aligned.sides.get(column).and_then(Option::as_ref).map_or(column, |side| side.against)
    };
    let picked =
        at.matches.iter().find(|&&aligned| Some(aligned) == picked).and_then(|&aligned| alignment.matches.get(aligned));
    let shown = picked.or_else(|| matches().min_by_key(against));
    let mut with: Vec<usize> = (0..alignment.articles.len()).collect();
    with.retain(|&other| other != column && matches().any(|aligned| aligned.location(other).is_some()));
    let (against, edits) = shown.map(|aligned| edits(aligned, column)).unwrap_or_default();
    InlineMark {
        location: index,
        passage: at.passage,
        bytes: with_marks(text, at.bytes),
        with,
        moved: shown.is_some_and(|aligned| aligned.is_moved_in(column)),
        against,
        edits,
    }
}

/// The edits that `column` shows, and the column they are against. Of two columns both show them; of more, all but
/// the one that the others are set against.
fn edits(aligned: &AlignedMatch, column: usize) -> (usize, Vec<InlineEdit>) {
    let side = |column: usize| aligned.sides.get(column).and_then(Option::as_ref);
    let vary =
        |edit: &Edit| InlineEdit { kind: edit.kind, here: edit.bytes.b, there: edit.bytes.a, quoted: edit.quoted };
    match side(column) {
        Some(own) if own.against != column => (own.against, own.edits.iter().map(vary).collect()),
        Some(_) if aligned.sides.len() == 2 => {
            let other = 1 - column;
            let turn = |edit: &Edit| {
                let InlineEdit { here, there, kind, quoted } = vary(edit);
                InlineEdit { kind, here: there, there: here, quoted }
            };
            (other, side(other).map_or(&[][..], |side| &side.edits).iter().map(turn).collect())
        }
        _ => (column, Vec::new()),
    }
}

/// Cuts the stretch `within` into runs. Where marks lie on one another the smallest wins, so that
/// what is under the pointer is the most particular passage.
#[must_use]
pub fn runs(within: ByteSpan, marks: &[InlineMark]) -> Vec<MarkedRun> {
    let near: Vec<usize> = (0..marks.len()).filter(|&mark| marks[mark].bytes.overlap(&within).is_some()).collect();
    let mut cuts: Vec<u32> = near.iter().flat_map(|&mark| [marks[mark].bytes.start, marks[mark].bytes.end]).collect();
    cuts.extend([within.start, within.end]);
    cuts.retain(|cut| (within.start..=within.end).contains(cut));
    let mut cuts: Vec<u32> =
        order(cuts.len(), &|one, other| cuts[one].cmp(&cuts[other])).iter().map(|&at| cuts[at]).collect();
    cuts.dedup();
    let mut runs: Vec<MarkedRun> = Vec::new();
    for cut in cuts.windows(2) {
        let bytes = ByteSpan::new(cut[0], cut[1]);
        let mark = smallest(&near, marks, bytes);
        match runs.last_mut() {
            Some(last) if last.mark == mark => last.bytes.end = bytes.end,
            _ => runs.push(MarkedRun { mark, bytes, opens: false, parts: Vec::new() }),
        }
    }
    for run in &mut runs {
        let edits = run.mark.map_or(&[][..], |mark| &marks[mark].edits);
        run.parts = parts(run.bytes, edits);
        run.opens = run.mark.is_some_and(|mark| first_shown(mark, marks) == Some(run.bytes.start));
    }
    runs
}

/// The smallest of the marks `near` that cover `bytes`.
fn smallest(near: &[usize], marks: &[InlineMark], bytes: ByteSpan) -> Option<usize> {
    near.iter().copied().filter(|&mark| marks[mark].bytes.contains(&bytes)).min_by_key(|&mark| marks[mark].bytes.len())
}

/// Where `mark` first shows: its start, or after a smaller mark that begins there.
fn first_shown(mark: usize, marks: &[InlineMark]) -> Option<u32> {
    let bytes = marks[mark].bytes;
    let mut start = bytes.start;
    loop {
        let covers = |(other, over): (usize, &InlineMark)| {
            let wins = over.bytes.len() < bytes.len() || (over.bytes.len() == bytes.len() && other < mark);
            (other != mark && wins && over.bytes.start <= start && start < over.bytes.end).then_some(over.bytes.end)
        };
        match marks.iter().enumerate().filter_map(covers).max() {
            Some(end) if end >= bytes.end => return None,
            Some(end) => start = end,
            None => return Some(start),
        }
    }
}

/// Cuts `bytes` at the edits, which stand in order.
fn parts(bytes: ByteSpan, edits: &[InlineEdit]) -> Vec<RunPart> {
    let mut parts = Vec::new();
    let mut done = bytes.start;
    for edit in edits {
        let here = ByteSpan::new(edit.here.start.max(done), edit.here.end.min(bytes.end));
        let empty = edit.here.is_empty();
        let outside = if empty { here.start >= bytes.end || edit.here.start < done } else { here.is_empty() };
        if outside || here.start >= bytes.end {
            continue;
        }
        if done < here.start {
            parts.push(RunPart { bytes: ByteSpan::new(done, here.start), edit: None });
        }
        parts.push(RunPart { bytes: here, edit: Some(*edit) });
        done = here.end;
    }
    if done < bytes.end {
        parts.push(RunPart { bytes: ByteSpan::new(done, bytes.end), edit: None });
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(location: usize, start: u32, end: u32) -> InlineMark {
        let bytes = ByteSpan::new(start, end);
        InlineMark {
            location,
            passage: location as u32 + 1,
            bytes,
            with: Vec::new(),
            moved: false,
            against: 0,
            edits: Vec::new(),
        }
    }

    fn edit(start: u32, end: u32) -> InlineEdit {
        let here = ByteSpan::new(start, end);
        InlineEdit { kind: EditKind::Replaced, here, there: ByteSpan::new(0, 1), quoted: false }
    }

    fn shape(within: (u32, u32), marks: &[InlineMark]) -> Vec<(u32, u32, Option<usize>, bool)> {
        let cut = runs(ByteSpan::new(within.0, within.1), marks);
        cut.iter().map(|run| (run.bytes.start, run.bytes.end, run.mark, run.opens)).collect()
    }

    #[test]
    fn a_single_word_beyond_the_break_of_a_paragraph_is_not_marked() {
        for (why, text, passage, shown) in [
            ("behind", "It burned.\n\nThe crew left.", "It burned.\n\nThe", "It burned."),
            ("before", "The crew left.\n\nIt burned.", "left.\n\nIt burned.", "It burned."),
            ("both", "So ends.\nIt burned.\nThe crew.", "ends.\nIt burned.\nThe", "It burned."),
            ("two words", "It burned.\n\nThe crew left.", "It burned.\n\nThe crew", "It burned.\n\nThe crew"),
            ("a short line by itself", "No.\n\nYes.", "No.\n\nYes.", "No.\n\nYes."),
            ("one paragraph", "It burned.", "It", "It"),
        ] {
            let start = text.find(passage).unwrap() as u32;
            let bytes = ByteSpan::new(start, start + passage.len() as u32);
            assert_eq!(without_single_words(text, &blocks(text), bytes).of(text).trim(), shown, "{why}");
        }
    }

    #[test]
    fn the_smallest_mark_wins_and_each_shows_its_number_once() {
        let nested = [mark(0, 10, 50), mark(1, 20, 30)];
        assert_eq!(
            shape((0, 60), &nested),
            [
                (0, 10, None, false),
                (10, 20, Some(0), true),
                (20, 30, Some(1), true),
                (30, 50, Some(0), false),
                (50, 60, None, false),
            ]
        );
    }

    #[test]
    fn a_mark_that_goes_on_in_the_next_paragraph_has_no_second_number() {
        let long = [mark(0, 10, 50)];
        assert_eq!(shape((0, 30), &long), [(0, 10, None, false), (10, 30, Some(0), true)]);
        assert_eq!(shape((32, 60), &long), [(32, 50, Some(0), false), (50, 60, None, false)]);
    }

    #[test]
    fn a_mark_that_begins_under_a_smaller_one_shows_its_number_after_it() {
        let marks = [mark(0, 10, 50), mark(1, 10, 20)];
        assert_eq!(shape((10, 50), &marks), [(10, 20, Some(1), true), (20, 50, Some(0), true)]);
    }

    #[test]
    fn parts_cover_the_run_and_hold_the_edits() {
        let whole = ByteSpan::new(0, 100);
        type Edits<'t> = &'t [(u32, u32)];
        type Pieces<'t> = &'t [(u32, u32, bool)];
        let cases: &[(Edits, Pieces)] = &[
            (&[], &[(0, 100, false)]),
            (&[(10, 20)], &[(0, 10, false), (10, 20, true), (20, 100, false)]),
            (&[(0, 5), (95, 100)], &[(0, 5, true), (5, 95, false), (95, 100, true)]),
            (&[(40, 40)], &[(0, 40, false), (40, 40, true), (40, 100, false)]),
            (&[(100, 100), (120, 130)], &[(0, 100, false)]),
            (&[(90, 130)], &[(0, 90, false), (90, 100, true)]),
        ];
        for (edits, expected) in cases {
            let edits: Vec<InlineEdit> = edits.iter().map(|&(start, end)| edit(start, end)).collect();
            let cut: Vec<_> = parts(whole, &edits)
                .iter()
                .map(|part| (part.bytes.start, part.bytes.end, part.edit.is_some()))
                .collect();
            assert_eq!(cut, *expected);
        }
    }

    #[test]
    fn an_edit_outside_the_paragraph_is_left_to_the_other_one() {
        let cut = parts(ByteSpan::new(50, 60), &[edit(10, 20), edit(30, 30), edit(52, 54), edit(70, 80)]);
        assert_eq!(cut.iter().filter(|part| part.edit.is_some()).count(), 1);
    }
}
