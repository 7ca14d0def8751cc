//! Where a text prints given words, or something near to them: what a quotation is found again by.

use rustc_hash::FxHashMap;

use crate::span::{ByteSpan, WordSpan, count};
use crate::text::fold::fold;
use crate::text::vocabulary::WordId;
use crate::text::words::Words;

/// No word of a quotation has this number.
const OTHER: WordId = WordId::MAX;

/// A quotation has at most so many words, and as many on either side: links have nine, and three.
const MOST: usize = 256;
const MOST_AROUND: usize = 32;

/// A quotation with the words around it, ready to be looked for.
#[derive(Debug)]
pub struct TextQuote {
    /// Its folded words with their numbers: a quotation needs no more of a vocabulary.
    known: FxHashMap<String, WordId>,
    ids: Vec<WordId>,
    quote: WordSpan,
}

/// A place that prints at least half of the words, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteMatch {
    /// Where, from the first equal word of the quotation to the last.
    pub bytes: ByteSpan,
    /// How many words of the quotation stand there.
    pub equal: u32,
    /// How many of the words around it stand around this place.
    pub around: u32,
    /// Whether all words of the quotation stand there and no other between them.
    pub whole: bool,
}

impl TextQuote {
    /// `quote` is what is looked for; `prefix` and `suffix` tell one place from another. Of more than 256 words, the first are looked for, and
    /// of more than 32 on a side, those that stand next to it.
    #[must_use]
    pub fn new(prefix: &str, quote: &str, suffix: &str) -> Self {
        let mut known = FxHashMap::default();
        let mut ids = |text: &str| -> Vec<WordId> {
            let mut id = |word: &ByteSpan| {
                let next = count(known.len());
                *known.entry(folded(word.of(text))).or_insert(next)
            };
            Words::of(text).spans().iter().map(&mut id).collect()
        };
        let (prefix, quote, suffix) = (ids(prefix), ids(quote), ids(suffix));
        let before = &prefix[prefix.len().saturating_sub(MOST_AROUND)..];
        let words = &quote[..quote.len().min(MOST)];
        let ids = [before, words, &suffix[..suffix.len().min(MOST_AROUND)]].concat();
        Self { known, ids, quote: WordSpan::new(count(before.len()), count(before.len() + words.len())) }
    }

    /// The places of `text`, in order and without overlap.
    #[must_use]
    pub fn matches_in(&self, text: &str) -> Vec<QuoteMatch> {
        let words = Words::of(text);
        let known = |word: &ByteSpan| self.known.get(&folded(word.of(text))).copied().unwrap_or(OTHER);
        let ids: Vec<WordId> = words.spans().iter().map(known).collect();
        // A window holds the words with a quarter more put in; no place lies between two steps.
        let wide = self.ids.len() * 5 / 4 + 2;
        let step = (wide / 8).max(1);
        let mut found: Vec<QuoteMatch> = Vec::new();
        for start in (0..ids.len()).step_by(step) {
            let window = WordSpan::new(count(start), count(ids.len().min(start + wide)));
            let here = ids[window.range()].iter().filter(|&&id| id != OTHER).count();
            if here * 2 < self.quote.len() as usize {
                continue;
            }
            let Some(sighting) = self.sighting(&ids, window, &words) else { continue };
            match found.last_mut() {
                Some(last) if last.bytes.overlap(&sighting.bytes).is_some() => {
                    if (sighting.equal, sighting.around) > (last.equal, last.around) {
                        *last = sighting;
                    }
                }
                _ => found.push(sighting),
            }
        }
        found
    }

    /// What `window` prints of the quotation, if that is enough.
    fn sighting(&self, ids: &[WordId], window: WordSpan, words: &Words) -> Option<QuoteMatch> {
        let pairs = common(&self.ids, &ids[window.range()]);
        let in_quote = || pairs.iter().filter(|(word, _)| self.quote.range().contains(word)).map(|&(_, at)| count(at));
        let of_quote = count(in_quote().count());
        if of_quote == 0 || of_quote * 2 < self.quote.len() {
            return None;
        }
        let place = WordSpan::new(window.start + in_quote().next()?, window.start + in_quote().next_back()? + 1);
        let whole = of_quote == self.quote.len() && place.len() == of_quote;
        Some(QuoteMatch { bytes: words.bytes(place), equal: of_quote, around: count(pairs.len()) - of_quote, whole })
    }
}

