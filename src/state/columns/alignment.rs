//! Where articles that stand side by side meet: the places of their passages in each column, and which stands against which.

mod lookup;

use rustc_hash::FxHashMap;

use crate::state::address::route::COLUMNS;
use crate::state::address::route::Spot;
use crate::state::columns::alignment::lookup::{Firsts, Heaviest, Open};
use wirecopy::order::{order, sort_by_key};
use wirecopy::span::{ByteSpan, Sides, count};
use wirecopy::{Edit, Match, Report, Words};

/// Two to four articles side by side. The first column is the base, which need not be the first in the collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// The article of each column, by index.
    pub articles: Vec<u32>,
    /// The meetings, in the order of the first column; those that it has no part in come last.
    pub links: Vec<Link>,
    /// The places of each column, in its own order.
    pub places: Vec<Vec<Place>>,
}

/// One meeting: places of two or more columns that print the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// How the address names it.
    pub spot: Spot,
    /// Its seat in each column; `None` where the column does not print it.
    pub seats: Vec<Option<Seat>>,
    /// Where its matches stand in the report: names do not hang on the order of the columns.
    rank: usize,
}

/// What a meeting is in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Index of the place.
    pub place: usize,
    /// The column that it is set against; the column itself, where the others are set against it.
    pub against: usize,
    /// What differs, in order; side a is the other column.
    pub edits: Vec<Edit>,
    /// Whether it stands in another order among the passages than in the first column.
    pub moved: bool,
    equal_words: u32,
}

/// One stretch of an article that stands in another column too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The passage, by its number.
    pub passage: u32,
    /// Where it stands.
    pub bytes: ByteSpan,
    /// The meetings that it is part of. Several, where another column prints the passage more than once.
    pub links: Vec<usize>,
}

impl Link {
    /// The index of its place in `column`.
    #[must_use]
    pub fn place(&self, column: usize) -> Option<usize> {
        Some(self.seats.get(column)?.as_ref()?.place)
    }

    /// The columns that print it.
    pub fn columns(&self) -> impl Iterator<Item = usize> {
        (0..).zip(&self.seats).filter(|(_, seat)| seat.is_some()).map(|(column, _)| column)
    }

    /// Whether some column has it in another order than the first.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        self.seats.iter().flatten().any(|seat| seat.moved)
    }

    /// Whether `column` has it in another order than the first; of the first, whether some column has.
    #[must_use]
    pub fn is_moved_in(&self, column: usize) -> bool {
        let moved = |seat: &Option<Seat>| seat.as_ref().is_some_and(|seat| seat.moved);
        if column == 0 { self.is_moved() } else { self.seats.get(column).is_some_and(moved) }
    }
}

impl Pairing {
    /// Sets `articles` side by side with what `report` found, common phrases only if asked for.
    #[must_use]
    pub fn new(report: &Report, articles: &[u32], common: bool) -> Self {
        let found =
            report.matches.iter().enumerate().filter(|(_, found)| (common || !found.common) && !found.furniture);
        let mut met: Vec<Met> = found.filter_map(|(rank, found)| Met::new(rank, found, articles)).collect();
        sort_by_key(&mut met, |met| (met.columns, met.bytes.a, met.bytes.b));
        let places = (0..articles.len()).map(|column| seat_all(&mut met, column)).collect();
        let mut pairing = Self { articles: articles.to_vec(), links: Vec::new(), places };
        let mut open = Open::default();
        for met in met {
            pairing.seat(met, &mut open);
        }
        pairing.complete();
        pairing.name_turns();
        let key = |link: &Link| {
            let mut key = [usize::MAX; COLUMNS];
            for (key, seat) in key.iter_mut().zip(&link.seats) {
                *key = seat.as_ref().map_or(usize::MAX, |seat| seat.place);
            }
            key
        };
        sort_by_key(&mut pairing.links, key);
        for column in 1..articles.len() {
            pairing.find_moved(column);
        }
        for (index, link) in pairing.links.iter().enumerate() {
            for (places, seat) in pairing.places.iter_mut().zip(&link.seats) {
                if let Some(place) = seat.as_ref().and_then(|seat| places.get_mut(seat.place)) {
                    place.links.push(index);
                }
            }
        }
        pairing
    }

