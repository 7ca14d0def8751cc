//! Whether two wordings are one name or word, spelt in two ways.

pub mod accent;
pub mod orthography;
pub mod other_word;
pub mod script;

use crate::edits::normalize::{Term, Word};
use crate::lexicon::language::Language;
use crate::lexicon::stopwords::{is_ordinary, is_particle};
use crate::order::sort_by_key;
use crate::span::Sides;

/// Whether the same words were meant: each pair of words nearly the same letters, or all of them with a space more or
/// less and hardly a letter changed. A capital tells a name, but not in a `language` that writes every noun with one.
pub fn is_respelt(terms: Sides<&[Term]>, language: Language) -> bool {
    let capitals_tell = !matches!(language.code(), "de" | "lb");
    let pairs = || terms.a.iter().zip(terms.b);
    if terms.a.len() == terms.b.len() {
        return pairs().all(|(one, other)| one.says(other) || is_misspelling(one, other, capitals_tell));
    }
    terms.a.len().abs_diff(terms.b.len()) == 1 && is_joined_wrongly(terms)
}

fn is_misspelling(one: &Term, other: &Term, capitals_tell: bool) -> bool {
    let (Some(one), Some(other)) = (one.word(), other.word()) else { return false };
    let (x, y) = (one.key.as_str(), other.key.as_str());
    if is_particle(x) && is_particle(y) {
        // al-Sisi, el-Sisi; but "de" and "el" are no two prints of one word.
        return x.len() == y.len() && x.chars().last() == y.chars().last();
    }
    if is_mix_up(x, y) {
        return true;
    }
    if is_ordinary(x) || is_ordinary(y) || is_inflected(one, other) || is_known_pair(x, y) {
        return false;
    }
    match one.capital && other.capital {
        true if capitals_tell => is_near(x, y) || is_transliterated(x, y),
        // Kiew, Kyjiw; but Impfstoffbestellung and Impfstoffbeschaffung are two words.
        true => is_slip(x, y) || is_transliterated(x, y),
        false => is_slip(x, y),
    }
}

/// Longer words are none: comparing them letter by letter would take for ever.
const LONGEST: usize = 100;

/// Whether at most a third of the letters of two words differ.
#[must_use]
pub fn is_near(x: &str, y: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
    let long = x.len().max(y.len());
    (3..=LONGEST).contains(&long) && letters_changed(&x, &y) * 3 <= long
}

/// Whether a slip makes one word of the other: no more letters than one, of a longer word two or three. What a scanner mixes up is no
/// letter: modern, modem.
fn is_slip(x: &str, y: &str) -> bool {
    // The bow of й is dropped like an accent.
    if letters_apart(x, y) || x.replace('й', "и") == y.replace('й', "и") {
        return true;
    }
    let seen = |word: &str| word.replace("rn", "m").replace("vv", "w").replace("cl", "d");
    let scanned = |word: &str| word.contains("rn") || word.contains("vv") || word.contains("cl");
    x.len().min(y.len()) > 3 && (scanned(x) || scanned(y)) && seen(x) == seen(y)
}

fn letters_apart(x: &str, y: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
    let long = x.len().max(y.len());
    let most = match long {
        ..8 => 1,
        8..12 => 2,
        _ => 3,
    };
    let anagrams = || {
        let sorted = |word: &[char]| {
            let mut letters = word.to_vec();
            sort_by_key(&mut letters, |letter| *letter);
            letters
        };
        sorted(&x) == sorted(&y)
    };
    // A Korean syllable is two letters or three.
    let shortest = if x.iter().all(|c| matches!(c, '\u{AC00}'..='\u{D7A3}')) { 2 } else { 4 };
    // Of words of four letters nearly every one is a letter away from another.
    (shortest..=LONGEST).contains(&long)
        && x.len().abs_diff(y.len()) <= most
        && letters_changed(&x, &y) <= most
        && (long > 4 || shortest < 4 || anagrams())
}

/// Names that keep their consonants: Kyiv, Kiev; Mohammed, Muhammad.
fn is_transliterated(one: &str, other: &str) -> bool {
    let consonants = one.chars().filter(|c| !is_vowel(*c)).count();
    consonants >= 2 && have_same_consonants(one, other)
}

/// Whether two folded names differ in vowels and doubled letters alone.
pub fn have_same_consonants(one: &str, other: &str) -> bool {
    let consonants = |word: &str| -> Vec<char> {
        let mut letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic() && !is_vowel(*c)).collect();
        letters.dedup();
        letters
    };
    let (x, y) = (consonants(one), consonants(other));
    x == y && one.len().abs_diff(other.len()) <= 2
}

fn is_vowel(c: char) -> bool {
    "aeiouy'".contains(c)
}

