//! Where somebody is quoted: the parts of a text that stand in quotation marks.

use crate::span::{ByteSpan, count};
use crate::text::fold::is_hebrew;

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
    // Where the quotation began, with which marks, and how many of these stand inside it unclosed.
    let mut open: Option<(usize, Family, usize)> = None;
    let mut at = 0;
    while let Some(mark) = next_mark(paragraph, at).and_then(|next| {
        at = next;
        Mark::at(paragraph, at)
    }) {
        let next = at + mark.len;
        match &mut open {
            None if mark.family.is_some() && mark.opens() => open = mark.family.map(|family| (at, family, 0)),
            Some((_, family, inside)) if mark.family == Some(*family) => {
                if *family == Family::Angle && mark.opens() && !mark.closes() {
                    *inside += 1;
                } else if mark.closes() && *inside > 0 {
                    *inside -= 1;
                } else if mark.closes() && !(*family == Family::Single && mark.is_owner(&paragraph[next..])) {
                    found.extend(open.take().map(|(from, ..)| span(offset, from, next)));
                }
            }
            _ => {}
        }
        at = next;
    }
    // Single marks are apostrophes more often than not: one that is never closed opens nothing.
    if let Some((from, ..)) = open.filter(|(_, family, _)| *family != Family::Single) {
        found.push(span(offset, from, paragraph.trim_end().len()));
    }
}

/// Which bytes may begin a mark: most do not, and need not be read as characters.
const MAY_BE: [bool; 256] = {
    let (mut marks, bytes) = ([false; 256], [b'"', b'\'', b'`', 0xC2, 0xE2, 0xE3, 0xEF]);
    let mut at = 0;
    while at < bytes.len() {
        marks[bytes[at] as usize] = true;
        at += 1;
    }
    marks
};

