//! A link that finds its passage by what is printed there, as the W3C's `TextQuoteSelector` does: the opening words of
//! the passage, with some words before and after. Numbers change when an article is added, and texts are corrected;
//! words are found again.

use crate::state::address::route::{decode, encode};
use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, WordSpan, count};
use wirecopy::{Passage, QuoteMatch, Report, TextQuote, Words};

/// So many words are quoted.
const QUOTED: u32 = 9;

/// So many stand before and after.
const AROUND: u32 = 3;

/// Words of an article, and the words around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextFragment {
    /// The words themselves, in one line.
    pub exact: String,
    /// What stands right before; empty at the start of a text.
    pub prefix: String,
    /// What stands right after; empty at the end.
    pub suffix: String,
}

/// Where a quotation leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// To this passage, by its number.
    Passage {
        /// The number.
        number: u32,
        /// Where the words stand: the article and its bytes.
        location: (u32, ByteSpan),
        /// Whether other words stand there now.
        changed: bool,
    },
    /// To an article that prints them, but no other does.
    Unshared(u32),
    /// Nowhere: no article prints half of them.
    NotFound,
}

impl TextFragment {
    /// Quotes the opening words of `bytes`; nothing where there is no word.
    #[must_use]
    pub fn of(text: &str, bytes: ByteSpan) -> Option<Self> {
        let words = Words::of(text);
        let inside = words.inside(bytes);
        let end = inside.end.min(inside.start + QUOTED);
        let line = |start: u32, end: u32| {
            let span = words.bytes(WordSpan::new(start, end.min(count(words.len()))));
            span.of(text).split_whitespace().collect::<Vec<_>>().join(" ")
        };
        (!inside.is_empty()).then(|| Self {
            exact: line(inside.start, end),
            prefix: line(inside.start.saturating_sub(AROUND), inside.start),
            suffix: line(end, end + AROUND),
        })
    }

    /// Reads what stands after the `?` of an address.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let (_, query) = address.split_once('?')?;
        let part = |name: &str| {
            let value = query.split('&').find_map(|part| part.strip_prefix(name))?;
            decode(&value.replace('+', " "))
        };
        let (prefix, suffix) = (part("prefix=").unwrap_or_default(), part("suffix=").unwrap_or_default());
        Some(Self { exact: part("quote=")?, prefix, suffix })
    }

    /// `address` with this quotation at its end.
    #[must_use]
    pub fn after(&self, mut address: String) -> String {
        address.push(if address.contains('?') { '&' } else { '?' });
        for (name, words) in [("quote=", &self.exact), ("&prefix=", &self.prefix), ("&suffix=", &self.suffix)] {
            if !words.is_empty() {
                address.push_str(name);
                // A string takes all that is written to it.
                let _ = encode(&mut address, words);
            }
        }
        // A space is shorter this way, and easier to read.
        address.replace("%20", "+")
    }

    /// Where this leads in `report`, which is of `articles`; `number` is what the address calls the passage. Only
    /// the articles `among` these are looked at; all, if there are none.
    #[must_use]
    pub fn resolve(&self, articles: &[Article], report: &Report, number: u32, among: &[u32]) -> Target {
        let sought = TextQuote::new(&self.prefix, &self.exact, &self.suffix);
        // Of equal likeness: what belongs to a passage, then what opens one, then the number in the address.
        type Rank = (u8, u32, u32, bool, bool, bool);
        let mut best: Option<(Rank, Target)> = None;
        for (index, article) in (0u32..).zip(articles).filter(|(index, _)| among.is_empty() || among.contains(index)) {
            for sighting in sought.matches_in(&article.text) {
                let likeness = self.likeness(&article.text, sighting);
                let found = passage_at(report, index, sighting.bytes, number);
                let (target, opens) = match found {
                    Some((found, opens)) => {
                        let location = (index, sighting.bytes);
                        (Target::Passage { number: found, location, changed: likeness == 0 }, opens)
                    }
                    None => (Target::Unshared(index), false),
                };
                let named = found.is_some_and(|(found, _)| found == number);
                let rank = (likeness, sighting.equal, sighting.around, found.is_some(), opens, named);
                if best.is_none_or(|(most, _)| rank > most) {
                    best = Some((rank, target));
                }
            }
        }
        best.map_or(Target::NotFound, |(_, target)| target)
    }

    /// 2 to the letter, 1 word for word, 0 near.
    fn likeness(&self, text: &str, sighting: QuoteMatch) -> u8 {
        let printed = sighting.bytes.of(text).split_whitespace();
        if printed.eq(self.exact.split_whitespace()) { 2 } else { u8::from(sighting.whole) }
    }
}

/// The passage that an article prints at `bytes`, and whether it opens there: one that does, then the one called
/// `number`, then what covers most.
fn passage_at(report: &Report, article: u32, bytes: ByteSpan, number: u32) -> Option<(u32, bool)> {
    let covered = |passage: &Passage| {
        let own = passage.witnesses.iter().filter(|witness| witness.article == article);
        own.filter_map(|own| Some((own.bytes.start == bytes.start, own.bytes.overlap(&bytes)?.len()))).max()
    };
    let mut best: Option<((bool, bool, u32), u32)> = None;
    for (n, passage) in (1u32..).zip(&report.passages) {
        let Some((opens, covers)) = covered(passage) else { continue };
        let rank = (opens, n == number, covers);
        // A small overlap is a neighbour, not the passage itself.
        if covers * 2 >= bytes.len() && best.is_none_or(|(most, _)| rank > most) {
            best = Some((rank, n));
        }
    }
    best.map(|((opens, ..), n)| (n, opens))
}

#[cfg(test)]
mod tests;
