//! The report as Web Annotations (W3C, <https://www.w3.org/TR/annotation-model/>): an `AnnotationCollection` in JSON-LD
//! with all its annotations on one page.
//!
//! A passage is one annotation whose targets are its witnesses, each piece of one by itself; its bodies name it ("p1") and say what it is. Each edit
//! is one more: the target is what the witness prints, or, where it prints nothing, what the base prints; the bodies
//! name the kind and say what differs. (In the model every body is about every target, so edits cannot be bodies of
//! the passage.)
//!
//! Every target has two selectors for the same words: a `TextPositionSelector` in Unicode code points of the text as
//! given, and a `TextQuoteSelector` with the text around, which finds them on the web page that the text was taken from.
//! The texts have no address; each is named by a UUID made of its id and its words, so that positions never count in
//! another version of it. What is known of it stands in Dublin Core terms beside that.

use std::io;

use serde::Serialize;

use crate::belonging::check;
use crate::iri::Iri;
use crate::json::lines;
use crate::shape::CodePoints;
use crate::shape::{Each, passage_id};
use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, count};
use wirecopy::{Edit, Passage, Report, Witness};

/// So many code points stand before and after a quotation.
const AROUND: usize = 32;

/// Writes `report`, which was made of `articles`, as JSON-LD with a line end.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write(out: &mut dyn io::Write, articles: &[Article], report: &Report) -> io::Result<()> {
    check(articles, report)?;
    let sources: Vec<Source> = articles.iter().map(Source::new).collect();
    let told = (0..).zip(&report.passages).filter(|(_, passage)| !passage.furniture);
    let notes: Vec<Note> = told.flat_map(|(n, passage)| notes(articles, n, passage)).collect();
    let id = name(&sources, report);
    let page = [&id, "#page"].concat();
    let collection = CollectionView {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: &id,
        kind: "AnnotationCollection",
        label: "Shared passages",
        generator: Agent { kind: "Software", name: "wirecopy" },
        total: notes.len(),
        first: PageView {
            id: &page,
            kind: "AnnotationPage",
            part_of: &id,
            start_index: 0,
            items: Each(|| notes.iter().map(|note| note.view(&id, &sources))),
        },
        last: &page,
    };
    lines::write(out, 3, &collection)
}

/// The name of the collection: another wherever something else was found.
fn name(sources: &[Source], report: &Report) -> String {
    let mut iri = Iri::new("report");
    sources.iter().for_each(|source| iri.put(&source.id));
    for witness in report.passages.iter().filter(|passage| !passage.furniture).flat_map(|passage| &passage.witnesses) {
        for number in [witness.article, witness.bytes.start, witness.bytes.end] {
            iri.put(&number.to_string());
        }
    }
    iri.urn()
}

/// One annotation before it is written.
struct Note {
    /// What comes after the `#` of its name.
    name: String,
    /// Why it is made, and so what `tag` is: a name or a kind.
    motivation: &'static str,
    tag: String,
    says: String,
    places: Vec<(u32, ByteSpan)>,
}

/// A passage, and each edit in it.
fn notes(articles: &[Article], index: u32, passage: &Passage) -> Vec<Note> {
    let id = passage_id(index);
    let (words, count) = (passage.words.to_string(), passage.article_count().to_string());
    let common = if passage.common { " (a common phrase)" } else { "" };
    let mut notes = vec![Note {
        name: id.clone(),
        motivation: "identifying",
        tag: id.clone(),
        says: ["Passage ", &id, ": ", &words, " words in ", &count, " articles", common].concat(),
        places: passage.witnesses.iter().flat_map(pieces).collect(),
    }];
    for witness in &passage.witnesses {
        for edit in witness.fragments.iter().flat_map(|fragment| &fragment.edits) {
            if let Some((says, place)) = told(articles, passage.base(), witness, edit) {
                notes.push(Note {
                    name: [&id, ".", &notes.len().to_string()].concat(),
                    motivation: "classifying",
                    tag: edit.kind.name().to_owned(),
                    says: ["Passage ", &id, ": ", &says].concat(),
                    places: vec![place],
                });
            }
        }
    }
    notes
}

/// Where a witness prints the passage; the article's own words between the pieces are none of it.
fn pieces(witness: &Witness) -> impl Iterator<Item = (u32, ByteSpan)> {
    witness.fragments.iter().map(|fragment| (witness.article, fragment.bytes))
}

