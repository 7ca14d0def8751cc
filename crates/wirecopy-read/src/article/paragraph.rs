//! Paragraphs, and where a part of a text stands in it.

use wirecopy::span::{ByteSpan, count};

/// The lines of `text` that are not blank, without the space around them. News texts break a line for a paragraph.
pub(crate) fn paragraphs(text: &str) -> Vec<&str> {
    let (mut lines, mut start) = (Vec::new(), 0);
    while let Some((end, len)) = next_break(text, start) {
        lines.push(&text[start..end]);
        start = end + len;
    }
    lines.push(&text[start..]);
    lines.into_iter().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Where the next line ends from byte `at` on, and how long the sign is that ends it.
fn next_break(text: &str, mut at: usize) -> Option<(usize, usize)> {
    // Most bytes end no line, and need not be read as characters.
    let may_be = |byte: &u8| matches!(byte, b'\n'..=b'\r' | 0xC2 | 0xE2);
    loop {
        at += text.as_bytes().get(at..)?.iter().position(may_be)?;
        let c = text.get(at..)?.chars().next()?;
        if matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            return Some((at, c.len_utf8()));
        }
        at += c.len_utf8();
    }
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
