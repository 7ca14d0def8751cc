//! Where two articles meet: the places of their passages on either side, and which stands against which.

use crate::compare::{Edit, Match, Report};
use crate::order::{order, sort_by_key};
use crate::page::route::Spot;
use crate::span::{ByteSpan, Sides};

/// Two articles side by side. Side a is the left one, which need not be the first in the collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// The articles, by index.
    pub articles: Sides<u32>,
    /// The meetings, in the order of the left article.
    pub links: Vec<Link>,
    /// The places of each article, in its own order.
    pub places: Sides<Vec<Place>>,
}

/// One meeting: a place on the left and its counterpart on the right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// How the address names it.
    pub spot: Spot,
    /// Index of the place on each side.
    pub places: Sides<usize>,
    /// What differs, in order; side a is the left article.
    pub edits: Vec<Edit>,
    /// Whether the two articles print it in another order among their passages.
    pub moved: bool,
}

/// One stretch of an article that stands in the other one too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The passage, by its number.
    pub passage: u32,
    /// Where it stands.
    pub bytes: ByteSpan,
    /// The meetings that it is part of. Several, where the other article prints the passage more than once.
    pub links: Vec<usize>,
}

impl Pairing {
    /// Pairs `left` with `right` from what `report` found, common phrases only if asked for.
    #[must_use]
    pub fn new(report: &Report, left: u32, right: u32, common: bool) -> Self {
        let found = report.matches.iter().filter(|found| common || !found.common);
        let mut met: Vec<Met> = found.filter_map(|found| Met::new(found, left, right)).collect();
        name_turns(&mut met);
        sort_by_key(&mut met, |met| (met.bytes.a, met.bytes.b));
        let moved = moved(&met);
        let mut pairing = Self { articles: Sides::new(left, right), links: Vec::new(), places: Sides::default() };
        let spans = |side: fn(&Sides<ByteSpan>) -> ByteSpan| {
            met.iter().map(|met| (met.spot.passage, side(&met.bytes))).collect::<Vec<_>>()
        };
        let (places_a, of_a) = places(&spans(|sides| sides.a));
        let (places_b, of_b) = places(&spans(|sides| sides.b));
        pairing.places = Sides::new(places_a, places_b);
        for (index, (met, moved)) in met.into_iter().zip(moved).enumerate() {
            let at = Sides::new(of_a[index], of_b[index]);
            pairing.places.a[at.a].links.push(index);
            pairing.places.b[at.b].links.push(index);
            pairing.links.push(Link { spot: met.spot, places: at, edits: met.edits, moved });
        }
        pairing
    }

    /// The index of the meeting that an address names.
    #[must_use]
    pub fn find(&self, spot: Spot) -> Option<usize> {
        self.links.iter().position(|link| link.spot == spot)
    }

    /// The meeting `step` after the one at `from`, within bounds; the first where none is picked.
    #[must_use]
    pub fn step(&self, from: Option<Spot>, step: isize) -> Option<Spot> {
        let last = self.links.len().checked_sub(1)?;
        let index = match from.and_then(|spot| self.find(spot)) {
            Some(index) => index.saturating_add_signed(step).min(last),
            None if step < 0 => last,
            None => 0,
        };
        Some(self.links[index].spot)
    }

    /// What picking the place `index` on one side leads to: its first meeting, or the next in turn if one of them is picked.
    #[must_use]
    pub fn pick(&self, place: &Place, picked: Option<Spot>) -> Option<Spot> {
        let current = picked.and_then(|spot| self.find(spot));
        let turn = place.links.iter().position(|&link| Some(link) == current).map_or(0, |turn| turn + 1);
        let link = place.links.get(turn % place.links.len().max(1))?;
        Some(self.links[*link].spot)
    }
}

/// A match, seen with the wanted article on the left.
struct Met {
    spot: Spot,
    bytes: Sides<ByteSpan>,
    equal_words: u32,
    edits: Vec<Edit>,
}

impl Met {
    fn new(found: &Match, left: u32, right: u32) -> Option<Self> {
        let spot = Spot { passage: found.passage + 1, turn: 1 };
        let equal_words = found.equal_words;
        if found.articles == Sides::new(left, right) {
            return Some(Self { spot, bytes: found.bytes, equal_words, edits: found.edits.clone() });
        }
        if found.articles == Sides::new(right, left) {
            let swap = |edit: &Edit| Edit { kind: edit.kind.swap(), bytes: edit.bytes.swap(), quoted: edit.quoted };
            let edits = found.edits.iter().map(swap).collect();
            return Some(Self { spot, bytes: found.bytes.swap(), equal_words, edits });
        }
        None
    }
}

/// Counts the meetings of each passage in the order of the report, so that swapping the sides keeps their names.
fn name_turns(met: &mut [Met]) {
    for index in 1..met.len() {
        let passage = met[index].spot.passage;
        let before = met[..index].iter().filter(|earlier| earlier.spot.passage == passage).count();
        met[index].spot.turn = before as u32 + 1;
    }
}

/// Joins the spans of one side: those of one passage that lie on one another are one place.
/// Gives the places in order, and for each span the index of its place.
fn places(spans: &[(u32, ByteSpan)]) -> (Vec<Place>, Vec<usize>) {
    let key = |index: usize| (spans[index].1.start, spans[index].0, spans[index].1.end);
    let mut places: Vec<Place> = Vec::new();
    let mut of = vec![0; spans.len()];
    for index in order(spans.len(), &|one, other| key(one).cmp(&key(other))) {
        let (passage, bytes) = spans[index];
        let same = |place: &Place| place.passage == passage && mostly_same(&place.bytes, &bytes);
        if let Some(at) = places.iter().rposition(same) {
            places[at].bytes = places[at].bytes.hull(&bytes);
            of[index] = at;
        } else {
            of[index] = places.len();
            places.push(Place { passage, bytes, links: Vec::new() });
        }
    }
    (places, of)
}

