//! From a shared fingerprint to the whole passage: on across small edits, up to the first real break.
//!
//! The idea is the gapped X-drop extension of BLAST (Altschul et al. 1997, Nucleic Acids Research 25:3389), on
//! words: equal words score, changed words cost, and the search ends where the score has fallen
//! by as much as a gap costs below its best. Runs of equal words are walked in one go; the table is only filled around edits.

use crate::run::Run;
use crate::span::{Sides, count};
use crate::text::vocabulary::WordId;

// DESIGN.md says what moving each of these does.

/// What a word scores that is equal on both sides.
pub const EQUAL: i32 = 10;
/// What a word costs that only one side has: a little less than an equal word scores, so that one equal word
/// after one changed word still belongs to the match.
const GAP: i32 = 9;
/// What a word costs that the other side replaces.
pub const REPLACED: i32 = 9;
/// So many equal words in a row end an edit: the search goes on from there alone.
pub const RESUME: u32 = 8;
/// By runs of so many words it is told whether two articles of a house are one.
pub const LONG_RUN: u32 = 8;

/// The equal run through word `i` of `a` and word `j` of `b`, as far as it goes both ways.
pub fn run_through(a: &[WordId], b: &[WordId], i: u32, j: u32) -> Run {
    run_near(a, b, (i, j), u32::MAX)
}

/// As [`run_through`], but at most `most` words either way: where two texts repeat themselves without end, all would be too many.
pub fn run_near(a: &[WordId], b: &[WordId], (i, j): (u32, u32), most: u32) -> Run {
    let [back, on] = alike(around(a, (i, i), most), around(b, (j, j), most));
    Run { a: i - back, b: j - back, len: back + on }
}

/// How many words are alike right before a place of each of two texts, and right behind it.
pub fn alike<W: Eq>([back_a, on_a]: [&[W]; 2], [back_b, on_b]: [&[W]; 2]) -> [u32; 2] {
    let back = back_a.iter().rev().zip(back_b.iter().rev()).take_while(|(a, b)| a == b).count();
    let on = on_a.iter().zip(on_b).take_while(|(a, b)| a == b).count();
    [back, on].map(count)
}

/// Whether a match of `least` equal words may come of word `i` of `a` and word `j` of `b`. Where it says no, none does.
///
/// In a large collection nearly every fingerprint that two articles share is chance; this tells by the words around, without
/// a table. The equal words that are missing have to stand before the run or behind it, in one order and each no further off than those before it
/// pay for.
pub fn may_match(a: &[WordId], b: &[WordId], (i, j): (u32, u32), least: u32, gap: u32) -> bool {
    let seed = run_near(a, b, (i, j), least);
    if seed.len == 0 || seed.len >= least {
        return seed.len > 0;
    }
    let Sides { a: on_a, b: on_b } = seed.words();
    has_enough(seed.len, least, gap, |near| {
        [around(a, (on_a.start, on_a.end), near), around(b, (on_b.start, on_b.end), near)]
    })
}

