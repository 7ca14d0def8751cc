//! The suffixes of a text of words in order, and the tree of what they share.
//!
//! Each node of the tree is a phrase that stands at several places and goes on in more than one way; so every phrase,
//! however long, is met once, for the price of the text. Sorting is prefix doubling (Larsson and Sadakane 2007,
//! Theoretical Computer Science 387:258), what neighbours share is found as by Kasai et al. (2001, Combinatorial Pattern
//! Matching), the tree as by Abouelhoda, Kurtz and Ohlebusch (2004, Journal of Discrete Algorithms 2:53).

use std::ops::Range;

use crate::span::count;
use crate::text::vocabulary::WordId;

/// Words of several stretches one behind the other. No phrase runs from one stretch into the next.
#[derive(Debug, Default)]
pub struct Text {
    words: Vec<WordId>,
    stretches: u32,
}

impl Text {
    /// Appends a stretch.
    pub fn push(&mut self, words: &[WordId]) {
        self.words.extend_from_slice(words);
        // What parts two stretches equals nothing: words are numbered from below, these from above.
        self.words.push(WordId::MAX - self.stretches);
        self.stretches += 1;
    }

    /// How many words, with one for the end of each stretch.
    pub fn len(&self) -> usize {
        self.words.len()
    }
}

/// Some suffixes of a text in order of their words.
#[derive(Debug)]
pub struct Suffixes {
    /// Where each starts.
    pub starts: Vec<u32>,
    /// How many words it shares with the one before.
    shared: Vec<u32>,
}

impl Suffixes {
    /// Those that start at the places that are `wanted`.
    pub fn of(text: &Text, wanted: impl Fn(usize) -> bool) -> Self {
        let (order, ranks) = sorted(&text.words);
        let shared = shared(&text.words, &order, &ranks);
        let mut found = Self { starts: Vec::new(), shared: Vec::new() };
        let mut least = u32::MAX;
        for (start, shared) in order.into_iter().zip(shared) {
            least = least.min(shared);
            if wanted(start as usize) {
                found.starts.push(start);
                found.shared.push(least);
                least = u32::MAX;
            }
        }
        found
    }

    /// Every phrase of two suffixes or more, the longer before the shorter that it begins with; the empty one last. `label` of a
    /// start tells which of them count as one.
    pub fn phrases(&self, labels: usize, label: impl Fn(usize) -> usize) -> Vec<Phrase> {
        let (mut phrases, mut open) = (Vec::new(), vec![Open::default()]);
        let mut last: Vec<Option<usize>> = vec![None; labels];
        for n in 0..self.starts.len() {
            if n > 0 {
                grow(&mut open, &mut phrases, n, self.shared[n]);
            }
            if let Some(place) = last.get_mut(label(n))
                && let Some(before) = place.replace(n)
            {
                // Two of one label count once in every phrase that holds both: from the longest such on.
                let both = open.partition_point(|open| open.start <= before) - 1;
                open[both].again += 1;
            }
        }
        while let Some(top) = open.pop() {
            let (id, again) = (count(phrases.len()), top.again);
            phrases.push(top.close(self.starts.len()));
            if let Some(around) = open.last_mut() {
                around.parts.push(id);
                around.again += again;
            }
        }
        phrases
    }
}

/// Suffixes that begin with the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// How many words they share.
    pub words: u32,
    /// Which suffixes, by their place in the order.
    pub suffixes: Range<usize>,
    /// The longer phrases that begin with it, in order, as indices.
    pub parts: Vec<u32>,
    /// How many labels they have.
    pub labels: usize,
}

impl Phrase {
    /// Its suffixes that are in no longer phrase, each by itself, and the longer phrases, with their index.
    pub fn split<'p>(&'p self, phrases: &'p [Self]) -> impl Iterator<Item = (Range<usize>, Option<usize>)> {
        let mut from = self.suffixes.start;
        let ends = self.parts.iter().map(|&part| Some(part as usize)).chain([None]);
        ends.flat_map(move |part| {
            let end = self.suffixes.end..self.suffixes.end;
            let whole = part.and_then(|part| phrases.get(part)).map_or(end, |part| part.suffixes.clone());
            let alone = from..whole.start;
            from = whole.end;
            alone.map(|n| (n..n + 1, None)).chain(part.map(|part| (whole, Some(part))))
        })
    }
}

