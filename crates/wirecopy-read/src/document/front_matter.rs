//! The lines between `---` at the head of a Markdown file: what is known of the text.
//!
//! Of YAML this reads what people write there: `key: value`, quoted or not, and lists of names. Everything else is
//! passed over.

use crate::article::metadata::Metadata;

const TITLE: &[&str] = &["title", "headline"];
const OUTLET: &[&str] = &["outlet", "publication", "publisher", "newspaper", "site", "site_name", "website", "series"];
const HOUSE: &[&str] = &["house"];
const DATE: &[&str] = &["date", "published", "pubdate"];
const BYLINE: &[&str] = &["byline", "author", "authors"];
const CREDIT: &[&str] = &["credit", "credits"];

/// The metadata at the head of `text`, and the text after it. Without front matter, nothing and all of it.
pub(crate) fn split(text: &str) -> (Metadata, &str) {
    let Some((head, rest)) = between_marks(text) else { return (Metadata::default(), text) };
    let fields = fields(head);
    // A rule across the page and no more.
    if fields.is_empty() {
        return (Metadata::default(), text);
    }
    let first = |names: &[&str]| {
        names.iter().find_map(|name| fields.iter().find(|(key, value)| key == name && !value.is_empty()))
    };
    let value = |names| first(names).map(|(_, value)| value.clone());
    let metadata = Metadata {
        title: value(TITLE),
        outlet: value(OUTLET),
        house: value(HOUSE),
        date: value(DATE),
        byline: value(BYLINE),
        credit: value(CREDIT),
        ..Metadata::default()
    };
    (metadata, rest)
}

/// The lines between a first line `---` and the next `---` or `...`, and what follows that.
fn between_marks(text: &str) -> Option<(&str, &str)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let mut end = first.len();
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((&text[first.len()..end], &text[end + line.len()..]));
        }
        end += line.len();
    }
    None
}

/// Each key, in small letters, with its value in one line; the items of a list between commas.
fn fields(head: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        let item = line.trim_start().strip_prefix("- ");
        if line.starts_with(char::is_whitespace) || item.is_some() {
            let more = plain(item.unwrap_or(line));
            if let Some((_, value)) = fields.last_mut().filter(|_| !more.is_empty()) {
                let joint = if value.is_empty() {
                    ""
                } else if item.is_some() {
                    ", "
                } else {
                    " "
                };
                value.push_str(joint);
                value.push_str(&more);
            }
        } else if let Some((key, value)) = line.split_once(':').filter(|(key, _)| is_key(key)) {
            fields.push((key.trim().to_lowercase(), list_or_plain(value)));
        }
    }
    fields
}

fn is_key(key: &str) -> bool {
    let key = key.trim();
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '))
}

fn list_or_plain(value: &str) -> String {
    let value = value.trim();
    match value.strip_prefix('[').and_then(|value| value.strip_suffix(']')) {
        Some(items) => {
            let items: Vec<String> = items.split(',').map(plain).filter(|item| !item.is_empty()).collect();
            items.join(", ")
        }
        // The marks of a text that stands in the lines below.
        None if matches!(value, "|" | ">" | "|-" | ">-") => String::new(),
        None => plain(value),
    }
}

/// A value without its quotation marks, or without the remark behind it.
fn plain(value: &str) -> String {
    let value = value.trim();
    if let Some(inner) = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')) {
        return inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }
    if let Some(inner) = value.strip_prefix('\'').and_then(|value| value.strip_suffix('\'')) {
        return inner.replace("''", "'");
    }
    let end = if value.starts_with('#') { 0 } else { value.find(" #").unwrap_or(value.len()) };
    value[..end].trim_end().to_owned()
}