/// Whether two spans share more than half of the shorter one.
fn mostly_same(one: &ByteSpan, other: &ByteSpan) -> bool {
    one.overlap(other).is_some_and(|both| both.len() * 2 > one.len().min(other.len()))
}

/// Which meetings stand out of order: those outside the heaviest run that rises on both sides.
fn moved(met: &[Met]) -> Vec<bool> {
    // best[i]: the most equal words of a rising run that ends with i, and what stands before i in it.
    let mut best: Vec<(u64, Option<usize>)> = Vec::with_capacity(met.len());
    for (index, this) in met.iter().enumerate() {
        let before = (0..index)
            .filter(|&earlier| met[earlier].bytes.b.start <= this.bytes.b.start)
            .max_by_key(|&earlier| best[earlier].0);
        let weight = before.map_or(0, |earlier| best[earlier].0) + u64::from(this.equal_words);
        best.push((weight, before));
    }
    let mut moved = vec![true; met.len()];
    let mut at = (0..met.len()).max_by_key(|&index| best[index].0);
    while let Some(index) = at {
        moved[index] = false;
        at = best[index].1;
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::WordSpan;

    type Range = (u32, u32);

    /// Matches of articles 0 and 1: passage number, span in 0, span in 1.
    fn report(matches: &[(u32, Range, Range)]) -> Report {
        let matches = matches.iter().map(|&(number, a, b)| Match {
            articles: Sides::new(0, 1),
            passage: number - 1,
            words: Sides::new(WordSpan::new(a.0, a.1), WordSpan::new(b.0, b.1)),
            bytes: Sides::new(ByteSpan::new(a.0, a.1), ByteSpan::new(b.0, b.1)),
            equal_words: a.1 - a.0,
            edits: Vec::new(),
            common: false,
        });
        Report { matches: matches.collect(), ..Report::default() }
    }

    fn spots(pairing: &Pairing) -> Vec<String> {
        pairing.links.iter().map(|link| link.spot.to_string()).collect()
    }

    #[test]
    fn a_passage_printed_twice_on_one_side_is_two_places_there_and_one_here() {
        let report = report(&[(1, (0, 10), (50, 60)), (1, (30, 40), (51, 60))]);
        let pairing = Pairing::new(&report, 0, 1, false);
        assert_eq!(spots(&pairing), ["p1", "p1.2"]);
        assert_eq!(pairing.places.a.len(), 2);
        assert_eq!(pairing.places.b.len(), 1);
        assert_eq!(pairing.places.b[0].links, [0, 1]);
        assert_eq!(pairing.places.b[0].bytes, ByteSpan::new(50, 60));
    }

    #[test]
    fn picking_a_place_goes_through_its_counterparts_in_turn() {
        let pairing = Pairing::new(&report(&[(1, (0, 10), (50, 60)), (1, (30, 40), (51, 60))]), 0, 1, false);
        let place = &pairing.places.b[0];
        let first = pairing.pick(place, None);
        let second = pairing.pick(place, first);
        assert_eq!(first.map(|spot| spot.turn), Some(1));
        assert_eq!(second.map(|spot| spot.turn), Some(2));
        assert_eq!(pairing.pick(place, second), first);
    }

    #[test]
    fn swapping_the_sides_keeps_the_names_of_the_meetings() {
        let report = report(&[(2, (0, 10), (70, 80)), (1, (20, 40), (0, 20)), (2, (50, 60), (30, 40))]);
        let (straight, swapped) = (Pairing::new(&report, 0, 1, false), Pairing::new(&report, 1, 0, false));
        assert_eq!(spots(&straight), ["p2", "p1", "p2.2"]);
        assert_eq!(spots(&swapped), ["p1", "p2.2", "p2"]);
        assert_eq!(swapped.places.a, {
            let mut places = straight.places.b.clone();
            for place in &mut places {
                place.links = place.links.iter().filter_map(|&link| swapped.find(straight.links[link].spot)).collect();
            }
            places
        });
    }

    #[test]
    fn the_lighter_of_two_that_cross_is_the_one_that_moved() {
        let report = report(&[(1, (0, 5), (40, 45)), (2, (10, 30), (0, 20)), (3, (40, 45), (50, 55))]);
        let moved: Vec<bool> = Pairing::new(&report, 0, 1, false).links.iter().map(|link| link.moved).collect();
        assert_eq!(moved, [true, false, false]);
    }

    #[test]
    fn steps_stay_within_the_meetings() {
        let pairing = Pairing::new(&report(&[(1, (0, 5), (0, 5)), (2, (10, 30), (10, 30))]), 0, 1, false);
        let first = pairing.step(None, 1);
        assert_eq!(first.map(|spot| spot.passage), Some(1));
        assert_eq!(pairing.step(first, -1), first);
        let last = pairing.step(first, 1);
        assert_eq!(pairing.step(last, 1), last);
        assert_eq!(pairing.step(None, -1), last);
        assert_eq!(Pairing::new(&Report::default(), 0, 1, false).step(None, 1), None);
    }
}
