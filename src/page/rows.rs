//! The rows of a system: witnesses that read exactly alike in it stand in one.

use crate::page::score::{Bar, Cell};
use wirecopy::EditKind;

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

/// What one witness says of a place where readings are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Equal for equal readings; `None` where it prints nothing.
    pub reading: Option<u32>,
    /// How it differs from the base.
    pub kind: Option<EditKind>,
}

/// How each witness's reading deviates from what most print; `None` where it is that. Of equal numbers the base's counts. A
/// witness that does not run on over the place has no vote and deviates from nothing.
#[must_use]
pub fn deviations(votes: &[Option<Vote>], base: usize) -> Vec<Option<EditKind>> {
    let of_base = votes.get(base).copied().flatten().and_then(|vote| vote.reading);
    let given = || votes.iter().flatten();
    let count = |reading: Option<u32>| given().filter(|vote| vote.reading == reading).count();
    let most = given()
        .map(|vote| vote.reading)
        .fold(of_base, |most, reading| if count(reading) > count(most) { reading } else { most });
    // From the majority back to the base: what was added is dropped there.
    let back = given().find(|vote| vote.reading == most).and_then(|vote| vote.kind);
    let back = back.filter(|_| most != of_base).map(EditKind::swap);
    let deviation = |vote: &Vote| {
        let kind = match (vote.kind, back) {
            (Some(kind), Some(back)) => Some(kind.min(back)),
            (kind, back) => kind.or(back),
        };
        match kind {
            _ if vote.reading == most => None,
            Some(EditKind::Number | EditKind::Negation | EditKind::Style) => kind,
            // Most print nothing here.
            _ if most.is_none() => Some(EditKind::Added),
            _ => kind,
        }
    };
    votes.iter().map(|vote| vote.as_ref().and_then(deviation)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use EditKind::{Added, Cut, Dropped, Negation, Number, Replaced, Spelling, Style};

    #[test]
    fn what_deviates_from_the_majority_is_told_by_its_kind_also_the_base() {
        let (spelling, style, negation) = (Some(Spelling), Some(Style), Some(Negation));
        let print = |reading: u32, kind| Some(Vote { reading: Some(reading), kind });
        let nothing = |kind| Some(Vote { reading: None, kind: Some(kind) });
        let base = || print(0, None);
        let absent = None;
        for (why, votes, expected) in [
            ("all alike", vec![base(); 3], vec![None; 3]),
            ("one deviates", vec![base(), print(1, spelling), base()], vec![None, spelling, None]),
            ("the base deviates", vec![base(), print(1, spelling), print(1, spelling)], vec![spelling, None, None]),
            ("as many each", vec![base(), print(1, spelling)], vec![None, spelling]),
            ("only the base prints it", vec![base(), nothing(Cut), nothing(Dropped)], vec![Some(Added), None, None]),
            (
                "a third reading is as grave as the graver of the two",
                vec![base(), print(1, spelling), print(1, spelling), print(2, style)],
                vec![spelling, None, None, spelling],
            ),
            (
                "two deviate each in its own way",
                vec![base(), base(), print(1, Some(Number)), print(2, style)],
                vec![None, None, Some(Number), style],
            ),
            (
                "who lacks the whole stretch has no vote, and drops nothing",
                vec![base(), absent, nothing(Dropped)],
                vec![None, None, Some(Dropped)],
            ),
            (
                "one loses the negation, one has another, one lacks the sentence",
                vec![base(), nothing(Negation), print(1, Some(Replaced)), absent],
                vec![None, negation, Some(Replaced), None],
            ),
            ("most lose the negation", vec![base(), nothing(Negation), nothing(Negation)], vec![negation, None, None]),
            ("most write $ for dollars", vec![base(), nothing(Style), nothing(Style)], vec![style, None, None]),
        ] {
            assert_eq!(deviations(&votes, 0), expected, "{why}");
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
