//! Paths -> articles, and what could not be read.

use std::collections::{HashMap, HashSet};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::bytes::is_standard_input;
use super::drafts::{Drafts, drafts};
use super::list;
use super::problem::{Problem, Reason};
use wirecopy::article::Article;
use wirecopy_read::gather::TOLD;
use wirecopy_read::{Kind, Left, Metadata, Misplaced, Place, page_folders};

/// What the paths came to, in the order given.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The articles, each with an id of its own.
    pub articles: Vec<Article>,
    /// What could not be used, and why.
    pub problems: Vec<Problem>,
    /// What is worth knowing of a file and is no fault.
    pub notes: Vec<Problem>,
    /// The id that its file gives an article, and the one that it has in the report; the first of a name counts.
    pub(crate) by_own_id: HashMap<String, String>,
    ids: HashSet<String>,
    /// Where each file really stands, so that none is compared with itself.
    seen: HashSet<PathBuf>,
}

/// A file that is to be read, and what its folder's list says of it.
struct Input {
    path: PathBuf,
    /// Where it really stands.
    place: PathBuf,
    /// By its name, or by the way it was given.
    kind: Option<Kind>,
    listed: Metadata,
}

/// Reads all files and folders among `paths`, on all cores. `progress` is told how many files are read, and how many there are.
///
/// A file that cannot be read is named in [`Gathered::problems`]; the others are read all the same.
#[must_use]
pub fn gather(paths: &[PathBuf], progress: &(dyn Fn(usize, usize) + Sync)) -> Gathered {
    let mut gathered = Gathered::default();
    gathered.read(paths, progress);
    gathered
}

impl Gathered {
    /// Articles that come from no path.
    #[must_use]
    pub fn of(articles: Vec<Article>) -> Self {
        Self { articles, ..Self::default() }
    }

    /// Reads further files and folders. What has been read already is not read again.
    pub fn read(&mut self, paths: &[PathBuf], progress: &(dyn Fn(usize, usize) + Sync)) {
        let mut files = Vec::new();
        for path in paths {
            if path.is_dir() { self.folder(path, &mut files) } else { self.named_file(path, &mut files) }
        }
        // A file that stands in several places of the list is read once.
        files.retain(|file| self.seen.insert(file.place.clone()));
        let done = AtomicUsize::new(0);
        progress(0, files.len());
        // Files are read on all cores; what hangs on their order, such as whose id is free, comes after.
        let read: Vec<_> = files
            .par_iter()
            .map(|file| {
                let drafts = drafts(&file.path, file.kind, &file.listed);
                progress(done.fetch_add(1, Ordering::Relaxed) + 1, files.len());
                drafts
            })
            .collect();
        for (path, drafts) in read.into_iter().flatten() {
            self.file(&path, drafts);
        }
    }

    fn folder(&mut self, folder: &Path, files: &mut Vec<Input>) {
        if is_part_of_a_page(folder) {
            return self.note(folder, Reason::PageParts);
        }
        let names = match article_names(folder) {
            Ok(names) => names,
            Err(error) => return self.tell(folder, Reason::System(error)),
        };
        if names.is_empty() {
            self.tell(folder, Reason::NoArticles);
        }
        let mut entries = list::read(folder, &mut self.problems);
        let own = place(folder);
        for File { name, kind, is_link } in names {
            let entry = name.to_str().and_then(|name| entries.remove(name));
            let listed = entry.as_ref().map(Metadata::from).unwrap_or_default();
            let path = folder.join(&name);
            // Asking for the folder alone spares thousands of questions.
            let place = if is_link { place(&path) } else { own.join(&name) };
            files.push(Input { path, place, kind: Some(kind), listed });
        }
        for file in entries.into_keys() {
            self.tell(&folder.join(file), Reason::Missing { list: list::NAME });
        }
    }

    /// A file that was asked for by name: what it holds tells what it is, and a text may do without `.txt`.
    fn named_file(&mut self, path: &Path, files: &mut Vec<Input>) {
        let kind = match Kind::of(&lossy(path.as_os_str())) {
            None if is_standard_input(path) => Some(Kind::Json),
            None if path.extension().is_none() => Some(Kind::Text),
            kind => kind,
        };
        files.push(Input { path: path.to_owned(), place: place(path), kind, listed: Metadata::default() });
    }

    fn file(&mut self, path: &Path, drafts: Result<Drafts, Reason>) {
        let Drafts { articles, unread_dates, left, form, stated, notes } = match drafts {
            Ok(drafts) => drafts,
            Err(reason) => return self.tell(path, reason),
        };
        let found = articles.len();
        if stated.is_some_and(|stated| stated != found + left.len()) {
            self.tell(path, Reason::Counted { form, found, stated });
        } else if form.is_some() && (found > 1 || stated.is_some()) {
            self.note(path, Reason::Counted { form, found, stated });
        }
        for note in notes {
            self.note(path, Reason::Note(note));
        }
        for (index, (own, article)) in articles.into_iter().enumerate() {
            // What a file that holds many gives no name is called by its number.
            let numbered = || path.file_stem().map(|stem| format!("{}-{}", lossy(stem), index + 1));
            let own = own.or_else(|| if found > 1 { numbered() } else { None });
            self.article(path, own, article);
        }
        if !unread_dates.is_empty() {
            self.tell(path, Reason::UnreadDates(unread_dates));
        }
        self.tell_left(path, left);
    }

