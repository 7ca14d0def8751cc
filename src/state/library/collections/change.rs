//! What can happen to the library.

use crate::state::basis::Source;
use crate::state::judgement::verdict::Judgement;
use crate::state::library::collections::bundle::Bundle;
use crate::state::library::collections::snapshot::{Key, Snapshot, Write};
use crate::state::library::imports::Imports;
use crate::state::listing::{FileNote, Listing};
use crate::state::shared::Shared;
use wirecopy::article::Article;

/// One thing that happened to the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryChange {
    /// What the browser had kept, and the collection that was open.
    Stored(Snapshot, Key),
    /// Another window changed these records.
    Synced(Vec<Write>),
    /// Whether things are saved.
    Saving(Saving),
    /// The articles that came with the page.
    Example(Listing),
    /// The collection that stands in the page, which is one file.
    InFile(Shared<Bundle>),
    /// Articles that the reader imported, with what could not be read.
    Import(Imports),
    /// A collection from a file.
    OpenBundle(Shared<Bundle>),
    /// A new collection, without articles.
    New,
    /// A copy of the open collection, to change it.
    Copy,
    /// Show this collection.
    Open(Key),
    /// Call the open collection so.
    Rename(String),
    /// The rules for houses of the open collection are these now, one a line.
    Houses(String),
    /// Forget the clusters that the open collection came with, and compare its articles.
    CompareAnew,
    /// Compare these with all others, and not the others with one another; nothing: each with each.
    Source(Vec<Source>),
    /// Take the open collection away, with its articles.
    Delete,
    /// Switch an article on or off.
    Switch(Key),
    /// Change a field of an article, which is left.
    Set(Key, Field, String),
    /// The same, or a renaming, while the reader is still in the field.
    Typed(Box<LibraryChange>),
    /// Write these values into fields of articles, all in one step.
    SetMany(Vec<(Key, Field, String)>),
    /// Switch these articles on, or off.
    SwitchMany(Vec<Key>, bool),
    /// Take these articles out of their collection.
    RemoveMany(Vec<Key>),
    /// Take an article out of its collection.
    Remove(Key),
    /// List more of the articles.
    More,
    /// Take the last step back.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Say this of a passage.
    Judge(Judgement),
    /// Say it no more.
    Unjudge(Judgement),
    /// Say this to the reader.
    Say(String),
    /// The message has been read.
    Dismiss,
    /// What was left out and what is to be looked at have been read.
    DismissReport,
    /// Something that was to be read could not be, as a whole.
    Refuse(FileNote),
    /// Forget everything that is kept.
    Forget,
    /// Everything that was kept was forgotten in another window.
    ForgottenElsewhere,
}

impl LibraryChange {
    /// The same change with `value` as what the reader wrote.
    #[must_use]
    pub fn with(&self, value: String) -> Self {
        match self {
            Self::Rename(_) => Self::Rename(value),
            Self::Set(key, field, _) => Self::Set(*key, *field, value),
            other => other.clone(),
        }
    }
}

/// Whether what the reader does is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// The browser has not answered yet.
    #[default]
    Asked,
    /// Everything is saved.
    Saved,
    /// The page is one file: nothing is saved but by saving it again.
    InFile,
    /// The browser saves nothing, for this reason.
    Refused(String),
    /// Everything is being forgotten.
    Forgetting,
    /// Everything was forgotten.
    Forgotten,
}

/// A field of an article that the reader can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The headline.
    Title,
    /// Who printed it.
    Outlet,
    /// Whose outlet that is.
    House,
    /// The day of printing.
    Date,
    /// Who wrote it.
    Byline,
    /// The text.
    Text,
}

impl Field {
    /// What the page calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Outlet => "Outlet",
            Self::House => "House",
            Self::Date => "Date",
            Self::Byline => "Byline",
            Self::Text => "Text",
        }
    }

    /// What the field holds in `article`; empty where nothing is known.
    #[must_use]
    pub fn of(self, article: &Article) -> &str {
        let known = match self {
            Self::Title => return &article.title,
            Self::Text => return &article.text,
            Self::Outlet => &article.outlet,
            Self::House => &article.house,
            Self::Date => &article.date,
            Self::Byline => &article.byline,
        };
        known.as_deref().unwrap_or_default()
    }
}
