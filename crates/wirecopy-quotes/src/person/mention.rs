//! Where an article prints a name.

use std::sync::LazyLock;

use crate::lexicon::{Class, Table, folded};
use crate::paragraph::item::Item;
use crate::paragraph::{Paragraph, Range};
use crate::person::name::Name;
use crate::person::{country, office, sex};
use wirecopy::span::ByteSpan;

/// A name as it is printed, in items of its paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    /// The name alone.
    pub(super) name: Range,
    /// From the first word of its office on.
    pub(super) whole: Range,
}

impl Mention {
    /// Whether an article stands right before it: "the Daily Lamp" is nobody.
    pub(super) fn has_article(&self, paragraph: &Paragraph) -> bool {
        let before = self.name.start.checked_sub(1).filter(|_| self.name.start == self.whole.start);
        paragraph.lexicon.english && before.is_some_and(|before| paragraph.follows(before, &["the"]))
    }
}

/// Names have at most so many words.
const LONGEST: usize = 5;

/// What parts one name from the next.
const PARTING: &[char] =
    &['(', ')', '[', ']', '|', '/', ':', ';', '•', '·', '►', '▶', '‘', '“', '”', '„', '"', '«', '»'];

impl Paragraph<'_> {
    /// The name that begins at item `at`, its office before it; and where to look on.
    pub(super) fn mention(&self, at: usize) -> (Option<Mention>, usize) {
        let mut end = at + 1;
        // "Jan Holm And Ida Voll Agree": a headline’s capitals part two people as small letters do.
        let parts = |at: usize| {
            self.lexicon.english
                && (self.is(at, Class::JOIN) && self.is(at + 1, Class::CAPITAL) || self.is_headline_word(at))
        };
        if !self.is_name_word(at) || parts(at) {
            return (None, end);
        }
        // Most nouns are no name, and stand alone.
        if self.lexicon.nouns_have_capitals && !self.is(end, Class::CAPITAL.or(Class::PARTICLE)) {
            let name = Range { start: at, end };
            let other = self.is(at, Class::TITLE)
                || self.is_sentence_word(at)
                || self.is(at, Class::ACCORDING) && self.sentence(at).0 == at && self.according(at).is_some();
            return ((!other).then_some(Mention { name, whole: name }), end);
        }
        while (self.is_name_word(end) || self.is_particles(end)) && self.is_beside(end) && !parts(end) {
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
        // "Continued Holm: “…”".
        if self.lexicon.english
            && end > start + 1
            && self.sentence(at).0 == start
            && self.is(start, Class::SAY.or(Class::TELL))
            && !self.is(start, Class::BASE.or(Class::ING))
        {
            start += 1;
        }
        // "South Korean-born Ida Holm".
        if self.lexicon.english
            && let Some(made) = (start..end - 1).rev().find(|&at| is_made(self.word(at)))
        {
            start = made + 1;
        }
        let first = start;
        // "Ida Holm MP".
        while self.lexicon.english && end > start + 2 && is_behind_names(self.word(end - 1)) {
            end -= 1;
        }
        if let Some(title) =
            (start..end).rev().find(|&at| self.is(at, Class::TITLE) && !self.is_surname(start, at, end))
        {
            start = title + 1;
        }
        // "American Ida Holm", "Rapper Jan Voll", "Film-maker Rui Prado".
        if self.lexicon.english && end > start + 2 && self.is_no_part_of_name(start) {
            start += 1;
        }
        if self.lexicon.nouns_have_capitals && start < end {
            // "im Ida-Holm-Park", "ins Viktoria Park": nobody is in somebody.
            let within = start == at && at > 0 && IN.contains(&self.word(at - 1));
            if within && end > start + 1 && self.is_given(start) {
                return (None, end);
            }
            let mention = self.name_among_nouns(Range { start, end });
            // A form of address before it ("Frau Holm") was passed already.
            let title = (first..start).find(|&at| self.is(at, Class::TITLE));
            let whole = Range { start: title.unwrap_or(mention.whole.start), ..mention.whole };
            return (Some(Mention { whole, ..mention }), mention.name.end);
        }
        if end > start + 2 && !self.is(start, Class::TITLE) {
            start = self.given_name_behind_office(start, end).unwrap_or(start);
        }
        if start >= end || end - start > LONGEST {
            return (None, end);
        }
        (Some(Mention { name: Range { start, end }, whole: Range { start: first, end } }), end)
    }

    /// Whether the last word of a name is an office elsewhere: "Ida King".
    fn is_surname(&self, start: usize, at: usize, end: usize) -> bool {
        let behind = || at > start && !self.is(at - 1, Class::TITLE) && self.is_given(at - 1);
        // "King said": if somebody is called so.
        let alone = || {
            at == start
                && self.is(at + 1, Class::CUE.or(Class::VERB).or(Class::AUX))
                && !self.is(at + 1, Class::CAPITAL)
        };
        self.lexicon.english && at + 1 == end && (alone() || behind())
    }

    /// Whether what begins a run of several words with capitals tells who somebody is, and is not what they are called.
    fn is_no_part_of_name(&self, at: usize) -> bool {
        let word = self.word(at);
        let made = || {
            let small = |(_, rest): (&str, &str)| rest.len() > 2 && rest.starts_with(char::is_lowercase);
            word.rsplit_once('-').is_some_and(small)
        };
        country::told_by(word).is_some() && self.is_given(at + 1)
            || self.sentence(at).0 == at && (self.is(at, Class::PERSON) || made())
            || self.is(at, Class::PERSON) && self.is_given(at + 1) && !self.is_given(at)
    }

    pub(crate) fn is_given(&self, at: usize) -> bool {
        self.is_word(at) && sex::is_printed_given_name(self.word(at))
    }

    /// Where the name itself begins in "State John Kerry" behind "Secretary of", in "Auto Workers Union Ida Holm", in a run of many capitals.
    fn given_name_behind_office(&self, start: usize, end: usize) -> Option<usize> {
        let of = start > 1 && self.follows(start - 1, &["of"]) && self.is(start - 2, Class::TITLE);
        let body = (start..end - 2).any(|at| self.is(at, Class::BODY));
        if !(of || body || end - start > LONGEST) {
            return None;
        }
        let given = (start + 1..end - 1).find(|&at| sex::of_given_name(&folded(self.word(at))).is_some());
        given.or_else(|| (of && end - start == 3).then_some(start + 1))
    }

    /// Whether no mark that parts names is printed between item `at` and the one before: "Ida Holm (Greens) Bridge", "Jan Voll | Ferry".
    fn is_beside(&self, at: usize) -> bool {
        let between = |at: usize| Some((self.item(at - 1)?.bytes.end, self.item(at)?.bytes.start));
        between(at).is_none_or(|(end, start)| {
            let between = ByteSpan::new(end, start.max(end)).of(self.text);
            // "the Lamps’ Ida Holm".
            between == " " || !between.contains(PARTING) && !between.starts_with(['’', '\''])
        })
    }

    #[inline]
    fn is_name_word(&self, at: usize) -> bool {
        self.item(at).is_some_and(|item| item.is_name() && !item.is(Class::TIME)) && !self.is_pronoun(at)
    }

    /// Whether small words that belong to the name stand at `at`: "de la", "von der", before another word of it.
    fn is_particles(&self, at: usize) -> bool {
        let small = |at: usize| self.is(at, Class::PARTICLE) && !self.is(at, Class::CAPITAL);
        // "der" alone is an article: "Sprecherin der Polizei".
        let preposition = self.is(at, Class::PREPOSITION) && !self.lexicon.english && self.word(at) != "von";
        let alone = !preposition && !self.is(at, Class::DETERMINER);
        small(at)
            && (self.is_name_word(at + 1) && (alone || small(at.saturating_sub(1)))
                || small(at + 1) && self.is_name_word(at + 2) && !self.is(at, Class::DETERMINER))
    }

    /// Whether a word that parts names has its capital from a headline: "Voll Is Over Rui Prado".
    fn is_headline_word(&self, at: usize) -> bool {
        let small = Class::BE.or(Class::PREPOSITION).or(Class::SUBORDINATE).or(Class::TO);
        // "Voll Hits Rui Prado".
        let does = || self.is(at, Class::CUE.or(Class::VERB)) && self.word(at).ends_with('s') && self.is_given(at + 1);
        let item = self.item(at).filter(|item| item.is(Class::CAPITAL) && item.len() > 1);
        item.filter(|item| item.is(small) && self.is(at + 1, Class::CAPITAL) || does())
            .is_some_and(|item| !item.is(Class::PARTICLE) && self.sentence(at).0 != at && !self.is_given(at))
    }

    /// "I", and what begins a sentence behind an abbreviation: "in Washington, D.C. He".
    fn is_pronoun(&self, at: usize) -> bool {
        // The longest are of four letters, and few begin so.
        let first = |item: &Item| self.text.as_bytes().get(item.bytes.start as usize).copied();
        let may_be = |item: &Item| {
            item.len() <= 4 && matches!(first(item), Some(b'I' | b'H' | b'S' | b'T' | b'W' | b'Y' | b'N'))
        };
        self.item(at).is_some_and(may_be)
            && matches!(self.word(at), "I" | "He" | "She" | "They" | "It" | "We" | "You" | "His" | "Her" | "None")
    }
}

