//! From a shared fingerprint to the whole passage: on across small edits, up to the first real break.
//!
//! The idea is the gapped X-drop extension of BLAST (Altschul et al. 1997, Nucleic Acids Research 25:3389), on
//! words: equal words score, changed words cost, and the search ends where the score has fallen
//! by [`DROP`] below its best. Runs of equal words are walked in one go; the table is only filled around edits.

use crate::compare::vocabulary::WordId;
use crate::span::{Sides, WordSpan, count};

/// What a word scores that is equal on both sides.
const EQUAL: i32 = 10;
/// What a word costs that only one side has.
const GAP: i32 = 10;
/// What a word costs that the other side replaces.
const REPLACED: i32 = 10;
/// How far the score may fall below its best: a cut of eight words, or eight words replaced.
const DROP: i32 = 80;
/// So many equal words in a row end an edit: the search goes on from there alone.
const RESUME: u32 = 8;
/// No path leads here.
const DEAD: i32 = i32::MIN / 2;

/// A run of words that are equal on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// Its first word in article a.
    pub a: u32,
    /// Its first word in article b.
    pub b: u32,
    /// How many words.
    pub len: u32,
}

impl Run {
    /// Its words on both sides.
    #[must_use]
    pub fn words(&self) -> Sides<WordSpan> {
        Sides::new(WordSpan::new(self.a, self.a + self.len), WordSpan::new(self.b, self.b + self.len))
    }
}

/// The equal run through word `i` of `a` and word `j` of `b`, as far as it goes both ways.
pub fn run_through(a: &[WordId], b: &[WordId], i: u32, j: u32) -> Run {
    let (i, j) = (i as usize, j as usize);
    let before = a[..i].iter().rev().zip(b[..j].iter().rev()).take_while(|(x, y)| x == y).count();
    let after = a[i..].iter().zip(&b[j..]).take_while(|(x, y)| x == y).count();
    Run { a: count(i - before), b: count(j - before), len: count(before + after) }
}

/// The sure points of an alignment through `seed`: runs in order of place, the first and the last where the extension
/// ended. What lies between two runs has still to be compared.
pub fn extend(a: &[WordId], b: &[WordId], seed: Run) -> Vec<Run> {
    let (start_a, start_b) = (seed.a as usize, seed.b as usize);
    let mut runs = Vec::new();
    walk(Ahead(&a[..start_a], true), Ahead(&b[..start_b], true), |i, j, len| {
        runs.push(Run { a: seed.a - i - len, b: seed.b - j - len, len });
    });
    runs.reverse();
    runs.push(seed);
    let (end_a, end_b) = (seed.a + seed.len, seed.b + seed.len);
    walk(Ahead(&a[end_a as usize..], false), Ahead(&b[end_b as usize..], false), |i, j, len| {
        runs.push(Run { a: end_a + i, b: end_b + j, len });
    });
    runs
}

/// The words ahead, in the direction of the walk.
#[derive(Clone, Copy)]
struct Ahead<'w>(&'w [WordId], bool);

impl Ahead<'_> {
    fn get(self, n: usize) -> Option<WordId> {
        if self.1 { self.0.len().checked_sub(n + 1).map(|at| self.0[at]) } else { self.0.get(n).copied() }
    }

    fn skip(self, n: usize) -> Self {
        if self.1 { Self(&self.0[..self.0.len() - n], true) } else { Self(&self.0[n..], false) }
    }
}

/// Walks over edits until a real break and tells each run met: how far ahead it starts on both sides and its length.
/// The last may be one that an edit's end was found by, of a single word.
fn walk(mut a: Ahead, mut b: Ahead, mut tell: impl FnMut(u32, u32, u32)) {
    let (mut i, mut j) = (0, 0);
    let mut table = Table::default();
    loop {
        let end = table.bridge(a, b);
        if end.run == 0 {
            return;
        }
        let more = (0..).take_while(|&n| same(a, b, end.a + n, end.b + n)).count();
        let (start_a, start_b) = (end.a - end.run as usize, end.b - end.run as usize);
        tell(count(i + start_a), count(j + start_b), end.run + count(more));
        if end.run < RESUME {
            return;
        }
        let (step_a, step_b) = (end.a + more, end.b + more);
        (a, b, i, j) = (a.skip(step_a), b.skip(step_b), i + step_a, j + step_b);
    }
}

fn same(a: Ahead, b: Ahead, i: usize, j: usize) -> bool {
    a.get(i).is_some_and(|word| b.get(j) == Some(word))
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

/// One row of the dynamic programming table: the best score of every way to come here.
#[derive(Default)]
struct Table {
    row: Vec<Cell>,
    above: Vec<Cell>,
}

#[derive(Clone, Copy)]
struct Cell {
    score: i32,
    run: u32,
}

const NOWHERE: Cell = Cell { score: DEAD, run: 0 };

impl Table {
    /// The best place to go on after an edit, or the best place to end.
    fn bridge(&mut self, a: Ahead, b: Ahead) -> End {
        let (mut best, mut end) = (0, End::default());
        self.above.clear();
        self.above.push(Cell { score: 0, run: 0 });
        let mut from = 0;
        for i in 0.. {
            // `above` holds the row of i words of a, from column `from` on; its missing gaps come first.
            self.fill_gaps(b, from, best);
            let Some(word) = a.get(i) else { return end };
            self.row.clear();
            for n in 0..=self.above.len() {
                let column = from + n;
                let mut cell = self.above.get(n).map_or(NOWHERE, |up| Cell { score: up.score - GAP, run: 0 });
                if let (Some(before), Some(other)) =
                    (n.checked_sub(1).map(|n| self.above[n]), column.checked_sub(1).and_then(|j| b.get(j)))
                {
                    let diagonal = if word == other {
                        Cell { score: before.score + EQUAL, run: before.run + 1 }
                    } else {
                        Cell { score: before.score - REPLACED, run: 0 }
                    };
                    if diagonal.score >= cell.score {
                        cell = diagonal;
                    }
                }
                if cell.score > best {
                    (best, end) = (cell.score, End { a: i + 1, b: column, run: cell.run });
                    if cell.run >= RESUME {
                        return end;
                    }
                }
                self.row.push(if cell.score < best - DROP { NOWHERE } else { cell });
            }
            let Some(first) = self.row.iter().position(|cell| cell.score > DEAD) else { return end };
            let last = self.row.iter().rposition(|cell| cell.score > DEAD).unwrap_or(first);
            self.above.clear();
            self.above.extend_from_slice(&self.row[first..=last]);
            from += first;
        }
        end
    }

    /// Words of b that a does not have: steps to the right within the row.
    fn fill_gaps(&mut self, b: Ahead, from: usize, best: i32) {
        let mut n = 1;
        loop {
            let score = self.above[n - 1].score - GAP;
            let beyond = n == self.above.len();
            if beyond && (score < best - DROP || b.get(from + n - 1).is_none()) {
                return;
            }
            if beyond {
                self.above.push(Cell { score, run: 0 });
            } else if score > self.above[n].score {
                self.above[n] = Cell { score, run: 0 };
            }
            n += 1;
        }
    }
}
