//! Names where every noun has a capital, as in German: a given name tells where a name begins, an office that one follows.

use crate::lexicon::Class;
use crate::lexicon::letters::is_latin;
use crate::paragraph::item::Kind;
use crate::paragraph::{Paragraph, Range};
use crate::person::mention::Mention;
use crate::person::sex::Sex;
use crate::person::{office, sex};

/// What tells whose view a sentence is, in lower case.
const VIEWS: &[&[&str]] = &[
    &["aus", "sicht"],
    &["nach", "ansicht"],
    &["nach", "meinung"],
    &["nach", "angaben"],
    &["nach", "einschätzung"],
    &["nach", "überzeugung"],
    &["nach", "den", "worten"],
    &["laut"],
    &["für"],
];

/// What places and bodies with a given name are called.
const PLACES: &[&str] = &[
    "Park",
    "Platz",
    "Straße",
    "Strasse",
    "Allee",
    "Brücke",
    "Klinik",
    "Klinikum",
    "Universität",
    "Stadion",
    "Arena",
    "Center",
    "Tower",
    "Street",
    "Airport",
    "Hotel",
    "Institut",
    "Stiftung",
    "Schule",
    "Gymnasium",
    "Hospital",
];

/// Words in lower case between the capitals of a name, and what tells from where or whose somebody is.
const WHERE_FROM: &[&str] = &["von", "den", "der", "dem"];

