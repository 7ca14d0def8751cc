//! How each language credits what somebody said: its words, and which language a text is in.

mod class;
mod english;
pub(crate) mod folded;
mod inflect;
pub(crate) mod letters;
pub(crate) mod lowered;
mod others;
pub(crate) mod table;

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::names::PARTICLES;
use crate::person::{office, sex};

pub(crate) use class::Class;
pub(crate) use folded::{folded, push_folded};
use letters::words;
pub(crate) use lowered::lowered;
pub(crate) use table::Table;

/// The words of one language, in lower case, with spaces between; a `_` behind one keeps it out.
pub(crate) struct Language {
    regular_say: &'static str,
    irregular_say: &'static str,
    regular_tell: &'static str,
    irregular_tell: &'static str,
    regular_call: &'static str,
    irregular_call: &'static str,
    regular_think: &'static str,
    irregular_think: &'static str,
    say: &'static str,
    tell: &'static str,
    call: &'static str,
    participles: &'static str,
    /// Of several words each, with a `;` between.
    phrases: &'static str,
    according: &'static str,
    auxiliaries: &'static str,
    be: &'static str,
    adverbs: &'static str,
    determiners: &'static str,
    pronouns: &'static str,
    owners: &'static str,
    prepositions: &'static str,
    subordinates: &'static str,
    joins: &'static str,
    times: &'static str,
    to: &'static str,
    relatives: &'static str,
    that: &'static str,
    verbs: &'static str,
    noun_cues: &'static str,
    common: &'static str,
    /// Offices and forms of address that are none elsewhere.
    titles: &'static str,
    inverts: bool,
    nouns_have_capitals: bool,
}

/// A language's words by what they can be.
pub(crate) struct Lexicon {
    words: Table<Class>,
    /// Cues of several words, by their first.
    phrases: FxHashMap<&'static str, Vec<Vec<&'static str>>>,
    /// "according to", by their first word.
    according: FxHashMap<&'static str, Vec<Vec<&'static str>>>,
    common: FxHashSet<&'static str>,
    titles: &'static str,
    /// Whether the verb may stand before who speaks.
    pub(crate) inverts: bool,
    /// Whether it is English, whose adverbs and participles can be told by how they end.
    pub(crate) english: bool,
    /// Whether names begin with a capital there.
    pub(crate) cased: bool,
    /// Whether every noun does, so that a capital tells no name.
    pub(crate) nouns_have_capitals: bool,
}

impl Lexicon {
    fn of(language: &Language, english: bool, cased: bool) -> Self {
        let mut lexicon = Self {
            words: Table::new(),
            phrases: by_first(language.phrases),
            according: by_first(language.according),
            common: language.common.split_whitespace().collect(),
            titles: language.titles,
            inverts: language.inverts,
            english,
            cased,
            nouns_have_capitals: language.nouns_have_capitals,
        };
        for (list, class) in [
            (language.say, Class::SAY),
            (language.tell, Class::TELL),
            (language.call, Class::CALL),
            (language.participles, Class::SAY.or(Class::PARTICIPLE)),
            (language.auxiliaries, Class::AUX),
            (language.be, Class::AUX.or(Class::BE)),
            (language.adverbs, Class::ADVERB),
            (language.determiners, Class::DETERMINER),
            (language.pronouns, Class::PRONOUN),
            (language.owners, Class::OWNER),
            (language.prepositions, Class::PREPOSITION),
            (language.subordinates, Class::SUBORDINATE),
            (language.joins, Class::JOIN),
            (language.times, Class::TIME),
            (language.to, Class::TO),
            (language.relatives, Class::RELATIVE),
            (language.that, Class::THAT),
            (language.verbs, Class::VERB),
            (language.noun_cues, Class::NOUN_CUE),
        ] {
            for word in list.split_whitespace().filter(|word| !word.ends_with('_')) {
                // "erklärt", "dit": the present, too.
                let finite = class.is(Class::PARTICIPLE)
                    && lexicon.words.get(word).is_some_and(|known: Class| known.is(Class::SAY));
                lexicon.add(word, if finite { Class::SAY } else { class });
            }
        }
        for (regular, irregular, class) in [
            (language.regular_say, language.irregular_say, Class::SAY),
            (language.regular_tell, language.irregular_tell, Class::TELL),
            (language.regular_call, language.irregular_call, Class::CALL),
            (language.regular_think, language.irregular_think, Class::THINK),
        ] {
            for base in regular.split_whitespace().filter(|word| !word.ends_with('_')) {
                let (third, past, ing) = inflect::forms(base);
                lexicon.add(base.trim_end_matches('+'), class.or(Class::BASE));
                lexicon.add(third, class);
                lexicon.add(past, class);
                lexicon.add(ing, class.or(Class::ING));
            }
            for forms in irregular.split(';') {
                let mut forms = forms.split_whitespace();
                if let (Some(base), Some(third), Some(past), Some(ing)) =
                    (forms.next(), forms.next(), forms.next(), forms.next())
                {
                    lexicon.add(base, class.or(Class::BASE));
                    lexicon.add(third, class);
                    lexicon.add(past, class);
                    lexicon.add(ing, class.or(Class::ING));
                }
            }
        }
        let first: Vec<&'static str> = lexicon.phrases.keys().copied().collect();
        for word in first {
            lexicon.add(word, Class::PHRASE);
        }
        lexicon
    }

