//! Day or night edition.

/// Day or night edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    System,
    /// Ink on paper.
    Day,
    /// Paper on ink.
    Night,
}
