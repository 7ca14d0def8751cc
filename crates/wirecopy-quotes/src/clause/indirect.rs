//! What somebody is reported to have said, without quotation marks: "Holm said that …", "…, Holm said", "According to Holm, …".

use crate::clause::Clause;
use crate::lexicon::Class;
use crate::paragraph::item::Kind;
use crate::paragraph::{Paragraph, Range};

/// Fewer words than this are no report of what was said.
const FEWEST: usize = 3;
/// Verbs behind which the report may follow without "that".
const BARE: &[&str] =
    &["said", "says", "say", "told", "tells", "added", "adds", "argued", "argues", "warned", "insisted", "noted"];

impl Paragraph<'_> {
    /// Who is reported with what in the sentence from `start` to `end`, which quotes nothing.
    ///
    /// `said` is its first verb of telling with what it says of who speaks.
    pub(crate) fn indirect(&self, start: usize, end: usize, said: Option<(usize, Clause)>) -> Option<(Clause, Range)> {
        let stop = end - usize::from(end > start && self.is_kind(end - 1, Kind::Stop));
        self.sourced(start, stop).or_else(|| self.closing(start, stop)).or_else(|| self.reported(said?, stop))
    }

    /// The first verb of telling between items `start` and `end`, and what it says of who speaks: "Holm said".
    pub(crate) fn said(&self, start: usize, end: usize) -> Option<(usize, Clause)> {
        let says = Class::SAY.or(Class::TELL);
        let may_say = says.or(Class::PHRASE);
        let verb = (start..end)
            .find(|&at| self.is(at, may_say) && self.cue(at, says).is_some() && !self.is(at, Class::ING))?;
        self.of_verb(start, verb, end).map(|clause| (verb, clause))
    }

    /// "According to Holm, the bridge is late"; "The bridge is late, according to Holm".
    fn sourced(&self, start: usize, stop: usize) -> Option<(Clause, Range)> {
        if let Some(clause) = self.source(start, stop) {
            let comma = (clause.speaker?.end..stop).find(|&at| self.is_kind(at, Kind::Comma))?;
            return self.content(comma + 1, stop).map(|content| (clause, content));
        }
        let comma = (start..stop)
            .rev()
            .take(16)
            .find(|&at| self.is_kind(at, Kind::Comma) && self.according(at + 1).is_some())?;
        let clause = self.source(comma + 1, stop)?;
        self.content(start, comma).map(|content| (clause, content))
    }

    /// "The bridge is late, Holm told reporters."
    fn closing(&self, start: usize, stop: usize) -> Option<(Clause, Range)> {
        let comma = (start..stop).rev().take(24).filter(|&at| self.is_kind(at, Kind::Comma));
        comma.into_iter().find_map(|comma| {
            let clause = self.clause(comma + 1, stop)?;
            let cue = clause.cue.filter(|cue| self.cue(cue.start, Class::SAY.or(Class::TELL)).is_some())?;
            let last = [Some(cue), clause.speaker, clause.hearer].into_iter().flatten().map(|range| range.end).max()?;
            let ends = last >= stop
                || self.is(last, Class::PREPOSITION.or(Class::TIME).or(Class::TO))
                    && !(last..stop).any(|at| self.is(at, Class::THAT));
            let content = self.content(start, comma)?;
            // "Holm, who was there, says the bridge is late".
            let inverted = clause.speaker.is_some_and(|speaker| speaker.start > cue.start);
            let own = || {
                self.lexicon.english
                    && inverted
                    && self.before_apposition(start, comma).is_some_and(|who| who.end < comma)
            };
            (ends && !own()).then_some((clause, content))
        })
    }

    /// "Holm said on Friday that the bridge is late"; "Holm sagte, die Brücke komme später".
    fn reported(&self, (verb, clause): (usize, Clause), stop: usize) -> Option<(Clause, Range)> {
        let after = clause.cue?.end;
        let near = stop.min(after + 14);
        let that = (after..near).find(|&at| self.is(at, Class::THAT) && !self.is(at, Class::CAPITAL));
        if let Some(that) = that.filter(|&that| (after..that).all(|at| !self.is(at, Class::CUE.or(Class::VERB)))) {
            return self.content(that + 1, stop).map(|content| (clause, content));
        }
        if !self.lexicon.english {
            // German leaves "dass" out behind a comma.
            let comma = (after..near).find(|&at| self.is_kind(at, Kind::Comma))?;
            let rest = self.is(comma + 1, Class::DETERMINER.or(Class::PRONOUN).or(Class::CAPITAL));
            return self.content(comma + 1, stop).filter(|_| rest).map(|content| (clause, content));
        }
        if !BARE.contains(&self.word(verb)) {
            return None;
        }
        let mut from = clause.hearer.map_or(after, |hearer| hearer.end.max(after));
        while from < stop
            && (self.is(from, Class::TIME) || self.is(from, Class::PREPOSITION) && self.is(from + 1, Class::TIME))
        {
            from += 1;
        }
        let begins = Class::DETERMINER.or(Class::PRONOUN).or(Class::CAPITAL).or(Class::OWNER);
        self.content(from, stop).filter(|_| self.is(from, begins)).map(|content| (clause, content))
    }

    fn content(&self, start: usize, end: usize) -> Option<Range> {
        let words = (start..end).filter(|&at| self.is_word(at)).count();
        (words >= FEWEST && start < end).then_some(Range { start, end })
    }
}
