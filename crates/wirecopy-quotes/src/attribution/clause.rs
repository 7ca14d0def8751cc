//! A clause that credits a quotation: who speaks, the verb, and who hears it.

use crate::attribution::tongue::{LINKS, TONGUES, Tongue};
use crate::names::is_name;
use wirecopy::span::{ByteSpan, count};

/// The longest name with its post, and the longest apposition, in words.
const LONGEST: usize = 8;
const LONGEST_ASIDE: usize = 16;

/// What a statement can stand in: "in a statement".
const FORMS: &[&str] = &[
    "statement",
    "post",
    "message",
    "letter",
    "tweet",
    "speech",
    "interview",
    "email",
    "video",
    "memo",
    "briefing",
    "address",
    "conference",
];

/// Openings of a sentence before who speaks: by themselves, and up to a comma.
const JOINS: &[&str] = &["but", "and", "yet", "still"];
const OPENINGS: &[&str] = &["on", "in", "at", "after", "earlier", "later", "last", "asked", "meanwhile"];

/// What a clause says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) speaker: Option<ByteSpan>,
    pub(super) verb: ByteSpan,
    pub(super) told: Option<ByteSpan>,
    /// Whether the speaker is a "he".
    pub(super) pronoun: bool,
}

/// A word with its marks, as it stands between spaces.
#[derive(Clone, Copy)]
struct Token<'t> {
    /// Without its marks.
    word: &'t str,
    bytes: ByteSpan,
    /// Whether a comma or another mark that ends a part of a sentence follows.
    ends: bool,
}

impl Clause {
    /// Reads what stands right behind a quotation: "he told reporters", "said Rodriguez", "according to Reuters".
    pub(super) fn behind(text: &str, bytes: ByteSpan) -> Option<Self> {
        // A new sentence credits nothing that was said before it.
        let tokens = tokens(text, bytes);
        TONGUES.iter().find_map(|tongue| {
            let reader = Reader { tongue, tokens: &tokens };
            reader.source().or_else(|| reader.inverted()).or_else(|| reader.straight(0))
        })
    }

    /// Reads a sentence that leads to a quotation: "Grenell told the Wall Street Journal, “…".
    pub(super) fn before(text: &str, bytes: ByteSpan) -> Option<Self> {
        let tokens = tokens(text, bytes);
        TONGUES.iter().find_map(|tongue| {
            let reader = Reader { tongue, tokens: &tokens };
            reader.source().or_else(|| reader.straight(reader.opening()?))
        })
    }
}

fn tokens(text: &str, bytes: ByteSpan) -> Vec<Token<'_>> {
    let mut at = bytes.start;
    let mut tokens = Vec::new();
    for piece in bytes.of(text).split_inclusive(char::is_whitespace) {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        if let Some(lead) = piece.find(word).filter(|_| !word.is_empty()) {
            let start = at + count(lead);
            let rest = piece[lead + word.len()..].trim_end();
            // The stop of an abbreviation ends nothing.
            let ends =
                rest.contains([',', ':', ';', '—', '–', '”', '»', '“']) || (rest.contains('.') && !word.contains('.'));
            tokens.push(Token { word, bytes: ByteSpan::new(start, start + count(word.len())), ends });
        } else if piece.contains(['—', '–', ',', ':', '“', '”', '«', '»', '"']) {
            // A mark by itself parts what stands around it.
            if let Some(last) = tokens.last_mut() {
                last.ends = true;
            }
        }
        at += count(piece.len());
    }
    tokens
}

struct Reader<'r, 't> {
    tongue: &'r Tongue,
    tokens: &'r [Token<'t>],
}

impl Reader<'_, '_> {
    /// Speaker, verb, hearer; from token `from` on.
    fn straight(&self, from: usize) -> Option<Clause> {
        let most = self.tokens.len().min(from + LONGEST + LONGEST_ASIDE);
        let (at, verb, tells) = (from + 1..most).find_map(|at| {
            let (len, tells) = self.verb(at)?;
            Some((at, self.span(at, at + len), tells)).map(|(at, verb, tells)| (at, (verb, at + len), tells))
        })?;
        let (verb, next) = verb;
        let adverb = self.is(at - 1, self.tongue.adverbs) && at - 1 > from;
        let speaker = self.speaker(from, at - usize::from(adverb))?;
        let told = if tells { self.hearer(next) } else { self.addressed(next) };
        Some(Clause { speaker: Some(self.span(speaker.0, speaker.1)), verb, told, pronoun: self.is_pronoun(speaker) })
    }

