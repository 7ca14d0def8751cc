//! The report as Markdown: to paste into a note, an issue or a chat.
//!
//! The articles as a table, then each passage as its witnesses print it. What differs from the base is marked as
//! `<del>` and `<ins>`, since stars and tildes do not work inside words; differences of style are not marked. Text is
//! escaped, so that a star in an article stays a star.

pub(crate) mod escape;

use std::io::{self, Write};

use crate::left_out::LeftOut;
use crate::marked::GAP;
use crate::marked::{Stretch, stretches};
use crate::percent::percent;
use crate::shape::CodePoints;
use escape::Escaped;
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy::{EditKind, Passage, Report, Witness};

/// Writes `report`, which was made of `articles`.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write(out: &mut dyn Write, articles: &[Article], report: &Report) -> io::Result<()> {
    crate::belonging::check(articles, report)?;
    let positions: Vec<CodePoints<'_>> = articles.iter().map(|article| CodePoints::new(&article.text)).collect();
    writeln!(
        out,
        "# Shared passages\n\n| Article | Outlet | Date | Words | Shared |\n| --- | --- | --- | ---: | ---: |"
    )?;
    for (article, figures) in articles.iter().zip(&report.articles) {
        writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            Escaped(&article.title),
            Escaped(article.outlet.as_deref().unwrap_or_default()),
            Escaped(article.date.as_deref().unwrap_or_default()),
            figures.words,
            percent(figures.reused_words, figures.story_words())
        )?;
    }
    for says in LeftOut::of(report).sentences() {
        writeln!(out, "\n{says}")?;
    }
    let document = Document { articles, positions: &positions };
    for (n, found) in report.passages.iter().enumerate().filter(|(_, found)| !found.furniture) {
        document.passage(out, n + 1, found)?;
    }
    Ok(())
}

/// What the passages point into.
struct Document<'r> {
    articles: &'r [Article],
    positions: &'r [CodePoints<'r>],
}

impl Document<'_> {
    fn passage(&self, out: &mut dyn Write, number: usize, found: &Passage) -> io::Result<()> {
        let common = if found.common { " (a common phrase)" } else { "" };
        let (words, articles) = (found.words, found.article_count());
        writeln!(out, "\n## {number}. {words} words in {articles} articles{common}")?;
        let base = found.base();
        self.witness(out, base, base)?;
        for (_, witness) in (0..).zip(&found.witnesses).filter(|(n, _)| *n != found.base) {
            self.witness(out, base, witness)?;
        }
        Ok(())
    }

    fn witness(&self, out: &mut dyn Write, base: &Witness, witness: &Witness) -> io::Result<()> {
        let (article, positions) =
            (&self.articles[witness.article as usize], &self.positions[witness.article as usize]);
        write!(out, "\n**{}**", Escaped(article.outlet.as_deref().unwrap_or(&article.title)))?;
        if article.outlet.is_some() {
            write!(out, ", {}", Escaped(&article.title))?;
        }
        if let Some(date) = &article.date {
            write!(out, ", {}", Escaped(date))?;
        }
        let ByteSpan { start, end, .. } = witness.bytes;
        writeln!(out, " (characters {} to {})\n", positions.before(start), positions.before(end))?;
        write!(out, "> ")?;
        let base_text = &self.articles[base.article as usize].text;
        for (n, fragment) in witness.fragments.iter().enumerate() {
            if n > 0 {
                write!(out, "{GAP}")?;
            }
            for stretch in stretches(base_text, &article.text, fragment) {
                self::stretch(out, stretch)?;
            }
        }
        writeln!(out)
    }
}

fn stretch(out: &mut dyn Write, stretch: Stretch<'_>) -> io::Result<()> {
    let (base, own) = match stretch {
        Stretch::Same(words) | Stretch::Changed { kind: EditKind::Style, own: words, .. } => {
            return write!(out, "{}", Escaped(words));
        }
        Stretch::Changed { base, own, .. } => (base, own),
    };
    if !base.is_empty() {
        write!(out, "<del>{}</del>", Escaped(base))?;
        if !own.is_empty() || !base.ends_with(char::is_whitespace) {
            write!(out, " ")?;
        }
    }
    if own.is_empty() { Ok(()) } else { write!(out, "<ins>{}</ins>", Escaped(own)) }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_passage_is_told_by_its_witnesses() {
        let (articles, report) = sample::ferry();
        let mut out = Vec::new();
        write(&mut out, &articles, &report).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }
}
