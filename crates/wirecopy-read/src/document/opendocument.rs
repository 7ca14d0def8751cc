//! OpenDocument text (.odt) -> its words, and what it states.

use crate::archive::zip::Archive;
use crate::article::metadata::Metadata;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::xml::tree::{Element, Tree};
use crate::xml::words::{Shown, words};

/// What it is called.
const FORM: &str = "an OpenDocument text";

const ATTRIBUTES: &[&str] = &[];

/// The words of a document.
pub(crate) fn document(parsers: &dyn Parsers, archive: &mut Archive<'_>) -> Result<Contents, FileError> {
    let text = parsers.page(&archive.unpack_named("content.xml")?)?.text;
    let tree = Tree::xml(parsers, &text, ATTRIBUTES)?;
    let body = tree.root().and_then(|root| root.first("office:text")).ok_or(FileError::NoWords)?;
    let story = words(body, &shown);
    if story.is_empty() {
        return Err(FileError::NoWords);
    }
    // A document may do without what it states of itself.
    let meta = archive
        .unpack_named("meta.xml")
        .and_then(|bytes| parsers.page(&bytes))
        .and_then(|meta| Tree::xml(parsers, &meta.text, ATTRIBUTES));
    let meta = meta.unwrap_or_default();
    let line = |name: &'static str| meta.root().and_then(|root| root.first(name)).and_then(Element::line);
    let metadata = Metadata { title: line("dc:title"), ..Metadata::default() };
    Ok(Contents { form: Some(FORM), ..Contents::one(story, metadata) })
}

/// Changes that were tracked, comments and notes are no story.
fn shown(element: Element<'_>) -> Shown {
    match element.name() {
        "text:p" | "text:h" => Shown::As("p"),
        "text:list-item" => Shown::As("li"),
        "text:s" | "text:tab" => Shown::As("td"),
        "text:line-break" => Shown::As("br"),
        "table:table-cell" => Shown::As("td"),
        "table:table-row" => Shown::As("tr"),
        "text:tracked-changes"
        | "office:annotation"
        | "office:annotation-end"
        | "text:note"
        | "text:sequence-decls"
        | "office:forms"
        | "text:table-of-content"
        | "text:ruby-text"
        | "draw:image"
        | "svg:title"
        | "svg:desc" => Shown::Skipped,
        _ => Shown::Itself,
    }
}
