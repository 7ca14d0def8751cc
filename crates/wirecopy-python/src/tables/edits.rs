//! A row for each edit of each match, in their order.

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use wirecopy::article::Article;
use wirecopy::span::Sides;
use wirecopy::{Edit, Match, Report};

use super::Places;
use super::column::{numbers, table, texts, truths};

pub fn edits(articles: &[Article], report: &Report, places: &Places) -> Result<RecordBatch, ArrowError> {
    let all: Vec<(u32, &Match, &Edit)> = (0..)
        .zip(&report.matches)
        .flat_map(|(n, found)| found.edits.iter().map(move |edit| (n, found, edit)))
        .collect();
    let of = || all.iter();
    let article = |n: u32| articles.get(n as usize);
    let id = |n: u32| article(n).map_or("", |article| article.id.as_str());
    let printed = |found: &Match, edit: &Edit| {
        let Sides { a, b } = found.articles;
        Sides::new(
            article(a).map_or("", |article| edit.bytes.a.of(&article.text)),
            article(b).map_or("", |article| edit.bytes.b.of(&article.text)),
        )
    };
    let a = || of().map(|(_, found, edit)| places.of(found.articles.a, edit.bytes.a));
    let b = || of().map(|(_, found, edit)| places.of(found.articles.b, edit.bytes.b));
    table(vec![
        numbers("match", of().map(|(n, _, _)| *n)),
        numbers("passage", of().map(|(_, found, _)| found.passage)),
        texts("kind", of().map(|(_, _, edit)| edit.kind.name())),
        texts("a", of().map(|(_, found, _)| id(found.articles.a))),
        numbers("a_start", a().map(|place| place.0)),
        numbers("a_end", a().map(|place| place.1)),
        texts("a_text", of().map(|(_, found, edit)| printed(found, edit).a)),
        texts("b", of().map(|(_, found, _)| id(found.articles.b))),
        numbers("b_start", b().map(|place| place.0)),
        numbers("b_end", b().map(|place| place.1)),
        texts("b_text", of().map(|(_, found, edit)| printed(found, edit).b)),
        truths("quoted", of().map(|(_, _, edit)| edit.quoted)),
    ])
}