    /// Whether `text` is surely in this language: of its first words every eighth is one that every sentence has.
    fn is_of(&self, text: &str) -> bool {
        /// So many words are looked at.
        const WORDS: u32 = 48;
        let (mut common, mut all) = (0_u32, 0_u32);
        for word in words(text) {
            common += u32::from(self.common.contains(&word));
            all += 1;
            if all == WORDS || common * 8 >= WORDS {
                break;
            }
        }
        common >= 2 && common * 8 >= all
    }

    fn add(&mut self, word: impl Into<Cow<'static, str>>, class: Class) {
        let known = self.words.entry(word);
        *known = known.or(class);
    }

    /// What `word` can be, capitals aside.
    pub(crate) fn class(&self, word: &str) -> Class {
        let (known, class) = self.class_of_one(word);
        if known || word.len() <= COMPOUND || !word.as_bytes().contains(&b'-') {
            return class;
        }
        let title = if office::is_compound_title(word) { Class::TITLE } else { Class::NONE };
        let parent = self.english && office::parent_of(word).is_some();
        class.or(title).or(if parent { Class::PERSON } else { Class::NONE })
    }

    /// What `word` can be, in which no hyphen stands; and whether it is listed.
    #[inline]
    pub(crate) fn class_of_one(&self, word: &str) -> (bool, Class) {
        let capital = match word.as_bytes().first() {
            Some(first) if first.is_ascii() => first.is_ascii_uppercase(),
            _ => word.starts_with(char::is_uppercase),
        };
        let known = self.words.get(word);
        (known.is_some(), self.completed(known.unwrap_or_default(), capital, || word))
    }

    /// What a word of few Latin letters can be, which are `number`.
    #[inline(always)]
    pub(crate) fn class_of_number<'w>(&self, number: u64, capital: bool, word: impl FnOnce() -> &'w str) -> Class {
        self.completed(self.words.get_number(number).unwrap_or_default(), capital, word)
    }

    /// What a word can be by what the list says of it, its capital and how it ends.
    #[inline(always)]
    fn completed<'w>(&self, listed: Class, capital: bool, word: impl FnOnce() -> &'w str) -> Class {
        if capital {
            return listed.or(Class::CAPITAL);
        }
        let plain = listed.in_clauses();
        let by_ending = self.english && (plain == Class::NONE || plain == Class::PHRASE);
        if by_ending { listed.or(by_ending_of(word())) } else { listed }
    }

    /// Adds what words are outside clauses: offices, bodies, particles of names.
    fn complete(&mut self) {
        let english = self.english;
        let according: Vec<&'static str> = self.according.keys().copied().collect();
        let common: Vec<&'static str> = self.common.iter().copied().collect();
        for (list, class) in [
            (office::PEOPLE, Class::PERSON),
            (office::TITLES, Class::TITLE),
            (self.titles, Class::TITLE),
            (office::BODIES, Class::BODY),
            (sex::HE_PRONOUNS, Class::OF_ONE),
            (sex::SHE_PRONOUNS, Class::OF_ONE),
        ] {
            // Don is somebody’s name in English.
            for word in list.split_whitespace().filter(|word| !(english && *word == "don")) {
                self.add(word, class);
            }
        }
        let lists = [(PARTICLES, Class::PARTICLE), (&according, Class::ACCORDING), (&common, Class::COMMON)];
        for (list, class) in lists {
            for word in list {
                self.add(*word, class);
            }
        }
    }

    /// The cues of several words that begin with `word`, each without it.
    pub(crate) fn phrases(&self, word: &str) -> &[Vec<&'static str>] {
        self.phrases.get(word).map_or(&[], Vec::as_slice)
    }

    /// The forms of "according to" that begin with `word`, each without it.
    pub(crate) fn according(&self, word: &str) -> &[Vec<&'static str>] {
        self.according.get(word).map_or(&[], Vec::as_slice)
    }
}

/// What an English word that is not listed can be.
fn by_ending_of(word: &str) -> Class {
    const NO_ADVERBS: &[&str] = &[
        "family", "ally", "rally", "assembly", "daily", "weekly", "monthly", "elderly", "friendly", "supply", "reply",
        "italy", "july", "bully", "lovely", "deadly", "monopoly", "anomaly", "belly", "likely", "unlikely", "only",
    ];
    if word.len() > 4 && word.ends_with("ly") && !NO_ADVERBS.contains(&word) {
        Class::ADVERB
    } else if word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !word.contains('-') {
        Class::VERB.or(Class::PARTICIPLE)
    } else {
        Class::NONE
    }
}

