//! One entry of a feed, whatever form the feed has.

use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::html_text::{html_text, is_html};
use crate::parsers::Parsers;
use crate::wire::newsml_g2::plain;
use wirecopy::article::DetailKind;

/// What an entry states, and its words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    pub(crate) id: Option<String>,
    pub(crate) metadata: Metadata,
    /// The whole text.
    pub(crate) content: String,
    /// What stands for it.
    pub(crate) summary: String,
}

impl Entry {
    pub(crate) fn addressed(mut self, address: Option<&str>, section: Option<&str>) -> Self {
        self.metadata = self.metadata.with(DetailKind::Section, section).with(DetailKind::Address, address);
        self
    }
}

/// The words of a field that may be marked up with HTML.
pub(crate) fn field_words(parsers: &dyn Parsers, value: &str) -> String {
    let is_marked = is_html(value) || value.contains("&#") || value.contains("&amp;") || value.contains("</");
    if is_marked { html_text(parsers, value) } else { plain(value) }
}

/// Makes drafts of entries, and says how many have but a summary.
pub(crate) fn put(entries: Vec<Entry>, contents: &mut Contents) {
    let mut summaries = 0;
    let all = entries.len();
    for (Entry { id, metadata, content, summary }, number) in entries.into_iter().zip(1..) {
        let is_whole = !content.trim().is_empty();
        let text = if is_whole { content } else { summary };
        if text.trim().is_empty() {
            contents.leave(metadata.title.or(id).map_or(Place::Item(number), Place::Named), Flaw::NoWords);
            continue;
        }
        summaries += usize::from(!is_whole);
        contents.drafts.push(Draft { id, text, metadata });
    }
    if summaries > 0 {
        contents
            .notes
            .push(format!("entries of the feed with a summary alone and not the whole text: {summaries} of {all}"));
    }
}
