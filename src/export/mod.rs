//! A report for other programs and other people.

mod code_points;
pub mod csv;
pub mod html;
pub mod json;
pub mod markdown;
mod marked;
pub mod passim;
#[cfg(test)]
mod sample;

use std::io;

use crate::article::Article;
use crate::compare::Report;

/// Whether the report can be of these articles.
fn check(articles: &[Article], report: &Report) -> io::Result<()> {
    if articles.len() == report.articles.len() {
        return Ok(());
    }
    Err(io::Error::new(io::ErrorKind::InvalidInput, "the report is of other articles"))
}

/// What a passage is called: the first is `p1`, as on the page. `index` is its place in the report.
fn passage_id(index: u32) -> String {
    format!("p{}", u64::from(index) + 1)
}
