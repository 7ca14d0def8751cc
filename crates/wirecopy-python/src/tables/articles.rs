//! A row for each article.

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use wirecopy::Report;
use wirecopy::article::{Article, DetailKind};

use super::Places;
use super::column::{Column, days, numbers, shares, some_texts, table, texts, truths};

/// The articles alone, as they were given or read.
pub fn given(articles: &[Article]) -> Result<RecordBatch, ArrowError> {
    let mut columns = stated(articles)?;
    columns.push(texts("text", articles.iter().map(|article| &article.text)));
    table(columns)
}

/// The articles with what each comes to.
pub fn figures(articles: &[Article], report: &Report, places: &Places) -> Result<RecordBatch, ArrowError> {
    let of = || report.articles.iter();
    let mut columns = stated(articles)?;
    let first = |n: Option<u32>| n.and_then(|n| articles.get(n as usize)).map(|article| &article.id);
    // The house that was found, not the one that may have been given.
    columns.retain(|column| column.name() != "house");
    columns.extend([
        some_texts("house", of().map(|figures| figures.house.as_ref())),
        some_texts("agency", articles.iter().map(wirecopy_report::agency)),
        some_texts("place", articles.iter().map(|article| detail(article, DetailKind::Place))),
        some_texts("version_of", of().map(|figures| first(figures.version_of))),
        truths("against", of().map(|figures| figures.against)),
        numbers("words", of().map(|figures| figures.words)),
        numbers("characters", (0..articles.len()).map(|n| places.total(n))),
        numbers("reused_words", of().map(|figures| figures.reused_words)),
        shares("reuse", of().map(wirecopy::ArticleFigures::reuse)),
        numbers("quoted_words", of().map(|figures| figures.quoted_words)),
        texts("text", articles.iter().map(|article| &article.text)),
    ]);
    table(columns)
}

fn detail(article: &Article, kind: DetailKind) -> Option<&str> {
    article.details.iter().find(|detail| detail.kind == kind).map(|detail| detail.text.as_str())
}

fn stated(articles: &[Article]) -> Result<Vec<Column>, ArrowError> {
    let of = || articles.iter();
    Ok(vec![
        texts("id", of().map(|article| &article.id)),
        texts("title", of().map(|article| &article.title)),
        some_texts("outlet", of().map(|article| article.outlet.as_ref())),
        some_texts("house", of().map(|article| article.house.as_ref())),
        days("date", of().map(|article| article.date.as_deref()))?,
        some_texts("byline", of().map(|article| article.byline.as_ref())),
        some_texts("credit", of().map(|article| article.credit.as_ref())),
    ])
}
