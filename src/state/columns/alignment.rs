//! Where articles that stand side by side meet: the locations of their passages in each column, and which stands against which.

mod lookup;

use rustc_hash::FxHashMap;

use crate::state::address::route::COLUMNS;
use crate::state::address::route::MatchId;
use crate::state::columns::aligned_match::{AlignedMatch, MatchSide, PairMatch};
use crate::state::columns::alignment::lookup::{FirstMatches, OpenSides};
use crate::state::columns::heaviest::Heaviest;
use crate::state::uncounted::Uncounted;
use wirecopy::order::{order, sort_by_key};
use wirecopy::span::{ByteSpan, Sides, WordSpan};
use wirecopy::{Edit, Report, Words};
use wirecopy_report::left;

/// Two to four articles side by side. The first column is the base, which need not be the first in the collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alignment {
    /// The article of each column, by index.
    pub articles: Vec<u32>,
    /// The matches, in the order of the first column; those that it has no part in come last.
    pub matches: Vec<AlignedMatch>,
    /// The locations of each column, in its own order.
    pub locations: Vec<Vec<Location>>,
}

/// One stretch of an article that stands in another column too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The passage, by its number.
    pub passage: u32,
    /// Where it stands.
    pub bytes: ByteSpan,
    /// The matches that it is part of. Several, where another column prints the passage more than once.
    pub matches: Vec<usize>,
}

impl Alignment {
    /// Sets `articles` side by side with what `report` found; what counts nowhere only if asked for.
    #[must_use]
    pub fn new(report: &Report, articles: &[u32], uncounted: Uncounted) -> Self {
        let all = report.matches.iter().enumerate();
        let found = all.filter(|(_, found)| uncounted.shows(found.common, found.furniture, found.set_aside));
        let mut pair_matches: Vec<PairMatch> =
            found.filter_map(|(rank, found)| PairMatch::new(rank, found, articles)).collect();
        sort_by_key(&mut pair_matches, |pair_match| (pair_match.columns, pair_match.bytes.a, pair_match.bytes.b));
        let locations = (0..articles.len()).map(|column| locate_all(&mut pair_matches, column)).collect();
        let mut alignment = Self { articles: articles.to_vec(), matches: Vec::new(), locations };
        let mut open = OpenSides::default();
        for pair_match in pair_matches {
            alignment.add_match(pair_match, &mut open);
        }
        alignment.complete_sides();
        alignment.number_matches();
        let key = |aligned: &AlignedMatch| {
            let mut key = [usize::MAX; COLUMNS];
            for (key, side) in key.iter_mut().zip(&aligned.sides) {
                *key = side.as_ref().map_or(usize::MAX, |side| side.location);
            }
            key
        };
        sort_by_key(&mut alignment.matches, key);
        for column in 1..articles.len() {
            alignment.mark_moved(column);
        }
        for (index, aligned) in alignment.matches.iter().enumerate() {
            for (locations, side) in alignment.locations.iter_mut().zip(&aligned.sides) {
                if let Some(location) = side.as_ref().and_then(|side| locations.get_mut(side.location)) {
                    location.matches.push(index);
                }
            }
        }
        alignment
    }

    /// Adds a match of two columns to the aligned match that has one of its sides and room for the other, or begins a new one.
    fn add_match(&mut self, pair_match: PairMatch, open: &mut OpenSides) {
        let (Sides { a: left, b: right }, passage) = (pair_match.columns, pair_match.passage);
        let side = |location, against, edits| MatchSide {
            location,
            against,
            edits,
            moved: false,
            equal_words: pair_match.equal_words,
        };
        let index = open.find(&pair_match).unwrap_or(self.matches.len());
        if let Some(aligned) = self.matches.get_mut(index) {
            aligned.rank = aligned.rank.min(pair_match.rank);
            if aligned.sides[right].is_none() {
                aligned.sides[right] = Some(side(pair_match.locations.b, left, pair_match.edits));
            } else if aligned.sides[left].is_none() {
                let swapped = pair_match.edits.into_iter().map(Edit::swap).collect();
                aligned.sides[left] = Some(side(pair_match.locations.a, right, swapped));
            }
        } else {
            let mut sides = vec![None; self.articles.len()];
            sides[left] = Some(side(pair_match.locations.a, left, Vec::new()));
            sides[right] = Some(side(pair_match.locations.b, left, pair_match.edits));
            self.matches.push(AlignedMatch { match_id: MatchId { passage, turn: 1 }, sides, rank: pair_match.rank });
        }
        open.note(index, &self.matches[index]);
    }

