//! Whom "the senator" and "the 29-year-old" stand for.

use super::{Focus, HEAD, LEAST, OWNER, Stranger};
use crate::lexicon::{Class, lowered};
use crate::paragraph::item::Kind;
use crate::paragraph::{Paragraph, Range};
use crate::person::name::Name;
use crate::person::people::{Person, is_player, same_role, years_old};
use crate::person::sex;
use crate::person::{country, office};

/// What a description tells beside its noun.
#[derive(Clone, Copy)]
struct Told<'p> {
    age: Option<u32>,
    place: Option<&'p str>,
    country: Option<usize>,
}

impl Focus<'_> {
    /// "the senator", "the 29-year-old": whom it stands for, and where it ends.
    pub(super) fn description(&mut self, paragraph: &Paragraph, at: usize, end: usize) -> Option<usize> {
        if !paragraph.lexicon.english || !paragraph.is(at, Class::DETERMINER) {
            return None;
        }
        let word = paragraph.word(at);
        if !["the", "this"].iter().any(|the| word.eq_ignore_ascii_case(the)) {
            return None;
        }
        let mut head = None;
        let mut age = None;
        let mut country = None;
        let mut stop = at + 1;
        for here in at + 1..end.min(at + 8) {
            let item = paragraph.item(here).filter(|item| item.is_word())?;
            if item.is(Class::OWNER
                .or(Class::PREPOSITION)
                .or(Class::AUX)
                .or(Class::RELATIVE)
                .or(Class::JOIN)
                .or(Class::TO))
            {
                break;
            }
            let word = paragraph.word(here);
            if (item.is(Class::CUE.or(Class::VERB)) && !item.is(Class::CAPITAL) && head.is_some())
                || item.is(Class::ADVERB)
            {
                break;
            }
            if item.is(Class::PERSON) {
                head = Some(here);
            } else if let Some(told) = country::told_by(word).filter(|&(_, one)| one && closes(paragraph, here)) {
                // "the Russian said".
                country = Some(told.0);
                head = Some(here);
            } else if let Some(years) = years_old(word) {
                age = Some(years);
                head = Some(here);
            } else if age.is_none() && head.is_some() && item.is(Class::CAPITAL) {
                // "the mayor Ida Holm" is a name.
                return None;
            } else {
                // "the Republican presidential candidate", but not "the president pick".
                head = None;
            }
            stop = here + 1;
            if !paragraph.is_word(here + 1) {
                break;
            }
        }
        let last = head?;
        // "the writer and broadcaster".
        let more = (stop + 1..stop + 5)
            .take_while(|&at| paragraph.is_word(at) && !paragraph.is(at, Class::AUX.or(Class::DETERMINER)))
            .find(|&at| paragraph.is(at, Class::PERSON) && !paragraph.is(at, Class::CAPITAL));
        let noun = lowered(paragraph.word(last));
        if last + 1 != stop {
            return None;
        }
        if let Some(more) = more.filter(|&more| paragraph.follows(stop, &["and"]) && closes(paragraph, more)) {
            stop = more + 1;
        }
        // "the spokeswoman, Ida Holm, said": the name stands behind.
        if paragraph.is_kind(stop, Kind::Comma)
            && let (Some(mention), next) = paragraph.mention(stop + 1)
            && (paragraph.is_kind(next, Kind::Comma) || next >= end)
        {
            let words = Name::of(paragraph, mention.name);
            if let Some(person) = self.people.named(&words) {
                self.mean(paragraph.span(Range { start: at, end: stop }), person);
            }
            return None;
        }
        let speaks = self.speaks(paragraph.span(Range { start: at, end: stop }));
        let place = (at + 1..last).find(|&at| paragraph.is(at, Class::CAPITAL) && !paragraph.is(at, Class::TITLE));
        let place = place.map(|at| paragraph.word(at)).filter(|place| !place.contains('.'));
        let place = place.filter(|_| country.is_none());
        let person = self.described(&noun, Told { age, place, country }, speaks)?;
        // "the senator’s answer".
        if paragraph.is(stop, Class::OWNER) {
            self.mean(paragraph.span(Range { start: at, end: stop }), person);
            self.see(person, OWNER);
            return Some(stop);
        }
        let preposition = stop < end && paragraph.is(stop, Class::PREPOSITION);
        let of = preposition && paragraph.follows(stop, &["of"]);
        let whole = if of { paragraph.phrase(at, end).map_or(stop, |phrase| phrase.end) } else { stop };
        let mut span = paragraph.span(Range { start: at, end: whole });
        // "…,” Holm said. “…,” said the former aide to the mayor": of who spoke right before, whoever else is named in it.
        if preposition && self.has_spoken(person, 1) {
            span.end = self.credited(span).map_or(span.end, |speaker| speaker.end.max(span.end));
        }
        self.mean(span, person);
        self.turn(person, self.speaks(span), true);
        self.stranger = None;
        self.topic = Some((person, self.sentence));
        self.see(person, HEAD * 0.8);
        Some(whole)
    }

    /// "his lawyer", "the company’s chief executive", who speaks: the one of the article who is called so, if there is one alone.
    pub(super) fn owned(&mut self, paragraph: &Paragraph, at: usize, end: usize) {
        // "Holm’s lawyer" may be another than the one who is named.
        let speaker = paragraph
            .item(at + 1)
            .and_then(|next| self.credited(next.bytes).filter(|who| who.start <= next.bytes.start));
        if speaker.is_none() {
            return;
        }
        let of_somebody = at > 0 && paragraph.is(at - 1, Class::CAPITAL) && !paragraph.is(at, Class::OF_ONE);
        if !paragraph.lexicon.english || !paragraph.is(at, Class::OWNER) || of_somebody {
            return;
        }
        let other = Class::PREPOSITION
            .or(Class::AUX)
            .or(Class::RELATIVE)
            .or(Class::JOIN)
            .or(Class::TO)
            .or(Class::OWNER)
            .or(Class::CAPITAL);
        let plain = |&at: &usize| paragraph.is_word(at) && !paragraph.is(at, other);
        let verb = |at: usize| paragraph.is(at, Class::CUE.or(Class::VERB)) && !paragraph.is(at, Class::PERSON);
        let Some(noun) = (at + 1..end.min(at + 6)).take_while(|at| plain(at) && !verb(*at)).last() else { return };
        let span = paragraph.span(Range { start: at + 1, end: noun + 1 });
        let speaks = self.credited(span).is_some_and(|speaker| speaker.start <= span.start && speaker.end == span.end);
        if !speaks || !paragraph.is(noun, Class::PERSON) || paragraph.is(noun + 1, Class::CAPITAL) {
            return;
        }
        let word = lowered(paragraph.word(noun));
        let role = same_role(&word);
        let owner = self.pronoun.filter(|&(_, sentence)| sentence == self.sentence).map(|(person, _)| person);
        if self.unnamed.iter().any(|(known, _)| known == role) {
            return;
        }
        let bears = |at: &usize| {
            let person = self.people.all.get(*at);
            person.is_some_and(|person| person.roles.iter().any(|known| known == role)) && Some(*at) != owner
        };
        let mut all = (0..self.people.all.len()).filter(bears);
        let (Some(person), None) = (all.next(), all.next()) else { return };
        if self.met.contains(&person) {
            self.mean(span, person);
            self.turn(person, true, true);
            self.topic = Some((person, self.sentence));
            self.see(person, HEAD * 0.8);
        }
    }

    /// "a cashier", "one man": whom the article tells of without a name. The noun, if it is one of a person.
    pub(super) fn introduces(&mut self, paragraph: &Paragraph, at: usize, end: usize) {
        let first = paragraph.word(at).as_bytes().first().map(u8::to_ascii_lowercase);
        if !matches!(first, Some(b'a' | b'o'))
            || !["a", "an", "one", "another"].iter().any(|word| paragraph.follows(at, &[word]))
        {
            return;
        }
        let plain = |&at: &usize| {
            let other =
                Class::PREPOSITION.or(Class::AUX).or(Class::RELATIVE).or(Class::JOIN).or(Class::TO).or(Class::OWNER);
            paragraph.is_word(at) && !paragraph.is(at, other)
        };
        let noun = (at + 1..end.min(at + 6)).take_while(plain).filter(|&at| paragraph.is(at, Class::PERSON)).last();
        // "a senator, Ida Holm," has one.
        let named = |noun: usize| {
            let comma = usize::from(paragraph.is_kind(noun + 1, Kind::Comma));
            paragraph.is(noun + 1 + comma, Class::CAPITAL)
        };
        if let Some(noun) = noun.filter(|&noun| !named(noun)) {
            let word = lowered(paragraph.word(noun));
            self.unnamed.push((same_role(&word).to_owned(), self.sentence));
            // "A woman from Porto had posted it. She wrote": whom the sentence is about.
            // "A woman, meanwhile, had"; but "A woman of the north, Holm left".
            let comma = paragraph.is_kind(noun + 1, Kind::Comma);
            let set_off = comma && !paragraph.is(noun + 2, Class::ADVERB.or(Class::RELATIVE));
            if paragraph.sentence(at).0 == at
                && !set_off
                && let Some(sex) = sex::of_word(&word, true)
            {
                self.stranger = Some(Stranger { sex: Some(sex), sentence: self.sentence });
            }
        }
    }

    /// Whether the description may be of somebody without a name, of whom the article has told a few sentences before.
    fn is_of_someone_else(&self, role: &str, noun: &str) -> bool {
        /// For so many sentences "the man" may be a cashier.
        const SENTENCES: u32 = 6;
        let anybody = is_listed(ANYBODY, noun);
        self.unnamed.iter().any(|(known, sentence)| known == role || anybody && self.sentence - sentence <= SENTENCES)
    }

    fn described(&self, noun: &str, told: Told, speaks: bool) -> Option<usize> {
        let Told { age, place, country } = told;
        let role = same_role(noun);
        let sex = sex::of_word(noun, true);
        let fits = |person: &&(usize, f32, u32)| {
            let Some(known) = self.people.all.get(person.0) else { return false };
            let of_sex = sex.is_none() || known.sex.is_none() || known.sex == sex;
            // A president or a spokesman is no candidate.
            let stands_by = || known.roles.iter().any(|role| is_listed(STANDS_BY, role));
            let runs = !is_candidate(role) || !stands_by();
            let of_age = age.is_none() || known.age.is_none() || known.age == age;
            // Nor is a coach a striker.
            let plays = !is_player(role) || plays(known) || !known.roles.iter().any(|role| is_listed(COACHES, role));
            let rivals = || known.roles.iter().any(|known| are_rivals(known, role));
            let abroad = country.is_some() && known.country.is_some() && country != known.country;
            // "to Tarntube": a name that nothing tells to be somebody’s.
            let human = || known.is_surely_human() || self.has_spoken(person.0, 2) || self.is_topic(person.0);
            of_sex && !abroad && of_age && runs && plays && !is_elsewhere(known, place) && !rivals() && human()
        };
        let weighed = |person: &(usize, f32, u32)| (self.weight(person.0), person.0);
        if age.is_some() {
            let of_age =
                (0..self.people.all.len()).filter(|&at| self.people.all.get(at).is_some_and(|who| who.age == age));
            let of_age =
                of_age.max_by(|&one, &other| self.weight(one).total_cmp(&self.weight(other)).then(other.cmp(&one)));
            if of_age.is_some() {
                return of_age;
            }
        }
        let roles = |person: usize| self.people.all.get(person).map_or(&[] as &[String], |person| &person.roles);
        let seen = self.seen.iter().filter(fits).map(weighed).filter(|(weight, _)| *weight >= LEAST);
        let mut seen: Vec<(f32, usize)> = seen.collect();
        seen.sort_by(|a, b| b.0.total_cmp(&a.0));
        let most = seen.first().map_or(0.0, |(weight, _)| *weight);
        let here = |person: usize| self.people.all.get(person).is_none_or(|known| !is_elsewhere(known, place));
        let from = |person: usize| {
            country.is_some() && self.people.all.get(person).is_some_and(|known| known.country == country)
        };
        let bears = |person: usize| (roles(person).iter().any(|known| known == role) || from(person)) && here(person);
        if let Some(&(weight, person)) = seen.iter().find(|(_, person)| bears(*person)) {
            // Of the kinds of people there may be more than are called so: "the journalist".
            let far = weight < if office::is_title(noun) { 0.08 } else { 0.35 } * most;
            return (!far).then_some(person);
        }
        if self.is_of_someone_else(role, noun) {
            return None;
        }
        // Somebody of that office who was named earlier, if there is one alone.
        let mut all =
            (0..self.people.all.len()).filter(|&person| age.is_none() && bears(person) && self.met.contains(&person));
        if let Some(only) = all.next() {
            // "the Florida senator" is none of whom it is not told what state they are of, if others are spoken of.
            let sure = place.is_none() || self.people.all.get(only).is_some_and(|known| known.state.is_some());
            return all.next().is_none().then_some(only).filter(|_| sure);
        }
        // "the rookie": who plays, of those who are spoken of.
        if is_player(role) {
            let mut players = seen.iter().filter(|(_, person)| self.people.all.get(*person).is_some_and(plays));
            if let Some(&(weight, person)) = players.next() {
                return players.next().is_none_or(|(next, _)| weight > 1.3 * next).then_some(person);
            }
        }
        // Else who is spoken of, if it is clear who that is, and the word says no office that they were not given.
        let office = age.is_none()
            && office::is_title(noun)
            && !is_candidate(noun)
            && party(noun).is_none()
            && !is_listed(TRADES, noun);
        let told =
            |person: usize| roles(person).iter().any(|role| is_listed(SEATS, role) || is_listed(STANDS_BY, role));
        let spoke = |seen: &[(f32, usize)]| seen.iter().copied().find(|&(_, person)| self.has_spoken(person, 1));
        match seen.as_slice() {
            [(weight, person)] if *weight > 0.6 && !office => Some(*person),
            [(weight, person), (next, _), ..] if *weight > 1.0 && *weight > 2.0 * next && !office => Some(*person),
            // “…,” Holm said. “…,” said the champion: whoever is spoken of beside.
            [(most, _), ..] if speaks && !office && spoke(&seen).is_some_and(|(weight, _)| weight > 0.5 * most) => {
                spoke(&seen).map(|(_, person)| person)
            }
            // Who spoke right before, or whom the sentence before is about, in other words: “…,” Holm said. “…,” the retired surgeon said.
            [(weight, person), rest @ ..] if *weight > 1.0 && speaks => {
                let clear = rest.first().is_none_or(|(next, _)| *weight > 1.3 * next);
                let spoke = self.has_spoken(*person, 1) || clear && self.has_spoken(*person, 2);
                // “…,” Holm said. “…,” the senator said: of whom no other office is told.
                // “…,” Holm said. “…,” the premier said: nobody else is named.
                let alone = || self.has_spoken(*person, 1) && self.met.iter().all(|met| met == person);
                let fits = if office { (is_listed(SEATS, noun) || alone()) && !told(*person) } else { true };
                (fits && (spoke || clear && !office && self.is_topic(*person))).then_some(*person)
            }
            _ => None,
        }
    }
}

