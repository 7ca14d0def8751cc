//! One text with what is known of it.

use serde::{Deserialize, Serialize};

use crate::span::ByteSpan;

/// One text as it was given, with its metadata.
///
/// Metadata is only what the text or its file states: nothing is guessed. The text is never changed,
/// so that every position in a report counts in what the reader brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Names the article in reports and addresses; unique in a collection. For a file, its stem.
    pub id: String,
    /// The headline, or the opening words where there is none.
    pub title: String,
    /// The outlet that printed it, if stated.
    pub outlet: Option<String>,
    /// The house that the outlet belongs to, if the reader says so; else it is found out.
    #[serde(default)]
    pub house: Option<String>,
    /// The day of printing, `YYYY-MM-DD`, if stated.
    pub date: Option<String>,
    /// Who wrote it, as printed, if stated.
    pub byline: Option<String>,
    /// Whom it credits, as printed ("With Post wires"), if stated.
    pub credit: Option<String>,
    /// The text, byte for byte.
    pub text: String,
    /// The parts of the text that are not the story, in order, without overlap.
    pub asides: Vec<Aside>,
    /// What else its file states, in the order in which it is shown.
    #[serde(default)]
    pub details: Vec<Detail>,
}

/// One thing that a file states of an article beside its title, outlet, day, byline and credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    /// What it is.
    pub kind: DetailKind,
    /// The words, as stated.
    pub text: String,
}

/// What a detail is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DetailKind {
    /// The agency that sent it.
    Agency,
    /// The part of the paper: "Politics".
    Section,
    /// The page of the paper.
    Page,
    /// The time of day of printing or sending.
    Time,
    /// Where it can be read.
    Address,
    /// The short name of a story on its way through a newsroom.
    Slug,
    /// Which version: "2nd Ld-Writethru", "3".
    Version,
    /// How urgent a wire service says it is.
    Urgency,
    /// Until when it may not be printed.
    Embargo,
    /// What an agency tells editors of it.
    EditorsNote,
    /// Where it was filed, as its dateline has it: "CARACAS, Venezuela".
    Place,
    /// The day in its dateline, as printed: "March 3".
    Filed,
}

impl DetailKind {
    /// The name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::Section => "section",
            Self::Page => "page",
            Self::Time => "time",
            Self::Address => "url",
            Self::Slug => "slug",
            Self::Version => "version",
            Self::Urgency => "urgency",
            Self::Embargo => "embargo",
            Self::EditorsNote => "editors_note",
            Self::Place => "place",
            Self::Filed => "filed",
        }
    }

    /// What the page calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::EditorsNote => "editor’s note",
            Self::Place => "filed from",
            Self::Filed => "filed on",
            other => other.name(),
        }
    }
}

impl Article {
    /// An article of which nothing is known but its text; the id stands for the headline.
    ///
    /// ```
    /// use wirecopy::article::Article;
    ///
    /// let article = Article::new("post-1", "The ferry is back.").printed_by("Harbour Post").printed_on("2026-03-01");
    /// assert_eq!((article.outlet.as_deref(), article.date.as_deref()), (Some("Harbour Post"), Some("2026-03-01")));
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, text: &str) -> Self {
        let id = id.into();
        Self { title: id.clone(), id, text: text.to_owned(), ..Self::default() }
    }

    /// The same with the outlet that printed it.
    #[must_use]
    pub fn printed_by(self, outlet: impl Into<String>) -> Self {
        Self { outlet: Some(outlet.into()), ..self }
    }

    /// The same with the day of printing, `YYYY-MM-DD`.
    #[must_use]
    pub fn printed_on(self, date: impl Into<String>) -> Self {
        Self { date: Some(date.into()), ..self }
    }
}

/// A part of the text that is not the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// What it is.
    pub kind: AsideKind,
    /// Where it stands, in bytes.
    pub span: ByteSpan,
}

/// What a part of a text is, when it is not the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AsideKind {
    /// A leading `date 2025-02-01`, put there by whoever collected the text.
    Date,
    /// "CARACAS:" or "CARACAS, Venezuela (AP) —": where the story was filed.
    Dateline,
    /// The words under a photo, with the photographer's credit.
    Caption,
    /// "By Peter Jamison and Samantha Schmidt Washington Post".
    Byline,
    /// "With Post wires": whose work it stands on.
    Credit,
}

impl AsideKind {
    /// The name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Dateline => "dateline",
            Self::Caption => "caption",
            Self::Byline => "byline",
            Self::Credit => "credit",
        }
    }

    /// What the page calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Dateline => "dateline",
            Self::Caption => "photo caption",
            Self::Byline => "byline",
            Self::Credit => "credit",
        }
    }
}
