//! What stands before a quotation in its sentence: X said: “…”; X called it “…”; in X’s words, “…”.

use crate::clause::Clause;
use crate::lexicon::Class;
use crate::paragraph::item::{Item, Kind};
use crate::paragraph::{Paragraph, Range};
use crate::person::office;

/// So far before a quotation, in items, its verb is looked for.
const FAR: usize = 60;
/// So many verbs before it are looked at.
const VERBS: usize = 6;

impl Paragraph<'_> {
    /// A verb of saying right before item `at`, or with who hears it and when between.
    pub(crate) fn leading(&self, start: usize, at: usize) -> Option<Clause> {
        let mut end = at;
        while end > start
            && self
                .item(end - 1)
                .is_some_and(|item| matches!(item.kind, Kind::Comma | Kind::Colon | Kind::Dash) || item.is(Class::THAT))
        {
            end -= 1;
        }
        // "he proposed to “dismantle”": what is done, which may hang on a verb before.
        if self.lexicon.english && end > start && self.is(end - 1, Class::TO) {
            return None;
        }
        // "asked the “bigots”": a piece of the sentence, which may hang on a verb before.
        let object = end.checked_sub(1).is_some_and(|last| self.is(last, Class::DETERMINER.or(Class::OWNER)));
        let verb = (start..end)
            .rev()
            .take(3)
            .find(|&verb| self.cue(verb, Class::SAY.or(Class::TELL)).is_some_and(|after| after + 1 >= end))
            .filter(|&verb| !(object && verb + 2 == end));
        let verb = verb.or_else(|| {
            // "told reporters on Friday that “…”": nothing but who heard it, and when.
            (at > start && self.is(at - 1, Class::THAT)).then_some(())?;
            let other = Class::CUE.or(Class::VERB).or(Class::AUX).or(Class::SUBORDINATE).or(Class::RELATIVE);
            let verb = (start..end)
                .rev()
                .take(12)
                .find(|&at| !self.is_word(at) || self.is(at, other) && !self.is(at, Class::CAPITAL))?;
            self.cue(verb, Class::SAY.or(Class::TELL)).map(|_| verb)
        })?;
        self.of_verb(start, verb, at)
    }

    /// The verb before item `at`, a quotation, that what it says hangs on: "Holm said that Prado called it “…”" is Holm’s.
    pub(crate) fn before(&self, start: usize, at: usize) -> Option<Clause> {
        let from = start.max(at.saturating_sub(FAR));
        let verbs: Vec<usize> =
            (from..at).rev().filter(|&verb| self.cue(verb, Class::CUE).is_some()).take(VERBS).collect();
        let mut found: Option<(usize, Clause)> = None;
        for &verb in &verbs {
            let Some((last, clause)) = found else {
                found =
                    self.of_verb(start, verb, at).filter(|_| !self.is_cut_off(verb, at)).map(|clause| (verb, clause));
                continue;
            };
            // "said Holm, who added that", "costs, he added, were": nobody says more about who speaks.
            if self.is_who(clause) || self.is_inserted(clause, at) {
                break;
            }
            // What was said before is who says it all, unless a clause of its own parts them.
            let says = self.cue(verb, Class::SAY.or(Class::TELL)).is_some();
            if !says || self.is_parted(start, verb, last) || self.stands_alone(clause) {
                continue;
            }
            if let Some(outer) = self.of_verb(start, verb, at) {
                found = Some((verb, outer));
            }
        }
        // "According to Holm, the mayor called it “…”".
        if let Some(source) = self.source(start, at).or_else(|| self.postposed(start, at)) {
            return Some(source);
        }
        found
            .map(|(_, clause)| clause)
            .or_else(|| (from..at).find_map(|from| self.source(from, at)))
            .or_else(|| self.words_of(from, at))
            .or_else(|| self.label(start, at))
    }

    /// Whether `last` does not hang on `verb`: a clause with "after" or "while" between, or before it and closed by a comma.
    fn is_parted(&self, start: usize, verb: usize, last: usize) -> bool {
        let opens = |at: usize| {
            self.is(at, Class::SUBORDINATE) && !self.is(at, Class::THAT)
                || self.follows(at, &["after"])
                || self.follows(at, &["before"])
        };
        let closed = (verb..last).any(|at| self.is_pause(at));
        let quoted = (verb..last).any(|at| self.is_quote(at));
        let inside = (start..verb).rev().take(14).take_while(|&at| !self.is_pause(at)).any(opens);
        let relative =
            (start..verb).rev().take(6).take_while(|&at| !self.is_pause(at)).any(|at| self.is(at, Class::RELATIVE));
        let between = (verb..last).any(|at| self.is_pause(at) && (opens(at + 1) || self.is(at + 1, Class::JOIN)));
        closed && (inside || relative) || between || quoted && closed
    }

    /// Whether a mark parts a verb that names or thinks from the quotation at `at`: it says nothing of what stands so far off.
    fn is_cut_off(&self, verb: usize, at: usize) -> bool {
        if self.is(verb, Class::SAY.or(Class::TELL)) {
            return false;
        }
        // "calling Holm, the mayor, a “…”", "accused Holm, among others, of being “…”".
        let on =
            |at: usize| self.is(at, Class::DETERMINER) || ["as", "of"].iter().any(|word| self.follows(at, &[word]));
        let last = (verb..at.saturating_sub(1)).rev().find(|&at| self.is_pause(at));
        last.is_some_and(|last| !on(last + 1))
    }

    /// Whether a "who" behind a mark says it: "said Holm, who added".
    fn is_who(&self, clause: Clause) -> bool {
        let says = clause.cue.is_some_and(|cue| self.is(cue.start, Class::SAY.or(Class::TELL)));
        let who = |at: usize| self.is(at, Class::RELATIVE) && at > 0 && self.is_kind(at - 1, Kind::Comma);
        says && clause.speaker.is_some_and(|speaker| speaker.end == speaker.start + 1 && who(speaker.start))
    }

    /// Whether the clause stands between two marks, with more of the sentence behind it before item `end`.
    fn is_inserted(&self, clause: Clause, end: usize) -> bool {
        clause.speaker.zip(clause.cue).is_some_and(|(speaker, cue)| {
            speaker.start > 0
                && self.is_pause(speaker.start - 1)
                && speaker.end <= cue.start
                && self.is_pause(cue.end)
                && cue.end + 1 < end
        })
    }

    /// Whether the clause of the verb at `last` is one by itself: "as he put it".
    fn stands_alone(&self, clause: Clause) -> bool {
        clause.speaker.is_some_and(|speaker| speaker.start > 0 && self.follows(speaker.start - 1, &["as"]))
    }

    /// What the verb at `verb` says of who speaks.
    pub(crate) fn of_verb(&self, start: usize, verb: usize, end: usize) -> Option<Clause> {
        let after = self.cue(verb, Class::CUE)?;
        let subject = self.subject(start, verb).or_else(|| {
            // "was called “…” by Holm", "as told by Holm".
            let by = (after..(after + 2).min(end)).find(|&at| self.follows(at, &["by"]))?;
            self.phrase(by + 1, end)
        })?;
        if !self.may_speak(subject) {
            return None;
        }
        let inverted = subject.start > verb;
        let who = subject.end == subject.start + 1 && self.is(subject.start, Class::RELATIVE);
        let meant = if who { self.antecedent(start, subject.start).map(|meant| self.named(meant)) } else { None };
        let speaker = self.named(subject);
        let hearer = if inverted { self.addressed(speaker.end, end) } else { self.heard(verb, after, end) };
        Some(Clause { speaker: Some(speaker), meant, cue: Some(Range { start: verb, end: after }), hearer })
    }

    /// Whether what `subject` names may be who speaks: not "elections procedures", not "no explanation".
    fn may_speak(&self, subject: Range) -> bool {
        let small = !self.is(
            subject.start,
            Class::CAPITAL.or(Class::PRONOUN).or(Class::RELATIVE).or(Class::OWNER).or(Class::DETERMINER),
        );
        let no = self.follows(subject.start, &["no"]);
        if !self.lexicon.english || !(small || no) || self.word(subject.start).starts_with(|c: char| c.is_numeric()) {
            return true;
        }
        (subject.start..subject.end).any(|at| {
            let word = self.word(at);
            let one = |word: &str| office::is_person(word) || office::is_body(word) || office::is_title(word);
            self.is(at, Class::CAPITAL) || one(word) || one(word.trim_end_matches('s')) || office::are_people(word)
        })
    }

    /// "in Holm’s words", "Holm’s claim that": a noun that is somebody’s.
    fn words_of(&self, start: usize, end: usize) -> Option<Clause> {
        let noun =
            (start..end).rev().take(5).find(|&at| self.is(at, Class::NOUN_CUE) && !self.is(at, Class::CAPITAL))?;
        // "Holm’s comments as “…”" are somebody else’s word for them.
        if (noun + 1..end).any(|at| self.is(at, Class::ADVERB) || self.follows(at, &["as"])) {
            return None;
        }
        let owner = (start..noun).rev().take(4).find(|&at| self.is(at, Class::OWNER))?;
        let cue = Some(Range { start: noun, end: noun + 1 });
        if !self.word(owner).starts_with(['’', '\'']) {
            return Some(Clause {
                speaker: Some(Range { start: owner, end: owner + 1 }),
                meant: None,
                cue,
                hearer: None,
            });
        }
        let mut first = owner;
        while first > start && self.item(first - 1).is_some_and(Item::is_name) {
            first -= 1;
        }
        if first == owner {
            first = (start..owner).rev().take(4).find(|&at| self.is(at, Class::DETERMINER))?;
        }
        let speaker = self.named(Range { start: first, end: owner });
        Some(Clause { speaker: Some(speaker), meant: None, cue, hearer: None })
    }

    /// "Holm: “…”", as lists of what people say have it.
    fn label(&self, start: usize, at: usize) -> Option<Clause> {
        let colon = at.checked_sub(1).filter(|&colon| colon >= start && self.is_kind(colon, Kind::Colon))?;
        // "The race tightens - Holm: “…”".
        let dash = (start..colon).rev().take(8).find(|&at| self.is_kind(at, Kind::Dash));
        let behind = dash.and_then(|dash| self.phrase(dash + 1, colon)).filter(|name| name.end == colon);
        if let Some(name) = behind.filter(|name| self.is(name.start, Class::CAPITAL)) {
            return Some(Clause { speaker: Some(self.named(name)), meant: None, cue: None, hearer: None });
        }
        let speaker = self.opening(start, colon)?;
        let whole = speaker.end == colon || self.is_kind(speaker.end, Kind::Comma);
        let named = (speaker.start..speaker.end).any(|at| self.is(at, Class::CAPITAL));
        if whole && named && speaker.start == start {
            return Some(Clause { speaker: Some(self.named(speaker)), meant: None, cue: None, hearer: None });
        }
        // "Holm was blunt: “…”": who the sentence is about.
        let verb = (speaker.end..colon).any(|at| self.is(at, Class::AUX.or(Class::VERB).or(Class::CUE)));
        let person = named || self.is(speaker.start, Class::PRONOUN);
        (verb && person).then(|| Clause { speaker: Some(self.named(speaker)), meant: None, cue: None, hearer: None })
    }
}
