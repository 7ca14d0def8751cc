//! The witnesses of a passage, aligned so that a column holds the readings of one place.
//!
//! This is collation against a base, as Juxta and the positive apparatus of an edition have it: the words of the
//! base are the places, and each witness has there what its alignment to the base puts there. Places are
//! drawn together where some witness prints other words for several at once, and where all go on alike.

use crate::article::Article;
use crate::report::{EditKind, Fragment, Passage, Witness};
use crate::run::Run;
use crate::span::{ByteSpan, Sides, WordSpan, count};
use crate::text::words::Words;

/// A passage as a table: one row for each witness, in the order of [`Passage::witnesses`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collation {
    /// The places, in the order of the base.
    pub columns: Vec<Column>,
}

/// One place of a passage: either all witnesses that run on over it agree, or this is where they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The gravest difference from the base; `None` where all print the same, to the letter.
    pub kind: Option<EditKind>,
    /// How each witness differs from the base here; `None` where it does not.
    pub kinds: Vec<Option<EditKind>>,
    /// One entry for each witness; `None` where it prints nothing here.
    pub readings: Vec<Option<Reading>>,
    /// Whether each witness runs on over this place, so that printing nothing here leaves something out. Where none of its
    /// fragments does, it begins later, has ended, or prints other things.
    pub present: Vec<bool>,
}

/// What one witness prints at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Where, in bytes of the witness's article. Readings of a fragment follow one another without a gap:
    /// a closing mark and the space belong to the word before, an opening mark to the word after.
    pub bytes: ByteSpan,
    /// Equal readings have equal numbers; the base's is 0.
    pub variant: u32,
}

/// Collates `passage`, whose spans point into `articles`.
///
/// What of the passage does not fit the articles is passed over: a fragment whose words or runs are not there prints nothing,
/// and where the base's words are not there, no column is left.
#[must_use]
pub fn collate(articles: &[Article], passage: &Passage) -> Collation {
    let base = passage.base().words;
    let rows: Vec<Row> = passage.witnesses.iter().map(|witness| Row::new(articles, witness, base)).collect();
    let base_at = passage.base as usize;
    if rows.get(base_at).is_none_or(|row| !row.has(base)) {
        return Collation::default();
    }
    let rows: Vec<Row> = rows.into_iter().map(|row| row.placed(base)).collect();
    let mut columns: Vec<Column> = Vec::new();
    for slots in places(&rows, base) {
        let column = column(&rows, base_at, slots, base.start);
        if column.readings.iter().all(Option::is_none) {
            continue;
        }
        match columns.last_mut() {
            Some(last) if goes_on_alike(&rows, last, &column) => append(last, &column),
            _ => columns.push(column),
        }
    }
    Collation { columns }
}

/// One witness, its words sorted into the slots of the base: slot 2n + 1 is word n of the base, slot 2n what stands
/// before it.
struct Row<'a> {
    text: &'a str,
    words: Words,
    /// Those of the witness that fit its text and the base.
    fragments: Vec<&'a Fragment>,
    slots: Vec<Option<WordSpan>>,
    /// The slots that one change of this witness fills at once.
    changes: Vec<(usize, usize)>,
}

impl<'a> Row<'a> {
    fn new(articles: &'a [Article], witness: &'a Witness, base: WordSpan) -> Self {
        let text = articles.get(witness.article as usize).map_or("", |article| article.text.as_str());
        let words = Words::of(text);
        let fragments = witness.fragments.iter().filter(|fragment| fits(fragment, base, &words)).collect();
        Self { text, words, fragments, slots: Vec::new(), changes: Vec::new() }
    }

    /// The same with its words in the slots of `base`, which are as many as some text has words.
    fn placed(mut self, base: WordSpan) -> Self {
        self.slots = vec![None; base.len() as usize * 2 + 1];
        for fragment in self.fragments.clone() {
            self.place(fragment, base.start);
        }
        self
    }

    /// Whether all of `words` are words of the article.
    fn has(&self, words: WordSpan) -> bool {
        lies_in(words, WordSpan::new(0, count(self.words.len())))
    }

