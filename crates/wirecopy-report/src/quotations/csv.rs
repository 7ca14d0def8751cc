//! The ledger as a table: a row for each quotation, the versions of one below each other.
//!
//! | column | what it holds |
//! | --- | --- |
//! | `quotation`, `versions` | the quotation's id, and how many versions of it there are |
//! | `article`, `title`, `outlet`, `date` | who prints it |
//! | `start`, `end` | where, in Unicode code points of the article's text, the end exclusive |
//! | `kind` | `direct` or `indirect` |
//! | `name`, `speaker`, `cue`, `hearer` | the person meant, and the clause as printed |
//! | `passage` | the shared passage that holds most of it |
//! | `text` | what is quoted, its marks included |
//!
//! A text that a spreadsheet would take for a formula has an apostrophe before it.

use std::borrow::Cow;
use std::io;

use super::{QuotesView, Quoting};
use crate::csv::{harmless, record, stated};
use crate::shape::CodePoint;
use wirecopy::span::ByteSpan;

const HEAD: [&str; 15] = [
    "quotation",
    "versions",
    "article",
    "title",
    "outlet",
    "date",
    "start",
    "end",
    "kind",
    "name",
    "speaker",
    "cue",
    "hearer",
    "passage",
    "text",
];

/// Writes the ledger as comma-separated values (RFC 4180) in UTF-8 with a head line.
///
/// # Errors
/// What `out` returns.
pub fn write(out: &mut dyn io::Write, quoting: Quoting) -> io::Result<()> {
    let view = QuotesView::<CodePoint>::new(quoting);
    record(out, &HEAD.map(Cow::Borrowed))?;
    for version in &quoting.ledger.versions {
        for &at in version {
            let (Some(row), Some(entry)) = (view.quotation(at as usize), quoting.ledger.entries.get(at as usize))
            else {
                continue;
            };
            let Some(article) = quoting.article(entry.article) else { continue };
            let printed = |span: Option<ByteSpan>| harmless(span.map_or("", |span| span.of(&article.text)));
            record(
                out,
                &[
                    row.id.into(),
                    version.len().to_string().into(),
                    harmless(&article.id),
                    harmless(&article.title),
                    stated(article.outlet.as_deref()),
                    stated(article.date.as_deref()),
                    row.start.to_string().into(),
                    row.end.to_string().into(),
                    row.kind.into(),
                    stated(row.name),
                    printed(entry.quotation.speaker),
                    printed(entry.quotation.cue),
                    printed(entry.quotation.hearer),
                    row.passage.unwrap_or_default().into(),
                    printed(Some(entry.quotation.span)),
                ],
            )?;
        }
    }
    Ok(())
}
