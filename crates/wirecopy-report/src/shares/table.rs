//! The shares as a table: a row for each article.
//!
//! | column | what it holds |
//! | --- | --- |
//! | `article`, `title`, `outlet`, `house`, `date` | the article |
//! | `source` | whose it is, as it says itself: `agency`, `partly_agency`, `release`, or nothing |
//! | `credit` | the agency that it names, as printed |
//! | `words` | the words of its story: all but furniture |
//! | `agency` … `own` | how many of these are whose; see the [module](super) |

use std::borrow::Cow;
use std::io;

use crate::csv::{harmless, record, stated};
use crate::shares::{Share, Shares, Source};
use wirecopy::Report;
use wirecopy::article::Article;
use wirecopy_quotes::agency::named;

const BEFORE: [&str; 8] = ["article", "title", "outlet", "house", "date", "source", "credit", "words"];

/// Writes the shares as comma-separated values (RFC 4180) in UTF-8 with a head line.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where report or shares are of other articles.
pub fn write(out: &mut dyn io::Write, articles: &[Article], report: &Report, shares: &[Shares]) -> io::Result<()> {
    crate::belonging::check(articles, report)?;
    if shares.len() != articles.len() {
        return Err(crate::belonging::other_articles());
    }
    let head: Vec<Cow<str>> = BEFORE.into_iter().chain(Share::ALL.map(Share::name)).map(Cow::Borrowed).collect();
    record(out, &head)?;
    for ((article, figures), shares) in articles.iter().zip(&report.articles).zip(shares) {
        let mut row = vec![
            harmless(&article.id),
            harmless(&article.title),
            stated(article.outlet.as_deref()),
            stated(figures.house.as_deref()),
            stated(article.date.as_deref()),
            Source::of(article).map_or("", Source::name).into(),
            stated(named(article)),
            shares.words().to_string().into(),
        ];
        row.extend(Share::ALL.map(|share| Cow::Owned(shares.of(share).to_string())));
        record(out, &row)?;
    }
    Ok(())
}
