//! EPUB -> an article for each part in its reading order.

use crate::archive::zip::Archive;
use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::web_page::story_text::is_hidden;
use crate::xml::tree::{Element, Tree};
use crate::xml::words::{Shown, words};

/// What it is called.
const FORM: &str = "an EPUB";

const ATTRIBUTES: &[&str] =
    &["full-path", "id", "href", "media-type", "properties", "idref", "linear", "epub:type", "class", "role"];

/// What notes and their marks are called where nothing else says that they are.
const NOTES: [&str; 8] =
    ["footnotes", "footnote", "footnote-ref", "footnote-back", "endnotes", "endnote", "noteref", "doc-noteref"];

/// A part with fewer words is a cover or a title page.
const FEWEST: usize = 25;

/// The articles of a book or a paper.
pub(crate) fn parts(parsers: &dyn Parsers, archive: &mut Archive<'_>) -> Result<Contents, FileError> {
    let xml = |archive: &mut Archive<'_>, name: &str| {
        let text = parsers.page(&archive.unpack_named(name)?)?.text;
        Tree::xml(parsers, &text, ATTRIBUTES)
    };
    let container = xml(archive, "META-INF/container.xml")?;
    let path = container
        .root()
        .and_then(|root| root.first("rootfile"))
        .and_then(|file| file.attribute("full-path"))
        .unwrap_or_default()
        .to_owned();
    if archive.find("META-INF/encryption.xml").is_some() && archive.find("META-INF/rights.xml").is_some() {
        return Err(FileError::Locked);
    }
    let package = xml(archive, &path)?;
    let root = package.root().ok_or(FileError::NoArticle { form: FORM })?;
    let about = about(root);
    let items: Vec<Element<'_>> = root.named("item").collect();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let spine = root.named("itemref").filter(|reference| reference.attribute("linear") != Some("no"));
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let mut short = Vec::new();
    for reference in spine {
        let Some(item) = items
            .iter()
            .find(|item| item.attribute("id").is_some() && item.attribute("id") == reference.attribute("idref"))
        else {
            continue;
        };
        if item.attribute("properties").is_some_and(|known| known.split(' ').any(|known| known == "nav")) {
            continue;
        }
        let name = joined(folder, item.attribute("href").unwrap_or_default());
        match archive.unpack_named(&name).and_then(|bytes| parsers.page(&bytes)) {
            Err(error) => contents.leave(Place::Named(name), Flaw::File(Box::new(error))),
            Ok(decoded) => {
                let draft = part(parsers, &decoded.text, &name, &about);
                let is_short = draft.text.split_whitespace().count() < FEWEST;
                if is_short { short.push(draft) } else { contents.drafts.push(draft) }
            }
        }
    }
    // A book of nothing but short parts is read all the same.
    if contents.drafts.is_empty() {
        contents.drafts.extend(short.into_iter().filter(|draft| !draft.text.is_empty()));
    } else if !short.is_empty() {
        contents.notes.push(format!(
            "parts of fewer than {FEWEST} words, such as covers, which are passed over: {}",
            short.len()
        ));
    }
    contents.if_any(FORM)
}

/// What the package states: a paper that calibre put together has the paper's name as its title.
fn about(root: Element<'_>) -> Metadata {
    let line = |name: &'static str| root.first(name).and_then(Element::line);
    let publisher = line("dc:publisher").filter(|name| !name.eq_ignore_ascii_case("calibre"));
    let creator = line("dc:creator").filter(|name| !name.eq_ignore_ascii_case("calibre"));
    let paper = line("dc:title").filter(|_| publisher.is_none() && creator.is_none());
    let paper = paper.map(|title| title.split(" [").next().unwrap_or_default().to_owned());
    Metadata { outlet: publisher.or(paper), date: line("dc:date"), byline: creator, ..Metadata::default() }
}

fn part(parsers: &dyn Parsers, text: &str, name: &str, about: &Metadata) -> Draft {
    let tree = Tree::html(parsers, text, ATTRIBUTES);
    let heading = tree.root().and_then(|root| root.all().find(|element| matches!(element.name(), "h1" | "h2" | "h3")));
    let title = heading
        .and_then(Element::line)
        .or_else(|| tree.root().and_then(|root| root.first("title")).and_then(Element::line));
    let shown = |element: Element<'_>| {
        let is_heading = heading.is_some_and(|heading| heading.holds(element) && element.holds(heading));
        let is_note = element.attribute("epub:type").is_some_and(|kind| kind.contains("note") || kind == "pagebreak")
            || ["class", "role"].into_iter().filter_map(|name| element.attribute(name)).any(|names| {
                names.split_whitespace().any(|name| NOTES.contains(&name.strip_prefix("doc-").unwrap_or(name)))
            });
        if is_hidden(element.name()) || is_heading || is_note { Shown::Skipped } else { Shown::Itself }
    };
    let text = tree.root().map(|root| words(root, &shown)).unwrap_or_default();
    let id = name.rsplit('/').next().unwrap_or(name).to_owned();
    Draft { id: Some(id), text, metadata: Metadata { title, ..about.clone() } }
}

/// The path of a file that another in `folder` names.
fn joined(folder: &str, href: &str) -> String {
    let href = percent_decoded(href.split('#').next().unwrap_or_default());
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut made = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digits = bytes.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.filter(|_| byte == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(decoded) => {
                made.push(decoded);
                at += 3;
            }
            None => {
                made.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&made).into_owned()
}
