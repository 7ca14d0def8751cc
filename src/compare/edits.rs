//! What differs inside a match, and of which kind each difference is.

use std::cmp::Ordering;

use crate::compare::extend::Run;
use crate::compare::fold::fold;
use crate::compare::lexicon::{amount, is_negation};
use crate::compare::words::Words;
use crate::compare::{Edit, EditKind};
use crate::order::sort_by_key;
use crate::span::{ByteSpan, Sides, WordSpan, count};

/// A text as the edits see it.
#[derive(Clone, Copy, Debug)]
pub struct Side<'t> {
    /// The text as given.
    pub text: &'t str,
    /// Its words.
    pub words: &'t Words,
    /// Its quotations.
    pub quotations: &'t [ByteSpan],
}

impl Side<'_> {
    /// The bytes of `words`, or the empty place where they are missing.
    fn place(&self, words: WordSpan) -> ByteSpan {
        if words.is_empty() {
            let at = self.words.border(words.start, self.text);
            return ByteSpan::new(at, at);
        }
        self.words.bytes(words)
    }
}

/// Every difference inside the match that `runs` make, in order of place.
pub fn edits(sides: Sides<Side>, runs: &[Run]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (n, &run) in runs.iter().enumerate() {
        if let Some(before) = n.checked_sub(1).map(|n| runs[n]) {
            push_change(sides, before, run, &mut edits);
        }
        push_style(sides, run, &mut edits);
    }
    for edit in &mut edits {
        edit.quoted = is_quoted(sides.a, edit.bytes.a) || is_quoted(sides.b, edit.bytes.b);
    }
    edits
}

fn is_quoted(side: Side, bytes: ByteSpan) -> bool {
    // Where words are missing, the other side tells whether they were somebody's.
    if bytes.is_empty() {
        return false;
    }
    let next = side.quotations.partition_point(|quotation| quotation.end <= bytes.start);
    // A mark itself is not what somebody said.
    side.quotations.get(next).is_some_and(|q| q.start < bytes.start && bytes.end < q.end)
}

/// The words between two runs, which differ.
fn push_change(sides: Sides<Side>, before: Run, after: Run, edits: &mut Vec<Edit>) {
    let change =
        Sides::new(WordSpan::new(before.a + before.len, after.a), WordSpan::new(before.b + before.len, after.b));
    let bytes = Sides::new(sides.a.place(change.a), sides.b.place(change.b));
    let words = Sides::new(folded(sides.a, change.a), folded(sides.b, change.b));
    let kind = kind(&words, || ellipsis_before(sides.a, change.a) || ellipsis_before(sides.b, change.b));
    edits.push(Edit { kind, bytes, quoted: false });
}

fn folded(side: Side, words: WordSpan) -> Vec<String> {
    side.words.spans()[words.range()]
        .iter()
        .map(|word| {
            let mut out = String::new();
            fold(word.of(side.text), &mut out);
            out
        })
        .collect()
}

fn ellipsis_before(side: Side, words: WordSpan) -> bool {
    let marks = side.words.marks_before(words.start, side.text).of(side.text);
    marks.contains('…') || marks.contains("...") || marks.contains(". . .")
}

/// The kind of a change of words; `ellipsis` tells whether one stands at its place.
fn kind(words: &Sides<Vec<String>>, ellipsis: impl Fn() -> bool) -> EditKind {
    let Sides { a, b } = words;
    if !a.is_empty() && !b.is_empty() {
        return kind_of_replacement(a, b);
    }
    let (there, one_sided) = if b.is_empty() { (a, EditKind::Dropped) } else { (b, EditKind::Added) };
    if ellipsis() {
        EditKind::Cut
    } else if there.len() <= SHORT && there.iter().any(|word| is_negation(word)) {
        EditKind::Negation
    } else if there.iter().all(|word| amount(word).is_some()) {
        EditKind::Number
    } else {
        one_sided
    }
}

/// Up to here a negation turns what stands around it; in a longer clause it belongs to the clause.
const SHORT: usize = 4;

fn kind_of_replacement(a: &[String], b: &[String]) -> EditKind {
    let amounts = |words: &[String]| sorted(words.iter().filter_map(|word| amount(word)).collect());
    let negations = |words: &[String]| words.iter().filter(|word| is_negation(word)).count();
    if a.concat() == b.concat() {
        EditKind::Style
    } else if amounts(a) != amounts(b) {
        EditKind::Number
    } else if a.len() == b.len()
        && a.iter().zip(b).all(|(x, y)| x == y || amount(x).is_some() && amount(x) == amount(y))
    {
        EditKind::Style
    } else if negations(a) != negations(b) {
        EditKind::Negation
    } else if is_respelt(a, b) {
        EditKind::Spelling
    } else {
        EditKind::Replaced
    }
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    sort_by_key(&mut words, Clone::clone);
    words
}

/// Whether the same words were meant: as many on both sides, and each pair nearly the same letters.
fn is_respelt(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x == y || is_misspelling(x, y))
}

