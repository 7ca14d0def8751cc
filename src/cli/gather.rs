//! Paths -> articles, and what could not be read.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::list;
use super::problem::{Problem, Reason};
use crate::article::Article;
use crate::read::{self, Entry};

/// What the paths came to, in the order given.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) articles: Vec<Article>,
    pub(super) problems: Vec<Problem>,
    ids: HashSet<String>,
    /// Where each file really stands, so that none is compared with itself.
    seen: HashSet<PathBuf>,
}

/// Reads all files and folders among `paths`.
pub(super) fn gather(paths: &[PathBuf]) -> Gathered {
    let mut gathered = Gathered::default();
    for path in paths {
        if path.is_dir() { gathered.folder(path) } else { gathered.named_file(path) }
    }
    gathered
}

impl Gathered {
    fn folder(&mut self, folder: &Path) {
        let names = match text_names(folder) {
            Ok(names) => names,
            Err(error) => return self.tell(folder, Reason::System(error)),
        };
        if names.is_empty() {
            self.tell(folder, Reason::NoTexts);
        }
        let mut entries = list::read(folder, &mut self.problems);
        for name in names {
            let entry = name.to_str().and_then(|name| entries.remove(name));
            self.file(&folder.join(name), entry.as_ref());
        }
        for file in entries.into_keys() {
            self.tell(&folder.join(file), Reason::Missing { list: list::NAME });
        }
    }

    /// A file that was asked for by name: a text may do without `.txt`, but not call itself something else.
    fn named_file(&mut self, path: &Path) {
        if path.exists() && path.extension().is_some() && !is_txt(path) {
            return self.tell(path, Reason::NotTxt);
        }
        self.file(path, None);
    }

    fn file(&mut self, path: &Path, entry: Option<&Entry>) {
        if !self.seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())) {
            return;
        }
        match text(path) {
            Ok(text) => {
                let id = self.id(path);
                self.articles.push(read::article(id, text, entry));
            }
            Err(reason) => self.tell(path, reason),
        }
    }

    /// The file's stem; where that is taken, with the names of its folders before it, as many as are needed; where they
    /// do not help, with a number.
    fn id(&mut self, path: &Path) -> String {
        let mut id = path.file_stem().map(lossy).unwrap_or_default();
        for folder in path.parent().into_iter().flat_map(Path::components).rev() {
            if !self.ids.contains(&id) {
                break;
            }
            if let Component::Normal(name) = folder {
                id = format!("{}/{id}", lossy(name));
            }
        }
        if self.ids.contains(&id) {
            let numbered = (2_u64..).map(|n| format!("{id}-{n}")).find(|id| !self.ids.contains(id));
            id = numbered.unwrap_or(id);
        }
        self.ids.insert(id.clone());
        id
    }

    fn tell(&mut self, path: &Path, reason: Reason) {
        self.problems.push(Problem { path: path.to_owned(), reason });
    }
}

/// The names of the texts in a folder, in order.
fn text_names(folder: &Path) -> std::io::Result<Vec<std::ffi::OsString>> {
    let mut names = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?;
        let hidden = file.file_name().as_encoded_bytes().starts_with(b".");
        if !hidden && is_txt(&file.path()) && !file.path().is_dir() {
            names.push(file.file_name());
        }
    }
    names.sort();
    Ok(names)
}

fn is_txt(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("txt"))
}

fn text(path: &Path) -> Result<String, Reason> {
    let bytes = fs::metadata(path).map_err(Reason::System)?.len();
    if bytes > u64::from(u32::MAX) {
        return Err(Reason::TooLong { bytes });
    }
    read::decode(fs::read(path).map_err(Reason::System)?).map_err(Reason::Text)
}

fn lossy(name: &OsStr) -> String {
    name.to_string_lossy().into_owned()
}
