//! What was wrong with one input; the others are compared all the same.

use std::fmt;
use std::io;
use std::path::PathBuf;

use wirecopy_read::Misplaced;
use wirecopy_read::{FileError, Left, Place};

/// An input that could not be used, and why: [`Display`](fmt::Display) tells both.
#[derive(Debug)]
pub struct Problem {
    /// As it was given, or as its folder holds it.
    pub path: PathBuf,
    pub(crate) reason: Reason,
}

/// Why an input could not be used.
#[derive(Debug)]
pub(crate) enum Reason {
    /// The system would not read it.
    System(io::Error),
    /// There is no article in it.
    File(FileError),
    /// A part of it is none.
    Left(Left),
    /// More parts of it are none.
    MoreLeft { parts: usize },
    /// A row of a cluster that stands nowhere.
    Misplaced { place: Place, why: Misplaced },
    /// So many clusters have one row or none that can be used.
    SmallClusters { clusters: usize },
    /// A folder without clusters.
    NoClusters,
    /// It gives articles dates that cannot be read as a day.
    UnreadDates(Vec<String>),
    /// Positions could not be counted in it.
    TooLong { bytes: u64 },
    /// How many articles were found, and how many the file says it has.
    Counted { form: Option<&'static str>, found: usize, stated: Option<usize> },
    /// What is worth knowing.
    Note(String),
    /// A folder of the parts of a saved page.
    PageParts,
    /// A folder without articles.
    NoArticles,
    /// An archive without articles.
    EmptyArchive,
    /// A list that is not one.
    List(serde_json::Error),
    /// An entry of a list, counted from 1, that is not one.
    Entry { number: usize, error: serde_json::Error },
    /// A list names this file, but the folder has no such text.
    Missing { list: &'static str },
    /// A list names a file twice.
    Repeated { file: String },
    /// A list gives a file a date that cannot be read as a day.
    Date { file: String, date: String },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System(error) if error.kind() == io::ErrorKind::NotFound => write!(f, "no such file or folder"),
            Self::System(error) => write!(f, "cannot be read: {error}"),
            Self::File(error) => write!(f, "{error}"),
            Self::Left(left) => write!(f, "{left}"),
            Self::Misplaced { place, why } => write!(f, "{place} is left out: {why}"),
            Self::SmallClusters { clusters } => {
                write!(f, "clusters left out because fewer than two of their rows can be used: {clusters}")
            }
            Self::NoClusters => write!(f, "no clusters in this folder (part-* or .json files)"),
            Self::MoreLeft { parts } => write!(f, "{parts} more are left out"),
            Self::UnreadDates(dates) => match dates.as_slice() {
                [date] => write!(f, "the date “{date}” is not read, so it is left out; write it as YYYY-MM-DD"),
                dates => {
                    let first = dates.first().map_or("", String::as_str);
                    let many = dates.len();
                    write!(
                        f,
                        "{many} dates are not read, such as “{first}”, so they are left out; write them as YYYY-MM-DD"
                    )
                }
            },
            Self::TooLong { bytes } => write!(f, "{bytes} bytes; a file may have at most {}", u32::MAX),
            Self::Counted { form, found, stated } => {
                if let Some(form) = form {
                    write!(f, "read as {form}; ")?;
                }
                write!(f, "articles found: {found}")?;
                stated.map_or(Ok(()), |stated| write!(f, " of {stated} that the file says it has"))
            }
            Self::Note(note) => write!(f, "{note}"),
            Self::PageParts => write!(f, "the parts of a saved page, which are passed over"),
            Self::NoArticles => {
                write!(f, "no article in this folder; folders inside it are not searched, so name them too")
            }
            Self::EmptyArchive => write!(f, "no article in this archive"),
            Self::List(error) => write!(f, "not a list of articles, so it is left out: {error}"),
            Self::Entry { number, error } => write!(f, "entry {number} is left out: {error}"),
            Self::Missing { list } => write!(f, "{list} names it, but the folder has no such article"),
            Self::Repeated { file } => write!(f, "names {file} twice; the first entry counts"),
            Self::Date { file, date } => {
                write!(f, "the date “{date}” of {file} is not read, so it is left out; write it as YYYY-MM-DD")
            }
        }
    }
}
