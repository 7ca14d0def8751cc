//! Whom a name, a pronoun and a description stand for, from the first sentence to the last.

mod apposition;
mod description;

use crate::lexicon::{Class, lowered};
use crate::paragraph::item::Kind;
use crate::paragraph::{Paragraph, Range};
use crate::person::mention::{Mention, is_behind_names, is_no_person};
use crate::person::name::Name;
use crate::person::office;
use crate::person::people::{Named, People, office_before_comma, same_role};
use crate::person::sex::{self, Sex};
use apposition::Unnamed;
use wirecopy::span::ByteSpan;

/// What somebody weighs who is named at the head of a sentence, as who speaks, or elsewhere.
const HEAD: f32 = 3.0;
const SUBJECT: f32 = 2.4;
const ELSEWHERE: f32 = 1.5;
const OWNER: f32 = 1.0;
/// "Holm’s fate is unclear, but she": whom the sentence is about, nearly.
const OWNER_AT_HEAD: f32 = 2.2;
/// What is left of that for a name that may be a town’s or a paper’s.
const UNSURE: f32 = 0.3;
const UNSURE_BUT_SPOKE: f32 = 0.8;
const UNSURE_OF_NAME: f32 = 0.6;
/// "a Holm supporter": another person, of whom the name tells.
const MODIFIER: f32 = 0.6;
/// Who spoke last and was told of since weighs so many times as much for "he added".
const SPOKE: f32 = 1.6;
/// And whom a pronoun before it in the sentence stands for.
const AGAIN: f32 = 2.0;
/// For so many sentences.
const SPOKE_SENTENCES: u32 = 4;
/// What is left of that a sentence later.
const FADES: f32 = 0.6;
/// Who speaks before they are named is named so many sentences later at most.
const WAITING: u32 = 3;
/// So many who are meant are looked back at.
const BACK: usize = 100;
/// So many sentences after somebody without a name has spoken, "she" may be them.
const STRANGER: u32 = 2;
/// So many names behind a pronoun are looked at.
const AHEAD: usize = 12;
/// Who weighs less than this is out of sight.
const LEAST: f32 = 0.12;

/// Where an article names or means somebody.
struct Meant {
    span: ByteSpan,
    person: usize,
}

/// Who is meant where.
pub(crate) struct Resolved {
    people: People,
    /// In order of place.
    meant: Vec<Meant>,
}

impl Resolved {
    /// Reads the article from its beginning. `speakers` are who is credited, in order of place.
    pub(crate) fn of(paragraphs: &[Paragraph], speakers: &[ByteSpan]) -> Self {
        // Where nobody speaks, nobody is asked for.
        if speakers.is_empty() {
            return Self { people: People::default(), meant: Vec::new() };
        }
        let (people, names) = People::of(paragraphs);
        let mut focus = Focus {
            people,
            seen: Vec::new(),
            before: Vec::new(),
            sentence: 0,
            meant: Vec::new(),
            speakers,
            spoke: None,
            said: None,
            topic: None,
            pronoun: None,
            unnamed: Vec::new(),
            waiting: Vec::new(),
            stranger: None,
        };
        // Behind the last who speaks nobody is asked for.
        let last = speakers.last().map_or(0, |speaker| speaker.end);
        for (paragraph, names) in paragraphs.iter().zip(&names) {
            if paragraph.bytes.start >= last && focus.waiting.is_empty() {
                break;
            }
            let mut names = names.as_slice();
            focus.apposed(paragraph, names);
            for &(start, end) in &paragraph.sentences {
                focus.sentence += 1;
                focus.before.clone_from(&focus.seen);
                focus.read(paragraph, &mut names, (start, end));
                focus.meet_stranger(paragraph, (start, end));
            }
        }
        // Who spoke before they were named, and under a description, was found out later.
        focus.meant.sort_by_key(|meant| meant.span.start);
        Self { people: focus.people, meant: focus.meant }
    }

