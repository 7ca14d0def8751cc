//! The people of an article, each with where the article first names them in full.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::lexicon::{Class, Table, folded, lowered};
use crate::paragraph::Paragraph;
use crate::paragraph::item::Kind;
use crate::person::mention::{Mention, is_no_person};
use crate::person::name::Name;
use crate::person::sex::{self, Sex};
use crate::person::{country, office};
use wirecopy::span::ByteSpan;

/// Somebody, as the article tells of them.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) words: Name,
    /// Where it is first printed in full.
    pub(super) name: ByteSpan,
    pub(super) sex: Option<Sex>,
    /// Offices and descriptions, in lower case.
    pub(super) roles: Vec<String>,
    pub(super) age: Option<u32>,
    /// What the state begins with that somebody is of: "R-Iowa", "(D-Fla.)".
    pub(super) state: Option<char>,
    /// Of which country they are.
    pub(super) country: Option<usize>,
    /// Whether something is in it: "in Lower Tarnside".
    pub(super) place: bool,
    /// Whether the name begins with a given name, or with its first letter.
    pub(super) given: bool,
    /// How often the name is printed.
    pub(super) times: u32,
}

/// A name where it stands in its paragraph.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// The item that it was looked for from.
    pub(super) at: usize,
    pub(super) mention: Mention,
    /// Where to look on.
    pub(super) next: usize,
    /// None for a noun alone, which is somebody’s only if they are named in full elsewhere.
    words: Option<Name>,
}

impl Named {
    /// Whether it may be somebody’s of these people, as far as its first letters tell.
    #[inline]
    pub(super) fn may_be_of(&self, people: &People, paragraph: &Paragraph) -> bool {
        let first = || paragraph.item(self.mention.name.start).map_or(0, |item| item.bytes.start as usize);
        self.words.is_some()
            || paragraph.text.as_bytes().get(first()..).is_some_and(|rest| people.beginnings.may_have(rest))
    }

    /// Its words, if they may be somebody’s of these people.
    pub(super) fn words(&self, people: &People, paragraph: &Paragraph) -> Option<Cow<'_, Name>> {
        match &self.words {
            Some(words) => Some(Cow::Borrowed(words)),
            None if people.may_call(paragraph.word(self.mention.name.start)) => {
                Some(Cow::Owned(Name::of(paragraph, self.mention.name)))
            }
            None => None,
        }
    }
}

/// An article names at most so many; the rest are left aside.
const MOST: usize = 400;

/// The people of an article.
#[derive(Default)]
pub(super) struct People {
    pub(super) all: Vec<Person>,
    /// Single words that something is in: "in Tarnside".
    pub(super) places: FxHashSet<String>,
    by_last: FxHashMap<String, Vec<usize>>,
    by_first: FxHashMap<String, Vec<usize>>,
    /// What the words begin with that somebody may be called by.
    beginnings: Beginnings,
}

