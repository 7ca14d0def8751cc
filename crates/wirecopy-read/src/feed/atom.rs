//! Atom, of which an entry may stand by itself.

use crate::article::metadata::Metadata;
use crate::feed::entry::{Entry, field_words, put};
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::xml::tree::{Element, Tree};
use crate::xml::words::html_words;

/// What it is called.
const FORM: &str = "an Atom feed";

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &["type", "rel", "href", "term", "label"];

/// The entries of a feed.
pub(crate) fn entries(parsers: &dyn Parsers, tree: &Tree) -> Result<Contents, FileError> {
    let root = tree.root().ok_or(FileError::NoArticle { form: FORM })?;
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let outlet = if root.name() == "feed" { root.child("title").map(|title| words(parsers, title)) } else { None };
    let author = root.child("author").and_then(|author| author.line_of("name"));
    let alone = [root].into_iter().filter(|root| root.name() == "entry");
    let all = alone.chain(root.children().filter(|child| child.name() == "entry"));
    put(all.map(|element| entry(parsers, element, outlet.as_deref(), author.as_deref())).collect(), &mut contents);
    contents.if_any(FORM)
}

fn entry(parsers: &dyn Parsers, element: Element<'_>, outlet: Option<&str>, author: Option<&str>) -> Entry {
    let of = |name: &str| element.child(name).map(|child| words(parsers, child)).unwrap_or_default();
    let source = element.child("source").and_then(|source| source.line_of("title"));
    let names: Vec<String> = element
        .children()
        .filter(|child| child.name() == "author")
        .filter_map(|author| author.line_of("name"))
        .collect();
    let byline = if names.is_empty() { author.map(str::to_owned) } else { Some(names.join(", ")) };
    let metadata = Metadata {
        title: Some(of("title")),
        outlet: source.or_else(|| outlet.map(str::to_owned)),
        date: ["published", "issued", "updated", "modified"].iter().find_map(|name| element.line_of(name)),
        byline,
        ..Metadata::default()
    };
    let links: Vec<Element<'_>> = element.children().filter(|child| child.name() == "link").collect();
    let is_page = |link: &&Element<'_>| matches!(link.attribute("rel"), None | Some("alternate"));
    let address = links.iter().find(is_page).and_then(|link| link.attribute("href"));
    let category = element
        .child("category")
        .and_then(|category| category.attribute("label").or_else(|| category.attribute("term")));
    Entry { id: element.line_of("id"), metadata, content: of("content"), summary: of("summary") }
        .addressed(address, category)
}

/// The words of a text construct: XHTML stands in elements, HTML and plain text as text.
fn words(parsers: &dyn Parsers, element: Element<'_>) -> String {
    match element.attribute("type") {
        Some("xhtml" | "application/xhtml+xml") => html_words(element),
        Some(kind) if !kind.contains("html") && kind != "text" && !kind.starts_with("text/") => String::new(),
        _ if element.children().next().is_some() => html_words(element),
        _ => field_words(parsers, &element.raw()),
    }
}
