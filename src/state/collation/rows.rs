//! The rows of a line: witnesses that read exactly alike in it stand in one.

use crate::state::collation::segment::{Cell, Segment};
use crate::state::collection::Collection;
use wirecopy::order::sort_by_key;
use wirecopy::{Passage, Witness};

/// So many names stand in a row before the rest is counted.
const NAMED: usize = 2;

/// The witnesses that one row shows, by their index; the first is the one whose words stand there.
pub type RowWitnesses = Vec<usize>;

/// The order in which witnesses stand: the base first, then by day; those without a day last.
#[must_use]
pub fn by_day(collection: &Collection, passage: &Passage) -> Vec<usize> {
    let day = |witness: &Witness| collection.day(witness.article).unwrap_or(u32::MAX);
    let key = |&row: &usize| (row != passage.base as usize, passage.witnesses.get(row).map(day));
    let mut order: Vec<usize> = (0..passage.witnesses.len()).collect();
    sort_by_key(&mut order, key);
    order
}

/// Whether a witness prints nothing of a line, because it begins later, has ended, or prints other things.
#[must_use]
pub fn is_absent(line: &[Segment], witness: usize) -> bool {
    let cells = || line.iter().filter_map(|segment| segment.cells.get(witness));
    cells().any(|cell| *cell == Cell::Lacuna) && cells().all(|cell| matches!(cell, Cell::Lacuna | Cell::Blank))
}

/// Groups the witnesses of a line by how they read in it, in this `order`, which begins with the base.
/// Without `style`, those that differ in style alone are alike.
#[must_use]
pub fn rows(line: &[Segment], order: &[usize], style: bool) -> Vec<RowWitnesses> {
    let mut rows: Vec<RowWitnesses> = Vec::new();
    for &witness in order {
        let alike = |row: &&mut RowWitnesses| {
            row.first().is_some_and(|&first| {
                line.iter().all(|segment| reading_key(segment, first, style) == reading_key(segment, witness, style))
            })
        };
        match rows.iter_mut().find(alike) {
            Some(row) => row.push(witness),
            None => rows.push(vec![witness]),
        }
    }
    rows
}

/// What distinguishes how witnesses read in a segment.
fn reading_key(segment: &Segment, witness: usize, style: bool) -> (u8, u32) {
    let plain = segment.deviation(witness, style).is_none();
    match segment.cells.get(witness) {
        Some(Cell::Text { .. }) if plain => (0, 0),
        Some(Cell::Text { variant, .. }) => (1, *variant),
        Some(Cell::Omitted) => (2, 0),
        Some(Cell::Own(words)) => (3, *words),
        Some(Cell::Lacuna) => (4, 0),
        Some(Cell::Blank) | None => (5, 0),
    }
}

/// The row's witnesses in two parts: those to name, and those to count.
#[must_use]
pub fn named<T>(row: &[T]) -> (&[T], &[T]) {
    // "and 1 more" would take the room of the name.
    row.split_at(if row.len() <= NAMED + 1 { row.len() } else { NAMED })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_are_named_and_of_more_the_first_two() {
        for (all, names, rest) in [(1, 1, 0), (3, 3, 0), (4, 2, 2), (30, 2, 28)] {
            let row: Vec<usize> = (0..all).collect();
            let (named, counted) = named(&row);
            assert_eq!((named.len(), counted.len()), (names, rest));
        }
    }
}