impl People {
    /// Takes up who is named in full.
    ///
    /// With the names of each paragraph, in order of place.
    pub(super) fn of<'p>(paragraphs: &'p [Paragraph<'p>]) -> (Self, Vec<Vec<Named>>) {
        let mut people = Self::default();
        let mut names = Vec::with_capacity(paragraphs.len());
        let mut doubtful = Vec::new();
        for (number, paragraph) in paragraphs.iter().enumerate() {
            let mut at = 0;
            // A tenth of the words or so have a capital, or a quarter.
            let one_of = if paragraph.lexicon.nouns_have_capitals { 4 } else { 10 };
            let mut own: Vec<Named> = Vec::with_capacity(paragraph.items.len() / one_of);
            while at < paragraph.items.len() {
                if !paragraph.is(at, Class::CAPITAL) {
                    at += 1;
                    continue;
                }
                let (mention, next) = paragraph.mention(at);
                let begins = at;
                at = next;
                let Some(mention) = mention else { continue };
                let alone = mention.name.end == mention.name.start + 1 && mention.whole.start == mention.name.start;
                if alone && paragraph.lexicon.nouns_have_capitals {
                    own.push(Named { at: begins, mention, next, words: None });
                    continue;
                }
                let words = Name::of(paragraph, mention.name);
                if words.len() > 1 && !is_no_person(&words) && !mention.has_article(paragraph) {
                    // "See Holm", "Maybe Holm": a capital of the sentence, if others say who Holm is.
                    // "In Tarnside Holm said": a place before it.
                    let begins = paragraph.sentence(mention.name.start).0 == mention.name.start;
                    let doubt = mention.whole.start == mention.name.start
                        && words.len() == 2
                        && (begins || is_in(paragraph, mention))
                        && words.first().is_some_and(|first| sex::of_given_name(first).is_none());
                    // "Big Town Rejects Bridge", "Prize-winner Holm": what has a capital in a headline is no name for that.
                    let first = || {
                        paragraph
                            .word(mention.name.start)
                            .split_once('-')
                            .is_some_and(|(_, rest)| rest.starts_with(char::is_lowercase))
                    };
                    // "FULL TEXT".
                    let shouts = || {
                        let capitals = |at: usize| !paragraph.word(at).contains(char::is_lowercase);
                        (mention.name.start..mention.name.end).all(capitals) && !begins_as_names_do(&words)
                    };
                    let headline = (words.len() > 2 || first()) && paragraph.is_headline()
                        || paragraph.lexicon.english && shouts();
                    if doubt || headline {
                        doubtful.push((number, own.len(), headline));
                    } else {
                        people.take(paragraph, mention, &words);
                    }
                }
                if let Some(word) = words.alone().filter(|_| is_in(paragraph, mention)) {
                    people.places.insert(word.to_owned());
                }
                own.push(Named { at: begins, mention, next, words: Some(words) });
            }
            names.push(own);
        }
        for (number, at, headline) in doubtful {
            let named = names.get(number).and_then(|names: &Vec<Named>| names.get(at));
            let Some((paragraph, Named { mention, words: Some(words), .. })) = paragraphs.get(number).zip(named) else {
                continue;
            };
            let borne = words.last().is_some_and(|last| people.by_last.contains_key(last));
            let known = people.named(words).and_then(|at| people.all.get(at));
            // "Tarn Icon Jan Voll" in a headline is no fuller name.
            let as_full =
                known.is_some_and(|known| !headline || known.words.len() >= words.len() || begins_as_names_do(words));
            if !borne && !headline || as_full {
                people.take(paragraph, *mention, words);
            }
        }
        (people, names)
    }

    fn take(&mut self, paragraph: &Paragraph, mention: Mention, words: &Name) {
        let known = self.named(words);
        let span = paragraph.span(mention.name);
        let at = match known {
            Some(at) => at,
            None if self.all.len() >= MOST => return,
            None => self.push(span, words.clone()),
        };
        let Some(person) = self.all.get_mut(at) else { return };
        // The full name first printed: "Le Pen" is not yet Marine Le Pen.
        let fuller = words.len() > person.words.len()
            && words.ends_with(&person.words)
            && (begins_as_names_do(words) || !begins_as_names_do(&person.words));
        // "Voll Hits Rui Prado" was a headline’s, if Rui Prado is named.
        let cleaner = words.len() > 1
            && words.len() < person.words.len()
            && person.words.ends_with(words)
            && begins_as_names_do(words)
            && !begins_as_names_do(&person.words)
            && person.words.len() > 2;
        if fuller {
            person.sex = person.sex.or_else(|| words.first().and_then(sex::of_given_name));
        }
        if fuller || cleaner || span.start < person.name.start && words.len() >= person.words.len() {
            person.name = span;
            person.words.clone_from(words);
        }
        person.times += 1;
        person.learn(paragraph, mention);
    }

    /// Adds somebody new.
    pub(super) fn push(&mut self, name: ByteSpan, words: Name) -> usize {
        let at = self.all.len();
        let first = words.first().filter(|_| words.len() > 1);
        let given = first.and_then(sex::of_given_name);
        let begins = words.len() > 1 && begins_as_names_do(&words);
        if let (Some(first), Some(last)) = (words.first(), words.last()) {
            self.by_last.entry(last.to_owned()).or_default().push(at);
            self.beginnings.note(first.as_bytes());
            self.beginnings.note(last.as_bytes());
            if words.len() > 1 {
                self.by_first.entry(first.to_owned()).or_default().push(at);
            }
        }
        self.all.push(Person {
            words,
            name,
            sex: given,
            roles: Vec::new(),
            age: None,
            state: None,
            country: None,
            place: false,
            given: begins,
            times: 0,
        });
        at
    }

