//! How far the comparing is.

/// How far the comparing of the open articles is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Work {
    /// There is nothing left to do.
    #[default]
    Done,
    /// It is under way.
    Comparing(Pairs),
    /// The reader stopped it.
    Stopped(Pairs),
    /// It broke off, for this reason.
    Broken(String),
}

/// How many pairs of articles were compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// So many.
    pub done: usize,
    /// Of so many; 0 until it takes long enough to be shown.
    pub all: usize,
}
