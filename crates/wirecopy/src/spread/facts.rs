//! What is true of the whole collection and has to be known of it wherever two of its articles are compared. It is little.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::options::Options;
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
