//! A text that is marked up with HTML though nothing says so.

use crate::parsers::Parsers;
use crate::xml::tree::Tree;
use crate::xml::words::html_words;

/// Marks that stand in HTML and hardly in a text about something else, in small letters.
const MARKS: [&str; 12] =
    ["<img ", "<iframe ", "</p>", "<p>", "<p ", "<br>", "<br/>", "<br />", "</div>", "</a>", "</h2>", "</li>"];

/// Whether a text is marked up with HTML.
pub(crate) fn is_html(text: &str) -> bool {
    let Some(first) = text.find('<') else { return false };
    let lower = text[first..].to_ascii_lowercase();
    MARKS.iter().any(|mark| lower.contains(mark))
}

/// The words of a piece of HTML, paragraphs between blank lines.
pub(crate) fn html_text(parsers: &dyn Parsers, html: &str) -> String {
    Tree::html(parsers, html, &[]).root().map(html_words).unwrap_or_default()
}
