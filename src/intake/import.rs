//! Many files -> articles, one after the other, so that the page stays alive.

use std::cell::Cell;

use js_sys::{Date, Uint8Array};
use wasm_bindgen_futures::JsFuture;

use super::browser::error_text;
use super::decode;
use super::dropped::Source;
use super::parse::{self, Browser};
use crate::pause::pause;
use crate::state::library::import::ReadingProgress;
use crate::state::library::imports::{ImportedArticle, Imports};
use crate::state::library::passim::{self, Row};
use crate::state::listing::FileNote;
use wirecopy_read::gather::{self, Inside, Lists};
use wirecopy_read::{Archive, Clusters, Contents, FileError, Kind, is_asset, limits, page_folders};

/// The page hears the reader at least as often, in milliseconds.
const AT_ONCE: f64 = 16.0;

/// It says as often how far the reading is: drawing that takes time of its own.
const REPORT_EVERY: f64 = 100.0;

/// Who wants to know how far the reading is.
pub type OnProgress = Box<dyn Fn(ReadingProgress)>;

thread_local! {
    /// How many times the reader has said to stop.
    static STOPS: Cell<u32> = const { Cell::new(0) };
}

/// Ends whatever is being read: what was read so far comes in.
pub fn stop() {
    STOPS.set(STOPS.get() + 1);
}

/// Reads `sources`, and what is in the archives among them.
pub async fn import(sources: Vec<Source>, missing: Vec<FileNote>, on_progress: OnProgress) -> Imports {
    let mut run = ImportRun {
        imports: Imports { missing, ..Imports::default() },
        rows: Vec::new(),
        listed: Lists::default(),
        reading: ReadingProgress { done: 0, all: sources.len(), name: String::new() },
        on_progress,
        stops: STOPS.get(),
        paused: Date::now(),
        reported: 0.0,
    };
    // The pictures and frames of a page that was saved whole are none of its story.
    let passed = page_folders(sources.iter().map(|source| source.path.as_str()));
    let is_part = |path: &str| {
        is_asset(path) && path.contains('/') || passed.iter().any(|folder| path.starts_with(folder.as_str()))
    };
    let sources = sources.into_iter().filter(|source| !is_part(&source.path)).collect();
    let (lists, files) = gather::lists_first(sources, |source: &Source| &source.path);
    for source in &lists {
        if let Ok(bytes) = bytes(source).await {
            run.list(&source.path, &bytes);
        }
    }
    run.reading.all = files.len();
    for source in &files {
        if run.is_stopped() {
            break;
        }
        run.begin(&source.path).await;
        match bytes(source).await {
            Err(Rejected::File(error)) => run.reject(&source.path, &error),
            Err(Rejected::Browser(reason)) => run.skip(&source.path, reason),
            Ok(bytes) if Kind::detect(&source.path, &bytes) == Some(Kind::Zip) => {
                run.archive(&source.path, &bytes).await;
            }
            Ok(bytes) => run.file(&source.path, &bytes),
        }
        run.reading.done += 1;
    }
    run.finish()
}

/// Why the bytes of a file cannot be had.
enum Rejected {
    File(FileError),
    Browser(String),
}