/// Whether `run` equal words, fewer than `least`, may become enough of them by what stands around: `around` tells, of both sides, so many
/// words before and behind, each by a number that equal words have in common.
pub fn has_enough<'w, W: Copy + Eq + Into<u64> + 'w>(
    run: u32,
    least: u32,
    gap: u32,
    around: impl FnOnce(u32) -> [[&'w [W]; 2]; 2],
) -> bool {
    let [_, missing] = wanted(run, least);
    let [[back_a, on_a], [back_b, on_b]] = around(near(run, missing, gap));
    let back = equal_ahead::<true, W>(back_a, back_b, missing, |wanted| near(run, wanted, gap));
    let missing = missing - back;
    equal_ahead::<false, W>(on_a, on_b, missing, |wanted| near(run, wanted, gap)) == missing
}

/// How many equal words `run` of them lack: on one side, and on both together.
pub fn wanted(run: u32, least: u32) -> [u32; 2] {
    // A run that the walk goes on from is enough, whatever comes behind it.
    let missing = least.saturating_sub(run).min(RESUME);
    [missing.div_ceil(2), missing]
}

/// How near `wanted` equal words would stand to a run.
pub fn near(run: u32, wanted: u32, gap: u32) -> u32 {
    // The last of them comes after the others and as many edits as these and the patience pay for.
    let paid = worth(run).min(patience(gap)) + EQUAL * (wanted as i32 - 1);
    wanted + paid as u32 / GAP.min(REPLACED) as u32
}

/// How many words, up to `most`, may be equal ahead of a run: the first so many stand in one order on both sides, and no further off than `near`
/// says of each number. `b` has at most 64 words, as all that is looked at around a run: [`near`] is no further by the largest gap.
fn equal_ahead<const BACK: bool, W: Copy + Eq + Into<u64>>(
    a: &[W],
    b: &[W],
    most: u32,
    near: impl Fn(u32) -> u32,
) -> u32 {
    // Each word of b has one of 64 bits; most others are told by theirs, without a look through b.
    let bit = |word: W| 1_u64 << (word.into() % 64);
    let bits = b.iter().fold(0, |bits, &word| bits | bit(word));
    let (mut row, mut read) = (u64::MAX, 0);
    for wanted in 1..=most {
        let end = near(wanted);
        for n in read..a.len().min(end as usize) {
            let word = if BACK { a[a.len() - 1 - n] } else { a[n] };
            if bits & bit(word) != 0 {
                row = if BACK { next_row(row, word, b.iter()) } else { next_row(row, word, b.iter().rev()) };
            }
        }
        read = end as usize;
        if (!row & (u64::MAX >> u64::BITS.saturating_sub(end))).count_ones() < wanted {
            return wanted - 1;
        }
    }
    most
}

/// The most words that stand in `a` and in `b` in one order. `b` has at most 64.
pub fn in_order<W: Copy + Eq>(a: &[W], b: &[W]) -> u32 {
    a.iter().fold(u64::MAX, |row, &word| next_row(row, word, b.iter().rev())).count_zeros()
}

/// The next row in the table of a longest common subsequence, behind one more `word` of the one side: a bit for each of the `others`, the nearest
/// last, which is zero where that makes the subsequence longer (Hyyrö 2004, "Bit-parallel LCS-length computation revisited").
fn next_row<'w, W: Copy + Eq + 'w>(row: u64, word: W, others: impl Iterator<Item = &'w W>) -> u64 {
    let equal = others.fold(0, |equal, &other| equal << 1 | u64::from(other == word));
    let kept = row & equal;
    row.wrapping_add(kept) | (row - kept)
}

/// At most `most` words before `start`, and as many from `end` on.
pub fn around<W>(words: &[W], (start, end): (u32, u32), most: u32) -> [&[W]; 2] {
    let (start, end, most) = (start as usize, end as usize, most as usize);
    [&words[start.saturating_sub(most)..start], &words[end..words.len().min(end.saturating_add(most))]]
}

/// What a run scores.
fn worth(run: u32) -> i32 {
    EQUAL.saturating_mul(i32::try_from(run).unwrap_or(i32::MAX))
}

/// How far the score may fall below its best.
fn patience(gap: u32) -> i32 {
    gap as i32 * GAP.max(REPLACED)
}

/// The sure points of an alignment through `seed`: runs in order of place, the first and the last where the extension
/// ended. What lies between two runs has still to be compared. `gap` is how many words in a row may be cut or replaced.
pub fn extend(a: &[WordId], b: &[WordId], seed: Run, gap: u32) -> Vec<Run> {
    extend_to(a, b, seed, gap, false)
}

/// As [`extend`], but no further than the first run of [`RESUME`] words either way: who only asks whether there is more is told by it.
pub fn extend_near(a: &[WordId], b: &[WordId], seed: Run, gap: u32) -> Vec<Run> {
    extend_to(a, b, seed, gap, true)
}

fn extend_to(a: &[WordId], b: &[WordId], seed: Run, gap: u32, near: bool) -> Vec<Run> {
    let (worth, drop) = (worth(seed.len), patience(gap));
    let (mut runs, mut table) = (Vec::new(), Table { row: Vec::with_capacity(32) });
    let (before_a, before_b) = (Ahead::<true>(&a[..seed.a as usize]), Ahead(&b[..seed.b as usize]));
    walk(before_a, before_b, (worth, drop), near, &mut table, |i, j, len| {
        runs.push(Run { a: seed.a - i - len, b: seed.b - j - len, len });
    });
    runs.reverse();
    runs.push(seed);
    let end = seed.words().map(|words| words.end);
    let (after_a, after_b) = (Ahead::<false>(&a[end.a as usize..]), Ahead(&b[end.b as usize..]));
    walk(after_a, after_b, (worth, drop), near, &mut table, |i, j, len| {
        runs.push(Run { a: end.a + i, b: end.b + j, len });
    });
    runs
}

/// The words ahead, in the direction of the walk: from the end of the slice where it goes back.
#[derive(Clone, Copy)]
struct Ahead<'w, const BACK: bool>(&'w [WordId]);

impl<const BACK: bool> Ahead<'_, BACK> {
    fn len(self) -> usize {
        self.0.len()
    }

    fn word(self, n: usize) -> WordId {
        self.0[if BACK { self.0.len() - 1 - n } else { n }]
    }

    fn skip(self, n: usize) -> Self {
        if BACK { Self(&self.0[..self.0.len() - n]) } else { Self(&self.0[n..]) }
    }

    /// How many words are equal from here on.
    fn alike(self, other: Self) -> usize {
        (0..self.len().min(other.len())).take_while(|&n| self.word(n) == other.word(n)).count()
    }
}

