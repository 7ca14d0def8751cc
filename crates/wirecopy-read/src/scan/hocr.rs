//! hOCR: a web page whose elements are the blocks, paragraphs and lines of scanned pages.

use crate::article::metadata::Metadata;
use crate::charset::encoding::find;
use crate::file::contents::{Contents, Draft};
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::xml::tree::{Element, Tree};

/// What it is called.
const FORM: &str = "hOCR";

/// So many bytes of the beginning tell whether it is a whole document, and so many of the end whether it ends.
const HEAD: usize = 1024;
const TAIL: usize = 1024;

const ATTRIBUTES: &[&str] = &["class"];

/// The classes of lines.
const LINES: [&str; 5] = ["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line"];

/// The text of the pages: lines as they were printed, paragraphs between blank lines; nothing where a page is no hOCR.
pub(crate) fn text(parsers: &dyn Parsers, text: &str) -> Option<Result<Contents, FileError>> {
    if !text.contains("ocr_page") || !(text.contains("ocr_line") || text.contains("ocrx_line")) {
        return None;
    }
    let cut = is_cut(text);
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
        let broken = FileError::Broken { form: FORM, says: "its end is missing".to_owned() };
        return Some(Err(if cut { broken } else { FileError::NoWords }));
    }
    let draft = Draft { id: None, text, metadata: Metadata::default() };
    let notes = cut.then(|| "the document is cut off; what stands before is read".to_owned());
    let notes = notes.into_iter().collect();
    Some(Ok(Contents { form: Some(FORM), drafts: vec![draft], notes, ..Contents::default() }))
}

/// Whether a document that begins as a whole one has no end: programs that read scans close all that they open.
fn is_cut(page: &str) -> bool {
    let bytes = page.as_bytes();
    // Behind the end may stand a remark.
    let (head, tail) = (&bytes[..HEAD.min(bytes.len())], &bytes[bytes.len().saturating_sub(TAIL)..]);
    find(head, b"<html").is_some() && find(tail, b"</html").is_none()
}

#[cfg(test)]
mod tests {
    use super::is_cut;

    #[test]
    fn a_document_without_its_end_is_cut_off() {
        for (page, cut) in [
            ("<?xml version='1.0'?><html><body><div class='ocr_page'></div></body></html>\n", false),
            ("<HTML><body><div class='ocr_page'></div></body></HTML> <!-- é -->", false),
            ("<html><body><div class='ocr_page'><span class='ocr_li", true),
            ("<div class='ocr_page'><span class='ocr_line'>One</span></div>", false),
            ("é", false),
        ] {
            assert_eq!(is_cut(page), cut, "{page}");
        }
    }
}
