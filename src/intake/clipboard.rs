//! What is pasted: files, a piece of a web page, or plain words.

use web_sys::DataTransfer;

use super::dropped::{Source, chosen};
use super::parsers;
use wirecopy_read::{Draft, Metadata, is_page};

/// What the clipboard holds.
pub enum Clipping {
    /// Files.
    Files(Vec<Source>),
    /// A text, with what it states of itself.
    Text(Draft),
}

/// What is on the clipboard, as it stands there.
pub struct Clipboard {
    files: Vec<Source>,
    html: String,
    plain: String,
}

impl Clipboard {
    /// What `clipboard` holds, if it is of any use. This has to be asked at once: when the event is over, it is gone.
    #[must_use]
    pub fn of(clipboard: &DataTransfer) -> Option<Self> {
        let files = clipboard.files().map(|files| chosen(&files)).unwrap_or_default();
        let text = |kind| clipboard.get_data(kind).unwrap_or_default();
        let held = Self { files, html: text("text/html"), plain: text("text/plain") };
        let holds_any = held.holds_files() || [&held.html, &held.plain].iter().any(|text| !text.trim().is_empty());
        holds_any.then_some(held)
    }

    /// Whether it is files. A program that copies words may add a picture of them.
    #[must_use]
    pub fn holds_files(&self) -> bool {
        !self.files.is_empty() && self.plain.trim().is_empty()
    }

    /// What is to be read of it, if there is anything.
    #[must_use]
    pub fn read(self) -> Option<Clipping> {
        if self.holds_files() {
            Some(Clipping::Files(self.files))
        } else {
            words(&self.html, &self.plain).map(Clipping::Text)
        }
    }
}

/// The story in a piece of a web page, unless it is hardly anything of what was copied.
pub fn page_words(html: &str, plain: &str) -> Option<Draft> {
    let count = |text: &str| text.split_whitespace().count();
    let draft = parsers::page(html).ok()?;
    (count(&draft.text) * 5 >= count(plain) * 3).then_some(draft)
}

fn words(html: &str, plain: &str) -> Option<Draft> {
    let source = if is_page(plain) { parsers::page(plain).ok() } else { None };
    let rich = || (!html.trim().is_empty()).then(|| page_words(html, plain)).flatten();
    let draft = source.or_else(rich);
    draft.or_else(|| {
        (!plain.trim().is_empty()).then(|| Draft { id: None, text: plain.to_owned(), metadata: Metadata::default() })
    })
}
