//! The list that a folder may hold: what is known of its texts.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::problem::{Problem, Reason};
use wirecopy_read::native;
use wirecopy_read::{Entry, Metadata};

pub(super) use wirecopy_read::gather::LIST as NAME;

/// What the list in `folder` says, by file name. Without a list, or with one that cannot be read, nothing.
pub(super) fn read(folder: &Path, problems: &mut Vec<Problem>) -> BTreeMap<String, Entry> {
    let path = folder.join(NAME);
    let mut entries = BTreeMap::new();
    let mut tell = |reason| problems.push(Problem { path: path.clone(), reason });
    let values = match values(&path) {
        Ok(values) => values,
        Err(reason) => {
            tell(reason);
            return entries;
        }
    };
    for (i, value) in values.into_iter().enumerate() {
        match serde_json::from_value::<Entry>(value) {
            Err(error) => tell(Reason::Entry { number: i + 1, error }),
            Ok(entry) if entries.contains_key(&entry.file) => tell(Reason::Repeated { file: entry.file }),
            Ok(mut entry) => {
                if let Some(date) = Metadata::from(&entry).unread_date() {
                    tell(Reason::Date { file: entry.file.clone(), date });
                    entry.date = None;
                }
                entries.insert(entry.file.clone(), entry);
            }
        }
    }
    entries
}

/// The items of the list, each by itself, so that a bad one leaves the others alone.
fn values(path: &PathBuf) -> Result<Vec<serde_json::Value>, Reason> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Reason::System(error)),
    };
    let text = native::text(&bytes).map_err(Reason::File)?;
    serde_json::from_str(&text).map_err(Reason::List)
}