    /// The full name of who is meant by the speaker that is printed at `span`.
    pub(crate) fn name(&self, text: &str, span: ByteSpan) -> Option<ByteSpan> {
        let first = self.meant.partition_point(|meant| meant.span.end <= span.start);
        let inside = self.meant.iter().skip(first).take_while(|meant| meant.span.start < span.end);
        // "Ida Holm MP" is who is named before the letters.
        let ends = |end: u32| {
            end == span.end
                || end < span.end
                    && ByteSpan::new(end, span.end)
                        .of(text)
                        .split(' ')
                        .all(|word| word.is_empty() || is_behind_names(word))
        };
        let meant = inside.filter(|meant| ends(meant.span.end)).last()?;
        let before = ByteSpan::new(span.start, meant.span.start).of(text);
        self.people.all.get(meant.person).filter(|_| !is_linked(before)).map(|person| person.name)
    }
}

/// Whether what stands before a name in who speaks makes somebody else of it: "a spokesman for" Holm is not Holm.
fn is_linked(before: &str) -> bool {
    const LINKS: &[&str] = &[
        "of", "for", "from", "to", "at", "in", "by", "with", "and", "de", "del", "du", "des", "da", "do", "di",
        "della", "der", "von",
    ];
    let words: Vec<&str> = before.split_whitespace().collect();
    let links = |(at, word): (usize, &&str)| {
        let office = |at: usize| words.get(at).is_some_and(|word| office::is_person(word) || office::is_title(word));
        let capital = |at: usize| words.get(at).is_some_and(|word| word.starts_with(char::is_uppercase));
        let body = |at: usize| words.get(at).is_some_and(|word| office::is_body(word)) && capital(at);
        let before = at.wrapping_sub(1);
        // "president and chief executive" Holm.
        let both = *word == "and" && office(before) && office(words.len() - 1);
        // "Secretary of State" Holm, "Bank of Oslo chief" Holm, not "wife of President" Holm.
        let of_title = *word == "of" && office(before) && capital(before) && at + 2 == words.len() && body(at + 1);
        let of_body = body(before) && office(words.len() - 1);
        LINKS.contains(word) && !(both || of_title || of_body)
    };
    words.iter().enumerate().any(links)
}

type Seen = (usize, f32, u32);

struct Focus<'s> {
    people: People,
    /// Who was named: person, weight, and in which sentence it was last reckoned.
    seen: Vec<Seen>,
    /// The same before this sentence.
    before: Vec<Seen>,
    sentence: u32,
    meant: Vec<Meant>,
    speakers: &'s [ByteSpan],
    /// Who spoke last, and in which sentence.
    spoke: Option<(usize, u32)>,
    /// Who last stood before a verb of telling, and in which sentence.
    said: Option<(usize, u32)>,
    /// Whom the last sentence with a subject is about.
    topic: Option<(usize, u32)>,
    /// Whom the last pronoun stands for, and in which sentence.
    pronoun: Option<(usize, u32)>,
    /// "a cashier": what people without a name are called, and in which sentence.
    unnamed: Vec<(String, u32)>,
    /// Who speaks before anybody is named whom it could be.
    waiting: Vec<Unnamed>,
    /// Who spoke last and has no name, if that was later than whoever has one.
    stranger: Option<Stranger>,
}

/// Somebody without a name.
#[derive(Clone, Copy)]
struct Stranger {
    sex: Option<Sex>,
    /// In which sentence they spoke last.
    sentence: u32,
}

