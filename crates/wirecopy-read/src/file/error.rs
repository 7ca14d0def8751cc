//! Why nothing of a file can be used. The name of the file is the caller's to add.

use std::fmt;

use crate::archive::zip_error::ZipError;

/// Why nothing of a file can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileError {
    /// Another form of file, known by its first bytes.
    Other {
        /// What it is: "a PDF".
        form: &'static str,
    },
    /// Not text: it holds a byte that no text has.
    Binary {
        /// The first such byte, counted from 0.
        at: usize,
    },
    /// UTF-8 text that is broken somewhere.
    Damaged {
        /// The first byte that fits no character, counted from 0.
        at: usize,
    },
    /// Text, but not in the encoding that it seems to be in.
    Undecodable {
        /// The encoding's name.
        encoding: String,
    },
    /// A web page without a story.
    NoStory,
    /// Not JSON.
    Json {
        /// The first line that is wrong, counted from 1, where that is known.
        line: Option<usize>,
    },
    /// What passim wrote, given as articles.
    Clusters,
    /// A report of ours that was written without the texts.
    NoTexts,
    /// A collection of ours that was written by a later version.
    Newer {
        /// What it says of its format.
        format: String,
    },
    /// Not the Word document that its name says.
    NotWord,
    /// A Word document without words.
    NoWords,
    /// An archive, or a file in it, that cannot be unpacked.
    Zip(ZipError),
    /// Not XML, or broken.
    Xml {
        /// What the parser says.
        says: String,
    },
    /// XML of a kind that is not known here.
    UnknownXml {
        /// Its first element.
        root: String,
    },
    /// It looks like an export of a database, and is not understood.
    Export {
        /// What it looks like: "a Factiva export".
        form: &'static str,
        /// What was looked for in it.
        expected: &'static str,
    },
    /// A file of a known form without an article in it.
    NoArticle {
        /// What it was read as.
        form: &'static str,
    },
    /// JSON or a table with no known place for a story.
    NoStoryKey {
        /// The keys or columns that are there.
        keys: Vec<String>,
    },
    /// A form that can only be read elsewhere.
    Elsewhere {
        /// What it is.
        form: &'static str,
        /// What to do instead.
        instead: &'static str,
    },
    /// Behind a password.
    Locked,
    /// Damaged or cut off.
    Broken {
        /// What it was read as.
        form: &'static str,
        /// What is wrong.
        says: String,
    },
    /// Another kind of file, by its name.
    OtherKind,
    /// Larger than what is read.
    TooLarge {
        /// The most that is read, in megabytes.
        most: u64,
    },
}

impl FileError {
    /// Why a PDF cannot be used on which the library that reads it broke down.
    #[must_use]
    pub fn faulty_pdf() -> Self {
        Self::Broken { form: "a PDF", says: "its parts do not fit one another".to_owned() }
    }

    /// Why a Word document, which is an archive within, cannot be read. That it is one is nothing that its reader has to know.
    #[must_use]
    pub fn of_word(self) -> Self {
        match self {
            Self::Zip(ZipError::TooLarge(_) | ZipError::Encrypted) | Self::TooLarge { .. } | Self::NoWords => self,
            _ => Self::NotWord,
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Other { form } => {
                return write!(f, "not a text file but {form}; save the article as plain text and try again");
            }
            Self::Binary { at } => return write!(f, "not a text file (byte {at} is no character)"),
            Self::Damaged { at } => return write!(f, "damaged UTF-8 text (byte {at}); save it anew and try again"),
            Self::Undecodable { encoding } => {
                return write!(f, "looks like {encoding} text, but is not; save it as UTF-8 and try again");
            }
            Self::Json { line: Some(line) } => return write!(f, "not JSON (line {line} is wrong)"),
            Self::Json { line: None } => "not JSON",
            Self::Zip(error) => return fmt::Display::fmt(error, f),
            Self::Newer { format } => return write!(f, "a newer version of wirecopy wrote it ({format})"),
            Self::TooLarge { most } => return write!(f, "larger than {most} MB, the most that is read at once"),
            Self::NoStory => "no story in this page; save the article as plain text and try again",
            Self::Clusters => {
                "these are passim's clusters and not articles; give them with --clusters"
            }
            Self::NoTexts => {
                "a report without the texts of its articles; bring the articles themselves, or export the report from the page, which puts the texts in"
            }
            Self::NotWord => "not a Word document (.docx), or a damaged one; save it anew and try again",
            Self::NoWords => "no words in this document",
            Self::Xml { says } => return write!(f, "not XML that can be read: {says}"),
            Self::UnknownXml { root } => {
                return write!(
                    f,
                    "XML with the root element `{root}`; expected NewsML, NITF, RSS, Atom, Factiva, DJNML, TEI, ALTO or PAGE, or elements such as `headline`, `date` and `text` side by side"
                );
            }
            Self::Export { form, expected } => {
                return write!(f, "looks like {form}, but it is not understood: expected {expected}");
            }
            Self::NoArticle { form } => return write!(f, "no article in this file, which was read as {form}"),
            Self::NoStoryKey { keys } => {
                return write!(f, "no known key has the story; found {}, expected `text` or `body`", keys.join(", "));
            }
            Self::Elsewhere { form, instead } => return write!(f, "{form} is not read here; {instead}"),
            Self::Locked => "behind a password; save it without one and try again",
            Self::Broken { form, says } => return write!(f, "damaged, or cut off ({form}): {says}"),
            Self::OtherKind => "no kind of file that is read here; save the article as plain text and try again",
        })
    }
}

impl std::error::Error for FileError {}
