//! The witnesses of a passage, aligned: a column for each place, a reading for each witness.

use pyo3::prelude::*;
use wirecopy::Passage;
use wirecopy::article::Article;
use wirecopy_report::{CodePoint, Positions};

/// A reading: where in its article, its text, and the number that equal readings share.
type Reading = (u32, u32, String, u32);

/// A passage as a table.
#[derive(IntoPyObject)]
pub struct Collation {
    /// The article of each witness, in the order of the readings.
    witnesses: Vec<String>,
    base: u32,
    columns: Vec<Column>,
}

/// One place of a passage.
#[derive(IntoPyObject)]
struct Column {
    /// The gravest difference from the base, if there is one.
    kind: Option<&'static str>,
    kinds: Vec<Option<&'static str>>,
    readings: Vec<Option<Reading>>,
    /// Whether each witness runs on over this place.
    present: Vec<bool>,
}

impl Collation {
    pub fn of(articles: &[Article], passage: &Passage) -> Self {
        let of: Vec<Option<&Article>> =
            passage.witnesses.iter().map(|witness| articles.get(witness.article as usize)).collect();
        let positions: Vec<Positions<'_, CodePoint>> =
            of.iter().map(|article| Positions::new(article.map_or("", |article| &article.text))).collect();
        let columns = wirecopy::collate(articles, passage).columns.into_iter().map(|column| {
            let reading = |(row, reading): (usize, &Option<wirecopy::Reading>)| {
                let reading = (*reading)?;
                let (positions, article) = (positions.get(row)?, of.get(row).copied().flatten()?);
                let (start, end) = (positions.before(reading.bytes.start), positions.before(reading.bytes.end));
                Some((start, end, reading.bytes.of(&article.text).to_owned(), reading.variant))
            };
            Column {
                kind: column.kind.map(wirecopy::EditKind::name),
                kinds: column.kinds.iter().map(|kind| kind.map(wirecopy::EditKind::name)).collect(),
                readings: column.readings.iter().enumerate().map(reading).collect(),
                present: column.present,
            }
        });
        Self {
            witnesses: of
                .iter()
                .map(|article| article.map_or_else(String::new, |article| article.id.clone()))
                .collect(),
            base: passage.base,
            columns: columns.collect(),
        }
    }
}
