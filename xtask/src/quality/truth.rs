//! What is known about a collection.

/// Two spans of one text, in code points of two articles, the end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// The two articles; the first stands first in the collection.
    pub articles: (usize, usize),
    pub on_a: (u32, u32),
    pub on_b: (u32, u32),
}

impl Case {
    /// What has fewer words in common is no case: nobody could tell that it was copied.
    pub const LEAST_WORDS: usize = 8;

    /// Whether two cases share something on both sides.
    pub fn meets(&self, other: &Self) -> bool {
        let meet = |x: (u32, u32), y: (u32, u32)| x.0.max(y.0) < x.1.min(y.1);
        self.articles == other.articles && meet(self.on_a, other.on_a) && meet(self.on_b, other.on_b)
    }
}

/// Which words of a collection were copied.
#[derive(Debug, Default)]
pub struct Truth {
    /// What has to be found.
    pub cases: Vec<Case>,
    /// What may be found or not, where copying ends being a matter of taste: the same facts in other words, and copies of which
    /// less than [`Case::LEAST_WORDS`] are left.
    pub optional: Vec<Case>,
    /// For each article, the sentences that all papers print: to take these for reuse is a fault.
    pub stock: Vec<Vec<(u32, u32)>>,
}
