//! NewsML-G2: items and packages, the words inline as XHTML, NITF or text.

use crate::article::metadata::Metadata;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::file::html_text::{html_text, is_html};
use crate::parsers::Parsers;
use crate::web_page::story_text::is_hidden;
use crate::wire::news_item::{NewsItem, is_withdrawn};
use crate::wire::nitf;
use crate::wire::notes;
use crate::wire::typed::{typed, typed_text};
use crate::xml::tree::{Element, Tree};
use crate::xml::words::{Shown, words};
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "NewsML-G2";

/// What stands above a story has fewer nodes.
const HEAD: usize = 200;

/// The attributes that are read.
pub(crate) const ATTRIBUTES: &[&str] = &[
    "guid",
    "version",
    "qcode",
    "uri",
    "literal",
    "contenttype",
    "role",
    "href",
    "class",
    "id-string",
    "norm",
    "key",
    "ed-urg",
    "info",
    "name",
    "regsrc",
    "management-status",
    "msg-type",
];

/// The stories among the items of a document.
pub(crate) fn stories(parsers: &dyn Parsers, tree: &Tree) -> Result<Contents, FileError> {
    let root = tree.root().ok_or(FileError::NoArticle { form: FORM })?;
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let own = [root].into_iter().filter(|root| root.name() == "newsItem");
    let mut others = 0;
    for (element, number) in own.chain(root.named("newsItem")).zip(1..) {
        let class = qcode(element.at(&["itemMeta", "itemClass"]));
        let is_other = class.as_deref().is_some_and(|class| !matches!(class, "text" | "composite"));
        let is_empty = element.child("contentSet").is_none() && class.is_none();
        if is_other || is_empty {
            others += 1;
            continue;
        }
        item(parsers, element).put(number, &mut contents);
    }
    let no_news = root
        .all()
        .chain([root])
        .filter(|item| matches!(item.name(), "conceptItem" | "knowledgeItem" | "planningItem" | "catalogItem"))
        .count();
    if others + no_news > 0 {
        contents.notes.push(format!(
            "items without a story (pictures, films, lists of terms), which are passed over: {}",
            others + no_news
        ));
    }
    contents.if_any(FORM)
}

/// What stands behind the colon of a code: "stat:usable".
fn qcode(element: Option<Element<'_>>) -> Option<String> {
    let code =
        element?.attribute("qcode").or_else(|| element?.attribute("literal")).or_else(|| element?.attribute("uri"))?;
    code.rsplit([':', '/']).next().map(str::to_owned)
}

/// The name of a party: what it is called, or its code.
fn party(element: Option<Element<'_>>) -> Option<String> {
    let element = element?;
    let code = || {
        let code = element.attribute("literal").or_else(|| element.attribute("qcode"))?;
        code.rsplit(':').next().map(str::to_owned).filter(|code| !code.is_empty())
    };
    element.line_of("name").or_else(code)
}

fn item(parsers: &dyn Parsers, element: Element<'_>) -> NewsItem {
    let (meta, about) = (element.child("itemMeta"), element.child("contentMeta"));
    let of_meta = |name| meta.and_then(|meta| meta.line_of(name));
    let about_line = |name| about.and_then(|about| about.line_of(name));
    let provider = party(meta.and_then(|meta| meta.child("provider")));
    let holder = element.at(&["rightsInfo", "copyrightHolder"]);
    let agency = provider.or_else(|| party(holder)).or_else(|| holder.and_then(Element::line));
    // A creator's code may be a login, or initials: "lee.ann", "VRG".
    let is_name = |name: &String| name.contains(' ') && !name.contains('@');
    let creator = party(about.and_then(|about| about.child("creator"))).filter(is_name);
    let headline = about_line("headline").or_else(|| of_meta("title"));
    let content = content(parsers, element, headline.as_deref());
    let metadata = Metadata {
        title: headline,
        outlet: agency.clone(),
        date: about_line("contentCreated").or_else(|| of_meta("versionCreated")).or_else(|| of_meta("firstCreated")),
        byline: about_line("by")
            .or(content.metadata.byline)
            .or_else(|| creator.filter(|name| Some(name) != agency.as_ref())),
        credit: about_line("creditline").map(|credit| credit.trim_end_matches(['–', '-', ' ', '/']).to_owned()),
        ..Metadata::default()
    };
    let metadata = metadata.or(Metadata { title: content.metadata.title, ..Metadata::default() });
    let status = qcode(meta.and_then(|meta| meta.child("pubStatus"))).unwrap_or_default();
    let made = NewsItem {
        id: element.attribute("guid").map(str::to_owned),
        withdrawn: is_withdrawn(&status) || content.withdrawn,
        text: content.text,
        metadata,
    };
    made.with(DetailKind::Agency, agency.as_deref())
        .with(DetailKind::Slug, about_line("slugline").as_deref())
        .with(DetailKind::Version, element.attribute("version"))
        .with(DetailKind::Urgency, about_line("urgency").as_deref())
        .with(DetailKind::Embargo, of_meta("embargoed").as_deref())
        .with(DetailKind::EditorsNote, meta.and_then(editors_note).as_deref())
}

