//! What a file came to: texts on their way to articles, and what could not be read.

use std::fmt;

use crate::article::metadata::Metadata;
use crate::file::error::FileError;
use crate::json::record_error::RecordError;

/// A text on its way to an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The name that the file gives it, if it does; otherwise the file's own stands for it.
    pub id: Option<String>,
    /// The text, from whose start positions count. Of a web page, the story alone; of Markdown, what follows the front
    /// matter; of a Word document its words; all else is kept as it is.
    pub text: String,
    /// What the file states of it.
    pub metadata: Metadata,
}

/// What a file came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The texts in it, in their order.
    pub drafts: Vec<Draft>,
    /// The parts of it that could not be read.
    pub left: Vec<Left>,
    /// Whether its encoding was guessed with less than a library for that, or has faults, and the words may be wrong.
    pub guessed: bool,
    /// What it was read as, where its kind alone does not tell: "a Nexis export (new form)".
    pub form: Option<&'static str>,
    /// How many articles the file itself says it has.
    pub stated: Option<usize>,
    /// What else is worth knowing and is no fault, as clauses: "2 pictures are passed over".
    pub notes: Vec<String>,
}

impl Contents {
    /// A file with one text that has no name of its own.
    #[must_use]
    pub fn one(text: String, metadata: Metadata) -> Self {
        Self { drafts: vec![Draft { id: None, text, metadata }], ..Self::default() }
    }

    /// What is said of a file that holds many articles: what it was read as, how many were found, and how many it says it has.
    #[must_use]
    pub fn count(&self) -> Option<String> {
        let found = self.drafts.len();
        let differs = self.stated.is_some_and(|stated| stated != found + self.left.len());
        let form = self.form.filter(|_| found > 1 || self.stated.is_some());
        if form.is_none() && !differs {
            return None;
        }
        let form = form.map(|form| ["read as ", form, "; "].concat()).unwrap_or_default();
        let stated = self.stated.map(|stated| [" of ", &stated.to_string(), " that the file says it has"].concat());
        Some([&form, "articles found: ", &found.to_string(), &stated.unwrap_or_default()].concat())
    }

    /// Leaves one part out.
    pub(crate) fn leave(&mut self, place: Place, flaw: Flaw) {
        self.left.push(Left { place, flaw });
    }

    /// Takes in what a part of the file came to; `name` says which.
    pub(crate) fn take(&mut self, name: &str, part: Result<Self, FileError>) {
        match part {
            Ok(part) => {
                self.guessed |= part.guessed;
                self.drafts.extend(part.drafts);
                self.left.extend(part.left);
                self.notes.extend(part.notes);
            }
            Err(error) => self.leave(Place::Named(name.to_owned()), Flaw::File(Box::new(error))),
        }
    }

    /// This, unless there is neither an article nor a part that was left out.
    ///
    /// # Errors
    /// [`FileError::NoArticle`] names what was read.
    pub(crate) fn if_any(self, form: &'static str) -> Result<Self, FileError> {
        let is_empty = self.drafts.is_empty() && self.left.is_empty();
        if is_empty { Err(FileError::NoArticle { form }) } else { Ok(self) }
    }
}

/// A part of a file that could not be used, and why; the others are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Which part.
    pub place: Place,
    /// What was wrong with it.
    pub flaw: Flaw,
}

/// Which part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line, counted from 1.
    Line(usize),
    /// An item of a list, counted from 1.
    Item(usize),
    /// An article of an export or a record of an archive, by what the file calls it.
    Named(String),
}

/// Why a part of a file is no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is no JSON.
    Syntax,
    /// It is JSON, and lacks something.
    Record(RecordError),
    /// The database says that it could not deliver it.
    Undelivered,
    /// It takes a story back and is none.
    Withdrawn,
    /// It has no words.
    NoWords,
    /// Its row has not the columns that the head of the table names.
    Columns,
    /// The packed file is cut off or damaged there.
    Cut,
    /// Why a file inside cannot be read.
    File(Box<FileError>),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, number) = match self {
            Self::Line(number) => ("line ", number),
            Self::Item(number) => ("item ", number),
            Self::Named(name) => return f.write_str(name),
        };
        f.write_str(what)?;
        fmt::Display::fmt(number, f)
    }
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.place, f)?;
        f.write_str(" is left out: ")?;
        match &self.flaw {
            Flaw::Syntax => f.write_str("it is no JSON"),
            Flaw::Record(error) => fmt::Display::fmt(error, f),
            Flaw::Undelivered => f.write_str("the database says that it could not deliver it"),
            Flaw::Withdrawn => f.write_str("it takes a story back, and is none"),
            Flaw::NoWords => f.write_str("it has no words"),
            Flaw::Columns => f.write_str("its row has other columns than the head of the table"),
            Flaw::Cut => f.write_str("the packed file is cut off or damaged"),
            Flaw::File(error) => fmt::Display::fmt(error, f),
        }
    }
}
