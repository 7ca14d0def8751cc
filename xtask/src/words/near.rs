//! Words that a slip could turn into one another: of all others nobody asks whether they are words.

use std::collections::{BTreeSet, HashMap};

/// Which words are forms of one another, and need no list.
#[derive(Clone, Copy, Debug)]
pub enum Endings {
    /// Those with an English ending, of a stem of three letters or more.
    English,
    /// Those with any other ending, in languages that have many.
    Many,
}

/// Those of `words` that have a neighbour among them: so few letters apart as a misspelling is.
pub fn with_neighbours<'w>(words: &[&'w str], endings: Endings) -> BTreeSet<&'w str> {
    // Neighbours come to the same word when a few letters are taken off each (the idea of SymSpell).
    let mut shorter: HashMap<String, Vec<&str>> = HashMap::new();
    for &word in words.iter().filter(|word| word.chars().nth(3).is_some()) {
        for less in without_some(word) {
            shorter.entry(less).or_default().push(word);
        }
    }
    let mut found = BTreeSet::new();
    for near in shorter.values() {
        for (n, one) in near.iter().enumerate() {
            for other in &near[n + 1..] {
                if !(found.contains(one) && found.contains(other)) && are_neighbours(one, other, endings) {
                    found.extend([*one, *other]);
                }
            }
        }
    }
    found
}

/// What endings begin with, besides the vowel signs of Hindi.
const VOWELS: &str = "aeiouyàáâãèéêìíòóôùúаеиоуыэюяйь";

/// English endings; the first is none.
const ENGLISH: &str = " s es d ed ing ly er ers or ors n r";

/// `crates/wirecopy/src/edits/spelling/mod.rs` takes no more for a misspelling.
fn most_changed(letters: usize) -> usize {
    match letters {
        ..8 => 1,
        8..12 => 2,
        _ => 3,
    }
}

/// Shorter words are told as other words without being asked for, but where letters have changed places.
const SHORTEST: usize = 5;

fn is_anagram(x: &[char], y: &[char]) -> bool {
    let sorted = |word: &[char]| {
        let mut letters = word.to_vec();
        letters.sort_unstable();
        letters
    };
    sorted(x) == sorted(y)
}

fn without_some(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut found = BTreeSet::from([word.to_owned()]);
    let mut last: Vec<Vec<char>> = vec![letters.clone()];
    for _ in 0..most_changed(letters.len()).min(2) {
        let less = |word: &Vec<char>| -> Vec<Vec<char>> {
            (0..word.len()).map(|n| [&word[..n], &word[n + 1..]].concat()).collect()
        };
        last = last.iter().flat_map(less).collect();
        found.extend(last.iter().map(|word| word.iter().collect::<String>()));
    }
    found
}

fn are_neighbours(one: &str, other: &str, endings: Endings) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let alike = x.iter().zip(&y).take_while(|(x, y)| x == y).count();
    let rest = [&x[alike..], &y[alike..]];
    let is_ending = alike >= 3
        && match endings {
            Endings::English => {
                rest.iter().all(|rest| ENGLISH.split(' ').any(|ending| rest.iter().copied().eq(ending.chars())))
            }
            Endings::Many => {
                let vowel = |rest: &&[char]| rest.first().is_none_or(|c| VOWELS.contains(*c) || !c.is_alphabetic());
                rest.iter().all(|rest| rest.len() <= 2)
                    && (rest.iter().any(|rest| rest.is_empty()) || rest.iter().all(vowel))
            }
        };
    let long = x.len().max(y.len());
    !is_ending && letters_changed(&x, &y) <= most_changed(long) && (long >= SHORTEST || is_anagram(&x, &y))
}

/// Optimal string alignment: letters put in, dropped or replaced, and neighbours exchanged.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_a_neighbour_are_kept() {
        let words = [
            "sand",
            "wand",
            "bridge",
            "brisk",
            "brick",
            "immigrants",
            "emigrants",
            "talk",
            "talks",
            "trail",
            "trial",
            "police",
            "policy",
        ];
        let kept: Vec<_> = with_neighbours(&words, Endings::English).into_iter().collect();
        assert_eq!(kept, ["brick", "brisk", "emigrants", "immigrants", "police", "policy", "trail", "trial"]);
    }
}