    /// Verb, speaker, hearer: "said Rodriguez", "a-t-il dit".
    fn inverted(&self) -> Option<Clause> {
        if let Some(clause) = self.hyphened() {
            return Some(clause);
        }
        let (len, tells) = self.verb(0)?;
        let verb = self.span(0, len);
        if tells || self.tokens.get(len - 1)?.ends {
            return None;
        }
        let end = self.end_of_name(len);
        let Some(speaker) = self.speaker(len, end) else {
            // Spanish and Portuguese may leave the speaker out: "dijo a la agencia EFE".
            let told = self.is(len, self.tongue.to).then(|| self.addressed(len)).flatten()?;
            return Some(Clause { speaker: None, verb, told: Some(told), pronoun: false });
        };
        let told = (!self.tokens[end - 1].ends).then(|| self.addressed(end)).flatten();
        Some(Clause { speaker: Some(self.span(speaker.0, speaker.1)), verb, told, pronoun: self.is_pronoun(speaker) })
    }

    /// French with the pronoun behind the verb: "dit-il", "a-t-elle ajouté à l’AFP".
    fn hyphened(&self) -> Option<Clause> {
        let first = self.tokens.first()?;
        let (verb, pronoun) = first.word.rsplit_once('-')?;
        let stem = verb.trim_end_matches("-t");
        if !self.tongue.pronouns.contains(&pronoun) {
            return None;
        }
        let is_verb = |words: &str| self.tongue.verbs.contains(&words);
        let two = self.tokens.get(1).map(|next| [stem, " ", next.word].concat());
        let len = if two.is_some_and(|two| is_verb(&two)) { 2 } else { usize::from(is_verb(stem)) };
        let from = first.bytes.end - count(pronoun.len());
        let told = (len > 0 && !self.tokens[len - 1].ends).then(|| self.addressed(len)).flatten();
        let speaker = Some(ByteSpan::new(from, first.bytes.end));
        (len > 0).then(|| Clause { speaker, verb: self.span(0, len), told, pronoun: true })
    }

    /// "according to the ministry".
    fn source(&self) -> Option<Clause> {
        let len = self.tongue.according.iter().find_map(|words| self.words(0, words))?;
        let end = self.end_of_name(len);
        let speaker = self.speaker(len, end)?;
        Some(Clause {
            speaker: Some(self.span(speaker.0, speaker.1)),
            verb: self.span(0, len),
            told: None,
            pronoun: self.is_pronoun(speaker),
        })
    }

    /// Where who speaks begins: behind "But", or behind the comma of "On Friday,".
    fn opening(&self) -> Option<usize> {
        if self.is(0, OPENINGS) {
            return Some(self.tokens.iter().take(LONGEST).position(|token| token.ends)? + 1);
        }
        Some(usize::from(self.is(0, JOINS)))
    }

    /// A verb of saying at token `at`: its length, and whether its object is who hears it.
    fn verb(&self, at: usize) -> Option<(usize, bool)> {
        let long = |list: &[&str]| list.iter().filter_map(|verb| self.words(at, verb)).max();
        long(self.tongue.tells).map(|len| (len, true)).or_else(|| long(self.tongue.verbs).map(|len| (len, false)))
    }

    /// The name or post in the tokens from `start` to `end`, an apposition in commas left out.
    fn speaker(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let tokens = self.tokens.get(start..end)?;
        let comma = tokens.iter().position(|token| token.ends);
        let name = match comma {
            None => start..end,
            Some(comma) if comma + 1 == tokens.len() => start..end,
            // What stands between commas tells who that is.
            Some(comma) if tokens.last()?.ends => start..start + comma + 1,
            Some(_) => return None,
        };
        let words = self.tokens.get(name.clone())?;
        (words.len() <= LONGEST && self.is_someone(words)).then_some((name.start, name.end))
    }

