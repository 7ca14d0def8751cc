//! A paragraph as the clauses are read from it.

pub(crate) mod item;

use std::cell::{Cell, OnceCell};

use crate::lexicon::{Class, Lexicon, lowered};
use crate::paragraph::item::{Contents, Item, Kind};
use crate::speech::marks::Quoted;
use wirecopy::span::ByteSpan;

/// A paragraph: its items, and its sentences as ranges of these.
pub(crate) struct Paragraph<'t> {
    pub(crate) text: &'t str,
    pub(crate) bytes: ByteSpan,
    pub(crate) lexicon: &'static Lexicon,
    pub(crate) items: Vec<Item>,
    pub(crate) sentences: Vec<(usize, usize)>,
    /// What stands in each of them.
    contents: Vec<Contents>,
    /// Whether it is a headline, once that was asked.
    headline: OnceCell<bool>,
    /// The sentence that was asked for last: most ask for the same again, or for the next.
    near: Cell<usize>,
}

/// Items from the first to the one before the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<'t> Paragraph<'t> {
    /// `all` are the quotations of the article, those of this paragraph from number `first` to the one before `last`.
    pub(crate) fn new(
        text: &'t str,
        bytes: ByteSpan,
        lexicon: &'static Lexicon,
        all: &[Quoted],
        (first, last): (usize, usize),
    ) -> Self {
        let items = item::items(text, bytes, all.get(first..last).unwrap_or_default(), first, lexicon);
        let (sentences, contents) = item::sentences(&items, all);
        Self { text, bytes, lexicon, items, sentences, contents, headline: OnceCell::new(), near: Cell::new(0) }
    }

    /// Whether the words of the paragraph are of its language, as far as those outside quotations tell.
    pub(crate) fn is_of_its_language(&self) -> bool {
        /// So many words are looked at.
        const WORDS: usize = 48;
        let (mut common, mut all) = (0, 0);
        for item in self.items.iter().filter(|item| item.is_word()).take(WORDS) {
            common += usize::from(item.is(Class::COMMON) && !item.is(Class::CAPITAL));
            all += 1;
            // Enough, whatever follows.
            if common * 8 >= WORDS {
                return true;
            }
        }
        common >= 2 && common * 8 >= all
    }

    /// Whether nearly every word of it has a capital, as those of headlines have.
    pub(crate) fn is_headline(&self) -> bool {
        let capitals = || self.has_mostly(|word| word.starts_with(char::is_uppercase));
        self.lexicon.english && *self.headline.get_or_init(capitals)
    }

    /// Whether it is nothing but who took a picture: "Rui Prado via Tarn Images."
    pub(crate) fn is_credit(&self) -> bool {
        /// So many items one has at most.
        const LONGEST: usize = 12;
        let marks = |at: usize| matches!(self.word(at), "via" | "Images" | "Photo" | "Photograph" | "Photos");
        let verb = |at: usize| {
            self.is_quote(at) || self.is(at, Class::CUE.or(Class::VERB).or(Class::AUX)) && !self.is(at, Class::CAPITAL)
        };
        let all = 0..self.items.len();
        self.lexicon.english && all.len() <= LONGEST && all.clone().any(marks) && !all.clone().any(verb)
    }

    /// Whether nearly every word of it is in capitals.
    pub(crate) fn is_in_capitals(&self) -> bool {
        self.has_mostly(|word| !word.contains(char::is_lowercase))
    }

    fn has_mostly(&self, fits: impl Fn(&str) -> bool) -> bool {
        /// So many words are looked at.
        const WORDS: usize = 24;
        let words =
            || self.items.iter().filter(|item| item.is_word() && item.bytes.end > item.bytes.start + 3).take(WORDS);
        let all = words().count();
        all > 3 && words().filter(|item| fits(item.bytes.of(self.text))).count() * 4 >= all * 3
    }

    /// Whether a word of the sentence may say who tells something.
    pub(crate) fn tells(&self, sentence: usize) -> bool {
        let telling = Class::SAY.or(Class::TELL).or(Class::PHRASE).or(Class::ACCORDING);
        self.contents.get(sentence).is_some_and(|contents| contents.class.is(telling))
    }

    /// Whether something is quoted in the sentence.
    pub(crate) fn quotes(&self, sentence: usize) -> bool {
        self.contents.get(sentence).is_some_and(|contents| contents.quotes)
    }

    pub(crate) fn item(&self, at: usize) -> Option<&Item> {
        self.items.get(at)
    }

    pub(crate) fn is(&self, at: usize, class: Class) -> bool {
        self.items.get(at).is_some_and(|item| item.is(class))
    }

    pub(crate) fn is_kind(&self, at: usize, kind: Kind) -> bool {
        self.items.get(at).is_some_and(|item| item.kind == kind)
    }

    /// Whether a comma or a dash stands at `at`.
    pub(crate) fn is_pause(&self, at: usize) -> bool {
        self.item(at).is_some_and(|item| matches!(item.kind, Kind::Comma | Kind::Dash))
    }

    pub(crate) fn is_quote(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| matches!(item.kind, Kind::Quote(_)))
    }

    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(Item::is_word)
    }

    pub(crate) fn word(&self, at: usize) -> &'t str {
        let range = self.items.get(at).map_or(0..0, |item| item.bytes.start as usize..item.bytes.end as usize);
        self.text.get(range).unwrap_or_default()
    }

    pub(crate) fn span(&self, range: Range) -> ByteSpan {
        match (self.items.get(range.start), self.items.get(range.end.max(range.start + 1) - 1)) {
            (Some(first), Some(last)) => first.bytes.hull(&last.bytes),
            _ => ByteSpan::new(self.bytes.start, self.bytes.start),
        }
    }

    /// The sentence that item `at` stands in.
    pub(crate) fn sentence(&self, at: usize) -> (usize, usize) {
        let near = self.near.get();
        let has = |index: usize| self.sentences.get(index).copied().filter(|&(start, end)| (start..end).contains(&at));
        if let Some(sentence) = has(near) {
            return sentence;
        }
        let index = match has(near + 1) {
            Some(_) => near + 1,
            None => self.sentences.partition_point(|&(_, end)| end <= at),
        };
        self.near.set(index);
        self.sentences.get(index).copied().unwrap_or((0, self.items.len()))
    }

    /// Whether the items from `at` on print `words`.
    pub(crate) fn follows(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(n, word)| {
            let printed = self.word(at + n);
            self.is_word(at + n) && is_word(printed, word)
        })
    }

    /// A cue of saying at `at`: where it ends. Only where its first word is written small, or begins the sentence.
    pub(crate) fn cue(&self, at: usize, class: Class) -> Option<usize> {
        let item = self.item(at).filter(|item| item.is(Class::CUE.or(Class::PHRASE)))?;
        if item.is(Class::CAPITAL) && at != self.sentence(at).0 {
            return None;
        }
        if item.is(Class::PHRASE) && class.is(Class::SAY) {
            let phrase = self.lexicon.phrases(self.word(at)).iter().find(|rest| self.follows(at + 1, rest));
            // "goes on recess" says nothing.
            let end = |rest: &Vec<&str>| at + 1 + rest.len();
            let noun = |rest: &Vec<&str>| {
                rest.last() == Some(&"on")
                    && self.item(end(rest)).is_some_and(|next| {
                        next.is_word() && !next.is(Class::TO.or(Class::ADVERB).or(Class::PREPOSITION))
                    })
            };
            if let Some(rest) = phrase.filter(|rest| !noun(rest)) {
                return Some(end(rest));
            }
        }
        if !item.is(Class::CUE) || !item.is(class) {
            return None;
        }
        let before = at.checked_sub(1).and_then(|before| self.item(before)).filter(|before| before.is_word());
        if let Some(before) = before {
            // "the claims", "his remarks", "in response": nouns.
            let noun = before.is(Class::DETERMINER.or(Class::OWNER)) && !before.is(Class::PRONOUN.or(Class::RELATIVE))
                || before.is(Class::PREPOSITION) && !before.is(Class::TO.or(Class::ADVERB)) && !item.is(Class::ING);
            if noun && self.lexicon.english && !self.is_has(at - 1) {
                return None;
            }
            if self.lexicon.english
                && (self.is_noun_here(at, *before) || self.is_owner_of_many(*before) || self.is_title_of(at, *before))
            {
                return None;
            }
            // "Voters would call it “…”", "people think that": nobody has said so.
            let modal = || MODALS.iter().any(|modal| self.follows(at - 1, &[modal]));
            let unsaid = item.is(Class::BASE) && !item.is(Class::SAY.or(Class::TELL)) && modal();
            if self.lexicon.english && (unsaid || self.word(at) == "think") {
                return None;
            }
            // "the man credited with “total bridges”".
            if self.lexicon.english && self.word(at) == "credited" && self.follows(at + 1, &["with"]) {
                return None;
            }
            // "Holm said, and I quote, “…”".
            if self.lexicon.english && self.word(at) == "quote" && self.follows(at - 1, &["i"]) {
                return None;
            }
            // "add back the old lamps", "announced his candidacy": what is done, and not said.
            if self.lexicon.english && DONE.contains(&self.word(at)) {
                let back = at + 1 + usize::from(self.follows(at + 1, &["back"]));
                let object = |item: &Item| {
                    item.is_word()
                        && (item.is(Class::DETERMINER.or(Class::OWNER)) && !item.is(Class::THAT)
                            || item.class.in_clauses() == Class::NONE)
                };
                if self.item(back).is_some_and(object) {
                    return None;
                }
            }
            // A participle needs its auxiliary.
            if item.is(Class::PARTICIPLE) && !self.lexicon.english && !self.has_auxiliary(at) {
                return None;
            }
        } else if item.is(Class::PARTICIPLE) && !self.lexicon.english {
            return None;
        }
        Some(at + 1)
    }

    /// Whether the ’s at `at` is one of "has" or "is": "he’s said".
    pub(crate) fn is_has(&self, at: usize) -> bool {
        matches!(self.word(at), "’s" | "'s") && at > 0 && self.is(at - 1, Class::PRONOUN)
    }

    /// Whether the word at `at`, which may be a verb, is a noun where it stands: "the Sunday attacks", "a small state".
    fn is_noun_here(&self, at: usize, before: Item) -> bool {
        let item = self.items[at];
        if item.is(Class::BASE) && !item.is(Class::PARTICIPLE) && !is_past_base(self.word(at)) {
            // A base form stands behind "to", an auxiliary or several people.
            let many = before.is(Class::PRONOUN)
                || before.bytes.of(self.text).ends_with('s') && !before.bytes.of(self.text).ends_with("ss")
                || before.is(Class::JOIN)
                || before.is(Class::ADVERB)
                || before.bytes.of(self.text) == "people"
                || before.is(Class::RELATIVE)
                || (at.saturating_sub(8)..at).any(|at| self.is(at, Class::JOIN));
            if !(before.is(Class::TO.or(Class::AUX)) || many) {
                return true;
            }
        }
        if item.is(Class::NOUN_CUE) || NOUNS.contains(&self.word(at)) {
            let person = before.is(Class::PERSON) || before.is(Class::CAPITAL.or(Class::PRONOUN).or(Class::ADVERB));
            if !person {
                let first = (at.saturating_sub(5)..at).rev().find(|&at| {
                    let item = self.items[at];
                    !item.is_word()
                        || item.is(Class::CAPITAL
                            .or(Class::AUX)
                            .or(Class::PRONOUN)
                            .or(Class::DETERMINER)
                            .or(Class::OWNER))
                });
                return first
                    .is_some_and(|at| self.is(at, Class::DETERMINER.or(Class::OWNER)) && !self.is(at, Class::PRONOUN));
            }
        }
        false
    }

    /// Whether a mark behind the word makes it one of whose something is: "the Auto Workers’ support".
    pub(crate) fn is_owner_of_many(&self, item: Item) -> bool {
        let after = self.text.get(item.bytes.end as usize..).unwrap_or_default();
        item.bytes.of(self.text).ends_with('s') && after.starts_with(['’', '\''])
    }

    /// Whether "called" leads to the name of a thing: "a group called Free Bridges".
    fn is_title_of(&self, at: usize, before: Item) -> bool {
        let named = matches!(self.word(at), "called" | "dubbed") && self.is(at + 1, Class::CAPITAL);
        let thing = !before.is(Class::PRONOUN.or(Class::ADVERB).or(Class::PERSON));
        let article = (at.saturating_sub(5)..at).rev().find(|&at| self.is(at, Class::DETERMINER) || !self.is_word(at));
        named && thing && article.is_some_and(|article| matches!(self.word(article), "a" | "an" | "A" | "An"))
    }

    /// Whether an auxiliary stands a few words before item `at`.
    fn has_auxiliary(&self, at: usize) -> bool {
        (at.saturating_sub(4)..at).rev().any(|at| self.is(at, Class::AUX))
            || (at.saturating_sub(14)..at).rev().take_while(|&at| !self.is_quote(at)).any(|at| self.is(at, Class::AUX))
                && !self.lexicon.english
    }

    /// "according to" at `at`: where it ends.
    pub(crate) fn according(&self, at: usize) -> Option<usize> {
        let word = lowered(self.item(at).filter(|item| item.is(Class::ACCORDING))?.bytes.of(self.text));
        let rest = self.lexicon.according(&word).iter().find(|rest| self.follows(at + 1, rest))?;
        Some(at + 1 + rest.len())
    }
}

