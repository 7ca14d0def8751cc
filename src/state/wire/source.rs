//! One article taken as the source, and what became of it.

use rustc_hash::FxHashMap;

use crate::state::collection::Collection;
use crate::state::columns::furniture::pieces;
use crate::state::columns::paragraphs::paragraphs;
use crate::state::wire::fate::Fate;
use crate::state::wire::paragraph::SourceParagraph;
use crate::state::wire::places::{Place, places};
use crate::state::wire::witness::Printed;
use wirecopy::order::sort_by_key;
use wirecopy::span::{ByteSpan, Sides, WordSpan};
use wirecopy::{Match, Words};

/// One article, and what the others made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wire {
    /// The article that is taken as the source, by its index.
    pub article: u32,
    /// Its paragraphs.
    pub paragraphs: Vec<SourceParagraph>,
    /// The articles that print some of it, who has most of it first.
    pub printed: Vec<Printed>,
    /// Where others put something in.
    pub places: Vec<Place>,
}

impl Wire {
    /// What became of the article at `index`; nothing where there is none.
    #[must_use]
    pub fn new(collection: &Collection, index: u32) -> Option<Self> {
        let article = collection.article(index)?;
        let words = Words::of(&article.text);
        let furniture = pieces(&article.text, collection.report.articles.get(index as usize));
        let cut = paragraphs(article, &furniture).into_iter().map(|paragraph| SourceParagraph {
            bytes: paragraph.bytes,
            words: words.inside(paragraph.bytes),
            apart: paragraph.apart,
        });
        let cut: Vec<SourceParagraph> = cut.filter(|paragraph| !paragraph.words.is_empty()).collect();
        let spans: Vec<(WordSpan, ByteSpan)> = cut.iter().map(|paragraph| (paragraph.words, paragraph.bytes)).collect();
        let mut matches: FxHashMap<u32, Vec<&Match>> = FxHashMap::default();
        for found in collection.report.matches.iter().filter(|found| found.counts()) {
            let Sides { a, b } = found.articles;
            if a == index || b == index {
                matches.entry(if a == index { b } else { a }).or_default().push(found);
            }
        }
        let of = |(other, matches): (u32, Vec<&Match>)| {
            Printed::new(other, &matches, Sides::new(&words, &Words::of(collection.text(other))), &spans)
        };
        let mut printed: Vec<Printed> = matches.into_iter().map(of).collect();
        sort_by_key(&mut printed, |other| (std::cmp::Reverse(other.kept), other.article));
        let places = places(&collection.report, &printed, &cut);
        Some(Self { article: index, paragraphs: cut, printed, places })
    }

    /// How many articles have words of the paragraph at `at`.
    #[must_use]
    pub fn kept_by(&self, at: usize) -> usize {
        self.printed.iter().filter(|other| other.cells.get(at).is_some_and(|cell| cell.fate.is_kept())).count()
    }

    /// The paragraphs of the story of which nobody has a word.
    #[must_use]
    pub fn kept_by_nobody(&self) -> Vec<usize> {
        let story = |at: &usize| self.paragraphs.get(*at).is_some_and(|paragraph| paragraph.apart.is_none());
        (0..self.paragraphs.len()).filter(|at| story(at) && self.kept_by(*at) == 0).collect()
    }

    /// The articles of which the paragraph at `at` has this fate.
    #[must_use]
    pub fn with_fate(&self, at: usize, fate: Fate) -> Vec<u32> {
        let has = |other: &&Printed| other.cells.get(at).is_some_and(|cell| cell.fate == fate);
        self.printed.iter().filter(has).map(|other| other.article).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::sample;

    const ONE: &str =
        "The harbour ferry is running again after three weeks in the yard, the port authority said on Monday.";
    const TWO: &str = "A cracked shaft had stopped the boat in the middle of the crossing early in February this year.";
    const THREE: &str =
        "Nobody was hurt that night, and forty passengers were taken off by the pilots before the tide turned.";
    const FOUR: &str = "The town council wants to buy a second boat, but there is no money for one until the spring.";
    const OWN: &str =
        "Our reader Ines sells fish on the north pier and has never once missed a sailing in all her years.";

    fn wire(others: &[&[&str]]) -> (Wire, Vec<String>) {
        let mut texts = vec![[ONE, TWO, THREE, FOUR].join("\n\n")];
        texts.extend(others.iter().map(|paragraphs| paragraphs.join("\n\n")));
        let collection = sample::collection(&texts);
        let wire = Wire::new(&collection, 0).unwrap();
        let line = |other: &Printed| {
            let cells = other.cells.iter().map(|cell| {
                let moved = if cell.moved { " moved" } else { "" };
                let edits: Vec<&str> = cell.edits.iter().map(|edit| edit.kind.name()).collect();
                let edits = if edits.is_empty() { String::new() } else { format!(" ({})", edits.join(" ")) };
                format!("{}{moved}{edits}", cell.fate.label())
            });
            format!("{}: {}", other.article, cells.collect::<Vec<_>>().join(", "))
        };
        let lines = wire.printed.iter().map(line).collect();
        (wire, lines)
    }

    #[test]
    fn each_paragraph_has_its_fate() {
        let fewer = THREE.replace("forty", "fourteen");
        let part = "A cracked shaft had stopped the boat in the middle.";
        for (why, other, expected) in [
            ("all kept", vec![ONE, TWO, THREE, FOUR], "1: kept, kept, kept, kept"),
            ("omitted between what is kept", vec![ONE, THREE, FOUR], "1: kept, omitted, kept, kept"),
            ("cut at the end: nothing can be said", vec![ONE, TWO], "1: kept, kept, not there, not there"),
            ("begins later", vec![THREE, FOUR], "1: not there, not there, kept, kept"),
            ("a number changed", vec![ONE, TWO, &fewer], "1: kept, kept, changed (number), not there"),
            ("a part", vec![ONE, part, THREE], "1: kept, in part (dropped), kept, not there"),
            ("moved", vec![FOUR, ONE, TWO, THREE], "1: kept, kept, kept, kept moved"),
            ("own words in its place", vec![ONE, OWN, THREE], "1: kept, other words in its place, kept, not there"),
        ] {
            assert_eq!(wire(&[&other]).1, [expected], "{why}");
        }
    }

    #[test]
    fn what_nobody_kept_is_named() {
        let (wire, _) = wire(&[&[ONE, THREE], &[THREE, FOUR]]);
        assert_eq!(wire.kept_by_nobody(), [1]);
        assert_eq!((wire.kept_by(0), wire.kept_by(2)), (1, 2));
        assert_eq!(wire.with_fate(1, Fate::Omitted).len(), 1);
    }

    #[test]
    fn what_all_put_in_at_one_place_is_told() {
        let (wire, _) = wire(&[&[ONE, TWO, OWN, THREE], &[TWO, OWN, THREE, FOUR]]);
        let place = &wire.places[0];
        assert_eq!((place.paragraph, place.within, place.articles(), place.around), (1, false, 2, 2));
        assert!(place.is_of_all() && place.shared.is_some());
        assert_eq!(place.additions[0].1.words, 20);
    }

    #[test]
    fn an_article_that_shares_nothing_has_no_fate() {
        let (wire, lines) = wire(&[&[OWN]]);
        assert!(lines.is_empty() && wire.places.is_empty());
        assert_eq!(wire.kept_by_nobody(), [0, 1, 2, 3]);
    }
}
