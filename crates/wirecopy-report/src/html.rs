//! The report as one page to read, to print and to send: no script, nothing from elsewhere.
//!
//! First the articles, then each passage as its witnesses print it with what differs from the base marked, then the
//! articles in full with the passages in them. Text is escaped, and the page's own policy forbids whatever could run or
//! be fetched.

mod escape;
mod texts;

use std::io::{self, Write};

use crate::left_out::LeftOut;
use crate::marked::{Stretch, stretches};
use crate::shape::CodePoints;
use crate::shape::passage_id;
use escape::Escaped;
use wirecopy::article::Article;
use wirecopy::{EditKind, Passage, Report, Witness};

const STYLE: &str = include_str!("html/style.css");
/// The SHA-256 of [`STYLE`], which the page's policy lets pass alone.
const STYLE_HASH: &str = "l0ePAV0zDnd64WvZ5OHinc1g0SIicUq16mIQQJbgUw4=";
/// So many colours there are for passages.
const COLOURS: u32 = 7;

/// Writes `report`, which was made of `articles`.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write(mut out: impl Write, articles: &[Article], report: &Report) -> io::Result<()> {
    crate::belonging::check(articles, report)?;
    head(&mut out, articles, report)?;
    article_table(&mut out, articles, report)?;
    let positions: Vec<CodePoints<'_>> = articles.iter().map(|article| CodePoints::new(&article.text)).collect();
    let page = Page { articles, positions: &positions };
    writeln!(out, "<section id=\"passages\">\n<h2>Passages</h2>")?;
    legend(&mut out)?;
    for says in LeftOut::of(report).sentences() {
        writeln!(out, "<p class=\"quiet\">{says}</p>")?;
    }
    for (index, found) in (0..).zip(&report.passages).filter(|(_, found)| !found.furniture) {
        page.passage(&mut out, index, found)?;
    }
    writeln!(out, "</section>")?;
    texts::write(&mut out, articles, report)?;
    writeln!(out, "</body>\n</html>")
}

fn head(out: &mut impl Write, articles: &[Article], report: &Report) -> io::Result<()> {
    let passages = report.passages.iter().filter(|passage| !passage.furniture).count();
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>Shared passages</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>Shared passages</h1>\n\
         <p class=\"quiet\">{} {} · {} {} · at least {} equal words</p>\n\
         <nav><a href=\"#articles\">Articles</a> <a href=\"#passages\">Passages</a> <a href=\"#texts\">Texts</a></nav>\n</header>",
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

fn article_table(out: &mut impl Write, articles: &[Article], report: &Report) -> io::Result<()> {
    writeln!(
        out,
        "<section id=\"articles\">\n<h2>Articles</h2>\n<div class=\"scroll\"><table>\n\
         <thead><tr><th scope=\"col\">Article</th><th scope=\"col\">Outlet</th><th scope=\"col\">Date</th>\
         <th scope=\"col\" class=\"figure\">Words</th><th scope=\"col\" class=\"figure\">Shared</th></tr></thead>\n<tbody>"
    )?;
    for (n, (article, figures)) in articles.iter().zip(&report.articles).enumerate() {
        writeln!(
            out,
            "<tr><td><a href=\"#a{}\" dir=\"auto\">{}</a></td><td dir=\"auto\">{}</td><td class=\"date\">{}</td>\
             <td class=\"figure\">{}</td><td class=\"figure\">{:.0} %</td></tr>",
            n + 1,
            Escaped(&article.title),
            Escaped(article.outlet.as_deref().unwrap_or_default()),
            Escaped(article.date.as_deref().unwrap_or_default()),
            figures.words,
            figures.reuse() * 100.0,
        )?;
    }
    writeln!(
        out,
        "</tbody>\n</table></div>\n<p class=\"quiet\">Shared: words that lie in a passage which another article prints \
         too, as a share of all words of the article.</p>\n</section>"
    )
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

/// What the passages point into.
struct Page<'r> {
    articles: &'r [Article],
    positions: &'r [CodePoints<'r>],
}

impl Page<'_> {
    fn passage(&self, out: &mut impl Write, index: u32, found: &Passage) -> io::Result<()> {
        let (id, count) = (passage_id(index), found.article_count());
        writeln!(
            out,
            "<section class=\"passage\" id=\"{id}\">\n<h3><span class=\"number c{}\">{}</span>{} {} in {count} {}{}</h3>",
            index % COLOURS,
            u64::from(index) + 1,
            found.words,
            plural(found.words as usize, "word", "words"),
            plural(count, "article", "articles"),
            if found.common { " <span class=\"quiet\">a common phrase, counted nowhere</span>" } else { "" },
        )?;
        let base = found.base();
        self.witness(out, base, base)?;
        for (_, witness) in (0..).zip(&found.witnesses).filter(|(n, _)| *n != found.base) {
            self.witness(out, base, witness)?;
        }
        writeln!(out, "</section>")
    }

    fn witness(&self, out: &mut impl Write, base: &Witness, witness: &Witness) -> io::Result<()> {
        let (article, positions) =
            (&self.articles[witness.article as usize], &self.positions[witness.article as usize]);
        write!(out, "<p class=\"who\"><a href=\"#a{}\" dir=\"auto\">", u64::from(witness.article) + 1)?;
        if let Some(outlet) = &article.outlet {
            write!(out, "{}: ", Escaped(outlet))?;
        }
        write!(out, "{}</a>", Escaped(&article.title))?;
        if let Some(date) = &article.date {
            write!(out, ", {}", Escaped(date))?;
        }
        let (start, end) = (positions.before(witness.bytes.start), positions.before(witness.bytes.end));
        writeln!(out, " · characters {start} to {end}</p>")?;
        write!(out, "<blockquote dir=\"auto\"{}>", if base == witness { " class=\"base\"" } else { "" })?;
        let base_text = &self.articles[base.article as usize].text;
        for (n, fragment) in witness.fragments.iter().enumerate() {
            if n > 0 {
                write!(out, " <span class=\"gap\" title=\"words of its own\">[…]</span> ")?;
            }
            for stretch in stretches(base_text, &article.text, fragment) {
                self::stretch(out, stretch)?;
            }
        }
        writeln!(out, "</blockquote>")
    }
}

fn stretch(out: &mut impl Write, stretch: Stretch<'_>) -> io::Result<()> {
    let (kind, quoted, base, own) = match stretch {
        Stretch::Same(words) => return write!(out, "{}", Escaped(words)),
        Stretch::Changed { kind, quoted, base, own } => (kind, quoted, base, own),
    };
    if kind == EditKind::Style {
        return match (base.trim(), own) {
            (_, "") => Ok(()),
            ("", own) => write!(out, "<span class=\"style\">{}</span>", Escaped(own)),
            (base, own) => {
                write!(out, "<span class=\"style\" title=\"there: {}\">{}</span>", Escaped(base), Escaped(own))
            }
        };
    }
    // A number of a passage has the same name.
    let class = if kind == EditKind::Number { "number-changed" } else { kind.name() };
    let quoted = if quoted { " quoted" } else { "" };
    if !base.is_empty() {
        write!(out, "<del class=\"{class}{quoted}\" title=\"{}\">{}</del>", kind.name(), Escaped(base))?;
        // Words side by side need a space between them; where both bring one, it is there.
        if !own.is_empty() || !base.ends_with(char::is_whitespace) {
            write!(out, " ")?;
        }
    }
    match own {
        "" => Ok(()),
        own => write!(out, "<ins class=\"{class}{quoted}\" title=\"{}\">{}</ins>", kind.name(), Escaped(own)),
    }
}

#[cfg(test)]
mod tests;
