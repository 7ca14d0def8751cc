//! Neighbouring differences told as one, where a reader would take them for one.
//!
//! The fewest changed words are not always what was changed: between two clauses with other words, "the" is equal by
//! chance; and "4 September" for "September 4" is a word dropped and a word added. This changes what is
//! told, never which words count as equal.

use crate::edits::Difference;
use crate::edits::change::change;
use crate::edits::normalize::{Part, part_of_amount};
use crate::edits::swapped::swapped;
use crate::lexicon::stopwords::is_ordinary;
use crate::report::EditKind;
use crate::span::{Sides, WordSpan, count};
use crate::text::side::Side;

/// So many equal words at most may stand between two halves of a date or amount.
const INSIDE_AMOUNT: u32 = 4;
/// An amount has at most so many words: in a longer stretch it belongs to the clause.
const LONGEST_AMOUNT: u32 = 8;
/// So many equal words at most on either side make one amount with what differs.
const AROUND_AMOUNT: u32 = 6;
/// So many equal words at most are taken for chance.
const CHANCE: u32 = 2;
/// So many words at least have changed on both sides of both differences, for words between them to be equal by chance.
const CLAUSE: u32 = 2;

/// Draws neighbours together, from the first on. `whole` are the words of the match.
pub fn merge(sides: Sides<Side>, whole: Sides<WordSpan>, found: &[Difference]) -> Vec<Difference> {
    let mut out: Vec<Difference> = Vec::with_capacity(found.len());
    let found = &swapped(sides, found);
    for (n, &next) in found.iter().enumerate() {
        if let Some(last) = out.last_mut()
            && let Some(both) = as_one(sides, *last, next)
        {
            *last = both;
            continue;
        }
        let free = Free {
            before: out
                .iter()
                .rfind(|last| !is_print(last))
                .map_or(whole.map(|words| words.start), |last| last.words.map(|words| words.end)),
            behind: found[n + 1..]
                .iter()
                .find(|next| !is_print(next))
                .map_or(whole.map(|words| words.end), |next| next.words.map(|words| words.start)),
        };
        let next = with_amount_around(sides, next, free).unwrap_or(next);
        let kind = if is_beside(sides, whole, next) { EditKind::Style } else { next.kind };
        out.push(Difference { kind, ..next });
    }
    set_down_elsewhere(sides, &mut out);
    out
}

/// Whether only the print of equal words differs.
fn is_print(found: &Difference) -> bool {
    found.kind == EditKind::Style && found.words.a.len() == found.words.b.len()
}

/// So many words at most from where an amount is gone to where it is printed: "Ann Miller, 45," for "45-year-old Ann Miller".
const MOVED: u32 = 8;

/// An amount that is gone here and stands nearby is dropped and added, and not changed.
fn set_down_elsewhere(sides: Sides<Side>, found: &mut [Difference]) {
    let one_sided = |x: &Difference| x.words.a.is_empty() != x.words.b.is_empty();
    for n in 0..found.len() {
        let Some(gone) = found.get(n).copied().filter(|x| x.kind == EditKind::Number && one_sided(x)) else { continue };
        let numbers = |x: &Difference| {
            let (side, words) = if x.words.a.is_empty() { (sides.b, x.words.b) } else { (sides.a, x.words.a) };
            numbers(side, words)
        };
        let near = |x: &Difference| {
            let way =
                Sides::new(x.words.a.start.abs_diff(gone.words.a.start), x.words.b.start.abs_diff(gone.words.b.start));
            way.a.max(way.b) <= MOVED
        };
        let opposite = |x: &Difference| x.words.a.is_empty() != gone.words.a.is_empty();
        let is_there = |x: &&Difference| one_sided(x) && opposite(x) && near(x) && numbers(x) == numbers(&gone);
        let there = !numbers(&gone).is_empty() && found.iter().any(|x| is_there(&x));
        if let Some(gone) = found.get_mut(n).filter(|_| there) {
            gone.kind = if gone.words.b.is_empty() { EditKind::Dropped } else { EditKind::Added };
        }
    }
}

/// The figures among `words`.
fn numbers(side: Side, words: WordSpan) -> Vec<String> {
    let words = side.words.spans().get(words.range()).unwrap_or_default();
    words
        .iter()
        .map(|word| side.words.folded(word.of(side.text)))
        .filter(|word| word.contains(|c: char| c.is_ascii_digit()))
        .collect()
}

