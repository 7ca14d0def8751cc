//! Where an article prints the words of a quotation without marks: a paraphrase that was made a quotation, or the other way.

use crate::state::compared::Compared;
use wirecopy::span::{ByteSpan, Sides, WordSpan, count};
use wirecopy::{Fragment, Passage, Run, Words, quotations};

/// At least so many words of a quotation, and so many in a hundred of it.
const FEWEST: u32 = 5;
const SHARE: u32 = 60;

/// The words and the marks of each text, read when they are first asked for.
#[derive(Debug, Default)]
pub struct Texts {
    read: Vec<Option<(Vec<ByteSpan>, Vec<ByteSpan>)>>,
}

impl Texts {
    /// Where the words of the article at `index` stand, and where its quotation marks open and close.
    fn get(&mut self, collection: &Compared, index: u32) -> Option<&(Vec<ByteSpan>, Vec<ByteSpan>)> {
        self.read.resize(collection.articles.len(), None);
        let text = collection.text(index);
        let read = self.read.get_mut(index as usize)?;
        Some(read.get_or_insert_with(|| (Words::of(text).spans().to_vec(), quotations(text))))
    }
}

/// Where other articles print `quotation` of the article at `index` without any quotation mark: the article, and its bytes.
///
/// `passage` holds the quotation. Only what is printed at one place, in its whole length or most of it, counts.
#[must_use]
pub fn without_marks(
    collection: &Compared,
    texts: &mut Texts,
    passage: &Passage,
    (index, quotation): (u32, ByteSpan),
) -> Vec<(u32, ByteSpan)> {
    let Some(own) = words_of(texts, collection, index, quotation) else { return Vec::new() };
    if own.len() < FEWEST {
        return Vec::new();
    }
    let witness = passage.witnesses.iter().find(|witness| {
        witness.article == index && witness.fragments.iter().any(|fragment| fragment.words.overlap(&own).is_some())
    });
    let Some(in_base) = witness.and_then(|witness| hull(&witness.fragments, |fragment| of_base(fragment, own))) else {
        return Vec::new();
    };
    let mut found: Vec<(u32, ByteSpan)> = Vec::new();
    for other in passage.witnesses.iter().filter(|other| other.article != index) {
        let printed = other.fragments.iter().filter_map(|fragment| Some((fragment, of_witness(fragment, in_base)?)));
        // Words in several pieces are no one sentence.
        let Some((_, (words, equal))) = printed.max_by_key(|(_, (_, equal))| *equal) else { continue };
        if equal < FEWEST || equal * 100 < own.len() * SHARE || words.len() * SHARE > equal * 100 {
            continue;
        }
        let Some((spans, marks)) = texts.get(collection, other.article) else { continue };
        let (Some(first), Some(last)) = (spans.get(words.start as usize), spans.get((words.end - 1) as usize)) else {
            continue;
        };
        let bytes = ByteSpan::new(first.start, last.end);
        if !marks.iter().any(|quoted| quoted.overlap(&bytes).is_some())
            && !found.iter().any(|(article, _)| *article == other.article)
        {
            found.push((other.article, bytes));
        }
    }
    found
}

fn words_of(texts: &mut Texts, collection: &Compared, index: u32, bytes: ByteSpan) -> Option<WordSpan> {
    let (spans, _) = texts.get(collection, index)?;
    let first = spans.partition_point(|word| word.start < bytes.start);
    let end = spans.partition_point(|word| word.end <= bytes.end);
    Some(WordSpan::new(count(first), count(end.max(first))))
}

/// The words of the base that are equal to some of `own`.
fn of_base(fragment: &Fragment, own: WordSpan) -> Option<WordSpan> {
    aligned(&fragment.runs, own, |run| run.words().swap()).map(|(words, _)| words)
}

/// The words of the witness that are equal to some of `base`, and how many these are.
fn of_witness(fragment: &Fragment, base: WordSpan) -> Option<(WordSpan, u32)> {
    aligned(&fragment.runs, base, Run::words)
}

fn aligned(runs: &[Run], wanted: WordSpan, sides: impl Fn(&Run) -> Sides<WordSpan>) -> Option<(WordSpan, u32)> {
    let inside = runs.iter().map(sides).filter_map(|run| {
        let equal = run.a.overlap(&wanted)?;
        let start = run.b.start + equal.start - run.a.start;
        Some((WordSpan::new(start, start + equal.len()), equal.len()))
    });
    inside.reduce(|(one, count), (other, more)| (one.hull(&other), count + more))
}

fn hull(fragments: &[Fragment], of: impl Fn(&Fragment) -> Option<WordSpan>) -> Option<WordSpan> {
    fragments.iter().filter_map(of).reduce(|one, other| one.hull(&other))
}
