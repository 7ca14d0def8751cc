//! Who does what a verb says.

use crate::lexicon::Class;
use crate::paragraph::item::{Item, Kind};
use crate::paragraph::{Paragraph, Range};

/// So far back, in items, the subject of a verb is looked for.
const FAR: usize = 70;
/// So many beginnings of clauses are tried.
const TRIES: usize = 10;
/// What words can stand on.
const SIGNS: &[&str] = &[
    "sign", "signs", "banner", "banners", "placard", "placards", "poster", "posters", "cover", "hat", "shirt",
    "t-shirt", "t-shirts", "shirts", "sticker", "stickers", "plaque", "button", "buttons", "flyer", "flyers",
    "leaflet", "headline", "memo", "tattoo",
];

/// What stands before who does what a form in -ing says: "with many chanting", "saw Holm leaving".
const SEEING: &[&str] = &["see", "sees", "saw", "hear", "hears", "heard", "watch", "watched"];
/// What opens "as the mayor said", with the verb before who speaks.
const AS: &[&str] = &["comme", "como", "come"];
/// Verbs that end a sentence, and what was said follows.
const AGREEING: &[&str] = &["agreed", "agrees", "disagreed", "disagrees", "concurred", "concurs"];

/// Verbs of which somebody comes to say something.
const LEADING: &[&str] = &[
    "leading",
    "led",
    "prompting",
    "prompted",
    "causing",
    "caused",
    "forcing",
    "forced",
    "allowing",
    "allowed",
    "inspiring",
    "inspired",
];
/// Verbs that who speaks may follow inside a sentence, and nobody who hears it.
const INVERTED: &[&str] =
    &["said", "says", "explained", "explains", "added", "adds", "argued", "argues", "noted", "notes", "recalled"];

