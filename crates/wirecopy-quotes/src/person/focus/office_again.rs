//! Whom "le ministre", "der frühere Minister", "die CDU-Politikerin" stand for: descriptions outside English.

use super::{Focus, HEAD};
use crate::lexicon::{Class, folded, lowered};
use crate::paragraph::Paragraph;
use crate::person::office;
use crate::person::people::{Person, same_role, years_old};
use crate::person::sex::{self, Sex};
use wirecopy::span::ByteSpan;

/// So many adjectives stand before the noun at most.
const ADJECTIVES: usize = 4;
/// So many words of whose or from where somebody is are looked at.
const REST: usize = 12;

/// A description as it is printed.
struct Description<'p> {
    /// Its noun, in lower case, as offices are known.
    role: &'p str,
    /// Whether a field stands before it: "außenpolitischer Sprecher".
    of_a_field: bool,
    age: Option<u32>,
    sex: Option<Sex>,
}

impl Focus<'_> {
    /// The description at `at`, if it is who speaks: whoever bears the office alone, or of several who spoke right before; else, if it may be theirs,
    /// who spoke right before or whom the sentence before is about. Where to read on.
    pub(super) fn office_again(&mut self, paragraph: &Paragraph, at: usize) -> Option<usize> {
        let first = paragraph.item(at)?.bytes;
        let speaker = self.credited(first).filter(|speaker| speaker.start == first.start);
        if speaker.is_none() && paragraph.sentence(at).0 != at {
            return None;
        }
        let noun = paragraph.noun_of(at)?;
        if speaker.is_none() && !paragraph.is_office(noun) {
            return None;
        }
        let word = lowered(paragraph.word(noun));
        let Some(speaker) = speaker else {
            self.office_spoken_of(paragraph, at, noun, &word);
            return None;
        };
        let end = paragraph.item(noun)?.bytes.end;
        if speaker.end < end || !self.is_nobody_else(paragraph, noun + 1, speaker) {
            return None;
        }
        let described = paragraph.described_at(at, noun, &word)?;
        let near = |person: &usize| self.has_spoken(*person, 1) || self.is_topic(*person);
        let last = self.right_before(paragraph, &described);
        let person = match self.bearing(paragraph, &described).as_slice() {
            [] => last?,
            // "der CDU-Politiker" is rather who spoke right before than another who was called so.
            [only] if !near(only) && last.is_some() && is_of_many(described.role) => last?,
            // "le ministre des Ports" may be another than the minister who is named.
            [only] if speaker.end == end || near(only) || self.is_described_so(paragraph, speaker, *only) => *only,
            [_] => return None,
            several => {
                let spoke = several.iter().copied().find(|&person| self.has_spoken(person, 1));
                spoke.or(last.filter(|_| is_of_many(described.role)))?
            }
        };
        self.mean(speaker, person);
        self.stranger = None;
        self.turn(person, true, true);
        self.topic = Some((person, self.sentence));
        self.see(person, HEAD * 0.8);
        Some(noun + 1)
    }

    /// "Die Kanzlerin lachte. „…“, sagte sie": an office at the head of a sentence that one person alone bears.
    fn office_spoken_of(&mut self, paragraph: &Paragraph, at: usize, noun: usize, word: &str) {
        if paragraph.sentence(at).0 != at || !paragraph.is_office(noun) || paragraph.is(noun + 1, Class::CAPITAL) {
            return;
        }
        let Some(described) = paragraph.described_at(at, noun, word) else { return };
        if let [only] = self.bearing(paragraph, &described).as_slice() {
            let person = *only;
            self.turn(person, false, true);
            self.topic = Some((person, self.sentence));
            self.see(person, HEAD * 0.8);
        }
    }

    /// Notes whom the article tells of without a name: "ein Sprecher", "une voisine".
    pub(super) fn introduces_abroad(&mut self, paragraph: &Paragraph, at: usize) {
        let first = paragraph.word(at).as_bytes().first().map(u8::to_ascii_lowercase);
        if !matches!(first, Some(b'e' | b'u'))
            || !["ein", "eine", "un", "une", "una"].iter().any(|word| paragraph.follows(at, &[word]))
        {
            return;
        }
        if let Some(noun) = paragraph.noun_of(at).filter(|&noun| !paragraph.is(noun + 1, Class::CAPITAL)) {
            self.unnamed_abroad.insert(same_role(&lowered(paragraph.word(noun))).to_owned());
        }
    }

    /// Whether their description ended with the same word: "le ministre de la Défense".
    fn is_described_so(&self, paragraph: &Paragraph, speaker: ByteSpan, person: usize) -> bool {
        let last = speaker.of(paragraph.text).split(' ').next_back().unwrap_or_default();
        self.described.iter().any(|(word, known)| *known == person && word == last)
    }

    /// Whether nobody is named in what follows the noun, up to the end of who speaks: "der Anwalt von Holm" is not Holm.
    fn is_nobody_else(&self, paragraph: &Paragraph, from: usize, speaker: ByteSpan) -> bool {
        let rest = (from..from + REST)
            .take_while(|&at| paragraph.item(at).is_some_and(|item| item.is_word() && item.bytes.end <= speaker.end));
        !paragraph.is(from, Class::CAPITAL)
            && rest
                .filter(|&at| paragraph.is(at, Class::CAPITAL))
                .all(|at| self.people.called(&folded(paragraph.word(at))).is_empty())
    }

    /// Those of whom the article has told this office or age.
    fn bearing(&self, paragraph: &Paragraph, described: &Description) -> Vec<usize> {
        let german = paragraph.lexicon.nouns_have_capitals;
        // "Finanzminister" is a "Minister", and "Bundesfinanzminister" a "Finanzminister".
        let role = described.role.strip_prefix("bundes").filter(|_| german).unwrap_or(described.role);
        let called = |known: &String| known == described.role || german && known.ends_with(role);
        let bears = |&at: &usize| {
            self.people.all.get(at).is_some_and(|person| {
                fits(person, described.sex)
                    && match described.age {
                        Some(_) => person.age == described.age,
                        None => person.roles.iter().any(called),
                    }
            }) && self.met.contains(&at)
        };
        (0..self.people.all.len()).filter(bears).collect()
    }

    /// Who spoke right before, or whom the sentence before is about: „…“, sagte Holm. „…“, sagte die Forscherin.
    fn right_before(&self, paragraph: &Paragraph, described: &Description) -> Option<usize> {
        let related = RELATED.iter().any(|word| described.role.ends_with(word)) && !described.of_a_field;
        if related || self.unnamed_abroad.contains(described.role) {
            return None;
        }
        let near = |last: Option<(usize, u32)>, sentences: u32| {
            last.filter(|&(_, sentence)| self.sentence - sentence <= sentences).map(|(person, _)| person)
        };
        let german = paragraph.lexicon.nouns_have_capitals;
        let topic = || near(self.topic, 1).filter(|_| german);
        // Who spoke the sentence before, or two before and nobody else is spoken of since.
        let two = || near(self.spoke, 2).filter(|&person| german && topic().is_none_or(|topic| topic == person));
        let person = near(self.spoke, 1).or_else(two).or_else(topic)?;
        let known = self.people.all.get(person)?;
        // Of whom another age is told, or an office of another kind, it is not.
        let of_age = described.age.is_none() || known.age.is_none();
        let other = kind(described.role).is_some_and(|one| {
            known.roles.iter().any(|role| kind(role).is_some_and(|other| other != one) || role.ends_with("sprecher"))
        });
        // Nor is the AfD’s leader who was called a CDU politician.
        let rival = party(described.role)
            .is_some_and(|own| known.roles.iter().filter_map(|role| party(role)).any(|party| party != own));
        (fits(known, described.sex) && known.is_surely_human() && of_age && !other && !rival).then_some(person)
    }
}