    /// A column that prints a passage once meets each of the several times that another prints it; and what meets the base is
    /// set against it, wherever the two were found to print the same.
    fn complete_sides(&mut self) {
        let mut firsts = FirstMatches::default();
        self.matches.iter().enumerate().for_each(|(index, aligned)| firsts.note(index, aligned));
        for index in 0..self.matches.len() {
            for column in 0..self.articles.len() {
                let aligned = &self.matches[index];
                let found = match &aligned.sides[column] {
                    Some(side) if column == 0 || side.against == 0 || aligned.sides[0].is_none() => continue,
                    Some(side) => firsts.with_base(aligned, column, Some(side.location)),
                    None => firsts.with_base(aligned, column, None).or_else(|| firsts.with_any(aligned, column)),
                };
                if let Some(found) = found.and_then(|other| self.matches[other].sides[column].clone()) {
                    self.matches[index].sides[column] = Some(found);
                    firsts.note(index, &self.matches[index]);
                }
            }
        }
    }

    /// Counts the matches of each passage in the order of the report, so that turning the columns round keeps their names.
    fn number_matches(&mut self) {
        sort_by_key(&mut self.matches, |aligned| (aligned.match_id.passage, aligned.rank));
        for index in 1..self.matches.len() {
            if self.matches[index].match_id.passage == self.matches[index - 1].match_id.passage {
                self.matches[index].match_id.turn = self.matches[index - 1].match_id.turn + 1;
            }
        }
    }

    /// Marks what stands in another order in `column` than in the first: all outside the heaviest run that rises in both.
    fn mark_moved(&mut self, column: usize) {
        let both: Vec<usize> = (0..self.matches.len())
            .filter(|&number| {
                self.matches[number].location(0).is_some() && self.matches[number].location(column).is_some()
            })
            .collect();
        // best[i]: the most equal words of a rising run that ends with i, and what stands before i in it.
        let mut best: Vec<(u64, Option<usize>)> = Vec::with_capacity(both.len());
        let mut heaviest = Heaviest::new(self.locations[column].len());
        for (index, &number) in both.iter().enumerate() {
            let Some(side) = &self.matches[number].sides[column] else { continue };
            let before = heaviest.up_to(side.location);
            let words = before.map_or(0, |(words, _)| words) + u64::from(side.equal_words);
            best.push((words, before.map(|(_, earlier)| earlier)));
            heaviest.add(side.location, (words, index));
        }
        let mut stays = vec![false; both.len()];
        let mut at = (0..both.len()).max_by_key(|&index| best[index].0);
        while let Some(index) = at {
            stays[index] = true;
            at = best[index].1;
        }
        for (&number, stays) in both.iter().zip(stays) {
            if let Some(side) = &mut self.matches[number].sides[column] {
                side.moved = !stays;
            }
        }
    }

    /// How many words of `column`, whose article prints `text`, stand in another column; each counts once, and what is `uncounted` nowhere.
    #[must_use]
    pub fn shared_words(&self, column: usize, text: &str, uncounted: &[WordSpan]) -> u32 {
        let words = Words::of_text(text);
        let spans = self.locations.get(column).into_iter().flatten().map(|location| words.inside(location.bytes));
        left(&spans.collect::<Vec<_>>(), uncounted)
    }

