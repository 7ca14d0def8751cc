//! What is folded away while only shared words, or only an article's own, are shown.

use crate::state::columns::inline_marks::{InlineMark, runs};
use crate::state::columns::paragraphs::Paragraph;
use crate::state::columns::reading::Only;
use wirecopy::Words;
use wirecopy::sentences;
use wirecopy::span::{ByteSpan, count};

/// A paragraph as it is shown, or a fold that takes in one or several whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The paragraph; `None` for a fold between paragraphs.
    pub paragraph: Option<Paragraph>,
    /// What it consists of, in order.
    pub parts: Vec<BlockPart>,
}

/// A stretch of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockPart {
    /// Shown as it is.
    Text(ByteSpan),
    /// Folded away.
    Fold(Fold),
}

/// A stretch that is folded away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// Where it stands.
    pub bytes: ByteSpan,
    /// How many words it has.
    pub words: u32,
    /// The first mark in it, where passages are folded away.
    pub mark: Option<usize>,
}

/// A stretch that is either shown or folded away whole.
struct Unit {
    paragraph: usize,
    bytes: ByteSpan,
    shown: bool,
    mark: Option<usize>,
}

/// Folds away what `only` does not show, except the folds that start at a byte of `opened`.
#[must_use]
pub fn blocks(text: &str, paragraphs: &[Paragraph], marks: &[InlineMark], only: Only, opened: &[u32]) -> Vec<Block> {
    let mut units: Vec<Unit> = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let unit =
            |(bytes, shown, mark): (ByteSpan, bool, Option<usize>)| Unit { paragraph: index, bytes, shown, mark };
        match only {
            Only::All => units.push(unit((paragraph.bytes, true, None))),
            Only::Shared => units.extend(sentences(text, paragraph.bytes).into_iter().map(|bytes| {
                let shown = marks.iter().any(|mark| mark.bytes.overlap(&bytes).is_some());
                unit((bytes, shown, None))
            })),
            Only::Own => units.extend(runs(paragraph.bytes, marks).into_iter().map(|run| {
                let words = run.bytes.of(text).contains(char::is_alphanumeric);
                unit((run.bytes, run.mark.is_none() && words, run.mark))
            })),
        }
    }
    open(&mut units, opened);
    joined(text, paragraphs, &units)
}

/// Shows what is folded away around each of `opened`.
fn open(units: &mut [Unit], opened: &[u32]) {
    for stretch in units.chunk_by_mut(|one, other| one.shown == other.shown) {
        if stretch.iter().any(|unit| opened.contains(&unit.bytes.start)) {
            stretch.iter_mut().for_each(|unit| unit.shown = true);
        }
    }
}

/// Puts units together to blocks; folded paragraphs that follow one another are one fold.
fn joined(text: &str, paragraphs: &[Paragraph], units: &[Unit]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for units in units.chunk_by(|one, other| one.paragraph == other.paragraph) {
        let paragraph = units.first().and_then(|unit| paragraphs.get(unit.paragraph)).copied();
        let mut parts: Vec<BlockPart> = Vec::new();
        for unit in units {
            match (parts.last_mut(), unit.shown) {
                (Some(BlockPart::Text(bytes)), true) => bytes.end = unit.bytes.end,
                (Some(BlockPart::Fold(fold)), false) => grow(text, fold, unit.bytes, unit.mark),
                (_, true) => parts.push(BlockPart::Text(unit.bytes)),
                (_, false) => {
                    let words = words_in(text, unit.bytes);
                    parts.push(BlockPart::Fold(Fold { bytes: unit.bytes, words, mark: unit.mark }));
                }
            }
        }
        let whole = !matches!(parts[..], [BlockPart::Fold(_)]);
        if let ([BlockPart::Fold(fold)], Some(Block { paragraph: None, parts: before })) =
            (&parts[..], blocks.last_mut())
            && let Some(BlockPart::Fold(last)) = before.last_mut()
        {
            grow(text, last, fold.bytes, fold.mark);
        } else {
            blocks.push(Block { paragraph: paragraph.filter(|_| whole), parts });
        }
    }
    blocks
}

fn grow(text: &str, fold: &mut Fold, by: ByteSpan, mark: Option<usize>) {
    fold.bytes.end = by.end;
    fold.words += words_in(text, by);
    fold.mark = fold.mark.or(mark);
}

fn words_in(text: &str, bytes: ByteSpan) -> u32 {
    count(Words::of(bytes.of(text)).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "One two. Three four five. Six.\nSeven eight.\nNine.\nTen eleven twelve.";

    fn paragraphs() -> Vec<Paragraph> {
        let mut start = 0;
        let mut cut = Vec::new();
        for line in TEXT.split_inclusive('\n') {
            let bytes = ByteSpan::new(start, start + count(line.trim_end().len()));
            cut.push(Paragraph { bytes, apart: None });
            start += count(line.len());
        }
        cut
    }

    fn mark(words: &str) -> InlineMark {
        let start = TEXT.find(words).map_or(0, count);
        let bytes = ByteSpan::new(start, start + count(words.len()));
        InlineMark { location: 0, passage: 1, bytes, with: vec![1], moved: false, against: 1, edits: Vec::new() }
    }

    /// The blocks as lines; a fold is the number of its words in brackets.
    fn told(marks: &[InlineMark], only: Only, opened: &[u32]) -> String {
        let part = |part: &BlockPart| match part {
            BlockPart::Text(bytes) => bytes.of(TEXT).to_owned(),
            BlockPart::Fold(fold) => format!("[{}]", fold.words),
        };
        let block = |block: &Block| block.parts.iter().map(part).collect::<String>();
        blocks(TEXT, &paragraphs(), marks, only, opened).iter().map(block).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn what_is_not_wanted_is_folded_away() {
        let marks = [mark("Three four"), mark("Ten eleven twelve.")];
        for (why, only, expected) in [
            ("all", Only::All, "One two. Three four five. Six.|Seven eight.|Nine.|Ten eleven twelve."),
            (
                "whole sentences, and paragraphs together",
                Only::Shared,
                "[2]Three four five. [1]|[3]|Ten eleven twelve.",
            ),
            ("what is own to the word", Only::Own, "One two. [2] five. Six.|Seven eight.|Nine.|[3]"),
        ] {
            assert_eq!(told(&marks, only, &[]), expected, "{why}");
        }
        assert_eq!(told(&[], Only::Shared, &[]), "[12]", "nothing is shared");
        assert_eq!(told(&[], Only::Own, &[]), told(&[], Only::All, &[]));
    }

    #[test]
    fn a_fold_that_was_opened_is_shown_whole() {
        let marks = [mark("Three four"), mark("Ten eleven twelve.")];
        // The fold of the sixth word runs on over two paragraphs.
        let sixth = TEXT.find("Six").map_or(0, count);
        let opened = told(&marks, Only::Shared, &[sixth]);
        assert_eq!(opened, "[2]Three four five. Six.|Seven eight.|Nine.|Ten eleven twelve.");
    }

    #[test]
    fn each_byte_of_a_paragraph_is_shown_or_folded_once() {
        let marks = [mark("two. Three"), mark("four five. Six."), mark("eight.")];
        for only in Only::ALL {
            let mut bytes = 0;
            for block in blocks(TEXT, &paragraphs(), &marks, only, &[]) {
                for part in &block.parts {
                    let (BlockPart::Text(span) | BlockPart::Fold(Fold { bytes: span, .. })) = part;
                    assert!(span.start >= bytes, "{only:?}");
                    bytes = span.end;
                }
            }
            assert_eq!(bytes as usize, TEXT.len());
        }
    }
}
