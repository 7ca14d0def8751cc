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
//! it over; its `uid` and `gid`, numbers of its own search, are not written.)
//!
//! `src` lists the witnesses of the first day for those that were printed later: `[{"id": "001", "begin": 0, "end": 44}]`. It is empty for the first themselves
//! and where no day is stated, for then nobody can be said to be the source. `pboiler` is the share of these links that are inside one series; it is missing where the
//! passage has none.
//!
//! Passages of common phrases only are left out: passim's clusters have no mark for them.

use std::io;

use serde::Serialize;

use crate::shape::CodePoints;
use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, count};
use wirecopy::{Passage, Report, Witness};

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
    src: Vec<Source<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pboiler: Option<f64>,
}

/// A witness that was first.
#[derive(Clone, Copy, Serialize)]
struct Source<'r> {
    id: &'r str,
    begin: u32,
    end: u32,
    #[serde(skip)]
    series: Option<&'r str>,
}

/// Who printed a passage on its first day.
struct Sources<'r> {
    day: Option<&'r str>,
    first: Vec<Source<'r>>,
    /// The share of links inside one series.
    boiler: Option<f64>,
}

impl<'r> Sources<'r> {
    fn of(passage: &Passage, articles: &'r [Article], positions: &[CodePoints<'_>]) -> Self {
        let article = |witness: &Witness| &articles[witness.article as usize];
        let date = |witness: &Witness| article(witness).date.as_deref();
        let day = passage.witnesses.iter().filter_map(date).min();
        let first: Vec<Source> = passage
            .witnesses
            .iter()
            .filter(|witness| day.is_some() && date(witness) == day)
            .map(|witness| {
                let Place { begin, end } = Place::new(&positions[witness.article as usize], witness.bytes);
                let article = article(witness);
                Source { id: &article.id, begin, end, series: article.outlet.as_deref() }
            })
            .collect();
        let mut sources = Self { day, first, boiler: None };
        let later = passage.witnesses.iter().map(article).filter(|article| sources.is_later(article));
        let series: Vec<Option<&str>> = later.map(|article| article.outlet.as_deref()).collect();
        let inside = series.iter().map(|series| {
            let same = sources.first.iter().filter(|source| series.is_some() && source.series == *series);
            same.count()
        });
        let (inside, links) = (inside.sum::<usize>(), series.len() * sources.first.len());
        // No passage has so many witnesses that a number with a fraction could not count them.
        sources.boiler = (links > 0).then(|| f64::from(count(inside)) / f64::from(count(links)));
        sources
    }

    fn is_later(&self, article: &Article) -> bool {
        self.day.is_some_and(|first| article.date.as_deref().is_some_and(|day| day > first))
    }
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
        let sources = Sources::of(passage, articles, &positions);
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
                src: if sources.is_later(article) { sources.first.clone() } else { Vec::new() },
                pboiler: sources.boiler,
            };
            serde_json::to_writer(&mut out, &row)?;
            out.write_all(b"\n")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
