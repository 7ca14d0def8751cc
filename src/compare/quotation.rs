//! Where somebody is quoted: the parts of a text that stand in quotation marks.

use crate::span::{ByteSpan, count};

/// The quotations of `text`, marks included, in order and without overlap.
///
/// Newspapers mix their marks up, so a mark opens or closes by what stands around it, not by its shape. A quotation
/// ends at its closing mark or with its paragraph: one that goes on is opened again in the next.
#[must_use]
pub fn quotations(text: &str) -> Vec<ByteSpan> {
    let mut found = Vec::new();
    let mut start = 0;
    for paragraph in text.split_inclusive('\n') {
        scan(paragraph, start, &mut found);
        start += paragraph.len();
    }
    found
}

fn scan(paragraph: &str, offset: usize, found: &mut Vec<ByteSpan>) {
    let mut open: Option<(usize, Family)> = None;
    let mut before = ' ';
    let mut letters = paragraph.char_indices().peekable();
    while let Some((at, mark)) = letters.next() {
        let after = letters.peek().map_or(' ', |&(_, c)| c);
        if let Some(family) = family(mark) {
            match open {
                None if opens(before, mark, after) => open = Some((at, family)),
                Some((from, opened)) if opened == family && closes(before, mark, after) => {
                    found.push(span(offset, from, at + mark.len_utf8()));
                    open = None;
                }
                _ => {}
            }
        }
        before = mark;
    }
    // Single marks are apostrophes more often than not: one that is never closed opens nothing.
    if let Some((from, Family::Double | Family::Angle | Family::Corner)) = open {
        found.push(span(offset, from, paragraph.trim_end().len()));
    }
}

fn span(offset: usize, from: usize, to: usize) -> ByteSpan {
    ByteSpan::new(count(offset + from), count(offset + to))
}

/// Marks that close one another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Angle,
    Corner,
}

fn family(mark: char) -> Option<Family> {
    match mark {
        '"' | '“' | '”' | '„' | '‟' | '＂' => Some(Family::Double),
        '\'' | '‘' | '’' | '‚' => Some(Family::Single),
        '«' | '»' => Some(Family::Angle),
        '「' | '」' | '『' | '』' => Some(Family::Corner),
        _ => None,
    }
}

fn opens(before: char, mark: char, after: char) -> bool {
    match mark {
        '「' | '『' => true,
        '」' | '』' => false,
        // French sets a space inside its marks, German turns them round.
        '«' => true,
        '»' => !before.is_alphanumeric() && after.is_alphanumeric(),
        _ => !before.is_alphanumeric() && !is_stop(before) && !after.is_whitespace(),
    }
}

fn closes(before: char, mark: char, after: char) -> bool {
    match mark {
        '「' | '『' => false,
        '」' | '』' => true,
        '\'' | '’' | '‘' => !before.is_whitespace() && !after.is_alphanumeric(),
        '«' => before.is_alphanumeric() || is_stop(before),
        '»' => true,
        _ => !before.is_whitespace() || after.is_whitespace(),
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | '!' | '?' | '…' | ';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_found_however_they_are_marked() {
        for (why, text, quoted) in [
            ("curly", "He said, “It is good,” and left.", vec!["“It is good,”"]),
            ("straight", "\"No,\" he said. \"Never.\"", vec!["\"No,\"", "\"Never.\""]),
            ("both marks opening", "“We will resume,“ Maduro said.", vec!["“We will resume,“"]),
            ("single, with an apostrophe", "'We don't know.' So it goes.", vec!["'We don't know.'"]),
            ("apostrophes alone", "Trump's envoys' visit", vec![]),
            ("guillemets", "Il a dit : « Oui. » Puis rien.", vec!["« Oui. »"]),
            ("German", "Er sagte: „Nein“, dann »Ja«.", vec!["„Nein“", "»Ja«"]),
            ("Japanese", "彼は「はい」と言った", vec!["「はい」"]),
            ("over paragraphs", "“One\n“Two” three", vec!["“One", "“Two”"]),
            ("a mark astray", "he wrote. ” Then", vec![]),
            ("a quotation in a quotation", "“He said ‘no’ to me,” she said.", vec!["“He said ‘no’ to me,”"]),
        ] {
            let found: Vec<_> = quotations(text).iter().map(|span| span.of(text)).collect();
            assert_eq!(found, quoted, "{why}");
        }
    }
}
