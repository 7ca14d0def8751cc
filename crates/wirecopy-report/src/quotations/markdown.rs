//! The ledger as Markdown: each person with what they are quoted with, each quotation once with who prints it.

use std::io::{self, Write};

use super::Quoting;
use crate::markdown::escape::Escaped;
use wirecopy_quotes::{Entry, QuotationKind};

/// Writes the ledger. Text is escaped, so that a star in an article stays a star.
///
/// # Errors
/// What `out` returns.
pub fn write(out: &mut dyn Write, quoting: Quoting) -> io::Result<()> {
    let ledger = quoting.ledger;
    writeln!(out, "# Quotations\n\n| Person | Quotations | Articles |\n| --- | ---: | ---: |")?;
    for person in &ledger.people {
        writeln!(out, "| {} | {} | {} |", Escaped(&person.name), person.quotations, person.articles)?;
    }
    // A quotation stands with the first of its versions that is credited to anybody.
    let mut of: Vec<Vec<&Vec<u32>>> = vec![Vec::new(); ledger.people.len() + 1];
    for version in &ledger.versions {
        let person = version.iter().find_map(|&at| ledger.entries.get(at as usize)?.person);
        let place = person.map_or(ledger.people.len(), |person| person as usize);
        if let Some(list) = of.get_mut(place) {
            list.push(version);
        }
    }
    for (at, versions) in of.iter().enumerate().filter(|(_, versions)| !versions.is_empty()) {
        match ledger.people.get(at) {
            Some(person) => writeln!(out, "\n## {}", Escaped(&person.name))?,
            None => writeln!(out, "\n## Credited to nobody by name")?,
        }
        for version in versions {
            writeln!(out)?;
            for entry in version.iter().filter_map(|&at| ledger.entries.get(at as usize)) {
                write_version(out, quoting, entry)?;
            }
        }
    }
    Ok(())
}

fn write_version(out: &mut dyn Write, quoting: Quoting, entry: &Entry) -> io::Result<()> {
    let Some(article) = quoting.article(entry.article) else { return Ok(()) };
    let quotation = entry.quotation;
    let said = quotation.span.of(&article.text);
    write!(out, "- {}", Escaped(said))?;
    if quotation.kind == QuotationKind::Indirect {
        write!(out, " (told, not quoted)")?;
    }
    let mut clause: Vec<_> = [quotation.speaker, quotation.cue].into_iter().flatten().collect();
    clause.sort_by_key(|span| span.start);
    clause.extend(quotation.hearer.filter(|_| !quotation.hearer_before));
    let clause: Vec<&str> = clause.iter().map(|span| span.of(&article.text)).collect();
    if !clause.is_empty() {
        write!(out, " — *{}*", Escaped(&clause.join(" ")))?;
    }
    if let Some(hearer) = quotation.hearer.filter(|_| quotation.hearer_before) {
        write!(out, " (the sentence before: {})", Escaped(hearer.of(&article.text)))?;
    }
    let place = [article.outlet.as_deref(), article.date.as_deref()];
    let place: Vec<&str> = place.into_iter().flatten().chain([article.id.as_str()]).collect();
    writeln!(out, ", {}", Escaped(&place.join(", ")))
}