/// What somebody is of another, or who asks: "der Kollege" of who spoke right before is another.
const RELATED: &[&str] = &[
    "kollege",
    "kollegin",
    "nachfolger",
    "nachfolgerin",
    "vorgänger",
    "vorgängerin",
    "sprecher",
    "sprecherin",
    "vorstand",
    "anwalt",
    "anwältin",
    "vater",
    "mutter",
    "sohn",
    "tochter",
    "bruder",
    "schwester",
    "freund",
    "freundin",
    "nachbar",
    "nachbarin",
    "reporter",
    "reporterin",
    "moderator",
    "moderatorin",
    "richter",
    "richterin",
    "zeuge",
    "zeugin",
    "porte-parole",
    "avocat",
    "avocate",
    "journaliste",
    "portavoz",
    "abogado",
    "abogada",
];

/// The German party that an office is one of: "cdu-politiker".
fn party(role: &str) -> Option<&str> {
    const PARTIES: &[&str] = &["cdu", "csu", "spd", "fdp", "afd", "grünen", "linken", "bsw"];
    role.split_once('-').map(|(party, _)| party).filter(|party| PARTIES.contains(party))
}

/// Whether many are called so, in German: "CDU-Politiker", "Wissenschaftlerin".
fn is_of_many(role: &str) -> bool {
    const MANY: &[&str] = &[
        "politiker",
        "experte",
        "forscher",
        "wissenschaftler",
        "professor",
        "ökonom",
        "virologe",
        "abgeordneter",
        "kandidat",
        "historiker",
    ];
    let man = role.strip_suffix("in").unwrap_or(role);
    MANY.iter().any(|many| man.ends_with(many))
        || role.ends_with("virologin")
        || role.ends_with("expertin")
        || role.ends_with("abgeordnete")
}