fn by_first(list: &'static str) -> FxHashMap<&'static str, Vec<Vec<&'static str>>> {
    let mut map: FxHashMap<&'static str, Vec<Vec<&'static str>>> = FxHashMap::default();
    for phrase in list.split(';') {
        let mut words = phrase.split_whitespace();
        if let Some(first) = words.next() {
            map.entry(first).or_default().push(words.collect());
        }
    }
    // The longest that fits counts.
    for rests in map.values_mut() {
        rests.sort_by_key(|rest| std::cmp::Reverse(rest.len()));
    }
    map
}

/// No office of two parts is so short: "Editor-in-Chief".
const COMPOUND: usize = 9;

/// How many languages there are.
const LANGUAGES: usize = 9;

/// All languages, and how surely each word is of each of them.
struct Languages {
    all: [Lexicon; LANGUAGES],
    votes: Table<Votes>,
}

/// How much speaks for each language: a number of some bits for each, so that all are added at once.
#[derive(Clone, Copy, Default)]
struct Votes(u128);

impl Votes {
    /// What 400 words say is at most 3,200.
    const BITS: usize = 14;

    fn vote(&mut self, language: usize, times: u32) {
        self.0 += u128::from(times) << (language * Self::BITS);
    }

    fn of(self, language: usize) -> u32 {
        (self.0 >> (language * Self::BITS)) as u32 & ((1 << Self::BITS) - 1)
    }

    fn all(self) -> [u32; LANGUAGES] {
        std::array::from_fn(|language| self.of(language))
    }
}

impl Languages {
    fn new() -> Self {
        let spaced = |language| Lexicon::of(language, false, true);
        let mut all = [
            Lexicon::of(&english::ENGLISH, true, true),
            spaced(&others::SPANISH),
            spaced(&others::FRENCH),
            spaced(&others::GERMAN),
            spaced(&others::PORTUGUESE),
            spaced(&others::ITALIAN),
            spaced(&others::DUTCH),
            spaced(&others::RUSSIAN),
            Lexicon::of(&others::ARABIC, false, false),
        ];
        let mut votes: Table<Votes> = Table::new();
        for (at, lexicon) in all.iter().enumerate() {
            for word in &lexicon.common {
                votes.entry(*word).vote(at, 3);
            }
            for (word, class) in lexicon.words.entries().filter(|(_, class)| *class != Class::PHRASE) {
                let times = if class.is(Class::SAY) { 3 } else { u32::from(!class.is(Class::NOUN_CUE)) };
                votes.entry_of(word).vote(at, times);
            }
            for word in lexicon.according.keys().filter(|word| word.len() > 2) {
                votes.entry(*word).vote(at, 2);
            }
        }
        // What they are outside clauses tells no language.
        all.iter_mut().for_each(Lexicon::complete);
        Self { all, votes }
    }
}

fn languages() -> &'static Languages {
    static LANGUAGES: OnceLock<Languages> = OnceLock::new();
    LANGUAGES.get_or_init(Languages::new)
}

/// Whether `word` is one of the small words, the verbs or the names of days and months that a language is known by.
pub(crate) fn is_common(word: &str) -> bool {
    languages().votes.get(word).is_some()
}

/// Whether `word` is a verb of saying in any language.
pub(crate) fn may_say(word: &str) -> bool {
    let says = |lexicon: &Lexicon| lexicon.words.get(word).is_some_and(|class| class.is(Class::SAY.or(Class::TELL)));
    languages().all.iter().any(says)
}

/// The lexicon of the language that `text` is in; `fallback` where it has too few words that tell.
pub(crate) fn lexicon_of(text: &str, fallback: Option<&'static Lexicon>) -> &'static Lexicon {
    /// So many words tell a language.
    const ENOUGH: usize = 400;
    if let Some(fallback) = fallback.filter(|fallback| fallback.is_of(text)) {
        return fallback;
    }
    let Languages { all, votes: known } = languages();
    let mut votes = Votes::default();
    for (n, word) in words(text).take(ENOUGH).enumerate() {
        // Where one language is far ahead, the rest is not asked.
        if n % 16 == 15 {
            let all = votes.all();
            let most = all.into_iter().max().unwrap_or_default();
            let close = all.into_iter().filter(|votes| votes * 4 > most).count();
            if most >= 32 && close == 1 {
                break;
            }
        }
        votes.0 += known.get(word).unwrap_or_default().0;
    }
    let votes = votes.all();
    let best = votes.iter().enumerate().max_by_key(|&(at, votes)| (*votes, std::cmp::Reverse(at)));
    let second = |best: usize| votes.iter().enumerate().filter(|&(at, _)| at != best).map(|(_, v)| *v).max();
    match (best, fallback) {
        (Some((at, &votes)), Some(fallback)) if votes < 12 || votes < 2 * second(at).unwrap_or(0) => fallback,
        (Some((at, _)), _) => all.get(at).unwrap_or(&all[0]),
        (None, _) => &all[0],
    }
}
