//! One file -> articles that have no id yet; an archive -> those of all its files.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::bytes::bytes;
use super::problem::Reason;
use wirecopy::article::Article;
use wirecopy_read::gather::{self, Inside, Lists};
use wirecopy_read::native::{self, Native};
use wirecopy_read::{Archive, Contents, Draft, FileError, Kind, Left, Metadata};

/// What a file came to: its articles, each with the name that the file gives it, and what was left out.
pub(super) struct Drafts {
    pub(super) articles: Vec<(Option<String>, Article)>,
    /// The dates that cannot be read as a day.
    pub(super) unread_dates: Vec<String>,
    pub(super) left: Vec<Left>,
    /// What it was read as, where its kind alone does not tell.
    pub(super) form: Option<&'static str>,
    /// How many articles it says it has.
    pub(super) stated: Option<usize>,
    /// What else is worth knowing.
    pub(super) notes: Vec<String>,
}

/// A path, and what the file there came to.
type Read = (PathBuf, Result<Drafts, Reason>);

/// Reads the file at `path`, of which its folder's list says what is `listed`. `kind` counts where what it holds does not tell.
pub(super) fn drafts(path: &Path, kind: Option<Kind>, listed: &Metadata) -> Vec<Read> {
    let bytes = match bytes(path) {
        Ok(bytes) => bytes,
        Err(reason) => return vec![(path.to_owned(), Err(reason))],
    };
    let name = path.to_string_lossy();
    match Kind::detect(&name, &bytes).or(kind) {
        Some(Kind::Zip) => archive(path, &bytes),
        kind => vec![(path.to_owned(), of_file(kind, &name, &bytes, listed))],
    }
}

/// The files in an archive, with what the lists in it say of them.
fn archive(path: &Path, bytes: &[u8]) -> Vec<Read> {
    let refused = |error| vec![(path.to_owned(), Err(Reason::File(error)))];
    let mut archive = match Archive::open(bytes) {
        Ok(archive) => archive,
        Err(error) => return refused(FileError::Zip(error)),
    };
    let entries = archive.entries().to_vec();
    let Inside { lists, files } = match gather::inside(&entries) {
        Ok(inside) => inside,
        Err(error) => return refused(error),
    };
    if files.is_empty() {
        return vec![(path.to_owned(), Err(Reason::EmptyArchive))];
    }
    let mut listed = Lists::default();
    for list in lists {
        if let Ok(bytes) = archive.unpack(list) {
            listed.add(&list.name, native::listed(&bytes));
        }
    }
    let mut read = Vec::new();
    for (entry, kind) in files {
        let drafts = match kind.and_then(|_| archive.unpack(entry)) {
            Ok(bytes) => of_file(Kind::detect(&entry.name, &bytes), &entry.name, &bytes, &listed.of(&entry.name)),
            Err(error) => Err(Reason::File(error)),
        };
        read.push((path.join(&entry.name), drafts));
    }
    read
}

fn of_file(kind: Option<Kind>, name: &str, bytes: &[u8], listed: &Metadata) -> Result<Drafts, Reason> {
    let contents = match kind {
        Some(kind) => wirecopy_read::read_as(&Native, kind, name, bytes),
        None => wirecopy_read::read(&Native, name, bytes),
    };
    let Contents { drafts, left, form, stated, mut notes, guessed } = contents.map_err(Reason::File)?;
    if guessed {
        notes.insert(0, "its encoding was guessed, or has faults; some letters may be wrong".to_owned());
    }
    // A file may hold all articles of a collection.
    let read = drafts.into_par_iter().map(|Draft { id, text, metadata }| {
        let metadata = listed.clone().or(metadata);
        (metadata.unread_date(), (id, wirecopy_read::article_with(String::new(), text, metadata)))
    });
    let (unread_dates, articles): (Vec<_>, Vec<_>) = read.unzip();
    Ok(Drafts { articles, unread_dates: unread_dates.into_iter().flatten().collect(), left, form, stated, notes })
}