impl Focus<'_> {
    /// Reads a sentence; `names` are those that were not met before it.
    fn read(&mut self, paragraph: &Paragraph, names: &mut &[Named], (start, end): (usize, usize)) {
        let mut at = start;
        let mut head = true;
        while at < end {
            let item = &paragraph.items[at];
            if !item.is_word() {
                at += 1;
                continue;
            }
            if item.is(Class::DETERMINER) && paragraph.lexicon.english {
                if let Some(next) = self.description(paragraph, at, end) {
                    at = next;
                    head = false;
                    continue;
                }
                self.introduces(paragraph, at, end);
            }
            let one = item.is(Class::OF_ONE) || !paragraph.lexicon.english && paragraph.word(at).contains('-');
            if let Some((sex, len)) = one
                .then(|| pronoun_in(paragraph.word(at), paragraph.lexicon.english))
                .flatten()
                .filter(|_| !item.is(Class::CAPITAL) || paragraph.sentence(at).0 == at)
            {
                let subject = item.is(Class::PRONOUN) || len < item.len();
                self.pronoun(paragraph, names, (at, end), (sex, subject, len));
                head = head && !subject;
                self.owned(paragraph, at, end);
                at += 1;
                continue;
            }
            if item.is(Class::OWNER) {
                self.owned(paragraph, at, end);
            }
            while names.first().is_some_and(|name| name.at < at) {
                *names = names.get(1..).unwrap_or_default();
            }
            let mut next = at + 1;
            match names.first().filter(|name| name.at == at) {
                Some(name) => {
                    next = name.next;
                    if name.mention.name.end <= end {
                        let somebody = self.named(paragraph, name.mention, &name.words, head);
                        head &= !somebody && is_noun(paragraph, next);
                    }
                }
                // Another beginning than where names were looked for first: behind "the mayor".
                None if item.is(Class::CAPITAL) => {
                    let (mention, behind) = paragraph.mention(at);
                    next = behind;
                    if let Some(mention) = mention.filter(|mention| mention.name.end <= end) {
                        let somebody = self.named(paragraph, mention, &Name::of(paragraph, mention.name), head);
                        head &= !somebody && is_noun(paragraph, next);
                    }
                }
                None => {}
            }
            if paragraph.is(at, Class::CUE.or(Class::VERB).or(Class::AUX)) && !item.is(Class::CAPITAL) {
                head = false;
            }
            at = next.max(at + 1);
        }
    }

    /// Whether somebody is credited by what stands at `span`: of "Holm aide Jan Voll" by the last name.
    fn speaks(&self, span: ByteSpan) -> bool {
        self.credited(span).is_some_and(|speaker| speaker.start <= span.start && speaker.end <= span.end)
    }

    /// The first speaker that does not end before `span`.
    fn credited(&self, span: ByteSpan) -> Option<ByteSpan> {
        let first = self.speakers.partition_point(|speaker| speaker.end <= span.start);
        self.speakers.get(first).copied()
    }

    /// Whether it is they who spoke last, at most so many sentences ago.
    fn has_spoken(&self, person: usize, sentences: u32) -> bool {
        self.spoke.is_some_and(|(last, sentence)| last == person && self.sentence - sentence <= sentences)
    }

    /// Whether the sentence before is about them.
    fn is_topic(&self, person: usize) -> bool {
        self.topic.is_some_and(|(topic, sentence)| topic == person && self.sentence - sentence <= 1)
    }

    /// A name: in full, or the one word that stands for it. Whether it is somebody’s.
    fn named(&mut self, paragraph: &Paragraph, mention: Mention, words: &Name, head: bool) -> bool {
        let span = paragraph.span(mention.name);
        let speaks = self.speaks(span);
        let titled = (mention.whole.start..mention.name.start)
            .find_map(|at| sex::of_word(paragraph.word(at), paragraph.lexicon.english));
        let person = match words.alone() {
            Some(word) => self.called(word, titled),
            None => self.people.named(words),
        };
        let person = match person {
            Some(person) => person,
            // A name that is never printed in full counts where somebody speaks under it; a noun with a capital is none.
            None if speaks && !paragraph.lexicon.nouns_have_capitals
                || mention.whole.start < mention.name.start
                || self.may_be_somebody(paragraph, mention, words, head) =>
            {
                if words.len() == 1 && paragraph.is_headline() {
                    return false;
                }
                if !words.alone().is_none_or(|word| self.people.called(word).is_empty()) || self.people.all.len() > 600
                {
                    return false;
                }
                // "Mayor said".
                let office = words.alone().is_some() && paragraph.is(mention.name.start, Class::TITLE);
                if office || is_no_person(words) || is_of_a_body(paragraph, mention) {
                    return false;
                }
                self.people.push(span, words.clone())
            }
            None => return false,
        };
        if let Some(known) = self.people.all.get_mut(person) {
            known.sex = known.sex.or(titled);
            known.learn(paragraph, mention);
        }
        let owner = paragraph.is(mention.name.end, Class::OWNER);
        let weight = if owner {
            // "Holm’s lawyer, Jan Voll,": the sentence is about him.
            let other = || is_owner_of_named(paragraph, mention.name.end + 1);
            if head && !other() { OWNER_AT_HEAD } else { OWNER }
        } else if speaks || office_before_comma(paragraph, mention).is_some_and(|office| opens_with(paragraph, office))
        {
            HEAD
        } else if is_modifier(paragraph, mention.name.end) {
            MODIFIER
        } else if head
            || is_predicate(paragraph, mention)
            || opens_main_clause(paragraph, mention)
            || paragraph.is_subject_among_nouns(mention)
        {
            HEAD
        } else if is_subject(paragraph, mention, Class::SAY.or(Class::TELL)) {
            self.said = Some((person, self.sentence));
            HEAD
        } else if is_subject(paragraph, mention, Class::VERB.or(Class::AUX).or(Class::CUE))
            || is_introduced(paragraph, mention, words)
        {
            SUBJECT
        } else {
            ELSEWHERE
        };
        self.turn(person, speaks, weight >= HEAD);
        self.was_waited_for(person, weight >= SUBJECT);
        if weight >= SUBJECT {
            self.stranger = None;
        }
        if weight >= SUBJECT {
            self.topic = Some((person, self.sentence));
        }
        self.meant.push(Meant { span, person });
        self.see(person, weight);
        true
    }

    /// Who spoke a few sentences before anybody was named is who is named first: “I waited,” she said. Ida Holm had come to Porto.
    fn was_waited_for(&mut self, person: usize, subject: bool) {
        if self.waiting.is_empty() {
            return;
        }
        let sex = self.people.all.get(person).and_then(|person| person.sex);
        let sentence = self.sentence;
        for unnamed in std::mem::take(&mut self.waiting) {
            match sex {
                Some(sex) if sex != unnamed.sex => self.waiting.push(unnamed),
                Some(_) if subject && sentence - unnamed.sentence <= WAITING => {
                    self.meant.push(Meant { span: unnamed.span, person });
                }
                _ => {}
            }
        }
    }

    /// Whether one word that the article never prints with a given name is somebody’s, as far as can be seen: "Holm shook his head".
    fn may_be_somebody(&self, paragraph: &Paragraph, mention: Mention, words: &Name, head: bool) -> bool {
        paragraph.lexicon.english
            && head
            && words.alone().is_some_and(|word| word.len() > 2 && !self.people.places.contains(word))
            && !is_of_a_phrase(paragraph, mention)
            && is_subject(paragraph, mention, Class::VERB.or(Class::AUX).or(Class::CUE))
    }

    /// Whose name it is, where it can be nobody else’s.
    fn surely(&self, words: &Name) -> Option<usize> {
        match words.alone() {
            Some(word) => self.people.called(word).first().copied().filter(|_| self.people.called(word).len() == 1),
            None => self.people.named(words),
        }
    }

    /// Who is meant by one word of a name, where several may be.
    fn called(&self, word: &str, titled: Option<Sex>) -> Option<usize> {
        let mut candidates = self.people.called(word);
        if candidates.is_empty() {
            // Петрова, Петровым: Петров.
            let stem = ["ым", "ом", "ой", "а", "у", "е"].iter().find_map(|ending| word.strip_suffix(ending));
            candidates = stem.map_or(&[], |stem| self.people.called(stem));
        }
        let fits = |person: &usize| {
            let sex = self.people.all.get(*person).and_then(|person| person.sex);
            titled.is_none() || sex.is_none() || sex == titled
        };
        let candidates: Vec<usize> = candidates.iter().copied().filter(fits).collect();
        if let [only] = candidates.as_slice() {
            return Some(*only);
        }
        // The one who is spoken of; else the one who is named most.
        let weight = |person: usize| self.weight(person);
        let times = |person: usize| self.people.all.get(person).map_or(0, |person| person.times);
        let named = candidates
            .iter()
            .copied()
            .max_by(|&a, &b| (weight(a) + 0.2 * times(a) as f32).total_cmp(&(weight(b) + 0.2 * times(b) as f32)))?;
        Some(named)
    }

    /// Notes who speaks in the sentence under a description that nobody’s name is known for: "a spokeswoman for the council".
    fn meet_stranger(&mut self, paragraph: &Paragraph, (start, end): (usize, usize)) {
        if !paragraph.lexicon.english {
            return;
        }
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

    /// Whose turn it is: of who speaks, until the article turns to somebody else.
    fn turn(&mut self, person: usize, speaks: bool, head: bool) {
        if speaks {
            self.spoke = Some((person, self.sentence));
        } else if head && self.spoke.is_some_and(|(last, _)| last != person) {
            self.spoke = None;
        }
    }

    fn weight(&self, person: usize) -> f32 {
        self.weight_in(&self.seen, person)
    }

    fn weight_in(&self, seen: &[Seen], person: usize) -> f32 {
        let seen = seen.iter().find(|(known, ..)| *known == person);
        seen.map_or(0.0, |&(_, weight, at)| weight * FADES.powi(i32::try_from(self.sentence - at).unwrap_or(i32::MAX)))
    }

    fn see(&mut self, person: usize, weight: f32) {
        let known = self.weight(person);
        let now = (known * 0.5 + weight).max(known);
        let sentence = self.sentence;
        self.seen.retain(|&(known, weight, at)| {
            known != person && weight * FADES.powi(i32::try_from(sentence - at).unwrap_or(i32::MAX)) >= LEAST
        });
        self.seen.push((person, now, sentence));
    }

    fn pronoun(
        &mut self,
        paragraph: &Paragraph,
        names: &[Named],
        (at, end): (usize, usize),
        (sex, subject, len): (Sex, bool, usize),
    ) {
        // "He calls Holm late": who is named behind the pronoun in its sentence is another.
        let ahead =
            names.iter().skip_while(|name| name.at <= at).take_while(|name| subject && name.at < end).take(AHEAD);
        let others: Vec<usize> = ahead.filter_map(|name| self.surely(&name.words)).collect();
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
        let seen = if aside && !self.before.is_empty() { &self.before } else { &self.seen };
        let whole = paragraph.span(Range { start: at, end: at + 1 });
        let span = ByteSpan::new(whole.end.saturating_sub(wirecopy::span::count(len)).max(whole.start), whole.end);
        let speaks = subject && self.speaks(span);
        let spoke = self.spoke.filter(|(_, sentence)| speaks && self.sentence - sentence <= SPOKE_SENTENCES);
        let spoken = |person: usize| spoke.is_some_and(|(last, _)| last == person);
        // "A spokeswoman said it was late. She added": who has no name.
        if let Some(stranger) = self.stranger.filter(|_| speaks)
            && self.sentence - stranger.sentence <= STRANGER
            && stranger.sex.is_none_or(|known| known == sex)
        {
            self.stranger = Some(Stranger { sex: Some(sex), sentence: self.sentence });
            return;
        }
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
            let weight = self.weight_in(seen, person) * fits * human * again;
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
            let met = |meant: &Meant| {
                self.people.all.get(meant.person).is_none_or(|met| met.sex.is_none_or(|known| known == sex))
            };
            if speaks && paragraph.lexicon.english && !self.meant.iter().any(met) {
                self.waiting.push(Unnamed { span, sex, sentence: self.sentence });
            }
            return;
        };
        unsure &= told.is_none();
        if !(unsure && subject) {
            self.meant.push(Meant { span, person });
            self.turn(person, speaks, false);
        }
        if !unsure {
            self.pronoun = Some((person, self.sentence));
            if subject {
                self.topic = Some((person, self.sentence));
            }
        }
        if let Some(known) = self.people.all.get_mut(person)
            && known.sex.is_none()
            && !unsure
        {
            known.sex = Some(sex);
        }
        self.see(person, if subject { HEAD * 0.9 } else { OWNER });
    }

    /// "As he has before, Holm played it down": who stands behind the clause that opens the paragraph’s sentence.
    fn ahead(&self, paragraph: &Paragraph, names: &[Named], (at, end): (usize, usize), sex: Sex) -> Option<usize> {
        let start = paragraph.sentence(at).0;
        let opens = ["as", "while", "although", "though"].iter().any(|word| paragraph.follows(start, &[word]));
        if !(paragraph.lexicon.english && opens && at == start + 1) {
            return None;
        }
        let comma = (at..end).find(|&at| paragraph.is_kind(at, Kind::Comma))?;
        let name = names.iter().find(|name| name.at > comma)?;
        let person = self.surely(&name.words).filter(|_| name.at == comma + 1)?;
        self.people.all.get(person).filter(|person| person.sex.is_none_or(|known| known == sex)).map(|_| person)
    }

    /// Whether the pronoun at `at` begins a clause of saying behind what is said.
    fn is_aside(&self, paragraph: &Paragraph, at: usize) -> bool {
        let (mut start, _) = paragraph.sentence(at);
        // "But when the mayor asked Holm, she laughed".
        while start < at && paragraph.is(start, Class::JOIN) {
            start += 1;
        }
        let mark = at > start && paragraph.is_pause(at - 1);
        let opening = Class::SUBORDINATE.or(Class::PREPOSITION).or(Class::ING).or(Class::CUE).or(Class::VERB);
        let says = (at + 1..at + 4).any(|next| paragraph.cue(next, Class::SAY.or(Class::TELL)).is_some());
        mark && says && !paragraph.is(start, opening)
    }
}

