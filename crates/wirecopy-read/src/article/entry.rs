//! One line of a list of articles.

use serde::{Deserialize, Serialize};

/// What a list such as `seeds/articles.json` says of one file.
///
/// Only `file` is needed. A field that is absent, null or blank is taken from the text itself, where that states it;
/// keys that are not known here are passed over, so that a list may hold more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The file's name, beside the list.
    pub file: String,
    /// The headline, or the opening words where there is none.
    pub title: Option<String>,
    /// The outlet that printed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// The house that the outlet belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub house: Option<String>,
    /// The day of printing, best as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Who wrote it, as printed.
    pub byline: Option<String>,
    /// Whom it credits, as printed.
    pub credit: Option<String>,
}