/// Whether nothing of the description stands behind item `at`: "the Russian said", not "the Russian bridge".
fn closes(paragraph: &Paragraph, at: usize) -> bool {
    let verb = Class::CUE
        .or(Class::VERB)
        .or(Class::AUX)
        .or(Class::ADVERB)
        .or(Class::OWNER)
        .or(Class::PREPOSITION)
        .or(Class::RELATIVE);
    !paragraph.is_word(at + 1) || paragraph.is(at + 1, verb) && !paragraph.is(at + 1, Class::CAPITAL)
}

/// What somebody does, which an article may say without having said it before.
const TRADES: &str = "rookie veteran captain coach defenceman defenseman goaltender goalie forward winger striker midfielder quarterback pitcher actor \
    actress singer author lawyer founder";

/// Who leads those who play.
const COACHES: &str = "coach manager referee";

/// Whether somebody is known to play.
fn plays(person: &Person) -> bool {
    person.roles.iter().any(|role| role == "player")
}

/// Seats that are so commonly known that an article need not say who sits there.
const SEATS: &str = "senator congressman congresswoman representative governor mayor justice";

/// Offices whose holders run for nothing, and sit in no such seat.
const STANDS_BY: &str = "president mayor spokesperson judge manager editor reporter anchor analyst strategist pollster secretary minister premier chancellor \
    king queen prince princess pope general ambassador";

/// Words for anybody.
const ANYBODY: &str = "man woman boy girl";

fn is_listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}

/// Whether somebody is of another state than a description says: Jan Voll, R-Iowa, is not "the Florida senator".
fn is_elsewhere(person: &Person, place: Option<&str>) -> bool {
    let first = |word: &str| word.chars().next();
    person.state.zip(place.and_then(first)).is_some_and(|(state, place)| state != place)
}

fn is_candidate(role: &str) -> bool {
    matches!(role, "candidate" | "nominee" | "front-runner" | "frontrunner")
}

/// The party that a word tells.
fn party(role: &str) -> Option<u8> {
    match role {
        "democrat" | "democratic" => Some(0),
        "republican" => Some(1),
        "liberal" => Some(2),
        "conservative" => Some(3),
        _ => None,
    }
}

/// Whether nobody is called both: a Democrat is no Republican.
fn are_rivals(one: &str, other: &str) -> bool {
    party(one).zip(party(other)).is_some_and(|(one, other)| one != other && (one < 2) == (other < 2))
}
