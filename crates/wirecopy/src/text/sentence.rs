//! A paragraph, cut into sentences.

use crate::span::{ByteSpan, count};

/// Words with a stop that ends no sentence, in lower case and without it.
const SHORT: &[&str] = &[
    "abs", "apr", "art", "aug", "bzw", "capt", "cf", "cmdr", "co", "col", "corp", "dec", "dept", "dr", "dra", "feb",
    "gen", "gov", "hon", "inc", "jan", "jr", "lt", "ltd", "maj", "mlle", "mme", "mr", "mrs", "ms", "mt", "no", "nov",
    "nr", "num", "núm", "oct", "pres", "prof", "rep", "rev", "sen", "sens", "sept", "sgt", "sr", "sra", "srta", "st",
    "ste", "vgl", "vs",
];

/// The sentences of `within`, a paragraph of `text`, in order and without a gap: the space after one belongs to it.
///
/// A stop ends one if a space follows and then something that can begin another. After an initial or a word that is
/// printed short (Sen., U.S.) it is taken for a part of the word.
#[must_use]
pub fn sentences(text: &str, within: ByteSpan) -> Vec<ByteSpan> {
    let paragraph = within.of(text);
    let mut found = Vec::new();
    let mut start = 0;
    for (at, stop) in paragraph.match_indices(is_stop) {
        let after = at + stop.len();
        let rest = &paragraph[after..];
        let next = rest.trim_start_matches(is_closing);
        let following = next.trim_start();
        // French sets a space before its closing mark.
        let closed = following.strip_prefix(['»', '›']).filter(|rest| !rest.starts_with(char::is_alphanumeric));
        let following = closed.map_or(following, str::trim_start);
        let spaced = following.len() < next.len() || is_wide(stop);
        let begins =
            following.chars().find(|c| !is_opening(*c)).is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase());
        if at < start || !spaced || !begins || (stop == "." && is_short(&paragraph[start..at])) {
            continue;
        }
        let end = paragraph.len() - following.len();
        found.push(ByteSpan::new(within.start + count(start), within.start + count(end)));
        start = end;
    }
    if start < paragraph.len() {
        found.push(ByteSpan::new(within.start + count(start), within.start + count(paragraph.len())));
    }
    found
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？')
}

fn is_wide(stop: &str) -> bool {
    matches!(stop, "。" | "！" | "？")
}

/// What may stand between a stop and the space. Some print a “ there too.
fn is_closing(c: char) -> bool {
    is_stop(c) || matches!(c, '"' | '\'' | '”' | '’' | '»' | '“' | ')' | ']' | '」' | '』')
}

fn is_opening(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '„'
            | '«'
            | '»'
            | '('
            | '['
            | '¿'
            | '¡'
            | '—'
            | '–'
            | '-'
            | ' '
            | '\u{a0}'
            | '\u{202f}'
    )
}

/// Whether the stop after `sentence` belongs to its last word.
fn is_short(sentence: &str) -> bool {
    let word = sentence.rsplit(|c: char| c.is_whitespace() || is_opening(c)).next().unwrap_or_default();
    let initial = word.chars().next().is_some_and(char::is_uppercase) && word.chars().nth(1).is_none();
    initial || word.contains('.') || SHORT.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_cut_into_its_sentences() {
        for (why, text, expected) in [
            ("plain", "It rained. He left! Why?", vec!["It rained. ", "He left! ", "Why?"]),
            ("a quotation", "“It is.” He left. “No,” she said.", vec!["“It is.” ", "He left. ", "“No,” she said."]),
            ("a question inside", "“Why?” he asked. She left.", vec!["“Why?” he asked. ", "She left."]),
            (
                "short words",
                "Sen. J. Doe of the U.S. Senate left on Jan. 5. It rained.",
                vec!["Sen. J. Doe of the U.S. Senate left on Jan. 5. ", "It rained."],
            ),
            ("figures", "It cost $4.5 in all. So it goes.", vec!["It cost $4.5 in all. ", "So it goes."]),
            ("an ellipsis", "it is not … negotiable. … And so on", vec!["it is not … negotiable. … ", "And so on"]),
            ("French", "« Oui. » Puis rien.", vec!["« Oui. » ", "Puis rien."]),
            ("Chinese", "他说不会。然后离开。", vec!["他说不会。", "然后离开。"]),
            ("no stop", "It rained", vec!["It rained"]),
            ("nothing", "", vec![]),
        ] {
            let found: Vec<_> =
                sentences(text, ByteSpan::new(0, count(text.len()))).iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{why}");
        }
    }
}
