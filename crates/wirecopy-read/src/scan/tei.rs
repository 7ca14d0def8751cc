//! TEI -> the text as it was printed, each article by itself.

use std::collections::BTreeMap;

use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use crate::xml::tree::{Element, Tree};
use crate::xml::words::{Shown, words};
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "TEI";

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &["type", "xml:id", "n", "break", "when", "level"];

/// The articles of a document: the divisions of that type, or the whole text.
pub(crate) fn articles(tree: &Tree) -> Result<Contents, FileError> {
    let root = tree.root().ok_or(FileError::NoArticle { form: FORM })?;
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let own = [root].into_iter().filter(|root| root.name() == "TEI" || root.name() == "TEI.2");
    let documents: Vec<Element<'_>> =
        own.chain(root.all().filter(|element| matches!(element.name(), "TEI" | "TEI.2"))).collect();
    for document in documents {
        let about = about(document);
        let Some(body) = document.at(&["text", "body"]).or_else(|| document.child("text")) else { continue };
        let divisions: Vec<Element<'_>> = body.all().filter(|element| is_article(*element)).collect();
        let outer = divisions
            .iter()
            .filter(|division| !divisions.iter().any(|other| other.holds(**division) && !division.holds(*other)));
        let parts: Vec<Element<'_>> = outer.copied().collect();
        if parts.is_empty() {
            put(body, about, None, &mut contents);
        } else {
            for part in parts {
                let title = part.child("head").and_then(Element::line);
                put(part, Metadata { title, ..about.clone() }, part.attribute("xml:id"), &mut contents);
            }
        }
    }
    contents.if_any(FORM)
}

fn is_article(element: Element<'_>) -> bool {
    element.name().starts_with("div")
        && element
            .attribute("type")
            .is_some_and(|kind| matches!(kind.to_lowercase().as_str(), "article" | "artikel" | "news"))
}

fn about(document: Element<'_>) -> Metadata {
    let Some(header) = document.child("teiHeader") else { return Metadata::default() };
    let title = header.at(&["fileDesc", "titleStmt"]);
    let source = header.at(&["fileDesc", "sourceDesc"]);
    let journal = source
        .and_then(|source| source.named("title").find(|title| title.attribute("level") == Some("j")))
        .and_then(Element::line);
    let date = source
        .and_then(|source| source.first("date"))
        .and_then(|date| date.attribute("when").map(str::to_owned).or_else(|| date.line()));
    Metadata {
        title: title.and_then(|title| title.line_of("title")),
        outlet: journal,
        date,
        byline: title.and_then(|title| title.line_of("author")),
        ..Metadata::default()
    }
}

fn put(part: Element<'_>, metadata: Metadata, id: Option<&str>, contents: &mut Contents) {
    let lines = part.all().filter(|element| holds_speech(*element));
    let spoken: BTreeMap<usize, bool> = lines.flat_map(speech).collect();
    let text = words(part, &|element| match spoken.get(&element.range().start) {
        Some(true) => Shown::As("span"),
        Some(false) => Shown::As("q"),
        None => shown(element),
    });
    let metadata = metadata.with(DetailKind::Page, part.attribute("n"));
    if text.is_empty() {
        contents.leave(metadata.title.map_or(Place::Item(1), Place::Named), Flaw::NoWords);
    } else {
        contents.drafts.push(Draft { id: id.map(str::to_owned), text, metadata });
    }
}

/// Elements in which what somebody says stands within the line.
fn holds_speech(element: Element<'_>) -> bool {
    matches!(element.name(), "p" | "ab" | "head" | "item" | "l" | "seg" | "s" | "cell")
}

/// What is said within a line, and whether its marks stand in the text: projects keep them or leave them to who prints it.
fn speech(line: Element<'_>) -> impl Iterator<Item = (usize, bool)> {
    let whole = line.raw();
    let is_speech = |element: &Element<'_>| matches!(element.name(), "q" | "quote" | "said");
    let is_inline = |element: &Element<'_>| !element.all().any(|inner| matches!(inner.name(), "p" | "l" | "lg" | "ab"));
    // They come in the order of the text, so what was passed is not gone through again.
    let mut passed = 0;
    line.all().filter(is_speech).filter(is_inline).map(move |element| {
        let words = element.raw();
        let words = words.trim();
        let is_mark = |c: char| "\"'“”„‟«»‹›‘’‚「『—–".contains(c);
        let found = whole[passed..].find(words).map(|at| passed + at);
        passed = found.unwrap_or(passed);
        let before = found.and_then(|at| whole[..at].trim_end().chars().next_back());
        let is_marked = words.starts_with(is_mark) || before.is_some_and(is_mark) || words.is_empty();
        (element.range().start, is_marked)
    })
}

/// As printed: what an editor corrected, wrote out or noted is left out, and of an apparatus the lemma stands.
fn shown(element: Element<'_>) -> Shown {
    match element.name() {
        "p" | "ab" | "head" | "div" | "div1" | "div2" | "div3" | "lg" | "sp" | "stage" | "closer" | "opener"
        | "quote" | "cit" | "floatingText" => Shown::As("p"),
        "item" => Shown::As("li"),
        "l" => Shown::As("br"),
        "row" => Shown::As("tr"),
        "cell" => Shown::As("td"),
        "lb" | "pb" | "cb" if element.attribute("break") != Some("no") => Shown::As("td"),
        "note" | "fw" | "figDesc" | "del" | "corr" | "reg" | "expan" | "rdg" | "teiHeader" | "gap" | "index"
        | "wit" => Shown::Skipped,
        _ => Shown::Itself,
    }
}
