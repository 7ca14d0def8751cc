//! What stands before a quotation in its sentence: X said: “…”; X called it “…”; in X’s words, “…”.

use crate::clause::Clause;
use crate::lexicon::{Class, is_common};
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
        // "submit adequate “plans”": what is between is no part of a clause.
        let verb = verb.filter(|&verb| {
            let plain =
                verb + 2 == end && self.item(end - 1).is_some_and(|item| item.class.in_clauses() == Class::NONE);
            !(self.lexicon.english && plain && !self.is(verb, Class::TELL))
        });
        // "said that he would offer “a prayer”": what hangs on the verb before.
        if self.lexicon.english
            && let Some(verb) = verb
            && self.is(verb, Class::BASE)
            && verb > start
            && self.is(verb - 1, Class::AUX)
        {
            return None;
        }
        // "whispered to the mayor: “…”".
        let verb = verb.or_else(|| {
            let colon = self.is_kind(end, Kind::Colon) || self.is_kind(end, Kind::Comma);
            let says = |verb: &usize| {
                let after = self.cue(*verb, Class::SAY)?;
                self.is(after, Class::TO).then(|| self.addressed(after, end))?
            };
            let near = (start..end).rev().take(8).take_while(|&at| self.is_word(at));
            near.into_iter()
                .find(|verb| says(verb).is_some_and(|heard| heard.end == end))
                .filter(|_| colon && self.lexicon.english)
        });
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
                let holds = |clause: &Clause| {
                    !(self.is_cut_off(verb, at) || self.is_over(start, verb, at) || self.is_aside(start, *clause, at))
                };
                found = self.of_verb(start, verb, at).filter(holds).map(|clause| (verb, clause));
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
        // "rejected Holm’s claim that the bridge is “late”".
        if let Some(claimed) = self.claimed(found.map_or(start, |(verb, _)| verb), at) {
            return Some(claimed);
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
        let opens =
            |at: usize| self.opens_side_clause(at) || self.is(at, Class::TIME) && self.opens_side_clause(at + 1);
        let closed = (verb..last).any(|at| self.is_pause(at));
        let quoted = (verb..last).any(|at| self.is_quote(at));
        let inside = (start..verb).rev().take(14).take_while(|&at| !self.is_pause(at)).any(opens);
        let relative =
            (start..verb).rev().take(6).take_while(|&at| !self.is_pause(at)).any(|at| self.is(at, Class::RELATIVE));
        let between = (verb..last).any(|at| self.is_pause(at) && (opens(at + 1) || self.is(at + 1, Class::JOIN)));
        closed && (inside || relative) || between || quoted && closed
    }

    pub(crate) fn opens_side_clause(&self, at: usize) -> bool {
        self.is(at, Class::SUBORDINATE) && !self.is(at, Class::THAT)
            || self.is(at, Class::PREPOSITION)
                && ["after", "before", "since", "until"].iter().any(|word| self.follows(at, &[word]))
    }

    /// Whether the verb stands in a clause that opens the sentence and is over before `at`: "After Holm asked about it, the council was “late”".
    fn is_over(&self, start: usize, verb: usize, at: usize) -> bool {
        let mut first = start;
        while self.is(first, Class::JOIN.or(Class::ADVERB)) {
            first += 1;
        }
        if !self.lexicon.english
            || self.follows(first, &["as"])
            || !self.opens_side_clause(first)
            || (first..verb).any(|at| self.is_pause(at))
        {
            return false;
        }
        let finite = Class::AUX.or(Class::VERB).or(Class::CUE);
        (verb + 1..at.saturating_sub(1)).filter(|&at| self.is_pause(at)).any(|pause| {
            self.phrase(pause + 1, at).is_some_and(|subject| subject.end < at && self.is(subject.end, finite))
        })
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
        let says = clause.cue.is_some_and(|cue| self.is(cue.start, Class::SAY.or(Class::TELL).or(Class::THINK)));
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

    /// Whether the clause says nothing of what stands behind it: "it is late – as Holm has said – and can “wait”".
    fn is_aside(&self, start: usize, clause: Clause, at: usize) -> bool {
        let Some((speaker, cue)) = clause.speaker.zip(clause.cue).filter(|_| self.lexicon.english) else {
            return false;
        };
        let apart = self.is_pause(cue.end) && self.is(cue.end + 1, Class::JOIN) && cue.end + 1 < at;
        // "which — as Holm noted in May — promises".
        let dashed = speaker.start > start + 2
            && self.is_kind(speaker.start - 2, Kind::Dash)
            && (cue.end..at.saturating_sub(1)).any(|at| self.is_kind(at, Kind::Dash));
        speaker.start > start + 1 && (apart || dashed) && self.stands_alone(clause)
    }

    /// Whether the clause of the verb at `last` is one by itself: "as he put it".
    fn stands_alone(&self, clause: Clause) -> bool {
        // "– Holm calling it"; "laughed as a driver walked by, saying".
        let opens = |at: usize| ["as", "when", "where", "while"].iter().any(|word| self.follows(at, &[word]));
        let held = |(speaker, cue): (Range, Range)| {
            let before = speaker.start.checked_sub(1);
            self.is(cue.start, Class::ING)
                && before.is_some_and(|before| {
                    speaker.end == cue.start && self.is_kind(before, Kind::Dash)
                        || speaker.end < cue.start && opens(before)
                })
        };
        if self.lexicon.english && clause.speaker.zip(clause.cue).is_some_and(held) {
            return true;
        }
        clause
            .speaker
            .and_then(|speaker| speaker.start.checked_sub(1))
            .is_some_and(|at| self.follows(at, &["as"]) && at.checked_sub(1).is_none_or(|before| !self.is_word(before)))
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
        // "in a poll, 31 percent of voters said": the poll tells it.
        if self.is_share(subject) {
            let speaker = self.poll(start, subject.start).unwrap_or(subject);
            let cue = Some(Range { start: verb, end: after });
            return Some(Clause { speaker: Some(speaker), meant: None, cue, hearer: None });
        }
        let inverted = subject.start > verb;
        let who = subject.end == subject.start + 1 && self.is(subject.start, Class::RELATIVE);
        let meant = if who { self.antecedent(start, subject.start).map(|meant| self.named(meant)) } else { None };
        let speaker = self.named(subject);
        let hearer = if inverted { self.addressed(speaker.end, end) } else { self.heard(verb, after, end) };
        Some(Clause { speaker: Some(speaker), meant, cue: Some(Range { start: verb, end: after }), hearer })
    }

    /// Whether `subject` is a share of many: "31 percent of voters", "31%".
    fn is_share(&self, subject: Range) -> bool {
        let number = self.word(subject.start).starts_with(|c: char| c.is_ascii_digit());
        let percent = self.word(subject.start).ends_with('%')
            || self.text.get(self.items[subject.start].bytes.end as usize..).is_some_and(|rest| rest.starts_with('%'))
            || self.follows(subject.start + 1, &["percent"]);
        self.lexicon.english && number && percent
    }

    /// The poll that the sentence names before `end`.
    fn poll(&self, start: usize, end: usize) -> Option<Range> {
        let poll = (start..end).rev().take(FAR).find(|&at| matches!(self.word(at), "poll" | "survey"))?;
        let first = (start..poll).rev().take(8).find(|&at| self.is(at, Class::DETERMINER))?;
        Some(Range { start: first, end: poll + 1 })
    }

    /// Whether what `subject` names may be who speaks: not "elections procedures", not "no explanation".
    pub(crate) fn may_speak(&self, subject: Range) -> bool {
        if self.is_thing(subject) {
            return false;
        }
        let small = !self.is(
            subject.start,
            Class::CAPITAL.or(Class::PRONOUN).or(Class::RELATIVE).or(Class::OWNER).or(Class::DETERMINER),
        );
        // "Ich habe „sofort“ nie gesagt."
        if self.lexicon.nouns_have_capitals && small && subject.end == subject.start + 1 {
            return false;
        }
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

    /// Whether `phrase` surely names a person, several, or a body: "Holm", "they", "the mayor", not "the reason", not "it".
    pub(crate) fn is_somebody(&self, phrase: Range) -> bool {
        if !self.lexicon.english {
            return true;
        }
        if self.is(phrase.start, Class::PRONOUN) && phrase.end == phrase.start + 1 {
            return !["it", "there", "this", "that"].iter().any(|word| self.follows(phrase.start, &[word]));
        }
        let link = Class::PREPOSITION.or(Class::TO).or(Class::JOIN);
        let head = (phrase.start + 1..phrase.end).find(|&at| self.is(at, link)).unwrap_or(phrase.end) - 1;
        let word = self.word(head);
        let other = Class::DETERMINER.or(Class::TIME).or(Class::PRONOUN);
        let name = (phrase.start..=head).any(|at| self.is(at, Class::CAPITAL) && !self.is(at, other))
            && !(phrase.start..=head).any(|at| self.is(at, Class::OWNER));
        let person =
            office::is_person(word) || office::is_person(word.trim_end_matches('s')) || office::are_people(word);
        name || person || office::is_body(word) || office::is_title(word) || self.is(head, Class::NOUN_CUE)
    }

    /// Whether the phrase ends with two words of a name.
    fn is_full_name(&self, phrase: Range) -> bool {
        phrase.end >= phrase.start + 2
            && (phrase.end - 2..phrase.end).all(|at| self.item(at).is_some_and(Item::is_name))
            && !self.is(phrase.start, Class::DETERMINER)
    }

    /// Whether the noun that a phrase stands on is none of people, as far as its ending tells: "an improvement of the city".
    pub(crate) fn is_thing(&self, phrase: Range) -> bool {
        let link = Class::PREPOSITION.or(Class::TO).or(Class::JOIN);
        let head = (phrase.start + 1..phrase.end).find(|&at| self.is(at, link)).unwrap_or(phrase.end) - 1;
        let word = self.word(head);
        self.lexicon.english
            && !self.is(head, Class::CAPITAL.or(Class::PRONOUN))
            && !office::is_person(word)
            && !office::is_body(word)
            && office::is_thing(word)
    }

    /// "in Holm’s words", "Holm’s claim that": a noun that is somebody’s.
    fn words_of(&self, start: usize, end: usize) -> Option<Clause> {
        let noun =
            (start..end).rev().take(5).find(|&at| self.is(at, Class::NOUN_CUE) && !self.is(at, Class::CAPITAL))?;
        // "Holm’s comments as “…”" are somebody else’s word for them.
        if (noun + 1..end).any(|at| self.is(at, Class::ADVERB) || self.follows(at, &["as"])) {
            return None;
        }
        let many = (start..noun).rev().take(3).find(|&at| {
            self.lexicon.english && self.item(at).is_some_and(|item| item.is_name() && self.is_owner_of_many(*item))
        });
        if let Some(last) = many {
            let first = (start..last).rev().take_while(|&at| self.item(at).is_some_and(Item::is_name)).last();
            let speaker = self.named(Range { start: first.unwrap_or(last), end: last + 1 });
            let cue = Some(Range { start: noun, end: noun + 1 });
            return Some(Clause { speaker: Some(speaker), meant: None, cue, hearer: None });
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

    /// "Holm’s claim that": a noun that is somebody’s, with what they say right behind it.
    fn claimed(&self, start: usize, end: usize) -> Option<Clause> {
        let clause = self.words_of(start, end).filter(|_| self.lexicon.english)?;
        let noun = clause.cue?;
        let rest = (noun.end + 1..end).any(|at| self.cue(at, Class::CUE).is_some());
        let named = clause.speaker.is_some_and(|owner| !self.is(owner.start, Class::OWNER));
        // "Holm’s accusation of “fraud”".
        let of = matches!(self.word(noun.start), "assertion" | "claim" | "accusation" | "allegation")
            && self.follows(noun.end, &["of"])
            && noun.end + 2 >= end;
        (of || self.is(noun.end, Class::THAT) && !rest && named).then_some(clause)
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
        // "More from Ida Holm: “…”".
        let from = (start..colon).rev().take(6).find(|&at| self.follows(at, &["from"]));
        let from = from.and_then(|from| self.phrase(from + 1, colon)).filter(|name| name.end == colon);
        if let Some(name) = from.filter(|name| self.lexicon.english && self.is(name.start, Class::CAPITAL)) {
            return Some(Clause { speaker: Some(self.named(name)), meant: None, cue: None, hearer: None });
        }
        let speaker = self.opening(start, colon)?;
        // "Ida Holm sagte: “…”": a verb of another language is no part of the name.
        let abroad = |at: usize| {
            !self.is(at, Class::CAPITAL)
                && self.item(at).is_some_and(|item| item.class.in_clauses() == Class::NONE)
                && is_common(self.word(at))
        };
        let last = speaker.end - 1;
        if self.lexicon.cased
            && speaker.end == colon
            && speaker.start == start
            && last > start + 1
            && abroad(last)
            && self.is(last - 1, Class::CAPITAL)
        {
            let cue = Some(Range { start: last, end: colon });
            return Some(Clause { speaker: Some(Range { start, end: last }), meant: None, cue, hearer: None });
        }
        let whole = speaker.end == colon || self.is_kind(speaker.end, Kind::Comma);
        let named = (speaker.start..speaker.end).any(|at| self.is(at, Class::CAPITAL));
        if whole && named && speaker.start == start {
            return Some(Clause { speaker: Some(self.named(speaker)), meant: None, cue: None, hearer: None });
        }
        // "The delay surprises engineer Ida Holm: “…”": nobody else may speak.
        let begins = Class::CAPITAL.or(Class::PERSON).or(Class::TITLE);
        let mut near = speaker.end.max(colon.saturating_sub(8))..colon;
        let last = near.find_map(|at| self.phrase(at, colon).filter(|name| self.is(at, begins) && name.end == colon));
        let nobody = self.lexicon.english && !self.is_somebody(speaker);
        if let Some(name) = last.filter(|name| nobody && self.is_full_name(*name)) {
            return Some(Clause { speaker: Some(self.named(name)), meant: None, cue: None, hearer: None });
        }
        // "Holm was blunt: “…”": who the sentence is about.
        let verb = (speaker.end..colon).any(|at| self.is(at, Class::AUX.or(Class::VERB).or(Class::CUE)));
        // "Ministerin Ida Holm begrüßte dies auf Twitter: „…“".
        let greets = || self.is_person_among_nouns(speaker) && self.is_plain_verb(speaker.end);
        (verb && self.is_somebody(speaker) || greets()).then(|| Clause {
            speaker: Some(self.named(speaker)),
            meant: None,
            cue: None,
            hearer: None,
        })
    }
}