/// Where the next mark stands from byte `at` on.
fn next_mark(paragraph: &str, mut at: usize) -> Option<usize> {
    loop {
        at += paragraph.as_bytes().get(at..)?.iter().position(|&byte| MAY_BE[byte as usize])?;
        let c = paragraph.get(at..)?.chars().next()?;
        if c == '`' || family(c).is_some() {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

fn span(offset: usize, from: usize, to: usize) -> ByteSpan {
    ByteSpan::new(count(offset + from), count(offset + to))
}

/// So many characters after a mark still belong to its sentence.
const SENTENCE: usize = 400;

/// Marks that close one another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Angle,
    SingleAngle,
    Corner,
    WhiteCorner,
}

/// A character, or the two of a typewriter's mark, with what stands around it.
struct Mark {
    family: Option<Family>,
    mark: char,
    before: char,
    after: char,
    /// In bytes.
    len: usize,
    /// A figure with an apostrophe stands before it: 6'2".
    inches: bool,
}

impl Mark {
    fn at(text: &str, at: usize) -> Option<Self> {
        let mut ahead = text[at..].chars();
        let mark = ahead.next()?;
        let rest = ahead.as_str();
        // ``No,'' he said: a typewriter's double marks.
        let typed = matches!(mark, '`' | '\'') && rest.starts_with(mark);
        let (family, after) =
            if typed { (Some(Family::Double), rest.chars().nth(1)) } else { (family(mark), rest.chars().next()) };
        let before = &text[..at];
        let inches = mark == '"' && {
            let feet = before.trim_end_matches(|c: char| c.is_ascii_digit());
            feet.len() < before.len() && feet.ends_with(['\'', '’', '′'])
        };
        Some(Self {
            family,
            mark,
            before: before.chars().next_back().unwrap_or(' '),
            after: after.unwrap_or(' '),
            len: if typed { 2 } else { mark.len_utf8() },
            inches,
        })
    }

    fn opens(&self) -> bool {
        let Self { before, after, .. } = *self;
        match self.mark {
            '「' | '『' | '`' => true,
            '」' | '』' => false,
            // French sets a space inside its marks, German turns them round.
            '«' | '‹' => true,
            '»' | '›' => !before.is_alphanumeric() && !is_stop(before) && after.is_alphanumeric(),
            // ’80s, ’tis.
            '’' => false,
            '\'' if self.family == Some(Family::Single) && after.is_numeric() => false,
            // Chinese sets no space before its marks.
            '“' | '‘' | '„' if is_sign(before) => true,
            _ => !before.is_alphanumeric() && !is_stop(before) && !after.is_whitespace(),
        }
    }

    fn closes(&self) -> bool {
        let Self { before, after, .. } = *self;
        match self.mark {
            '「' | '『' | '`' => false,
            '」' | '』' => true,
            '\'' | '’' | '‘' if self.family == Some(Family::Single) => {
                !before.is_whitespace() && !after.is_alphanumeric()
            }
            '«' | '‹' => before.is_alphanumeric() || is_stop(before),
            '»' | '›' => true,
            '“' if is_sign(before) => false,
            // צה"ל: the mark stands before the last letter of an abbreviation.
            _ if is_hebrew(before) && is_hebrew(after) => false,
            _ => !self.inches && (!before.is_whitespace() || after.is_whitespace()),
        }
    }

    /// Whether a single mark is rather an owner's apostrophe (the senators' bill), because a better end comes later.
    fn is_owner(&self, rest: &str) -> bool {
        let end = |(at, c): (usize, char)| {
            let before = rest[..at].chars().next_back().unwrap_or(' ');
            match c {
                '‘' => Some(false),
                '\'' if before.is_whitespace() => Some(false),
                '\'' | '’' if is_stop(before) => Some(true),
                _ => None,
            }
        };
        self.before == 's'
            && self.after.is_whitespace()
            && rest.char_indices().take(SENTENCE).find_map(end).unwrap_or(false)
    }
}

fn family(mark: char) -> Option<Family> {
    match mark {
        '"' | '“' | '”' | '„' | '‟' | '＂' => Some(Family::Double),
        '\'' | '‘' | '’' | '‚' => Some(Family::Single),
        '«' | '»' => Some(Family::Angle),
        '‹' | '›' => Some(Family::SingleAngle),
        '「' | '」' => Some(Family::Corner),
        '『' | '』' => Some(Family::WhiteCorner),
        _ => None,
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | '!' | '?' | '…' | ';')
}

/// Whether the character is of a script without spaces.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
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
            ("Hebrew, with an abbreviation inside", "הוא אמר: \"צה\"ל מוכן\" והלך", vec!["\"צה\"ל מוכן\""]),
            ("over paragraphs", "“One\n“Two” three", vec!["“One", "“Two”"]),
            ("a mark astray", "he wrote. ” Then", vec![]),
            ("a quotation in a quotation, typed", "\"He said 'no' to me,\" she said.", vec!["\"He said 'no' to me,\""]),
            ("German, one in another", "„Er sagte ‚Nein‘ zu mir“, sagte sie.", vec!["„Er sagte ‚Nein‘ zu mir“"]),
            ("German, closed by a typed mark", "Er sagte: „Nein\", und ging.", vec!["„Nein\""]),
            ("German in a sentence", "Das »alte« Boot und das »neue« Boot", vec!["»alte«", "»neue«"]),
            (
                "French, one in another",
                "Il dit : « Elle a dit « non » hier. » Voilà.",
                vec!["« Elle a dit « non » hier. »"],
            ),
            (
                "French with narrow spaces",
                "«\u{202f}Oui\u{202f}!\u{202f}» dit-il",
                vec!["«\u{202f}Oui\u{202f}!\u{202f}»"],
            ),
            ("Spanish, one in another", "Dijo: «No habrá “trato” hoy», y salió.", vec!["«No habrá “trato” hoy»"]),
            ("Swiss", "Er sagte ‹Nein›, sie «Ja».", vec!["‹Nein›", "«Ja»"]),
            ("Swedish", "Han sade: ”Nej”, och gick.", vec!["”Nej”"]),
            ("Chinese", "他说“不会”后离开。", vec!["“不会”"]),
            ("Japanese, one in another", "彼は「『はい』と聞いた」と言った", vec!["「『はい』と聞いた」"]),
            ("an old wire's marks", "``We will go,'' he said. ``Now.''", vec!["``We will go,''", "``Now.''"]),
            ("feet and inches", "He is 6'2\" tall and 12\" wide.", vec![]),
            ("feet and inches in a quotation", "\"He is 6'2\" tall,\" she said.", vec!["\"He is 6'2\" tall,\""]),
            ("a figure at the end", "\"Not before 2030\" was the answer.", vec!["\"Not before 2030\""]),
            ("decades", "in the ’80s and '90s the senators’ wives", vec![]),
            ("an owner in single marks", "'The senators' bill failed,' he said.", vec!["'The senators' bill failed,'"]),
            ("single marks around a word", "the so-called 'friends' of his", vec!["'friends'"]),
            ("side by side", "“One.”“Two.”", vec!["“One.”", "“Two.”"]),
            ("never closed", "“One two three", vec!["“One two three"]),
            ("never opened", "one two three.”", vec![]),
            ("in brackets", "it was (“bad”) then", vec!["“bad”"]),
            ("a quotation in a quotation", "“He said ‘no’ to me,” she said.", vec!["“He said ‘no’ to me,”"]),
        ] {
            let found: Vec<_> = quotations(text).iter().map(|span| span.of(text)).collect();
            assert_eq!(found, quoted, "{why}");
        }
    }
}
