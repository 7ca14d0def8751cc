//! Whether a report is of the articles that it is written out with.

use std::io;

use wirecopy::Report;
use wirecopy::article::Article;

/// # Errors
/// [`other_articles`] where the report is of more or fewer articles.
pub fn check(articles: &[Article], report: &Report) -> io::Result<()> {
    if articles.len() == report.articles.len() {
        return Ok(());
    }
    Err(other_articles())
}

/// The report is of other articles.
pub fn other_articles() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "the report is of other articles")
}