/// The pronoun that `word` is or, outside English, ends with ("dit-il"): for whom it can stand, and its bytes.
fn pronoun_in(word: &str, english: bool) -> Option<(Sex, usize)> {
    let ending = if english { word } else { word.rsplit_once('-').map_or(word, |(_, ending)| ending) };
    // The longest are "himself" and "herself".
    (ending.len() <= 8).then(|| sex::of_pronoun(&lowered(ending))).flatten().map(|sex| (sex, ending.len()))
}

/// Whether the name that ends before item `at` tells of the noun there: "a Holm supporter", "Holm campaign manager".
fn is_modifier(paragraph: &Paragraph, at: usize) -> bool {
    let other = Class::CUE
        .or(Class::VERB)
        .or(Class::AUX)
        .or(Class::ADVERB)
        .or(Class::PREPOSITION)
        .or(Class::JOIN)
        .or(Class::SUBORDINATE)
        .or(Class::RELATIVE)
        .or(Class::THAT)
        .or(Class::TO)
        .or(Class::TIME)
        .or(Class::DETERMINER)
        .or(Class::PRONOUN)
        .or(Class::OWNER)
        .or(Class::CAPITAL)
        .or(Class::PHRASE);
    let word = paragraph.word(at);
    paragraph.lexicon.english
        && paragraph.is_word(at)
        && word.starts_with(char::is_alphabetic)
        && !paragraph.is(at, other)
        && (paragraph.is(at, Class::PERSON.or(Class::BODY)) || paragraph.is(at + 1, Class::PERSON))
}

