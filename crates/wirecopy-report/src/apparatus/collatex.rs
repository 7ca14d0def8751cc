//! The tables that CollateX writes as JSON, a passage a line.
//!
//! ```json
//! {"passage": "p1", "witnesses": ["000", "001"], "table": [[[{"t": "Tren de Agua ", "n": "0"}]], [[{"t": "Tren de Aragua ", "n": "1"}]]]}
//! ```
//!
//! `table` has a row for each witness, with a cell for each place: a list of one token, or `null` where the witness prints nothing. `t` is what
//! is printed; equal readings of a place have equal `n`. Witnesses are called by the ids of their articles; one that prints a passage a second
//! time has `#2` behind it. `passage` is ours, and passed over by who reads CollateX's.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::passages;
use crate::shape::passage_id;
use wirecopy::article::Article;
use wirecopy::{Report, collate};

#[derive(Serialize)]
struct Table<'r> {
    passage: String,
    witnesses: Vec<String>,
    table: Vec<Vec<Option<[Token<'r>; 1]>>>,
}

#[derive(Serialize)]
struct Token<'r> {
    t: &'r str,
    n: String,
}

/// Writes `report`, which was made of `articles`.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write(out: &mut dyn Write, articles: &[Article], report: &Report) -> io::Result<()> {
    crate::belonging::check(articles, report)?;
    for (number, passage) in passages(report) {
        let collation = collate(articles, passage);
        let mut printings: BTreeMap<u32, u32> = BTreeMap::new();
        let mut row = |(n, witness): (usize, &wirecopy::Witness)| {
            let article = articles.get(witness.article as usize)?;
            let printing = printings.entry(witness.article).or_default();
            *printing += 1;
            let name = if *printing == 1 { article.id.clone() } else { format!("{}#{printing}", article.id) };
            let cells = collation.columns.iter().map(|column| {
                let reading = column.readings.get(n).copied().flatten()?;
                Some([Token { t: reading.bytes.of(&article.text), n: reading.variant.to_string() }])
            });
            Some((name, cells.collect()))
        };
        let (witnesses, table) = passage.witnesses.iter().enumerate().filter_map(&mut row).unzip();
        serde_json::to_writer(&mut *out, &Table { passage: passage_id(number), witnesses, table })?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
