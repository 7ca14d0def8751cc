//! RSS 0.9 to 2.0, and RSS 1.0 in RDF.

use crate::article::metadata::Metadata;
use crate::feed::entry::{Entry, field_words, put};
use crate::feed::shortcode::without_shortcodes;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::xml::tree::{Element, Tree};

/// What it is called.
const FORM: &str = "an RSS feed";

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &["rdf:about", "isPermaLink"];

/// The entries of a feed.
pub(crate) fn entries(parsers: &dyn Parsers, tree: &Tree) -> Result<Contents, FileError> {
    let root = tree.root().ok_or(FileError::NoArticle { form: FORM })?;
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let outlet = root.child("channel").and_then(|channel| channel.line_of("title"));
    let items = root.named("item").map(|item| entry(parsers, item, outlet.as_deref()));
    put(items.collect(), &mut contents);
    contents.if_any(FORM)
}

fn entry(parsers: &dyn Parsers, item: Element<'_>, outlet: Option<&str>) -> Entry {
    let line = |names: &[&str]| names.iter().find_map(|name| item.line_of(name));
    let words = |name: &str| item.child(name).map(|element| field_words(parsers, &element.raw())).unwrap_or_default();
    let plain = |value: String| field_words(parsers, &value);
    let metadata = Metadata {
        title: line(&["title", "dc:title"]).map(plain),
        outlet: line(&["source"]).or_else(|| outlet.map(str::to_owned)),
        date: line(&["pubDate", "dc:date", "dc:created", "date"]),
        byline: line(&["dc:creator", "author", "itunes:author"]).map(|author| author_name(&author)),
        ..Metadata::default()
    };
    let content =
        item.child("content:encoded").map(|element| field_words(parsers, &without_shortcodes(&element.raw())));
    let content = content.unwrap_or_default();
    let entry = Entry { id: None, metadata, content, summary: words("description") };
    let id = line(&["guid", "link"]);
    let address = line(&["link"]).or_else(|| id.clone().filter(|id| id.starts_with("http")));
    Entry { id, ..entry }.addressed(address.as_deref(), line(&["category"]).as_deref())
}

/// "ann@example.org (Ann Lee)" as RSS wants it, or a name.
fn author_name(author: &str) -> String {
    let named = author
        .split_once(" (")
        .filter(|(address, _)| address.contains('@'))
        .and_then(|(_, name)| name.strip_suffix(')'));
    named.unwrap_or(author).to_owned()
}