/// Whether a noun in small letters stands at item `at`, as between "Otters" and the name of who plays for them: "Otters defenceman Ida Holm".
fn is_noun(paragraph: &Paragraph, at: usize) -> bool {
    let word = paragraph.item(at).filter(|item| item.is_word() && !item.is(Class::CAPITAL));
    word.is_some_and(|item| item.is(Class::PERSON) || item.class.in_clauses() == Class::NONE)
}

/// Whether what is somebody’s at item `at` is a person who is named behind it: "Holm’s lawyer, Jan Voll,".
fn is_owner_of_named(paragraph: &Paragraph, at: usize) -> bool {
    let noun = (at..at + 4).take_while(|&at| paragraph.is_word(at)).last();
    noun.is_some_and(|noun| {
        paragraph.is(noun, Class::PERSON)
            && paragraph.is_kind(noun + 1, Kind::Comma)
            && paragraph.is(noun + 2, Class::CAPITAL)
    })
}

/// Whether the description that ends with item `office` begins its sentence.
fn opens_with(paragraph: &Paragraph, office: usize) -> bool {
    (paragraph.sentence(office).0..office).all(|at| {
        paragraph.is_word(at)
            && !paragraph.is(at, Class::VERB.or(Class::AUX).or(Class::PREPOSITION).or(Class::SUBORDINATE))
    })
}

