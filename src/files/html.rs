//! A web page -> its story, and what it states of it.

use dom_query::{Document, NodeRef};
use dom_smoothie::Readability;

use super::FileError;
use crate::read::{LinkedData, Metadata, StoryText, WebPage};

/// What nests deeper is no page that a person made. The reading view goes into every element in turn and has only so
/// much stack; browsers stop at about this depth too.
const DEEPEST: usize = 512;

/// The text of the story, paragraphs between blank lines, and its metadata. The page around it is dropped.
pub(super) fn story(page: &str) -> Result<(String, Metadata), FileError> {
    let document = Document::from(page);
    let metadata = web_page(&document).metadata();
    let whole = document.body().map(|body| text(&body)).unwrap_or_default();
    let text = if depth(&document) > DEEPEST { whole } else { main_text(document).unwrap_or(whole) };
    if text.is_empty() { Err(FileError::NoStory) } else { Ok((text, metadata)) }
}

/// The story alone, as a browser's reading view finds it; `None` where it finds none.
fn main_text(document: Document) -> Option<String> {
    let mut reader = Readability::with_document(document, None, None).ok()?;
    let article = reader.parse().ok()?;
    let story = Document::fragment(article.content);
    Some(text(&story.root())).filter(|text| !text.is_empty())
}

/// How deep the elements of a document nest.
fn depth(document: &Document) -> usize {
    let mut open = vec![(document.root(), 0)];
    let mut deepest = 0;
    while let Some((node, depth)) = open.pop() {
        deepest = deepest.max(depth);
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    deepest
}

fn web_page(document: &Document) -> WebPage {
    let mut page = WebPage::default();
    for node in document.root().descendants_it().filter(NodeRef::is_element) {
        let name = node.node_name().unwrap_or_default();
        match &*name {
            "meta" => {
                let key = ["name", "property", "itemprop"].iter().find_map(|key| node.attr(key));
                if let (Some(key), Some(content)) = (key, node.attr("content")) {
                    page.meta.push((key.to_string(), content.to_string()));
                }
            }
            "script" if node.attr("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json")) => {
                page.linked.extend(serde_json::from_str::<LinkedData>(&node.text()).ok());
            }
            "time" => page.times.extend(node.attr("datetime").map(|time| time.to_string())),
            "title" if page.title.is_none() => page.title = Some(node.text().to_string()),
            "h1" if page.heading.is_none() => page.heading = Some(text(&node)),
            _ => {}
        }
    }
    page
}

/// The words of `root`. The walk keeps its own stack: pages nest as deep as they like.
fn text(root: &NodeRef) -> String {
    let mut story = StoryText::default();
    let mut open = vec![Step::Into(*root)];
    while let Some(step) = open.pop() {
        match step {
            Step::Out(name) => story.close(&name),
            Step::Into(node) if node.is_text() => story.text(&node.text()),
            Step::Into(node) => {
                if let Some(name) = node.node_name() {
                    story.open(&name);
                    open.push(Step::Out(name.to_string()));
                }
                open.extend(node.children_it(true).map(Step::Into));
            }
        }
    }
    story.finish()
}

/// Where the walk goes next.
enum Step<'d> {
    Into(NodeRef<'d>),
    Out(String),
}

#[cfg(test)]
mod tests;