    fn place(&mut self, fragment: &Fragment, base_start: u32) {
        let mut before: Option<Run> = None;
        for &run in &fragment.runs {
            if let Some(before) = before {
                self.place_change(before, run, base_start);
            }
            for n in 0..run.len {
                let slot = (run.a + n - base_start) as usize * 2 + 1;
                self.slots[slot] = Some(WordSpan::new(run.b + n, run.b + n + 1));
            }
            before = Some(run);
        }
    }

    fn place_change(&mut self, before: Run, after: Run, base_start: u32) {
        let words = WordSpan::new(before.b + before.len, after.b);
        let first = (before.a + before.len - base_start) as usize * 2;
        let last = (after.a - base_start) as usize * 2;
        // Between two words of the base there is one slot; for words of the base there are those, and these are one place.
        let (first, last) = if first == last { (first, first) } else { (first + 1, last - 1) };
        if !words.is_empty() {
            self.slots[first] = Some(words);
            self.changes.push((first, last));
        }
    }

    /// The bytes of `words`, with the marks that go with them; at the ends of a fragment, the words alone.
    fn bytes(&self, words: WordSpan) -> ByteSpan {
        let bytes = self.words.bytes(words);
        let (first, last) = self.is_edge(words);
        let start = if first { bytes.start } else { self.words.border(words.start, self.text) };
        let end = if last { bytes.end } else { self.words.border(words.end, self.text) };
        ByteSpan::new(start, end)
    }

    /// Whether a fragment starts with `words`, and whether one ends with them.
    fn is_edge(&self, words: WordSpan) -> (bool, bool) {
        let home = self.fragments.iter().find(|fragment| fragment.words.contains(&words));
        home.map_or((true, true), |home| (words.start == home.words.start, words.end == home.words.end))
    }

    /// Whether a fragment of the witness runs on over `slots`, which are counted from the word `start` of the base.
    fn runs_over(&self, slots: (usize, usize), start: u32) -> bool {
        let slot = |word: u32| word.saturating_sub(start) as usize * 2;
        let over = |fragment: &&Fragment| slot(fragment.base.start) < slots.0 && slots.1 < slot(fragment.base.end);
        self.fragments.iter().any(over)
    }

    /// What the witness prints in `slots`: the words of its first piece there.
    fn words_in(&self, slots: (usize, usize)) -> Option<WordSpan> {
        let mut found = self.slots[slots.0..=slots.1].iter().flatten();
        let first = *found.next()?;
        Some(found.fold(first, |all, next| if next.start == all.end { all.hull(next) } else { all }))
    }

    /// The gravest difference that lies in this reading or in what the base has for it.
    fn kind(&self, base: Option<ByteSpan>, own: Option<ByteSpan>) -> Option<EditKind> {
        // An edit with words on one side only lies nowhere on the other.
        let touches =
            |edit: ByteSpan, place: Option<ByteSpan>| place.is_some_and(|place| edit.overlap(&place).is_some());
        let edits = self.fragments.iter().flat_map(|fragment| &fragment.edits);
        let here = edits.filter(|edit| touches(edit.bytes.a, base) || touches(edit.bytes.b, own));
        here.map(|edit| edit.kind).min()
    }
}

/// Whether a fragment is of these words of a text and of the base, and its runs rise inside both.
fn fits(fragment: &Fragment, base: WordSpan, words: &Words) -> bool {
    let mut end = Sides::new(fragment.base.start, fragment.words.start);
    let rises = |run: &Run| {
        let starts = end.a <= run.a && end.b <= run.b;
        let (Some(end_a), Some(end_b)) = (run.a.checked_add(run.len), run.b.checked_add(run.len)) else { return false };
        end = Sides::new(end_a, end_b);
        starts && end.a <= fragment.base.end && end.b <= fragment.words.end
    };
    lies_in(fragment.words, WordSpan::new(0, count(words.len())))
        && lies_in(fragment.base, base)
        && fragment.runs.iter().all(rises)
}

/// Whether `span` is one, and inside `all`.
fn lies_in(span: WordSpan, all: WordSpan) -> bool {
    span.start <= span.end && all.contains(&span)
}

