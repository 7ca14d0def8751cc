//! XML of a shape that is not known here, whose elements are called what they hold: a headline, a day, a text.

use crate::file::contents::{Contents, Place};
use crate::file::error::FileError;
use crate::json::keys;
use crate::json::objects::drafts_of;
use crate::json::value::Json;
use crate::parsers::Parsers;
use crate::xml::tree::{Element, Tree};
use crate::xml::words::html_words;

const FORM: &str = "XML whose elements are called what they hold";
/// A story has at least so many bytes.
const STORY: usize = 60;

/// An element whose children are the parts of an article.
struct Record<'t> {
    element: Element<'t>,
    story: Element<'t>,
}

/// The articles of a document; nothing where no element has a headline, a text, and something else that is known, side by side.
pub(crate) fn articles(parsers: &dyn Parsers, tree: &Tree) -> Option<Contents> {
    let root = tree.root()?;
    let found: Vec<Record<'_>> = std::iter::once(root).chain(root.all()).filter_map(record).collect();
    // What is called a text may hold articles; what stands beside an article's text is its own.
    let is_outer =
        |(one, next): &(&Record<'_>, Option<&Record<'_>>)| next.is_none_or(|next| !one.story.holds(next.element));
    let mut end = 0;
    let next = found.iter().skip(1).map(Some).chain([None]);
    let outer = found.iter().zip(next).filter(is_outer).map(|(record, _)| record);
    let outer = outer.filter(|record| {
        let range = record.element.range();
        let is_free = range.start >= end;
        end = end.max(range.end);
        is_free
    });
    let objects: Vec<_> = (1..).map(Place::Item).zip(outer.map(|record| Ok(object(record)))).collect();
    if objects.is_empty() {
        return None;
    }
    Some(Contents { form: Some(FORM), ..drafts_of(parsers, objects) })
}

/// The element, if its children are the parts of an article.
fn record(element: Element<'_>) -> Option<Record<'_>> {
    let story =
        element.children().find(|child| keys::is_text_key(&keys::key(child.name())) && child.size() >= STORY)?;
    // A flash has no headline yet, but the place for one.
    let has_title = parts(element, story).any(|part| keys::is_title_key(&keys::key(part.name())));
    let has_origin =
        || parts(element, story).any(|part| keys::is_origin_key(&keys::key(part.name())) && part.line().is_some());
    (has_title && has_origin()).then_some(Record { element, story })
}

/// The elements that hold what is known of an article: beside its text, or in a group that stands there.
fn parts<'t>(element: Element<'t>, story: Element<'t>) -> impl Iterator<Item = Element<'t>> {
    let is_other = move |part: &Element<'t>| !story.holds(*part);
    let own = element.children().filter(is_other);
    let grouped = element.children().filter(is_other).flat_map(Element::children);
    own.chain(grouped).filter(|part| part.children().next().is_none())
}

/// An object with what the elements hold; of two of one name the first counts.
fn object(record: &Record<'_>) -> Json {
    let mut fields: Vec<(String, Json)> = Vec::new();
    let story = if record.story.children().next().is_some() { html_words(record.story) } else { record.story.raw() };
    fields.push((keys::key(record.story.name()), Json::Text(story)));
    for part in parts(record.element, record.story) {
        let key = keys::key(part.name());
        if let Some(line) =
            part.line().filter(|_| !keys::is_text_key(&key) && !fields.iter().any(|(known, _)| *known == key))
        {
            fields.push((key, Json::Text(line)));
        }
    }
    Json::Object(fields)
}

/// Reads a document by the names of its elements, or says that it is not known.
///
/// # Errors
/// [`FileError::UnknownXml`] names its first element.
pub(crate) fn read(parsers: &dyn Parsers, tree: &Tree, root: String) -> Result<Contents, FileError> {
    articles(parsers, tree).ok_or(FileError::UnknownXml { root })
}
