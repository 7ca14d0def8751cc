//! The kind of a change, told by what both sides say.

use crate::edits::normalize::{Amount, Sort, Term};
use crate::edits::spelling::is_respelt;
use crate::lexicon::language::Language;
use crate::lexicon::negation::{is_negated, negation};
use crate::lexicon::spelling::house::is_alike;
use crate::lexicon::spelling::short::is_courtesy;
use crate::lexicon::stopwords::{is_ordinary, is_particle};
use crate::report::EditKind;
use crate::span::Sides;

/// What is around a change, which its words alone do not tell.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// Both sides have words there.
    pub two_sided: bool,
    /// One side prints an ellipsis there.
    pub ellipsis: bool,
    /// A name with a hyphen before it follows, as behind the article of al-Sisi.
    pub hyphen_and_name: bool,
    /// How often each side negates.
    pub negations: Sides<usize>,
    /// The language of the texts.
    pub language: Language,
}

/// Up to here an amount or a negation turns what stands around it; in a longer clause it belongs to the clause.
const SHORT: usize = 4;

/// The kind of a change of `terms`.
pub fn kind(terms: Sides<&[Term]>, place: Place) -> EditKind {
    // The marks of notes are no part of what is said.
    let is_note = |term: &Term| term.amount().is_some_and(|amount| amount.sort == Sort::Note);
    if terms.a.iter().chain(terms.b).any(is_note) {
        let without = |terms: &[Term]| -> Vec<Term> { terms.iter().filter(|term| !is_note(term)).cloned().collect() };
        let (a, b) = (without(terms.a), without(terms.b));
        return kind(Sides::new(&a, &b), place);
    }
    match kind_of_differing(differing(terms), place) {
        // "it's" for "it" is another word for a word, though one says all that the other does.
        EditKind::Dropped | EditKind::Added if place.two_sided => EditKind::Replaced,
        kind => kind,
    }
}

fn kind_of_differing(terms: Sides<&[Term]>, place: Place) -> EditKind {
    let negations = with_prefixes(terms, place);
    match (terms.a, terms.b) {
        ([], []) if negations.a != negations.b => EditKind::Negation,
        ([], []) => EditKind::Style,
        (there, []) => one_sided(there, place, negations, EditKind::Dropped),
        ([], there) => one_sided(there, place, negations, EditKind::Added),
        _ => of_replacement(terms, negations, place.language),
    }
}

/// What is left when the terms that begin and end both sides are taken off.
fn differing(terms: Sides<&[Term]>) -> Sides<&[Term]> {
    let Sides { a, b } = terms;
    let front = a.iter().zip(b).take_while(|(one, other)| one.says(other)).count();
    let (a, b) = (&a[front..], &b[front..]);
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(one, other)| one.says(other)).count();
    Sides::new(&a[..a.len() - back], &b[..b.len() - back])
}

fn one_sided(there: &[Term], place: Place, negations: Sides<usize>, one_sided: EditKind) -> EditKind {
    let is_word = |term: &Term, known: fn(&str) -> bool| term.word().is_some_and(|word| known(&word.key));
    let amounts = || there.iter().filter_map(Term::amount);
    if place.ellipsis {
        EditKind::Cut
    } else if there.iter().all(|term| is_word(term, is_courtesy)) {
        EditKind::Style
    } else if there.len() <= SHORT && negations.a != negations.b {
        EditKind::Negation
    } else if there.len() <= SHORT
        && amounts().any(|amount| !amount.weak)
        && there.iter().all(|term| term.amount().is_some() || is_word(term, is_ordinary))
    {
        EditKind::Number
    } else if place.hyphen_and_name && there.len() == 1 && is_word(&there[0], is_particle) {
        EditKind::Spelling
    } else {
        one_sided
    }
}

fn of_replacement(terms: Sides<&[Term]>, negations: Sides<usize>, language: Language) -> EditKind {
    let short = terms.a.len().min(terms.b.len()) <= SHORT && terms.a.len().max(terms.b.len()) <= SHORT * 2;
    if amounts_differ(terms) {
        EditKind::Number
    } else if short && negations.a != negations.b {
        EditKind::Negation
    } else if is_other_verb(terms.a, terms.b) || is_other_verb(terms.b, terms.a) {
        EditKind::Replaced
    } else if is_joined(terms) || is_acronym(terms.a, terms.b) || is_acronym(terms.b, terms.a) {
        EditKind::Style
    } else if is_respelt(terms, language) {
        EditKind::Spelling
    } else {
        EditKind::Replaced
    }
}