    /// The index of the match that an address names.
    #[must_use]
    pub fn find(&self, match_id: MatchId) -> Option<usize> {
        self.matches.iter().position(|aligned| aligned.match_id == match_id)
    }

    /// The match `step` after the one at `from`, within bounds; the first where none is picked.
    #[must_use]
    pub fn step(&self, from: Option<MatchId>, step: isize) -> Option<MatchId> {
        let last = self.matches.len().checked_sub(1)?;
        let index = match from.and_then(|match_id| self.find(match_id)) {
            Some(index) => index.saturating_add_signed(step).min(last),
            None if step < 0 => last,
            None => 0,
        };
        Some(self.matches[index].match_id)
    }

    /// What picking the location `index` on one side leads to: its first match, or the next in turn if one of them is picked.
    #[must_use]
    pub fn pick(&self, location: &Location, picked: Option<MatchId>) -> Option<MatchId> {
        let current = picked.and_then(|match_id| self.find(match_id));
        let turn = location.matches.iter().position(|&aligned| Some(aligned) == current).map_or(0, |turn| turn + 1);
        let aligned = location.matches.get(turn % location.matches.len().max(1))?;
        Some(self.matches[*aligned].match_id)
    }
}

/// Makes the locations of `column`, and gives each match its own.
fn locate_all(pair_matches: &mut [PairMatch], column: usize) -> Vec<Location> {
    let (mut of, mut spans) = (Vec::new(), Vec::new());
    for (index, pair_match) in pair_matches.iter().enumerate() {
        for (is_b, at, bytes) in
            [(false, pair_match.columns.a, pair_match.bytes.a), (true, pair_match.columns.b, pair_match.bytes.b)]
        {
            if at == column {
                of.push((index, is_b));
                spans.push((pair_match.passage, bytes));
            }
        }
    }
    let (locations, at) = locations(&spans);
    for ((index, is_b), location) in of.into_iter().zip(at) {
        let side = if is_b { &mut pair_matches[index].locations.b } else { &mut pair_matches[index].locations.a };
        *side = location;
    }
    locations
}

/// Joins the spans of one side: those of one passage that lie on one another are one location.
/// Gives the locations in order, and for each span the index of its location.
fn locations(spans: &[(u32, ByteSpan)]) -> (Vec<Location>, Vec<usize>) {
    let key = |index: usize| (spans[index].1.start, spans[index].0, spans[index].1.end);
    let mut locations: Vec<Location> = Vec::new();
    // Of each passage its locations, and how far they and those before them reach.
    let mut by_passage: FxHashMap<u32, Vec<(usize, u32)>> = FxHashMap::default();
    let mut of = vec![0; spans.len()];
    for index in order(spans.len(), &|one, other| key(one).cmp(&key(other))) {
        let (passage, bytes) = spans[index];
        let known = by_passage.entry(passage).or_default();
        let mut near = (0..known.len()).rev().take_while(|&n| known[n].1 > bytes.start);
        if let Some(n) = near.find(|&n| mostly_same(&locations[known[n].0].bytes, &bytes)) {
            let at = known[n].0;
            locations[at].bytes = locations[at].bytes.hull(&bytes);
            known[n..].iter_mut().for_each(|(_, reach)| *reach = bytes.end.max(*reach));
            of[index] = at;
        } else {
            let reach = known.last().map_or(0, |known| known.1).max(bytes.end);
            known.push((locations.len(), reach));
            of[index] = locations.len();
            locations.push(Location { passage, bytes, matches: Vec::new() });
        }
    }
    (locations, of)
}

/// Whether two spans share more than half of the shorter one.
fn mostly_same(one: &ByteSpan, other: &ByteSpan) -> bool {
    one.overlap(other).is_some_and(|both| both.len() * 2 > one.len().min(other.len()))
}

#[cfg(test)]
mod tests;