/// As many equal words of two short lists as stand in one order, side by side where they can, by their places: a table of all pairs. What compares
/// articles (`search/align.rs`) does without one; in what starts the page it would be 12 KB.
fn common(a: &[WordId], b: &[WordId]) -> Vec<(usize, usize)> {
    /// More than there are words: a pair counts before any that stand side by side.
    const PAIR: u32 = 1 << 12;
    let width = b.len() + 1;
    // What all before is worth, by how many words of each are used up; and so with a pair at the end.
    let mut best = vec![0_u32; (a.len() + 1) * width];
    let mut tied = best.clone();
    for (i, word) in (1..).zip(a) {
        for (j, other) in (1..).zip(b) {
            let (at, before) = (i * width + j, (i - 1) * width + j - 1);
            if word == other {
                let joined = if tied[before] > 0 { tied[before] + 1 } else { 0 };
                tied[at] = best[before].max(joined) + PAIR;
            }
            best[at] = tied[at].max(best[at - 1]).max(best[at - width]);
        }
    }
    let (mut i, mut j, mut is_joined, mut pairs) = (a.len(), b.len(), false, Vec::new());
    while i > 0 && j > 0 {
        let at = i * width + j;
        if is_joined || tied[at] > 0 && tied[at] == best[at] {
            let before = at - width - 1;
            is_joined = tied[before] > 0 && tied[at] == tied[before] + 1 + PAIR;
            (i, j) = (i - 1, j - 1);
            pairs.push((i, j));
        } else if best[at] == best[at - width] {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    pairs.reverse();
    pairs
}

/// A quotation is found again in its own print, so the scripts of its language are no matter.
fn folded(word: &str) -> String {
    let mut out = String::new();
    fold(word, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The harbour ferry is running again. Fares stay as they were, the port said. \
                        Later: The Harbour ferry is not running again, they say, and nobody knows why.";

    /// What is found: the words, how many are equal, how many around, and whether nothing differs.
    fn found(prefix: &str, quote: &str, suffix: &str) -> Vec<(&'static str, u32, u32, bool)> {
        let matches_in = TextQuote::new(prefix, quote, suffix).matches_in(TEXT);
        matches_in.iter().map(|s| (s.bytes.of(TEXT), s.equal, s.around, s.whole)).collect()
    }

    #[test]
    fn words_are_found_wherever_they_stand_and_however_they_are_printed() {
        assert_eq!(
            found("", "harbour FERRY is running again", "Fares stay"),
            [("harbour ferry is running again", 5, 2, true), ("Harbour ferry is not running again", 5, 0, false)]
        );
    }

    #[test]
    fn equal_words_are_those_that_stand_together() {
        for (a, b, pairs) in [
            ("", "the harbour", ""),
            ("the harbour ferry", "the port said the harbour ferry", "0-3 1-4 2-5"),
            ("ferry to the port", "ferry to the old port the", "0-0 1-1 2-2 3-4"),
            ("a b c d", "b a d c", "0-1 2-3"),
        ] {
            let ids = |text: &str| -> Vec<WordId> {
                text.split_whitespace()
                    .map(|word| word.bytes().fold(7_u32, |id, byte| id.wrapping_mul(31) ^ WordId::from(byte)))
                    .collect()
            };
            let found: Vec<String> = common(&ids(a), &ids(b)).iter().map(|(a, b)| format!("{a}-{b}")).collect();
            assert_eq!(found.join(" "), pairs, "{a} | {b}");
        }
    }

    #[test]
    fn a_long_quotation_is_found_by_its_first_words() {
        let long: String = (0..1000).map(|n| format!("word{n} ")).collect();
        let found = TextQuote::new(&long, &long, &long).matches_in(&long);
        assert_eq!(found.iter().map(|found| found.equal).collect::<Vec<_>>(), [256]);
    }

    #[test]
    fn half_of_the_words_are_enough_and_less_is_nothing() {
        assert_eq!(found("", "fares remain as they are", ""), [("Fares stay as they", 3, 0, false)]);
        assert_eq!(found("", "fares remain what people pay", ""), []);
        assert_eq!(found("", "", ""), []);
        assert_eq!(TextQuote::new("a", "b", "c").matches_in(""), []);
    }
}