    fn article(&mut self, path: &Path, own: Option<String>, article: Article) {
        let id = match own {
            Some(own) => {
                let id = self.free_id(own.clone(), path.file_stem().map(lossy).into_iter());
                self.by_own_id.entry(own).or_insert_with(|| id.clone());
                id
            }
            None => {
                let stem = path.file_stem().map(lossy).unwrap_or_default();
                let id = self.free_id(stem.clone(), folders(path));
                self.by_own_id.entry(stem).or_insert_with(|| id.clone());
                id
            }
        };
        self.articles.push(Article { id, ..article });
    }

    /// `id`; where that is taken, with the names before it, as many as are needed; where they do not help, with a number.
    fn free_id(&mut self, mut id: String, names: impl Iterator<Item = String>) -> String {
        for name in names {
            if !self.ids.contains(&id) {
                break;
            }
            id = format!("{name}/{id}");
        }
        if self.ids.contains(&id) {
            let numbered = (2_u64..).map(|n| format!("{id}-{n}")).find(|id| !self.ids.contains(id));
            id = numbered.unwrap_or(id);
        }
        self.ids.insert(id.clone());
        id
    }

    /// Names what was left out of a file: the first few parts, and how many more.
    pub(crate) fn tell_left(&mut self, path: &Path, left: Vec<Left>) {
        self.tell_first(left.into_iter().map(|left| (path, Reason::Left(left))));
    }

    /// Names the rows of clusters that could not be placed, in the same way.
    pub(crate) fn tell_misplaced<'p>(&mut self, lost: impl Iterator<Item = (&'p (PathBuf, Place), Misplaced)>) {
        self.tell_first(
            lost.map(|((path, place), why)| (path.as_path(), Reason::Misplaced { place: place.clone(), why })),
        );
    }

    fn tell_first<'p>(&mut self, mut reasons: impl Iterator<Item = (&'p Path, Reason)>) {
        let mut last = None;
        for (path, reason) in reasons.by_ref().take(TOLD) {
            self.tell(path, reason);
            last = Some(path);
        }
        if let (Some(path), more @ 1..) = (last, reasons.count()) {
            self.tell(path, Reason::MoreLeft { parts: more });
        }
    }

    fn note(&mut self, path: &Path, reason: Reason) {
        self.notes.push(Problem { path: path.to_owned(), reason });
    }

    pub(crate) fn tell(&mut self, path: &Path, reason: Reason) {
        self.problems.push(Problem { path: path.to_owned(), reason });
    }
}

/// Whether a folder holds the pictures and frames of a page that was saved beside it.
fn is_part_of_a_page(folder: &Path) -> bool {
    let Some((parent, name)) = folder.parent().zip(folder.file_name()) else { return false };
    let Ok(beside) = fs::read_dir(parent) else { return false };
    let names: Vec<String> = beside.flatten().map(|file| lossy(&file.file_name())).collect();
    page_folders(names.iter().map(String::as_str)).contains(&format!("{}/", lossy(name)))
}

/// The names of a path's folders, the nearest first.
fn folders(path: &Path) -> impl Iterator<Item = String> {
    path.parent().into_iter().flat_map(Path::components).rev().filter_map(|folder| match folder {
        Component::Normal(name) => Some(lossy(name)),
        _ => None,
    })
}

/// Where a file really stands, whatever links lead there.
fn place(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// A file of a folder.
struct File {
    name: OsString,
    /// By its name.
    kind: Kind,
    /// Whether it stands elsewhere.
    is_link: bool,
}

/// The articles in a folder, in order of their names.
fn article_names(folder: &Path) -> io::Result<Vec<File>> {
    let mut names = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?;
        let name = file.file_name();
        let hidden = name.as_encoded_bytes().starts_with(b".");
        let Some(kind) = Kind::of(&lossy(&name)).filter(|_| !hidden && name != list::NAME) else { continue };
        let form = file.file_type()?;
        let is_link = form.is_symlink();
        let is_folder = if is_link { file.path().is_dir() } else { form.is_dir() };
        if !is_folder {
            names.push(File { name, kind, is_link });
        }
    }
    names.sort_by(|x, y| x.name.cmp(&y.name));
    Ok(names)
}

fn lossy(name: &OsStr) -> String {
    name.to_string_lossy().into_owned()
}

#[cfg(all(test, unix))]
mod tests {
    use super::gather;
    use std::fs;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_file_that_links_lead_to_is_read_once() {
        let root = tempfile::tempdir().unwrap();
        let [own, other] = ["own", "other"].map(|name| root.path().join(name));
        fs::create_dir(&own).unwrap();
        fs::write(own.join("a.txt"), "The ferry is back.").unwrap();
        symlink(own.join("a.txt"), own.join("b.txt")).unwrap();
        symlink(&own, &other).unwrap();
        symlink(&own, own.join("c.txt")).unwrap();
        for paths in [vec![own.clone()], vec![other.clone(), own.clone()], vec![own.join("b.txt"), other.clone()]] {
            let gathered = gather(&paths, &|_, _| {});
            let ids: Vec<&str> = gathered.articles.iter().map(|article| article.id.as_str()).collect();
            assert_eq!(ids.len(), 1, "{paths:?}: {ids:?}");
        }
    }
}
