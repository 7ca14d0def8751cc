//! Which match comes first of those that have something in common, without a look through all of them: a line that is
//! printed a thousand times makes thousands.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::state::columns::aligned_match::{AlignedMatch, PairMatch};

/// One side: the passage by its number, the column, and the index of the location there.
type SideKey = (u32, usize, usize);

/// The sides that are still free, where the next match can be added.
#[derive(Default)]
pub struct OpenSides {
    /// The first match of two locations.
    both: FxHashMap<(SideKey, SideKey), usize>,
    /// The matches of a location that have no side in a column.
    without: FxHashMap<(SideKey, usize), BTreeSet<usize>>,
}

impl OpenSides {
    /// The first match that has both sides of a match, or one of them and room for the other.
    pub fn find(&self, pair_match: &PairMatch) -> Option<usize> {
        let left = (pair_match.passage, pair_match.columns.a, pair_match.locations.a);
        let right = (pair_match.passage, pair_match.columns.b, pair_match.locations.b);
        let without = |at, column| self.without.get(&(at, column)).and_then(BTreeSet::first).copied();
        let both = self.both.get(&(left, right)).copied();
        both.into_iter().chain(without(left, right.1)).chain(without(right, left.1)).min()
    }

    /// Takes note of a match that is new, or has a side more.
    pub fn note(&mut self, index: usize, aligned: &AlignedMatch) {
        for at in located_sides(aligned) {
            for column in 0..aligned.sides.len() {
                if let Some(other) = aligned.location(column) {
                    let both = self.both.entry((at, (at.0, column, other))).or_insert(index);
                    *both = index.min(*both);
                    if let Some(without) = self.without.get_mut(&(at, column)) {
                        without.remove(&index);
                    }
                } else {
                    self.without.entry((at, column)).or_default().insert(index);
                }
            }
        }
    }
}

fn located_sides(aligned: &AlignedMatch) -> impl Iterator<Item = SideKey> + use<'_> {
    aligned.columns().filter_map(|column| Some((aligned.match_id.passage, column, aligned.location(column)?)))
}

/// The first match of each location that has a side in a column.
#[derive(Default)]
pub struct FirstMatches {
    any: FxHashMap<(SideKey, usize), usize>,
    /// Of those of a location in the first column, the first whose side is set against that; and the first at each location.
    with_base: FxHashMap<(SideKey, usize, Option<usize>), usize>,
}

impl FirstMatches {
    /// Takes note of a match that is new, or has other sides.
    pub fn note(&mut self, index: usize, aligned: &AlignedMatch) {
        for at in located_sides(aligned) {
            for (column, side) in (0..).zip(&aligned.sides) {
                let Some(side) = side else { continue };
                let any = self.any.entry((at, column)).or_insert(index);
                *any = index.min(*any);
                if at.1 == 0 && side.against == 0 {
                    for location in [None, Some(side.location)] {
                        let first = self.with_base.entry((at, column, location)).or_insert(index);
                        *first = index.min(*first);
                    }
                }
            }
        }
    }

    /// The first that shares the location of `aligned` in the first column, and has a side in `column` that is set against it.
    pub fn with_base(&self, aligned: &AlignedMatch, column: usize, location: Option<usize>) -> Option<usize> {
        self.with_base.get(&((aligned.match_id.passage, 0, aligned.location(0)?), column, location)).copied()
    }

    /// The first that shares some location with `aligned` and has a side in `column`.
    pub fn with_any(&self, aligned: &AlignedMatch, column: usize) -> Option<usize> {
        located_sides(aligned).filter_map(|at| self.any.get(&(at, column)).copied()).min()
    }
}