    /// Whether `words` name somebody: a pronoun, a name with what goes before it, or a post with its article.
    fn is_someone(&self, words: &[Token]) -> bool {
        let lower = |token: &Token| token.word.to_lowercase();
        let [first, rest @ ..] = words else { return false };
        if rest.is_empty() && self.tongue.pronouns.contains(&lower(first).as_str()) {
            return true;
        }
        let foreign = |token: &Token| {
            let word = lower(token);
            let word = word.as_str();
            self.tongue.stops.contains(&word) && !LINKS.contains(&word) || self.tongue.pronouns.contains(&word)
        };
        let begins = is_name(first.word) || self.tongue.determiners.contains(&lower(first).as_str());
        let determined = self.tongue.determiners.contains(&lower(first).as_str());
        let named = words.iter().any(|token| is_name(token.word));
        begins
            && (named || (determined && !rest.is_empty()))
            && !rest.iter().any(foreign)
            && (determined || !foreign(first))
            && words.last().is_some_and(|last| !LINKS.contains(&lower(last).as_str()))
    }

    fn is_pronoun(&self, (start, end): (usize, usize)) -> bool {
        end == start + 1 && self.is(start, self.tongue.pronouns)
    }

    /// Where the name or post that begins at token `start` ends.
    fn end_of_name(&self, start: usize) -> usize {
        let mut end = start;
        while let Some(token) = self.tokens.get(end) {
            let stop = end > start && self.is(end, self.tongue.stops) && !self.is(end, LINKS);
            if stop || (end == start && self.is(end, self.tongue.to) && !self.is(end, self.tongue.determiners)) {
                break;
            }
            end += 1;
            if token.ends {
                break;
            }
        }
        end
    }

    /// Who hears it, right behind "told".
    fn hearer(&self, start: usize) -> Option<ByteSpan> {
        let mut end = start;
        while let Some(token) = self.tokens.get(end) {
            // A second article or a pronoun begins a clause: told AFP they were.
            let fresh = end > start && (self.is(end, self.tongue.determiners) || self.is(end, self.tongue.pronouns));
            if fresh || self.is(end, self.tongue.stops) && !self.is(end, LINKS) {
                break;
            }
            end += 1;
            if token.ends {
                break;
            }
        }
        (start < end && end - start <= LONGEST).then(|| self.span(start, end))
    }

    /// Who hears it, behind a preposition, or where it was said: "to reporters", "on Truth Social", "in a statement".
    fn addressed(&self, start: usize) -> Option<ByteSpan> {
        if self.is(start, self.tongue.to) {
            let heard = self.hearer(start + 1)?;
            return Some(self.span(start, start).hull(&heard));
        }
        for at in start..self.tokens.len().min(start + 5) {
            if at > start && self.tokens[at - 1].ends {
                return None;
            }
            let named = self.is(at, &["on"]) && self.tokens.get(at + 1).is_some_and(|next| is_name(next.word));
            if let Some(place) = named.then(|| self.hearer(at + 1)).flatten() {
                return Some(self.span(at, at).hull(&place));
            }
            let form =
                |len: usize| self.is(at + len, FORMS) && !self.tokens[at..at + len].iter().any(|token| token.ends);
            if self.is(at, &["in", "at"]) && self.is(at + 1, self.tongue.determiners) {
                let len = (2..5).find(|&len| at + len < self.tokens.len() && form(len))?;
                let end = at + len + 1;
                let with = (self.is(end, &["with", "to", "on"]) && !self.tokens[end - 1].ends)
                    .then(|| self.hearer(end + 1))
                    .flatten();
                let said = self.span(at, end);
                return Some(with.map_or(said, |with| said.hull(&with)));
            }
        }
        None
    }

    /// How many tokens from `at` on print `words`, if they do.
    fn words(&self, at: usize, words: &str) -> Option<usize> {
        let mut len = 0;
        for word in words.split(' ') {
            let token = self.tokens.get(at + len)?;
            let broken = len > 0 && self.tokens[at + len - 1].ends;
            if broken || token.word.to_lowercase() != word {
                return None;
            }
            len += 1;
        }
        Some(len)
    }

    fn is(&self, at: usize, list: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|token| list.contains(&token.word.to_lowercase().as_str()))
    }

    /// The bytes of the tokens from `start` to `end`.
    fn span(&self, start: usize, end: usize) -> ByteSpan {
        let last = end.max(start + 1) - 1;
        match (self.tokens.get(start), self.tokens.get(last)) {
            (Some(first), Some(last)) => first.bytes.hull(&last.bytes),
            _ => ByteSpan::new(0, 0),
        }
    }
}
