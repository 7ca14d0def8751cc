//! The ledger in TEI P5: a list of people, and for each article what is said in it, by whom and to whom.
//!
//! A quotation is a `<said>` with `@who`, the person meant, and `@direct`; the clause stands beside it as printed. `@corresp` names the
//! version that comes first.

use std::io::{self, Write};

use super::{Quoting, quotation_id};
use crate::xml::Xml;
use wirecopy_quotes::QuotationKind;

/// Writes the ledger as a TEI document.
///
/// # Errors
/// What `out` returns.
pub fn write(out: &mut dyn Write, quoting: Quoting) -> io::Result<()> {
    let ledger = quoting.ledger;
    out.write_all(HEAD.as_bytes())?;
    if !ledger.people.is_empty() {
        writeln!(out, "  <standOff>\n    <listPerson>")?;
        for (n, person) in ledger.people.iter().enumerate() {
            writeln!(out, "      <person xml:id=\"who{}\"><persName>{}</persName></person>", n + 1, Xml(&person.name))?;
        }
        writeln!(out, "    </listPerson>\n  </standOff>")?;
    }
    writeln!(out, "  <text>\n    <body>")?;
    let mut at = 0;
    for (number, article) in (0..).zip(quoting.articles) {
        let rest = ledger.entries.get(at..).unwrap_or_default();
        let own = rest.iter().take_while(|entry| entry.article == number);
        let own: Vec<_> = (at..).zip(own).collect();
        at += own.len();
        if own.is_empty() {
            continue;
        }
        writeln!(
            out,
            "      <div type=\"article\" n=\"{}\">\n        <head>{}</head>",
            Xml(&article.id),
            Xml(&article.title)
        )?;
        for (n, entry) in own {
            let quotation = entry.quotation;
            let direct = quotation.kind == QuotationKind::Direct;
            write!(
                out,
                "        <p><said xml:id=\"said{}\" n=\"{}\" direct=\"{direct}\"",
                n + 1,
                quotation_id(entry.version_of)
            )?;
            if let Some(person) = entry.person {
                write!(out, " who=\"#who{}\"", u64::from(person) + 1)?;
            }
            let first = ledger.versions.get(entry.version_of as usize).and_then(|versions| versions.first());
            if let Some(first) = first.filter(|&&first| first as usize != n) {
                write!(out, " corresp=\"#said{}\"", u64::from(*first) + 1)?;
            }
            write!(out, ">{}</said>", Xml(quotation.span.of(&article.text)))?;
            for (kind, span) in [("speaker", quotation.speaker), ("cue", quotation.cue), ("hearer", quotation.hearer)] {
                if let Some(span) = span {
                    write!(out, " <seg type=\"{kind}\">{}</seg>", Xml(span.of(&article.text)))?;
                }
            }
            writeln!(out, "</p>")?;
        }
        writeln!(out, "      </div>")?;
    }
    if ledger.entries.is_empty() {
        writeln!(out, "      <p/>")?;
    }
    writeln!(out, "    </body>\n  </text>\n</TEI>")
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Quotations</title></titleStmt>
      <publicationStmt><p>Written by wirecopy.</p></publicationStmt>
      <sourceDesc><p>The articles named in each division.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
"#;