/// Whether what stands before a capital makes it a noun: "the former Beatle".
fn is_of_a_phrase(paragraph: &Paragraph, mention: Mention) -> bool {
    let (start, _) = paragraph.sentence(mention.whole.start);
    let mut before = (start..mention.whole.start).rev().take_while(|&at| paragraph.is_word(at));
    let plain = |at: usize| !paragraph.is(at, Class::PERSON.or(Class::TITLE).or(Class::DETERMINER));
    before.next().is_some_and(plain) && before.next().is_some_and(|at| paragraph.is(at, Class::DETERMINER))
}

/// Whether the sentence tells who somebody is by a name: "Its director is Ida Holm."
fn is_predicate(paragraph: &Paragraph, mention: Mention) -> bool {
    let be = mention.whole.start.checked_sub(1).filter(|&at| paragraph.is(at, Class::BE));
    paragraph.lexicon.english && be.and_then(|be| be.checked_sub(1)).is_some_and(|at| paragraph.is(at, Class::PERSON))
}

/// Whether one word names an outlet or a body, as far as its form tells: "CNN", "The Blaze".
fn is_of_a_body(paragraph: &Paragraph, mention: Mention) -> bool {
    let name = mention.name;
    let word = paragraph.word(name.start);
    let short = name.end == name.start + 1
        && word.len() > 1
        && word.chars().all(|c| c.is_uppercase() || c.is_numeric() || matches!(c, '.' | '/' | '&'))
        && !paragraph.is_in_capitals();
    paragraph.lexicon.english && (short || mention.has_article(paragraph))
}

