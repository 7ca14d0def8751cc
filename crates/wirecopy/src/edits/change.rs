//! Other words on one side than on the other.

use crate::edits::Difference;
use crate::edits::kind::{Place, kind};
use crate::edits::negated::{language_at, negations};
use crate::edits::normalize::{Sign, Term, are_alike, signs, terms};
use crate::edits::note::is_note;
use crate::edits::spelling::accent;
use crate::edits::spelling::other_word::is_other_word;
use crate::lexicon::spelling::house;
use crate::lexicon::spelling::kana::is_one_word;
use crate::report::EditKind;
use crate::span::{ByteSpan, Sides, WordSpan};
use crate::text::fold::folded;
use crate::text::side::Side;

/// The difference between `words` of both sides, which stand between equal ones.
pub fn change(sides: Sides<Side>, words: Sides<WordSpan>) -> Difference {
    let (a, b) = (Stretch::of(sides.a, words.a), Stretch::of(sides.b, words.b));
    let terms = Sides::new(a.terms(), b.terms());
    let place = Place {
        two_sided: !words.a.is_empty() && !words.b.is_empty(),
        ellipsis: ellipsis_before(sides.a, words.a) || ellipsis_before(sides.b, words.b),
        hyphen_and_name: hyphen_and_name(sides.a, words.a) || hyphen_and_name(sides.b, words.b),
        negations: Sides::new(negations(sides.a, words.a), negations(sides.b, words.b)),
        language: sides.a.language,
    };
    // A sign that only one side has is part of what differs: 7 percent, 7%.
    let with_signs = !are_alike(Sides::new(&a.signs, &b.signs));
    let kind = match kind(Sides::new(&terms.a, &terms.b), place) {
        _ if is_note(sides, words) => EditKind::Style,
        EditKind::Style => with_accents(sides, words),
        EditKind::Spelling | EditKind::Replaced if is_house(sides, words) => EditKind::Style,
        EditKind::Replaced if is_in_kana(sides, words) => EditKind::Spelling,
        EditKind::Spelling if is_other_word(sides, words) => EditKind::Replaced,
        kind => kind,
    };
    Difference { kind, words, bytes: Sides::new(a.bytes(with_signs), b.bytes(with_signs)) }
}

/// What accents make of words that are alike but for them.
fn with_accents(sides: Sides<Side>, words: Sides<WordSpan>) -> EditKind {
    if words.a.len() != words.b.len() {
        return EditKind::Style;
    }
    let at = |n: u32| Sides::new(words.a.start + n, words.b.start + n);
    (0..words.a.len()).map(|n| accent::kind(sides, at(n))).min().unwrap_or(EditKind::Style)
}

/// Whether a Japanese word stands on one side in signs and on the other in syllables.
fn is_in_kana(sides: Sides<Side>, words: Sides<WordSpan>) -> bool {
    let bytes = Sides::new(sides.a.words.bytes(words.a), sides.b.words.bytes(words.b));
    let (a, b) = (bytes.a.of(sides.a.text), bytes.b.of(sides.b.text));
    let has_kana = |text: &str| !text.is_ascii() && text.contains(|c| matches!(c, '\u{3040}'..='\u{309F}'));
    if has_kana(a) == has_kana(b) {
        return false;
    }
    let before = sides.a.text.get(..bytes.a.start as usize).unwrap_or_default();
    let behind = sides.a.text.get(bytes.a.end as usize..).unwrap_or_default();
    is_one_word(a, b, before, behind)
}

/// Whether each word is the same in the orthography of another country: acção, ação; شؤون, شئون.
fn is_house(sides: Sides<Side>, words: Sides<WordSpan>) -> bool {
    let printed = |n: u32| Sides::new(word(sides.a, words.a.start + n), word(sides.b, words.b.start + n));
    words.a.len() == words.b.len()
        && (0..words.a.len()).all(|n| is_house_of(sides, words.map(|words| words.start), printed(n)))
}

fn is_house_of(sides: Sides<Side>, at: Sides<u32>, words: Sides<&str>) -> bool {
    if house::is_one_arabic(words.a, words.b) {
        return true;
    }
    // Most words are told apart by their first letters.
    let begins = |word: &str| word.chars().next().map(|c| c.to_lowercase().next());
    if begins(words.a) != begins(words.b) && words.a.is_ascii() && words.b.is_ascii() {
        return false;
    }
    let (x, y) = (folded(words.a), folded(words.b));
    let is_portuguese = || [language_at(sides.a, at.a), language_at(sides.b, at.b)].contains(&Some("pt"));
    x == y || house::is_one_portuguese(&x, &y) && is_portuguese()
}

fn word(side: Side<'_>, n: u32) -> &str {
    side.words.spans().get(n as usize).map_or("", |word| word.of(side.text))
}

/// Words of one side, with the signs from the equal word before to the equal word after.
pub struct Stretch<'t> {
    side: Side<'t>,
    words: WordSpan,
    start: u32,
    /// The signs around and between them.
    pub signs: Vec<Sign>,
}

impl<'t> Stretch<'t> {
    /// The words `words` of a side.
    pub fn of(side: Side<'t>, words: WordSpan) -> Self {
        let region = region(side, words);
        Self { side, words, start: region.start, signs: signs(side.text, region) }
    }

    /// What they say.
    pub fn terms(&self) -> Vec<Term> {
        terms(self.side, self.words, self.start, &self.signs)
    }

    fn bytes(&self, with_signs: bool) -> ByteSpan {
        let place = words_or_place(self.side, self.words);
        let signs = self.signs.iter().map(|sign| sign.bytes).filter(|_| with_signs).reduce(|all, sign| all.hull(&sign));
        match signs {
            Some(signs) if place.is_empty() => signs,
            Some(signs) => place.hull(&signs),
            None => place,
        }
    }
}

/// From the equal word before to the equal word after.
fn region(side: Side, words: WordSpan) -> ByteSpan {
    let start = side.words.marks_before(words.start, side.text).start;
    ByteSpan::new(start, side.words.marks_before(words.end, side.text).end)
}

/// The bytes of `words`, or the empty place where they are missing.
fn words_or_place(side: Side, words: WordSpan) -> ByteSpan {
    if words.is_empty() {
        let at = side.words.border(words.start, side.text);
        return ByteSpan::new(at, at);
    }
    side.words.bytes(words)
}

fn ellipsis_before(side: Side, words: WordSpan) -> bool {
    let marks = side.words.marks_before(words.start, side.text).of(side.text);
    marks.contains('…') || marks.contains("...") || marks.contains(". . .")
}

/// Whether `words` are tied to a name behind them: the "al" of al-Sisi.
fn hyphen_and_name(side: Side, words: WordSpan) -> bool {
    let behind = side.words.marks_before(words.end, side.text);
    let next = side.text.get(behind.end as usize..).unwrap_or_default();
    !words.is_empty()
        && matches!(behind.of(side.text), "-" | "\u{2010}" | "\u{2011}")
        && next.starts_with(char::is_uppercase)
}