/// The negations of each side with those that are a prefix: what is "illegal" is not "legal", and "unable" is "not able".
fn with_prefixes(terms: Sides<&[Term]>, Place { negations, language, .. }: Place) -> Sides<usize> {
    if terms.a.len().max(terms.b.len()) > SHORT * 2 {
        return negations;
    }
    let is_prefixed = |long: &str, short: &[Term]| {
        short.iter().filter_map(Term::word).any(|short| is_negated(language, long, &short.key))
            && negation(long).is_none()
    };
    let prefixes = |long: &[Term], short: &[Term]| {
        long.iter().filter_map(Term::word).filter(|word| is_prefixed(&word.key, short)).count()
    };
    Sides::new(negations.a + prefixes(terms.a, terms.b), negations.b + prefixes(terms.b, terms.a))
}

fn amounts_differ(terms: Sides<&[Term]>) -> bool {
    let strong = |terms: &[Term]| terms.iter().filter_map(Term::amount).any(|amount| !amount.weak);
    let any = |terms: &[Term]| terms.iter().any(|term| term.amount().is_some());
    let is_short = |terms: &[Term]| terms.len() <= SHORT;
    let both_short = is_short(terms.a) && is_short(terms.b);
    // A doubtful amount is one beside another; and in a clause written anew, an amount on one side changes nothing.
    let counts = strong(terms.a) && strong(terms.b)
        || both_short && (any(terms.a) && any(terms.b) || strong(terms.a) || strong(terms.b));
    let amounts = |terms: &[Term]| -> Vec<Amount> {
        terms.iter().filter_map(Term::amount).filter(|amount| both_short || !amount.weak).cloned().collect()
    };
    counts && !are_same(&amounts(terms.a), amounts(terms.b))
}

/// Whether both sides have the same amounts, in any order.
fn are_same(a: &[Amount], mut b: Vec<Amount>) -> bool {
    // Two to one is not one to two.
    if a.iter().chain(&b).any(|amount| amount.key.starts_with("tie ")) {
        return a.len() == b.len() && a.iter().zip(&b).all(|(one, other)| one.says(other));
    }
    a.len() == b.len()
        && a.iter().all(|amount| {
            let at = b.iter().position(|other| other.says(amount));
            at.map(|at| b.swap_remove(at)).is_some()
        })
}

/// Whether a hyphen makes another verb: who re-signed has not resigned.
fn is_other_verb(parted: &[Term], joined: &[Term]) -> bool {
    const STEMS: &str = "cover creat dress form lay lease mark press prove sent serv sign solv sort store strain treat collect bound tire view act";
    let ([first, stem], [joined]) = (parted, joined) else { return false };
    first.key() == "re"
        && joined.key().strip_prefix("re") == Some(stem.key())
        && STEMS.split(' ').any(|verb| stem.key().starts_with(verb))
}

/// Whether both sides have the same letters, with spaces at other places.
fn is_joined(terms: Sides<&[Term]>) -> bool {
    let (a, b) = (joined(terms.a), joined(terms.b));
    a == b || is_alike(&a, &b)
}

/// The letters of all terms; where figures meet they stay apart, for "1 5" is not 15.
fn joined(terms: &[Term]) -> String {
    let mut out = String::new();
    for term in terms {
        if out.ends_with(char::is_numeric) && term.key().starts_with(char::is_numeric) {
            out.push(' ');
        }
        let key = term.key();
        for (at, c) in key.char_indices() {
            // The marks of a Hebrew abbreviation cut it in some prints and not in others; and Uzbek has a mark behind o and g that is printed in
            // five ways. The s of an owner is no part of its word.
            let uzbek = || out.ends_with(['o', 'g']) && !matches!(&key[at + c.len_utf8()..], "" | "s");
            match c {
                '\u{5F3}' | '\u{5F4}' | '"' | '\u{2BB}' => {}
                '\'' | '`' if uzbek() => {}
                _ => out.push(c),
            }
        }
    }
    out
}

/// Whether `short` is one word of the first letters of the names in `long`: FBI.
fn is_acronym(short: &[Term], long: &[Term]) -> bool {
    let [Term::Word(short)] = short else { return false };
    let names = long.iter().map(|term| term.word().filter(|word| word.capital || is_ordinary(&word.key)));
    let Some(names) = names.collect::<Option<Vec<_>>>() else { return false };
    let initials: String =
        names.iter().filter(|word| word.capital).filter_map(|word| word.key.chars().next()).collect();
    short.capital && initials.chars().nth(1).is_some() && initials == short.key
}
