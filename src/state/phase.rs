//! How far the articles are, and why nothing can be shown.

use crate::state::collection::Collection;
use crate::state::listing::Listing;
use crate::state::shared::Shared;

/// How far the articles are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// On their way.
    Loading {
        /// How many have arrived.
        done: usize,
        /// Of how many; 0 while the list itself is on its way.
        all: usize,
    },
    /// Here, and not compared yet.
    Listed(Listing),
    /// Here and compared.
    Ready(Shared<Collection>),
    /// They cannot be shown.
    Failed(Failure),
}

/// Why nothing can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The list of articles cannot be read, for this reason.
    List(String),
    /// The articles cannot be compared, for this reason.
    Comparison(String),
}

impl Default for Phase {
    fn default() -> Self {
        Self::Loading { done: 0, all: 0 }
    }
}
