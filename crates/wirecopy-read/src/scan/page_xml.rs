//! PAGE XML: regions and lines of a scanned page, in their reading order.

use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Draft};
use crate::file::error::FileError;
use crate::xml::tree::{Element, Tree};
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "PAGE XML";

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &["id", "type", "regionRef", "index", "imageFilename"];

/// Regions that are no story.
const OTHERS: [&str; 7] = ["header", "footer", "page-number", "catch-word", "signature-mark", "marginalia", "footnote"];

/// The text of the page: lines as they were printed, regions between blank lines.
pub(crate) fn text(tree: &Tree) -> Result<Contents, FileError> {
    let root = tree.root().ok_or(FileError::NoArticle { form: FORM })?;
    let mut regions: Vec<Element<'_>> = root.named("TextRegion").collect();
    let order: Vec<&str> =
        root.named("RegionRefIndexed").filter_map(|reference| reference.attribute("regionRef")).collect();
    let place = |region: &Element<'_>| {
        region.attribute("id").and_then(|id| order.iter().position(|known| *known == id)).unwrap_or(usize::MAX)
    };
    regions.sort_by_key(place);
    let is_story = |region: &Element<'_>| !region.attribute("type").is_some_and(|kind| OTHERS.contains(&kind));
    let mut text = String::new();
    let mut is_initial = false;
    for element in regions.into_iter().filter(is_story) {
        let Some(words) = region(element) else { continue };
        // The large letter that a word begins with is a region of its own.
        if !text.is_empty() && !is_initial {
            text.push_str("\n\n");
        }
        is_initial = element.attribute("type") == Some("drop-capital");
        text.push_str(&words);
    }
    if text.is_empty() {
        return Err(FileError::NoWords);
    }
    let image = root.first("Page").and_then(|page| page.attribute("imageFilename"));
    let metadata = Metadata::default().with(DetailKind::Page, image);
    Ok(Contents { form: Some(FORM), drafts: vec![Draft { id: None, text, metadata }], ..Contents::default() })
}

/// The lines of a region; where it has none, its own text.
fn region(region: Element<'_>) -> Option<String> {
    let of = |element: Element<'_>| {
        element.at(&["TextEquiv", "Unicode"]).map(Element::raw).map(|text| text.trim().to_owned())
    };
    let lines: Vec<String> = region
        .children()
        .filter(|child| child.name() == "TextLine")
        .filter_map(of)
        .filter(|line| !line.is_empty())
        .collect();
    let text = if lines.is_empty() { of(region)? } else { lines.join("\n") };
    (!text.is_empty()).then_some(text)
}
