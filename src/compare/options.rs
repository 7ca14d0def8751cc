//! What can be set, and the limits of each setting.

use serde::{Deserialize, Serialize};

/// How articles are compared. [`Options::default`] is what the page and the command line start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The fewest equal words that make a match. At least [`Options::LEAST_WORDS`].
    ///
    /// 8 is where news stops sharing words by accident: names of offices and turns of phrase run to seven.
    pub min_words: u32,
    /// Whether datelines, captions, bylines and credits are compared like the story.
    pub asides: bool,
}

impl Options {
    /// The smallest `min_words`: below it every text shares turns of phrase with every other.
    pub const LEAST_WORDS: u32 = 4;
    /// The largest `min_words`.
    pub const MOST_WORDS: u32 = 1000;
}

impl Default for Options {
    fn default() -> Self {
        Self { min_words: 8, asides: true }
    }
}
