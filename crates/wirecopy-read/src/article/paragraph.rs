//! Paragraphs, and where a part of a text stands in it.

use wirecopy::span::{ByteSpan, count};

/// The lines of `text` that are not blank, without the space around them. News texts break a line for a paragraph.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    let mut start = Some(0);
    let lines = std::iter::from_fn(move || {
        let from = start?;
        let next = next_break(text, from);
        start = next.map(|(end, len)| end + len);
        Some(&text[from..next.map_or(text.len(), |(end, _)| end)])
    });
    lines.map(str::trim).filter(|line| !line.is_empty())
}

/// Where the next line ends from byte `at` on, and how long the sign is that ends it.
fn next_break(text: &str, mut at: usize) -> Option<(usize, usize)> {
    // Most bytes end no line, and need not be read as characters: a stretch at a time, which a processor looks through at once.
    const STRETCH: usize = 64;
    let may_be = |byte: &u8| matches!(byte, b'\n'..=b'\r' | 0xC2 | 0xE2);
    let none = |stretch: &&[u8; STRETCH]| !stretch.iter().fold(false, |any, byte| any | may_be(byte));
    loop {
        let (stretches, _) = text.as_bytes().get(at..)?.as_chunks();
        at += STRETCH * stretches.iter().take_while(none).count();
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

/// Whether the first bytes of two texts are the same letter, capital or small.
pub(crate) fn begin_alike(one: &str, other: &str) -> bool {
    one.bytes().zip(other.bytes()).take(1).all(|(one, other)| one.eq_ignore_ascii_case(&other))
}

/// Whether `text` ends as a sentence does, closing quotation marks and brackets aside.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let closing = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | '»' | '“' | ')' | ']');
    text.trim_end_matches(closing).ends_with(['.', '!', '?', '…', '。'])
}
