//! Dow Jones' newswires in their own XML (DJNML), one or many stories in a file.

use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use crate::xml::tree::{Element, Tree};
use crate::xml::words::html_words;
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "Dow Jones’ DJNML";

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &["docdate", "display-date", "publisher", "product", "seq", "urgency"];

/// The stories in the elements `djnml` of a document.
pub(crate) fn stories(tree: &Tree) -> Result<Contents, FileError> {
    let root = tree.root().ok_or(FileError::NoArticle { form: FORM })?;
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let own = [root].into_iter().filter(|root| root.name() == "djnml");
    for (story, number) in own.chain(root.named("djnml")).zip(1..) {
        let headline = story.first("headline").and_then(Element::line);
        let of =
            |name: &'static str| story.attribute(name).or_else(|| story.all().find_map(|inner| inner.attribute(name)));
        let metadata = Metadata {
            title: headline.clone(),
            outlet: Some("Dow Jones Newswires".to_owned()),
            date: of("docdate").or_else(|| of("display-date")).map(str::to_owned),
            byline: story.first("byline").and_then(Element::line),
            ..Metadata::default()
        };
        let metadata = metadata.with(DetailKind::Agency, of("publisher")).with(DetailKind::Urgency, of("urgency"));
        let text = story.first("text").map(html_words).unwrap_or_default();
        if text.is_empty() {
            contents.leave(headline.map_or(Place::Item(number), Place::Named), Flaw::NoWords);
        } else {
            contents.drafts.push(Draft { id: None, text, metadata });
        }
    }
    contents.if_any(FORM)
}
