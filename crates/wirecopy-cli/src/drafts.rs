//! One file -> articles that have no id yet; an archive -> those of all its files.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::bytes::bytes;
use super::problem::Reason;
use wirecopy::article::Article;
use wirecopy_read::Metadata;
use wirecopy_read::gather::{self, Inside, Lists};
use wirecopy_read::native;
use wirecopy_read::{Draft, FileError, Kind, Left, ZipEntry};

/// What a file came to: its articles, each with the name that the file gives it, and what was left out.
pub(super) struct Drafts {
    pub(super) articles: Vec<(Option<String>, Article)>,
    /// The dates that cannot be read as a day.
    pub(super) unread_dates: Vec<String>,
    pub(super) left: Vec<Left>,
}

/// A path, and what the file there came to.
type Read = (PathBuf, Result<Drafts, Reason>);

/// Reads the file at `path`, of which its folder's list says what is `listed`.
pub(super) fn drafts(path: &Path, kind: Kind, listed: &Metadata) -> Vec<Read> {
    let bytes = match bytes(path) {
        Ok(bytes) => bytes,
        Err(reason) => return vec![(path.to_owned(), Err(reason))],
    };
    if kind == Kind::Zip { archive(path, &bytes) } else { vec![(path.to_owned(), of_file(kind, &bytes, listed))] }
}

/// The files in an archive, with what the lists in it say of them.
fn archive(path: &Path, bytes: &[u8]) -> Vec<Read> {
    let refused = |error| vec![(path.to_owned(), Err(Reason::File(error)))];
    let entries = match native::entries(bytes) {
        Ok(entries) => entries,
        Err(error) => return refused(error),
    };
    let Inside { lists, files } = match gather::inside(&entries) {
        Ok(inside) => inside,
        Err(error) => return refused(error),
    };
    if files.is_empty() {
        return vec![(path.to_owned(), Err(Reason::EmptyArchive))];
    }
    let mut listed = Lists::default();
    for list in lists {
        if let Ok(bytes) = native::unpack(bytes, list) {
            listed.add(&list.name, native::listed(&bytes));
        }
    }
    let of_entry = |(entry, kind): (&ZipEntry, Result<Kind, FileError>)| {
        let drafts = match kind.and_then(|kind| Ok((kind, native::unpack(bytes, entry)?))) {
            Ok((kind, bytes)) => of_file(kind, &bytes, &listed.of(&entry.name)),
            Err(error) => Err(Reason::File(error)),
        };
        (path.join(&entry.name), drafts)
    };
    files.into_iter().map(of_entry).collect()
}

fn of_file(kind: Kind, bytes: &[u8], listed: &Metadata) -> Result<Drafts, Reason> {
    let contents = native::read(kind, bytes).map_err(Reason::File)?;
    // A file may hold all articles of a collection.
    let read = contents.drafts.into_par_iter().map(|Draft { id, text, metadata }| {
        let metadata = listed.clone().or(metadata);
        (metadata.unread_date(), (id, wirecopy_read::article_with(String::new(), text, metadata)))
    });
    let (unread_dates, articles): (Vec<_>, Vec<_>) = read.unzip();
    Ok(Drafts { articles, unread_dates: unread_dates.into_iter().flatten().collect(), left: contents.left })
}
