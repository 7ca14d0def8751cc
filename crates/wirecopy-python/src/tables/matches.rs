//! A row for each match, in the order of the report.

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use wirecopy::article::Article;
use wirecopy::span::count;
use wirecopy::{Match, Report};

use super::Places;
use super::column::{numbers, table, texts, truths};

pub fn matches(articles: &[Article], report: &Report, places: &Places) -> Result<RecordBatch, ArrowError> {
    let of = || report.matches.iter();
    let id = |n: u32| articles.get(n as usize).map_or("", |article| article.id.as_str());
    let places: Vec<[(u32, u32); 2]> = of()
        .map(|found| [places.of(found.articles.a, found.bytes.a), places.of(found.articles.b, found.bytes.b)])
        .collect();
    table(vec![
        numbers("passage", of().map(|found| found.passage)),
        texts("a", of().map(|found| id(found.articles.a))),
        numbers("a_start", places.iter().map(|[a, _]| a.0)),
        numbers("a_end", places.iter().map(|[a, _]| a.1)),
        texts("b", of().map(|found| id(found.articles.b))),
        numbers("b_start", places.iter().map(|[_, b]| b.0)),
        numbers("b_end", places.iter().map(|[_, b]| b.1)),
        numbers("words", of().map(|found| found.equal_words)),
        numbers("edits", of().map(|found: &Match| count(found.edits.len()))),
        truths("common", of().map(|found| found.common)),
        truths("furniture", of().map(|found| found.furniture)),
    ])
}