impl Paragraph<'_> {
    /// The name in a run of words with capitals: "Kira Jarmysch" of "Nawalnys Sprecherin Kira Jarmysch", "Holm" of
    /// "Verkehrsministerin Holm". Else its last word, without an office: it is somebody if the article names them in full elsewhere.
    pub(super) fn name_among_nouns(&self, run: Range) -> Mention {
        let Range { start, end } = run;
        let alone = |end: usize| Mention { name: Range { start: end - 1, end }, whole: Range { start: end - 1, end } };
        // The word before a name is the office; those before it are of another phrase.
        let named = |name: Range| {
            let office = name.start - usize::from(name.start > start);
            Mention { name, whole: Range { start: office, end: name.end } }
        };
        let office = (start..end - 1).rev().find(|&at| office::ends_with_office(self.word(at)));
        let place = |at: usize| PLACES.contains(&self.word(at));
        let begins =
            |from: usize| (from..end - 1).find(|&at| self.is_given_name(at) && self.is(at + 1, NAME) && !place(at + 1));
        // "Länder Wirtschaftsminister Jan Voll": what is a given name elsewhere stands before an office.
        if let Some(given) = office.and_then(|office| begins(office + 1)).or_else(|| begins(start)) {
            let end = (given + 1..end)
                .find(|&at| self.is_where_from(given, at) || at > given + 1 && self.begins_another(at, end))
                .unwrap_or(end);
            // "Angela Merkels Nachfolge" is another's.
            let whose = end == given + 3 && self.word(given + 1).ends_with('s') && !self.is_given_name(given + 2);
            return if whose { alone(end) } else { named(Range { start: given, end }) };
        }
        // "Botschafter Andrij Melnyk": no table has all given names.
        let behind = office.map(|office| Range { start: office + 1, end }).filter(|name| self.may_be_name(*name));
        behind.map_or_else(|| alone(end), named)
    }

    /// Whether a name is what its clause is about: a verb stands behind it ("Holm pochte auf"), or before it where the clause begins
    /// ("Davor warnt Ökonom Jan Voll"). A word in lower case that is none of the other small ones is a verb there.
    pub(super) fn is_subject_among_nouns(&self, Mention { name, whole }: Mention) -> bool {
        let other = NO_VERB.or(Class::OWNER).or(Class::TIME).or(Class::RELATIVE).or(Class::THAT).or(Class::CAPITAL);
        let is_verb = |at: usize| {
            let word = self.word(at);
            // "darauf", "dabei" are adverbs.
            self.is_word(at) && !self.is(at, other) && word.starts_with(char::is_lowercase) && !word.starts_with("da")
        };
        let governed =
            |before: usize| self.is(before, Class::PREPOSITION.or(Class::OWNER).or(Class::JOIN).or(Class::TO));
        let (start, _) = self.sentence(whole.start);
        let before = whole.start.checked_sub(1);
        // "…, stellte Voll in Frage", "Davor warnt Voll", "Nach dem Treffen mit Holm sagte Voll": before the verb stands no other subject.
        let opening = Class::PREPOSITION.or(Class::ADVERB).or(Class::SUBORDINATE);
        // "Erst am Samstag hatte Voll".
        let when = |verb: usize| {
            verb <= start + 5
                && (start + 1..verb)
                    .all(|at| self.is_word(at) && (!self.is(at, Class::CAPITAL) || self.is(at, Class::TIME)))
        };
        let begins =
            |verb: usize| verb <= start + 1 || self.is_pause(verb - 1) || self.is(start, opening) || when(verb);
        // "Der Präsident des Verbands, Jan Voll, forderte".
        let set_off = self.is_kind(name.end, Kind::Comma) && before.is_some_and(|at| self.is_kind(at, Kind::Comma));
        self.lexicon.nouns_have_capitals
            && !before.is_some_and(governed)
            && (is_verb(name.end + usize::from(set_off))
                || before.is_some_and(|before| is_verb(before) && begins(before)))
    }

    /// Who "Der" or "Die" makes of a name at the head of a sentence: "Der Republikaner Voll".
    pub(super) fn sex_of_article(&self, mention: Mention) -> Option<Sex> {
        let (start, _) = self.sentence(mention.name.start);
        let near = (start + 2..start + 5).contains(&mention.name.start);
        let nouns =
            || (start + 1..mention.name.start).all(|at| self.is_word(at) && !self.is(at, NO_VERB.or(Class::CUE)));
        if !(self.lexicon.nouns_have_capitals && near && nouns()) {
            return None;
        }
        match self.word(start) {
            "Der" => Some(Sex::He),
            "Die" => Some(Sex::She),
            _ => None,
        }
    }

    /// Whether the sentence begins with whose view it tells: "Aus Sicht des Bürgermeisters Jan Voll", "Für Ida Holm".
    pub(super) fn is_view_among_nouns(&self, mention: Mention) -> bool {
        /// So many words stand before the name at most.
        const NEAR: usize = 6;
        if !self.lexicon.nouns_have_capitals {
            return false;
        }
        // "dafür gibt es laut Holm zwei Gründe".
        if mention.whole.start.checked_sub(1).is_some_and(|before| self.follows(before, &["laut"])) {
            return true;
        }
        let (start, _) = self.sentence(mention.whole.start);
        if !self.is(start, Class::PREPOSITION.or(Class::ACCORDING)) {
            return false;
        }
        let opens = VIEWS.iter().any(|view| self.follows(start, view));
        let own = |at: usize| self.is_word(at) && !self.is(at, Class::CUE.or(Class::AUX).or(Class::JOIN));
        opens && mention.name.start - start <= NEAR && (start..mention.name.start).all(own)
    }

    /// Whether a clause may begin right before the name: behind a mark, "und", "dass".
    pub(super) fn begins_clause_among_nouns(&self, mention: Mention) -> bool {
        /// So many words stand between at most.
        const NEAR: usize = 5;
        let before = mention.whole.start;
        (before.saturating_sub(NEAR)..before)
            .any(|at| !self.is_word(at) || self.is(at, Class::JOIN.or(Class::SUBORDINATE).or(Class::RELATIVE)))
    }

    /// Whether `phrase` ends with a full name, in German.
    pub(crate) fn is_person_among_nouns(&self, phrase: Range) -> bool {
        let capital = |at: usize| self.is(at, Class::CAPITAL);
        self.lexicon.nouns_have_capitals
            && phrase.end > phrase.start + 1
            && capital(phrase.end - 1)
            && capital(phrase.end - 2)
            && self.is_given(phrase.end - 2)
    }

    /// Whether the small word at `at` can be nothing but a verb.
    pub(crate) fn is_plain_verb(&self, at: usize) -> bool {
        self.item(at).is_some_and(|item| item.is_word() && item.class.in_clauses() == Class::NONE)
            && self.word(at).starts_with(char::is_lowercase)
    }

    /// Whether what stands behind an office can be a name: a word or two; not "Außenminister Russlands".
    fn may_be_name(&self, name: Range) -> bool {
        let one = name.end == name.start + 1;
        let whose = one && self.word(name.start).ends_with('s');
        name.end - name.start <= 2 && !whose && (name.start..name.end).all(|at| self.is(at, Class::CAPITAL))
    }

    /// Whether what follows the name that begins at `start` tells from where somebody is: "Ida Holm von der Gesellschaft", but not
    /// "Ida von Holm", "Ida Maria von Holm".
    pub(crate) fn is_where_from(&self, start: usize, at: usize) -> bool {
        self.lexicon.nouns_have_capitals
            && WHERE_FROM.contains(&self.word(at))
            && self.is_given_name(start)
            && (self.word(at) != "von"
                || at > start + 1 && (!self.is_given_name(at - 1) || WHERE_FROM.contains(&self.word(at + 1))))
            && self.is(at - 1, Class::CAPITAL)
    }

    /// Whether what stands at item `at`, behind a given name and another word, is no part of the name that they begin: another
    /// given name ("Elon Musk Jeff Bezos"), an office ("Ida Holm Bundespräsidentin"), or the next sentence behind a heading ("Ida Holm Die Brücke").
    fn begins_another(&self, at: usize, end: usize) -> bool {
        let given = || at + 1 < end && self.is_given_name(at) && !self.is_given_name(at - 1);
        self.is(at - 1, Class::CAPITAL) && given()
            || self.is(at, Class::CAPITAL)
                && self.is(at, Class::DETERMINER.or(Class::PREPOSITION).or(Class::PRONOUN).or(Class::TO))
            || office::ends_with_office(self.word(at))
    }

    /// Whether a given name stands at item `at`: "Jan", "Jan-Ole"; not "Max-Planck-Direktor".
    fn is_given_name(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_given = || match is_latin(word) {
            true => sex::is_given_name(word),
            false => word.split('-').all(sex::is_printed_given_name),
        };
        self.is(at, Class::CAPITAL) && !self.is(at, SMALL) && is_given()
    }
}

/// What a name goes on with.
const NAME: Class = Class::CAPITAL.or(Class::PARTICLE);

/// Words that begin a sentence with a capital and are given names somewhere: "Von".
const SMALL: Class = NO_VERB.or(Class::AUX).or(Class::TO);

/// Small words that are no verbs.
const NO_VERB: Class = Class::PREPOSITION
    .or(Class::DETERMINER)
    .or(Class::PRONOUN)
    .or(Class::ADVERB)
    .or(Class::JOIN)
    .or(Class::SUBORDINATE);
