//! Words that a line breaks in two: "depart-" at the end of one, "ment" at the start of the next, as scans and columns have them.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::span::ByteSpan;

/// The signs that a line breaks a word with: hyphens, the soft one, and what scans make of these.
const SIGNS: [char; 5] = ['-', '\u{2010}', '\u{AD}', '¬', '⸗'];

/// Words that keep their hyphen before others, wherever the line ends.
const FIRST_PARTS: [&str; 13] = [
    "self", "well", "non", "half", "vice", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// Makes one word of two that stand on both sides of such a break, unless `text` prints them with a hyphen elsewhere.
pub fn join(text: &str, words: &mut Vec<ByteSpan>) {
    let is_break = |at: usize| text[..at].trim_end_matches([' ', '\r', '\t']).ends_with(SIGNS);
    if !text.match_indices('\n').any(|(at, _)| is_break(at)) {
        return;
    }
    let mut compounds = FxHashSet::default();
    for pair in words.windows(2) {
        if text.get(pair[0].end as usize..pair[1].start as usize).is_some_and(is_hyphen) {
            compounds.insert((pair[0].of(text).to_lowercase(), pair[1].of(text).to_lowercase()));
        }
    }
    let mut joined: Vec<ByteSpan> = Vec::with_capacity(words.len());
    for &word in words.iter() {
        match joined.last_mut() {
            Some(last) if is_broken(text, *last, word, &compounds) => last.end = word.end,
            _ => joined.push(word),
        }
    }
    *words = joined;
}

fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}")
}

/// Whether a line ends between the two and they are one word.
fn is_broken(text: &str, first: ByteSpan, rest: ByteSpan, compounds: &FxHashSet<(String, String)>) -> bool {
    let Some(gap) = text.get(first.end as usize..rest.start as usize) else { return false };
    // A soft hyphen goes with the word before it; any other sign is no part of a word.
    let (word, rest) = (whole(first.of(text).trim_end_matches('\u{AD}')), rest.of(text));
    let gap = match gap.strip_prefix(SIGNS) {
        Some(gap) => gap,
        None if first.of(text).ends_with('\u{AD}') => gap,
        None => return false,
    };
    let is_line = gap.chars().all(char::is_whitespace) && gap.matches('\n').count() == 1;
    is_line
        && word.chars().all(|c| c.is_alphabetic() || is_apostrophe(c))
        && rest.starts_with(char::is_lowercase)
        && rest.chars().all(|c| c.is_alphabetic() || is_apostrophe(c))
        && {
            let (word, rest) = (word.to_lowercase(), rest.to_lowercase());
            !FIRST_PARTS.contains(&word.as_str()) && !compounds.contains(&(word, rest))
        }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{301}' | '\u{308}')
}

/// A word as it is without the break in it.
pub fn whole(word: &str) -> Cow<'_, str> {
    if word.contains('\n') {
        word.chars().filter(|c| !c.is_whitespace() && !SIGNS.contains(c)).collect::<String>().into()
    } else {
        word.into()
    }
}

#[cfg(test)]
mod tests {
    use crate::text::fold::folded;
    use crate::text::words::Words;

    #[test]
    fn a_word_that_a_line_breaks_is_one_word() {
        for (why, text, words) in [
            ("a hyphen", "the depart-\nment said", "the department said"),
            ("a day", "on Tues-\nday at", "on tuesday at"),
            ("a number", "seven-\nteen boats", "seventeen boats"),
            ("a soft hyphen", "the depart\u{AD}\nment said", "the department said"),
            ("a sign of scans", "the depart¬\nment said", "the department said"),
            ("another hyphen", "the depart\u{2010}\nment said", "the department said"),
            ("spaces around the break", "the depart- \r\n  ment said", "the department said"),
            ("an apostrophe", "the audi-\ntor's re-\nport", "the auditor's report"),
            ("three lines", "in-\nter-\nnational", "international"),
            ("Russian", "прави-\nтельство", "правительство"),
            ("German", "Regie-\nrung", "regierung"),
            (
                "printed with a hyphen elsewhere",
                "a river-side inn and a river-\nside kiosk",
                "a river side inn and a river side kiosk",
            ),
            ("a hyphen that stays", "the well-\nknown man", "the well known man"),
            ("a name", "Claver-\nCarone said", "claver carone said"),
            ("figures", "2019-\n20 and F-\n16", "2019 20 and f 16"),
            ("a dash", "he said -\nand left", "he said and left"),
            ("a paragraph", "he was un-\n\nable", "he was un able"),
            ("no break", "river-side", "river side"),
        ] {
            let found: Vec<String> = Words::of(text).spans().iter().map(|span| folded(span.of(text))).collect();
            assert_eq!(found.join(" "), words, "{why}");
        }
    }
}
