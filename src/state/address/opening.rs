//! Parts of a text that stand for it: opening words, and the words before and after a passage.

use wirecopy::span::ByteSpan;

/// The first `words` words of `text`, with an ellipsis if more follow; white space becomes one space.
#[must_use]
pub fn opening(text: &str, words: usize) -> String {
    let mut rest = text.split_whitespace();
    let mut opening = rest.by_ref().take(words).collect::<Vec<_>>().join(" ");
    if rest.next().is_some() {
        opening.push('…');
    }
    opening
}

/// What stands on the same line before and after `bytes`, as printed, at most `letters` letters each. It is cut between words, with an
/// ellipsis there.
#[must_use]
pub fn around(text: &str, bytes: ByteSpan, letters: usize) -> (String, String) {
    let (before, after) = line(text, bytes);
    (tail(before.trim_start(), letters), head(after.trim_end(), letters))
}

/// The same without the marks that only close or open the passage, and the space beside them.
#[must_use]
pub fn context(text: &str, bytes: ByteSpan, letters: usize) -> (String, String) {
    let (before, after) = line(text, bytes);
    let is_mark = |letter: char| !letter.is_alphanumeric() && !letter.is_whitespace();
    (tail(before.trim_end_matches(is_mark).trim(), letters), head(after.trim_start_matches(is_mark).trim(), letters))
}

/// What stands on the same line before and after `bytes`.
fn line(text: &str, bytes: ByteSpan) -> (&str, &str) {
    let Some(lines) = bytes.lines(text) else { return ("", "") };
    let (before, after) = (ByteSpan::new(lines.start, bytes.start), ByteSpan::new(bytes.end, lines.end));
    (before.of(text), after.of(text))
}

fn head(line: &str, letters: usize) -> String {
    match line.char_indices().nth(letters) {
        None => line.to_owned(),
        Some((end, _)) => [line[..end].rsplit_once(' ').map_or("", |(kept, _)| kept), "…"].concat(),
    }
}

fn tail(line: &str, letters: usize) -> String {
    match line.char_indices().rev().nth(letters) {
        None => line.to_owned(),
        Some((start, _)) => ["…", line[start..].split_once(' ').map_or("", |(_, kept)| kept)].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_is_cut_between_words() {
        assert_eq!(opening("One two\n three", 2), "One two…");
        assert_eq!(opening("One two\n three", 3), "One two three");
        assert_eq!(opening("", 3), "");
    }

    #[test]
    fn context_stays_on_its_line_and_is_cut_between_words() {
        let text = "The first.\nHe said on Friday: “NO,” and left the room.\nThe last.";
        let start = text.find("NO").unwrap() as u32;
        let bytes = ByteSpan::new(start, start + 2);
        let pair = |before: &str, after: &str| (before.to_owned(), after.to_owned());
        assert_eq!(context(text, bytes, 100), pair("He said on Friday:", "and left the room."));
        assert_eq!(context(text, bytes, 10), pair("…on Friday:", "and left…"));
        assert_eq!(context(text, ByteSpan::new(0, text.len() as u32), 10), pair("", ""));
        assert_eq!(around(text, bytes, 100), pair("He said on Friday: “", ",” and left the room."));
        assert_eq!(around(text, bytes, 10), pair("…Friday: “", ",” and…"));
        // What closes the passage is no context.
        assert_eq!(context("“NO.”\nNext.", ByteSpan::new(3, 5), 10), pair("", ""));
    }
}