/// Walks over edits until a real break and tells each run met: how far ahead it starts on both sides and its length.
/// `worth` is the score so far: no path may cost more than that, for it would rather not have come from here. `near` ends it at the first run.
fn walk<const BACK: bool>(
    mut a: Ahead<BACK>,
    mut b: Ahead<BACK>,
    (mut worth, drop): (i32, i32),
    near: bool,
    table: &mut Table,
    mut tell: impl FnMut(u32, u32, u32),
) {
    let (mut i, mut j) = (0, 0);
    loop {
        let end = table.bridge(a, b, worth.min(drop));
        if end.run == 0 {
            return;
        }
        let run = end.run as usize;
        let more = a.skip(end.a).alike(b.skip(end.b));
        tell(count(i + end.a - run), count(j + end.b - run), count(run + more));
        if near || end.run < RESUME {
            return;
        }
        let (step_a, step_b) = (end.a + more, end.b + more);
        (a, b, i, j) = (a.skip(step_a), b.skip(step_b), i + step_a, j + step_b);
        worth = drop;
    }
}

/// Where a bridge over an edit ends.
#[derive(Clone, Copy, Default)]
struct End {
    /// Words of both sides up to the end.
    a: usize,
    b: usize,
    /// Equal words in a row that it ends with; 0 where there is no bridge.
    run: u32,
}

/// One row of the dynamic programming table, used again for each: the best score of every way to come to a place.
struct Table {
    row: Vec<Cell>,
}

#[derive(Clone, Copy)]
struct Cell {
    score: i32,
    /// Equal words in a row that the way ends with.
    run: u32,
}

/// No way leads here.
const DEAD: Cell = Cell { score: i32::MIN / 2, run: 0 };

impl Table {
    /// The best place to go on after an edit, or the best place to end. No way may fall `drop` below the best.
    fn bridge<const BACK: bool>(&mut self, a: Ahead<BACK>, b: Ahead<BACK>, drop: i32) -> End {
        let (mut best, mut end) = (0, End::default());
        self.start(b.len(), drop);
        // The row holds the places after i words of a, from `from` words of b on.
        let mut from = 0;
        for i in 1..=a.len() {
            let word = a.word(i - 1);
            let (mut before, mut left) = (DEAD, DEAD);
            let mut n = 0;
            while from + n <= b.len() {
                let up = self.row.get(n).copied().unwrap_or(DEAD);
                let equal = from + n > 0 && b.word(from + n - 1) == word;
                let cell = step(before, up, left, equal);
                let is_dead = cell.score < best - drop;
                if cell.score > best {
                    (best, end) = (cell.score, End { a: i, b: from + n, run: cell.run });
                    if cell.run >= RESUME {
                        return end;
                    }
                }
                (before, left) = (up, if is_dead { DEAD } else { cell });
                match self.row.get_mut(n) {
                    Some(place) => *place = left,
                    None if is_dead => break,
                    None => self.row.push(left),
                }
                n += 1;
            }
            let Some(first) = self.row.iter().position(|cell| cell.score > DEAD.score) else { return end };
            let last = self.row.iter().rposition(|cell| cell.score > DEAD.score).unwrap_or(first);
            self.row.truncate(last + 1);
            self.row.drain(..first);
            from += first;
        }
        end
    }

    /// The row before any word of a: words of b that a does not have.
    fn start(&mut self, words: usize, drop: i32) {
        self.row.clear();
        self.row.extend(
            (0..=words).map(|n| Cell { score: count(n) as i32 * -GAP, run: 0 }).take_while(|cell| cell.score >= -drop),
        );
    }
}

/// The best way to a place, from the three places before it.
fn step(before: Cell, up: Cell, left: Cell, equal: bool) -> Cell {
    let gap = Cell { score: up.score.max(left.score) - GAP, run: 0 };
    let both = if equal {
        Cell { score: before.score + EQUAL, run: before.run + 1 }
    } else {
        Cell { score: before.score - REPLACED, run: 0 }
    };
    if both.score >= gap.score { both } else { gap }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
