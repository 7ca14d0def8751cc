//! A row for each article, also for those that share nothing.

use std::borrow::Cow;
use std::io;

use super::share;
use crate::csv::{harmless, record, stated};
use crate::shares::{self, Share};
use wirecopy::Report;
use wirecopy::article::Article;
use wirecopy_quotes::Ledger;

const STATED: [&str; 8] = ["article", "title", "outlet", "house", "date", "byline", "credited_agency", "version_of"];
const FIGURES: [&str; 5] = ["characters", "words", "story_words", "reused_words", "reuse"];

pub(super) fn write(out: &mut dyn io::Write, articles: &[Article], report: &Report, ledger: &Ledger) -> io::Result<()> {
    let head = STATED.into_iter().chain(FIGURES).chain(Share::ALL.map(Share::name));
    record(out, &head.map(Cow::Borrowed).collect::<Vec<_>>())?;
    let counted = shares::shares(articles, report, &shares::quoted_in(ledger, articles.len()));
    for ((article, figures), counted) in articles.iter().zip(&report.articles).zip(counted) {
        let first = figures.version_of.and_then(|first| articles.get(first as usize));
        let mut row = vec![
            harmless(&article.id),
            harmless(&article.title),
            stated(article.outlet.as_deref()),
            stated(figures.house.as_deref()),
            stated(article.date.as_deref()),
            stated(article.byline.as_deref()),
            stated(crate::agency(article)),
            stated(first.map(|first| first.id.as_str())),
            article.text.chars().count().to_string().into(),
            figures.words.to_string().into(),
            figures.story_words().to_string().into(),
            figures.reused_words.to_string().into(),
            share(figures.reused_words, figures.story_words()).into(),
        ];
        row.extend(Share::ALL.map(|share| Cow::Owned(counted.of(share).to_string())));
        record(out, &row)?;
    }
    Ok(())
}
