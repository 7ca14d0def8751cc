//! How articles are shown side by side: which of their words, and what the reader opened.

/// What of the side by side view is not in its address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingMode {
    /// Which words are shown.
    pub only: Only,
    /// Folds that the reader opened: the article, and the byte at which the fold starts.
    pub opened: Vec<(u32, u32)>,
    /// Whether the reader is choosing a further article.
    pub choosing: bool,
}

/// Which words of the articles are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All of them.
    #[default]
    All,
    /// Sentences that share a passage with another column.
    Shared,
    /// What stands in no other column.
    Own,
}

/// What the reader changes in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingChange {
    /// Show these words only.
    Only(Only),
    /// Open the fold of this article that starts at this byte.
    Open(u32, u32),
    /// Choose a further article, or stop choosing.
    Choose,
    /// Put the article with this id beside the others.
    Put(String),
    /// Take this column away.
    Remove(usize),
}

impl Only {
    /// All three, in the order of the key.
    pub const ALL: [Self; 3] = [Self::All, Self::Shared, Self::Own];

    /// What its button says.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Shared => "Shared",
            Self::Own => "Own",
        }
    }

    /// The one that the key turns to next.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::All => Self::Shared,
            Self::Shared => Self::Own,
            Self::Own => Self::All,
        }
    }
}

impl ReadingMode {
    /// Another view begins: what was opened in this one is forgotten, what words are shown stays.
    pub(crate) fn leave(&mut self) {
        self.opened.clear();
        self.choosing = false;
    }
}