    /// Whether somebody may be called by this word, as it is printed.
    fn may_call(&self, word: &str) -> bool {
        self.beginnings.may_have(word.as_bytes()) && {
            let word = folded(word);
            // "Holms Plan", in German.
            let whose = word.strip_suffix('s').unwrap_or_default();
            self.by_last.contains_key(whose)
                || self.by_last.contains_key(word.as_ref())
                || self.by_first.contains_key(word.as_ref())
        }
    }

    /// Who bears this full name: the same last word, and a first one that fits.
    pub(super) fn named(&self, words: &Name) -> Option<usize> {
        let candidates = self.by_last.get(words.last()?)?;
        let find = |fits: &dyn Fn(&Name) -> bool| {
            candidates.iter().copied().find(|&at| self.all.get(at).is_some_and(|person| fits(&person.words)))
        };
        // "Le Pen" is a part of Marine Le Pen.
        find(&|known| known.agrees(words)).or_else(|| {
            find(&|known| known.len() > 1 && words.len() > 1 && (known.ends_with(words) || words.ends_with(known)))
        })
    }

    /// Who may be meant by one word: those of this last name, else of this given name.
    pub(super) fn called(&self, word: &str) -> &[usize] {
        self.by_last.get(word).or_else(|| self.by_first.get(word)).map_or(&[], Vec::as_slice)
    }
}

/// Which two Latin letters words begin with: folding, which costs more, leaves these as they are.
#[derive(Default)]
struct Beginnings([u32; 26]);

impl Beginnings {
    /// The letter at byte `at`, if it is a Latin one.
    fn letter(word: &[u8], at: usize) -> Option<usize> {
        let letter = word.get(at)?.to_ascii_lowercase();
        letter.is_ascii_lowercase().then(|| usize::from(letter - b'a'))
    }

    fn note(&mut self, word: &[u8]) {
        if let Some(seconds) = Self::letter(word, 0).and_then(|first| self.0.get_mut(first)) {
            *seconds |= Self::letter(word, 1).map_or(u32::MAX, |second| 1 << second);
        }
    }

    /// Whether the folded word may be one of those noted.
    #[inline]
    fn may_have(&self, word: &[u8]) -> bool {
        let Some(seconds) = Self::letter(word, 0).and_then(|first| self.0.get(first)) else { return true };
        match Self::letter(word, 1) {
            Some(second) => seconds & 1 << second != 0,
            None => *seconds != 0,
        }
    }
}

impl Person {
    /// Whether the name begins as those of people do, or an office, an age or a sex is told of them.
    pub(super) fn is_named_as_people_are(&self) -> bool {
        self.given || self.sex.is_some() || self.age.is_some() || !self.roles.is_empty()
    }

    /// Whether it is told of them what is told of people: a full name, an office, an age, he or she. "Arizona said" is no he.
    pub(super) fn is_surely_human(&self) -> bool {
        self.words.len() > 1 && !self.place || self.sex.is_some() || self.age.is_some() || !self.roles.is_empty()
    }

