//! Factiva as a web page: articles in elements of a class, their fields in rows of a table or one below the other.

use crate::database::factiva_codes::{self, Codes, FORM};
use crate::database::factiva_plain;
use crate::database::lines::lines;
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::xml::tree::{Element, Tree};
use crate::xml::words::html_words;

pub(crate) use crate::database::factiva_xml::{ATTRIBUTES as XML_ATTRIBUTES, export as xml};

const ATTRIBUTES: &[&str] = &["class", "id"];

/// The articles of a web page that Factiva saved; nothing where it is none.
pub(crate) fn page(parsers: &dyn Parsers, text: &str) -> Option<Result<Contents, FileError>> {
    if !text.contains("rticle\"") && !text.contains("rticle'") || !text.to_lowercase().contains("factiva") {
        return None;
    }
    let tree = Tree::html(parsers, text, ATTRIBUTES);
    let articles: Vec<Element<'_>> =
        tree.root().into_iter().flat_map(Element::all).filter(|element| is_article(*element)).collect();
    if articles.is_empty() {
        return has_document_code(text)
            .then_some(Err(FileError::Export { form: FORM, expected: "articles in elements of the class `article`" }));
    }
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    for (article, number) in articles.into_iter().zip(1..) {
        let codes = codes(article);
        if codes.is_empty() {
            let title = article.all().find(|element| has_class(*element, |class| class.ends_with("Headline")));
            let words = html_words(article);
            factiva_plain::article(&lines(&words), title.and_then(Element::line), number, &mut contents);
        } else {
            factiva_codes::article(&codes, number, &mut contents);
        }
    }
    Some(Ok(contents))
}

/// "Document AGEFRA0020260303em3400002": what stands behind each article of an export. A page that only speaks of Factiva has none.
fn has_document_code(text: &str) -> bool {
    let code = |rest: &str| {
        let code: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        code.len() >= 16
            && code.starts_with(|c: char| c.is_ascii_uppercase())
            && code.bytes().filter(u8::is_ascii_digit).count() >= 8
    };
    text.split("Document ").skip(1).any(code)
}

fn has_class(element: Element<'_>, fits: impl Fn(&str) -> bool) -> bool {
    element.attribute("class").is_some_and(|classes| classes.split_whitespace().any(fits))
}

/// `<div class="article enArticle">`
fn is_article(element: Element<'_>) -> bool {
    has_class(element, |class| class == "article")
        && has_class(element, |class| class.len() > 7 && class.ends_with("Article"))
}

/// The rows of the table: a code in the first cell, and the field in the second.
fn codes(article: Element<'_>) -> Codes {
    let mut codes = Vec::new();
    for row in article.named("tr") {
        let mut cells = row.children().filter(|cell| matches!(cell.name(), "td" | "th"));
        if let (Some(code), Some(value)) = (cells.next().and_then(Element::line), cells.next())
            && factiva_codes::is_code(&code)
        {
            codes.push((code, html_words(value)));
        }
    }
    codes
}
