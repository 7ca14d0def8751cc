//! Documents of any elements, told as a parser tells them.

use arbitrary::Arbitrary;
use wirecopy_read::{Markup, PageReader, WordTitle, WordWords};

/// Elements that mean something to one reader or another.
const NAMES: [&str; 40] = [
    "html",
    "body",
    "main",
    "article",
    "section",
    "div",
    "p",
    "h1",
    "h2",
    "a",
    "span",
    "time",
    "header",
    "footer",
    "nav",
    "aside",
    "figure",
    "figcaption",
    "img",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "br",
    "pre",
    "form",
    "script",
    "meta",
    "title",
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:del",
    "w:txbxContent",
    "mc:Fallback",
    "dc:title",
];

/// What attributes hold.
const VALUES: [&str; 12] = [
    "",
    "true",
    "display: none",
    "articleBody",
    "story related",
    "comments",
    "byline author",
    "has-sidebar",
    "ad",
    "og:title",
    "application/ld+json",
    "2025-02-01",
];

/// Texts, some of them long enough for a paragraph.
const TEXTS: [&str; 6] = [
    " ",
    "Ann Lee",
    "The ferry is back, said the authority, and it sails at dawn.",
    "Advertisement",
    "港のフェリーは三週間の修理を終えて運航を再開した。",
    "{\"@type\": \"Article\", \"articleBody\": \"One.\"}",
];

/// A step through a document.
#[derive(Arbitrary, Debug)]
pub enum Mark {
    Open(u8, u8),
    Text(u8),
    Any(String),
    Close,
}

/// Reads a web page, and looks whether its words are words of the page.
pub fn check_story(marks: &[Mark]) {
    let mut reader = PageReader::default();
    let letters = tell(marks, &mut reader);
    if let Ok(draft) = reader.finish(&|_| Err(String::new())) {
        assert!(!draft.text.is_empty());
        assert!(letters_of(&draft.text) <= letters, "a page is told once: {draft:?}");
    }
}

/// Reads a Word document and its title.
pub fn check_words(marks: &[Mark]) {
    let mut words = WordWords::default();
    let letters = tell(marks, &mut words);
    let text = words.finish();
    assert!(letters_of(&text) <= letters, "a document is told once: {text:?}");
    assert_eq!(text.trim(), text);
    let mut title = WordTitle::default();
    tell(marks, &mut title);
    assert_ne!(title.finish().as_deref(), Some(""));
}

/// Tells of the marks as a parser does, which ends what it began; and counts the letters.
fn tell(marks: &[Mark], listener: &mut dyn Markup) -> usize {
    let (mut depth, mut letters) = (0_usize, 0);
    for mark in marks {
        match mark {
            Mark::Open(name, value) => {
                let value = VALUES[usize::from(*value) % VALUES.len()];
                listener.open(NAMES[usize::from(*name) % NAMES.len()], &|key| {
                    (key.len() % 2 == value.len() % 2).then(|| value.to_owned())
                });
                depth += 1;
            }
            Mark::Text(text) => letters += told(TEXTS[usize::from(*text) % TEXTS.len()], listener),
            Mark::Any(text) => letters += told(text, listener),
            Mark::Close if depth > 0 => {
                listener.close();
                depth -= 1;
            }
            Mark::Close => {}
        }
    }
    (0..depth).for_each(|_| listener.close());
    letters
}

fn told(text: &str, listener: &mut dyn Markup) -> usize {
    listener.text(text);
    letters_of(text)
}

fn letters_of(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}
