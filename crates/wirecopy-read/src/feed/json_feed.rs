//! JSON Feed.

use crate::article::metadata::Metadata;
use crate::feed::entry::{Entry, field_words, put};
use crate::file::contents::Contents;
use crate::file::html_text::html_text;
use crate::json::value::Json;
use crate::parsers::Parsers;

/// What it is called.
const FORM: &str = "a JSON feed";

/// Whether an object is a feed.
pub(crate) fn is_feed(json: &Json) -> bool {
    json.text("version").is_some_and(|version| version.contains("jsonfeed.org"))
}

/// The entries of a feed.
pub(crate) fn entries(parsers: &dyn Parsers, feed: &Json) -> Contents {
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let items = feed.each("items").iter().map(|item| entry(parsers, item, feed));
    put(items.collect(), &mut contents);
    contents
}

fn entry(parsers: &dyn Parsers, item: &Json, feed: &Json) -> Entry {
    let text = |name: &str| item.text(name).map(str::to_owned);
    let names = |of: &Json| {
        let many = of.each("authors").iter().chain(of.each("author")).filter_map(|author| author.text("name"));
        let names: Vec<&str> = many.collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let metadata = Metadata {
        title: item.text("title").map(|title| field_words(parsers, title)),
        outlet: feed.text("title").map(|title| field_words(parsers, title)),
        date: text("date_published").or_else(|| text("date_modified")),
        byline: names(item).or_else(|| names(feed)),
        ..Metadata::default()
    };
    let content = match (item.text("content_html"), item.text("content_text")) {
        (Some(html), _) => html_text(parsers, html),
        (None, Some(text)) => text.to_owned(),
        (None, None) => String::new(),
    };
    let summary = item.text("summary").map(|summary| field_words(parsers, summary)).unwrap_or_default();
    let section = item.each("tags").first().and_then(Json::as_text);
    let id = item.get("id").and_then(Json::words);
    Entry { id, metadata, content, summary }.addressed(item.text("url"), section)
}
