//! Whom a name, a pronoun and a description stand for, from the first sentence to the last.

mod apposition;
mod description;
mod office_again;
mod pronoun;
mod standing;
mod unnamed;

use rustc_hash::FxHashSet;

use crate::lexicon::{Class, lowered};
use crate::paragraph::Paragraph;
use crate::person::linked::is_linked;
use crate::person::mention::{Mention, is_behind_names, is_no_person};
use crate::person::name::Name;
use crate::person::people::{Named, People, is_in, office_before_comma};
use crate::person::sex::{self, Sex};
use standing::{
    is_introduced, is_modifier, is_noun, is_of_a_body, is_of_a_phrase, is_owner_of_named, is_predicate, is_subject,
    opens_clause, opens_main_clause, opens_with,
};
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
/// Whom the article has turned to since.
const TURNED: f32 = 1.2;
/// And who is named for the first time there.
const INTRODUCED: f32 = 2.0;
/// And whom a pronoun before it in the sentence stands for.
const AGAIN: f32 = 2.0;
/// What tells of somebody, or that what a sentence is about was told.
const TELLING: Class = Class::DETERMINER
    .or(Class::OF_ONE)
    .or(Class::OWNER)
    .or(Class::CAPITAL)
    .or(Class::CUE)
    .or(Class::VERB)
    .or(Class::AUX);
/// What somebody has said, where it is theirs.
const STATED: &[&str] = &[
    "announcement",
    "claim",
    "claims",
    "comment",
    "comments",
    "remark",
    "remarks",
    "speech",
    "statement",
    "statements",
];
/// For so many sentences.
const SPOKE_SENTENCES: u32 = 4;
/// What is left of that a sentence later.
const FADES: f32 = 0.6;
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
            met: FxHashSet::default(),
            speakers,
            spoke: None,
            said: None,
            topic: None,
            spoke_before: None,
            topic_before: None,
            main: None,
            main_before: None,
            introduced: None,
            told: None,
            pronoun: None,
            unnamed: Vec::new(),
            unnamed_abroad: FxHashSet::default(),
            waiting: Vec::new(),
            stranger: None,
            apposed: Vec::new(),
            described: Vec::new(),
        };
        // Behind the last who speaks nobody is asked for.
        let last = speakers.last().map_or(0, |speaker| speaker.end);
        for (paragraph, names) in paragraphs.iter().zip(&names) {
            if paragraph.bytes.start >= last && focus.waiting.is_empty() {
                break;
            }
            // "Rui Prado via Tarn Images": who took the picture is nobody of the story.
            if paragraph.is_credit() {
                continue;
            }
            let mut names = names.as_slice();
            focus.apposed(paragraph, names);
            for &(start, end) in &paragraph.sentences {
                focus.sentence += 1;
                focus.before.clone_from(&focus.seen);
                (focus.spoke_before, focus.topic_before, focus.main_before) = (focus.spoke, focus.topic, focus.main);
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
        // "the mayor of Porto", who is named behind it, is not Porto.
        let whole = inside.clone().find(|meant| meant.span == span);
        let meant = whole.or_else(|| inside.filter(|meant| ends(meant.span.end)).last())?;
        let before = ByteSpan::new(span.start, meant.span.start).of(text);
        self.people.all.get(meant.person).filter(|_| !is_linked(before)).map(|person| person.name)
    }
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
    /// The people that are meant anywhere so far.
    met: FxHashSet<usize>,
    speakers: &'s [ByteSpan],
    /// Who spoke last, and in which sentence.
    spoke: Option<(usize, u32)>,
    /// Who last stood before a verb of telling, and in which sentence.
    said: Option<(usize, u32)>,
    /// Whom the last sentence with a subject is about.
    topic: Option<(usize, u32)>,
    /// Who spoke last, and whom the last sentence was about, before this one.
    spoke_before: Option<(usize, u32)>,
    topic_before: Option<(usize, u32)>,
    /// Who heads the last sentence that begins with somebody, and the same before this sentence.
    main: Option<(usize, u32)>,
    main_before: Option<(usize, u32)>,
    /// Who was last named for the first time, as whom a sentence is about, and in which sentence.
    introduced: Option<(usize, u32)>,
    /// Whom one word stood for last where what stands before it told which of several: "Der Republikaner Voll".
    told: Option<(String, usize, u32)>,
    /// Whom the last pronoun stands for, and in which sentence.
    pronoun: Option<(usize, u32)>,
    /// "a cashier": what people without a name are called, and in which sentence.
    unnamed: Vec<(String, u32)>,
    /// The same outside English, whenever it was: "ein Sprecher".
    unnamed_abroad: FxHashSet<String>,
    /// Who speaks before anybody is named whom it could be.
    waiting: Vec<Unnamed>,
    /// The names of who speaks under the description before.
    apposed: Vec<ByteSpan>,
    /// Outside English, what the descriptions of people end with who are named behind them: "le ministre de la Défense, Jan Voll".
    described: Vec<(String, usize)>,
    /// Who spoke last and has no name, if that was later than whoever has one.
    stranger: Option<Stranger>,
}

