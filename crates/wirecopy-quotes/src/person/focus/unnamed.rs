//! Who speaks and has no name, or none yet.

use super::{Focus, Meant, Stranger};
use crate::lexicon::{Class, lowered};
use crate::paragraph::{Paragraph, Range};
use crate::person::office::{is_german_person, is_german_woman};
use crate::person::people::same_role;
use crate::person::sex::{self, Sex};

/// Who speaks before they are named is named so many sentences later at most.
const WAITING: u32 = 3;
/// So many who are meant are looked back at.
const BACK: usize = 100;
/// So many sentences after somebody without a name has spoken, "she" may be them.
const STRANGER: u32 = 2;

impl Focus<'_> {
    /// Who spoke a few sentences before anybody was named is who is named first: “I waited,” she said. Ida Holm had come to Porto.
    pub(super) fn was_waited_for(&mut self, person: usize, subject: bool) {
        if self.waiting.is_empty() {
            return;
        }
        let sex = self.people.all.get(person).and_then(|person| person.sex);
        let sentence = self.sentence;
        for unnamed in std::mem::take(&mut self.waiting) {
            match sex {
                _ if sentence - unnamed.sentence > WAITING => {}
                Some(sex) if sex != unnamed.sex => self.waiting.push(unnamed),
                Some(_) if subject => {
                    self.mean(unnamed.span, person);
                }
                _ => {}
            }
        }
    }

    /// Notes who speaks in the sentence under a description that nobody’s name is known for: "a spokeswoman for the council".
    pub(super) fn meet_stranger(&mut self, paragraph: &Paragraph, (start, end): (usize, usize)) {
        let bytes = paragraph.span(Range { start, end });
        let first = self.speakers.partition_point(|speaker| speaker.start < bytes.start);
        let Some(&speaker) = self.speakers.iter().skip(first).take_while(|speaker| speaker.end <= bytes.end).last()
        else {
            return;
        };
        if self.meant.iter().rev().take(BACK).any(|meant| meant.span.end == speaker.end) {
            return;
        }
        let items = (start..end).filter(|&at| {
            paragraph.item(at).is_some_and(|item| speaker.start <= item.bytes.start && item.bytes.end <= speaker.end)
        });
        let items: Vec<usize> = items.collect();
        let Some(&at) = items.first() else { return };
        if !paragraph.lexicon.english {
            // "der 22-jährige Jan Voll aus Porto".
            let inside = |meant: &Meant| speaker.start <= meant.span.start && meant.span.end <= speaker.end;
            if self.meant.iter().rev().take(BACK).any(inside) {
                return;
            }
            self.stranger = paragraph.stranger_abroad(&items).map(|sex| Stranger { sex, sentence: self.sentence });
            return;
        }
        let one = ["a", "an", "one", "another"].iter().any(|word| paragraph.follows(at, &[word]));
        let link = Class::PREPOSITION.or(Class::RELATIVE).or(Class::OWNER);
        let noun = items.iter().copied().take_while(|&at| !paragraph.is(at, link)).last();
        if let Some(noun) = noun.filter(|&noun| paragraph.is(noun, Class::PERSON)) {
            let word = lowered(paragraph.word(noun));
            let sex = sex::of_word(&word, true).or_else(|| sex::mostly_of_word(&word));
            // "the spokesman" is the one of before.
            let again = || self.unnamed.iter().any(|(known, _)| known == same_role(&word));
            // "A reporter asked Holm. She said": is it the reporter?
            let asks = || self.meant.iter().rev().take_while(|meant| meant.span.start >= bytes.start).next().is_some();
            if !(one || again()) || sex.is_none() && asks() {
                return;
            }
            self.stranger = Some(Stranger { sex, sentence: self.sentence });
        }
    }

    /// Whether the pronoun of who speaks stands for somebody without a name: "A spokeswoman said it was late. She added".
    pub(super) fn is_stranger(&mut self, sex: Sex) -> bool {
        let spoke = |stranger: &Stranger| {
            self.sentence - stranger.sentence <= STRANGER && stranger.sex.is_none_or(|known| known == sex)
        };
        let stranger = self.stranger.as_ref().is_some_and(spoke);
        if stranger {
            self.stranger = Some(Stranger { sex: Some(sex), sentence: self.sentence });
        }
        stranger
    }
}

impl Paragraph<'_> {
    /// Whether somebody speaks whom the article does not name in full, in German: "sagte Voll", "sagte die Ministerin"; and what tells she from he.
    fn stranger_abroad(&self, items: &[usize]) -> Option<Option<Sex>> {
        let (&at, &last) = items.first().zip(items.last())?;
        if !self.lexicon.nouns_have_capitals {
            return None;
        }
        if self.is(at, Class::DETERMINER) {
            let word = lowered(self.word(self.noun_of(at)?));
            let sex = if self.follows(at, &["die"]) { Sex::She } else { Sex::He };
            let one = if sex == Sex::She { is_german_woman(&word) } else { is_german_person(&word) };
            return one.then_some(Some(sex));
        }
        let said = at
            .checked_sub(1)
            .is_some_and(|verb| matches!(self.word(verb), "sagte" | "sagt" | "meinte" | "meint" | "betonte"));
        let name = last < at + 3 && (at..=last).all(|at| self.is(at, Class::CAPITAL) && !self.is(at, Class::PRONOUN));
        (said && name).then_some(None)
    }
}
