//! Many files become articles: lists first, since they say of the others what these do not say themselves, then the files, and
//! what is packed in archives in the same way.
//!
//! Here stands in which order and by which rules; who gathers, the command line on all cores or the page file by file, brings
//! the bytes.

use std::collections::HashMap;

use crate::archive::zip::ZipEntry;
use crate::article::metadata::Metadata;
use crate::file::error::FileError;
use crate::file::kind::{Kind, file_name, is_asset, is_hidden, page_folders};
use crate::file::limits;

/// The name of the list that a folder may hold: what is known of its texts.
pub const LIST: &str = "articles.json";

/// Of the bad parts of one file, this many are told.
pub const TOLD: usize = 5;

/// Whether the file at `path` is the list of its folder.
#[must_use]
pub fn is_list(path: &str) -> bool {
    file_name(path) == LIST
}

/// What lists say of files, by path. Of two lines for one file the first counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists(HashMap<String, Metadata>);

impl Lists {
    /// Keeps what the list at the path `list` says of the files beside it.
    pub fn add(&mut self, list: &str, lines: Vec<(String, Metadata)>) {
        let folder = list.strip_suffix(LIST).unwrap_or_default();
        for (file, metadata) in lines {
            self.0.entry([folder, &file].concat()).or_insert(metadata);
        }
    }

    /// What they say of the file at `path`; nothing if they do not name it.
    #[must_use]
    pub fn of(&self, path: &str) -> Metadata {
        self.0.get(path).cloned().unwrap_or_default()
    }
}

/// The lists among `files`, and the files that they tell of. Where there are lists alone they are files like any other.
pub fn lists_first<T>(files: Vec<T>, path: impl Fn(&T) -> &str) -> (Vec<T>, Vec<T>) {
    let (lists, files): (Vec<T>, Vec<T>) = files.into_iter().partition(|file| is_list(path(file)));
    if files.is_empty() { (Vec::new(), lists) } else { (lists, files) }
}

/// What of an archive is read, in its order. What a system put there for itself is left out.
#[derive(Debug, PartialEq, Eq)]
pub struct Inside<'e> {
    /// The lists, which are read first.
    pub lists: Vec<&'e ZipEntry>,
    /// The other files, each with its kind, or why it cannot be read.
    pub files: Vec<(&'e ZipEntry, Result<Kind, FileError>)>,
}

/// What is to be read of the archive that holds `entries`. An archive inside it has a kind, and is refused by who reads it.
///
/// # Errors
/// [`FileError`] if it holds more than may be unpacked.
pub fn inside(entries: &[ZipEntry]) -> Result<Inside<'_>, FileError> {
    limits::archive(entries.iter().map(|entry| entry.size))?;
    let passed = page_folders(entries.iter().map(|entry| entry.name.as_str()));
    let is_part =
        |name: &str| is_hidden(name) || is_asset(name) || passed.iter().any(|folder| name.starts_with(folder.as_str()));
    let (lists, files): (Vec<_>, Vec<_>) =
        entries.iter().filter(|entry| !is_part(&entry.name)).partition(|entry| is_list(&entry.name));
    let files = files.into_iter().map(|entry| (entry, Kind::of(&entry.name).ok_or(FileError::OtherKind))).collect();
    Ok(Inside { lists, files })
}

/// The first few parts that were left out of a file, to be named, and how many more there are.
#[must_use]
pub fn told<T>(left: &[T]) -> (&[T], usize) {
    let (named, more) = left.split_at(left.len().min(TOLD));
    (named, more.len())
}

#[cfg(test)]
mod tests;
