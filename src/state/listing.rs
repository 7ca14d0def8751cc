//! The articles that the page shows, compared or not.

use serde::{Deserialize, Serialize};

use crate::state::basis::Basis;
use crate::state::shared::Shared;
use wirecopy::article::Article;

/// The articles, and what could not be read. Two are equal if they are the very same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The articles, in the order of the list.
    pub articles: Shared<Vec<Article>>,
    /// Articles that are in the list but could not be read.
    pub missing: Shared<Vec<FileNote>>,
    /// What the reader says of passages, a judgement a line.
    pub judgements: String,
    /// What the articles are compared with.
    pub basis: Basis,
}

/// An article that could not be read, or that came in with something to look at, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileNote {
    /// The file as the list names it; the title where there is none.
    pub file: String,
    /// What was wrong, as a clause: "the server does not have it (404)".
    pub reason: String,
}

impl Listing {
    /// Puts `articles` and what is `missing` together.
    #[must_use]
    pub fn new(articles: Vec<Article>, missing: Vec<FileNote>) -> Self {
        Self {
            articles: Shared::new(articles),
            missing: Shared::new(missing),
            judgements: String::new(),
            basis: Basis::Each,
        }
    }
}
