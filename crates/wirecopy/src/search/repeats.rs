//! Where two articles begin to share words, whatever the rest of the collection prints.
//!
//! A phrase that each of the two prints a few times makes a hit of each printing with each. Where one of them prints it more
//! often (the line under every entry of a live blog) that would be the square of the text; there each printing is set against
//! the other's first one of the longest phrase that both have from there on.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::search::corpus::START;
use crate::search::suffixes::{Phrase, Suffixes, Text};
use crate::span::{Sides, WordSpan};
use crate::text::vocabulary::WordId;

/// A place of an article where a fingerprint starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// Which word.
    pub word: u32,
    /// The hash of its fingerprint.
    pub hash: u32,
    /// How many words that has.
    pub words: u32,
    /// The word before, or [`START`].
    pub before: WordId,
    /// The stretch that it is in.
    pub stretch: WordSpan,
    /// Whether it makes no hits, for it is furniture: what both print may run on through it.
    pub silent: bool,
}

/// Every place where the two begin to share words, in order; of phrases that one of them prints more than `printings` times,
/// as many as there are printings.
/// A fingerprint has at most `longest` words.
pub fn hits(ids: Sides<&[WordId]>, starts: Sides<&[Start]>, longest: u32, printings: u32) -> Vec<(u32, u32)> {
    let mut groups: FxHashMap<u32, Sides<Vec<Start>>> = FxHashMap::default();
    let telling = starts.map(|starts| starts.iter().filter(|start| !start.silent));
    for &start in telling.a {
        groups.entry(start.hash).or_default().a.push(start);
    }
    for &start in telling.b {
        if let Some(group) = groups.get_mut(&start.hash) {
            group.b.push(start);
        }
    }
    let (mut hits, mut often) = (Vec::new(), false);
    for group in groups.values().filter(|group| !group.b.is_empty()) {
        often |= group.a.len().max(group.b.len()) > printings as usize;
        if often {
            break;
        }
        let equal = |a: &Start, b: &Start| {
            ids.a[a.word as usize..][..a.words as usize] == ids.b[b.word as usize..][..b.words as usize]
        };
        for a in &group.a {
            let others = group.b.iter().filter(|b| is_first(a.before, b.before) && equal(a, b));
            hits.extend(others.map(|b| (a.word, b.word)));
        }
    }
    if often {
        let tells = |start: &Start| groups.get(&start.hash).is_some_and(|group| !group.b.is_empty());
        let hashes = starts.map(|starts| starts.iter().map(|start| start.hash).collect::<FxHashSet<u32>>());
        let is_shared = |start: &&Start| hashes.a.contains(&start.hash) && hashes.b.contains(&start.hash);
        let silent = |&start: &Start| Start { silent: start.silent || !tells(&start), ..start };
        let shared = starts.map(|starts| starts.iter().filter(is_shared).map(silent).collect::<Vec<Start>>());
        hits = Repeats::new(ids, &shared, longest).hits(printings);
    }
    hits.sort_unstable();
    hits.dedup();
    hits
}

/// Whether no longer run holds the words behind these two.
fn is_first(before_a: WordId, before_b: WordId) -> bool {
    before_a == START || before_a != before_b
}

/// One start, as a suffix of both articles' words.
#[derive(Clone, Copy)]
struct Suffix {
    start: Start,
    is_b: bool,
}

struct Repeats {
    /// In the order of their words.
    suffixes: Vec<Suffix>,
    phrases: Vec<Phrase>,
    /// How many of the suffixes before each are of article b.
    of_b: Vec<usize>,
}

/// The first start of a phrase in each article.
type First = Sides<Option<u32>>;

