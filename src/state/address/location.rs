//! The way to a place in a text: the address that shows it, and what such an address says.

use std::fmt::{self, Write as _};

use crate::state::address::route::{MatchId, Route, decode_any, encode};
use crate::state::collection::Collection;
use wirecopy::span::{ByteSpan, Sides};

/// The name in addresses of the words that are to be shown, and of which place that has them, the first being 1.
const WORDS: &str = "find=";
const TURN: &str = "turn=";

/// A place in a text: the article beside another one, and the words to be shown there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLink {
    /// The two articles, and the passage that the place lies in.
    pub route: Route,
    /// The passage, by its number; none where the words are the article's own.
    pub passage: Option<u32>,
    /// The words.
    pub highlight: Highlight,
}

/// Words that an address asks to be shown in the article on the left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// The words, as they were typed.
    pub words: String,
    /// Which of the places that have them, the first being 1.
    pub turn: usize,
}

impl TextLink {
    /// The way to `bytes` of the article at `index`, where `highlight` stands; none where there is no other article.
    #[must_use]
    pub fn new(collection: &Collection, index: u32, bytes: ByteSpan, highlight: Highlight) -> Option<Self> {
        let passage = passage_at(collection, index, bytes);
        let number = passage.and_then(|number| collection.passage(number));
        let printed = number.into_iter().flat_map(|passage| {
            let base = passage.base().article;
            std::iter::once(base).chain(passage.witnesses.iter().map(|witness| witness.article))
        });
        let other = printed
            .chain(collection.closest(index).map(|pair| pair.articles.b))
            .chain(0..2)
            .find(|&other| other != index)?;
        let id = |index| collection.article(index).map(|article| article.id.clone());
        let at = passage
            .map(|passage| MatchId { passage, turn: turn(collection, Sides::new(index, other), passage, bytes) });
        let route = Route::Pair { left: id(index)?, right: id(other)?, more: Vec::new(), at };
        Some(Self { route, passage, highlight })
    }
}

impl Highlight {
    /// Reads the part of an address that asks for words.
    #[must_use]
    pub fn read(address: &str) -> Option<Self> {
        let (_, query) = address.split_once('?')?;
        let part = |name: &str| query.split('&').find_map(|part| part.strip_prefix(name));
        let words = decode_any(part(WORDS)?).filter(|words| !words.is_empty())?;
        let turn = part(TURN).and_then(|turn| turn.parse().ok()).unwrap_or(1);
        Some(Self { words, turn })
    }
}

impl fmt::Display for TextLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let address = self.route.to_string();
        f.write_str(&address)?;
        f.write_char(if address.contains('?') { '&' } else { '?' })?;
        f.write_str(WORDS)?;
        encode(f, &self.highlight.words)?;
        if self.highlight.turn > 1 { write!(f, "&{TURN}{}", self.highlight.turn) } else { Ok(()) }
    }
}

/// The smallest passage that has words of `bytes`, by its number.
fn passage_at(collection: &Collection, index: u32, bytes: ByteSpan) -> Option<u32> {
    let fragments =
        collection.printed_in(index).filter(|(_, passage, _)| passage.counts()).flat_map(|(number, _, witness)| {
            witness
                .fragments
                .iter()
                .map(move |fragment| (fragment.bytes.end - fragment.bytes.start, number, fragment.bytes))
        });
    fragments
        .filter(|(.., fragment)| fragment.overlap(&bytes).is_some())
        .min_by_key(|&(length, ..)| length)
        .map(|(_, number, _)| number)
}

/// Which match of the two in the passage has `bytes` of the first of them.
fn turn(collection: &Collection, articles: Sides<u32>, passage: u32, bytes: ByteSpan) -> u32 {
    let turned = articles.a > articles.b;
    let wanted = if turned { articles.swap() } else { articles };
    let matches = &collection.report.matches;
    let from = matches.partition_point(|found| found.articles < wanted);
    let met = matches
        .iter()
        .skip(from)
        .take_while(|found| found.articles == wanted)
        .filter(|found| found.passage + 1 == passage);
    let own = |at: Sides<ByteSpan>| if turned { at.b } else { at.a };
    met.zip(1..).find(|(found, _)| own(found.bytes).overlap(&bytes).is_some()).map_or(1, |(_, turn)| turn)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::overview::filter::tests::collection;
    use crate::state::overview::search::find;

    #[test]
    fn the_way_leads_beside_who_prints_the_same_or_shares_most() {
        let collection = collection();
        for (why, index, typed, turn, address) in [
            ("the base's own place", 0, "seven hours", 1, "#/pair/a/b?at=p1&find=seven%20hours"),
            ("another witness: beside the base", 1, "seven hours", 1, "#/pair/b/a?at=p1&find=seven%20hours"),
            ("its own words", 1, "rainy evening", 3, "#/pair/b/a?find=rainy%20evening&turn=3"),
            ("the only pair of the passage", 2, "airport", 1, "#/pair/c/a?at=p3&find=airport"),
        ] {
            let locations = find(collection.text(index), typed).unwrap();
            let highlight = Highlight { words: typed.to_owned(), turn };
            let link = TextLink::new(&collection, index, locations.locations()[turn - 1], highlight.clone()).unwrap();
            assert_eq!(link.to_string(), address, "{why}");
            assert_eq!(Route::parse(address), link.route, "{why}");
            assert_eq!(Highlight::read(address), Some(highlight), "{why}");
        }
    }

    #[test]
    fn an_address_without_words_asks_for_none() {
        for address in ["#/pair/a/b", "#/pair/a/b?at=p1", "#/pair/a/b?find=", "#/pair/a/b?find=%ff", ""] {
            assert_eq!(Highlight::read(address), None, "{address}");
        }
    }
}
