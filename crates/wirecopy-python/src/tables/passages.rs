//! A row for each passage, the most telling first.

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use wirecopy::Report;
use wirecopy::article::Article;
use wirecopy::span::count;

use super::column::{numbers, table, texts, truths};

pub fn passages(articles: &[Article], report: &Report) -> Result<RecordBatch, ArrowError> {
    let of = || report.passages.iter();
    let base = || of().map(|passage| (passage.base(), articles.get(passage.base().article as usize)));
    table(vec![
        numbers("passage", (0..).zip(of()).map(|(n, _)| n)),
        numbers("words", of().map(|passage| passage.words)),
        numbers("witnesses", of().map(|passage| count(passage.witnesses.len()))),
        numbers("articles", of().map(|passage| count(passage.article_count()))),
        numbers("houses", of().map(|passage| passage.houses)),
        numbers("shared_words", of().map(|passage| passage.shared_words)),
        truths("common", of().map(|passage| passage.common)),
        truths("furniture", of().map(|passage| passage.furniture)),
        texts("base", base().map(|(_, article)| article.map_or("", |article| article.id.as_str()))),
        texts("text", base().map(|(base, article)| article.map_or("", |article| base.bytes.of(&article.text)))),
    ])
}
