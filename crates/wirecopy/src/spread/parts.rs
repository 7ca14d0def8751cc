//! What hangs together: matches that touch one another, of which passages are made, and versions of one article.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::spread::block::Found;

/// Where a match stands in one of its articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Side {
    /// The number of the article.
    pub n: u32,
    /// Matches of one kind alone make a passage.
    kind: u8,
    start: u32,
    end: u32,
}

impl Side {
    /// A number that two sides have in common only where they touch.
    #[must_use]
    pub fn node(&self) -> u64 {
        u64::from(self.n) << 32 | u64::from(self.kind) << 30 | u64::from(self.start & ((1 << 30) - 1))
    }
}

/// Both sides of a match.
#[must_use]
pub fn sides(found: &Found) -> [Side; 2] {
    let (articles, words) = (found.articles, found.words());
    let kind = u8::from(found.common) + 2 * u8::from(found.furniture);
    [(articles.a, words.a), (articles.b, words.b)].map(|(n, words)| Side {
        n,
        kind,
        start: words.start,
        end: words.end,
    })
}

/// Which sides touch another. All of one article have to be here.
#[must_use]
pub fn touching(mut sides: Vec<Side>) -> Vec<(u64, u64)> {
    sides.sort_unstable();
    sides.dedup();
    let mut pairs = Vec::new();
    for of_kind in sides.chunk_by(|x, y| (x.n, x.kind) == (y.n, y.kind)) {
        let (mut last, mut end) = (of_kind[0], of_kind[0].end);
        for side in &of_kind[1..] {
            if side.start < end && side.node() != last.node() {
                pairs.push((last.node(), side.node()));
            }
            (last, end) = (*side, end.max(side.end));
        }
    }
    pairs
}

/// What hangs together, by pairs that do.
#[derive(Debug, Default)]
pub struct Forest {
    above: FxHashMap<u64, u64>,
}

impl Forest {
    /// Takes in that two hang together.
    pub fn join(&mut self, one: u64, other: u64) {
        let (one, other) = (self.root(one), self.root(other));
        self.above.insert(one.max(other), one.min(other));
    }

    /// The least of all that `node` hangs together with.
    fn root(&mut self, node: u64) -> u64 {
        let mut root = node;
        while let Some(&above) = self.above.get(&root).filter(|&&above| above != root) {
            root = above;
        }
        self.above.entry(root).or_insert(root);
        let mut at = node;
        while at != root {
            at = self.above.insert(at, root).unwrap_or(root);
        }
        root
    }

    /// Each with the least that it hangs together with, in order.
    #[must_use]
    pub fn roots(mut self) -> Vec<(u64, u64)> {
        let mut nodes: Vec<u64> = self.above.keys().copied().collect();
        nodes.sort_unstable();
        nodes.into_iter().map(|node| (node, self.root(node))).collect()
    }
}
