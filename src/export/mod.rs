//! A report for other programs and other people.

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
use crate::shape::{CodePoint, Positions};

/// Turns byte positions of one text into code points, the unit of every export.
type CodePoints<'t> = Positions<'t, CodePoint>;

/// Whether the report can be of these articles.
fn check(articles: &[Article], report: &Report) -> io::Result<()> {
    if articles.len() == report.articles.len() {
        return Ok(());
    }
    Err(other_articles())
}

fn other_articles() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "the report is of other articles")
}
