//! How often a stretch of text negates, read with what stands around it: "no doubt" does not, "ne … que" does not either.

use crate::lexicon::language::Language;
use crate::lexicon::negation::{Negation, Phrase, japanese_negations, negation, phrases};
use crate::lexicon::spelling::short;
use crate::span::{ByteSpan, WordSpan, count};
use crate::text::fold::folded;
use crate::text::side::Side;

/// How many negations stand among `words`, or touch them where a verb's ending negates.
pub fn negations(side: Side, words: WordSpan) -> usize {
    let in_words = (words.start..words.end).filter(|&n| negates(side, n)).count();
    in_words + in_endings(side, words)
}

fn negates(side: Side, n: u32) -> bool {
    let raw = printed(side, n);
    let word = folded(raw);
    // The apostrophe may be forgotten: "dont".
    if word.ends_with("n't") || word.ends_with("nt") && short::parts(&word).is_some_and(|(_, rest)| rest == "not") {
        return true;
    }
    match word.as_str() {
        "no" if is_short_for_number(side, n) => false,
        "fail" | "fails" | "failed" | "failing" => word_at(side, n + 1) == "to",
        // Who is an ex-president is president no more.
        "ex" | "экс" => true,
        _ if !word.is_ascii() && is_korean_negation(&word) => true,
        _ => match negation(&word) {
            Some(_) if phrases(&word).iter().any(|phrase| stands(side, n, phrase)) => false,
            Some(Negation::Always) => true,
            Some(Negation::In(languages)) => language_at(side, n).is_none_or(|code| languages.contains(&code)),
            Some(Negation::BehindNe) => {
                (1..=NE_REACHES).any(|back| n.checked_sub(back).is_some_and(|n| is_ne(side, n)))
            }
            Some(Negation::Ne) => negates_alone(side, n),
            None => is_ne(side, n) && negates_alone(side, n),
        },
    }
}

/// So many words behind a French "ne", the word that completes it may stand.
const NE_REACHES: u32 = 8;

/// French "ne", also before a vowel: n'est. N'Djamena is a town.
fn is_ne(side: Side, n: u32) -> bool {
    let raw = printed(side, n);
    if !raw.starts_with(['n', 'N']) {
        return false;
    }
    let verb = ["n'", "n’", "N'", "N’"].iter().find_map(|ne| raw.strip_prefix(ne));
    raw.eq_ignore_ascii_case("ne") || verb.is_some_and(|verb| verb.starts_with(char::is_lowercase))
}

/// Whether a "ne" negates though no "pas" follows, and no "que", with which it says "only".
fn negates_alone(side: Side, n: u32) -> bool {
    let code = language_at(side, n);
    if folded(printed(side, n)) == "ne" && code.is_some_and(|code| !matches!(code, "fr" | "sr" | "cs" | "sk")) {
        return false;
    }
    !(1..=NE_REACHES).any(|on| {
        let word = word_at(side, n + on);
        matches!(
            word.as_str(),
            "pas"
                | "jamais"
                | "rien"
                | "aucun"
                | "aucune"
                | "plus"
                | "personne"
                | "guere"
                | "ni"
                | "nul"
                | "nulle"
                | "point"
                | "que"
        ) || word.starts_with("qu'")
    })
}

/// Whether `phrase` stands where its word is word `n`.
fn stands(side: Side, n: u32, phrase: &Phrase) -> bool {
    let Some(first) = n.checked_sub(phrase.before) else { return false };
    (first..).zip(&phrase.words).all(|(n, word)| word_at(side, n) == *word)
}

/// "No. 2", "No 10".
fn is_short_for_number(side: Side, n: u32) -> bool {
    let next = printed(side, n + 1);
    printed(side, n) == "No" && next.starts_with(|c: char| c.is_ascii_digit())
}

fn is_korean_negation(word: &str) -> bool {
    ["않", "없", "못하", "못했", "못한", "아니"].iter().any(|negation| word.contains(negation))
        && !["못지않", "틀림없", "끊임없", "변함없", "다름없", "뿐만아니"].iter().any(|other| word.contains(other))
}

/// So many words before and behind word `n` tell what language the text is in.
const AROUND: u32 = 60;

/// The code of the language that word `n` is in. A text without small words at its start is taken for English, but that is no proof: there
/// the words around tell.
pub fn language_at(side: Side, n: u32) -> Option<&'static str> {
    let mut language = side.language;
    if matches!(language.code(), "" | "en") {
        let last = (n + AROUND).min(count(side.words.len()));
        language = Language::of_words((n.saturating_sub(AROUND)..last).map(|n| printed(side, n)));
    }
    Some(language.code()).filter(|code| !code.is_empty())
}

fn printed(side: Side<'_>, n: u32) -> &str {
    side.words.spans().get(n as usize).map_or("", |word| word.of(side.text))
}

fn word_at(side: Side, n: u32) -> String {
    folded(printed(side, n))
}

/// So many signs before and behind a change belong to the verb that it changes.
const VERB: u32 = 2;
/// So many more tell what word that is.
const CONTEXT: u32 = 6;

/// How many negations that are no words of their own the change touches: endings of Japanese verbs, a syllable of Thai.
fn in_endings(side: Side, words: WordSpan) -> usize {
    let last = count(side.words.len());
    let around = |reach: u32| {
        let span = WordSpan::new(words.start.saturating_sub(reach), (words.end + reach).min(last));
        side.words.bytes(span)
    };
    let verb = around(VERB);
    let (thai, japanese) = scripts(verb.of(side.text));
    let wide = if thai || japanese { around(VERB + CONTEXT) } else { return 0 };
    let text = wide.of(side.text);
    let touches = |from: usize, to: usize, of: ByteSpan| {
        let (from, to) = (wide.start + count(from), wide.start + count(to));
        from < of.end && of.start < to
    };
    let endings = if japanese { japanese_negations(text) } else { Vec::new() };
    let syllables = if thai { text.match_indices("ไม่").collect() } else { Vec::new() };
    let own = side.words.bytes(words);
    endings.iter().filter(|(from, to)| touches(*from, *to, verb)).count()
        + syllables.iter().filter(|(at, found)| touches(*at, at + found.len(), own)).count()
}

/// Whether a text has signs of Thai, and of Japanese syllables.
fn scripts(text: &str) -> (bool, bool) {
    let has = |from: char, to: char| text.chars().any(|c| (from..=to).contains(&c));
    if text.is_ascii() { (false, false) } else { (has('\u{E00}', '\u{E7F}'), has('\u{3040}', '\u{309F}')) }
}