/// What stands before a place, and before nobody.
const IN: &[&str] = &["im", "ins", "am", "ans"];

/// Whether `word` tells from where somebody is, or what they are like: "Korean-born".
fn is_made(word: &str) -> bool {
    const ENDINGS: &[&str] = &["born", "based", "raised", "educated", "trained", "backed", "led", "style"];
    word.rsplit_once('-').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

/// Whether `word` is an office that is printed behind a name, too, in English.
pub(super) fn is_behind_names(word: &str) -> bool {
    matches!(word, "MP" | "MPP" | "MLA" | "MNA" | "MEP" | "MSP" | "QC" | "KC" | "MD" | "OBE" | "CBE" | "MBE")
}

/// Words that places and bodies begin with.
const NO_PEOPLE: &str = "the daily weekly sunday morning evening new united white north south east west los las san santa saint fort mount lake great supreme wall super social world capitol silicon \
    middle european islamic planned associated fox grand central stade real inter borussia bayern saudi hong el la le british american canadian national federal royal";

/// Words for many, which end no name.
const PEOPLES: &str = "africans americans asians australians canadians catholics chinese christians democrats europeans germans hispanics indians \
    italians jews latinos mexicans muslims palestinians dem dems tories united rovers wanderers albion hotspur fc afc stadium republicans russians voters watch workers yorkers";

/// Whether a name of several words is surely none of a person.
pub(super) fn is_no_person(name: &Name) -> bool {
    static NONE: LazyLock<Table<bool>> =
        LazyLock::new(|| NO_PEOPLE.split_whitespace().map(|word| (word, true)).collect());
    // "African Americans".
    static MANY: LazyLock<Table<bool>> =
        LazyLock::new(|| PEOPLES.split_whitespace().map(|word| (word, true)).collect());
    let many = |last: &str| MANY.get(last).is_some();
    name.first().is_some_and(|first| NONE.get(first).is_some())
        || name.last().is_some_and(many)
        || name.words().any(office::is_body)
}
