//! hOCR: a web page whose elements are the blocks, paragraphs and lines of scanned pages.

use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Draft};
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::xml::tree::{Element, Tree};

/// What it is called.
const FORM: &str = "hOCR";

const ATTRIBUTES: &[&str] = &["class"];

/// The classes of lines.
const LINES: [&str; 5] = ["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line"];

/// The text of the pages: lines as they were printed, paragraphs between blank lines; nothing where a page is no hOCR.
pub(crate) fn text(parsers: &dyn Parsers, text: &str) -> Option<Result<Contents, FileError>> {
    if !text.contains("ocr_page") || !(text.contains("ocr_line") || text.contains("ocrx_line")) {
        return None;
    }
    let tree = Tree::html(parsers, text, ATTRIBUTES);
    let root = tree.root()?;
    let is = |element: Element<'_>, names: &[&str]| {
        element.attribute("class").is_some_and(|classes| classes.split_whitespace().any(|class| names.contains(&class)))
    };
    let lines_of = |element: Element<'_>| {
        let lines = element.all().filter(|inner| is(*inner, &LINES)).filter_map(Element::line);
        lines.collect::<Vec<_>>().join("\n")
    };
    let paragraphs: Vec<String> =
        root.all().filter(|element| is(*element, &["ocr_par"])).map(lines_of).filter(|text| !text.is_empty()).collect();
    let text = if paragraphs.is_empty() { lines_of(root) } else { paragraphs.join("\n\n") };
    if text.is_empty() {
        return Some(Err(FileError::NoWords));
    }
    let draft = Draft { id: None, text, metadata: Metadata::default() };
    Some(Ok(Contents { form: Some(FORM), drafts: vec![draft], ..Contents::default() }))
}
