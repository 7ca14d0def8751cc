//! Which meeting comes first of those that have something in common, without a look through all of them: a line that is
//! printed a thousand times makes thousands.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{Link, Met};

/// A place of a passage: its number, the column, and the index of the place there.
type At = (u32, usize, usize);

/// Where the next match can be seated.
#[derive(Default)]
pub struct Open {
    /// The first meeting of two places.
    both: FxHashMap<(At, At), usize>,
    /// The meetings of a place that have no seat in a column.
    without: FxHashMap<(At, usize), BTreeSet<usize>>,
}

impl Open {
    /// The first meeting that has both sides of a match, or one of them and room for the other.
    pub fn find(&self, met: &Met) -> Option<usize> {
        let left = (met.passage, met.columns.a, met.places.a);
        let right = (met.passage, met.columns.b, met.places.b);
        let without = |at, column| self.without.get(&(at, column)).and_then(BTreeSet::first).copied();
        let both = self.both.get(&(left, right)).copied();
        both.into_iter().chain(without(left, right.1)).chain(without(right, left.1)).min()
    }

    /// Takes note of a meeting that is new, or has a seat more.
    pub fn note(&mut self, index: usize, link: &Link) {
        for at in seated(link) {
            for column in 0..link.seats.len() {
                if let Some(other) = link.place(column) {
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

fn seated(link: &Link) -> impl Iterator<Item = At> + use<'_> {
    link.columns().filter_map(|column| Some((link.spot.passage, column, link.place(column)?)))
}

/// The first meeting of each place that has a seat in a column.
#[derive(Default)]
pub struct Firsts {
    any: FxHashMap<(At, usize), usize>,
    /// Of those of a place in the first column, the first whose seat is set against that; and the first at each place.
    with_base: FxHashMap<(At, usize, Option<usize>), usize>,
}

impl Firsts {
    /// Takes note of a meeting that is new, or has other seats.
    pub fn note(&mut self, index: usize, link: &Link) {
        for at in seated(link) {
            for (column, seat) in (0..).zip(&link.seats) {
                let Some(seat) = seat else { continue };
                let any = self.any.entry((at, column)).or_insert(index);
                *any = index.min(*any);
                if at.1 == 0 && seat.against == 0 {
                    for place in [None, Some(seat.place)] {
                        let first = self.with_base.entry((at, column, place)).or_insert(index);
                        *first = index.min(*first);
                    }
                }
            }
        }
    }

    /// The first that shares the place of `link` in the first column, and has a seat in `column` that is set against it.
    pub fn with_base(&self, link: &Link, column: usize, place: Option<usize>) -> Option<usize> {
        self.with_base.get(&((link.spot.passage, 0, link.place(0)?), column, place)).copied()
    }

    /// The first that shares some place with `link` and has a seat in `column`.
    pub fn with_any(&self, link: &Link, column: usize) -> Option<usize> {
        seated(link).filter_map(|at| self.any.get(&(at, column)).copied()).min()
    }
}

/// The heaviest of what was added at a place or before it (Fenwick 1994, Software: Practice and Experience 24:327).
pub struct Heaviest(Vec<Option<(u64, usize)>>);

impl Heaviest {
    /// Of so many places.
    pub fn new(places: usize) -> Self {
        Self(vec![None; places + 1])
    }

    /// Adds a weight, with what bears it, at `place`.
    pub fn add(&mut self, place: usize, weight: (u64, usize)) {
        let mut at = place + 1;
        while let Some(heaviest) = self.0.get_mut(at) {
            *heaviest = (*heaviest).max(Some(weight));
            at += at & at.wrapping_neg();
        }
    }

    /// The heaviest up to `place`; of equal ones the last.
    pub fn up_to(&self, place: usize) -> Option<(u64, usize)> {
        let (mut at, mut heaviest) = (place + 1, None);
        while at > 0 {
            heaviest = heaviest.max(self.0.get(at).copied().flatten());
            at &= at - 1;
        }
        heaviest
    }
}
