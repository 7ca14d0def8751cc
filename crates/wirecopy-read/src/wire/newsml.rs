//! NewsML 1: items of nested components, of which one has the words.

use crate::article::metadata::Metadata;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::file::html_text::{html_text, is_html};
use crate::parsers::Parsers;
use crate::wire::news_item::{NewsItem, is_withdrawn};
use crate::wire::newsml_g2::{plain, xhtml};
use crate::wire::nitf;
use crate::xml::tree::{Element, Tree};
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "NewsML 1";

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &[
    "FormalName",
    "Value",
    "class",
    "Href",
    "id-string",
    "norm",
    "key",
    "version",
    "ed-urg",
    "info",
    "name",
    "regsrc",
];

/// The stories among the items of a document.
pub(crate) fn stories(parsers: &dyn Parsers, tree: &Tree) -> Result<Contents, FileError> {
    let root = tree.root().ok_or(FileError::NoArticle { form: FORM })?;
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let mut others = 0;
    for (element, number) in root.named("NewsItem").zip(1..) {
        // An item may hold another, which is read by itself.
        match item(parsers, root, element) {
            Some(item) => item.put(number, &mut contents),
            None => others += 1,
        }
    }
    if others > 0 {
        contents.notes.push(format!("items without a story (pictures, films), which are passed over: {others}"));
    }
    contents.if_any(FORM)
}

fn formal(element: Option<Element<'_>>) -> Option<String> {
    let name = element?.attribute("FormalName")?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn item(parsers: &dyn Parsers, root: Element<'_>, element: Element<'_>) -> Option<NewsItem> {
    let line = |name: &'static str| element.first(name).and_then(Element::line);
    let party = |name: &'static str| formal(element.first(name).and_then(|holder| holder.first("Party")));
    let management = element.child("NewsManagement");
    let status = formal(management.and_then(|known| known.child("Status"))).unwrap_or_default();
    let withdrawn = is_withdrawn(&status);
    let text = text(parsers, element);
    if text.is_none() && !withdrawn {
        return None;
    }
    let identifier = element.at(&["Identification", "NewsIdentifier"]);
    let of_identifier = |name| identifier.and_then(|known| known.line_of(name));
    let agency = party("Provider")
        .or_else(|| formal(root.at(&["NewsEnvelope", "SentFrom", "Party"])))
        .or_else(|| of_identifier("ProviderId"));
    let source = party("Source");
    let metadata = Metadata {
        title: line("HeadLine"),
        outlet: agency.clone(),
        date: management
            .and_then(|known| known.line_of("ThisRevisionCreated").or_else(|| known.line_of("FirstCreated"))),
        byline: line("ByLine").or_else(|| party("Creator").filter(|name| name.contains(' '))),
        credit: line("CreditLine").or(source),
        ..Metadata::default()
    };
    let note = element.named("NewsLine").find(|known| {
        formal(known.child("NewsLineType"))
            .is_some_and(|kind| kind.to_lowercase().contains("advisory") || kind.to_lowercase().contains("editor"))
    });
    let embargo = if status.eq_ignore_ascii_case("embargoed") {
        element.first("DateAndTime").and_then(Element::line)
    } else {
        None
    };
    let item = NewsItem { id: of_identifier("NewsItemId"), metadata, text: text.unwrap_or_default(), withdrawn };
    let slug = line("SlugLine").or_else(|| element.at(&["Identification", "NameLabel"]).and_then(Element::line));
    Some(
        item.with(DetailKind::Agency, agency.as_deref())
            .with(DetailKind::Slug, slug.as_deref())
            .with(DetailKind::Version, of_identifier("RevisionId").as_deref())
            .with(DetailKind::Urgency, formal(management.and_then(|known| known.child("Urgency"))).as_deref())
            .with(DetailKind::Embargo, embargo.as_deref())
            .with(DetailKind::EditorsNote, note.and_then(|note| note.line_of("NewsLineText")).as_deref()),
    )
}

/// What a component is for where it is not the story.
const OTHERS: &[&str] = &[
    "stylesheet",
    "headline",
    "subheadline",
    "logo",
    "contact",
    "caption",
    "photo",
    "picture",
    "quote",
    "thumbnail",
    "preview",
    "graphic",
    "video",
    "multimedia",
    "related",
    "sidebar link",
    "stockticker",
];

/// The words of an item: the longest of the texts whose component is no other part of it.
fn text(parsers: &dyn Parsers, element: Element<'_>) -> Option<String> {
    let mut open: Vec<(Element<'_>, bool)> = vec![(element, false)];
    let mut best: Option<String> = None;
    while let Some((part, is_body)) = open.pop() {
        let role = formal(part.child("Role")).map(|role| role.to_lowercase()).unwrap_or_default();
        if OTHERS.iter().any(|other| role.contains(other)) {
            continue;
        }
        let is_body = is_body || role.contains("body") || role.contains("main");
        for inner in part.children() {
            match inner.name() {
                "NewsComponent" => open.push((inner, is_body)),
                "ContentItem" => {
                    let found = words(parsers, inner).filter(|text| !text.is_empty());
                    if let Some(found) = found.filter(|found| best.as_ref().is_none_or(|best| found.len() > best.len()))
                    {
                        best = Some(found);
                    }
                }
                _ => {}
            }
        }
    }
    best
}

fn words(parsers: &dyn Parsers, item: Element<'_>) -> Option<String> {
    let media = formal(item.child("MediaType")).unwrap_or_default().to_lowercase();
    let kind =
        formal(item.child("MimeType")).or_else(|| formal(item.child("Format"))).unwrap_or_default().to_lowercase();
    if !matches!(media.as_str(), "" | "text" | "complexdata") || kind.contains("css") || kind.contains("image") {
        return None;
    }
    let content = item.child("DataContent")?;
    if let Some(body) = content.first("body.content") {
        return Some(nitf::story(body));
    }
    if content.children().next().is_some() {
        return Some(xhtml(content, None));
    }
    let raw = content.raw();
    Some(if is_html(&raw) { html_text(parsers, &raw) } else { plain(&raw) })
}
