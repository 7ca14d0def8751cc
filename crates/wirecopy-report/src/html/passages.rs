//! The passages, with what their witnesses changed.

use std::io::{self, Write};

use super::escape::Escaped;
use super::{COLOURS, plural};
use crate::marked::{Stretch, stretches};
use crate::shape::CodePoints;
use crate::shape::passage_id;
use wirecopy::article::Article;
use wirecopy::{EditKind, Passage, Witness};

/// What the passages of a page point into; `text_of` is the address of an article's text.
pub(super) struct Witnesses<'p, T> {
    pub(super) articles: &'p [Article],
    pub(super) positions: &'p [CodePoints<'p>],
    pub(super) text_of: T,
}

impl<T: Fn(usize) -> String> Witnesses<'_, T> {
    /// Writes a passage as each witness prints it, its base first.
    pub(super) fn passage(&self, out: &mut impl Write, index: u32, found: &Passage) -> io::Result<()> {
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
        write!(out, "<p class=\"who\"><a href=\"{}\" dir=\"auto\">", (self.text_of)(witness.article as usize))?;
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
