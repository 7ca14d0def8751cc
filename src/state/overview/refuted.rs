//! Whether two texts bear out what is said of a change between them: a headline is made of nothing that one of them refutes.

use wirecopy::span::{ByteSpan, Sides};
use wirecopy::{EditKind, Quantity, Words, changed_quantity, folded};

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

/// So many words before and behind a change have to be the same on both sides before it is put into a headline.
const FRAME: usize = 3;

/// Whether it is certain that the one prints these words where the other prints those: [`stands`], the words around are the same on both sides, and
/// neither side is a scrap, as scans have them, or longer than a reader takes in.
#[must_use]
pub fn is_certain(one: Place, other: Place, kind: EditKind) -> bool {
    let sides = [one, other].map(|place| place.bytes.of(place.text));
    let kinds = [EditKind::Number, EditKind::Negation, EditKind::Replaced, EditKind::Spelling].contains(&kind);
    // "zu Tage" for "zutage" is two ways to write one word.
    let letters = sides.map(|said| words(said).concat());
    let is_whole = |said: &str| !said.trim().is_empty() || kind == EditKind::Negation;
    kinds
        && letters[0] != letters[1]
        && sides.iter().all(|said| is_whole(said) && !is_scrap(said) && words(said).len() <= SAID)
        && frame(one).is_some_and(|around| frame(other) == Some(around))
        && stands(one, other, kind)
        && (kind != EditKind::Number || quantity(one, other).is_some())
        && (kind != EditKind::Negation || is_denial(sides))
}

/// Whether one side says what the other does and a "not": "is wrong" for "is not right" says the same, and where the one has a "not" with more
/// words and the other nothing, the one says more.
fn is_denial(sides: [&str; 2]) -> bool {
    let [one, other] = sides.map(words);
    let holds = |one: &[String], other: &[String]| !other.is_empty() && other.iter().all(|word| one.contains(word));
    one.len().max(other.len()) == 1 || holds(&one, &other) || holds(&other, &one)
}

/// What two places state otherwise, if both state an amount: a figure against words is rather a sentence that goes on otherwise.
#[must_use]
pub fn quantity(one: Place, other: Place) -> Option<Quantity> {
    changed_quantity(Sides::new(one.text, other.text), Sides::new(one.bytes, other.bytes))
}

/// The words before and behind a place on its line.
fn frame(place: Place) -> Option<[Vec<String>; 2]> {
    let lines = near(place);
    let before = words(ByteSpan::new(lines.start, place.bytes.start).of(place.text));
    let behind = words(ByteSpan::new(place.bytes.end, lines.end).of(place.text));
    let (before, behind) = (before.get(before.len().checked_sub(FRAME)?..)?.to_vec(), behind.get(..FRAME)?.to_vec());
    Some([before, behind])
}

/// Whether words look as if a scan had misread them: letters alone, or signs that no print has inside words.
fn is_scrap(said: &str) -> bool {
    let alone = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.chars().count() == 1 && word.chars().all(char::is_alphabetic) && !["a", "A", "I"].contains(&word)
    };
    let strange =
        |c: char| matches!(c, '|' | '~' | '^' | '_' | '¬' | '\\' | '{' | '}' | '<' | '>' | '=' | '*' | '\u{fffd}');
    said.contains(strange) || said.split_whitespace().any(alone)
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
    fn a_negation_is_certain_where_nothing_else_is_said_otherwise() {
        for (sides, certain) in [
            (["will sail", "will not sail"], true),
            (["", "not"], true),
            (["kein", "ein"], true),
            (["isn’t", "is"], true),
            (["is wrong", "does not hold"], false),
            (["never came", "was there"], false),
            (["not been told of before", ""], false),
        ] {
            assert_eq!(is_denial(sides), certain, "{sides:?}");
            assert_eq!(is_denial([sides[1], sides[0]]), certain, "{sides:?}");
        }
    }

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

    #[test]
    fn a_headline_is_made_of_what_is_certain() {
        let cut = |text: &str| {
            let (start, end) = (text.find('[').unwrap(), text.find(']').unwrap());
            (text.replace(['[', ']'], ""), ByteSpan::new(start as u32, end as u32 - 1))
        };
        for (why, one, other, kind, expected) in [
            (
                "a figure in the same sentence",
                "He said that [seven] people were taken out.",
                "He said that [nine] people were taken out.",
                EditKind::Number,
                true,
            ),
            (
                "other words before it",
                "Later, as was told, [seven] people were taken out.",
                "He said that [nine] people were taken out.",
                EditKind::Number,
                false,
            ),
            (
                "at the edge of a text",
                "[seven] people were taken out.",
                "[nine] people were taken out.",
                EditKind::Number,
                false,
            ),
            (
                "a figure for nothing",
                "He said that [seven] people were taken out.",
                "He said that [] people were taken out.",
                EditKind::Number,
                false,
            ),
            (
                "a figure against words",
                "He said that [12] people were taken out.",
                "He said that [many] people were taken out.",
                EditKind::Number,
                false,
            ),
            (
                "one word, parted",
                "He said that it came [to day] as was told.",
                "He said that it came [today] as was told.",
                EditKind::Replaced,
                false,
            ),
            (
                "a number word against a word",
                "He said that [two] people were taken out.",
                "He said that [many] people were taken out.",
                EditKind::Number,
                false,
            ),
            (
                "two number words",
                "He said that [two] people were taken out.",
                "He said that [twelve] people were taken out.",
                EditKind::Number,
                true,
            ),
            (
                "a figure with a word against a figure",
                "He said that [7 young] people were taken out.",
                "He said that [9] people were taken out.",
                EditKind::Number,
                false,
            ),
            (
                "a weekday",
                "He said that on [Monday] people were taken out.",
                "He said that on [Friday] people were taken out.",
                EditKind::Number,
                true,
            ),
            (
                "a day told from that of printing",
                "He said that seen [today] people were taken out.",
                "He said that seen [Friday] people were taken out.",
                EditKind::Number,
                false,
            ),
            (
                "put in",
                "He said that [never] people were taken out.",
                "He said that [] people were taken out.",
                EditKind::Negation,
                true,
            ),
            (
                "a scan's scrap",
                "He said that [t e|n] people were taken out.",
                "He said that [ten] people were taken out.",
                EditKind::Replaced,
                false,
            ),
            (
                "a clause",
                "He said that [all of the very many] people were taken out.",
                "He said that [the few other and rather older ones] people were taken out.",
                EditKind::Replaced,
                false,
            ),
        ] {
            let ((one, here), (other, there)) = (cut(one), cut(other));
            let (one, other) = (Place { text: &one, bytes: here }, Place { text: &other, bytes: there });
            assert_eq!(is_certain(one, other, kind), expected, "{why}");
            assert_eq!(is_certain(other, one, kind), expected, "{why}, turned round");
        }
    }
}