    /// Takes from what stands around the name what it tells.
    pub(super) fn learn(&mut self, paragraph: &Paragraph, mention: Mention) {
        self.place |= is_in(paragraph, mention);
        self.state = self.state.or_else(|| state(paragraph, mention));
        for at in mention.whole.start..mention.name.start {
            self.role(paragraph, at);
        }
        if paragraph.lexicon.english {
            self.is_from(paragraph, mention);
        }
        // "spokeswoman Ida Holm": small words right before.
        let mut at = mention.whole.start;
        let mut only_offices = true;
        while let Some(before) =
            at.checked_sub(1).filter(|&before| paragraph.is_word(before) && mention.whole.start - before < 6)
        {
            if paragraph.is(
                before,
                Class::AUX.or(Class::PREPOSITION).or(Class::OWNER).or(Class::RELATIVE).or(Class::DETERMINER),
            ) {
                break;
            }
            // "the 19-year-old beat Jan Voll".
            if paragraph.is(before, Class::CUE.or(Class::VERB)) && !paragraph.is(before, Class::PERSON.or(Class::TITLE))
            {
                break;
            }
            if paragraph.is(before, Class::PERSON.or(Class::TITLE)) {
                self.role(paragraph, before);
            }
            // "the 19-year-old Ida Holm", "a 19-year-old sailor, Ida Holm"; not "the 19-year-old beat Ida Holm".
            if only_offices {
                self.is_aged(years_old(paragraph.word(before)));
            }
            only_offices &= paragraph.is(before, Class::PERSON.or(Class::TITLE));
            at = before;
        }
        // "Voll’s lawyer, Ida Holm, left".
        if let Some(office) = office_before_comma(paragraph, mention) {
            self.role(paragraph, office);
        }
        let comma = paragraph.is_kind(mention.name.end, Kind::Comma);
        if comma {
            let aged = mention.name.end + 1 + usize::from(paragraph.follows(mention.name.end + 1, &["aged"]));
            self.is_aged(paragraph.word(aged).parse().ok());
        }
        let bracket = paragraph.text.get(paragraph.span(mention.name).end as usize..);
        self.is_aged(bracket.and_then(|rest| rest.strip_prefix(" (")?.split_once(')')?.0.parse().ok()));
        // "Ida Holm ist 54 Jahre alt".
        if paragraph.is(mention.name.end, Class::BE) && paragraph.follows(mention.name.end + 2, &["jahre", "alt"]) {
            self.is_aged(paragraph.word(mention.name.end + 1).parse().ok());
        }
        // "Ida Holm is the mayor", "Ida Holm is Porto’s mayor".
        let own =
            || paragraph.is(mention.name.end + 1, Class::CAPITAL) && paragraph.is(mention.name.end + 2, Class::OWNER);
        let is = paragraph.is(mention.name.end, Class::BE)
            && (paragraph.is(mention.name.end + 1, Class::DETERMINER.or(Class::OWNER)) || own());
        if comma || is {
            // "Ida Holm, the mayor of Porto,": what names people before a comma or a verb.
            for at in mention.name.end + 1..(mention.name.end + 12).min(paragraph.items.len()) {
                // "Ida Holm, whose husband".
                let over = Class::PREPOSITION.or(Class::CUE).or(Class::RELATIVE);
                if !paragraph.is_word(at) || paragraph.is(at, over) || paragraph.follows(at, &["whose"]) {
                    break;
                }
                if paragraph.is(at, Class::PERSON.or(Class::TITLE)) {
                    self.role(paragraph, at);
                }
                self.is_aged(years_old(paragraph.word(at)));
            }
        }
    }

    /// "American Ida Holm", "the Russian swimmer Jan Voll".
    fn is_from(&mut self, paragraph: &Paragraph, mention: Mention) {
        if self.country.is_some() {
            return;
        }
        let office =
            |&at: &usize| paragraph.is_word(at) && paragraph.is(at, Class::PERSON.or(Class::TITLE).or(Class::CAPITAL));
        let before = (mention.name.start.saturating_sub(5)..mention.name.start).rev();
        let mut before = before.skip_while(|at| office(at) && country::told_by(paragraph.word(*at)).is_none());
        self.country = before.next().and_then(|at| country::told_by(paragraph.word(at))).map(|(country, _)| country);
    }

    fn is_aged(&mut self, years: Option<u32>) {
        self.age = self.age.or(years.filter(|age| (1..120).contains(age)));
    }

    /// Takes up the office or the description at item `at`, and the kind that it is one of.
    pub(super) fn role(&mut self, paragraph: &Paragraph, at: usize) {
        let word = lowered(paragraph.word(at));
        let told = sex::of_word(&word, paragraph.lexicon.english).or(self.sex);
        self.sex = told.or_else(|| sex::mostly_of_word(&word));
        let role = same_role(&word);
        if self.roles.iter().any(|known| known == role) {
            return;
        }
        for role in [Some(role), kind_of(role)].into_iter().flatten() {
            if !self.roles.iter().any(|known| known == role) && self.roles.len() < 12 {
                self.roles.push(role.to_owned());
            }
        }
    }
}

/// The figure in "29-year-old", "54-Jährige".
pub(super) fn years_old(word: &str) -> Option<u32> {
    // Nearly all words begin with a letter.
    let figure = word.as_bytes().first().is_some_and(u8::is_ascii_digit);
    let (years, old) = if figure { word.split_once('-')? } else { return None };
    let german = || matches!(old.strip_prefix(['j', 'J']), Some("ährige" | "ähriger" | "ährigen"));
    years.parse().ok().filter(|_| old.eq_ignore_ascii_case("year-old") || german())
}