    /// Seats a match: in a meeting that has one of its sides and room for the other, or in a new one.
    fn seat(&mut self, met: Met, open: &mut Open) {
        let (Sides { a: left, b: right }, passage) = (met.columns, met.passage);
        let seat = |place, against, edits| Seat { place, against, edits, moved: false, equal_words: met.equal_words };
        let index = open.find(&met).unwrap_or(self.links.len());
        if let Some(link) = self.links.get_mut(index) {
            link.rank = link.rank.min(met.rank);
            if link.seats[right].is_none() {
                link.seats[right] = Some(seat(met.places.b, left, met.edits));
            } else if link.seats[left].is_none() {
                let swapped = met.edits.into_iter().map(Edit::swap).collect();
                link.seats[left] = Some(seat(met.places.a, right, swapped));
            }
        } else {
            let mut seats = vec![None; self.articles.len()];
            seats[left] = Some(seat(met.places.a, left, Vec::new()));
            seats[right] = Some(seat(met.places.b, left, met.edits));
            self.links.push(Link { spot: Spot { passage, turn: 1 }, seats, rank: met.rank });
        }
        open.note(index, &self.links[index]);
    }

    /// A column that prints a passage once meets each of the several times that another prints it; and what meets the base is
    /// set against it, wherever the two were found to print the same.
    fn complete(&mut self) {
        let mut firsts = Firsts::default();
        self.links.iter().enumerate().for_each(|(index, link)| firsts.note(index, link));
        for index in 0..self.links.len() {
            for column in 0..self.articles.len() {
                let link = &self.links[index];
                let found = match &link.seats[column] {
                    Some(seat) if column == 0 || seat.against == 0 || link.seats[0].is_none() => continue,
                    Some(seat) => firsts.with_base(link, column, Some(seat.place)),
                    None => firsts.with_base(link, column, None).or_else(|| firsts.with_any(link, column)),
                };
                if let Some(found) = found.and_then(|other| self.links[other].seats[column].clone()) {
                    self.links[index].seats[column] = Some(found);
                    firsts.note(index, &self.links[index]);
                }
            }
        }
    }

    /// Counts the meetings of each passage in the order of the report, so that turning the columns round keeps their names.
    fn name_turns(&mut self) {
        sort_by_key(&mut self.links, |link| (link.spot.passage, link.rank));
        for index in 1..self.links.len() {
            if self.links[index].spot.passage == self.links[index - 1].spot.passage {
                self.links[index].spot.turn = self.links[index - 1].spot.turn + 1;
            }
        }
    }

    /// Marks what stands in another order in `column` than in the first: all outside the heaviest run that rises in both.
    fn find_moved(&mut self, column: usize) {
        let both: Vec<usize> = (0..self.links.len())
            .filter(|&link| self.links[link].place(0).is_some() && self.links[link].place(column).is_some())
            .collect();
        // best[i]: the most equal words of a rising run that ends with i, and what stands before i in it.
        let mut best: Vec<(u64, Option<usize>)> = Vec::with_capacity(both.len());
        let mut heaviest = Heaviest::new(self.places[column].len());
        for (index, &link) in both.iter().enumerate() {
            let Some(seat) = &self.links[link].seats[column] else { continue };
            let before = heaviest.up_to(seat.place);
            let words = before.map_or(0, |(words, _)| words) + u64::from(seat.equal_words);
            best.push((words, before.map(|(_, earlier)| earlier)));
            heaviest.add(seat.place, (words, index));
        }
        let mut stays = vec![false; both.len()];
        let mut at = (0..both.len()).max_by_key(|&index| best[index].0);
        while let Some(index) = at {
            stays[index] = true;
            at = best[index].1;
        }
        for (&link, stays) in both.iter().zip(stays) {
            if let Some(seat) = &mut self.links[link].seats[column] {
                seat.moved = !stays;
            }
        }
    }

