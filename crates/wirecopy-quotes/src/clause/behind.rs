//! What stands behind a quotation: “…,” said X; “…,” X said; “…,” according to X; “…” — X.

use crate::clause::Clause;
use crate::lexicon::Class;
use crate::paragraph::item::Kind;
use crate::paragraph::{Paragraph, Range};

/// An apposition between who speaks and the verb has at most so many items.
const APPOSITION: usize = 32;
/// What stands in running text behind which its clause comes is no longer than this, in items.
const FAR: usize = 80;

/// Whom Russian tells between the verb and who speaks.
const RUSSIAN_HEARERS: &[&str] =
    &["журналистам", "корреспондентам", "репортерам", "репортёрам", "изданию", "агентству"];

impl Paragraph<'_> {
    /// The clause right behind item `quote`, a quotation, in a sentence that ends at `end`.
    pub(crate) fn behind(&self, quote: usize, end: usize) -> Option<Clause> {
        let mut at = quote + 1;
        while at < end && self.is_pause(at) {
            at += 1;
        }
        // "“…,” as Holm said on the radio, only matters".
        if self.lexicon.english && self.follows(at, &["as"]) {
            return self.straight(at + 1, end).or_else(|| self.as_by(at + 1, end));
        }
        self.clause(at, end)
    }

    /// "as described by Ida Holm": what stands behind "as".
    fn as_by(&self, verb: usize, end: usize) -> Option<Clause> {
        let after = self.cue(verb, Class::CUE).filter(|&after| self.follows(after, &["by"]))?;
        let speaker = self.phrase(after + 1, end).filter(|speaker| self.may_speak(*speaker))?;
        let cue = Some(Range { start: verb, end: after });
        Some(Clause { speaker: Some(self.named(speaker)), meant: None, cue, hearer: None })
    }

    /// Behind a comma inside the marks any verb of a name is one of saying: “…,” Holm beamed; “…,” beamed Ida Holm.
    pub(crate) fn any_verb_behind(&self, quote: usize, end: usize) -> Option<Clause> {
        let at = quote + 1;
        if !self.lexicon.english {
            return None;
        }
        let verb = |at: usize| {
            at < end
                && self
                    .item(at)
                    .is_some_and(|item| item.is(Class::VERB.or(Class::CUE)) && !item.is(Class::CAPITAL.or(Class::ING)))
        };
        let closes = |at: usize| {
            let goes_on = Class::PREPOSITION.or(Class::TIME).or(Class::ADVERB).or(Class::SUBORDINATE);
            at >= end || !self.is_word(at) || self.is(at, goes_on)
        };
        let named = |range: Range| {
            self.is(range.start, Class::PRONOUN) || (range.start..range.end).any(|at| self.is(at, Class::CAPITAL))
        };
        let (speaker, cue) = if verb(at) {
            let speaker =
                self.phrase(at + 1, end).filter(|range| closes(range.end) && !self.is(range.start, Class::PRONOUN))?;
            (speaker, at)
        } else {
            let speaker = self.phrase(at, end).filter(|range| verb(range.end) && closes(range.end + 1))?;
            (speaker, speaker.end)
        };
        let cue = Some(Range { start: cue, end: cue + 1 });
        named(speaker).then(|| Clause { speaker: Some(self.named(speaker)), meant: None, cue, hearer: None })
    }

    /// A clause that begins at item `at`.
    pub(crate) fn clause(&self, at: usize, end: usize) -> Option<Clause> {
        self.source(at, end).or_else(|| self.inverted(at, end)).or_else(|| self.straight(at, end))
    }

    /// "according to the ministry", "so Holm".
    pub(crate) fn source(&self, at: usize, end: usize) -> Option<Clause> {
        let from = self.according(at)?;
        // "según explicó el ministro": the verb tells who.
        if !self.lexicon.english && self.cue(from, Class::SAY).is_some() {
            return self.inverted(from, end);
        }
        if self.follows(at, &["per"]) && !self.is(from, Class::CAPITAL.or(Class::DETERMINER)) {
            return None;
        }
        let speaker = self.phrase(from, end)?;
        let speaker = self.named(speaker);
        Some(Clause { speaker: Some(speaker), meant: None, cue: Some(Range { start: at, end: from }), hearer: None })
    }

    /// Verb, then who speaks: "said Ida Holm", "a déclaré la maire".
    fn inverted(&self, at: usize, end: usize) -> Option<Clause> {
        if !self.lexicon.inverts {
            return None;
        }
        let mut verb = at;
        while verb < end && verb < at + 3 && self.is(verb, Class::AUX) && !self.is(verb, Class::SAY) {
            verb += 1;
        }
        if let Some(clause) = self.hyphened(at, end) {
            return Some(clause);
        }
        let Some(after) = self.cue(verb, Class::SAY) else {
            return self.framed(at, end).or_else(|| self.parted(at, end));
        };
        if self.is(verb, Class::ING) || verb > at && self.lexicon.english {
            return None;
        }
        let mut from = after;
        let mut heard = None;
        // "sagte gestern Holm", "lamentó este lunes el alcalde", "dijo a EFE Ana Prado".
        while from < end && !self.is_held_name(from) {
            let opens_time = self.is(from, Class::DETERMINER.or(Class::PREPOSITION)) && self.is(from + 1, Class::TIME);
            if self.is(from, Class::ADVERB.or(Class::TIME)) || opens_time && !self.lexicon.english {
                from += 1;
            } else {
                break;
            }
        }
        if RUSSIAN_HEARERS.contains(&self.word(from)) {
            heard = Some(Range { start: from, end: from + 1 });
            from += 1;
        }
        if self.is(from, Class::TO) && !self.is(from, Class::DETERMINER) && !self.lexicon.english {
            heard = self.phrase(from + 1, end).map(|heard| Range { start: from, end: heard.end });
            from = heard.map_or(from, |heard| heard.end);
        }
        let cue = Range { start: at, end: after };
        let Some(speaker) = self.phrase(from, end) else {
            return heard.map(|heard| Clause { speaker: None, meant: None, cue: Some(cue), hearer: Some(heard) });
        };
        // “…” said it was: a pronoun that goes on is no speaker.
        if self.lexicon.english
            && self.is(speaker.end, Class::AUX.or(Class::VERB))
            && !self.is(speaker.end, Class::PARTICIPLE)
        {
            return None;
        }
        if !self.may_speak(speaker) {
            return None;
        }
        let speaker = self.named(speaker);
        let hearer = heard.or_else(|| self.addressed(speaker.end, end));
        Some(Clause { speaker: Some(speaker), meant: None, cue: Some(cue), hearer })
    }

    /// "hat Ida Holm gesagt": who speaks between the two parts of the verb.
    fn framed(&self, at: usize, end: usize) -> Option<Clause> {
        if self.lexicon.english || !self.is(at, Class::AUX) || at >= end {
            return None;
        }
        let speaker = self.phrase(at + 1, end)?;
        let after = self.cue(speaker.end, Class::SAY)?;
        let cue = Some(Range { start: speaker.end, end: after });
        Some(Clause { speaker: Some(self.named(speaker)), meant: None, cue, hearer: None })
    }

    /// "gab Ida Holm am Montag zu": the rest of the verb stands at the end of its clause.
    fn parted(&self, at: usize, end: usize) -> Option<Clause> {
        /// So many words behind who speaks are looked at.
        const NEAR: usize = 6;
        self.item(at).filter(|item| self.lexicon.nouns_have_capitals && item.is(Class::PHRASE) && at < end)?;
        let rests = self.lexicon.phrases(self.word(at));
        let speaker = self.phrase(at + 1, end).filter(|speaker| self.may_speak(*speaker))?;
        let last = (speaker.end..end.min(speaker.end + NEAR)).take_while(|&at| self.is_word(at)).last()?;
        rests.iter().any(|rest| rest.len() == 1 && self.follows(last, rest)).then(|| Clause {
            speaker: Some(self.named(speaker)),
            meant: None,
            cue: Some(Range { start: at, end: at + 1 }),
            hearer: None,
        })
    }

    /// "Ida Holm zufolge": the preposition behind who says it, at the beginning of what stands from `start` on.
    pub(crate) fn postposed(&self, start: usize, end: usize) -> Option<Clause> {
        let cue = (start + 1..end.min(start + 10)).find(|&at| self.follows(at, &["zufolge"]))?;
        let speaker = Range { start, end: cue };
        self.phrase(start, cue).is_some_and(|phrase| phrase.end == cue).then(|| Clause {
            speaker: Some(self.named(speaker)),
            meant: None,
            cue: Some(Range { start: cue, end: cue + 1 }),
            hearer: None,
        })
    }

    fn is_held_name(&self, at: usize) -> bool {
        self.is(at, Class::CAPITAL) && self.is(at + 1, Class::CAPITAL) && !self.is(at, Class::TIME)
    }

    /// French with the pronoun behind the verb: "dit-il", "a-t-elle ajouté".
    fn hyphened(&self, at: usize, end: usize) -> Option<Clause> {
        let item = self.item(at).filter(|item| item.is_word())?;
        let word = self.word(at);
        let (verb, pronoun) = word.rsplit_once('-')?;
        let stem = verb.trim_end_matches("-t");
        if !self.lexicon.class(pronoun).is(Class::PRONOUN) {
            return None;
        }
        let one = self.lexicon.class(stem).is(Class::SAY);
        let two = self.lexicon.class(stem).is(Class::AUX) && self.is(at + 1, Class::SAY);
        let last = if two { at + 2 } else { at + 1 };
        (one || two)
            .then(|| Clause {
                // The pronoun is a part of the word: the whole stands for it, and `pronoun_of` cuts it out.
                speaker: Some(Range { start: at, end: at + 1 }),
                meant: None,
                cue: Some(Range { start: at, end: last }),
                hearer: self.addressed(last, end),
            })
            .filter(|_| !item.bytes.is_empty())
    }

    /// Who speaks, then the verb: "Ida Holm, the mayor, told reporters".
    fn straight(&self, at: usize, end: usize) -> Option<Clause> {
        let speaker = self.phrase(at, end).filter(|speaker| self.may_speak(*speaker))?;
        let verb = self.verb_behind(speaker.end, end)?;
        let (start, after) = verb;
        let hearer = self.heard(start, after, end);
        Some(Clause { speaker: Some(self.named(speaker)), meant: None, cue: Some(Range { start, end: after }), hearer })
    }

    /// The verb of saying that follows who speaks at `at`, an apposition between: where it begins and ends.
    fn verb_behind(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let class = Class::SAY.or(Class::TELL).or(Class::THINK);
        let mut from = at;
        let (mut apposition, mut be) = (false, false);
        while from < end.min(at + APPOSITION) {
            if be && self.follows(from, &["quoted", "as", "saying"]) {
                return Some((from, from + 3));
            }
            if let Some(after) = self.cue(from, class).filter(|_| !self.is(from, Class::ING) || be) {
                return (!be || self.is(from, Class::ING)).then_some((from, after));
            }
            let item = self.item(from)?;
            match item.kind {
                Kind::Comma | Kind::Dash if !apposition => {
                    // To its other mark.
                    let close = (from + 1..end.min(from + APPOSITION)).filter(|&at| self.is_pause(at));
                    let close = close.into_iter().find(|&close| self.verb_after(close + 1, end, class));
                    // Which may be missing: "Ida Holm, an adviser to the council said".
                    let unclosed = || {
                        let told = self.lexicon.english && matches!(self.word(from + 1), "a" | "an");
                        self.phrase(from + 1, end)
                            .filter(|phrase| told && phrase.end < from + 10 && self.verb_after(phrase.end, end, class))
                            .map(|phrase| phrase.end)
                            .or_else(|| self.unclosed(at, from, end, class))
                    };
                    from = match close {
                        Some(close) => close + 1,
                        None => unclosed()?,
                    };
                    apposition = true;
                }
                Kind::Word if item.is(Class::RELATIVE) && !apposition => {
                    // A man who was there said.
                    from = (from + 1..end.min(from + APPOSITION))
                        .find(|&at| self.verb_after(at, end, class) && !self.is(at - 1, Class::RELATIVE))?;
                    apposition = true;
                }
                Kind::Word if item.is(Class::ADVERB.or(Class::AUX).or(Class::TIME)) => {
                    be |= item.is(Class::BE);
                    from += 1;
                }
                Kind::Word if item.is(Class::PREPOSITION) && self.is(from + 1, Class::TIME) => from += 2,
                _ => return None,
            }
        }
        None
    }

    /// Where the apposition behind the comma ends that has no other: "Ida Holm, the engineer who built the bridge tweeted", "Ida Holm, who is chair of
    /// the council said". Only behind a full name, which ends at `name`.
    fn unclosed(&self, name: usize, comma: usize, end: usize, class: Class) -> Option<usize> {
        let first = comma + 1;
        let full = name > 1 && (name - 2..name).all(|at| self.is(at, Class::CAPITAL) && !self.is(at, Class::TIME));
        let opens = self.follows(first, &["the"]) || self.follows(first, &["who"]);
        if !(self.lexicon.english && full && opens && name == comma) {
            return None;
        }
        let stop = (first..end.min(first + APPOSITION)).find(|&at| !self.is_word(at)).unwrap_or(end);
        let said = (first + 2..stop).find(|&at| self.verb_after(at, stop, class) && !self.is(at - 1, Class::TO))?;
        // What ends the sentence, or says where: "said in a statement".
        let closes = |at: usize| {
            at >= end
                || self.is_kind(at, Kind::Stop)
                || self.is(at, Class::PREPOSITION.or(Class::TIME).or(Class::ADVERB))
        };
        let after = self.cue((said..stop).find(|&at| self.cue(at, class).is_some())?, class)?;
        closes(after).then_some(said)
    }

    /// Whether a verb of saying stands at `at`, adverbs left out.
    fn verb_after(&self, at: usize, end: usize, class: Class) -> bool {
        let mut at = at;
        while at < end && self.is(at, Class::ADVERB.or(Class::AUX).or(Class::TIME)) {
            at += 1;
        }
        at < end && self.cue(at, class).is_some() && !self.is(at, Class::ING)
    }

    /// A clause at the end of a sentence that a quotation stands in: "It was “a mess,” and late, Holm said."
    pub(crate) fn far_behind(&self, quote: usize, end: usize) -> Option<Clause> {
        let marks = (quote + 1..end.min(quote + FAR)).filter(|&at| {
            self.item(at).is_some_and(|item| matches!(item.kind, Kind::Comma | Kind::Dash | Kind::Quote(_)))
        });
        for mark in marks {
            let Some(clause) = self.source(mark + 1, end).or_else(|| {
                self.straight(mark + 1, end)
                    .or_else(|| self.inverted(mark + 1, end))
                    .filter(|clause| self.closes(*clause, end))
            }) else {
                continue;
            };
            return Some(clause);
        }
        // "… “Q” according to X" without a comma.
        (quote + 1..end.min(quote + FAR)).find_map(|at| self.source(at, end))
    }

    /// Whether what follows `clause` is only when, where and to whom.
    pub(crate) fn closes(&self, clause: Clause, end: usize) -> bool {
        let last = [clause.cue, clause.speaker, clause.hearer].into_iter().flatten().map(|range| range.end).max();
        let Some(after) = last else { return false };
        let next = self.item(after).filter(|_| after < end);
        let says = |cue: Range| self.is(cue.start, Class::SAY.or(Class::TELL));
        if clause.cue.is_some_and(|cue| self.according(cue.start).is_some()) {
            return true;
        }
        clause.cue.is_some_and(says)
            && next.is_none_or(|next| {
                !next.is_word()
                    || next.is(Class::PREPOSITION.or(Class::TIME).or(Class::ADVERB).or(Class::TO))
                    || next.is(Class::SUBORDINATE) && !next.is(Class::THAT)
            })
    }

    /// A signature: “…” — Ida Holm, the mayor
    pub(crate) fn signature(&self, quote: usize) -> Option<Clause> {
        let opens = quote == 0 || self.sentence(quote).0 == quote;
        let mut at = quote + 1;
        if !opens || !self.is_kind(at, Kind::Dash) {
            return None;
        }
        at += 1;
        let speaker = self.phrase(at, self.items.len())?;
        let name = self.is(at, Class::CAPITAL) && !self.is(at, Class::PRONOUN);
        let closed = (self.items.len().saturating_sub(2)..self.items.len())
            .any(|last| last > at && self.is_kind(last, Kind::Dash));
        let rest = !closed && (speaker.end..self.items.len()).all(|at| !self.is(at, Class::AUX.or(Class::CUE)));
        (name && rest && self.items.len() < at + APPOSITION).then(|| Clause {
            speaker: Some(self.named(speaker)),
            meant: None,
            cue: None,
            hearer: None,
        })
    }

    /// A paragraph that is a signature: "- Ida Holm, the mayor".
    pub(crate) fn signed(&self) -> Option<Clause> {
        if !self.is_kind(0, Kind::Dash) {
            return None;
        }
        let speaker = self.phrase(1, self.items.len())?;
        let name = self.is(1, Class::CAPITAL) && !self.is(1, Class::PRONOUN);
        let closed =
            (self.items.len().saturating_sub(2)..self.items.len()).any(|at| at > 0 && self.is_kind(at, Kind::Dash));
        let rest = !closed && (speaker.end..self.items.len()).all(|at| !self.is_quote(at) && !self.is(at, Class::AUX));
        (name && rest && self.items.len() < APPOSITION).then(|| Clause {
            speaker: Some(self.named(speaker)),
            meant: None,
            cue: None,
            hearer: None,
        })
    }
}
