//! Whether who speaks is whoever is named at the end, or somebody of theirs: "a spokesman for Ida Holm".

use crate::lexicon::lowered;
use crate::person::office;

/// Whether what stands before a name in who speaks makes somebody else of it: "a spokesman for" Holm is not Holm.
pub(super) fn is_linked(before: &str) -> bool {
    const LINKS: &[&str] = &[
        "of", "for", "from", "to", "at", "in", "by", "with", "and", "de", "del", "du", "des", "da", "do", "di",
        "della", "der", "von", "und", "sowie", "an", "mit", "auf", "bei", "zu", "über", "für", "aus", "gegen", "vom",
        "zum", "zur", "beim", "et", "avec", "sur", "pour", "par", "y", "con", "por", "para",
    ];
    let words: Vec<&str> = before.split_whitespace().collect();
    let office = |at: usize| words.get(at).is_some_and(|word| office::is_person(word) || office::is_title(word));
    let german = |at: usize| words.get(at).is_some_and(|word| office::ends_with_office(word));
    // "die in Porto lebende Sängerin" Holm: what stands between article and noun tells of her.
    let inserted = words.first().is_some_and(|first| matches!(*first, "der" | "die" | "Der" | "Die"))
        && words.get(1).is_some_and(|second| LINKS.contains(second));
    let capital = |at: usize| words.get(at).is_some_and(|word| word.starts_with(char::is_uppercase));
    let people = |at: usize| {
        let many = |word: &&str| {
            let word = lowered(word);
            office::are_people(&word) || word.strip_suffix('s').is_some_and(office::is_person)
        };
        office(at) || words.get(at).is_some_and(many)
    };
    let links = |(at, word): (usize, &&str)| {
        let body = |at: usize| words.get(at).is_some_and(|word| office::is_body(word));
        let before = at.wrapping_sub(1);
        let last = words.len() - 1;
        // "president and chief executive" Holm.
        let both = match *word {
            "and" | "et" | "y" => office(before) && office(last),
            "und" | "sowie" => german(before) && german(last),
            _ => false,
        };
        // "Secretary of State" Holm, "secretary of state" Holm, "Bank of Oslo chief" Holm, not "wife of President" Holm.
        let of_title = *word == "of" && office(before) && at + 1 == last && body(last);
        let of_body = body(before) && capital(before) && office(last);
        // "Lamps for Tarnside director" Holm: what the body is called; not "Lawyers for actor" Holm.
        let called = matches!(*word, "of" | "for" | "in" | "at") && capital(0) && !(0..at).any(people);
        let of_name = called && office(last) && !capital(last);
        let of_her = at < 4 && inserted && at + 1 < last;
        LINKS.contains(word) && !(both || of_title || of_body || of_name || of_her)
    };
    // "der Ökonom" Holm: an article.
    words.iter().enumerate().skip(1).any(links)
}