/// Which of the offices an office is of which nobody has two: a minister is no president.
fn kind(role: &str) -> Option<usize> {
    const KINDS: &[&str] =
        &["präsident", "président", "president", "kanzler", "papst", "könig", "minister", "ministre"];
    let candidate = role.contains("kandidat") || role.contains("candidat");
    KINDS.iter().position(|kind| role.contains(kind)).filter(|_| !candidate)
}

fn fits(person: &Person, sex: Option<Sex>) -> bool {
    sex.is_none() || person.sex.is_none() || person.sex == sex
}

impl Paragraph<'_> {
    /// The noun of the description that the article at `at` opens, outside English.
    pub(super) fn noun_of(&self, at: usize) -> Option<usize> {
        let noun = if self.lexicon.nouns_have_capitals {
            let other = Class::PREPOSITION
                .or(Class::AUX)
                .or(Class::PRONOUN)
                .or(Class::JOIN)
                .or(Class::DETERMINER)
                .or(Class::SUBORDINATE)
                .or(Class::CUE);
            let small = |&at: &usize| {
                self.is_word(at) && !self.is(at, other.or(Class::CAPITAL)) && years_old(self.word(at)).is_none()
            };
            let noun = at + 1 + (at + 1..at + 1 + ADJECTIVES).take_while(small).count();
            // "die Mannheimer Professorin".
            let person = |at: usize| {
                let word = lowered(self.word(at));
                self.is(at, Class::CAPITAL) && (office::is_german_person(&word) || office::is_german_woman(&word))
            };
            noun + usize::from(self.is(noun, Class::CAPITAL) && self.word(noun).ends_with("er") && person(noun + 1))
        } else {
            at + 1
        };
        let german = self.lexicon.nouns_have_capitals;
        let is_noun = !german || self.is(noun, Class::CAPITAL) || years_old(self.word(noun)).is_some();
        (self.is_word(noun) && is_noun).then_some(noun)
    }

    /// Whether an office stands at `noun`.
    fn is_office(&self, noun: usize) -> bool {
        self.is(noun, Class::PERSON.or(Class::TITLE))
            || self.lexicon.nouns_have_capitals && office::ends_with_office(self.word(noun))
    }

    /// What the description of one person with this noun tells: "der 54-Jährige", "die CDU-Politikerin".
    fn described_at<'w>(&self, at: usize, noun: usize, word: &'w str) -> Option<Description<'w>> {
        let german = self.lexicon.nouns_have_capitals;
        let age = if german { years_old(word) } else { None };
        let office = self.is_office(noun);
        let he = german && self.follows(at, &["der"]);
        let she = self.follows(at, &["die"]) && german || self.follows(at, &["la"]);
        // "die Forscher" are several, "der Sender" is nobody.
        let one = if she && german { office::is_german_woman(word) } else { office::is_german_person(word) };
        if age.is_none() && if german { !((he || she) && one) } else { !office } {
            return None;
        }
        let told = sex::of_word(word, false);
        let sex = if she { Some(Sex::She) } else { told.or(he.then_some(Sex::He)) };
        let of_a_field = noun > at + 1 && self.word(noun - 1).ends_with("politische");
        Some(Description { role: same_role(word), of_a_field, age, sex })
    }
}