/// At most a third of the letters differ, and not just by an ending: "deport" and "deported" are two words.
fn is_misspelling(x: &str, y: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
    let (short, long) = if x.len() <= y.len() { (&x, &y) } else { (&y, &x) };
    if let Some(ending) = long.strip_prefix(&short[..]) {
        let ending: String = ending.iter().collect();
        if ENDINGS.contains(&ending.as_str()) {
            return false;
        }
    }
    long.len() >= 3 && letters_changed(short, long) * 3 <= long.len()
}

const ENDINGS: [&str; 10] = ["s", "es", "d", "ed", "r", "er", "n", "ing", "ly", "'s"];

/// Optimal string alignment: letters put in, dropped or replaced, and neighbours exchanged (Damerau 1964; Levenshtein 1966).
fn letters_changed(x: &[char], y: &[char]) -> usize {
    let mut above2: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=y.len()).collect();
    for i in 0..x.len() {
        let mut row = vec![i + 1];
        for j in 0..y.len() {
            let mut least = (above[j + 1] + 1).min(row[j] + 1).min(above[j] + usize::from(x[i] != y[j]));
            if i > 0 && j > 0 && x[i] == y[j - 1] && x[i - 1] == y[j] {
                least = least.min(above2[j - 1] + 1);
            }
            row.push(least);
        }
        above2 = std::mem::replace(&mut above, row);
    }
    above[y.len()]
}

/// Equal words that are printed differently, and marks between them.
fn push_style(sides: Sides<Side>, run: Run, edits: &mut Vec<Edit>) {
    let words = run.words();
    // Mostly all is printed alike, which is seen at one glance.
    if sides.a.words.bytes(words.a).of(sides.a.text) == sides.b.words.bytes(words.b).of(sides.b.text) {
        return;
    }
    let first = edits.len();
    for n in 0..run.len {
        let (a, b) = (run.a + n, run.b + n);
        let words = Sides::new(word(sides.a, a), word(sides.b, b));
        if words.a.of(sides.a.text) != words.b.of(sides.b.text) {
            push_touching(edits, first, EditKind::Style, words);
        }
        if n + 1 < run.len {
            push_marks(sides, Sides::new(a + 1, b + 1), first, edits);
        }
    }
}

fn word(side: Side, n: u32) -> ByteSpan {
    side.words.spans()[n as usize]
}

/// The marks before word `next` on both sides.
fn push_marks(sides: Sides<Side>, next: Sides<u32>, first: usize, edits: &mut Vec<Edit>) {
    let gaps =
        Sides::new(sides.a.words.marks_before(next.a, sides.a.text), sides.b.words.marks_before(next.b, sides.b.text));
    let (a, b) = (gaps.a.of(sides.a.text), gaps.b.of(sides.b.text));
    // Lines and pages are broken anew by everybody: space is no difference, but no space at all is.
    let joined = Sides::new(a, b).map(|marks| !marks.contains(char::is_whitespace) && !marks.contains(['—', '–', '…']));
    if a == b || (without_space(a).eq(without_space(b)) && joined.a == joined.b) {
        return;
    }
    if joined.a != joined.b {
        let both = Sides::new(
            word(sides.a, next.a - 1).hull(&word(sides.a, next.a)),
            word(sides.b, next.b - 1).hull(&word(sides.b, next.b)),
        );
        return push_touching(edits, first, EditKind::Style, both);
    }
    let kind = if amounts_of_marks(a) == amounts_of_marks(b) { EditKind::Style } else { EditKind::Number };
    push_touching(edits, first, kind, Sides::new(trimmed(sides.a.text, gaps.a), trimmed(sides.b.text, gaps.b)));
}

fn without_space(marks: &str) -> impl Iterator<Item = char> {
    marks.chars().filter(|c| !c.is_whitespace())
}

/// Signs that make another amount of the same figure.
fn amounts_of_marks(marks: &str) -> Vec<char> {
    let mut signs: Vec<char> = marks.chars().filter(|c| "$€£¥₹₽₩₺₴₪¢%‰°+−±×÷=<>".contains(*c)).collect();
    // A hyphen right before a figure, with a space before it, is a minus.
    if marks.ends_with(" -") {
        signs.push('−');
    }
    sort_by_key(&mut signs, |sign| *sign);
    signs
}

fn trimmed(text: &str, gap: ByteSpan) -> ByteSpan {
    let marks = gap.of(text);
    let (front, len) = (count(marks.len() - marks.trim_start().len()), count(marks.trim().len()));
    let start = if len == 0 { gap.start } else { gap.start + front };
    ByteSpan::new(start, start + len)
}

/// Adds an edit of print, to the last one where they touch: "U.S." is one difference from "US", not two.
fn push_touching(edits: &mut Vec<Edit>, first: usize, kind: EditKind, bytes: Sides<ByteSpan>) {
    if let Some(last) = edits[first..].last_mut() {
        let touches = |one: ByteSpan, other: ByteSpan| one.end.cmp(&other.start) != Ordering::Less;
        if touches(last.bytes.a, bytes.a) && touches(last.bytes.b, bytes.b) {
            last.bytes = Sides::new(last.bytes.a.hull(&bytes.a), last.bytes.b.hull(&bytes.b));
            last.kind = last.kind.min(kind);
            return;
        }
    }
    edits.push(Edit { kind, bytes, quoted: false });
}

#[cfg(test)]
mod tests;