/// An edit in words, and where it is to be seen: in the witness, or in the base where the witness prints nothing.
/// `None` if nothing but space differs.
fn told(articles: &[Article], base: &Witness, witness: &Witness, edit: &Edit) -> Option<(String, (u32, ByteSpan))> {
    let (theirs, own) = (articles.get(base.article as usize)?, articles.get(witness.article as usize)?);
    let (from, to) = (trimmed(edit.bytes.a, &theirs.text), trimmed(edit.bytes.b, &own.text));
    let (a, b) = (from.of(&theirs.text), to.of(&own.text));
    let quoted = if edit.quoted { ", in a quotation" } else { "" };
    Some(match (a, b) {
        ("", "") => return None,
        (a, "") => ([&own.id, " does not print “", a, "”", quoted].concat(), (base.article, from)),
        ("", b) => ([&own.id, " adds “", b, "”", quoted].concat(), (witness.article, to)),
        (a, b) => {
            ([&own.id, " prints “", b, "” for “", a, "” in ", &theirs.id, quoted].concat(), (witness.article, to))
        }
    })
}

/// The span without the white space at its ends.
fn trimmed(span: ByteSpan, text: &str) -> ByteSpan {
    let words = span.of(text);
    let start = span.start + count(words.len() - words.trim_start().len());
    ByteSpan::new(start, start + count(words.trim().len()))
}

/// An article as what is annotated.
struct Source<'r> {
    article: &'r Article,
    positions: CodePoints<'r>,
    id: String,
}

impl<'r> Source<'r> {
    fn new(article: &'r Article) -> Self {
        let mut iri = Iri::new("article");
        iri.put(&article.id);
        iri.put(&article.text);
        Self { article, positions: CodePoints::new(&article.text), id: iri.urn() }
    }

    fn target(&self, bytes: ByteSpan) -> Target<'_> {
        let Article { id, title, outlet, date, byline, text, .. } = self.article;
        let (before, after) = around(text, bytes);
        Target {
            kind: "SpecificResource",
            source: SourceView {
                id: &self.id,
                kind: "Text",
                format: "text/plain",
                identifier: id,
                title,
                publisher: outlet.as_deref(),
                date: date.as_deref(),
                creator: byline.as_deref(),
            },
            selector: (
                PositionSelector {
                    kind: "TextPositionSelector",
                    start: self.positions.before(bytes.start),
                    end: self.positions.before(bytes.end),
                },
                QuoteSelector { kind: "TextQuoteSelector", exact: bytes.of(text), prefix: before, suffix: after },
            ),
        }
    }
}

/// What stands right before and right after `bytes`.
fn around(text: &str, bytes: ByteSpan) -> (&str, &str) {
    let before = text.get(..bytes.start as usize).unwrap_or_default();
    let after = text.get(bytes.end as usize..).unwrap_or_default();
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    (before.get(from..).unwrap_or_default(), after.get(..to).unwrap_or_default())
}

impl Note {
    fn view<'v>(&'v self, collection: &str, sources: &'v [Source<'v>]) -> AnnotationView<'v> {
        let body = |purpose, value| Body { kind: "TextualBody", purpose, format: "text/plain", value };
        let target = |&(article, bytes): &(u32, ByteSpan)| Some(sources.get(article as usize)?.target(bytes));
        AnnotationView {
            id: [collection, "#", &self.name].concat(),
            kind: "Annotation",
            motivation: self.motivation,
            body: [body(self.motivation, &self.tag), body("describing", &self.says)],
            target: self.places.iter().filter_map(target).collect(),
        }
    }
}

#[derive(Serialize)]
struct CollectionView<'v, I> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: &'v str,
    #[serde(rename = "type")]
    kind: &'static str,
    label: &'static str,
    generator: Agent,
    total: usize,
    first: PageView<'v, I>,
    last: &'v str,
}

#[derive(Serialize)]
struct Agent {
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PageView<'v, I> {
    id: &'v str,
    #[serde(rename = "type")]
    kind: &'static str,
    part_of: &'v str,
    start_index: u32,
    items: I,
}

#[derive(Serialize)]
struct AnnotationView<'v> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: [Body<'v>; 2],
    target: Vec<Target<'v>>,
}

#[derive(Serialize)]
struct Body<'v> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    format: &'static str,
    value: &'v str,
}

#[derive(Serialize)]
struct Target<'v> {
    #[serde(rename = "type")]
    kind: &'static str,
    source: SourceView<'v>,
    selector: (PositionSelector, QuoteSelector<'v>),
}

#[derive(Serialize)]
struct SourceView<'v> {
    id: &'v str,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    #[serde(rename = "dc:identifier")]
    identifier: &'v str,
    #[serde(rename = "dc:title")]
    title: &'v str,
    #[serde(rename = "dc:publisher", skip_serializing_if = "Option::is_none")]
    publisher: Option<&'v str>,
    #[serde(rename = "dc:date", skip_serializing_if = "Option::is_none")]
    date: Option<&'v str>,
    #[serde(rename = "dc:creator", skip_serializing_if = "Option::is_none")]
    creator: Option<&'v str>,
}

#[derive(Serialize)]
struct PositionSelector {
    #[serde(rename = "type")]
    kind: &'static str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct QuoteSelector<'v> {
    #[serde(rename = "type")]
    kind: &'static str,
    exact: &'v str,
    prefix: &'v str,
    suffix: &'v str,
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