/// The bytes of a file, unless they are too many.
async fn bytes(source: &Source) -> Result<Vec<u8>, Rejected> {
    let is_packed = Kind::of(&source.path).is_some_and(Kind::is_packed);
    limits::file(source.file.size() as u64, is_packed).map_err(Rejected::File)?;
    let buffer =
        JsFuture::from(source.file.array_buffer()).await.map_err(|error| Rejected::Browser(error_text(&error)))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// What was read so far.
struct ImportRun {
    imports: Imports,
    /// Rows of clusters.
    rows: Vec<Row>,
    /// What lists say of files.
    listed: Lists,
    reading: ReadingProgress,
    on_progress: OnProgress,
    stops: u32,
    paused: f64,
    reported: f64,
}

impl ImportRun {
    fn is_stopped(&self) -> bool {
        STOPS.get() != self.stops
    }

    /// Says which file is next, and lets the page draw where it has waited long enough.
    async fn begin(&mut self, path: &str) {
        if Date::now() - self.paused > AT_ONCE {
            if Date::now() - self.reported > REPORT_EVERY {
                path.clone_into(&mut self.reading.name);
                (self.on_progress)(self.reading.clone());
                self.reported = Date::now();
            }
            pause(0).await;
            self.paused = Date::now();
        }
    }

    async fn archive(&mut self, path: &str, bytes: &[u8]) {
        let mut archive = match Archive::open(bytes).map_err(FileError::Zip) {
            Ok(archive) => archive,
            Err(error) => return self.reject(path, &error),
        };
        let entries = archive.entries().to_vec();
        let Inside { lists, files } = match gather::inside(&entries) {
            Ok(inside) => inside,
            Err(error) => return self.reject(path, &error),
        };
        let within = |name: &str| [path, "/", name].concat();
        for entry in lists {
            if let Ok(bytes) = archive.unpack(entry) {
                self.list(&within(&entry.name), &bytes);
            }
        }
        if files.is_empty() {
            self.skip(path, "no article in this archive".to_owned());
        }
        self.reading.all += files.len();
        for (entry, kind) in files {
            if self.is_stopped() {
                return;
            }
            let inner = within(&entry.name);
            self.begin(&inner).await;
            match kind.and_then(|_| archive.unpack(entry)) {
                Ok(bytes) => self.file(&inner, &bytes),
                Err(error) => self.reject(&inner, &error),
            }
            self.reading.done += 1;
        }
    }

    fn file(&mut self, path: &str, bytes: &[u8]) {
        let is_part = wirecopy_read::file_name(path).starts_with("part-") && Kind::detect(path, bytes).is_none();
        match wirecopy_read::read(&Browser, path, bytes) {
            Ok(contents) => {
                self.add(path, contents);
                // The passages of a report of ours are clusters.
                if wirecopy_read::is_report(bytes) {
                    self.clusters(path, bytes);
                }
            }
            Err(FileError::Clusters) => self.clusters(path, bytes),
            // So Spark calls the files of a folder, whatever they end on.
            Err(FileError::OtherKind) if is_part => self.clusters(path, bytes),
            Err(error) => self.reject(path, &error),
        }
    }

    /// Reads rows of clusters; they are placed when all articles are there.
    fn clusters(&mut self, path: &str, bytes: &[u8]) {
        match wirecopy_read::read_clusters(&Browser, bytes) {
            Ok(Clusters { rows, left, uncounted }) => {
                let (named, more) = gather::told(&left);
                named.iter().for_each(|left| self.note(path, left.to_string()));
                if more > 0 {
                    self.note(path, [&more.to_string(), " more lines are left out"].concat());
                }
                if uncounted > 0 {
                    self.note(path, passim::uncounted(uncounted));
                }
                let file = || path.to_owned();
                self.rows.extend(rows.into_iter().map(|(place, row)| Row { file: file(), place, row }));
            }
            Err(error) => self.reject(path, &error),
        }
    }

    fn add(&mut self, path: &str, contents: Contents) {
        let listed = self.listed.of(path);
        let is_alone = contents.drafts.len() == 1;
        let notes = contents.count().into_iter().chain(contents.notes.iter().cloned());
        self.imports.notes.extend(notes.map(|reason| FileNote { file: path.to_owned(), reason }));
        for draft in contents.drafts {
            if draft.text.trim().is_empty() {
                self.skip(path, "it has no words".to_owned());
                continue;
            }
            let id = draft.id.clone().unwrap_or_else(|| wirecopy_read::stem(path).to_owned());
            let mut imported = ImportedArticle::new(Some(path.to_owned()), id, draft, listed.clone());
            if contents.guessed {
                imported.remarks.push("its encoding was guessed; please look whether it reads well".to_owned());
            }
            if !is_alone {
                imported.file = Some([path, ", “", &imported.article.title, "”"].concat());
            }
            self.imports.articles.push(imported);
        }
        let (named, more) = gather::told(&contents.left);
        for left in named {
            self.skip(path, left.to_string());
        }
        if more > 0 {
            self.skip(path, [&more.to_string(), " more lines are left out"].concat());
        }
    }

    /// Keeps what a list says of the files beside it.
    fn list(&mut self, path: &str, bytes: &[u8]) {
        let lines = decode::text(bytes).map(|list| wirecopy_read::listed(&list.text, &parse::json)).unwrap_or_default();
        self.listed.add(path, lines);
    }

    fn reject(&mut self, path: &str, error: &FileError) {
        self.skip(path, error.to_string());
    }

    fn skip(&mut self, path: &str, reason: String) {
        self.imports.missing.push(FileNote { file: path.to_owned(), reason });
    }

    fn note(&mut self, path: &str, reason: String) {
        self.imports.notes.push(FileNote { file: path.to_owned(), reason });
    }

    fn finish(mut self) -> Imports {
        let left = self.reading.all.saturating_sub(self.reading.done);
        if self.is_stopped() && left > 0 {
            self.skip("Stopped", [&left.to_string(), " more were not read; bring them again to go on"].concat());
        }
        if !self.rows.is_empty() {
            let Imports { articles, missing, notes, .. } = std::mem::take(&mut self.imports);
            let articles = articles.into_iter().map(|imported| imported.article).collect();
            self.imports.clustered = Some(passim::collection(articles, self.rows, missing, notes));
        }
        self.imports
    }
}
