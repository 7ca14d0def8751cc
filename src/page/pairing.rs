//! Where articles that stand side by side meet: the places of their passages in each column, and which stands against which.

use crate::compare::{Edit, Match, Report, Words};
use crate::order::{order, sort_by_key};
use crate::page::route::Spot;
use crate::span::{ByteSpan, Sides, count};

/// So many articles stand side by side at most.
pub const COLUMNS: usize = 4;

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
        let found = report.matches.iter().enumerate().filter(|(_, found)| common || !found.common);
        let mut met: Vec<Met> = found.filter_map(|(rank, found)| Met::new(rank, found, articles)).collect();
        sort_by_key(&mut met, |met| (met.columns, met.bytes.a, met.bytes.b));
        let places = (0..articles.len()).map(|column| seat_all(&mut met, column)).collect();
        let mut pairing = Self { articles: articles.to_vec(), links: Vec::new(), places };
        for met in met {
            pairing.seat(met);
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
    fn seat(&mut self, met: Met) {
        let (Sides { a: left, b: right }, passage) = (met.columns, met.passage);
        let at = |link: &Link, column: usize| link.place(column);
        let same = |link: &&mut Link| link.spot.passage == passage;
        let (on_left, on_right) = (Some(met.places.a), Some(met.places.b));
        let known = self.links.iter_mut().filter(same).find(|link| {
            let seats = (at(link, left), at(link, right));
            seats == (on_left, on_right) || seats == (on_left, None) || seats == (None, on_right)
        });
        let seat = |place, against, edits| Seat { place, against, edits, moved: false, equal_words: met.equal_words };
        match known {
            Some(link) => {
                link.rank = link.rank.min(met.rank);
                if link.seats[right].is_none() {
                    link.seats[right] = Some(seat(met.places.b, left, met.edits));
                } else if link.seats[left].is_none() {
                    let swapped = met.edits.into_iter().map(Edit::swap).collect();
                    link.seats[left] = Some(seat(met.places.a, right, swapped));
                }
            }
            None => {
                let mut seats = vec![None; self.articles.len()];
                seats[left] = Some(seat(met.places.a, left, Vec::new()));
                seats[right] = Some(seat(met.places.b, left, met.edits));
                self.links.push(Link { spot: Spot { passage, turn: 1 }, seats, rank: met.rank });
            }
        }
    }

    /// A column that prints a passage once meets each of the several times that another prints it.
    fn complete(&mut self) {
        for index in 0..self.links.len() {
            for column in 0..self.articles.len() {
                let link = &self.links[index];
                if link.seats[column].is_some() {
                    continue;
                }
                let near = |other: &&Link| {
                    let shares = |column| link.place(column).is_some() && link.place(column) == other.place(column);
                    other.spot.passage == link.spot.passage
                        && other.seats[column].is_some()
                        && (0..self.articles.len()).any(shares)
                };
                let found = self.links.iter().find(near).and_then(|other| other.seats[column].clone());
                self.links[index].seats[column] = found;
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
        for (index, &link) in both.iter().enumerate() {
            let before = (0..index)
                .filter(|&earlier| self.links[both[earlier]].place(column) <= self.links[link].place(column))
                .max_by_key(|&earlier| best[earlier].0);
            let words = self.links[link].seats[column].as_ref().map_or(0, |seat| seat.equal_words);
            best.push((before.map_or(0, |earlier| best[earlier].0) + u64::from(words), before));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::WordSpan;

    type Range = (u32, u32);

    /// Matches of articles 0 and 1: passage number, span in 0, span in 1.
    fn report(matches: &[(u32, Range, Range)]) -> Report {
        let matches: Vec<_> = matches.iter().map(|&(number, a, b)| (0, 1, number, a, b)).collect();
        among(&matches)
    }

    /// The same of any articles: the two of them, passage number, and the spans.
    fn among(matches: &[(u32, u32, u32, Range, Range)]) -> Report {
        let matches = matches.iter().map(|&(one, other, number, a, b)| Match {
            articles: Sides::new(one, other),
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
        let pairing = Pairing::new(&report, &[0, 1], false);
        assert_eq!(spots(&pairing), ["p1", "p1.2"]);
        assert_eq!(pairing.places[0].len(), 2);
        assert_eq!(pairing.places[1].len(), 1);
        assert_eq!(pairing.places[1][0].links, [0, 1]);
        assert_eq!(pairing.places[1][0].bytes, ByteSpan::new(50, 60));
    }

    #[test]
    fn picking_a_place_goes_through_its_counterparts_in_turn() {
        let pairing = Pairing::new(&report(&[(1, (0, 10), (50, 60)), (1, (30, 40), (51, 60))]), &[0, 1], false);
        let place = &pairing.places[1][0];
        let first = pairing.pick(place, None);
        let second = pairing.pick(place, first);
        assert_eq!(first.map(|spot| spot.turn), Some(1));
        assert_eq!(second.map(|spot| spot.turn), Some(2));
        assert_eq!(pairing.pick(place, second), first);
    }

    #[test]
    fn swapping_the_sides_keeps_the_names_of_the_meetings() {
        let report = report(&[(2, (0, 10), (70, 80)), (1, (20, 40), (0, 20)), (2, (50, 60), (30, 40))]);
        let (straight, swapped) = (Pairing::new(&report, &[0, 1], false), Pairing::new(&report, &[1, 0], false));
        assert_eq!(spots(&straight), ["p2", "p1", "p2.2"]);
        assert_eq!(spots(&swapped), ["p1", "p2.2", "p2"]);
        assert_eq!(swapped.places[0], {
            let mut places = straight.places[1].clone();
            for place in &mut places {
                place.links = place.links.iter().filter_map(|&link| swapped.find(straight.links[link].spot)).collect();
            }
            places
        });
    }

    #[test]
    fn the_lighter_of_two_that_cross_is_the_one_that_moved() {
        let report = report(&[(1, (0, 5), (40, 45)), (2, (10, 30), (0, 20)), (3, (40, 45), (50, 55))]);
        let moved: Vec<bool> = Pairing::new(&report, &[0, 1], false).links.iter().map(Link::is_moved).collect();
        assert_eq!(moved, [true, false, false]);
    }

    #[test]
    fn steps_stay_within_the_meetings() {
        let pairing = Pairing::new(&report(&[(1, (0, 5), (0, 5)), (2, (10, 30), (10, 30))]), &[0, 1], false);
        let first = pairing.step(None, 1);
        assert_eq!(first.map(|spot| spot.passage), Some(1));
        assert_eq!(pairing.step(first, -1), first);
        let last = pairing.step(first, 1);
        assert_eq!(pairing.step(last, 1), last);
        assert_eq!(pairing.step(None, -1), last);
        assert_eq!(Pairing::new(&Report::default(), &[0, 1], false).step(None, 1), None);
    }

    /// The place of each meeting in each column, "-" where there is none.
    fn seats(pairing: &Pairing) -> Vec<String> {
        let seat = |link: &Link, column| link.place(column).map_or_else(|| "-".to_owned(), |place| place.to_string());
        let columns = pairing.articles.len();
        pairing.links.iter().map(|link| (0..columns).map(|column| seat(link, column)).collect()).collect()
    }

    #[test]
    fn three_columns_meet_where_each_prints_the_passage() {
        let report = among(&[
            (0, 1, 1, (0, 10), (50, 60)),
            (0, 2, 1, (0, 10), (5, 15)),
            (1, 2, 1, (50, 60), (5, 15)),
            (1, 2, 2, (0, 20), (30, 50)),
        ]);
        let pairing = Pairing::new(&report, &[0, 1, 2], false);
        assert_eq!(spots(&pairing), ["p1", "p2"]);
        assert_eq!(seats(&pairing), ["010", "-01"]);
        let against: Vec<_> = pairing.links[0].seats.iter().flatten().map(|seat| seat.against).collect();
        assert_eq!(against, [0, 0, 0], "all are set against the first column");
        assert_eq!(pairing.links[1].seats[2].as_ref().map(|seat| seat.against), Some(1));
        assert_eq!(pairing.links[1].columns().collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_third_column_meets_both_prints_of_the_second() {
        let report = among(&[(0, 1, 1, (0, 10), (50, 60)), (0, 1, 1, (0, 10), (80, 90)), (0, 2, 1, (0, 10), (5, 15))]);
        assert_eq!(seats(&Pairing::new(&report, &[0, 1, 2], false)), ["000", "010"]);
    }

    #[test]
    fn the_first_column_says_what_moved_in_each_of_the_others() {
        let report = among(&[
            (0, 1, 1, (0, 20), (0, 20)),
            (0, 1, 2, (30, 40), (40, 50)),
            (0, 2, 1, (0, 20), (40, 60)),
            (0, 2, 2, (30, 40), (0, 10)),
        ]);
        let pairing = Pairing::new(&report, &[0, 1, 2], false);
        let moved = |column: usize| -> Vec<bool> {
            pairing.links.iter().filter_map(|link| Some(link.seats[column].as_ref()?.moved)).collect()
        };
        assert_eq!((moved(1), moved(2)), (vec![false, false], vec![false, true]));
    }

    #[test]
    fn turning_the_columns_round_keeps_the_names() {
        let report =
            among(&[(0, 1, 1, (0, 10), (50, 60)), (0, 2, 2, (20, 40), (0, 20)), (1, 2, 1, (50, 60), (80, 90))]);
        let mut names: Vec<_> = [[0, 1, 2], [1, 2, 0], [2, 0, 1]]
            .iter()
            .map(|articles| {
                let mut spots = spots(&Pairing::new(&report, articles, false));
                spots.sort();
                spots
            })
            .collect();
        names.dedup();
        assert_eq!(names, [["p1", "p2"]]);
    }
}
