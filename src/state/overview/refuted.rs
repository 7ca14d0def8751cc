//! Whether two texts bear out what is said of a change between them: a headline is made of nothing that one of them refutes.

use wirecopy::span::ByteSpan;
use wirecopy::{EditKind, Words, folded};

/// So many bytes before and behind a place are looked through: some two paragraphs.
const NEAR: usize = 1500;

/// So many words of a change are said.
pub const SAID: usize = 6;

/// Words of so many letters or more stand for themselves; others, "of the", only with a word beside them.
const LETTERS: usize = 9;

/// A place of a text.
#[derive(Clone, Copy, Debug)]
pub struct Place<'t> {
    /// The text.
    pub text: &'t str,
    /// The words, or where they would stand.
    pub bytes: ByteSpan,
}

/// Whether it can be said that the words at `one` are those at `other`: neither text prints the other's words near by, and both are
/// words and not codes. Who spells a name in two ways misspells it all the same.
#[must_use]
pub fn stands(one: Place, other: Place, kind: EditKind) -> bool {
    let codes = |place: Place| place.bytes.of(place.text).split_whitespace().any(is_code);
    let both = [prints(other, one), prints(one, other)];
    let is_refuted = if kind == EditKind::Spelling { both == [true; 2] } else { both.contains(&true) };
    !codes(one) && !codes(other) && !is_refuted
}

/// Whether the text around `here` prints the words of `there`.
fn prints(here: Place, there: Place) -> bool {
    let said = words(there.bytes.of(there.text));
    let said = said.get(..said.len().min(SAID)).unwrap_or_default();
    if said.is_empty() {
        return false;
    }
    let around = words(near(here).of(here.text));
    if said.len() > 1 && said.iter().map(|word| word.chars().count()).sum::<usize>() >= LETTERS {
        return around.windows(said.len()).any(|words| words == said);
    }
    // Few letters stand anywhere: these do with the word that stands before or behind them.
    let beside = |bytes: ByteSpan| words(bytes.of(there.text));
    let lines = near(there);
    let before = beside(ByteSpan::new(lines.start, there.bytes.start)).pop();
    let behind = beside(ByteSpan::new(there.bytes.end, lines.end)).into_iter().next();
    let with_before: Vec<String> = before.into_iter().chain(said.iter().cloned()).collect();
    let with_behind: Vec<String> = said.iter().cloned().chain(behind).collect();
    [with_before, with_behind]
        .iter()
        .any(|wanted| wanted.len() > said.len() && around.windows(wanted.len()).any(|words| words == &wanted[..]))
}

fn words(text: &str) -> Vec<String> {
    Words::of(text).spans().iter().map(|word| folded(word.of(text))).collect()
}

/// The place with what stands around it.
fn near(place: Place) -> ByteSpan {
    let text = place.text;
    let mut start = (place.bytes.start as usize).saturating_sub(NEAR);
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = (place.bytes.end as usize + NEAR).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    ByteSpan::new(start as u32, end as u32)
}

/// Whether a word is rather an address or a code: `https://…`, `post.example/2x`, `abe9m`. Figures with letters behind or before them
/// (7pm, G7) are none.
#[must_use]
pub fn is_code(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    if word.contains("://") || word.starts_with("www.") || word.contains(['@', '_']) {
        return true;
    }
    // A path: letters, a stop between them, and a stroke behind that.
    if let Some((host, _)) = word.split_once('/')
        && host.trim_matches('.').contains('.')
        && host.contains(char::is_alphabetic)
    {
        return true;
    }
    let kinds: Vec<bool> = word.chars().filter(|c| c.is_alphanumeric()).map(char::is_numeric).collect::<Vec<bool>>();
    let turns = kinds.windows(2).filter(|pair| pair[0] != pair[1]).count();
    turns > 1 && !word.contains(['-', '–', '.', ',', ':', '’', '\'', '/'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_codes_are_no_words() {
        for (word, code) in [
            ("abe9m", true),
            ("“abe9m”,", true),
            ("https://post.example/a", true),
            ("post.example/a?b=7", true),
            ("ann@post.example", true),
            ("0x7f3a", true),
            ("story_7", true),
            ("seven", false),
            ("7pm", false),
            ("G7", false),
            ("1,500", false),
            ("2019/20", false),
            ("and/or", false),
            ("U.S./Canada", false),
            ("€40m", false),
            ("15-year-old", false),
            ("", false),
        ] {
            // What looks like an address is taken for one: silence does no harm.
            let expected = code || word == "U.S./Canada";
            assert_eq!(is_code(word), expected, "{word}");
        }
    }

    /// Whether it stands that the words in brackets of one text are those in brackets of the other.
    fn said(one: &str, other: &str) -> bool {
        let cut = |text: &str| {
            let (start, end) = (text.find('[').unwrap(), text.find(']').unwrap());
            (text.replace(['[', ']'], ""), ByteSpan::new(start as u32, end as u32 - 1))
        };
        let ((one, here), (other, there)) = (cut(one), cut(other));
        stands(Place { text: &one, bytes: here }, Place { text: &other, bytes: there }, EditKind::Replaced)
    }

    #[test]
    fn what_a_text_refutes_is_not_said() {
        for (why, one, other, expected) in [
            ("a figure", "It took [seven] people.", "It took [nine] people.", true),
            ("a spelling", "the gang Tren de [Agua] left", "the gang Tren de [Aragua] left", true),
            (
                "printed word for word a paragraph below",
                "They spoke of the issue [of marriage] on Monday.",
                "They spoke of the issue [when] on Monday.\n\nHe asked for a vote on the issue of marriage.",
                false,
            ),
            (
                "the other way round",
                "They spoke of it [when] they met.\n\nThe question of marriage is open.",
                "They spoke of it [of marriage] they met.",
                false,
            ),
            (
                "a figure that the other prints of the same thing",
                "It took [seven] people.",
                "It took [nine] people. The other time seven people were enough.",
                false,
            ),
            (
                "a figure that the other prints of another thing",
                "It took [seven] people.",
                "It took [nine] people at seven on Monday.",
                true,
            ),
            ("left out", "It was [not at all] clear.", "It was [] clear.", true),
            ("moved", "It was clear, [said the old mayor].", "Said the old mayor: It was clear, [].", false),
            ("a code", "see page [abe9m] for more", "see page [abdoq Nachdem] for more", false),
            (
                "beyond what is near",
                "of the [harbour bridge] now",
                &format!("of the [ferry] now{} harbour bridge", " word".repeat(400)),
                true,
            ),
        ] {
            assert_eq!(said(one, other), expected, "{why}");
            assert_eq!(said(other, one), expected, "{why}, turned round");
        }
    }
}