/// Whether `printed` is `word`, which is in lower case.
#[inline]
fn is_word(printed: &str, word: &str) -> bool {
    // Most begin with another letter.
    match (printed.as_bytes().first(), word.as_bytes().first()) {
        (Some(one), Some(other)) if one.is_ascii() && one.to_ascii_lowercase() != *other => false,
        _ => are_same(printed, word),
    }
}

fn are_same(printed: &str, word: &str) -> bool {
    if printed.is_ascii() {
        let capital = printed.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
        return printed.eq_ignore_ascii_case(word) && (capital || printed == word);
    }
    printed == word || printed.starts_with(char::is_uppercase) && lowered(printed) == word
}

/// Base forms that are the past, too.
fn is_past_base(word: &str) -> bool {
    matches!(word, "read" | "put" | "hit" | "let")
}

/// What a verb stands behind that tells of what may be.
const MODALS: &[&str] = &["would", "could", "should", "might", "can", "must", "will", "may", "’ll", "'ll"];

/// Verbs that say something only without an object.
const DONE: &[&str] = &[
    "add",
    "adds",
    "added",
    "adding",
    "announce",
    "announces",
    "announced",
    "announcing",
    "submit",
    "submits",
    "submitted",
];

/// Forms of verbs that are nouns as often.
const NOUNS: &[&str] = &[
    "answers",
    "attacks",
    "calls",
    "challenges",
    "charges",
    "claims",
    "comments",
    "complaints",
    "concerns",
    "cries",
    "demands",
    "desires",
    "details",
    "doubts",
    "echoes",
    "estimates",
    "fears",
    "guesses",
    "hints",
    "hopes",
    "howls",
    "insults",
    "interviews",
    "jokes",
    "laughs",
    "lies",
    "mentions",
    "notes",
    "objects",
    "offers",
    "orders",
    "plans",
    "pleas",
    "pledges",
    "posts",
    "praises",
    "predicts",
    "promises",
    "proposals",
    "protests",
    "questions",
    "quotes",
    "quips",
    "regards",
    "remarks",
    "replies",
    "reports",
    "requests",
    "responses",
    "reveals",
    "rips",
    "shouts",
    "shows",
    "signals",
    "slams",
    "states",
    "stresses",
    "suspects",
    "talks",
    "texts",
    "tweets",
    "views",
    "vows",
    "warnings",
    "wishes",
    "wonders",
    "worries",
    "yells",
];
