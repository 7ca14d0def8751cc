//! The bytes or the text of a web page -> its contents.

use crate::document::comments::WithoutComments;
use crate::file::contents::{Contents, Draft};
use crate::file::error::FileError;
use crate::parsers::{Decoded, Parsers};
use crate::web_page::page_reader::PageReader;
use crate::web_page::page_tree::PageTree;

/// The story of a web page, and what is left out of it.
pub(crate) fn contents_of_page(parsers: &dyn Parsers, text: &str) -> Result<Contents, FileError> {
    let (draft, others) = story(parsers, text)?;
    let notes = match others {
        0 => Vec::new(),
        1 => vec!["another story in this page is left out".to_owned()],
        others => vec![format!("{others} other stories in this page are left out")],
    };
    Ok(Contents { drafts: vec![draft], notes, ..Contents::default() })
}

/// The story of a web page, and what the page states of it.
///
/// # Errors
/// [`FileError::NoStory`] where there are no words.
pub fn story_of_page(parsers: &dyn Parsers, text: &str) -> Result<Draft, FileError> {
    Ok(story(parsers, text)?.0)
}

/// The same, and how many other stories of the page are left out.
fn story(parsers: &dyn Parsers, text: &str) -> Result<(Draft, usize), FileError> {
    let piece = |html: &str| {
        let mut tree = PageTree::default();
        parsers.html(html, &mut tree);
        tree
    };
    page_reader(parsers, text).story(&|text| parsers.json(text), &piece)
}

fn page_reader(parsers: &dyn Parsers, text: &str) -> PageReader {
    let mut reader = PageReader::default();
    parsers.html(text, &mut WithoutComments::new(&mut reader));
    reader
}

/// Decodes a page of which something else says the encoding. A broken character costs nobody the page.
pub(crate) fn labelled_page(parsers: &dyn Parsers, bytes: &[u8], label: Option<&str>) -> Result<Decoded, FileError> {
    let label = label.filter(|label| !label.to_ascii_lowercase().starts_with("utf"));
    if let Some(text) = label.and_then(|label| parsers.labelled(label, bytes)) {
        return Ok(Decoded { text, guessed: false });
    }
    match parsers.page(bytes) {
        Err(FileError::Damaged { .. }) => {
            let text = parsers.labelled("utf-8", bytes).unwrap_or_default();
            Ok(Decoded { text, guessed: false })
        }
        decoded => decoded,
    }
}
