//! What a paper makes of a paragraph from the wire.

use super::grammar::{Kind, Word};
use super::random::Random;
use super::words;

/// A word of a copy.
#[derive(Clone, Debug)]
pub struct Copied {
    pub word: Word,
    /// Which word of the wire's paragraph it is, where that is printed as it came but for marks and capitals.
    pub of: Option<usize>,
}

/// How one paper edits.
#[derive(Clone, Copy, Debug)]
pub struct Editor {
    /// So many of a thousand words are changed.
    pub rate: usize,
    /// Straight quotation marks in place of curly ones.
    pub straight: bool,
    /// The other spelling of the house.
    pub american: bool,
}

impl Editor {
    /// Papers copy to the letter, or change up to every seventh word.
    pub fn new(random: &mut Random) -> Self {
        let rate = random.one_of(&[0, 20, 50, 100, 150]).copied().unwrap_or(0);
        Self { rate, straight: random.chance(500), american: rate > 0 && random.chance(300) }
    }

    /// Prints `wire`: a quarter of the copies lacks the beginning or the end, and clauses go where room is short.
    pub fn print(&self, wire: &[Word], random: &mut Random) -> Vec<Copied> {
        let kept = if random.chance(250) { wire.len() * random.within(50, 90) / 100 } else { wire.len() };
        let first = if random.chance(500) { 0 } else { wire.len() - kept };
        let drops_clauses = self.rate > 0 && random.chance(500);
        let mut copy: Vec<Copied> = Vec::new();
        for (n, word) in wire.iter().enumerate().skip(first).take(kept) {
            if drops_clauses && word.in_clause {
                continue;
            }
            if random.chance(self.rate) {
                change(n, word, random, &mut copy);
            } else {
                copy.push(self.styled(n, word));
            }
        }
        copy
    }

    /// The word in the paper's own style.
    fn styled(&self, n: usize, word: &Word) -> Copied {
        let mut word = word.clone();
        if self.straight {
            word.text = word.text.replace(['“', '”'], "\"");
        }
        let other = words::HOUSE_STYLE.iter().find(|(one, _)| self.american && word.bare() == *one);
        if let Some((one, other)) = other {
            word.text = word.text.replace(one, other);
        }
        Copied { word, of: other.is_none().then_some(n) }
    }
}

/// Changes a word of the wire in one of the ways that editors have, and hands may slip.
fn change(n: usize, word: &Word, random: &mut Random, copy: &mut Vec<Copied>) {
    let changed = |text: String| Copied { word: Word { text, ..word.clone() }, of: None };
    let same = |text: String| Copied { word: Word { text, ..word.clone() }, of: Some(n) };
    let bare = word.bare();
    let in_place = |other: &str| word.text.to_lowercase().replace(&bare, other);
    match (word.kind, random.within(0, 10)) {
        (Kind::Figure, 0..=6) => copy.push(changed(in_place(&random.within(3, 1000).to_string()))),
        (Kind::Name, 0..=4) => copy.push(changed(misspelt(&word.text, random))),
        (_, 0..=2) => {
            let other = random.one_of(&words::NOUNS).copied().unwrap_or_default();
            copy.push(changed(in_place(other.split(' ').next().unwrap_or(other))));
        }
        (_, 3..=4) => {}
        (_, 5..=6) => {
            copy.push(same(word.text.clone()));
            let adverb = random.one_of(&words::ADVERBS).copied().unwrap_or_default();
            copy.push(Copied { word: Word::new(adverb, Kind::Plain), of: None });
        }
        (Kind::Plain, 7) => copy.push(changed(misspelt(&word.text, random))),
        (_, 8) => copy.push(same(word.text.trim_end_matches(',').to_owned())),
        _ => copy.push(same(word.text.to_uppercase())),
    }
}

/// Two letters exchanged, or one left out where they are the same.
fn misspelt(text: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let inside: Vec<usize> = letters
        .windows(2)
        .enumerate()
        .filter(|(_, two)| two.iter().all(|c| c.is_alphabetic()))
        .map(|(n, _)| n)
        .collect();
    let Some(&at) = random.one_of(&inside) else { return format!("{text}e") };
    if letters.get(at) == letters.get(at + 1) {
        letters.remove(at);
    } else {
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wire() -> Vec<Word> {
        let text = "The old ferry, which belongs to a rich uncle, left “Porto Claro” with 340 people on Monday.";
        let mut words: Vec<Word> = text.split(' ').map(|word| Word::new(word, Kind::Plain)).collect();
        words[3..9].iter_mut().for_each(|word| word.in_clause = true);
        words[13].kind = Kind::Figure;
        words
    }

    #[test]
    fn a_paper_that_changes_nothing_prints_a_stretch_of_the_wire() {
        let editor = Editor { rate: 0, straight: false, american: false };
        let wire = wire();
        for seed in 0..50 {
            let copy = editor.print(&wire, &mut Random::new(seed));
            let first = copy[0].of.unwrap();
            assert!(copy.len() * 2 >= wire.len() - 1, "{copy:?}");
            for (n, copied) in copy.iter().enumerate() {
                assert_eq!((copied.of, &copied.word), (Some(first + n), &wire[first + n]));
            }
        }
    }

    #[test]
    fn a_word_that_is_said_to_be_the_wires_is_that_word() {
        let editor = Editor { rate: 500, straight: true, american: true };
        let wire = wire();
        let (mut dropped, mut figures) = (0, 0);
        for seed in 0..200 {
            let copy = editor.print(&wire, &mut Random::new(seed));
            for Copied { word, of } in &copy {
                assert!(of.is_none_or(|n| wire[n].bare() == word.bare()), "{word:?} is not {:?}", of.map(|n| &wire[n]));
                figures += usize::from(word.kind == Kind::Figure && of.is_none() && word.bare() != "340");
            }
            let of: Vec<usize> = copy.iter().filter_map(|copied| copied.of).collect();
            assert!(of.is_sorted(), "a paragraph keeps its order");
            dropped += usize::from(!of.iter().any(|n| wire[*n].in_clause));
        }
        assert!(dropped > 20 && figures > 20, "{dropped} without the clause, {figures} with another figure");
    }
}
