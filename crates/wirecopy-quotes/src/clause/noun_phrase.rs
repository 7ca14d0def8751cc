//! Who a clause is about: a pronoun, a name with what goes before it, or a description.

use crate::lexicon::{Class, lowered};
use crate::paragraph::item::Kind;
use crate::paragraph::{Paragraph, Range};

/// The most words of a name with its office.
const LONGEST: usize = 18;

/// What ends a phrase wherever it stands.
const ENDS: Class = Class::AUX.or(Class::SUBORDINATE).or(Class::RELATIVE).or(Class::THAT).or(Class::PRONOUN);

/// What stands for somebody without a noun: "another said".
const ALONE: &[&str] =
    &["another", "other", "one", "some", "many", "several", "few", "both", "all", "most", "two", "three", "those"];

/// How many children somebody has.
const COUNTS: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const SOMEONE: &[&str] = &["someone", "somebody", "everyone", "everybody"];

impl Paragraph<'_> {
    /// The phrase that begins at item `at`, before item `end`.
    pub(crate) fn phrase(&self, at: usize, end: usize) -> Option<Range> {
        let first = self.item(at).filter(|item| item.is_word() && at < end)?;
        let capital = first.is(Class::CAPITAL) && !(self.lexicon.cased && self.is_sentence_word(at));
        if first.is(Class::OWNER) && self.word(at).starts_with(['’', '\'']) {
            return None;
        }
        if first.is(Class::PRONOUN) && !(first.is(Class::DETERMINER) && self.is_noun(at + 1)) && !capital_name(self, at)
        {
            // "someone in the audience".
            let some = SOMEONE.iter().any(|word| self.follows(at, &[word])) && self.is(at + 1, Class::PREPOSITION);
            let of = self.lexicon.english && (self.follows(at + 1, &["of"]) && first.is(Class::DETERMINER) || some);
            if !of {
                return Some(Range { start: at, end: at + 1 });
            }
        } else if !capital && !first.is(Class::DETERMINER.or(Class::OWNER)) {
            let foreign = ENDS
                .or(Class::PREPOSITION)
                .or(Class::JOIN)
                .or(Class::TIME)
                .or(Class::ADVERB)
                .or(Class::VERB)
                .or(Class::TO);
            // "retired teachers", but not "Holm, the mayor, emailed supporters".
            let opens = at.checked_sub(1).and_then(|before| self.item(before)).is_none_or(|before| match before.kind {
                Kind::Comma | Kind::Dash => false,
                _ => !before.is(Class::RELATIVE.or(Class::ADVERB).or(Class::AUX)),
            });
            let adjective = first.is(Class::PARTICIPLE) && self.is_noun(at + 1) && opens;
            if first.is(foreign) && !adjective || (first.is(Class::CUE) && !first.is(Class::NOUN_CUE)) {
                return None;
            }
        }
        if !self.lexicon.cased {
            return self.uncased(at, end);
        }
        // Behind a dateline a sentence begins: "(AP) — In response to".
        if self.lexicon.english
            && first.is(Class::PREPOSITION.or(Class::SUBORDINATE))
            && !self.is(at + 1, Class::CAPITAL)
        {
            return None;
        }
        // "Speaking in Salem", "shifting his focus".
        let word = self.word(at);
        if self.lexicon.english
            && word.len() > 5
            && word.ends_with("ing")
            && (!first.is(Class::CAPITAL) || self.sentence(at).0 == at)
        {
            let name = first.is(Class::CAPITAL) && self.is(at + 1, Class::AUX.or(Class::CUE).or(Class::CAPITAL));
            if !name {
                return None;
            }
        }
        let mut at_end = at + 1;
        while at_end < end.min(at + LONGEST) && self.goes_on(at, at_end, end) {
            at_end += 1;
        }
        let small = Class::PREPOSITION.or(Class::JOIN).or(Class::DETERMINER).or(Class::TO).or(Class::ADVERB);
        // "the mother of two".
        let of_so_many = at_end > at + 2 && self.follows(at_end - 2, &["of"]) && self.is(at_end - 3, Class::PERSON);
        let counts = self.lexicon.english && of_so_many && COUNTS.contains(&self.word(at_end - 1));
        while !counts && at_end > at + 1 && self.is(at_end - 1, small) && !self.is(at_end - 1, Class::CAPITAL) {
            at_end -= 1;
        }
        if self.has_no_noun(at, at_end) {
            return None;
        }
        let only = at_end == at + 1 && !capital && !ALONE.contains(&lowered(self.word(at)).as_ref());
        if only && first.is(Class::DETERMINER.or(Class::OWNER)) && !first.is(Class::PRONOUN) {
            return None;
        }
        Some(Range { start: at, end: at_end })
    }

    /// A word at the beginning of a sentence that has its capital from there.
    pub(crate) fn is_sentence_word(&self, at: usize) -> bool {
        let known = Class::DETERMINER
            .or(Class::PREPOSITION)
            .or(Class::SUBORDINATE)
            .or(Class::JOIN)
            .or(Class::ADVERB)
            .or(Class::PRONOUN)
            .or(Class::OWNER)
            .or(Class::TIME)
            .or(Class::THAT)
            .or(Class::RELATIVE)
            .or(Class::AUX)
            .or(Class::TO)
            .or(Class::ING);
        let past =
            || self.is(at, Class::CUE.or(Class::VERB)) && !self.is(at, Class::BASE) && !self.is(at + 1, Class::CAPITAL);
        (self.is(at, known) || past())
            && self.sentence(at).0 == at
            && !(self.is(at, Class::TIME) && self.is(at + 1, Class::CAPITAL))
    }

    fn is_noun(&self, at: usize) -> bool {
        let other = ENDS.or(Class::PREPOSITION).or(Class::JOIN).or(Class::ADVERB).or(Class::TO).or(Class::TIME);
        self.item(at).is_some_and(|item| {
            item.is_word() && !item.is(other) && (!item.is(Class::CUE.or(Class::VERB)) || item.is(Class::NOUN_CUE))
        })
    }

    /// Whether the phrase from `start` goes on with item `at`.
    fn goes_on(&self, start: usize, at: usize, end: usize) -> bool {
        let Some(item) = self.item(at).filter(|item| item.is_word()) else {
            return false;
        };
        if item.is(Class::CAPITAL) {
            // "Trump Tuesday said".
            return !item.is(Class::TIME) || self.is(at + 1, Class::CAPITAL) || self.word(at - 1) == "USA";
        }
        if item.is(Class::JOIN) {
            let next = self.item(at + 1);
            return at + 1 < end
                && next.is_some_and(|next| {
                    next.is(Class::CAPITAL.or(Class::DETERMINER).or(Class::OWNER)) && !next.is(Class::PRONOUN)
                        || self.is_noun(at + 1) && !self.is(at - 1, Class::CAPITAL)
                });
        }
        if item.is(Class::OWNER) {
            return self.word(at).starts_with(['’', '\'']) || self.is(at - 1, Class::PREPOSITION.or(Class::JOIN));
        }
        if item.is(Class::TO) && !self.lexicon.english {
            // "Holm der dpa", "Holm a la agencia": who heard it. "die Sprecherin der Polizei" is one phrase.
            let of = item.is(Class::DETERMINER)
                && self.is(start, Class::DETERMINER)
                && self.is(at - 1, Class::CAPITAL)
                && !(self.may_be_heard(start, at) && self.is_press(at + 1));
            return (of || self.is(at - 1, Class::PREPOSITION)) && self.is_word(at + 1);
        }
        if item.is(Class::PREPOSITION.or(Class::TO)) {
            let verb = self.is(at - 1, Class::CAPITAL) && self.lexicon.english && item.is(Class::TO);
            return at + 1 < end && self.is_word(at + 1) && !self.is(at + 1, Class::TIME) && !verb;
        }
        if item.is(ENDS) && !(item.is(Class::PRONOUN) && item.is(Class::DETERMINER)) {
            return false;
        }
        if item.is(Class::DETERMINER) {
            return self.is(at - 1, Class::PREPOSITION.or(Class::JOIN).or(Class::DETERMINER).or(Class::TO));
        }
        if item.is(Class::ADVERB) {
            return self.is(at - 1, Class::DETERMINER) && self.is_word(at + 1);
        }
        if item.is(Class::CUE.or(Class::VERB)) {
            if at > start && self.is_what_office_is_for(at) {
                return true;
            }
            let noun = self.is(at - 1, Class::DETERMINER.or(Class::OWNER).or(Class::PREPOSITION))
                && !self.is(at - 1, Class::PRONOUN);
            // "a convicted felon", "the reported deal".
            return at > start && noun;
        }
        // "Holm shot back".
        let phrase = || item.is(Class::PHRASE) && self.cue(at, Class::SAY).is_some();
        !item.is(Class::TIME) && !phrase() && !self.is_verb_among_nouns(start, at)
    }

    /// Whether what may be a verb at `at` says what the office behind it is for: "White House press secretary", "State policy planning director Ida Holm".
    fn is_what_office_is_for(&self, at: usize) -> bool {
        let before = self.item(at - 1).is_some_and(|before| before.class.in_clauses() == Class::NONE);
        let name = self.is(at - 1, Class::CAPITAL) && !self.word(at - 1).ends_with('s');
        let press = self.word(at) == "press" && matches!(self.word(at + 1), "secretary" | "officer" | "aide");
        let named = self.is(at + 1, Class::PERSON) && self.is(at + 2, Class::CAPITAL);
        let fits = if self.is(at, Class::ING) { before } else { self.is(at, Class::BASE) && name };
        self.lexicon.english && (press && (before || name) || named && fits)
    }

    /// Whether the small word at `at` behind a noun is no part of its phrase, where nouns have capitals: "die Ruderer trägt".
    fn is_verb_among_nouns(&self, start: usize, at: usize) -> bool {
        let word = self.word(at);
        let small =
            || word.starts_with(char::is_lowercase) && !word.contains(['.', '-']) && !self.is(at, Class::PARTICLE);
        // "Führende deutsche Politiker": the capital of a sentence.
        let noun = || self.is(at - 1, Class::CAPITAL) && (at - 1 > start || self.sentence(start).0 != start);
        // "Vertreter verschiedener Parteien", "die 90 Jahre alte Frau", "die in Porto lebende Sängerin".
        let of = || {
            (word.ends_with("er") || word.ends_with("en")) && self.is(at + 1, Class::CAPITAL)
                || self.follows(at - 1, &["jahre"])
                || self.is(start, Class::DETERMINER) && self.is(start + 1, Class::PREPOSITION)
        };
        // "Der Präsident selbst sagte".
        let before_verb = || self.is(at + 1, Class::CUE);
        self.lexicon.nouns_have_capitals && small() && noun() && !of() && !before_verb()
    }

    /// Whether the phrase from `start` to `end` has no noun, where nouns have capitals: "der vorzeitige", but "die beiden", "der 54-jährige".
    fn has_no_noun(&self, start: usize, end: usize) -> bool {
        const ALONE: &[&str] = &["beiden", "anderen", "andere", "meisten", "einen", "eine"];
        let noun = |at: usize| {
            self.is(at, Class::CAPITAL)
                || ALONE.contains(&self.word(at))
                || self.word(at).starts_with(|c: char| c.is_ascii_digit())
        };
        self.lexicon.nouns_have_capitals
            && end > start + 1
            && self.is(start, Class::DETERMINER)
            && !(start + 1..end).any(noun)
    }

    /// A phrase where names have no capitals: the words up to a mark or a small word.
    fn uncased(&self, at: usize, end: usize) -> Option<Range> {
        let stops = Class::CUE.or(ENDS).or(Class::TIME).or(Class::PREPOSITION);
        let mut last = at;
        // Arabic writes "to the" as one with who hears it.
        while last < end.min(at + 7)
            && self.item(last).is_some_and(|item| item.is_word() && !item.is(stops))
            && !(last > at && self.word(last).starts_with("لل"))
        {
            last += 1;
        }
        (last > at).then_some(Range { start: at, end: last })
    }
}

/// "May", "Will" at the beginning of a name are none of what they are elsewhere.
fn capital_name(paragraph: &Paragraph, at: usize) -> bool {
    paragraph.is(at, Class::CAPITAL)
        && !paragraph.is(at, Class::PRONOUN)
        && paragraph.is(at + 1, Class::CAPITAL)
        && !paragraph.is_kind(at + 1, Kind::Comma)
}