/// Where somebody speaks before they are named.
struct Unnamed {
    span: ByteSpan,
    sex: Sex,
    /// In which sentence.
    sentence: u32,
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
        // "dit-il"; German has none.
        let hyphens = !paragraph.lexicon.english && !paragraph.lexicon.nouns_have_capitals;
        while at < end {
            let item = &paragraph.items[at];
            if !item.is_word() || !item.is(TELLING) && !hyphens {
                at += 1;
                continue;
            }
            if item.is(Class::DETERMINER) && !paragraph.lexicon.english {
                if let Some(next) = self.office_again(paragraph, at) {
                    at = next;
                    head = false;
                    continue;
                }
                self.introduces_abroad(paragraph, at);
            }
            if item.is(Class::DETERMINER) && paragraph.lexicon.english {
                if let Some(next) = self.description(paragraph, at, end) {
                    at = next;
                    head = false;
                    continue;
                }
                self.introduces(paragraph, at, end);
            }
            let one = item.is(Class::OF_ONE) || hyphens && paragraph.word(at).contains('-');
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
                        let may_be = name.may_be_of(&self.people, paragraph);
                        let words = if may_be { name.words(&self.people, paragraph) } else { None };
                        let somebody = words.is_some_and(|words| self.named(paragraph, name.mention, &words, head));
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
        // "The head of the council, Ida Holm, says": she speaks.
        let speaks = self.speaks(span) || self.apposed.contains(&span);
        let titled = (mention.whole.start..mention.name.start)
            .find_map(|at| sex::of_word(paragraph.word(at), paragraph.lexicon.english))
            .or_else(|| paragraph.sex_of_article(mention));
        let (person, whose) = match words.alone() {
            Some(word) => match self.called(word, titled) {
                // "Nach den Worten Holms".
                None if paragraph.lexicon.nouns_have_capitals => {
                    let stem = word.strip_suffix('s').and_then(|stem| self.called(stem, titled));
                    (stem, stem.is_some())
                }
                person => (person, false),
            },
            None => {
                // "In Tarnside Holm said": a place before it.
                let place = words.len() == 2 && is_in(paragraph, mention);
                let placed = || words.last().filter(|_| place).and_then(|last| self.called(last, titled));
                (self.people.named(words).or_else(placed), false)
            }
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
                // "La Tarnie", "le Kremlin": nobody’s name stands behind an article.
                let bare = mention.whole.start == mention.name.start && words.alone().is_some();
                let article = mention.name.start.checked_sub(1).is_some_and(|at| paragraph.is(at, Class::DETERMINER));
                if !paragraph.lexicon.english && bare && article {
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
        let owner = paragraph.is(mention.name.end, Class::OWNER) || whose && !paragraph.is_view_among_nouns(mention);
        let weight = if owner {
            // "Holm’s lawyer, Jan Voll,": the sentence is about him.
            let other = || is_owner_of_named(paragraph, mention.name.end + 1);
            // "It came from Ida Holm’s statement on Friday. She called it": as good as who says it.
            let said = mention.name.end + 1;
            let states =
                || paragraph.lexicon.english && STATED.contains(&paragraph.word(said)) && !is_noun(paragraph, said + 1);
            if words.len() > 1 && states() {
                HEAD
            } else if head && !other() {
                OWNER_AT_HEAD
            } else {
                OWNER
            }
        } else if speaks || office_before_comma(paragraph, mention).is_some_and(|office| opens_with(paragraph, office))
        {
            HEAD
        } else if is_modifier(paragraph, mention.name.end) {
            MODIFIER
        } else if head
            || is_predicate(paragraph, mention)
            || opens_main_clause(paragraph, mention)
            || paragraph.is_subject_among_nouns(mention) && !self.has_subject(paragraph, mention, person)
            || paragraph.is_view_among_nouns(mention)
        {
            HEAD
        } else if is_subject(paragraph, mention, Class::SAY.or(Class::TELL)) {
            self.said = Some((person, self.sentence));
            HEAD
        } else if is_subject(paragraph, mention, Class::VERB.or(Class::AUX).or(Class::CUE))
            || is_introduced(paragraph, mention, words)
            || opens_clause(paragraph, mention)
        {
            SUBJECT
        } else {
            ELSEWHERE
        };
        // "Holm said that Voll had left": it is about her.
        let under = self.topic.is_some_and(|(topic, sentence)| topic != person && sentence == self.sentence);
        if weight >= HEAD && !under {
            self.main = Some((person, self.sentence));
            if !self.met.contains(&person) {
                self.introduced = self.main;
            }
        }
        if titled.is_some()
            && let Some(word) = words.alone()
        {
            self.told = Some((word.to_owned(), person, self.sentence));
        }
        self.turn(person, speaks, weight >= HEAD);
        self.was_waited_for(person, weight >= SUBJECT);
        if weight >= SUBJECT {
            self.stranger = None;
            self.topic = Some((person, self.sentence));
        }
        self.mean(span, person);
        self.see(person, weight);
        true
    }

    /// Whether the clause is about somebody else already, in German: "Am Samstag hatte Ida Holm dafür Voll verantwortlich gemacht".
    fn has_subject(&self, paragraph: &Paragraph, mention: Mention, person: usize) -> bool {
        let other = self.topic.is_some_and(|(topic, sentence)| topic != person && sentence == self.sentence);
        other && !paragraph.begins_clause_among_nouns(mention)
    }

    /// Notes that `person` is meant at `span`.
    fn mean(&mut self, span: ByteSpan, person: usize) {
        self.meant.push(Meant { span, person });
        self.met.insert(person);
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
        // "Der Republikaner Voll kam. Voll lachte."
        let told = self.told.as_ref().filter(|(known, _, sentence)| known == word && self.sentence - sentence <= 2);
        if let Some(&(_, person, _)) = told.filter(|(_, person, _)| candidates.contains(person)) {
            return Some(person);
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
}

/// The pronoun that `word` is or, outside English, ends with ("dit-il"): for whom it can stand, and its bytes.
fn pronoun_in(word: &str, english: bool) -> Option<(Sex, usize)> {
    let ending = if english { word } else { word.rsplit_once('-').map_or(word, |(_, ending)| ending) };
    // The longest are "himself" and "herself".
    (ending.len() <= 8).then(|| sex::of_pronoun(&lowered(ending))).flatten().map(|sex| (sex, ending.len()))
}
