//! A title for an article that has none: its opening words.

use unicode_segmentation::UnicodeSegmentation;

use crate::article::paragraph::{ends_sentence, paragraphs};
use wirecopy::article::Aside;

/// A first line of this many words or fewer stands as it is.
const HEADLINE: usize = 14;
/// Of a longer one, this many words stand for it.
const OPENING: usize = 10;
/// The most characters: some scripts put no space between words.
const WIDEST: usize = 100;

/// The opening words of the story, if it has any.
pub(crate) fn opening(text: &str, asides: &[Aside]) -> Option<String> {
    let start = first_story_byte(text, asides);
    let line = unbroken(paragraphs(&text[start..]).skip_while(|line| !line.chars().any(char::is_alphanumeric)))?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let shown = if words.len() <= HEADLINE { words.len() } else { OPENING };
    let title = words[..shown].join(" ");

    let wide = title.char_indices().nth(WIDEST).map(|(most, _)| &title[..last_border(&title, most)]);
    if wide.is_none() && shown == words.len() {
        return Some(title);
    }
    let cut = wide
        .unwrap_or(&title)
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '—' | '–' | '-' | '.' | '…'));
    Some(format!("{cut}…"))
}

/// The first of `lines`. Where a word is broken at its end, the lines have a fixed width, and those that follow belong to it.
fn unbroken<'t>(mut lines: impl Iterator<Item = &'t str>) -> Option<String> {
    let mut line = lines.next()?.to_owned();
    let mut is_fixed = false;
    for next in lines {
        let is_broken = line.ends_with(['-', '¬', '\u{ad}', '‐']) && next.starts_with(char::is_lowercase);
        is_fixed |= is_broken;
        if !is_fixed || ends_sentence(&line) || line.split_whitespace().count() > HEADLINE {
            break;
        }
        if is_broken {
            line.pop();
        } else {
            line.push(' ');
        }
        line.push_str(next);
    }
    Some(line)
}

/// The last border of words up to the byte `most`: nothing that is printed as one is cut there.
fn last_border(title: &str, most: usize) -> usize {
    let borders = title.split_word_bound_indices().map(|(at, _)| at).take_while(|&at| at <= most);
    borders.last().filter(|&at| at > 0).unwrap_or(most)
}

/// Where the story begins: after the asides at the head that follow one another.
fn first_story_byte(text: &str, asides: &[Aside]) -> usize {
    let mut start = 0;
    for aside in asides {
        let range = aside.span.range();
        let between = text.get(start..range.start).unwrap_or_default();
        if between.chars().any(char::is_alphanumeric) {
            break;
        }
        start = range.end;
    }
    start
}

#[cfg(test)]
mod tests {
    use crate::article;

    #[test]
    fn the_opening_words_stand_for_a_title() {
        let cases = [
            ("a headline", "Venezuela Agrees\n\nThe government said.", "Venezuela Agrees"),
            (
                "a long sentence",
                "One two three four five six seven eight nine, ten eleven twelve thirteen fourteen fifteen.",
                "One two three four five six seven eight nine, ten…",
            ),
            (
                "no comma before the dots",
                "One two three four five six seven eight nine ten, eleven twelve thirteen fourteen fifteen.",
                "One two three four five six seven eight nine ten…",
            ),
            ("after what is not the story", "date 2025-02-01 CARACAS: Venezuela agreed.", "Venezuela agreed."),
            ("spaces put right", "  Venezuela \u{a0} agrees  ", "Venezuela agrees"),
            ("only asides", "date 2025-02-01\nBy Peter Jamison", "the-id"),
            ("no words", "— ... —", "the-id"),
            (
                "lines of a fixed width, the first of which breaks a word",
                "The mayor told the council on Tues-\nday that the new footbridge over the\nTarn would open a year late.",
                "The mayor told the council on Tuesday that the new…",
            ),
            ("a heading that ends with a hyphen", "Ferry-\nThe mayor spoke.", "Ferry-"),
            ("nothing", "", "the-id"),
            ("a credit does not end the head", "Venezuela agrees\n\nWith Post wires", "Venezuela agrees"),
        ];
        for (name, text, expected) in cases {
            assert_eq!(article("the-id", text.to_owned(), None).title, expected, "{name}");
        }
    }

    #[test]
    fn a_script_without_spaces_is_cut_between_characters() {
        let title = article("id", "é\u{301}漢".repeat(200), None).title;
        assert_eq!(title, format!("{}…", "é\u{301}漢".repeat(33)));
    }
}