/// A phrase that more suffixes may begin with.
#[derive(Default)]
struct Open {
    words: u32,
    start: usize,
    parts: Vec<u32>,
    again: usize,
}

impl Open {
    fn close(self, end: usize) -> Phrase {
        let suffixes = self.start..end;
        Phrase { words: self.words, labels: suffixes.len() - self.again, suffixes, parts: self.parts }
    }
}

/// Closes what suffix `n` does not begin with, and opens what it shares with the one before.
fn grow(open: &mut Vec<Open>, phrases: &mut Vec<Phrase>, n: usize, shared: u32) {
    let mut next = Open { words: shared, start: n - 1, ..Open::default() };
    while let Some(top) = open.pop_if(|top| top.words > shared) {
        let (id, start, again) = (count(phrases.len()), top.start, top.again);
        phrases.push(top.close(n));
        match open.last_mut() {
            Some(around) if around.words >= shared => {
                around.parts.push(id);
                around.again += again;
            }
            _ => (next.start, next.parts, next.again) = (start, vec![id], again),
        }
    }
    if open.last().is_none_or(|top| top.words < shared) {
        open.push(next);
    }
}

/// The suffixes in order, and the rank of each.
fn sorted(words: &[WordId]) -> (Vec<u32>, Vec<u32>) {
    let mut order: Vec<u32> = (0..count(words.len())).collect();
    order.sort_unstable_by_key(|&at| words[at as usize]);
    let mut ranks = vec![0; words.len()];
    let mut open = Vec::new();
    rank(&order, 0, |at| words[at as usize], &mut ranks, &mut open);
    let (mut step, mut keys) = (1, Vec::new());
    while !open.is_empty() {
        for (start, end) in std::mem::take(&mut open) {
            keys.clear();
            keys.extend(order[start..end].iter().map(|&at| (ranks.get(at as usize + step).copied(), at)));
            keys.sort_unstable();
            for (place, key) in order[start..end].iter_mut().zip(&keys) {
                *place = key.1;
            }
            // The ranks are those of before: the keys are told from them, not from what is written meanwhile.
            let mut from = start;
            for group in keys.chunk_by(|x, y| x.0 == y.0) {
                group.iter().for_each(|key| ranks[key.1 as usize] = count(from));
                if group.len() > 1 {
                    open.push((from, from + group.len()));
                }
                from += group.len();
            }
        }
        step *= 2;
    }
    (order, ranks)
}

/// Ranks suffixes in order, equal ones alike, and tells which are equal.
fn rank<K: Eq>(order: &[u32], from: usize, key: impl Fn(u32) -> K, ranks: &mut [u32], open: &mut Vec<(usize, usize)>) {
    let mut from = from;
    for group in order.chunk_by(|&x, &y| key(x) == key(y)) {
        group.iter().for_each(|&at| ranks[at as usize] = count(from));
        if group.len() > 1 {
            open.push((from, from + group.len()));
        }
        from += group.len();
    }
}

/// How many words each suffix, in order, shares with the one before.
fn shared(words: &[WordId], order: &[u32], ranks: &[u32]) -> Vec<u32> {
    let mut shared = vec![0; words.len()];
    let mut len = 0;
    for (at, &rank) in ranks.iter().enumerate() {
        let Some(before) = (rank as usize).checked_sub(1).map(|before| order[before] as usize) else {
            len = 0;
            continue;
        };
        len += words[at + len..].iter().zip(&words[before + len..]).take_while(|(x, y)| x == y).count();
        shared[rank as usize] = count(len);
        len = len.saturating_sub(1);
    }
    shared
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
