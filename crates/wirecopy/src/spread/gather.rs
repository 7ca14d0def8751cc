//! The passages of matches that hang together.

use crate::options::Options;
use crate::passage::group::{Marks, group_with};
use crate::report::{Report, build};
use crate::roles::Roles;
use crate::search::matches::PairMatch;
use crate::span::{Sides, WordSpan};
use crate::spread::block::Found;
use crate::spread::member::Batch;

/// Where a passage stands among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Furniture comes last.
    pub furniture: bool,
    /// Common phrases before it.
    pub common: bool,
    /// How many of its words houses print of one another: the most first.
    pub shared_words: std::cmp::Reverse<u32>,
    /// Its words times its witnesses: the most first.
    pub mass: std::cmp::Reverse<u64>,
    /// The number of the article of its base.
    pub base: u32,
    /// The words of its base.
    pub words: WordSpan,
    /// Of several with the same base, which.
    pub tie: u32,
}

/// The report of the articles of `batch` as far as these matches tell; its articles are those of the batch, and what it says of each of these as a whole
/// means nothing. All matches that hang together have to be here, and their articles. Each passage with where it stands among those of the whole collection.
#[must_use]
pub fn gather(batch: &Batch, found: Vec<Found>, options: &Options) -> (Report, Vec<Key>) {
    let place = |n: u32| batch.place(n);
    let mut local: Vec<(PairMatch, [bool; 2], Sides<u32>)> = found
        .into_iter()
        .filter_map(|found| {
            let articles = Sides::new(place(found.articles.a)?, place(found.articles.b)?);
            let marks = [found.common, found.furniture];
            let Found { aligned, edits, led_by_furniture: furniture, spoilt, .. } = found;
            Some((PairMatch { articles, aligned, edits, furniture }, marks, spoilt))
        })
        .collect();
    crate::order::sort_by_key(&mut local, |(found, ..)| found.place());
    let (mut found, mut marks, mut spoilt) = (Vec::new(), Marks::default(), Vec::new());
    for (one, [common, furniture], of_both) in local {
        found.push(one);
        marks.common.push(common);
        marks.furniture.push(furniture);
        spoilt.push(of_both);
    }
    // They stand in the order of numbers, and so do ranks of theirs.
    let groups = group_with(&found, &marks, &batch.ids, &batch.ranks, &spoilt);
    let versions = vec![None; batch.texts.len()];
    let about = (&batch.outlets, &Roles::default(), &versions[..]);
    let report = build(&batch.texts, options, &found, &marks, &groups, about);
    let mut keys: Vec<Key> = Vec::new();
    for passage in &report.passages {
        let (base, (shared_words, mass)) = (passage.base(), passage.rank());
        let key = Key {
            furniture: passage.furniture,
            common: passage.common,
            shared_words: std::cmp::Reverse(shared_words),
            mass: std::cmp::Reverse(mass),
            base: batch.numbers[base.article as usize],
            words: base.words,
            tie: 0,
        };
        let before = keys.last().filter(|last| Key { tie: 0, ..**last } == key).map(|last| last.tie + 1);
        keys.push(Key { tie: before.unwrap_or(0), ..key });
    }
    (report, keys)
}
