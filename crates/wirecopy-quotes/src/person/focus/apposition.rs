//! Who is described first and named behind a comma: "his wife, Ida Holm,".

use super::Focus;
use crate::lexicon::{Class, lowered};
use crate::paragraph::item::Kind;
use crate::paragraph::{Paragraph, Range};
use crate::person::mention::Mention;
use crate::person::name::Name;
use crate::person::office::{ends_with_office, is_german_person, is_german_woman};
use crate::person::people::Named;

/// So many descriptions are remembered.
const DESCRIBED: usize = 200;
/// So many words stand before the name at most: "the Right Reverend Doctor".
const BEFORE: usize = 5;

impl Focus<'_> {
    /// Takes up who speaks in this paragraph under a description that their name stands behind.
    pub(super) fn apposed(&mut self, paragraph: &Paragraph, names: &[Named]) {
        self.apposed.clear();
        let first = self.speakers.partition_point(|speaker| speaker.start < paragraph.bytes.start);
        let own = self.speakers.iter().skip(first).take_while(|speaker| speaker.end <= paragraph.bytes.end);
        for &speaker in own {
            let start = paragraph.items.partition_point(|item| item.bytes.start < speaker.start);
            let end = paragraph.items.partition_point(|item| item.bytes.end <= speaker.end);
            let Some((mention, office)) = paragraph.name_behind(Range { start, end }) else { continue };
            // Nobody else is named in it.
            let before_end = names.get(..names.partition_point(|name| name.at < end)).unwrap_or_default();
            // "Voll’s lawyer, Ida Holm,": whose lawyer she is.
            let whose = |name: &&Named| paragraph.is(name.mention.name.end, Class::OWNER);
            let inside = before_end.iter().rev().take_while(|name| name.mention.name.end > start);
            // "Another delegate on the Prado slate, Jan Voll,": of what he is one.
            let of = |name: &&Named| {
                office.is_some_and(|office| (office + 1..name.at).any(|at| paragraph.is(at, Class::PREPOSITION)))
            };
            let mut inside = inside.filter(|name| !whose(name) && !of(name));
            if inside.any(|name| name.words(&self.people, paragraph).is_some_and(|words| self.is_known(&words))) {
                continue;
            }
            let words = Name::of(paragraph, mention.name);
            let person = match words.alone() {
                // "his wife, Ida.", who has no other name.
                Some(word) if self.people.called(word).is_empty() => {
                    Some(self.people.push(paragraph.span(mention.name), words))
                }
                Some(word) => self.people.called(word).first().copied().filter(|_| self.people.called(word).len() == 1),
                None => self.people.named(&words),
            };
            if let Some(person) = person {
                // "Voll said that his aide, Ida Holm, had told him": the sentence is his.
                if !(start > 0 && paragraph.is(start - 1, Class::THAT.or(Class::RELATIVE))) {
                    self.apposed.push(paragraph.span(mention.name));
                }
                self.mean(speaker, person);
                // "Le ministre, Marc Vollard, … Le ministre ajoute": English learns offices otherwise.
                if let Some((office, known)) =
                    office.zip(self.people.all.get_mut(person)).filter(|_| !paragraph.lexicon.english)
                {
                    known.role(paragraph, office);
                    if end > office + 1 && self.described.len() < DESCRIBED {
                        self.described.push((paragraph.word(end - 1).to_owned(), person));
                    }
                }
            }
        }
    }

    /// Whether somebody bears the name.
    fn is_known(&self, words: &Name) -> bool {
        match words.alone() {
            Some(word) => !self.people.called(word).is_empty(),
            None => self.people.named(words).is_some(),
        }
    }
}

/// Of whom a given name alone may be printed.
const KIN: &[&str] = &[
    "wife",
    "husband",
    "mother",
    "father",
    "son",
    "daughter",
    "brother",
    "sister",
    "widow",
    "girlfriend",
    "boyfriend",
];

const VERBS: Class = Class::CUE.or(Class::VERB).or(Class::AUX);

impl Paragraph<'_> {
    /// The full name between commas behind the description of one person: "another villager, Ida Holm,"; and the office in it.
    fn name_behind(&self, description: Range) -> Option<(Mention, Option<usize>)> {
        let Range { start, end } = description;
        // "shadow secretary to the treasury, Ida Holm,".
        let link = end > start && self.is(end, Class::PREPOSITION.or(Class::TO)) && !self.is(end + 1, Class::TIME);
        let of = if link { (end..end + BEFORE).find(|&at| !self.is_word(at) || self.is(at, VERBS))? } else { end };
        let comma = (end > start && self.is_kind(of, Kind::Comma)).then_some(of)?;
        let office = |at: usize| {
            self.is(at, Class::PERSON.or(Class::TITLE))
                || self.follows(at, &["head"])
                || self.lexicon.nouns_have_capitals && ends_with_office(self.word(at))
        };
        let noun = (start..end).rev().find(|&at| office(at));
        // "Fellow walker".
        let fellow =
            self.sentence(start).0 == start && !self.is(end - 1, Class::CAPITAL) && !self.word(end - 1).ends_with('s');
        // "the Lamp, engineer Ida Holm says": who tells it is no person.
        let plain = (start + 1..end).all(|at| !self.is(at, Class::CAPITAL));
        let begins = noun.is_some() || plain && (self.is(start, Class::DETERMINER.or(Class::OWNER)) || fellow);
        let other = VERBS.or(Class::PREPOSITION).or(Class::JOIN).or(Class::RELATIVE).or(Class::PRONOUN);
        let name = (comma + 1..comma + 2 + BEFORE)
            .take_while(|&at| self.is_word(at) && (!self.is(at, other) || self.is(at, Class::CAPITAL)))
            .find(|&at| self.is(at, Class::CAPITAL))?;
        let (mention, _) = self.mention(name);
        let kin = || noun.is_some_and(|at| KIN.contains(&self.word(at))) && self.is_given(name);
        let mention = mention.filter(|mention| mention.name.end > mention.name.start + 1 || kin())?;
        // "his wife, Ida Holm’s sister,", "the mayor, Ida Holm and".
        let german = self.lexicon.nouns_have_capitals;
        let joined = german && self.is(mention.name.end, Class::JOIN) && !self.is(mention.name.end + 1, Class::CAPITAL);
        let closed = !self.is_word(mention.name.end) || self.is(mention.name.end, Class::CUE) || joined;
        let given = noun.is_some() || self.is_given(mention.name.start);
        // "der Immunologe an der Tarner Lampe, Jan Voll,": every noun has a capital there.
        let person = |noun: usize| {
            let word = lowered(self.word(noun));
            is_german_person(&word) || is_german_woman(&word)
        };
        let begins = begins || german && self.is(start, Class::DETERMINER) && self.noun_of(start).is_some_and(person);
        (begins && closed && given).then_some((mention, noun))
    }
}
