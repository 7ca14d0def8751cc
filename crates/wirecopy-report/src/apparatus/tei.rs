//! TEI P5 with a critical apparatus in parallel segmentation: a division for each passage.
//!
//! ```xml
//! <p>the <app><lem wit="#w1 #w2">Tren de Agua</lem><rdg wit="#w3" n="spelling">Tren de Aragua</rdg></app> gang</p>
//! ```
//!
//! The lemma is what the passage's base prints. An empty `rdg` is words that the witness leaves out; a witness that does not print
//! this part of the passage (it begins later, has ended, or prints other things) stands in no `wit` there. A reading is words alone
//! on one line, and `@n` is how it differs, since tools pass over what else stands in one.

use std::io::{self, Write};

use super::witness::{name, names, printings};
use super::{gravest, on_one_line, passages};
use crate::shape::passage_id;
use crate::xml::Xml;
use wirecopy::article::Article;

use wirecopy::{Collation, Column, Passage, Report, collate};

/// Writes `report`, which was made of `articles`.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write(out: &mut dyn Write, articles: &[Article], report: &Report) -> io::Result<()> {
    crate::belonging::check(articles, report)?;
    out.write_all(HEAD.as_bytes())?;
    let witnesses = printings(report);
    if witnesses.is_empty() {
        writeln!(out, "      <sourceDesc><p>No article shares a passage.</p></sourceDesc>")?;
    } else {
        writeln!(out, "      <sourceDesc>\n        <listWit>")?;
        for (&article, &printings) in &witnesses {
            let Some(stated) = articles.get(article as usize) else { continue };
            for printing in 0..printings {
                write!(out, "          <witness xml:id=\"{}\" n=\"{}\">", name(article, printing), Xml(&stated.id))?;
                let outlet = stated.outlet.as_deref().map(|outlet| format!("{outlet}: ")).unwrap_or_default();
                write!(out, "{}{}", Xml(&on_one_line(&outlet)), Xml(on_one_line(&stated.title).trim()))?;
                if let Some(day) = &stated.date {
                    write!(out, ", <date>{}</date>", Xml(day))?;
                }
                writeln!(out, "</witness>")?;
            }
        }
        writeln!(out, "        </listWit>\n      </sourceDesc>")?;
    }
    out.write_all(BODY.as_bytes())?;
    let mut any = false;
    for (number, found) in passages(report) {
        any = true;
        passage(out, articles, number, found)?;
    }
    if !any {
        writeln!(out, "      <p/>")?;
    }
    writeln!(out, "    </body>\n  </text>\n</TEI>")
}

fn passage(out: &mut dyn Write, articles: &[Article], number: u32, passage: &Passage) -> io::Result<()> {
    let Collation { columns } = collate(articles, passage);
    let names = names(passage);
    let (words, count) = (passage.words, passage.article_count());
    writeln!(out, "      <div type=\"passage\" n=\"{}\">", passage_id(number))?;
    writeln!(out, "        <head>{words} words in {count} articles</head>")?;
    write!(out, "        <p>")?;
    let mut spaced = true;
    for column in &columns {
        let printed = |witness: usize| -> String {
            let text = passage.witnesses.get(witness).and_then(|witness| articles.get(witness.article as usize));
            let reading = column.readings.get(witness).and_then(Option::as_ref);
            text.zip(reading)
                .map_or_else(String::new, |(article, reading)| on_one_line(reading.bytes.of(&article.text)))
        };
        let base = printed(passage.base as usize);
        if base.starts_with(' ') && !spaced {
            write!(out, " ")?;
        }
        // All print it, to the letter: no apparatus.
        if column.kind.is_none() && column.present.iter().all(|present| *present) {
            write!(out, "{}", Xml(base.trim()))?;
        } else {
            app(out, column, &names, &printed)?;
        }
        let reading = (0..names.len()).map(printed).find(|reading| !reading.is_empty()).unwrap_or_default();
        spaced = base.ends_with(' ') || base.is_empty() && reading.ends_with(' ');
        if spaced {
            write!(out, " ")?;
        }
    }
    writeln!(out, "</p>\n      </div>")
}

/// One place where witnesses differ, or where some are not there.
fn app(out: &mut dyn Write, column: &Column, names: &[String], printed: &dyn Fn(usize) -> String) -> io::Result<()> {
    // The readings, equal ones together, the base's first; nothing printed is a reading of its own.
    let mut groups: Vec<(Option<u32>, Vec<usize>)> = Vec::new();
    for witness in (0..names.len()).filter(|&witness| column.present.get(witness) == Some(&true)) {
        let variant = column.readings.get(witness).and_then(Option::as_ref).map(|reading| reading.variant);
        match groups.iter_mut().find(|(known, _)| *known == variant) {
            Some((_, witnesses)) => witnesses.push(witness),
            None => groups.push((variant, vec![witness])),
        }
    }
    groups.sort_by_key(|(variant, _)| (*variant != Some(0), variant.is_none(), *variant));
    write!(out, "<app>")?;
    for (variant, witnesses) in &groups {
        let tag = if *variant == Some(0) { "lem" } else { "rdg" };
        let wit: Vec<String> =
            witnesses.iter().filter_map(|&witness| names.get(witness)).map(|name| format!("#{name}")).collect();
        write!(out, "<{tag} wit=\"{}\"", wit.join(" "))?;
        let kind = gravest(witnesses.iter().map(|&witness| column.kinds.get(witness).copied().flatten()));
        if let Some(kind) = kind.filter(|_| tag == "rdg") {
            write!(out, " n=\"{}\"", kind.name())?;
        }
        let words = witnesses.first().map(|&witness| printed(witness)).unwrap_or_default();
        match words.trim() {
            "" => write!(out, "/>")?,
            words => write!(out, ">{}</{tag}>", Xml(words))?,
        }
    }
    write!(out, "</app>")
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Shared passages</title></titleStmt>
      <publicationStmt><p>Written by wirecopy.</p></publicationStmt>
"#;

const BODY: &str = r#"    </fileDesc>
    <encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/></encodingDesc>
  </teiHeader>
  <text>
    <body>
"#;
