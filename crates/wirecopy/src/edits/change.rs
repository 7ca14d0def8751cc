//! Other words on one side than on the other.

use crate::edits::Difference;
use crate::edits::kind::{Place, kind};
use crate::edits::saying::{Sign, Term, are_alike, signs, terms};
use crate::lexicon::negation::japanese_negations;
use crate::span::{ByteSpan, Sides, WordSpan};
use crate::text::side::Side;

/// The difference between `words` of both sides, which stand between equal ones.
pub fn change(sides: Sides<Side>, words: Sides<WordSpan>) -> Difference {
    let (a, b) = (Stretch::of(sides.a, words.a), Stretch::of(sides.b, words.b));
    let terms = Sides::new(a.terms(), b.terms());
    let place = Place {
        two_sided: !words.a.is_empty() && !words.b.is_empty(),
        ellipsis: ellipsis_before(sides.a, words.a) || ellipsis_before(sides.b, words.b),
        hyphen_and_name: hyphen_and_name(sides.a, words.a) || hyphen_and_name(sides.b, words.b),
        endings: Sides::new(endings(sides.a, words.a), endings(sides.b, words.b)),
    };
    // A sign that only one side has is part of what differs: 7 percent, 7%.
    let with_signs = !are_alike(Sides::new(&a.signs, &b.signs));
    Difference {
        kind: kind(Sides::new(&terms.a, &terms.b), place),
        words,
        bytes: Sides::new(a.bytes(with_signs), b.bytes(with_signs)),
    }
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

/// So many signs before and behind a change belong to the verb that it changes.
const ENDING: u32 = 2;

/// How many negations stand in the endings of Japanese verbs that the change touches.
fn endings(side: Side, words: WordSpan) -> usize {
    let verb = WordSpan::new(words.start.saturating_sub(ENDING), words.end + ENDING);
    let last = crate::span::count(side.words.len());
    let text = side.words.bytes(WordSpan::new(verb.start, verb.end.min(last))).of(side.text);
    if text.contains(|c| matches!(c, '\u{3040}'..='\u{309F}')) { japanese_negations(text) } else { 0 }
}
