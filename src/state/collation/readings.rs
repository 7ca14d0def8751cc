//! Where witnesses differ, in a table: each reading with how many print it.

use crate::state::address::opening::opening;
use crate::state::collation::segments::{column, places};
use crate::state::collection::Collection;
use wirecopy::order::sort_by_key;
use wirecopy::span::ByteSpan;
use wirecopy::{Collation, Column, EditKind, Passage};

/// So many words of a reading are shown, and of what stands before and behind it.
const SHOWN: usize = 8;
const BESIDE: usize = 3;

/// One place where witnesses differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its number, as the address counts them.
    pub number: u32,
    /// What kind the gravest difference is.
    pub kind: Option<EditKind>,
    /// The words of the base before and behind it.
    pub around: (String, String),
    /// What is printed there, by most first.
    pub readings: Vec<Version>,
    /// The witnesses that do not run on over it.
    pub absent: Vec<usize>,
}

/// One reading of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The words; none where the place is left out.
    pub words: Option<String>,
    /// Who prints it, as indices of witnesses.
    pub witnesses: Vec<usize>,
}

/// The places where the witnesses of `passage` differ, in the order of the text; those of style if wanted.
#[must_use]
pub fn all(collection: &Collection, passage: &Passage, collation: &Collation, style: bool) -> Vec<Place> {
    let wanted = places(collation, style).into_iter();
    wanted.filter_map(|number| Some(place(collection, passage, number, column(collation, number)?))).collect()
}

fn place(collection: &Collection, passage: &Passage, number: u32, column: &Column) -> Place {
    let mut readings: Vec<(Option<u32>, Version)> = Vec::new();
    let mut absent = Vec::new();
    for (index, witness) in passage.witnesses.iter().enumerate() {
        let reading = column.readings.get(index).copied().flatten();
        if reading.is_none() && column.present.get(index) != Some(&true) {
            absent.push(index);
            continue;
        }
        let variant = reading.map(|reading| reading.variant);
        if let Some((_, known)) = readings.iter_mut().find(|(known, _)| *known == variant) {
            known.witnesses.push(index);
            continue;
        }
        let words = reading.map(|reading| opening(reading.bytes.of(collection.text(witness.article)), SHOWN));
        readings.push((variant, Version { words, witnesses: vec![index] }));
    }
    let mut readings: Vec<Version> = readings.into_iter().map(|(_, version)| version).collect();
    sort_by_key(&mut readings, |version| usize::MAX - version.witnesses.len());
    Place { number, kind: column.kind, around: around(collection, passage, column), readings, absent }
}

/// The last words before the place and the first behind it, in the base, or where that has nothing there in the first witness that has.
fn around(collection: &Collection, passage: &Passage, column: &Column) -> (String, String) {
    let base = passage.base as usize;
    let at = |index: usize| Some((index, column.readings.get(index).copied().flatten()?.bytes));
    let Some((index, bytes)) = at(base).or_else(|| (0..passage.witnesses.len()).find_map(at)) else {
        return Default::default();
    };
    let Some(witness) = passage.witnesses.get(index) else { return Default::default() };
    let text = collection.text(witness.article);
    let (before, behind) = (
        ByteSpan::new(witness.bytes.start.min(bytes.start), bytes.start),
        ByteSpan::new(bytes.end, witness.bytes.end.max(bytes.end)),
    );
    let words: Vec<&str> = before.of(text).split_whitespace().collect();
    let first = words.len().saturating_sub(BESIDE);
    let last = words.get(first..).unwrap_or_default().join(" ");
    let next: Vec<&str> = behind.of(text).split_whitespace().take(BESIDE).collect();
    (last, next.join(" "))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::sample::{SAID, collection, filler};
    use wirecopy::collate;

    #[test]
    fn a_place_has_its_readings_by_most_first() {
        let text = |n: usize| {
            let said = match n {
                0 => SAID.replace("covers", "includes"),
                _ => SAID.to_owned(),
            };
            format!("{} Here {said}. {}", filler(&format!("a{n}")), filler(&format!("b{n}")))
        };
        let collection = collection(&(0..5).map(text).collect::<Vec<_>>());
        let passage = &collection.report.passages[0];
        let collation = collate(&collection.articles, passage);
        let places = all(&collection, passage, &collation, false);
        let told: Vec<(Option<&str>, usize)> =
            places[0].readings.iter().map(|one| (one.words.as_deref(), one.witnesses.len())).collect();
        assert_eq!(told, [(Some("covers"), 4), (Some("includes"), 1)]);
        assert_eq!(places[0].around.1, "all who were");
        assert_eq!((places.len(), places[0].absent.len()), (1, 0));
    }
}
