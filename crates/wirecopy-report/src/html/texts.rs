//! The articles: a table of all, and each in full with the passages in it.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::ops::Range;

use super::COLOURS;
use super::escape::Escaped;
use wirecopy::Report;
use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, count};

/// Every article with its figures; `text_of` is the address of an article's text.
pub(super) fn table(
    out: &mut impl Write,
    articles: &[Article],
    these: Range<usize>,
    report: &Report,
    text_of: impl Fn(usize) -> String,
) -> io::Result<()> {
    writeln!(
        out,
        "<section id=\"articles\">\n<h2>Articles</h2>\n<div class=\"scroll\"><table>\n\
         <thead><tr><th scope=\"col\">Article</th><th scope=\"col\">Outlet</th><th scope=\"col\">Date</th>\
         <th scope=\"col\" class=\"figure\">Words</th><th scope=\"col\" class=\"figure\">Shared</th></tr></thead>\n<tbody>"
    )?;
    for (n, (article, figures)) in articles.iter().zip(&report.articles).enumerate().skip(these.start).take(these.len())
    {
        writeln!(
            out,
            "<tr><td><a href=\"{}\" dir=\"auto\">{}</a></td><td dir=\"auto\">{}</td><td class=\"date\">{}</td>\
             <td class=\"figure\">{}</td><td class=\"figure\">{:.0} %</td></tr>",
            text_of(n),
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

/// Where each article prints passages that count, and which.
pub(super) fn printed(articles: &[Article], report: &Report) -> Vec<Vec<(u32, ByteSpan)>> {
    let mut printed = vec![Vec::new(); articles.len()];
    for (index, passage) in (0..).zip(&report.passages).filter(|(_, passage)| passage.counts()) {
        for witness in &passage.witnesses {
            let spans = witness.fragments.iter().map(|fragment| (index, fragment.bytes));
            printed[witness.article as usize].extend(spans);
        }
    }
    printed
}

/// Writes the articles `these`, of all; `passage_at` is the address of a passage.
pub(super) fn write(
    out: &mut impl Write,
    articles: &[Article],
    these: Range<usize>,
    printed: &[Vec<(u32, ByteSpan)>],
    passage_at: impl Fn(u32) -> String,
) -> io::Result<()> {
    writeln!(out, "<section id=\"texts\">\n<h2>Texts</h2>")?;
    for n in these {
        let (article, printed) = (&articles[n], &printed[n]);
        writeln!(out, "<section id=\"a{}\">\n<h3 dir=\"auto\">{}</h3>", n + 1, Escaped(&article.title))?;
        let stated = [&article.outlet, &article.date, &article.byline].into_iter().flatten();
        let stated: Vec<&str> = stated.map(String::as_str).chain([article.id.as_str()]).collect();
        writeln!(out, "<p class=\"who\" dir=\"auto\">{}</p>", Escaped(&stated.join(" · ")))?;
        write!(out, "<div class=\"text\" dir=\"auto\">")?;
        for (bytes, passage) in segments(count(article.text.len()), printed) {
            let words = Escaped(bytes.of(&article.text));
            match passage {
                None => write!(out, "{words}")?,
                Some(index) => {
                    let (colour, at) = (index % COLOURS, passage_at(index));
                    write!(out, "<a class=\"shared c{colour}\" href=\"{at}\">{words}</a>")?;
                }
            }
        }
        writeln!(out, "</div>\n</section>")?;
    }
    writeln!(out, "</section>")
}

/// Cuts a text of `length` bytes where passages begin and end, and gives each part the shortest passage that holds it.
fn segments(length: u32, printed: &[(u32, ByteSpan)]) -> Vec<(ByteSpan, Option<u32>)> {
    let mut borders: Vec<(u32, bool, usize)> = Vec::new();
    for (n, (_, bytes)) in printed.iter().enumerate().filter(|(_, (_, bytes))| !bytes.is_empty()) {
        borders.extend([(bytes.start, true, n), (bytes.end, false, n)]);
    }
    borders.sort_unstable();
    let (mut open, mut at, mut segments) = (BTreeSet::new(), 0, Vec::new());
    for (border, begins, n) in borders.into_iter().chain([(length, false, usize::MAX)]) {
        let shortest = open.first().map(|&(_, _, n): &(u32, Reverse<u32>, usize)| printed[n].0);
        if border > at {
            segments.push((ByteSpan::new(at, border), shortest));
            at = border;
        }
        if let Some((_, bytes)) = printed.get(n) {
            let key = (bytes.len(), Reverse(bytes.start), n);
            if begins {
                open.insert(key)
            } else {
                open.remove(&key)
            };
        }
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_passage_wins() {
        let span = ByteSpan::new;
        let printed = [(0, span(2, 8)), (1, span(4, 6)), (2, span(8, 9)), (3, span(5, 5))];
        let expected = [
            (span(0, 2), None),
            (span(2, 4), Some(0)),
            (span(4, 6), Some(1)),
            (span(6, 8), Some(0)),
            (span(8, 9), Some(2)),
            (span(9, 10), None),
        ];
        assert_eq!(segments(10, &printed), expected);
        assert_eq!(segments(3, &[]), [(span(0, 3), None)]);
        assert_eq!(segments(0, &[]), []);
    }
}
