//! What is shown though it counts nowhere.

/// Matches and passages that are hidden unless the reader asks for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uncounted {
    /// Whether those of common phrases only are shown.
    pub common: bool,
    /// Whether those of furniture are shown.
    pub furniture: bool,
    /// Whether those are shown that the reader set aside.
    pub set_aside: bool,
}

impl Uncounted {
    /// Nothing but what counts.
    pub const HIDDEN: Self = Self { common: false, furniture: false, set_aside: false };

    /// Whether a match or passage is shown that is `common` phrases only, or `furniture`, or was `set_aside`.
    #[must_use]
    pub fn shows(self, common: bool, furniture: bool, set_aside: bool) -> bool {
        (self.common || !common) && (self.furniture || !furniture) && (self.set_aside || !set_aside)
    }
}
