//! What is true of the whole collection and has to be known of it wherever two of its articles are compared. It is little.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::options::Options;
use crate::search::extend::{LONG_RUN, near, wanted};
use crate::search::thresholds::Thresholds;

/// What is known of a collection as a whole.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Facts {
    /// How it is compared.
    pub options: Options,
    /// How many articles there are.
    pub articles: u32,
    /// From where on a phrase is frequent.
    #[serde(skip)]
    pub(crate) thresholds: Thresholds,
    /// The fingerprints, by their hashes, that may be frequent: these stand in very many articles, furniture counted in.
    pub often: FxHashSet<u64>,
    /// Those that are.
    pub frequent: FxHashSet<u64>,
    /// Those of `often` that are furniture somewhere.
    pub furnished: FxHashSet<u64>,
    /// Words that are not rare here, by their hashes, and in how many articles they stand: more than a fiftieth.
    pub words: FxHashMap<u64, u32>,
}

impl Facts {
    /// Of a collection of so many articles of which nothing else is known yet.
    #[must_use]
    pub fn new(options: Options, articles: u32) -> Self {
        Self { options, articles, ..Self::default() }
    }

    /// The same before anything is known to be frequent.
    pub(super) fn with_nothing_frequent(&self) -> Self {
        Self { thresholds: self.thresholds, ..Self::new(self.options, self.articles) }
    }
}

/// So many words before a fingerprint, and behind it, tell whether a match may come of two places: as far as one reaches over what
/// they lack, from wherever the equal words end.
pub fn reach(options: &Options) -> u32 {
    let least = options.min_words;
    let reach = |run: u32, more: u32| {
        let [_, missing] = wanted(run + more, least);
        more + if missing > 0 { near(run + more, missing, options.gap) } else { 0 }
    };
    let from = |run: u32| (0..=LONG_RUN.min(least - run)).map(move |more| reach(run, more)).max();
    (1..=least).filter_map(from).max().unwrap_or(0).max(LONG_RUN)
}
