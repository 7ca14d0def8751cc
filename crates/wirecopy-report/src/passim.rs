//! The report as passim writes its own: a JSON line for each witness.
//!
//! ```json
//! {"cluster": 0, "size": 3, "id": "000", "begin": 120, "end": 164, "text": "…", "series": "The Post",
//!  "date": "2025-02-01", "title": "…"}
//! ```
//!
//! `cluster` is the passage's place in the report, the first being 0, or what passim called it where the passages are its clusters; `size` counts its articles; `begin` and `end` are
//! Unicode code points of the article's text, the end exclusive, as Python counts. `series` is the outlet; it, `date`,
//! `byline` and `credit` are missing where they are not known. Where own words of the article stand between the pieces
//! of a passage, `fragments` lists the pieces: `[{"begin": 120, "end": 140}, …]`. (passim has no such key and passes
//! it over; its `uid`, `gid`, `src` and `pboiler`, which tell of its own search, are not written.)
//!
//! Passages of common phrases only are left out: passim's clusters have no mark for them.

use std::io;

use serde::Serialize;

use crate::shape::CodePoints;
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy::{Passage, Report};

#[derive(Serialize)]
struct Row<'r> {
    cluster: Cluster<'r>,
    size: usize,
    id: &'r str,
    begin: u32,
    end: u32,
    text: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    series: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'r str>,
    title: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    byline: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit: Option<&'r str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fragments: Vec<Place>,
}

/// The name of a cluster that came from elsewhere, as a number where it is one, or the passage's place in the report.
#[derive(Serialize)]
#[serde(untagged)]
enum Cluster<'r> {
    Number(u64),
    Name(&'r str),
}

impl<'r> Cluster<'r> {
    fn new(report: &'r Report, passage: &Passage, place: u64) -> Self {
        match report.cluster_of(passage) {
            None => Self::Number(place),
            // What is written otherwise, such as "007", stays a name.
            Some(name) => name
                .parse()
                .ok()
                .filter(|number: &u64| number.to_string() == name)
                .map_or(Self::Name(name), Self::Number),
        }
    }
}

#[derive(Serialize)]
struct Place {
    begin: u32,
    end: u32,
}

impl Place {
    fn new(positions: &CodePoints<'_>, span: ByteSpan) -> Self {
        Self { begin: positions.before(span.start), end: positions.before(span.end) }
    }
}

/// Writes `report`, which was made of `articles`.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write(mut out: impl io::Write, articles: &[Article], report: &Report) -> io::Result<()> {
    crate::belonging::check(articles, report)?;
    let positions: Vec<CodePoints<'_>> = articles.iter().map(|article| CodePoints::new(&article.text)).collect();
    for (cluster, passage) in (0..).zip(&report.passages).filter(|(_, passage)| passage.counts()) {
        for witness in &passage.witnesses {
            let (article, positions) = (&articles[witness.article as usize], &positions[witness.article as usize]);
            let Place { begin, end } = Place::new(positions, witness.bytes);
            let fragments = match &witness.fragments[..] {
                [_] => Vec::new(),
                several => several.iter().map(|fragment| Place::new(positions, fragment.bytes)).collect(),
            };
            let row = Row {
                cluster: Cluster::new(report, passage, cluster),
                size: passage.article_count(),
                id: &article.id,
                begin,
                end,
                text: witness.bytes.of(&article.text),
                series: article.outlet.as_deref(),
                date: article.date.as_deref(),
                title: &article.title,
                byline: article.byline.as_deref(),
                credit: article.credit.as_deref(),
                fragments,
            };
            serde_json::to_writer(&mut out, &row)?;
            out.write_all(b"\n")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
