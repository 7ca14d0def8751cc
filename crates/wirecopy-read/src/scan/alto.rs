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
    let blocks = pages.iter().flat_map(|page| page.named("TextBlock")).map(block).filter(|block| !block.is_empty());
    let text = blocks.collect::<Vec<_>>().join("\n\n");
    if text.is_empty() {
        return Err(FileError::NoWords);
    }
    let page = pages
        .first()
        .filter(|_| pages.len() == 1)
        .and_then(|page| page.attribute("PHYSICAL_IMG_NR").or_else(|| page.attribute("ID")));
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