/// What editors are told: rather a note than who wrote and edited it, whom to call, or what all of it says again.
fn editors_note(meta: Element<'_>) -> Option<String> {
    let notes = || {
        let notes = meta.children().filter(|child| child.name() == "edNote");
        notes.map(|note| (note.attribute("role").unwrap_or_default(), note))
    };
    let own = notes().filter(|(role, _)| !notes::is_of_the_desk(role) && !role.ends_with("notepad"));
    let rest = notes().filter(|(role, _)| role.ends_with("notepad"));
    own.chain(rest).find_map(|(_, note)| note.line())
}

/// The words of an item, and what NITF in it states.
fn content(parsers: &dyn Parsers, element: Element<'_>, headline: Option<&str>) -> NewsItem {
    let Some(set) = element.child("contentSet") else { return NewsItem::default() };
    let mut best = NewsItem::default();
    for part in set.children() {
        let found = match part.name() {
            "inlineXML" => match part.first("nitf") {
                Some(nitf) => nitf::item(nitf),
                // Sports results and calendars in XML of their own are no story.
                None if is_xhtml(part) => NewsItem { text: xhtml(part, headline), ..NewsItem::default() },
                None => continue,
            },
            "inlineData" => {
                let raw = part.raw();
                let is_marked =
                    part.attribute("contenttype").is_some_and(|kind| kind.contains("html")) || is_html(&raw);
                let text = if is_marked { html_text(parsers, &raw) } else { plain(&raw) };
                NewsItem { text, ..NewsItem::default() }
            }
            _ => continue,
        };
        if found.text.len() > best.text.len() {
            best = found;
        }
    }
    best
}

fn is_xhtml(part: Element<'_>) -> bool {
    let stated = part.attribute("contenttype").is_some_and(|kind| kind.contains("html"));
    stated || part.children().any(|child| matches!(child.name(), "html" | "body" | "div" | "p" | "section" | "article"))
}

/// The words of XHTML, without the headline again, pictures and what is set beside them.
pub(crate) fn xhtml(part: Element<'_>, headline: Option<&str>) -> String {
    let body = part.first("body").unwrap_or(part);
    words(body, &|element| {
        let class = element.attribute("class").unwrap_or_default();
        let is_beside = class.split_whitespace().any(|class| {
            matches!(
                class,
                "dat"
                    | "vignette"
                    | "byline"
                    | "caption"
                    | "image"
                    | "contact"
                    | "slugline"
                    | "genre"
                    | "publicationDate"
            )
        });
        let is_headline = element.name() == "h1" && element.line().as_deref() == headline;
        let is_other = matches!(element.name(), "figure" | "figcaption" | "table");
        if is_hidden(element.name()) || is_beside || is_headline || is_other || is_head(element) {
            Shown::Skipped
        } else {
            typed(element).map_or(Shown::Itself, Shown::Told)
        }
    })
}

/// Whether an element has the headline and what stands around it, and no paragraph of the story.
fn is_head(element: Element<'_>) -> bool {
    let is_byline = |element: Element<'_>| element.attribute("class").is_some_and(|class| class.contains("byline"));
    element.name() == "header"
        && element.range().len() < HEAD
        && element.first("h1").is_some()
        && !element.all().any(|inner| inner.name() == "p" && !is_byline(inner))
}

/// Plain text: lines are paragraphs, unless blank lines part them or they were broken by hand.
pub(crate) fn plain(raw: &str) -> String {
    if let Some(paragraphs) = typed_text(raw) {
        return paragraphs.join("\n\n");
    }
    let lines: Vec<&str> = raw.lines().map(str::trim).collect();
    let trimmed = lines.join("\n");
    let trimmed = trimmed.trim();
    if trimmed.contains("\n\n") {
        let paragraphs = trimmed.split("\n\n").map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
        return paragraphs.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    }
    trimmed.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n\n")
}
