//! Paragraphs, and where a part of a text stands in it.

use wirecopy::span::{ByteSpan, count};

/// The lines of `text` that are not blank, without the space around them. News texts break a line for a paragraph.
pub(crate) fn paragraphs(text: &str) -> Vec<&str> {
    let breaks = |c| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    text.split(breaks).map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Where `part`, a slice of `text`, stands in it. `text` is at most 4 GiB.
pub(crate) fn place(text: &str, part: &str) -> ByteSpan {
    let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    ByteSpan::new(count(start), count(start + part.len()))
}

/// Whether `text` ends as a sentence does, closing quotation marks and brackets aside.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let closing = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | '»' | '“' | ')' | ']');
    text.trim_end_matches(closing).ends_with(['.', '!', '?', '…', '。'])
}