/// The slots cut into places, first and last slot of each.
fn places(rows: &[Row], base: WordSpan) -> Vec<(usize, usize)> {
    let slots = base.len() as usize * 2 + 1;
    let mut joined = vec![false; slots];
    for &(first, last) in rows.iter().flat_map(|row| &row.changes) {
        joined[first + 1..=last].fill(true);
    }
    // A place never runs over the end of a fragment: the witness prints its own words there.
    for fragment in rows.iter().flat_map(|row| &row.fragments) {
        joined[(fragment.base.start - base.start) as usize * 2] = false;
        joined[(fragment.base.end - base.start) as usize * 2] = false;
    }
    let starts: Vec<usize> = (0..slots).filter(|&slot| !joined[slot]).collect();
    let ends = starts.iter().skip(1).map(|&next| next - 1).chain([slots - 1]);
    starts.iter().copied().zip(ends).collect()
}

/// The column of `slots`, which are counted from the word `start` of the base.
fn column(rows: &[Row], base: usize, slots: (usize, usize), start: u32) -> Column {
    let words: Vec<Option<WordSpan>> = rows.iter().map(|row| row.words_in(slots)).collect();
    let spans: Vec<Option<ByteSpan>> =
        rows.iter().zip(&words).map(|(row, words)| words.map(|w| row.bytes(w))).collect();
    let numbers = variants(rows, &words, &spans, base);
    let present: Vec<bool> = rows.iter().map(|row| row.runs_over(slots, start)).collect();
    let differs = |n: usize| {
        let other = if spans[n].is_none() { EditKind::Cut } else { EditKind::Style };
        (present[n] && numbers[n] != 0).then(|| rows[n].kind(spans[base], spans[n]).unwrap_or(other))
    };
    let kinds: Vec<Option<EditKind>> = (0..rows.len()).map(differs).collect();
    let kind = kinds.iter().flatten().min().copied();
    let readings = spans.iter().zip(numbers).map(|(bytes, variant)| bytes.map(|bytes| Reading { bytes, variant }));
    Column { kind, kinds, readings: readings.collect(), present }
}

/// A number for what each row prints, equal for equal readings; the base's is 0, also where it prints nothing.
fn variants(rows: &[Row], words: &[Option<WordSpan>], spans: &[Option<ByteSpan>], base: usize) -> Vec<u32> {
    // At the end of a fragment the marks are no longer the passage's: there the words alone are compared.
    let at_edge = rows.iter().zip(words).filter_map(|(row, words)| words.map(|words| row.is_edge(words)));
    let (at_start, at_end) = at_edge.fold((false, false), |all, edge| (all.0 || edge.0, all.1 || edge.1));
    let printed = |n: usize| {
        let (words, bytes) = (rows[n].words.bytes(words[n]?), spans[n]?);
        let start = if at_start { words.start } else { bytes.start };
        let end = if at_end { words.end } else { bytes.end };
        Some(ByteSpan::new(start, end).of(rows[n].text).split_whitespace())
    };
    let mut first_of = vec![base];
    let number = |n: usize| {
        let known = first_of.iter().position(|&other| match (printed(n), printed(other)) {
            (Some(own), Some(theirs)) => own.eq(theirs),
            (own, theirs) => own.is_none() && theirs.is_none(),
        });
        count(known.unwrap_or_else(|| {
            first_of.push(n);
            first_of.len() - 1
        }))
    };
    (0..rows.len()).map(number).collect()
}

/// Whether `next` continues `last` with nothing new to tell: the same witnesses print it, all alike and without a break.
fn goes_on_alike(rows: &[Row], last: &Column, next: &Column) -> bool {
    let alike = |column: &Column| column.readings.iter().flatten().all(|reading| reading.variant == 0);
    last.kinds == next.kinds
        && last.present == next.present
        && alike(last)
        && alike(next)
        && (0..rows.len()).all(|n| match (last.readings[n], next.readings[n]) {
            (Some(last), Some(next)) => last.bytes.end == next.bytes.start,
            (None, None) => true,
            _ => false,
        })
}

fn append(last: &mut Column, next: &Column) {
    for (reading, next) in last.readings.iter_mut().zip(&next.readings) {
        if let (Some(reading), Some(next)) = (reading, next) {
            reading.bytes = reading.bytes.hull(&next.bytes);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
