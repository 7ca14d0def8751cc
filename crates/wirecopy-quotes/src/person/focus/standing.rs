//! Where a name stands in its sentence, and what that tells of it.

use crate::lexicon::{Class, lowered};
use crate::paragraph::Paragraph;
use crate::paragraph::item::Kind;
use crate::person::mention::Mention;
use crate::person::name::Name;
use crate::person::office;

/// Whether the name that ends before item `at` tells of the noun there: "a Holm supporter", "Holm campaign manager".
pub(super) fn is_modifier(paragraph: &Paragraph, at: usize) -> bool {
    let other = Class::CUE
        .or(Class::VERB)
        .or(Class::AUX)
        .or(Class::ADVERB)
        .or(Class::PREPOSITION)
        .or(Class::JOIN)
        .or(Class::SUBORDINATE)
        .or(Class::RELATIVE)
        .or(Class::THAT)
        .or(Class::TO)
        .or(Class::TIME)
        .or(Class::DETERMINER)
        .or(Class::PRONOUN)
        .or(Class::OWNER)
        .or(Class::CAPITAL)
        .or(Class::PHRASE);
    let word = paragraph.word(at);
    paragraph.lexicon.english
        && paragraph.is_word(at)
        && word.starts_with(char::is_alphabetic)
        && !paragraph.is(at, other)
        && (paragraph.is(at, Class::PERSON.or(Class::BODY)) || paragraph.is(at + 1, Class::PERSON))
}

/// Whether a noun in small letters stands at item `at`, as between "Otters" and the name of who plays for them: "Otters defenceman Ida Holm".
pub(super) fn is_noun(paragraph: &Paragraph, at: usize) -> bool {
    let word = paragraph.item(at).filter(|item| item.is_word() && !item.is(Class::CAPITAL));
    word.is_some_and(|item| item.is(Class::PERSON) || item.class.in_clauses() == Class::NONE)
}

/// Whether what is somebody’s at item `at` is a person who is named behind it: "Holm’s lawyer, Jan Voll,".
pub(super) fn is_owner_of_named(paragraph: &Paragraph, at: usize) -> bool {
    let noun = (at..at + 4).take_while(|&at| paragraph.is_word(at)).last();
    noun.is_some_and(|noun| {
        paragraph.is(noun, Class::PERSON)
            && paragraph.is_kind(noun + 1, Kind::Comma)
            && paragraph.is(noun + 2, Class::CAPITAL)
    })
}

/// Whether the description that ends with item `office` begins its sentence.
pub(super) fn opens_with(paragraph: &Paragraph, office: usize) -> bool {
    (paragraph.sentence(office).0..office).all(|at| {
        paragraph.is_word(at)
            && !paragraph.is(at, Class::VERB.or(Class::AUX).or(Class::PREPOSITION).or(Class::SUBORDINATE))
    })
}

/// Whether what stands before a capital makes it a noun: "the former Beatle".
pub(super) fn is_of_a_phrase(paragraph: &Paragraph, mention: Mention) -> bool {
    let (start, _) = paragraph.sentence(mention.whole.start);
    let mut before = (start..mention.whole.start).rev().take_while(|&at| paragraph.is_word(at));
    let plain = |at: usize| !paragraph.is(at, Class::PERSON.or(Class::TITLE).or(Class::DETERMINER));
    before.next().is_some_and(plain) && before.next().is_some_and(|at| paragraph.is(at, Class::DETERMINER))
}

/// Whether the sentence tells who somebody is, or that they are there, by a name: "Its director is Ida Holm.", "Then there’s Holm."
pub(super) fn is_predicate(paragraph: &Paragraph, mention: Mention) -> bool {
    let short = |at: usize| matches!(paragraph.word(at), "’s" | "'s");
    let be = mention.whole.start.checked_sub(1).filter(|&at| paragraph.is(at, Class::BE) || short(at));
    let before = be.and_then(|be| be.checked_sub(1));
    let there = |at: usize| paragraph.follows(at, &["there"]);
    paragraph.lexicon.english
        && before.is_some_and(|at| there(at) || paragraph.is(at, Class::PERSON) && be.is_some_and(|be| !short(be)))
}

/// Whether one word names an outlet or a body, as far as its form tells: "CNN", "The Blaze".
pub(super) fn is_of_a_body(paragraph: &Paragraph, mention: Mention) -> bool {
    let name = mention.name;
    let word = paragraph.word(name.start);
    let short = name.end == name.start + 1
        && word.len() > 1
        && word.chars().all(|c| c.is_uppercase() || c.is_numeric() || matches!(c, '.' | '/' | '&'))
        && !paragraph.is_in_capitals();
    // "Tarn411", "Aides".
    let other = || {
        let word = lowered(word);
        name.end == name.start + 1 && (word.contains(|c: char| c.is_ascii_digit()) || office::are_people(&word))
    };
    paragraph.lexicon.english && (short || mention.has_article(paragraph) || other())
}

/// Whether the name begins the main clause behind a clause or a phrase that opens the sentence: "As the council has asked, Holm".
pub(super) fn opens_main_clause(paragraph: &Paragraph, mention: Mention) -> bool {
    let Some(comma) = mention.whole.start.checked_sub(1) else { return false };
    let start = paragraph.sentence(comma).0;
    let opening = Class::SUBORDINATE.or(Class::PREPOSITION).or(Class::ING).or(Class::PARTICIPLE);
    let end = mention.name.end;
    paragraph.lexicon.english
        && paragraph.is_kind(comma, Kind::Comma)
        && paragraph.is(start, opening)
        && !(start..comma).any(|at| paragraph.is_pause(at))
        && paragraph.is_word(end)
        && !paragraph.is(end, Class::JOIN)
}

/// Whether what follows tells who it is that is named in full: "Ida Holm, a senior fellow at".
pub(super) fn is_introduced(paragraph: &Paragraph, mention: Mention, words: &Name) -> bool {
    let end = mention.name.end;
    let tells = Class::DETERMINER.or(Class::PERSON).or(Class::RELATIVE);
    words.len() > 1 && paragraph.is_kind(end, Kind::Comma) && paragraph.is(end + 1, tells)
}

/// Whether the name stands right before its verb: "… when Holm said".
pub(super) fn is_subject(paragraph: &Paragraph, mention: Mention, verb: Class) -> bool {
    let mut at = mention.name.end;
    while paragraph.is(at, Class::ADVERB) && !paragraph.is(at, Class::CAPITAL) {
        at += 1;
    }
    let governed = mention
        .whole
        .start
        .checked_sub(1)
        .is_some_and(|before| paragraph.is(before, Class::PREPOSITION.or(Class::OWNER)));
    !governed && paragraph.is(at, verb) && !paragraph.is(at, Class::CAPITAL.or(Class::ING))
}

/// Whether the name stands right behind what opens a clause, before its verb, listed or not: "… when Holm plays the lawyer".
pub(super) fn opens_clause(paragraph: &Paragraph, mention: Mention) -> bool {
    let opens = mention.whole.start.checked_sub(1).is_some_and(|before| {
        paragraph.is(before, Class::SUBORDINATE)
            && !paragraph.is(before, Class::PREPOSITION)
            && !["as", "than", "like"].iter().any(|word| paragraph.follows(before, &[word]))
    });
    let other =
        Class::JOIN.or(Class::PREPOSITION).or(Class::OWNER).or(Class::CAPITAL).or(Class::PERSON).or(Class::BODY);
    let end = mention.name.end;
    paragraph.lexicon.english && opens && paragraph.is_word(end) && !paragraph.is(end, other)
}
