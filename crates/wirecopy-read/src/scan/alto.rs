//! ALTO: blocks, lines and words of scanned pages.

use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Draft};
use crate::file::error::FileError;
use crate::xml::tree::{Element, Tree};
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "ALTO";

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &["CONTENT", "ID", "PHYSICAL_IMG_NR", "TYPE"];

/// The text of the pages: lines as they were printed, blocks between blank lines. A word that is broken stays so.
pub(crate) fn text(tree: &Tree) -> Result<Contents, FileError> {
    let root = tree.root().ok_or(FileError::NoArticle { form: FORM })?;
    let pages: Vec<Element<'_>> = root.named("Page").collect();
    let told = |with_margins: bool| {
        let blocks = pages.iter().flat_map(|page| {
            let margins: Vec<Element<'_>> =
                page.children().filter(|part| !with_margins && part.name().ends_with("Margin")).collect();
            page.named("TextBlock").filter(move |block| !margins.iter().any(|margin| margin.holds(*block)))
        });
        blocks.map(block).filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n\n")
    };
    // Running heads and page numbers stand in the margins, unless a program put all there.
    let text = Some(told(false)).filter(|text| !text.is_empty()).unwrap_or_else(|| told(true));
    if text.is_empty() {
        return Err(FileError::NoWords);
    }
    let page = pages
        .first()
        .filter(|_| pages.len() == 1)
        .and_then(|page| page.attribute("PHYSICAL_IMG_NR").or_else(|| page.attribute("ID")))
        // Programs count pictures from nought where they know no page.
        .filter(|page| *page != "0");
    let metadata = Metadata::default().with(DetailKind::Page, page);
    Ok(Contents { form: Some(FORM), drafts: vec![Draft { id: None, text, metadata }], ..Contents::default() })
}

fn block(block: Element<'_>) -> String {
    let lines = block.named("TextLine").map(|line| {
        let mut words = String::new();
        for part in line.children() {
            match part.name() {
                "String" => {
                    if !words.is_empty() {
                        words.push(' ');
                    }
                    words.push_str(part.attribute("CONTENT").unwrap_or_default());
                }
                "HYP" => words.push_str(part.attribute("CONTENT").unwrap_or("-")),
                _ => {}
            }
        }
        words
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
