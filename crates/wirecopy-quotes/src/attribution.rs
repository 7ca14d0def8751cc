//! Who is quoted and to whom they spoke: "Grenell told the Washington Post".
//!
//! As with bylines the rules are careful rather than clever. A clause has to have a form that newspapers use for
//! crediting and nothing else: a speaker, a verb of saying, and perhaps who heard it. Where none fits, nothing is said.

mod clause;
mod tongue;

use clause::Clause;

use wirecopy::sentences;
use wirecopy::span::{ByteSpan, count};
use wirecopy::{folded, is_near, quotations};

/// Who is credited with a quotation, as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who speaks; `None` where the language leaves it out.
    pub speaker: Option<ByteSpan>,
    /// The name behind a "he": who speaks in the sentence right before.
    pub name: Option<ByteSpan>,
    /// The verb, or "according to".
    pub verb: ByteSpan,
    /// To whom or where it was said: "reporters", "on Truth Social".
    pub told: Option<ByteSpan>,
    /// Whether who heard it is told by the sentence right before, of the same speaker.
    pub told_before: bool,
}

/// Who is credited with the first quotation in `passage` that somebody is credited with, in its own sentence or the
/// next one.
#[must_use]
pub fn attribution(text: &str, passage: ByteSpan) -> Option<Attribution> {
    let lines = passage.lines(text)?;
    let mut begin = lines.start as usize;
    for paragraph in lines.of(text).split_inclusive('\n') {
        let whole = ByteSpan::new(count(begin), count(begin + paragraph.trim_end().len()));
        begin += paragraph.len();
        let found = Paragraph::new(text, whole).attribution(passage);
        if found.is_some() {
            return found;
        }
    }
    None
}

/// A paragraph with what is quoted in it.
struct Paragraph<'t> {
    text: &'t str,
    bytes: ByteSpan,
    sentences: Vec<ByteSpan>,
    quotations: Vec<ByteSpan>,
}

impl<'t> Paragraph<'t> {
    fn new(text: &'t str, bytes: ByteSpan) -> Self {
        let inside = |span: ByteSpan| ByteSpan::new(span.start + bytes.start, span.end + bytes.start);
        let quotations = quotations(bytes.of(text)).into_iter().map(inside).collect();
        Self { text, bytes, sentences: sentences(text, bytes), quotations }
    }

    fn attribution(&self, passage: ByteSpan) -> Option<Attribution> {
        let quoted = |quotation: &&ByteSpan| quotation.overlap(&passage).is_some();
        self.quotations.iter().filter(quoted).find_map(|&quotation| self.credit(quotation))
    }

    /// Who is credited with `quotation`, behind it, before it, or between it and the one before.
    fn credit(&self, quotation: ByteSpan) -> Option<Attribution> {
        let behind = |quotation: ByteSpan| Some((Clause::behind(self.text, self.after(quotation)?)?, quotation.start));
        let before = |bytes: ByteSpan| Some((Clause::before(self.text, bytes)?, bytes.start));
        let (clause, from) = behind(quotation)
            .or_else(|| before(self.before(quotation)?))
            .or_else(|| {
                let earlier = self.quotations.iter().rev().find(|other| other.end <= quotation.start)?;
                let between = self.after(*earlier)?;
                let next = ByteSpan::new(between.end, quotation.start).of(self.text).trim().is_empty();
                next.then(|| behind(*earlier)).flatten()
            })
            .or_else(|| {
                let opens = ByteSpan::new(self.bytes.start, quotation.start).of(self.text).trim().is_empty();
                let leading = previous_sentence(self.text, self.bytes.start).filter(|_| opens)?;
                leading.of(self.text).trim_end().ends_with(':').then(|| before(leading)).flatten()
            })?;
        Some(self.complete(clause, from))
    }

    /// The rest of the sentence behind `quotation`, up to the next one.
    fn after(&self, quotation: ByteSpan) -> Option<ByteSpan> {
        let sentence = self.sentences.iter().find(|sentence| sentence.holds(quotation.end.saturating_sub(1)))?;
        let next = self.quotations.iter().find(|other| other.start >= quotation.end);
        Some(ByteSpan::new(quotation.end, next.map_or(sentence.end, |next| next.start.min(sentence.end))))
    }

    /// The sentence of `quotation`, up to it.
    fn before(&self, quotation: ByteSpan) -> Option<ByteSpan> {
        let sentence = self.sentences.iter().find(|sentence| sentence.holds(quotation.start))?;
        Some(ByteSpan::new(sentence.start, quotation.start))
    }

    /// Adds what the sentence before the one of byte `from` tells of the same speaker.
    fn complete(&self, clause: Clause, from: u32) -> Attribution {
        let Clause { speaker, verb, told, pronoun } = clause;
        let mut credit = Attribution { speaker, name: None, verb, told, told_before: false };
        let at = self.sentences.iter().position(|sentence| sentence.holds(from));
        let before = match at.and_then(|at| at.checked_sub(1)) {
            Some(before) => self.sentences.get(before).copied(),
            None => previous_sentence(self.text, self.bytes.start),
        };
        let Some(before) = before.and_then(|before| Clause::before(self.text, before)) else { return credit };
        let Some(name) = before.speaker.filter(|_| !before.pronoun) else { return credit };
        if pronoun || speaker.is_none() {
            credit.name = Some(name);
        }
        let same = speaker.is_none_or(|speaker| pronoun || are_one(speaker.of(self.text), name.of(self.text)));
        if told.is_none() && same && before.told.is_some() {
            (credit.told, credit.told_before) = (before.told, true);
        }
        credit
    }
}

/// The last sentence before byte `start`, which begins a paragraph.
fn previous_sentence(text: &str, start: u32) -> Option<ByteSpan> {
    let before = text.get(..start as usize)?.trim_end();
    let begin = before.rfind('\n').map_or(0, |at| at + 1);
    sentences(text, ByteSpan::new(count(begin), count(before.len()))).last().copied()
}

/// Whether two names are surely one person's: their last words are equal ("Claver-Carone", "Mauricio Claver Carone"), but for accents.
#[must_use]
pub fn are_one(one: &str, other: &str) -> bool {
    last_word(one).is_some_and(|last| last_word(other) == Some(last))
}

/// Whether two names are one name in two spellings, as far as can be seen: Olivera, Oliveira.
#[must_use]
pub fn are_respelt(one: &str, other: &str) -> bool {
    last_word(one).zip(last_word(other)).is_some_and(|(one, other)| one != other && is_near(&one, &other))
}

/// The last word of a name, folded.
fn last_word(name: &str) -> Option<String> {
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.next_back().map(folded)
}

#[cfg(test)]
mod tests;
