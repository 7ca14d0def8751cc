//! Of a phrase, the name and what names the office: not the affiliation, not the adverb.

use crate::lexicon::Class;
use crate::paragraph::{Paragraph, Range};

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
        if let Some(cut) = (start + 1..end).find(|&at| said_in(at)) {
            end = cut;
        }
        if !self.lexicon.cased {
            return Range { start, end };
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
