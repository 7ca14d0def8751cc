//! Of a phrase, the name and what names the office: not the affiliation, not the adverb.

use crate::lexicon::{Class, lowered};
use crate::paragraph::{Paragraph, Range};
use crate::person::office::{is_german_person, is_german_woman};

/// What stands before where it is said, in French and Spanish.
const SAID_IN: &[&str] = &["sur", "dans", "lors", "pendant", "durant", "durante", "mediante", "ante"];

impl Paragraph<'_> {
    /// "Ida Holm of the Ferry Users’ League" is Ida Holm; "the mayor of Porto" and "the Bank of Oslo" stay whole.
    pub(crate) fn named(&self, phrase: Range) -> Range {
        let Range { start, mut end } = phrase;
        while end > start + 1 && self.is(end - 1, Class::ADVERB) && !self.is(end - 1, Class::CAPITAL) {
            end -= 1;
        }
        // "the mayor of Porto in a statement", "the coach to reporters": where and to whom is no part of who.
        let said_in = |at: usize| {
            let place = ["in", "at", "during", "on"].iter().any(|word| self.follows(at, &[word]));
            let form = || (at + 1..end.min(at + 6)).any(|at| super::hearer::FORMS.contains(&self.word(at)));
            place && form()
                || self.lexicon.english
                    && self.is(at, Class::TO)
                    && !self.is(at - 1, Class::DETERMINER.or(Class::PREPOSITION))
                    && self.is_hearers(at + 1)
        };
        // "Holm at the time said".
        let then = |at: usize| self.lexicon.english && at + 3 == end && self.follows(at, &["at", "the", "time"]);
        if let Some(cut) = (start + 1..end).find(|&at| said_in(at) || then(at)) {
            end = cut;
        }
        if !self.lexicon.cased {
            return Range { start, end };
        }
        if self.lexicon.nouns_have_capitals
            && let Some(cut) = self.end_among_nouns(start, end)
        {
            return Range { start, end: cut };
        }
        if !self.lexicon.english && self.is(start, Class::DETERMINER) {
            // "le maire Jan Voll sur Chirper", "le président dans une adresse".
            let cut = (start + 2..end).find(|&at| {
                SAID_IN.contains(&self.word(at)) && !self.is(at - 1, Class::PREPOSITION.or(Class::TO).or(Class::JOIN))
            });
            return Range { start, end: cut.unwrap_or(end) };
        }
        if !self.is(start, Class::CAPITAL) {
            // "chief negotiator Ida Holm on the radio".
            let cut = (start + 3..end).find(|&at| {
                self.lexicon.english && self.is(at, Class::PREPOSITION) && self.is_office_and_name(start, at)
            });
            return Range { start, end: cut.unwrap_or(end) };
        }
        let cut = (start + 2..end).find(|&at| {
            let linked = self.is(at, Class::PREPOSITION) && !self.is(at, Class::CAPITAL);
            let office = self.is_office_before(start, at) && !self.is_where_from(start, at);
            linked && (start..at).all(|at| self.is_name_part(at)) && !office
        });
        Range { start, end: cut.unwrap_or(end) }
    }

    /// Where who speaks ends in German: behind the name that a description leads to ("die Sängerin Ida Holm in einem Video"), or before what
    /// it is said in or to ("der Grüne in der Zeitung", "der Sprecher zu BILD").
    fn end_among_nouns(&self, start: usize, end: usize) -> Option<usize> {
        let link = |at: &usize| {
            self.is(*at, Class::PREPOSITION.or(Class::TO).or(Class::TIME)) && !self.is(*at, Class::CAPITAL)
        };
        let capital = |at: usize| self.is(at, Class::CAPITAL);
        let name = (start + 2..end.saturating_sub(1)).find(|&at| {
            let office = || {
                let word = lowered(self.word(at - 1));
                is_german_person(&word) || is_german_woman(&word)
            };
            let begins = || self.is_given(at) && !self.is_given(at - 1) || office();
            capital(at - 1) && capital(at) && capital(at + 1) && begins()
        });
        if let Some(name) = name.filter(|_| self.is(start, Class::DETERMINER)) {
            // "die Sängerin Ida von Holm".
            let particle = |at: usize| self.is(at, Class::PARTICLE) && capital(at + 1);
            return (name + 2..end).find(link).filter(|&at| !particle(at));
        }
        let said = ["in", "im", "zu", "auf", "bei", "gegenüber"];
        (start + 1..end).find(|&at| {
            (said.contains(&self.word(at)) || self.may_be_heard(start, at)) && capital(at - 1) && self.is_press(at + 1)
        })
    }

    /// Whether the article at `at` may tell who hears it: "sagte die Ministerin der dpa", but not "Die Chefin der Zeitung sagte".
    pub(super) fn may_be_heard(&self, start: usize, at: usize) -> bool {
        let verb = Class::CUE.or(Class::TIME).or(Class::ADVERB);
        ["der", "dem", "den"].contains(&self.word(at)) && start > 0 && self.is(start - 1, verb)
    }

    /// Whether what stands before `at` ends with an office in small letters and two words of a name.
    fn is_office_and_name(&self, start: usize, at: usize) -> bool {
        let office = |at: usize| self.is(at, Class::PERSON.or(Class::TITLE)) && !self.is(at, Class::CAPITAL);
        at >= start + 3
            && office(at - 3)
            && (at - 2..at).all(|at| self.is(at, Class::CAPITAL) && !self.is(at, Class::BODY.or(Class::TITLE)))
            && !self.is(start, Class::DETERMINER.or(Class::OWNER))
    }

    fn is_hearers(&self, at: usize) -> bool {
        matches!(self.word(at), "reporters" | "journalists" | "supporters" | "lawmakers" | "the" | "a")
    }

    fn is_name_part(&self, at: usize) -> bool {
        self.is(at, Class::CAPITAL) && !self.is(at, Class::DETERMINER)
            || self.is(at, Class::PARTICLE) && !self.is(at + 1, Class::DETERMINER)
    }

    /// Whether what stands before "of" is an office or a body: "President of Peru", "University of Oslo".
    fn is_office_before(&self, start: usize, of: usize) -> bool {
        let last = of - 1;
        let small = self.is(of, Class::PARTICLE)
            && !self.is(of, Class::CAPITAL)
            && self.is(of + 1, Class::CAPITAL)
            && !self.lexicon.english;
        last < start || self.is(last, Class::TITLE.or(Class::BODY)) || small
    }
}
