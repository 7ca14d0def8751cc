//! Words in a row that two texts share.

use serde::{Deserialize, Serialize};

use crate::span::{Sides, WordSpan};

/// A run of words that are equal on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Run {
    /// Its first word in article a.
    pub a: u32,
    /// Its first word in article b.
    pub b: u32,
    /// How many words.
    pub len: u32,
}

impl Run {
    /// Its words on both sides.
    #[must_use]
    pub fn words(&self) -> Sides<WordSpan> {
        Sides::new(WordSpan::new(self.a, self.a + self.len), WordSpan::new(self.b, self.b + self.len))
    }
}
