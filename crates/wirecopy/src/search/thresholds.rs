//! From where on a phrase is set against one printing alone, so that what is found grows with the text and not with its square.

/// How often a phrase may be printed for each printing to be compared with each other one. Tests set it low.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Articles. A phrase in more of them is *frequent*: each is compared with the earliest only, unless the two share more.
    pub articles: u32,
    /// Printings in one article. A phrase that either of two articles prints more often is set against the other's first
    /// printing only, unless what the two share goes on.
    pub printings: u32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { articles: 1024, printings: 16 }
    }
}
