//! The rows of a system: witnesses that read exactly alike in it stand in one.

use crate::compare::EditKind;
use crate::page::score::{Bar, Cell};

/// So many names stand in a row before the rest is counted.
const NAMED: usize = 2;

/// The witnesses that one row shows, by their index; the first is the one whose words stand there.
pub type Row = Vec<usize>;

/// Groups the witnesses of a system by how they read in it: the base's group first, then in the order of the witnesses.
/// Without `style`, those that differ in style alone are alike.
#[must_use]
pub fn rows(system: &[Bar], witnesses: usize, base: usize, style: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let order = [base].into_iter().chain((0..witnesses).filter(|&row| row != base));
    for witness in order {
        let alike = |row: &&mut Row| {
            row.first().is_some_and(|&first| {
                system.iter().all(|bar| reading(bar, first, style) == reading(bar, witness, style))
            })
        };
        match rows.iter_mut().find(alike) {
            Some(row) => row.push(witness),
            None => rows.push(vec![witness]),
        }
    }
    rows
}

/// What tells apart how witnesses read in a bar.
fn reading(bar: &Bar, witness: usize, style: bool) -> (u8, u32) {
    let plain = bar.deviation(witness, style).is_none();
    match bar.cells.get(witness) {
        Some(Cell::Text { .. }) if plain => (0, 0),
        Some(Cell::Text { variant, .. }) => (1, *variant),
        Some(Cell::Rest) => (2, 0),
        Some(Cell::Own(words)) => (3, *words),
        Some(Cell::Blank) | None => (4, 0),
    }
}

/// The row's witnesses in two parts: those to name, and those to count.
#[must_use]
pub fn named<T>(row: &[T]) -> (&[T], &[T]) {
    // "and 1 more" would take the room of the name.
    row.split_at(if row.len() <= NAMED + 1 { row.len() } else { NAMED })
}

/// How each witness's reading deviates from what most print; `None` where it is that. Of equal numbers the base's counts.
/// `keys` are equal for equal readings, `kinds` how each differs from the base.
#[must_use]
pub fn deviations(keys: &[Option<u32>], kinds: &[Option<EditKind>], base: usize) -> Vec<Option<EditKind>> {
    let of_base = keys.get(base).copied().flatten();
    let count = |key: Option<u32>| keys.iter().filter(|&&other| other == key).count();
    let most = keys.iter().copied().fold(of_base, |most, key| if count(key) > count(most) { key } else { most });
    // From the majority back to the base: what was added is dropped there.
    let back = keys.iter().position(|&key| key == most).and_then(|row| kinds.get(row).copied().flatten());
    let back = back.filter(|_| most != of_base).map(EditKind::swap);
    let deviation = |(key, kind): (&Option<u32>, &Option<EditKind>)| match (*kind, back) {
        _ if *key == most => None,
        // Most print nothing here.
        _ if most.is_none() => Some(EditKind::Added),
        (Some(kind), Some(back)) => Some(kind.min(back)),
        (kind, back) => kind.or(back),
    };
    keys.iter().zip(kinds).map(deviation).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use EditKind::{Added, Cut, Dropped, Number, Spelling, Style};

    #[test]
    fn what_deviates_from_the_majority_is_told_by_its_kind_also_the_base() {
        let (spelling, style) = (Some(Spelling), Some(Style));
        for (why, keys, kinds, expected) in [
            ("all alike", vec![Some(0); 3], vec![None; 3], vec![None; 3]),
            ("one deviates", vec![Some(0), Some(1), Some(0)], vec![None, spelling, None], vec![None, spelling, None]),
            (
                "the base deviates",
                vec![Some(0), Some(1), Some(1)],
                vec![None, spelling, spelling],
                vec![spelling, None, None],
            ),
            ("as many each", vec![Some(0), Some(1)], vec![None, spelling], vec![None, spelling]),
            (
                "only the base prints it",
                vec![Some(0), None, None],
                vec![None, Some(Cut), Some(Dropped)],
                vec![Some(Added), None, None],
            ),
            (
                "a third reading is as grave as the graver of the two",
                vec![Some(0), Some(1), Some(1), Some(2)],
                vec![None, spelling, spelling, style],
                vec![spelling, None, None, spelling],
            ),
            (
                "two deviate each in its own way",
                vec![Some(0), Some(0), Some(1), Some(2)],
                vec![None, None, Some(Number), style],
                vec![None, None, Some(Number), style],
            ),
        ] {
            assert_eq!(deviations(&keys, &kinds, 0), expected, "{why}");
        }
    }

    #[test]
    fn three_are_named_and_of_more_the_first_two() {
        for (all, names, rest) in [(1, 1, 0), (3, 3, 0), (4, 2, 2), (30, 2, 28)] {
            let row: Vec<usize> = (0..all).collect();
            let (named, counted) = named(&row);
            assert_eq!((named.len(), counted.len()), (names, rest));
        }
    }
}