impl Repeats {
    fn new(ids: Sides<&[WordId]>, starts: &Sides<Vec<Start>>, longest: u32) -> Self {
        let (mut text, mut at) = (Text::default(), Vec::new());
        for (is_b, ids, starts) in [(false, ids.a, &starts.a), (true, ids.b, &starts.b)] {
            // What both print runs on from one start to the next, and behind the last no further than a fingerprint.
            for starts in starts.chunk_by(|x, y| x.stretch == y.stretch && y.word - x.word <= longest) {
                let from = starts[0].word;
                let end = starts[starts.len() - 1].word.saturating_add(longest + 1).min(starts[0].stretch.end);
                let offset = at.len();
                text.push(&ids[from as usize..end as usize]);
                at.resize(text.len(), None);
                for &start in starts.iter().filter(|start| !start.silent) {
                    at[offset + (start.word - from) as usize] = Some(Suffix { start, is_b });
                }
            }
        }
        let order = Suffixes::of(&text, |n| at[n].is_some());
        let suffixes: Vec<Suffix> = order.starts.iter().filter_map(|&start| at[start as usize]).collect();
        let mut of_b = vec![0; suffixes.len() + 1];
        for (n, suffix) in suffixes.iter().enumerate() {
            of_b[n + 1] = of_b[n] + usize::from(suffix.is_b);
        }
        Self { suffixes, phrases: order.phrases(0, |_| 0), of_b }
    }

    fn hits(&self, printings: u32) -> Vec<(u32, u32)> {
        let (mut hits, mut first, mut best) = (Vec::new(), Vec::<First>::new(), FxHashMap::default());
        for phrase in &self.phrases {
            let mut firsts = First::default();
            for (suffixes, part) in phrase.split(&self.phrases) {
                let more = part.map_or_else(|| self.own(suffixes.start), |part| first[part]);
                let least = |x: Option<u32>, y: Option<u32>| x.into_iter().chain(y).min();
                firsts = Sides::new(least(firsts.a, more.a), least(firsts.b, more.b));
            }
            first.push(firsts);
            let often = self.is_often(phrase, printings);
            for (suffixes, part) in phrase.split(&self.phrases) {
                let part = part.map(|part| &self.phrases[part]);
                if part.is_some_and(|part| self.is_shared(part)) {
                    // What is shared and stands seldom in a phrase that is frequent or none, is set each against each.
                    if !part.is_some_and(|part| self.is_often(part, printings)) && (often || !self.is_shared(phrase)) {
                        self.each(suffixes, &mut hits);
                    }
                } else if self.is_shared(phrase) {
                    // Here ends what these have in common with anything in the other article.
                    for suffix in &self.suffixes[suffixes] {
                        let other = if suffix.is_b { firsts.a } else { firsts.b };
                        best.insert((suffix.is_b, suffix.start.word), (phrase.words, other.filter(|_| often)));
                    }
                }
            }
        }
        for suffix in &self.suffixes {
            let Start { word, before, .. } = suffix.start;
            let Some(&(words, Some(other))) = best.get(&(suffix.is_b, word)) else { continue };
            let longer =
                word.checked_sub(1).filter(|_| before != START).and_then(|word| best.get(&(suffix.is_b, word)));
            if longer.is_none_or(|&(before, _)| before != words + 1) {
                hits.push(if suffix.is_b { (other, word) } else { (word, other) });
            }
        }
        hits
    }

    /// Whether both articles print it, and all of a fingerprint is in it.
    fn is_shared(&self, phrase: &Phrase) -> bool {
        let printed = self.printed(phrase);
        phrase.words >= self.suffixes[phrase.suffixes.start].start.words && printed.a > 0 && printed.b > 0
    }

    fn is_often(&self, phrase: &Phrase, printings: u32) -> bool {
        let printed = self.printed(phrase);
        self.is_shared(phrase) && printed.a.max(printed.b) > printings as usize
    }

    /// How often each article prints it.
    fn printed(&self, phrase: &Phrase) -> Sides<usize> {
        let b = self.of_b[phrase.suffixes.end] - self.of_b[phrase.suffixes.start];
        Sides::new(phrase.suffixes.len() - b, b)
    }

    fn own(&self, n: usize) -> First {
        let Suffix { start, is_b } = self.suffixes[n];
        if is_b { Sides::new(None, Some(start.word)) } else { Sides::new(Some(start.word), None) }
    }

    /// Each printing in one article with each in the other.
    fn each(&self, suffixes: std::ops::Range<usize>, hits: &mut Vec<(u32, u32)>) {
        let suffixes = &self.suffixes[suffixes];
        for one in suffixes.iter().filter(|suffix| !suffix.is_b) {
            let others = suffixes.iter().filter(|suffix| suffix.is_b);
            let others = others.filter(|other| is_first(one.start.before, other.start.before));
            hits.extend(others.map(|other| (one.start.word, other.start.word)));
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
