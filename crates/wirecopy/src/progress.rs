//! How far a comparison is.

/// How far the comparing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Pairs of articles that have been looked at.
    pub done: usize,
    /// Pairs that may have a match, by the words around a fingerprint that they share: only these are looked at.
    pub all: usize,
}

/// The comparing was stopped, and the collection is as it was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;
