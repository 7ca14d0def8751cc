//! A Word document, as its elements stand in its archive.

use roxmltree::{Document, Node};

use crate::article::metadata::Metadata;
use crate::document::markup::Markup;
use crate::document::word::{WordTitle, WordWords};
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::native::archive;

/// The words of a document, and its title.
pub(crate) fn document(bytes: &[u8]) -> Result<Contents, FileError> {
    let parts = archive::entries(bytes)?;
    let part = |name: &str| {
        let entry = parts.iter().find(|entry| entry.name == name).ok_or(FileError::NotWord)?;
        let xml = archive::unpack(bytes, entry)?;
        super::decode::decode(&xml)
    };
    let mut words = WordWords::default();
    walk(&part(WordWords::FILE)?, &mut words)?;
    let mut title = WordTitle::default();
    // A document may do without a title.
    drop(part(WordTitle::FILE).and_then(|xml| walk(&xml, &mut title)));
    let text = words.finish();
    if text.is_empty() {
        return Err(FileError::NoWords);
    }
    Ok(Contents::one(text, Metadata { title: title.finish(), ..Metadata::default() }))
}

/// Tells `listener` of all elements and texts.
fn walk(xml: &str, listener: &mut dyn Markup) -> Result<(), FileError> {
    let document = Document::parse(xml).map_err(|_| FileError::NotWord)?;
    let mut open = vec![Step::Into(document.root_element())];
    while let Some(step) = open.pop() {
        match step {
            Step::Out => listener.close(),
            Step::Into(node) if node.is_text() => listener.text(node.text().unwrap_or_default()),
            Step::Into(node) if node.is_element() => {
                listener.open(node.tag_name().name(), &|name| node.attribute(name).map(str::to_owned));
                open.push(Step::Out);
                open.extend(node.children().rev().map(Step::Into));
            }
            Step::Into(_) => {}
        }
    }
    Ok(())
}

/// Where the walk goes next.
enum Step<'d> {
    Into(Node<'d, 'd>),
    Out,
}
