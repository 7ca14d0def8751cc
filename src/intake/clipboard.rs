//! What is pasted: files, a piece of a web page, or plain words.

use web_sys::DataTransfer;

use super::dropped::{Source, chosen};
use super::parse;
use crate::read::{Draft, Metadata, is_page};

/// What the clipboard holds.
pub enum Clipping {
    /// Files.
    Files(Vec<Source>),
    /// A text, with what it states of itself.
    Text(Draft),
}

/// What is on the clipboard, if it is of any use.
pub fn clipping(clipboard: &DataTransfer) -> Option<Clipping> {
    let files = clipboard.files().map(|files| chosen(&files)).filter(|files| !files.is_empty());
    // A program that copies words may add a picture of them.
    let plain = clipboard.get_data("text/plain").unwrap_or_default();
    match files {
        Some(files) if plain.trim().is_empty() => Some(Clipping::Files(files)),
        _ => words(&clipboard.get_data("text/html").unwrap_or_default(), &plain).map(Clipping::Text),
    }
}

/// The story in a piece of a web page, unless it is hardly anything of what was copied.
pub fn page_words(html: &str, plain: &str) -> Option<Draft> {
    let count = |text: &str| text.split_whitespace().count();
    let draft = parse::page(html).ok()?;
    (count(&draft.text) * 5 >= count(plain) * 3).then_some(draft)
}

fn words(html: &str, plain: &str) -> Option<Draft> {
    let source = if is_page(plain) { parse::page(plain).ok() } else { None };
    let rich = || (!html.trim().is_empty()).then(|| page_words(html, plain)).flatten();
    let draft = source.or_else(rich);
    draft.or_else(|| {
        (!plain.trim().is_empty()).then(|| Draft { id: None, text: plain.to_owned(), metadata: Metadata::default() })
    })
}
