//! Factiva's XML, and the XML of Dow Jones' newswires.

use crate::article::metadata::Metadata;
use crate::database::factiva_codes::FORM;
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use crate::xml::tree::{Element, Tree};
use wirecopy::article::DetailKind;

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &["count"];

/// The articles of a `PPSResponse`.
pub(crate) fn export(tree: &Tree) -> Result<Contents, FileError> {
    let Some(root) = tree.root() else { return Err(FileError::NoArticle { form: FORM }) };
    let stated = root.first("ppsarticleResultSet").and_then(|set| set.attribute("count")?.parse().ok());
    let mut contents = Contents { form: Some(FORM), stated, ..Contents::default() };
    for (element, number) in root.named("article").zip(1..) {
        article(element, number, &mut contents);
    }
    contents.if_any(FORM)
}

fn article(article: Element<'_>, number: usize, contents: &mut Contents) {
    let when = article.child("publicationDate");
    let stamp = when.and_then(|date| date.line_of("dateTime").or_else(|| date.line_of("date")));
    let time = stamp.as_deref().and_then(|stamp| stamp.split_once('T')).map(|(_, time)| time.to_owned());
    let metadata = Metadata {
        title: article.line_of("headline"),
        outlet: article.line_of("sourceName").or_else(|| article.line_of("publisherName")),
        date: stamp,
        byline: article.line_of("byline"),
        credit: article.line_of("credit"),
        ..Metadata::default()
    };
    let metadata = metadata
        .with(DetailKind::Section, article.line_of("sectionName").or_else(|| article.line_of("columnName")).as_deref())
        .with(DetailKind::Page, article.line_of("pages").as_deref())
        .with(DetailKind::Time, time.as_deref());
    let mut paragraphs = Vec::new();
    for part in ["leadParagraph", "tailParagraphs"] {
        for part in article.children().filter(|child| child.name() == part) {
            if part.child("paragraph").is_some() {
                paragraphs.extend(part.named("paragraph").filter_map(Element::line));
            } else {
                paragraphs.extend(set_in(&part.raw()));
            }
        }
    }
    let text = paragraphs.join("\n\n");
    let id = article.line_of("accessionNo");
    if text.is_empty() {
        contents.leave(metadata.title.or(id).map_or(Place::Item(number), Place::Named), Flaw::NoWords);
    } else {
        contents.drafts.push(Draft { id, text, metadata });
    }
}

/// The paragraphs of a text whose lines were broken, and in which a paragraph begins with a line that is set in.
fn set_in(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    for line in text.lines() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            continue;
        }
        match paragraphs.last_mut().filter(|_| !line.starts_with([' ', '\t'])) {
            Some(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(&words);
            }
            None => paragraphs.push(words),
        }
    }
    paragraphs
}
