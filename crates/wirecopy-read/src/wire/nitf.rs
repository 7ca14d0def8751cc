//! NITF 3: a story in XML, by itself or inside NewsML.

use crate::article::metadata::Metadata;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::wire::news_item::{NewsItem, is_withdrawn};
use crate::wire::notes;
use crate::wire::typed::{typed, unbroken};
use crate::xml::tree::{Element, Tree};
use crate::xml::words::{Shown, words};
use wirecopy::article::DetailKind;
use wirecopy_quotes::agency;

/// What it is called.
const FORM: &str = "NITF";

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &[
    "norm",
    "id-string",
    "regsrc",
    "info",
    "msg-type",
    "ed-urg",
    "key",
    "version",
    "name",
    "content",
    "date.publication",
    "position.section",
    "page-number",
    "management-status",
    "class",
    "type",
    "holder",
    "edition.name",
    "src-name",
];

/// The stories of a document.
pub(crate) fn stories(tree: &Tree) -> Result<Contents, FileError> {
    let root = tree.root().ok_or(FileError::NoArticle { form: FORM })?;
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let own = [root].into_iter().filter(|root| root.name() == "nitf");
    for (nitf, number) in own.chain(root.named("nitf")).zip(1..) {
        item(nitf).put(number, &mut contents);
    }
    contents.if_any(FORM)
}

/// What a story states, and its words.
pub(crate) fn item(nitf: Element<'_>) -> NewsItem {
    let attribute = |element: &'static str, name: &'static str| {
        let found = nitf.all().filter(|inner| inner.name() == element).find_map(|inner| inner.attribute(name));
        found.filter(|value| !value.trim().is_empty())
    };
    let head = nitf.first("body.head");
    let line = |name: &'static str| head.and_then(|head| head.first(name)).and_then(Element::line);
    // The trade of who wrote it stands inside.
    let byline = head
        .and_then(|head| head.first("byline"))
        .map(|byline| words(byline, &|element| if element.name() == "byttl" { Shown::Skipped } else { Shown::Itself }));
    let byline = byline
        .map(|byline| byline.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches([',', ' ']).to_owned())
        .filter(|byline| is_signature(byline));
    let distributor = line("distributor");
    let holder = attribute("doc.copyright", "holder");
    let outlet = attribute("pubdata", "name")
        .map(str::to_owned)
        .or_else(|| distributor.clone())
        .or_else(|| attribute("doc-id", "regsrc").map(str::to_owned))
        .or_else(|| holder.map(str::to_owned))
        .or_else(|| attribute("from-src", "src-name").map(str::to_owned));
    let agency = distributor.or_else(|| holder.filter(|holder| agency::is_agency(holder)).map(str::to_owned));
    let metadata = Metadata {
        title: line("hl1").or_else(|| line("hedline")).or_else(|| nitf.at(&["head", "title"]).and_then(Element::line)),
        outlet,
        date: ["date.issue", "date.release", "story.date"]
            .iter()
            .find_map(|name| attribute(name, "norm"))
            .or_else(|| attribute("pubdata", "date.publication"))
            .map(str::to_owned),
        byline,
        ..Metadata::default()
    };
    let message = nitf
        .first("ed-msg")
        .and_then(|message| message.attribute("info").map(str::to_owned).or_else(|| message.line()));
    let note = head.and_then(|head| head.first("note")).and_then(Element::line);
    let kind = attribute("ed-msg", "msg-type").unwrap_or_default();
    let status = attribute("docdata", "management-status").unwrap_or_default();
    let embargo = attribute("date.release", "norm").filter(|_| status.eq_ignore_ascii_case("embargoed"));
    let item = NewsItem {
        id: attribute("doc-id", "id-string").map(str::to_owned),
        withdrawn: is_withdrawn(status) || is_withdrawn(kind) || message.as_deref().is_some_and(is_withdrawn),
        text: nitf.first("body.content").map(story).unwrap_or_default(),
        metadata,
    };
    item.with(DetailKind::Agency, agency.as_deref())
        .with(DetailKind::Section, attribute("pubdata", "position.section"))
        .with(DetailKind::Page, attribute("pubdata", "page-number"))
        .with(DetailKind::Slug, attribute("du-key", "key"))
        .with(DetailKind::Version, attribute("du-key", "version"))
        .with(DetailKind::Urgency, attribute("urgency", "ed-urg"))
        .with(DetailKind::Embargo, embargo)
        .with(DetailKind::EditorsNote, message.or(note).as_deref())
}

/// Whether what is called a byline may be one: initials and a second headline are none.
fn is_signature(byline: &str) -> bool {
    let small = byline.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    !byline.is_empty() && small <= 3 && !notes::is_initials(byline)
}

/// The words of the story; pictures, tables and notes are none.
pub(crate) fn story(content: Element<'_>) -> String {
    let kind = |element: Element<'_>| match element.name() {
        "media" | "table" | "nitf-table" | "note" | "copyrite" | "script" | "style" | "object" | "img" | "byline"
        | "distributor" | "fn" => Shown::Skipped,
        "hl1" | "hl2" | "hedline" => Shown::As("h2"),
        "block" | "abstract" | "bq" | "pre" | "credit" | "datasource" => Shown::As("div"),
        "br" => Shown::As("br"),
        _ => Shown::Itself,
    };
    unbroken(&words(content, &|element| typed(element).map_or_else(|| kind(element), Shown::Told)))
}
