//! Everything as tables for R and its kin: articles, pairs, outlets as edges, readings, quotations; and a file that explains their columns.

mod articles;
mod outlets;
mod pairs;
mod readings;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

use std::io::{self, Write};

use crate::quotations::{self, Quoting};
use wirecopy::Report;
use wirecopy::article::Article;
use wirecopy_quotes::Ledger;

/// Writes what stands in one file.
pub type Fill<'f> = &'f mut dyn FnMut(&mut dyn Write) -> io::Result<()>;

/// What each column holds, a table at a time.
pub const README: &str = include_str!("columns.md");

/// Writes the tables, each as comma-separated values (RFC 4180) in UTF-8 with a head line, and [`README`]. `file` opens the one with
/// the given name: `articles.csv`, `pairs.csv`, `outlets.csv`, `readings.csv`, `quotations.csv`, `README.md`.
///
/// # Errors
/// What `file` or what it opens returns; and [`io::ErrorKind::InvalidInput`] where report or ledger are of other articles.
pub fn write(
    file: &mut dyn FnMut(&str, Fill<'_>) -> io::Result<()>,
    articles: &[Article],
    report: &Report,
    ledger: &Ledger,
) -> io::Result<()> {
    crate::belonging::check(articles, report)?;
    let quoting = Quoting::new(articles, report, ledger).ok_or_else(crate::belonging::other_articles)?;
    file("articles.csv", &mut |out| articles::write(out, articles, report, ledger))?;
    file("pairs.csv", &mut |out| pairs::write(out, articles, report))?;
    file("outlets.csv", &mut |out| outlets::write(out, report))?;
    file("readings.csv", &mut |out| readings::write(out, articles, report))?;
    file("quotations.csv", &mut |out| quotations::write_csv(out, quoting))?;
    file("README.md", &mut |out| out.write_all(README.as_bytes()))
}

/// A part of a whole, 0 to 1 with four decimals; nothing of nothing.
fn share(part: u32, whole: u32) -> String {
    if whole == 0 { String::new() } else { format!("{:.4}", f64::from(part) / f64::from(whole)) }
}
