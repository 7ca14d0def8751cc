//! One file -> articles that have no id yet; an archive -> those of all its files.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::problem::Reason;
use super::{gather, list};
use crate::article::Article;
use crate::files::{self, Draft, Kind, Left};
use crate::read::{self, Metadata};

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
    let bytes = match gather::bytes(path) {
        Ok(bytes) => bytes,
        Err(reason) => return vec![(path.to_owned(), Err(reason))],
    };
    if kind == Kind::Zip { archive(path, &bytes) } else { vec![(path.to_owned(), of_file(kind, &bytes, listed))] }
}

/// The files in an archive, with what the lists in it say of them.
fn archive(path: &Path, bytes: &[u8]) -> Vec<Read> {
    let unpacked: Vec<_> = match files::unpack(bytes) {
        Ok(unpacked) => unpacked.map(|(name, bytes)| (path.join(name), bytes)).collect(),
        Err(error) => return vec![(path.to_owned(), Err(Reason::File(error)))],
    };
    let is_list = |path: &Path| path.file_name().is_some_and(|name| name == list::NAME);
    let mut listed = HashMap::new();
    for (path, bytes) in unpacked.iter().filter(|(path, _)| is_list(path)) {
        let said = bytes.as_ref().map(|bytes| files::listed(bytes)).unwrap_or_default();
        listed.extend(said.into_iter().map(|(file, metadata)| (path.with_file_name(file), metadata)));
    }
    let of_entry = |(path, bytes): (PathBuf, Result<Vec<u8>, _>)| {
        let listed = listed.get(&path).cloned().unwrap_or_default();
        let drafts = match (Kind::of(&path.to_string_lossy()), bytes) {
            (None, _) => Err(Reason::OtherKind),
            (_, Err(error)) => Err(Reason::File(error)),
            (Some(kind), Ok(bytes)) => of_file(kind, &bytes, &listed),
        };
        (path, drafts)
    };
    let read: Vec<Read> = unpacked.into_iter().filter(|(path, _)| !is_list(path)).map(of_entry).collect();
    if read.is_empty() { vec![(path.to_owned(), Err(Reason::EmptyArchive))] } else { read }
}

fn of_file(kind: Kind, bytes: &[u8], listed: &Metadata) -> Result<Drafts, Reason> {
    let contents = files::read(kind, bytes).map_err(Reason::File)?;
    // A file may hold all articles of a collection.
    let read = contents.drafts.into_par_iter().map(|Draft { id, text, metadata }| {
        let metadata = listed.clone().or(metadata);
        (metadata.unread_date(), (id, read::article_with(String::new(), text, metadata)))
    });
    let (unread_dates, articles): (Vec<_>, Vec<_>) = read.unzip();
    Ok(Drafts { articles, unread_dates: unread_dates.into_iter().flatten().collect(), left: contents.left })
}