/// Whether the name begins the main clause behind a clause or a phrase that opens the sentence: "As the council has asked, Holm".
fn opens_main_clause(paragraph: &Paragraph, mention: Mention) -> bool {
    let Some(comma) = mention.whole.start.checked_sub(1) else { return false };
    let start = paragraph.sentence(comma).0;
    let opening = Class::SUBORDINATE.or(Class::PREPOSITION).or(Class::ING).or(Class::PARTICIPLE);
    let end = mention.name.end;
    paragraph.lexicon.english
        && paragraph.is_kind(comma, Kind::Comma)
        && paragraph.is(start, opening)
        && !(start..comma).any(|at| paragraph.is_pause(at))
        && paragraph.is_word(end)
        && !paragraph.is(end, Class::JOIN)
}

/// Whether what follows tells who it is that is named in full: "Ida Holm, a senior fellow at".
fn is_introduced(paragraph: &Paragraph, mention: Mention, words: &Name) -> bool {
    let end = mention.name.end;
    let tells = Class::DETERMINER.or(Class::PERSON).or(Class::RELATIVE);
    words.len() > 1 && paragraph.is_kind(end, Kind::Comma) && paragraph.is(end + 1, tells)
}

/// Whether the name stands right before its verb: "… when Holm said".
fn is_subject(paragraph: &Paragraph, mention: Mention, verb: Class) -> bool {
    let mut at = mention.name.end;
    while paragraph.is(at, Class::ADVERB) && !paragraph.is(at, Class::CAPITAL) {
        at += 1;
    }
    let governed = mention
        .whole
        .start
        .checked_sub(1)
        .is_some_and(|before| paragraph.is(before, Class::PREPOSITION.or(Class::OWNER)));
    !governed && paragraph.is(at, verb) && !paragraph.is(at, Class::CAPITAL.or(Class::ING))
}
