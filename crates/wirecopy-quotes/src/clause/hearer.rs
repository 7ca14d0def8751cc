//! To whom or where it was said: "told reporters", "to the BBC", "on Chirper", "in an interview with Lusa".

use crate::lexicon::{Class, lowered};
use crate::paragraph::item::Kind;
use crate::paragraph::{Paragraph, Range};

/// What a statement can stand in.
pub(super) const FORMS: &[&str] = &[
    "statement",
    "post",
    "message",
    "letter",
    "tweet",
    "speech",
    "interview",
    "email",
    "e-mail",
    "video",
    "memo",
    "briefing",
    "address",
    "conference",
    "column",
    "essay",
    "release",
    "entry",
    "podcast",
    "call",
    "appearance",
];

/// What the names of those end with who hear it in German, in lower case.
const PRESS: &[&str] = &[
    "agentur",
    "dpa",
    "afp",
    "zeitung",
    "zeitungen",
    "post",
    "blatt",
    "presse",
    "spiegel",
    "netzwerk",
    "nachrichten",
    "anzeiger",
    "rundschau",
    "sender",
    "magazin",
    "portal",
    "bild",
    "rnd",
    "reuters",
    "zdf",
    "faz",
    "rundfunk",
    "zeitschrift",
    "radio",
    "sendung",
    "interview",
    "mitteilung",
    "podcast",
    "gespräch",
    "video",
    "erklärung",
    "twitter",
    "facebook",
    "instagram",
    "pressekonferenz",
    "talkshow",
    "fernsehen",
];

impl Paragraph<'_> {
    /// Whether an outlet, or a form that something is said in, is named from item `at` on, in German: "der Deutschen Presse-Agentur".
    pub(super) fn is_press(&self, at: usize) -> bool {
        /// So many words stand before it at most: "der Berliner Zeitung", "einer schriftlichen Mitteilung".
        const NEAR: usize = 3;
        let press = |at: usize| {
            let word = lowered(self.word(at));
            PRESS.iter().any(|ending| word.ends_with(ending))
        };
        let plain = |&at: &usize| self.is_word(at) && !self.is(at, Class::PREPOSITION.or(Class::CUE).or(Class::AUX));
        self.lexicon.nouns_have_capitals
            && (at..at + NEAR).take_while(plain).filter(|&at| self.is(at, Class::CAPITAL)).any(press)
    }

    /// Who hears it, behind the verb from `verb` to `after`.
    pub(crate) fn heard(&self, verb: usize, after: usize, end: usize) -> Option<Range> {
        if self.is(verb, Class::TELL) {
            return self.listener(after, end);
        }
        self.addressed(after, end)
    }

    fn listener(&self, at: usize, end: usize) -> Option<Range> {
        let them = self.follows(at, &["them"]) || self.follows(at, &["me"]) || self.follows(at, &["him"]);
        if them || self.follows(at, &["us"]) {
            return Some(Range { start: at, end: at + 1 });
        }
        let range = self.phrase(at, end)?;
        // told AFP they were: one word and a clause behind it is whole.
        let mut last = range.end;
        for inner in range.start + 1..range.end {
            let on = self.follows(inner, &["on"]) || self.follows(inner, &["in"]) || self.follows(inner, &["at"]);
            let begins = self.is(inner, Class::DETERMINER) && !self.is(inner - 1, Class::PREPOSITION.or(Class::JOIN));
            let during =
                self.follows(inner, &["during"]) || self.follows(inner, &["after"]) || self.follows(inner, &["about"]);
            if on || begins || during || self.follows(inner, &["over"]) || self.follows(inner, &["before"]) {
                last = inner;
                break;
            }
        }
        Some(Range { start: range.start, end: last })
    }

    /// Who hears it, behind a preposition, or where it was said.
    pub(crate) fn addressed(&self, at: usize, end: usize) -> Option<Range> {
        let to = |at: usize| self.is(at, Class::TO) && !self.is(at, Class::TIME);
        if to(at) && at < end {
            let bare = !self.lexicon.english && self.is(at, Class::DETERMINER) && !self.is_word(at + 1);
            let heard = self.listener(at + 1, end).filter(|heard| heard.end > heard.start && !bare)?;
            return Some(Range { start: at, end: heard.end });
        }
        for from in at..end.min(at + 6) {
            if self.item(from).is_none_or(|item| item.kind != Kind::Word) {
                return None;
            }
            if from > at && to(from) && self.lexicon.english && self.is(from - 1, Class::TIME.or(Class::ADVERB)) {
                let heard = self.listener(from + 1, end)?;
                return Some(Range { start: from, end: heard.end });
            }
            let on =
                self.is(from + 1, Class::CAPITAL) && !self.is(from + 1, Class::TIME) && self.follows(from, &["on"]);
            if on {
                let mut last = from + 2;
                while self.is(last, Class::CAPITAL) && self.is_word(last) && !self.is(last, Class::TIME) {
                    last += 1;
                }
                return Some(Range { start: from, end: last });
            }
            if self.is(from + 1, Class::DETERMINER) && (self.follows(from, &["in"]) || self.follows(from, &["at"])) {
                let form = (from + 2..end.min(from + 6)).find(|&at| FORMS.contains(&self.word(at)))?;
                let with = ["with", "to", "on"].iter().any(|with| self.follows(form + 1, &[with]));
                let with =
                    if with { self.listener(form + 2, end).filter(|_| !self.is(form + 2, Class::TIME)) } else { None };
                return Some(Range { start: from, end: with.map_or(form + 1, |with| with.end) });
            }
        }
        None
    }
}