/// Whether what one side lacks stands right beside the match there, so that both print one amount or date: "by 6 May." for "by May 6.",
/// where the match ends with May.
fn is_beside(sides: Sides<Side>, whole: Sides<WordSpan>, found: Difference) -> bool {
    let Difference { words, kind, .. } = found;
    if matches!(kind, EditKind::Style | EditKind::Swapped) || words.a.is_empty() == words.b.is_empty() {
        return false;
    }
    let (side, missing) = if words.a.is_empty() { (sides.b, words.b) } else { (sides.a, words.a) };
    let is_amount = || (missing.start..missing.end).any(|n| part_of_amount(side, n).is_some());
    if missing.len() > INSIDE_AMOUNT || !is_amount() {
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

/// The difference with the equal words around it that make one amount with it: 1 000 000, 1 million; 5 kg, 5 lb.
fn with_amount_around(sides: Sides<Side>, found: Difference, free: Free) -> Option<Difference> {
    if found.kind == EditKind::Negation {
        return None;
    }
    if found.words.a.is_empty() && found.words.b.is_empty() {
        return marks_between(sides, found);
    }
    if found.words.a.len().max(found.words.b.len()) > LONGEST_AMOUNT {
        return None;
    }
    let is_print = found.kind == EditKind::Style && found.words.a.len() > 1;
    // "three men", "three women": words of no amount belong to none.
    let has_part = |side: Side, words: WordSpan| (words.start..words.end).any(|n| part_of_amount(side, n).is_some());
    if !is_print && !has_part(sides.a, found.words.a) && !has_part(sides.b, found.words.b) {
        return None;
    }
    let (start, end) = (found.words.map(|words| words.start), found.words.map(|words| words.end));
    let before = start.a.saturating_sub(free.before.a).min(start.b.saturating_sub(free.before.b)).min(AROUND_AMOUNT);
    let behind = free.behind.a.saturating_sub(end.a).min(free.behind.b.saturating_sub(end.b)).min(AROUND_AMOUNT);
    // Words that only join are taken along if there is something for them to join.
    let reach = |len: u32, at: &dyn Fn(u32) -> Sides<u32>| {
        let parts = (0..len).map_while(|n| part_of_both(sides, at(n)));
        let (mut all, mut core) = (0, 0);
        for part in parts {
            all += 1;
            core = if part == Part::Core { all } else { core };
        }
        (all, core)
    };
    let (before, core_before) = reach(before, &|n| start.map(|start| start - 1 - n));
    let (behind, core_behind) = reach(behind, &|n| end.map(|end| end + n));
    let has_core = |side: Side, words: WordSpan| {
        let mut words = words.start..words.end;
        words.any(|n| part_of_amount(side, n) == Some(Part::Core))
    };
    if before + behind == 0 && !is_print {
        return None;
    }
    if core_before + core_behind == 0 && !has_core(sides.a, found.words.a) && !has_core(sides.b, found.words.b) {
        return None;
    }
    let wider = |(back, ahead): (u32, u32)| {
        change(sides, found.words.map(|words| WordSpan::new(words.start - back, words.end + ahead)))
    };
    let widest = wider((before, behind));
    match widest.kind {
        EditKind::Style if found.kind == EditKind::Style => None,
        EditKind::Style => {
            let ways = (0..=before).flat_map(|back| (0..=behind).map(move |ahead| (back, ahead))).skip(1);
            ways.map(wider).find(|wider| wider.kind == EditKind::Style)
        }
        EditKind::Number => Some(Difference { kind: EditKind::Number, ..found }),
        _ => None,
    }
}

/// What an equal word may be of an amount, in the language of either side.
fn part_of_both(sides: Sides<Side>, at: Sides<u32>) -> Option<Part> {
    let a = part_of_amount(sides.a, at.a);
    if sides.a.language == sides.b.language || a == Some(Part::Core) {
        return a;
    }
    part_of_amount(sides.b, at.b).filter(|b| *b == Part::Core).or(a).or_else(|| part_of_amount(sides.b, at.b))
}

/// Marks between two figures that make the same of them: 2019/20, 2019-20.
fn marks_between(sides: Sides<Side>, found: Difference) -> Option<Difference> {
    let words = found.words;
    if found.kind != EditKind::Number || words.a.start == 0 || words.b.start == 0 {
        return None;
    }
    let both = words.map(|words| WordSpan::new(words.start - 1, words.end + 1));
    (change(sides, both).kind == EditKind::Style).then_some(Difference { kind: EditKind::Style, ..found })
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
