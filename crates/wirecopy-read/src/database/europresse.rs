//! Europresse (Eureka.cc) as a web page: elements of known classes for outlet, day and title, in two generations.

use crate::article::day;
use crate::article::metadata::Metadata;
use crate::database::labels::is_copyright;
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::web_page::story_text::is_hidden;
use crate::xml::tree::{Element, Tree};
use crate::xml::words::{Shown, html_words, words};
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "a Europresse export";

const ATTRIBUTES: &[&str] = &["class"];

/// The articles of a web page that Europresse saved; nothing where it is none.
pub(crate) fn page(parsers: &dyn Parsers, text: &str) -> Option<Result<Contents, FileError>> {
    if !text.contains("DocPublicationName") {
        return None;
    }
    let tree = Tree::html(parsers, text, ATTRIBUTES);
    let all: Vec<Element<'_>> = tree.root().into_iter().flat_map(Element::all).collect();
    let names: Vec<Element<'_>> =
        all.iter().copied().filter(|element| has_class(*element, "DocPublicationName")).collect();
    let articles = nearest(&all, &names);
    if articles.is_empty() {
        return Some(Err(FileError::Export {
            form: FORM,
            expected: "an element with the class `DocPublicationName` in each article",
        }));
    }
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    for (element, number) in articles.into_iter().zip(1..) {
        article(element, number, &mut contents);
    }
    Some(Ok(contents))
}

/// The nearest element around each name that holds no other: an article, or else a cell of a table, or else the page.
fn nearest<'t>(all: &[Element<'t>], names: &[Element<'t>]) -> Vec<Element<'t>> {
    const KINDS: [&str; 3] = ["article", "td", "body"];
    let places: Vec<usize> = names.iter().map(|name| name.range().start).collect();
    let mut found: Vec<[Option<Element<'t>>; KINDS.len()]> = vec![[None; KINDS.len()]; names.len()];
    for element in all {
        let Some(kind) = KINDS.iter().position(|kind| *kind == element.name()) else { continue };
        let range = element.range();
        let first = places.partition_point(|place| *place < range.start);
        let count = places.partition_point(|place| *place < range.end) - first;
        // What comes later in the page, and holds the name too, stands nearer.
        if let Some(found) = found.get_mut(first).filter(|_| count == 1) {
            found[kind] = Some(*element);
        }
    }
    found.into_iter().filter_map(|kinds| kinds.into_iter().flatten().next()).collect()
}

fn has_class(element: Element<'_>, name: &str) -> bool {
    element
        .attribute("class")
        .is_some_and(|classes| classes.split_whitespace().any(|class| class.eq_ignore_ascii_case(name)))
}

fn article(article: Element<'_>, number: usize, contents: &mut Contents) {
    let line = |class: &'static str| article.all().find(|element| has_class(*element, class)).and_then(Element::line);
    let head: Vec<String> =
        article.all().filter(|element| has_class(*element, "DocHeader")).filter_map(Element::line).collect();
    let mut metadata = headed(&head.join(" "));
    metadata.title = line("titreArticleVisu");
    metadata.outlet = line("DocPublicationName").map(|name| match name.split_once(", no. ") {
        Some((name, _)) => name.to_owned(),
        None => name,
    });
    let (byline, text) = match article.first("section") {
        Some(section) => (byline_of(article), html_words(section)),
        None => below_title(article, metadata.title.as_deref()),
    };
    metadata.byline = byline;
    // In a paragraph of its own, or in a line of the older generation.
    let all = html_words(article);
    let lines = article.named("p").filter_map(Element::line).chain(all.lines().map(str::to_owned));
    let id = lines.filter_map(|line| line.trim().strip_prefix("Numéro de document").map(str::to_owned)).next();
    let id = id.map(|rest| rest.trim_start_matches([' ', '\u{a0}', ':']).to_owned());
    if text.is_empty() {
        contents.leave(metadata.title.or(id).map_or(Place::Item(number), Place::Named), Flaw::NoWords);
    } else {
        contents.drafts.push(Draft { id, text, metadata });
    }
}

/// "Politique, mardi 14 mars 2006, p. 12"
fn headed(head: &str) -> Metadata {
    let parts: Vec<&str> = head.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let dated = parts.iter().position(|part| day::stated(part).is_some());
    let section = parts.first().filter(|_| dated != Some(0));
    let page = parts.iter().find(|part| part.starts_with("p. "));
    Metadata { date: dated.map(|at| parts[at].to_owned()), ..Metadata::default() }
        .with(DetailKind::Section, section.copied())
        .with(DetailKind::Page, page.copied())
}

/// In the head of the newer generation the byline stands behind the title.
fn byline_of(article: Element<'_>) -> Option<String> {
    let mut parts = article.child("header")?.children();
    parts.find(|part| has_class(*part, "titreArticle"))?;
    parts.find_map(Element::line)
}

/// In the older one the words follow the title, until the notice of rights; a first line that ends as no sentence does is the byline.
fn below_title(article: Element<'_>, title: Option<&str>) -> (Option<String>, String) {
    let shown = |element: Element<'_>| {
        let is_title = has_class(element, "titreArticleVisu");
        if is_hidden(element.name()) {
            Shown::Skipped
        } else if is_title {
            Shown::As("h1")
        } else {
            Shown::Itself
        }
    };
    let all = words(article, &shown);
    let paragraphs: Vec<&str> =
        all.split("\n\n").flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty()).collect();
    let start = title.and_then(|title| paragraphs.iter().position(|line| *line == title)).map_or(0, |at| at + 1);
    let rest = &paragraphs[start..];
    let end =
        rest.iter().position(|line| is_copyright(line) || line.starts_with("Numéro de document")).unwrap_or(rest.len());
    match &rest[..end] {
        [byline, story @ ..] if !story.is_empty() && is_name(byline) => {
            (Some((*byline).to_owned()), story.join("\n\n"))
        }
        story => (None, story.join("\n\n")),
    }
}

fn is_name(line: &str) -> bool {
    let count = line.split_whitespace().count();
    (1..=8).contains(&count) && !line.ends_with(['.', '!', '?', '…', '»']) && line.starts_with(char::is_uppercase)
}
