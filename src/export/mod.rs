//! A report for other programs and other people. The page writes the same bytes as the command line; `html` and
//! `passim` are the command line's alone.

pub mod annotations;
pub mod csv;
#[cfg(not(target_arch = "wasm32"))]
pub mod html;
mod iri;
pub mod json;
pub mod markdown;
mod marked;
#[cfg(not(target_arch = "wasm32"))]
pub mod passim;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod sample;

use std::io;

use crate::article::Article;
use crate::compare::Report;
use crate::shape::{CodePoint, Positions};

/// Turns byte positions of one text into code points, the unit of every export.
type CodePoints<'t> = Positions<'t, CodePoint>;

/// What stands between two pieces of a passage, in place of the article's own words.
const GAP: &str = " […] ";

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