    /// How many words of `column`, whose article prints `text`, stand in another column; each counts once.
    #[must_use]
    pub fn shared_words(&self, column: usize, text: &str) -> u32 {
        let (mut words, mut done) = (0, 0);
        for place in self.places.get(column).into_iter().flatten() {
            let start = place.bytes.start.max(done);
            words += count(Words::of(ByteSpan::new(start, place.bytes.end).of(text)).len());
            done = done.max(place.bytes.end);
        }
        words
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

/// A match between two columns, seen with the earlier of them as side a.
struct Met {
    rank: usize,
    passage: u32,
    columns: Sides<usize>,
    bytes: Sides<ByteSpan>,
    places: Sides<usize>,
    equal_words: u32,
    edits: Vec<Edit>,
}

impl Met {
    fn new(rank: usize, found: &Match, articles: &[u32]) -> Option<Self> {
        let column = |article: u32| articles.iter().position(|&other| other == article);
        let columns = Sides::new(column(found.articles.a)?, column(found.articles.b)?);
        let straight = columns.a < columns.b;
        let edits = found.edits.iter().map(|&edit| if straight { edit } else { edit.swap() }).collect();
        Some(Self {
            rank,
            passage: found.passage + 1,
            columns: if straight { columns } else { columns.swap() },
            bytes: if straight { found.bytes } else { found.bytes.swap() },
            places: Sides::default(),
            equal_words: found.equal_words,
            edits,
        })
    }
}

/// Makes the places of `column`, and tells each match which of them are its own.
fn seat_all(met: &mut [Met], column: usize) -> Vec<Place> {
    let (mut of, mut spans) = (Vec::new(), Vec::new());
    for (index, met) in met.iter().enumerate() {
        for (is_b, at, bytes) in [(false, met.columns.a, met.bytes.a), (true, met.columns.b, met.bytes.b)] {
            if at == column {
                of.push((index, is_b));
                spans.push((met.passage, bytes));
            }
        }
    }
    let (places, at) = places(&spans);
    for ((index, is_b), place) in of.into_iter().zip(at) {
        let seat = if is_b { &mut met[index].places.b } else { &mut met[index].places.a };
        *seat = place;
    }
    places
}

/// Joins the spans of one side: those of one passage that lie on one another are one place.
/// Gives the places in order, and for each span the index of its place.
fn places(spans: &[(u32, ByteSpan)]) -> (Vec<Place>, Vec<usize>) {
    let key = |index: usize| (spans[index].1.start, spans[index].0, spans[index].1.end);
    let mut places: Vec<Place> = Vec::new();
    // Of each passage its places, and how far they and those before them reach.
    let mut by_passage: FxHashMap<u32, Vec<(usize, u32)>> = FxHashMap::default();
    let mut of = vec![0; spans.len()];
    for index in order(spans.len(), &|one, other| key(one).cmp(&key(other))) {
        let (passage, bytes) = spans[index];
        let known = by_passage.entry(passage).or_default();
        let mut near = (0..known.len()).rev().take_while(|&n| known[n].1 > bytes.start);
        if let Some(n) = near.find(|&n| mostly_same(&places[known[n].0].bytes, &bytes)) {
            let at = known[n].0;
            places[at].bytes = places[at].bytes.hull(&bytes);
            known[n..].iter_mut().for_each(|(_, reach)| *reach = bytes.end.max(*reach));
            of[index] = at;
        } else {
            let reach = known.last().map_or(0, |known| known.1).max(bytes.end);
            known.push((places.len(), reach));
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

#[cfg(test)]
mod tests;
