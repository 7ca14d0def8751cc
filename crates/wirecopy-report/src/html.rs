//! The report as a page to read, to print and to send: no script, nothing from elsewhere.
//!
//! First the articles, then each passage as its witnesses print it with what differs from the base marked, then the
//! articles in full with the passages in them. Text is escaped, and the page's own policy forbids whatever could run or
//! be fetched.
//!
//! A browser takes half a second for each megabyte, so that the report of ten thousand articles is several [`Pages`]: the front page
//! has the first passages, and the others stand in a folder beside it.

mod escape;
mod pages;
mod passages;
mod texts;

use std::io::{self, Write};

use crate::left_out::LeftOut;
use wirecopy::Report;
use wirecopy::article::Article;

pub use pages::Pages;

const STYLE: &str = include_str!("html/style.css");
/// The SHA-256 of [`STYLE`], which the page's policy lets pass alone.
const STYLE_HASH: &str = "cUtE23xWtQSoEbXK+lHnSJBkni2NZ2qtuP/WUdNyD8o=";
/// So many colours there are for passages.
const COLOURS: u32 = 7;

/// Writes `report`, which was made of `articles`, as one page, however large.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write(mut out: impl Write, articles: &[Article], report: &Report) -> io::Result<()> {
    Pages::one(articles, report)?.front(&mut out, "")
}

/// What every page begins with. `title` stands in the browser's tab.
fn begin(out: &mut impl Write, title: &str) -> io::Result<()> {
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>"
    )
}

/// How much there is, in a line.
fn figures(out: &mut impl Write, articles: &[Article], report: &Report) -> io::Result<()> {
    let passages = report.passages.iter().filter(|passage| !passage.furniture).count();
    writeln!(
        out,
        "<p class=\"quiet\">{} {} · {} {} · at least {} equal words</p>",
        articles.len(),
        plural(articles.len(), "article", "articles"),
        passages,
        plural(passages, "passage", "passages"),
        report.options.min_words,
    )
}

fn plural(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// What was left out, and how the passages are to be read.
fn explained(out: &mut impl Write, report: &Report) -> io::Result<()> {
    legend(out)?;
    for says in LeftOut::of(report).sentences() {
        writeln!(out, "<p class=\"quiet\">{says}</p>")?;
    }
    Ok(())
}

fn legend(out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "<p class=\"quiet\">Each passage begins with the longest text of it, to which the others are held. Where they differ:</p>\n\
         <dl><dt><del>struck</del></dt><dd>the first text has these words, this one has not</dd>\
         <dt><ins>underlined</ins></dt><dd>this text has these words, the first has not</dd>\
         <dt><ins class=\"swapped\">lined above</ins></dt><dd>the same words in another order</dd>\
         <dt><ins class=\"spelling\">wavy</ins></dt><dd>spelt in another way</dd>\
         <dt><ins class=\"number-changed\">marked</ins></dt><dd>a number, a date or a “not” was changed</dd>\
         <dt><ins class=\"quoted\">two lines</ins></dt><dd>inside quotation marks</dd>\
         <dt><span class=\"style\">dotted</span></dt><dd>only in print: case, marks, house style</dd></dl>"
    )
}

#[cfg(test)]
mod tests;
