//! A Word document -> its words and its title.
//!
//! The file is an archive; what is read of it is [`WordWords::FILE`] and [`WordTitle::FILE`].

use crate::archive::zip::Archive;
use crate::document::markup::Markup;
use crate::file::error::FileError;
use crate::parsers::Parsers;

/// The words of a document, and the title that it gives itself.
///
/// # Errors
/// [`FileError`] says why there are none.
pub(crate) fn document(parsers: &dyn Parsers, bytes: &[u8]) -> Result<(String, Option<String>), FileError> {
    let mut archive = Archive::open(bytes).map_err(FileError::Zip)?;
    let mut part = |name: &str, listener: &mut dyn Markup| {
        let text = parsers.page(&archive.unpack_named(name)?)?.text;
        parsers.xml(&text, listener).map_err(|says| FileError::Xml { says })
    };
    let (mut words, mut title) = (WordWords::default(), WordTitle::default());
    part(WordWords::FILE, &mut words)?;
    // A document may do without a title.
    drop(part(WordTitle::FILE, &mut title));
    let text = words.finish();
    if text.is_empty() { Err(FileError::NoWords) } else { Ok((text, title.finish())) }
}

/// What stands between paragraphs.
const PARAGRAPH: &str = "\n\n";

/// Listens to `word/document.xml`. What a tracked change took out is left out, what it put in is kept.
#[derive(Clone, Debug, Default)]
pub struct WordWords {
    text: String,
    /// The paragraph that is open, and those around it: a text box stands within a paragraph.
    lines: Vec<String>,
    /// The names of the open elements, without their prefix.
    open: Vec<String>,
    /// How many elements are open whose words do not count.
    dropped: u32,
    /// What stands between the text so far and the next line.
    gap: &'static str,
    /// Where the text of the row of a table that is open begins.
    row: usize,
}

impl WordWords {
    /// The part of the archive that has the words.
    pub const FILE: &str = "word/document.xml";

    /// The words, paragraphs between blank lines.
    #[must_use]
    pub fn finish(mut self) -> String {
        while !self.lines.is_empty() {
            self.end_line();
        }
        self.text
    }

    fn end_line(&mut self) {
        let line = self.lines.pop().unwrap_or_default();
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        self.text.push_str(self.gap);
        self.text.push_str(line);
        self.gap = PARAGRAPH;
    }

    fn put(&mut self, words: &str) {
        if self.dropped > 0 {
            return;
        }
        if self.lines.is_empty() {
            self.lines.push(String::new());
        }
        if let Some(line) = self.lines.last_mut() {
            line.push_str(words);
        }
    }
}

impl Markup for WordWords {
    fn open(&mut self, name: &str, _: &dyn Fn(&str) -> Option<String>) {
        let name = bare(name);
        self.dropped += u32::from(is_dropped(name));
        match name {
            "p" => self.lines.push(String::new()),
            "tr" => self.row = self.text.len(),
            "tab" if self.open.last().is_some_and(|name| name == "r") => self.put("\t"),
            "br" | "cr" => self.put("\n"),
            "noBreakHyphen" => self.put("\u{2011}"),
            _ => {}
        }
        self.open.push(name.to_owned());
    }

    fn text(&mut self, text: &str) {
        if self.open.last().is_some_and(|name| name == "t") {
            self.put(text);
        }
    }

    fn close(&mut self) {
        let Some(name) = self.open.pop() else { return };
        self.dropped = self.dropped.saturating_sub(u32::from(is_dropped(&name)));
        match name.as_str() {
            "p" => self.end_line(),
            // Cells of a row stand in one line.
            "tc" if self.text.len() > self.row => self.gap = "\t",
            "tr" if !self.text.is_empty() => self.gap = PARAGRAPH,
            _ => {}
        }
    }
}

/// What was taken out or moved away, and what stands there a second time for old programs.
fn is_dropped(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "Fallback")
}

/// Listens to `docProps/core.xml`.
#[derive(Clone, Debug, Default)]
pub struct WordTitle {
    title: String,
    depth: u32,
    title_at: Option<u32>,
}

impl WordTitle {
    /// The part of the archive that has the title.
    pub const FILE: &str = "docProps/core.xml";

    /// The title that the document gives itself, if it does.
    #[must_use]
    pub fn finish(self) -> Option<String> {
        crate::article::metadata::stated(Some(&self.title))
    }
}

impl Markup for WordTitle {
    fn open(&mut self, name: &str, _: &dyn Fn(&str) -> Option<String>) {
        self.depth += 1;
        if bare(name) == "title" {
            self.title_at = Some(self.depth);
        }
    }

    fn text(&mut self, text: &str) {
        if self.title_at.is_some() {
            self.title.push_str(text);
        }
    }

    fn close(&mut self) {
        self.title_at = self.title_at.filter(|&at| at < self.depth);
        self.depth = self.depth.saturating_sub(1);
    }
}

/// A name without its prefix: `w:p` is a paragraph.
fn bare(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

#[cfg(test)]
mod tests;
