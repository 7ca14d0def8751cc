//! Whom "she" stands for.

use super::{
    AGAIN, Focus, HEAD, INTRODUCED, LEAST, OWNER, SPOKE, SPOKE_SENTENCES, TURNED, UNSURE, UNSURE_BUT_SPOKE,
    UNSURE_OF_NAME, Unnamed,
};
use crate::lexicon::Class;
use crate::paragraph::item::Kind;
use crate::paragraph::{Paragraph, Range};
use crate::person::people::{Named, Person};
use crate::person::sex::Sex;
use wirecopy::span::ByteSpan;

/// So many names behind a pronoun are looked at.
const AHEAD: usize = 12;

impl Focus<'_> {
    pub(super) fn pronoun(
        &mut self,
        paragraph: &Paragraph,
        names: &[Named],
        (at, end): (usize, usize),
        (sex, subject, len): (Sex, bool, usize),
    ) {
        let whole = paragraph.span(Range { start: at, end: at + 1 });
        let span = ByteSpan::new(whole.end.saturating_sub(wirecopy::span::count(len)).max(whole.start), whole.end);
        let speaks = subject && self.speaks(span);
        if speaks && self.is_stranger(sex) {
            return;
        }
        // "He calls Holm late": who is named behind the pronoun in its sentence is another.
        let ahead =
            names.iter().skip_while(|name| name.at <= at).take_while(|name| subject && name.at < end).take(AHEAD);
        let others: Vec<usize> =
            ahead.filter_map(|name| self.surely(name.words(&self.people, paragraph)?.as_ref())).collect();
        let mut best: Option<(f32, usize)> = None;
        let mut unsure = false;
        // "A deal with Holm, he said": who speaks is none of those that are spoken of.
        let aside = subject && self.is_aside(paragraph, at);
        // "Holm admitted that Voll had won, which is, she said, “…”": but of who tells it.
        let behind = subject && at > paragraph.sentence(at).0 && paragraph.is_pause(at - 1);
        let behind = behind && paragraph.cue(at + 1, Class::SAY.or(Class::TELL)).is_some();
        let told = self.said.filter(|&(_, sentence)| behind && sentence == self.sentence).map(|(person, _)| person);
        let told = told
            .filter(|&told| self.people.all.get(told).is_some_and(|told| told.sex.is_none_or(|known| known == sex)));
        let aside = aside && !self.is_self_told(sex);
        let seen = if aside && !self.before.is_empty() { &self.before } else { &self.seen };
        let spoke = self.spoke.filter(|(_, sentence)| speaks && self.sentence - sentence <= SPOKE_SENTENCES);
        let spoken = |person: usize| spoke.is_some_and(|(last, _)| last == person);
        // "Asked about her vote if Holm ran, she said": one pronoun after the other.
        let again =
            self.pronoun.filter(|&(_, sentence)| subject && sentence == self.sentence).map(|(person, _)| person);
        for &(person, ..) in seen {
            let Some(candidate) = self.people.all.get(person) else { continue };
            let known = candidate.sex;
            if known.is_some_and(|known| known != sex) || others.contains(&person) {
                continue;
            }
            let human = if candidate.is_surely_human() {
                // "Sandy Bridge" may be a town.
                if candidate.is_named_as_people_are() || spoken(person) { 1.0 } else { UNSURE_OF_NAME }
            } else if spoken(person) || self.is_topic(person) {
                UNSURE_BUT_SPOKE
            } else {
                UNSURE
            };
            let again = match (again == Some(person), spoken(person)) {
                (true, _) => AGAIN,
                (_, true) => SPOKE,
                _ => 1.0,
            };
            let fits = if known.is_some() || self.is_topic(person) { 1.0 } else { 0.75 };
            // "…,” Holm said. Jan Voll was even later. “…,” he said": the article has turned to him.
            let turned =
                match (speaks && self.spoke.is_none() && self.topic == self.topic_before, self.was_main(person)) {
                    (true, true) if self.was_introduced(person) => INTRODUCED,
                    (true, true) => TURNED,
                    _ => 1.0,
                };
            let weight = self.weight_in(seen, person) * fits * human * again * turned;
            if weight < LEAST {
                continue;
            }
            match best {
                Some((most, _)) if weight <= most => unsure |= weight > most * 0.97,
                Some((most, _)) => {
                    unsure = most > weight * 0.97;
                    best = Some((weight, person));
                }
                None => best = Some((weight, person)),
            }
        }
        let told = self.ahead(paragraph, names, (at, end), sex).filter(|_| subject).or(told);
        let Some(person) = told.or(best.map(|(_, person)| person)) else {
            let fits =
                |&met: &usize| self.people.all.get(met).is_none_or(|met| met.sex.is_none_or(|known| known == sex));
            if speaks && paragraph.lexicon.english && !self.met.iter().any(fits) {
                self.waiting.push(Unnamed { span, sex, sentence: self.sentence });
            }
            return;
        };
        unsure &= told.is_none();
        if !(unsure && subject) {
            self.mean(span, person);
            self.turn(person, speaks, false);
        }
        let topic = self.is_topic(person);
        if !unsure {
            self.pronoun = Some((person, self.sentence));
            if subject {
                self.topic = Some((person, self.sentence));
            }
        }
        if let Some(known) = self.people.all.get_mut(person)
            && known.sex.is_none()
            && !unsure
            && (known.words.len() == 1 || known.is_named_as_people_are() || speaks || topic)
        {
            known.sex = Some(sex);
        }
        self.see(person, if subject { HEAD * 0.9 } else { OWNER });
    }

    /// "As he has before, Holm played it down", "In what he called a mess, Holm left": who stands behind the clause that opens the paragraph’s sentence.
    pub(super) fn ahead(
        &self,
        paragraph: &Paragraph,
        names: &[Named],
        (at, end): (usize, usize),
        sex: Sex,
    ) -> Option<usize> {
        let start = paragraph.sentence(at).0;
        let opens = |words: &[&str]| words.iter().any(|word| paragraph.follows(start, &[word])) && at == start + 1;
        let what = paragraph.follows(start, &["in", "what"]) && at == start + 2;
        // "After he left, Holm": if nobody was named before.
        let first = self.met.is_empty() && opens(&["after", "before", "when", "since", "until", "because", "if"]);
        if !(paragraph.lexicon.english && (opens(&["as", "while", "although", "though"]) || what || first)) {
            return None;
        }
        // A comma inside the marks is a part of what is quoted.
        let comma = (at..end).find(|&at| paragraph.is_kind(at, Kind::Comma) || what && paragraph.is_quote(at))?;
        let name = names.iter().find(|name| name.at > comma)?;
        let person = self.surely(name.words(&self.people, paragraph)?.as_ref()).filter(|_| name.at == comma + 1)?;
        self.people.all.get(person).filter(|person| person.sex.is_none_or(|known| known == sex)).map(|_| person)
    }

    /// Whether the sentence right before this one is about them, and not a clause in it alone.
    fn was_main(&self, person: usize) -> bool {
        self.main_before.is_some_and(|(topic, sentence)| topic == person && self.sentence - sentence <= 1)
    }

    /// Whether they were first named in the sentence right before this one.
    fn was_introduced(&self, person: usize) -> bool {
        self.introduced.is_some_and(|(new, sentence)| new == person && self.sentence - sentence == 1)
    }

    /// Whether who the sentence is about tells it: "Rep. Jan Voll was for the bridge, he said", where nobody spoke or was spoken of before.
    fn is_self_told(&self, sex: Sex) -> bool {
        let fits = |person: usize| {
            self.people.all.get(person).is_some_and(|person| person.sex.is_none_or(|known| known == sex))
        };
        let somebody = |person: usize| self.people.all.get(person).is_some_and(Person::is_named_as_people_are);
        let near = |last: Option<(usize, u32)>, sentences: u32| {
            last.is_some_and(|(person, sentence)| self.sentence - sentence <= sentences && fits(person))
        };
        let new = self.topic.is_some_and(|(person, sentence)| {
            sentence == self.sentence
                && fits(person)
                && somebody(person)
                && !self.before.iter().any(|&(known, ..)| known == person)
        });
        new && !near(self.spoke_before, SPOKE_SENTENCES) && !near(self.topic_before, 2)
    }

    /// Whether the pronoun at `at` begins a clause of saying behind what is said.
    pub(super) fn is_aside(&self, paragraph: &Paragraph, at: usize) -> bool {
        let (mut start, _) = paragraph.sentence(at);
        // "But when the mayor asked Holm, she laughed".
        while start < at && paragraph.is(start, Class::JOIN) {
            start += 1;
        }
        let mark = at > start && paragraph.is_pause(at - 1);
        let opening = Class::SUBORDINATE.or(Class::PREPOSITION).or(Class::ING).or(Class::CUE).or(Class::VERB);
        let says = (at + 1..at + 4).any(|next| paragraph.cue(next, Class::SAY.or(Class::TELL)).is_some());
        // "Holm said that it was late, she found: “…”": what the clause leads to stands behind it.
        let leads = || (at + 1..at + 5).any(|next| paragraph.is_kind(next, Kind::Colon));
        mark && says && !paragraph.is(start, opening) && !leads()
    }
}