impl Paragraph<'_> {
    /// "Wie Holm am Freitag mitteilte, …": in German the verb ends such a clause, and who speaks begins it.
    fn behind_wie(&self, start: usize, verb: usize) -> Option<Range> {
        if !self.lexicon.nouns_have_capitals || self.is_word(verb + 1) {
            return None;
        }
        let opens = |at: usize| self.follows(at, &["wie"]) && (at == start || !self.is_word(at - 1));
        let wie = (start..verb).rev().take_while(|&at| self.is_word(at)).find(|&at| opens(at))?;
        self.phrase(wie + 1, verb)
    }

    /// "Auf die Frage, ob sie bricht, antwortete Holm": in German who speaks stands behind the verb where a clause or a phrase opens the sentence.
    fn behind_clause(&self, start: usize, verb: usize) -> Option<Range> {
        let mut first = self.sentence(verb).0.max(start);
        while self.is(first, Class::JOIN.or(Class::ADVERB)) && first < verb {
            first += 1;
        }
        if !self.lexicon.nouns_have_capitals || !self.is(first, Class::SUBORDINATE.or(Class::PREPOSITION)) {
            return None;
        }
        let goes_on = Class::PREPOSITION.or(Class::TIME).or(Class::ADVERB).or(Class::TO);
        self.phrase(verb + 1, self.items.len())
            .filter(|range| self.is(range.start, Class::CAPITAL.or(Class::PRONOUN).or(Class::DETERMINER)))
            .filter(|range| !self.is_word(range.end) || self.is(range.end, goes_on))
    }

    /// Who does what the verb at item `verb` says, in the sentence that begins at `start`.
    pub(crate) fn subject(&self, start: usize, verb: usize) -> Option<Range> {
        let start = start.max(verb.saturating_sub(FAR));
        if let Some(range) = self.behind_wie(start, verb) {
            return Some(range);
        }
        let mut at = verb;
        let mut passive = false;
        let before_verb = Class::ADVERB.or(Class::AUX).or(Class::TIME);
        while at > start && (self.is(at - 1, before_verb) && !self.is_held(at - 1) || self.is_has(at - 1)) {
            at -= 1;
            passive |= self.is(at, Class::BE);
            // "The council less than two weeks ago said".
            if self.is(at, Class::TIME) && at > start + 1 && self.is(at - 1, Class::DETERMINER) {
                at -= if self.follows(at - 2, &["than"]) && at > start + 3 { 3 } else { 1 };
            }
            // "Trump on Friday said".
            if self.is(at, Class::TIME) && at > start && self.is(at - 1, Class::PREPOSITION) {
                at -= 1;
            }
        }
        let ing = self.is(verb, Class::ING);
        if passive && !ing && self.lexicon.english && !self.follows(verb, &["quoted"]) {
            return None;
        }
        if ing && !passive {
            return self.governing(start, at);
        }
        if at == start {
            return (self.lexicon.inverts && !ing).then(|| self.phrase(verb + 1, self.items.len())).flatten();
        }
        let before = self.item(at - 1)?;
        if self.follows(at - 1, &["who"]) {
            return Some(Range { start: at - 1, end: at });
        }
        // "a video that said", "the caption, which reads": a thing says it, and nobody is told.
        if self.lexicon.english && (before.is(Class::RELATIVE) || before.is(Class::THAT)) {
            return None;
        }
        // "Como explicó la alcaldesa, el puente": who speaks stands behind the verb.
        if !self.lexicon.english && self.lexicon.inverts && !ing && AS.iter().any(|word| self.follows(at - 1, &[word]))
        {
            return self.phrase(verb + 1, self.items.len());
        }
        if before.is(Class::RELATIVE) {
            return self.antecedent(start, at - 1).or_else(|| self.governing(start, at - 1));
        }
        match before.kind {
            Kind::Quote(_) => {
                // "Holm, star of “The Bridge,” thanked": a title in what is said of her.
                let title = at > start + 1 && self.is(at - 2, Class::PREPOSITION.or(Class::OWNER));
                let held = if title { self.before_apposition(start, at - 1) } else { None };
                return held.or_else(|| self.phrase(verb + 1, self.items.len()));
            }
            Kind::Comma | Kind::Dash => {
                // "its plan, which — as Holm told us — promises"; "the council, who, on Friday, called".
                let open = (start..at - 1).rev().take(16).find(|&open| self.is_pause(open));
                if let Some(who) = open.and_then(|open| open.checked_sub(1)).filter(|&who| who > start)
                    && self.lexicon.english
                    && self.is(who, Class::RELATIVE)
                {
                    return self.follows(who, &["who"]).then_some(Range { start: who, end: who + 1 });
                }
                // "Because of how it was built, explained Holm, “…”".
                if INVERTED.contains(&self.word(verb))
                    && let Some(range) = self.phrase(verb + 1, self.items.len())
                    && self.is(range.start, Class::CAPITAL)
                    && !self.is(range.start, Class::TIME.or(Class::PRONOUN))
                    && self.is_pause(range.end)
                {
                    return Some(range);
                }
                if let Some(range) = self.behind_clause(start, verb) {
                    return Some(range);
                }
                return self.before_apposition(start, at - 1).or_else(|| self.governing(start, at - 1));
            }
            Kind::Colon | Kind::Stop => return None,
            Kind::Word => {}
        }
        if before.is(Class::JOIN) {
            return self.governing(start, if ing { at } else { at - 1 });
        }
        if before.is(Class::TO) && self.is(verb, Class::BASE) && self.lexicon.english {
            // "extremely common to portray it as": nobody’s.
            if !self.is(verb, Class::SAY.or(Class::TELL)) {
                return None;
            }
            // "leading some advisers to say".
            let led = (start..at - 1).rev().take(10).find(|&led| LEADING.contains(&self.word(led)));
            if let Some(range) = led.and_then(|led| self.phrase(led + 1, at - 1)).filter(|range| range.end == at - 1) {
                return Some(range);
            }
            return self.governing(start, at - 1);
        }
        let found = self
            .reaching(start, at)
            .or_else(|| self.reaching_far(start, at))
            .or_else(|| self.behind_relative(start, at))
            .or_else(|| self.ending(start, at, self.is(verb, Class::SAY.or(Class::TELL))))?;
        Some(self.before_unclosed(found, verb).unwrap_or(found))
    }

    /// "Ida Holm, the engineer of the bridge said in a statement": the name before an apposition that no comma closes. "Ida Holm, the mayor said, left" is
    /// about her.
    fn before_unclosed(&self, found: Range, verb: usize) -> Option<Range> {
        let comma = found.start.checked_sub(1).filter(|&at| self.is_kind(at, Kind::Comma))?;
        let (start, _) = self.sentence(comma);
        let name = (start + 2..start + 5).contains(&comma)
            && self.is_given(start)
            && (start..comma).all(|at| self.is(at, Class::CAPITAL) && !self.is(at, Class::TIME));
        let said = self.lexicon.english && self.follows(found.start, &["the"]) && self.is_word(verb + 1);
        (name && said).then_some(Range { start, end: comma })
    }

    /// As [`Self::reaching`], where more words tell of whom the phrase names: "a source speaking to the Post said".
    fn reaching_far(&self, start: usize, end: usize) -> Option<Range> {
        let plain = |at: usize| {
            let finite = Class::AUX.or(Class::SUBORDINATE).or(Class::RELATIVE).or(Class::JOIN).or(Class::PRONOUN);
            self.item(at).is_some_and(|item| {
                item.is_word()
                    && (!item.is(finite) || item.is(Class::CAPITAL) || item.is(Class::DETERMINER))
                    && (!item.is(Class::CUE.or(Class::VERB))
                        || item.is(Class::ING.or(Class::PARTICIPLE))
                        || item.is(Class::CAPITAL))
            })
        };
        let first =
            (start..end).rev().take_while(|&at| plain(at)).filter(|&at| self.begins_clause(start, at)).last()?;
        let range = self.phrase(first, end).filter(|range| range.end < end)?;
        let more = Class::ING.or(Class::PARTICIPLE).or(Class::PREPOSITION).or(Class::TIME);
        self.is(range.end, more).then_some(range)
    }

    /// "a worker who spoke anonymously to explain the delay said": who stands before "who".
    fn behind_relative(&self, start: usize, end: usize) -> Option<Range> {
        let last = end.checked_sub(1)?;
        if !self.lexicon.english || self.is(last, Class::CAPITAL.or(Class::PRONOUN)) {
            return None;
        }
        let who = (start + 1..last)
            .rev()
            .take_while(|&at| self.is_word(at))
            .filter(|&at| self.follows(at, &["who"]))
            .last()?;
        let finite = (who + 1..last).any(|at| self.is(at, Class::VERB.or(Class::CUE).or(Class::AUX)));
        self.reaching(start, who).filter(|_| finite)
    }

    /// Whether the word at `at`, which may be an adverb, is a part of a name: "Will", "May".
    fn is_held(&self, at: usize) -> bool {
        self.is(at, Class::CAPITAL) && self.sentence(at).0 != at && !self.is(at, Class::TIME)
    }

    /// Whether a clause may begin at item `at`.
    fn begins_clause(&self, start: usize, at: usize) -> bool {
        let opens = Class::THAT.or(Class::SUBORDINATE).or(Class::JOIN).or(Class::RELATIVE);
        at == start
            || self.item(at - 1).is_some_and(|item| match item.kind {
                Kind::Word => {
                    // "the nearly late bridge", but "On Friday the council".
                    let inside = || at > start + 1 && self.is(at - 2, Class::DETERMINER.or(Class::OWNER));
                    let names = Class::DETERMINER.or(Class::CAPITAL);
                    // "three days after Holm told".
                    let after = || {
                        let name = self.is(at, Class::CAPITAL.or(Class::PRONOUN)) && !self.is(at, Class::DETERMINER);
                        name && self.opens_side_clause(at - 1)
                    };
                    item.is(opens)
                        || item.is(Class::ADVERB) && !inside()
                        || self.lexicon.english && (item.is(Class::TIME) && self.is(at, names) && !inside() || after())
                }
                _ => true,
            })
    }

    /// The phrase from the nearest beginning of a clause that ends right at item `end`.
    fn reaching(&self, start: usize, end: usize) -> Option<Range> {
        let mut found = None;
        let mut tries = 0;
        for at in (start..end).rev() {
            if !self.begins_clause(start, at) {
                continue;
            }
            tries += 1;
            if tries > TRIES {
                break;
            }
            if let Some(range) = self.phrase(at, end).filter(|range| range.end == end) {
                // "Trump and Pence said": what stands before "and" belongs to it.
                let joined = at > start && self.is(at - 1, Class::JOIN);
                found = Some(range);
                if !joined {
                    break;
                }
            } else if found.is_some() {
                break;
            }
        }
        found
    }

    /// The name or description right before item `end`, where no clause was seen to begin.
    fn ending(&self, start: usize, end: usize, says: bool) -> Option<Range> {
        let mut at = end;
        while at > start
            && self.item(at - 1).is_some_and(|item| item.is_name() && !item.is(Class::TIME))
            && !self.is_sentence_word(at - 1)
        {
            at -= 1;
        }
        if at < end && !self.is(at, Class::PREPOSITION) {
            return Some(Range { start: at, end });
        }
        if self.is(end.checked_sub(1)?, Class::PRONOUN) {
            return Some(Range { start: end - 1, end });
        }
        // "a play called “…”": what is named, and nobody who names it.
        if !says {
            return None;
        }
        let from = end.saturating_sub(6).max(start);
        let first = (from..end)
            .rev()
            .find(|&at| self.is(at, Class::DETERMINER.or(Class::OWNER)) && !self.is(at, Class::PRONOUN))?;
        // "and in a statement said": who the sentence was about before.
        if first > start && self.is(first - 1, Class::PREPOSITION) && self.lexicon.english {
            let joined =
                first > start + 1 && self.item(first - 2).is_some_and(|item| !item.is_word() || item.is(Class::JOIN));
            return joined.then(|| self.governing(start, first - 2)).flatten();
        }
        self.phrase(first, end).filter(|range| range.end == end)
    }

    /// Who stands before the mark at `comma`, with an apposition or a clause of its own between: "X, a senator, said".
    pub(super) fn before_apposition(&self, start: usize, comma: usize) -> Option<Range> {
        let mut tries = 0;
        for at in start..comma {
            if !self.begins_clause(start, at) {
                continue;
            }
            tries += 1;
            if tries > TRIES {
                break;
            }
            let Some(range) = self.phrase(at, comma) else { continue };
            // "in Berea, Ohio, Holm, the mayor, said"; "its plan, which — as Holm told us — promises".
            let aside = at > start + 1 && self.follows(at - 1, &["as"]) && self.is_pause(at - 2);
            if self.lexicon.english && (self.is_state(start, range) || aside || self.is_thing(range)) {
                continue;
            }
            let parted = self.is_pause(range.end);
            let who = self.is(range.end, Class::RELATIVE);
            if (parted && range.end < comma || who) && !self.is(at, Class::TIME) {
                return Some(range);
            }
            // "Trump, on Friday, said" has been met; "Trump, said" is a slip.
            if range.end == comma {
                return Some(range);
            }
        }
        None
    }

    /// Whether what stands between two commas tells where the place before it is: "in Berea, Ohio,".
    fn is_state(&self, start: usize, range: Range) -> bool {
        let Some(comma) = range.start.checked_sub(1).filter(|&at| at > start && self.is_kind(at, Kind::Comma)) else {
            return false;
        };
        let mut place = comma;
        while place > start && self.item(place - 1).is_some_and(Item::is_name) {
            place -= 1;
        }
        range.end <= range.start + 2
            && place < comma
            && place > start
            && ["in", "at", "from", "near", "outside"].iter().any(|word| self.follows(place - 1, &[word]))
    }

    /// Whom "who" at `relative` stands for.
    pub(super) fn antecedent(&self, start: usize, relative: usize) -> Option<Range> {
        let mut end = relative;
        while end > start && self.is_pause(end - 1) {
            end -= 1;
        }
        if end == start {
            return None;
        }
        let found = self.reaching(start, end).or_else(|| self.ending(start, end, true))?;
        // "Ida Holm, the city’s engineer, who": whom the apposition names.
        let comma = found.start.checked_sub(1).filter(|&comma| comma > start && self.is_kind(comma, Kind::Comma));
        let named = comma.filter(|_| self.lexicon.english && self.is(found.start, Class::DETERMINER.or(Class::OWNER)));
        let name = named.and_then(|comma| self.ending(start, comma, false));
        Some(name.filter(|name| self.is(name.start, Class::CAPITAL)).unwrap_or(found))
    }

    /// "with many in the crowd chanting": who stands right before the participle.
    fn held(&self, start: usize, at: usize) -> Option<Range> {
        (start..at).rev().take(10).find_map(|first| {
            let before = first.checked_sub(1).filter(|&before| before >= start)?;
            let held = self.follows(before, &["with"])
                || self.lexicon.english && self.is(at, Class::ING) && SEEING.contains(&self.word(before))
                || self.is_kind(before, Kind::Dash);
            self.phrase(first, at).filter(|range| held && range.end == at)
        })
    }

    /// The subject of the verb that governs what stands at `at`: of the last one before it, or of the sentence.
    fn governing(&self, start: usize, at: usize) -> Option<Range> {
        if let Some(range) = self.held(start, at) {
            return Some(range);
        }
        if let Some(sign) = at
            .checked_sub(1)
            .filter(|&sign| sign >= start && SIGNS.contains(&self.word(sign)) && !self.is(at, Class::JOIN))
        {
            return self.ending(start, sign + 1, true);
        }
        // ", adding that": who said what stands before the comma.
        if self.is(at, Class::ING) && at > start && (self.is_kind(at - 1, Kind::Comma) || self.is(at - 1, Class::JOIN))
        {
            // "with Holm writing that it is late and asking": the same again.
            let joined =
                (start..at).rev().take(24).find(|&verb| self.is(verb, Class::CUE) && self.is(verb, Class::ING));
            if let Some(verb) = joined.filter(|_| self.is(at - 1, Class::JOIN))
                && let Some(range) = self.held(start, verb)
            {
                return Some(range);
            }
            let under = self.under(start, at);
            let last = under.map_or(start, |range| range.end);
            if let Some(range) =
                under.filter(|_| !(last..at).any(|verb| self.cue(verb, Class::SAY.or(Class::TELL)).is_some()))
            {
                return Some(range);
            }
            let said = (start..at)
                .rev()
                .take(40)
                .filter(|&verb| self.cue(verb, Class::SAY.or(Class::TELL)).is_some() && !self.is(verb, Class::ING));
            if let Some(range) = said.take(3).find_map(|verb| self.subject(start, verb)) {
                return Some(range);
            }
            if let Some(range) = under.or_else(|| self.opening(start, at)) {
                return Some(range);
            }
        }
        // ", but said": the clause before is over.
        let mut apart = at > start && self.is_pause(at - 1) && self.is(at, Class::JOIN);
        for verb in (start..at).rev().take(40) {
            let finite = self.is(verb, Class::CUE.or(Class::VERB).or(Class::AUX));
            if !finite || self.is(verb, Class::CAPITAL) || self.is(verb, Class::ING) {
                continue;
            }
            let mut end = verb;
            while end > start && self.is(end - 1, Class::ADVERB.or(Class::AUX)) && !self.is_held(end - 1) {
                end -= 1;
            }
            if self.is_quote(end.checked_sub(1)?)
                && let Some(range) = self.phrase(verb + 1, at)
            {
                return Some(range);
            }
            let found = match end > start && self.is_kind(end - 1, Kind::Comma) {
                true => self.before_apposition(start, end - 1),
                false => self.reaching(start, end),
            };
            // "Holm refused to say who the council likes, but said": not of what is told inside.
            let embeds = Class::THAT.or(Class::RELATIVE);
            let inside = |range: &Range| {
                let Some(before) = range.start.checked_sub(1).filter(|&before| before > start) else { return false };
                // "refused to say on whom the council relies".
                let asked = self.is(before, Class::RELATIVE) && self.is(before - 1, Class::PREPOSITION);
                let side = ["after", "before", "since", "until"].iter().any(|word| self.follows(before, &[word]));
                self.lexicon.english && (asked || side || apart && self.is(before, embeds))
            };
            if let Some(range) = found.filter(|range| end > start && !inside(range)) {
                return Some(range);
            }
            // ", but went on to say".
            apart |= end > start + 1 && self.is(end - 1, Class::JOIN) && self.is_pause(end - 2);
        }
        self.opening(start, at)
    }

    /// Who judges or thinks something in the sentence from `start` to `end`: "Holm criticised the plans".
    pub(crate) fn thinker(&self, start: usize, end: usize) -> Option<Range> {
        let verb = (start..end).find(|&at| self.cue(at, Class::CUE).is_some() && !self.is(at, Class::ING))?;
        let subject = self.subject(start, verb).filter(|subject| subject.start < verb)?;
        let office = self.follows(subject.start, &["the"])
            && self.is(subject.end - 1, Class::PERSON)
            && (subject.start + 1..subject.end)
                .all(|at| !self.is(at, Class::CAPITAL.or(Class::PREPOSITION).or(Class::JOIN)));
        (office || self.is_one_person(subject)).then_some(subject)
    }

    /// Who does what the sentence from `start` to `end` tells of: "Holm was relieved".
    pub(crate) fn doer(&self, start: usize, end: usize) -> Option<Range> {
        let subject = self.opening(start, end).filter(|subject| subject.end < end)?;
        let verb = self.is(subject.end, Class::AUX.or(Class::VERB).or(Class::CUE));
        (verb && self.is_one_person(subject)).then_some(subject)
    }

    /// Who agrees in the sentence from `start` to `end`, which says no more: "Holm agreed."
    pub(crate) fn agreeing(&self, start: usize, end: usize) -> Option<Range> {
        let stop = end.checked_sub(1).filter(|&stop| stop > start && self.is_kind(stop, Kind::Stop))?;
        let verb = stop.checked_sub(1).filter(|&verb| AGREEING.contains(&self.word(verb)))?;
        let subject = self.phrase(start, verb).filter(|subject| self.lexicon.english && subject.end <= verb)?;
        let adverbs = (subject.end..verb).all(|at| self.is(at, Class::ADVERB.or(Class::AUX)));
        let last = subject.end - 1;
        let full = last > start
            && self.is_given(last - 1)
            && self.is(last - 1, Class::CAPITAL)
            && self.is(last, Class::CAPITAL);
        (adverbs && (full || self.is_one_person(subject))).then_some(subject)
    }

    /// Whether `phrase` names one person, or is "he" or "she".
    fn is_one_person(&self, phrase: Range) -> bool {
        if phrase.end == phrase.start + 1 && self.is(phrase.start, Class::PRONOUN) {
            return ["he", "she"].iter().any(|word| self.follows(phrase.start, &[word]));
        }
        let plain =
            (phrase.start..phrase.end).all(|at| !self.is(at, Class::OWNER.or(Class::PREPOSITION).or(Class::JOIN)));
        let last = phrase.end - 1;
        plain
            && self.item(last).is_some_and(Item::is_name)
            && !self.is(last, Class::BODY)
            && !self.is(phrase.start, Class::DETERMINER)
    }

    /// Who the clause under another one is about: "it came when protesters met her, shouting".
    fn under(&self, start: usize, at: usize) -> Option<Range> {
        let mark = |at: usize| !self.is_word(at) && !self.is_quote(at);
        let opens = |at: usize| ["when", "where", "as", "while"].iter().any(|word| self.follows(at, &[word]));
        let which = |at: usize| self.follows(at, &["which"]) && at > start && self.is(at - 1, Class::PREPOSITION);
        let mut first =
            (start..at.saturating_sub(1)).rev().take_while(|&at| !mark(at)).find(|&at| opens(at) || which(at))?;
        // "where about 50 workers had gathered".
        first += usize::from(self.is(first + 1, Class::PREPOSITION.or(Class::ADVERB)) && self.is_number(first + 2));
        let range = self.phrase(first + 1, at).filter(|_| first > start)?;
        self.is(range.end, Class::AUX.or(Class::VERB).or(Class::CUE)).then_some(range)
    }

    fn is_number(&self, at: usize) -> bool {
        self.word(at).starts_with(|c: char| c.is_ascii_digit())
    }

    /// Who the sentence from `start` is about: the first phrase that a verb follows.
    pub(crate) fn opening(&self, start: usize, end: usize) -> Option<Range> {
        let (mut at, mut first) = (start, None);
        let mut tries = 0;
        while at < end && tries < TRIES {
            let joins = Class::JOIN.or(Class::ADVERB);
            while at < end && self.is(at, joins) && !self.is_held(at) {
                at += 1;
            }
            if self.is_quote(at) {
                at += 1;
                continue;
            }
            if let Some(range) = self.phrase(at, end) {
                // "Salem, New Hampshire, Trump went": a verb has to follow.
                let mut next = range.end;
                while next < end && self.is(next, Class::ADVERB) {
                    next += 1;
                }
                if next >= end || self.is_word(next) {
                    return Some(range);
                }
                first = first.or(Some(range));
            }
            // "On Friday, Trump": behind the next comma.
            let Some(comma) = (at..end).find(|&at| self.item(at).is_some_and(|item| !item.is_word())) else { break };
            at = comma + 1;
            tries += 1;
        }
        first
    }
}
