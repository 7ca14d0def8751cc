//! A row for each witness of each passage, by article and place.

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use wirecopy::article::Article;
use wirecopy::span::count;
use wirecopy::{Report, Witness};

use super::Places;
use super::column::{numbers, ranges, table, texts, truths};

pub fn witnesses(articles: &[Article], report: &Report, places: &Places) -> Result<RecordBatch, ArrowError> {
    let all: Vec<(u32, bool, &Witness)> = (0..)
        .zip(&report.passages)
        .flat_map(|(n, passage)| {
            (0..).zip(&passage.witnesses).map(move |(at, witness)| (n, at == passage.base, witness))
        })
        .collect();
    let of = || all.iter();
    let article = |witness: &Witness| articles.get(witness.article as usize);
    let place = || of().map(|(_, _, witness)| places.of(witness.article, witness.bytes));
    table(vec![
        numbers("passage", of().map(|(n, _, _)| *n)),
        texts("article", of().map(|(_, _, witness)| article(witness).map_or("", |article| article.id.as_str()))),
        numbers("start", place().map(|place| place.0)),
        numbers("end", place().map(|place| place.1)),
        truths("base", of().map(|(_, base, _)| *base)),
        ranges(
            "fragments",
            of().map(|(_, _, witness)| {
                witness.fragments.iter().map(|piece| places.of(witness.article, piece.bytes)).collect::<Vec<_>>()
            }),
        ),
        numbers(
            "edits",
            of().map(|(_, _, witness)| count(witness.fragments.iter().map(|piece| piece.edits.len()).sum())),
        ),
        texts(
            "text",
            of().map(|(_, _, witness)| article(witness).map_or("", |article| witness.bytes.of(&article.text))),
        ),
    ])
}