/// The office before a name between commas: "Voll’s lawyer, Ida Holm,", "a nurse, Ida Holm.".
pub(super) fn office_before_comma(paragraph: &Paragraph, mention: Mention) -> Option<usize> {
    let comma = mention.whole.start.checked_sub(1).filter(|&at| paragraph.is_kind(at, Kind::Comma))?;
    let office = comma.checked_sub(1).filter(|&at| paragraph.is(at, Class::PERSON))?;
    let begins = |at: usize| paragraph.is(at, Class::DETERMINER.or(Class::OWNER));
    let plain =
        |&at: &usize| paragraph.is_word(at) && !paragraph.is(at, Class::PREPOSITION.or(Class::AUX).or(Class::JOIN));
    let phrase = (office.saturating_sub(5)..office).rev().take_while(plain).any(begins);
    let closed = !paragraph.is_word(mention.name.end) && !paragraph.is(office, Class::CAPITAL);
    (paragraph.lexicon.english && phrase && closed).then_some(office)
}

/// Whether a name begins with a given name or with its first letter.
fn begins_as_names_do(words: &Name) -> bool {
    words.first().is_some_and(|first| first.len() == 1 || first.split('-').all(sex::is_given_name))
}

/// Whether something is in what is named: "in Lower Tarnside".
pub(super) fn is_in(paragraph: &Paragraph, mention: Mention) -> bool {
    mention.whole.start == mention.name.start
        && mention.name.start.checked_sub(1).is_some_and(|before| {
            paragraph.is(before, Class::PREPOSITION)
                && matches!(paragraph.word(before), "in" | "In" | "near" | "Near" | "across" | "Across")
        })
}

/// What the state begins with that is printed behind the name: "Jan Voll, R-Iowa,", "Jan Voll (D-Fla.)".
fn state(paragraph: &Paragraph, mention: Mention) -> Option<char> {
    let end = paragraph.span(mention.name).end as usize;
    let rest = paragraph.text.get(end..)?.trim_start_matches([',', ' ', '(']);
    let state = ["R-", "D-", "I-"].iter().find_map(|party| rest.strip_prefix(party))?;
    state.chars().next().filter(|first| first.is_uppercase())
}

/// Offices that are printed short.
pub(super) fn same_role(word: &str) -> &str {
    let word = office::parent_of(word).unwrap_or(word);
    match word {
        "mum" | "mom" => "mother",
        "dad" => "father",
        "sen" | "sen." => "senator",
        "rep" | "rep." | "congressman" | "congresswoman" => "representative",
        "gov" | "gov." => "governor",
        "prof" | "prof." => "professor",
        "dr" | "dr." | "physician" => "doctor",
        "gen" | "gen." => "general",
        "spokesman" | "spokeswoman" | "spokesperson" => "spokesperson",
        "chairman" | "chairwoman" => "chair",
        "attorney" | "solicitor" | "barrister" => "lawyer",
        "defenseman" | "blueliner" => "defenceman",
        "goalie" | "netminder" | "goalkeeper" => "goaltender",
        "skipper" => "captain",
        "justice" => "judge",
        "councilman" | "councilwoman" | "councilor" | "coun" | "ald" | "alderman" => "councillor",
        "const" | "cst" => "constable",
        "sgt" => "sergeant",
        "insp" => "inspector",
        "det" => "detective",
        "cpl" => "corporal",
        "capt" => "captain",
        "lt" => "lieutenant",
        "col" => "colonel",
        "supt" => "superintendent",
        "ceo" => "executive",
        other => other,
    }
}

/// What somebody of an office is called as well: a constable is "the officer".
fn kind_of(role: &str) -> Option<&'static str> {
    match role {
        "constable" | "sergeant" | "inspector" | "detective" | "corporal" | "superintendent" | "trooper" => {
            Some("officer")
        }
        "mp" | "mpp" | "mla" | "mna" | "mep" | "msp" | "senator" | "representative" => Some("lawmaker"),
        _ if is_player(role) => Some("player"),
        _ => None,
    }
}

/// Whether `role` is one of a sport.
pub(super) fn is_player(role: &str) -> bool {
    static PLAYERS: LazyLock<Table<bool>> =
        LazyLock::new(|| PLAYS.split_ascii_whitespace().map(|player| (player, true)).collect());
    PLAYERS.get(role).is_some()
}

/// Who plays.
const PLAYS: &str = "defenceman goaltender forward winger striker midfielder quarterback pitcher catcher rookie defender playmaker \
    linebacker cornerback lineman receiver shortstop infielder outfielder slugger reliever flanker fullback fly-half scrum-half prop \
    batsman bowler wicketkeeper centre center";