fn is_joined_wrongly(terms: Sides<&[Term]>) -> bool {
    let Sides { a, b } = terms;
    let join = |terms: &[Term]| terms.iter().flat_map(|term| term.key().chars()).collect::<Vec<char>>();
    let (x, y) = (join(a), join(b));
    let words = a.iter().chain(b).all(|term| term.word().is_some());
    if is_mix_up(&x.iter().collect::<String>(), &y.iter().collect::<String>()) {
        return true;
    }
    words
        && a.len().max(b.len()) <= 3
        && x.len().min(y.len()) >= 6
        && letters_changed(&x, &y) * 6 <= x.len().max(y.len())
}

/// Words that sound alike and are taken for one another; both are words, but one was not meant.
pub fn is_mix_up(x: &str, y: &str) -> bool {
    const MIX_UPS: [&str; 6] = ["its it's", "their there theyare", "your youare", "whose who's", "then than", "to too"];
    let among = |line: &str, word: &str| line.split(' ').any(|other| other == word);
    MIX_UPS.iter().any(|line| among(line, x) && among(line, y))
}

/// Names and words that are near one another and not the same.
fn is_known_pair(x: &str, y: &str) -> bool {
    const PAIRS: [&str; 26] = [
        "iran iraq",
        "austria australia",
        "georgia giorgia giorgio george",
        "austrian australian",
        "slovakia slovenia slavonia",
        "niger nigeria",
        "gambia zambia",
        "mali malawi",
        "ireland iceland",
        "guinea guyana",
        "paraguay uruguay",
        "dominica dominican",
        "north south",
        "eastern western",
        "man men woman women",
        "millennium millennial",
        "killed billed filled pulled",
        "won lost",
        "house horse",
        "public republic",
        "mother father brother",
        "minister ministry",
        "father farther",
        "border order",
        "immigrant emigrant",
        "immigrants emigrants",
    ];
    let among = |line: &str, word: &str| line.split(' ').any(|other| other == word);
    PAIRS.iter().any(|line| among(line, x) && among(line, y))
}

/// Whether only the endings differ: "deport" and "deported" are two words, "said" and "says" too.
fn is_inflected(one: &Word, other: &Word) -> bool {
    let (x, y) = (one.key.as_str(), other.key.as_str());
    // Anna and Anne are no two forms of one word, grande and grandes are.
    let names = one.capital && other.capital;
    let lists = || ENDINGS.iter().chain(if names { &[][..] } else { &ROMANCE_ENDINGS });
    let alike: usize = x.chars().zip(y.chars()).take_while(|(x, y)| x == y).map(|(c, _)| c.len_utf8()).sum();
    let letters = x[..alike].chars().count();
    // The stem may end a letter earlier than the words differ: carry, carries; parle, parlent.
    (0..=letters.saturating_sub(3).min(2)).any(|back| {
        let at = x[..alike].char_indices().rev().nth(back.wrapping_sub(1)).map_or(alike, |(at, _)| at);
        let (x, y) = (&x[at..], &y[at..]);
        letters - back >= 3 && lists().any(|endings| is_ending(endings, x) && is_ending(endings, y))
    })
}

/// Whether a list, in which "-" is no ending at all, has the ending.
fn is_ending(endings: &str, ending: &str) -> bool {
    let ending = if ending.is_empty() { "-" } else { ending };
    endings.split(' ').any(|other| other == ending)
}

/// Endings that change places with one another, by language.
const ENDINGS: [&str; 9] = [
    "- s es d ed ing ly 's s' er ers or ors ment ments al ally ness n r ally",
    "e es ed ing er ers ion ions ive or ors",
    "y ies ied ying ily",
    // Consonants doubled: stop, stopped.
    "p pped pping n nned nning t tted tting g gged gging m mmed mming",
    // German.
    "e en t te ten et est er em es n",
    // Russian.
    "- а у ы е ом ов ам ами ах и о ой ою",
    "я ю и ь е ей ем ям ями ях ией ию ии ия",
    "ть л ла ло ли ет ют ит ат ят ут ал ала али ил ила или",
    // Hindi and Arabic.
    "- ा ी े ो ों ें ियों ة ات ون ين ان ها هم ي",
];

const ROMANCE_ENDINGS: [&str; 5] = [
    // Spanish and Portuguese.
    "o a os as e es",
    "ar a an o aron ado ados ada adas ando aba aban ara aran ou aram",
    "er ir e en io ieron ido idos ida idas iendo ia ian era eran eu eram iu iram indo endo",
    // French.
    "e es ent er ez ee ees ait aient a erent ant",
    "- e es x",
];

/// Optimal string alignment: letters put in, dropped or replaced, and neighbours exchanged (Damerau 1964; Levenshtein 1966).
fn letters_changed(x: &[char], y: &[char]) -> usize {
    let mut above2: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=y.len()).collect();
    for i in 0..x.len() {
        let mut row = vec![i + 1];
        for j in 0..y.len() {
            let mut least = (above[j + 1] + 1).min(row[j] + 1).min(above[j] + usize::from(x[i] != y[j]));
            if i > 0 && j > 0 && x[i] == y[j - 1] && x[i - 1] == y[j] {
                least = least.min(above2[j - 1] + 1);
            }
            row.push(least);
        }
        above2 = std::mem::replace(&mut above, row);
    }
    above[y.len()]
}
