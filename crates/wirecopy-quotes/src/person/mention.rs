//! Where an article prints a name.

use crate::lexicon::Class;
use crate::names::is_particle;
use crate::paragraph::{Paragraph, Range};
use crate::person::office;

/// A name as it is printed, in items of its paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    /// The name alone.
    pub(super) name: Range,
    /// From the first word of its office on.
    pub(super) whole: Range,
}

/// Names have at most so many words.
const LONGEST: usize = 5;

impl Paragraph<'_> {
    /// The name that begins at item `at`, its office before it; and where to look on.
    pub(super) fn mention(&self, at: usize) -> (Option<Mention>, usize) {
        if !self.is_name_word(at) {
            return (None, at + 1);
        }
        let mut end = at + 1;
        while self.is_name_word(end) || self.is_particles(end) {
            end += 1;
        }
        let mut start = at;
        // "But Holm", "When Holm": a capital of the sentence.
        while start < end
            && (self.is_sentence_word(start) || self.sentence(at).0 == start && self.according(start).is_some())
        {
            start += 1;
        }
        if self.sentence(at).0 == start
            && end > start + 1
            && self.is(start, Class::CUE.or(Class::VERB))
            && self.is(start, Class::BASE)
        {
            start += usize::from(!self.is(start + 1, Class::CAPITAL));
        }
        let first = start;
        if let Some(title) = (start..end).rev().find(|&at| office::is_title(self.word(at))) {
            start = title + 1;
        }
        if start >= end || end - start > LONGEST {
            return (None, end);
        }
        (Some(Mention { name: Range { start, end }, whole: Range { start: first, end } }), end)
    }

    fn is_name_word(&self, at: usize) -> bool {
        self.item(at).is_some_and(|item| item.is_name() && !item.is(Class::TIME))
            && !self.word(at).starts_with(['@', '#'])
            && !self.is_pronoun_i(at)
    }

    /// Whether small words that belong to the name stand at `at`: "de la", "von der", before another word of it.
    fn is_particles(&self, at: usize) -> bool {
        let small = |at: usize| self.is_word(at) && is_particle(self.word(at)) && !self.is(at, Class::CAPITAL);
        // "der" alone is an article: "Sprecherin der Polizei".
        let preposition = self.is(at, Class::PREPOSITION) && !self.lexicon.english && self.word(at) != "von";
        let alone = !preposition && !self.is(at, Class::DETERMINER);
        small(at)
            && (self.is_name_word(at + 1) && (alone || small(at.saturating_sub(1)))
                || small(at + 1) && self.is_name_word(at + 2) && !self.is(at, Class::DETERMINER))
    }

    fn is_pronoun_i(&self, at: usize) -> bool {
        self.word(at) == "I"
    }
}

/// Words that places and bodies begin with.
const NO_PEOPLE: &[&str] = &[
    "the",
    "new",
    "united",
    "white",
    "north",
    "south",
    "east",
    "west",
    "los",
    "las",
    "san",
    "santa",
    "saint",
    "fort",
    "mount",
    "lake",
    "great",
    "supreme",
    "wall",
    "super",
    "social",
    "world",
    "capitol",
    "silicon",
    "middle",
    "european",
    "islamic",
    "planned",
    "associated",
    "fox",
    "grand",
    "central",
    "saudi",
    "hong",
    "el",
    "la",
    "le",
    "british",
    "american",
    "canadian",
    "national",
    "federal",
    "royal",
];

/// Whether a name of several words is surely none of a person.
pub(super) fn is_no_person(words: &[String]) -> bool {
    words.first().is_some_and(|first| NO_PEOPLE.contains(&first.as_str()))
        || words.iter().any(|word| office::is_body(word))
}
