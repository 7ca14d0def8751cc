//! What is shown though it counts nowhere.

/// Matches and passages that are hidden unless the reader asks for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uncounted {
    /// Whether those of common phrases only are shown.
    pub common: bool,
    /// Whether those of furniture are shown.
    pub furniture: bool,
}

impl Uncounted {
    /// Nothing but what counts.
    pub const HIDDEN: Self = Self { common: false, furniture: false };

    /// Whether a match or passage is shown that is `common` phrases only, or `furniture`.
    #[must_use]
    pub fn shows(self, common: bool, furniture: bool) -> bool {
        (self.common || !common) && (self.furniture || !furniture)
    }
}
