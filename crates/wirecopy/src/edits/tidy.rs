//! Neighbouring differences told as one, where a reader would take them for one.
//!
//! The fewest changed words are not always what was changed: between two clauses with other words, "the" is equal by
//! chance; and "4 September" for "September 4" is a word dropped and a word added. This changes what is
//! told, never which words count as equal.

use crate::edits::Difference;
use crate::edits::change::change;
use crate::lexicon::number::name;
use crate::lexicon::ordinary::is_ordinary;
use crate::report::EditKind;
use crate::span::{Sides, WordSpan, count};
use crate::text::side::Side;

/// So many equal words at most may stand between two halves of a date or amount.
const INSIDE_AMOUNT: u32 = 4;
/// So many equal words at most are taken for chance.
const CHANCE: u32 = 2;
/// So many words at least have changed on both sides of both differences, for words between them to be equal by chance.
const CLAUSE: u32 = 2;

/// Draws neighbours together, from the first on. `whole` are the words of the match.
pub fn tidy(sides: Sides<Side>, whole: Sides<WordSpan>, found: &[Difference]) -> Vec<Difference> {
    let mut out: Vec<Difference> = Vec::with_capacity(found.len());
    for (n, &next) in found.iter().enumerate() {
        if let Some(last) = out.last_mut()
            && let Some(both) = as_one(sides, *last, next)
        {
            *last = both;
            continue;
        }
        let free = Free {
            before: out.last().map_or(whole.map(|words| words.start), |last| last.words.map(|words| words.end)),
            behind: found.get(n + 1).map_or(whole.map(|words| words.end), |next| next.words.map(|words| words.start)),
        };
        let next = with_figures_around(sides, next, free).unwrap_or(next);
        let kind = if is_beside(sides, whole, next) { EditKind::Style } else { next.kind };
        out.push(Difference { kind, ..next });
    }
    out
}

/// Whether what one side lacks stands right beside the match there, so that both print one amount or date: "by 6 May." for "by May 6.",
/// where the match ends with May.
fn is_beside(sides: Sides<Side>, whole: Sides<WordSpan>, found: Difference) -> bool {
    let Difference { words, kind, .. } = found;
    if kind == EditKind::Style || words.a.is_empty() == words.b.is_empty() {
        return false;
    }
    // The side that lacks them takes as many words more.
    let more = Sides::new(words.b.len(), words.a.len());
    let last = Sides::new(count(sides.a.words.len()), count(sides.b.words.len()));
    let behind = Sides::new(
        WordSpan::new(words.a.start, (whole.a.end + more.a).min(last.a)),
        WordSpan::new(words.b.start, (whole.b.end + more.b).min(last.b)),
    );
    let before = Sides::new(
        WordSpan::new(whole.a.start.saturating_sub(more.a), words.a.end),
        WordSpan::new(whole.b.start.saturating_sub(more.b), words.b.end),
    );
    [before, behind].iter().any(|&both| {
        both.a.len() == both.b.len() && both.a.len() <= INSIDE_AMOUNT && change(sides, both).kind == EditKind::Style
    })
}

/// Between what words a difference stands alone: where the one before ends, and where the next begins.
#[derive(Clone, Copy)]
struct Free {
    before: Sides<u32>,
    behind: Sides<u32>,
}

/// The difference with the equal figures around it, if these make it one of print: 1 000 000, 1 million.
fn with_figures_around(sides: Sides<Side>, found: Difference, free: Free) -> Option<Difference> {
    if found.kind != EditKind::Number || found.words.a.is_empty() && found.words.b.is_empty() {
        return None;
    }
    let (start, end) = (found.words.map(|words| words.start), found.words.map(|words| words.end));
    let before = start.a.saturating_sub(free.before.a).min(start.b.saturating_sub(free.before.b)).min(INSIDE_AMOUNT);
    let behind = free.behind.a.saturating_sub(end.a).min(free.behind.b.saturating_sub(end.b)).min(INSIDE_AMOUNT);
    let before = (0..before).take_while(|n| same_figure(sides, start.map(|start| start - 1 - n))).count();
    let behind = (0..behind).take_while(|n| same_figure(sides, end.map(|end| end + n))).count();
    let ways = (0..=count(before)).flat_map(|back| (0..=count(behind)).map(move |ahead| (back, ahead))).skip(1);
    let mut wider = ways.map(|(back, ahead)| {
        change(sides, found.words.map(|words| WordSpan::new(words.start - back, words.end + ahead)))
    });
    wider.find(|wider| wider.kind == EditKind::Style)
}

/// Whether the same figure or number stands at word `at` of both sides.
fn same_figure(sides: Sides<Side>, at: Sides<u32>) -> bool {
    let word = |side: Side, n: u32| side.words.folded(side.words.spans()[n as usize].of(side.text));
    let (a, b) = (word(sides.a, at.a), word(sides.b, at.b));
    a == b && (a.starts_with(|c: char| c.is_numeric()) || name(&a).is_some())
}

fn as_one(sides: Sides<Side>, one: Difference, other: Difference) -> Option<Difference> {
    let expected = if opposite_amounts(one, other) {
        EditKind::Number
    } else if one.kind == EditKind::Number || other.kind == EditKind::Number {
        EditKind::Style
    } else if one.kind == EditKind::Replaced && other.kind == EditKind::Replaced {
        EditKind::Replaced
    } else {
        return None;
    };
    let between = WordSpan::new(one.words.a.end, other.words.a.start);
    let fits = match expected {
        EditKind::Style | EditKind::Number => between.len() <= INSIDE_AMOUNT,
        _ => {
            let long = |words: Sides<WordSpan>| words.a.len().min(words.b.len()) >= CLAUSE;
            (1..=CHANCE).contains(&between.len())
                && long(one.words)
                && long(other.words)
                && is_chance(sides.a, between)
                && is_chance(sides.b, WordSpan::new(one.words.b.end, other.words.b.start))
        }
    };
    let whole = || change(sides, Sides::new(one.words.a.hull(&other.words.a), one.words.b.hull(&other.words.b)));
    // Two amounts may turn out to be one that is only printed otherwise.
    let is_told = |kind| kind == expected || expected == EditKind::Number && kind == EditKind::Style;
    fits.then(whole).filter(|whole| is_told(whole.kind))
}

/// Whether an amount is gone and another has come: "4 September", "September 5".
fn opposite_amounts(one: Difference, other: Difference) -> bool {
    let missing = |x: Difference, y: Difference| x.words.a.is_empty() && y.words.b.is_empty();
    let words = |x: Difference| !(x.words.a.is_empty() && x.words.b.is_empty());
    [one, other].iter().all(|x| x.kind == EditKind::Number && words(*x)) && (missing(one, other) || missing(other, one))
}

/// Whether the words are of the kind that stands everywhere, within a sentence.
fn is_chance(side: Side, words: WordSpan) -> bool {
    let ordinary = |n: u32| is_ordinary(&side.words.folded(side.words.spans()[n as usize].of(side.text)));
    let ends = |n: u32| {
        let marks = side.words.marks_before(n, side.text).of(side.text);
        marks.contains(['.', '!', '?', '\n', '“', '”', '„', '"', '«', '»', '。', '「', '」'])
    };
    (words.start..words.end).all(ordinary) && !(words.start..=words.end).any(ends)
}
