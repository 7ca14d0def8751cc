//! Where a text prints given words, or something near to them: what a quotation is found again by.

use rustc_hash::FxHashMap;

use crate::search::align::{Aligned, between};
use crate::span::{ByteSpan, WordSpan, count};
use crate::text::fold::fold;
use crate::text::vocabulary::WordId;
use crate::text::words::Words;

/// No word of a quotation has this number.
const OTHER: WordId = WordId::MAX;

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
    /// `quote` is what is looked for; `prefix` and `suffix` tell one place from another.
    #[must_use]
    pub fn new(prefix: &str, quote: &str, suffix: &str) -> Self {
        let (mut known, mut ids) = (FxHashMap::default(), Vec::new());
        let mut put = |text: &str| {
            let mut id = |word: &ByteSpan| {
                let next = count(known.len());
                *known.entry(folded(word.of(text))).or_insert(next)
            };
            ids.extend(Words::of(text).spans().iter().map(&mut id));
            count(ids.len())
        };
        let (start, end) = (put(prefix), put(quote));
        put(suffix);
        Self { known, ids, quote: WordSpan::new(start, end) }
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
        let mut runs = Vec::new();
        between(&self.ids, ids, WordSpan::new(0, count(self.ids.len())), window, &mut runs);
        let equal = |part: WordSpan| -> u32 {
            let inside = |run: &crate::run::Run| part.overlap(&WordSpan::new(run.a, run.a + run.len));
            runs.iter().filter_map(inside).map(|words| words.len()).sum()
        };
        let (all, of_quote) = (equal(WordSpan::new(0, count(self.ids.len()))), equal(self.quote));
        if of_quote == 0 || of_quote * 2 < self.quote.len() {
            return None;
        }
        let place = Aligned { runs }.across(self.quote, false)?;
        let whole = of_quote == self.quote.len() && place.len() == of_quote;
        Some(QuoteMatch { bytes: words.bytes(place), equal: of_quote, around: all - of_quote, whole })
    }
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
    fn half_of_the_words_are_enough_and_less_is_nothing() {
        assert_eq!(found("", "fares remain as they are", ""), [("Fares stay as they", 3, 0, false)]);
        assert_eq!(found("", "fares remain what people pay", ""), []);
        assert_eq!(found("", "", ""), []);
        assert_eq!(TextQuote::new("a", "b", "c").matches_in(""), []);
    }
}
