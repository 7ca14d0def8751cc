//! Many files -> articles, one after the other, so that the page stays alive.

use std::cell::Cell;

use js_sys::{Date, Uint8Array};
use wasm_bindgen_futures::JsFuture;

use super::browser::error_text;
use super::dropped::Source;
use super::{archive, decode, parse, reader};
use crate::pause::pause;
use crate::state::library::import::ReadingProgress;
use crate::state::library::imports::{ImportedArticle, Imports};
use crate::state::listing::FileNote;
use wirecopy_read::gather::{self, Inside, Lists};
use wirecopy_read::{Contents, FileError, Kind, limits};

/// The page hears the reader at least as often, in milliseconds.
const AT_ONCE: f64 = 16.0;

/// It says as often how far the reading is: drawing that takes time of its own.
const REPORT_EVERY: f64 = 100.0;

/// Who wants to know how far the reading is.
pub type OnProgress<'w> = &'w dyn Fn(ReadingProgress);

thread_local! {
    /// How many times the reader has said to stop.
    static STOPS: Cell<u32> = const { Cell::new(0) };
}

/// Ends whatever is being read: what was read so far comes in.
pub fn stop() {
    STOPS.set(STOPS.get() + 1);
}

/// Reads `sources`, and what is in the archives among them.
pub async fn import(sources: Vec<Source>, missing: Vec<FileNote>, on_progress: OnProgress<'_>) -> Imports {
    let mut run = ImportRun {
        imports: Imports { articles: Vec::new(), missing },
        listed: Lists::default(),
        reading: ReadingProgress { done: 0, all: sources.len(), name: String::new() },
        on_progress,
        stops: STOPS.get(),
        paused: Date::now(),
        reported: 0.0,
    };
    let (lists, files) = gather::lists_first(sources, |source| &source.path);
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
        match (Kind::of(&source.path), bytes(source).await) {
            (None, _) => run.reject(&source.path, &FileError::OtherKind),
            (_, Err(Rejected::File(error))) => run.reject(&source.path, &error),
            (_, Err(Rejected::Browser(reason))) => run.skip(&source.path, reason),
            (Some(Kind::Zip), Ok(bytes)) => run.archive(&source.path, &bytes).await,
            (Some(kind), Ok(bytes)) => run.file(&source.path, kind, &bytes).await,
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

/// The bytes of a file, unless they are too many or no kind of file is read that is called so.
async fn bytes(source: &Source) -> Result<Vec<u8>, Rejected> {
    let kind = Kind::of(&source.path);
    if kind.is_none() {
        return Ok(Vec::new());
    }
    limits::file(source.file.size() as u64, kind == Some(Kind::Zip)).map_err(Rejected::File)?;
    let buffer =
        JsFuture::from(source.file.array_buffer()).await.map_err(|error| Rejected::Browser(error_text(&error)))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// What was read so far.
struct ImportRun<'w> {
    imports: Imports,
    /// What lists say of files.
    listed: Lists,
    reading: ReadingProgress,
    on_progress: OnProgress<'w>,
    stops: u32,
    paused: f64,
    reported: f64,
}

impl ImportRun<'_> {
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
        let entries = match wirecopy_read::entries(bytes).map_err(FileError::Zip) {
            Ok(entries) => entries,
            Err(error) => return self.reject(path, &error),
        };
        let Inside { lists, files } = match gather::inside(&entries) {
            Ok(inside) => inside,
            Err(error) => return self.reject(path, &error),
        };
        let within = |name: &str| [path, "/", name].concat();
        for entry in lists {
            if let Ok(bytes) = archive::unpack(bytes, entry).await {
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
            match kind {
                Err(error) => self.reject(&inner, &error),
                Ok(kind) => match archive::unpack(bytes, entry).await {
                    Ok(bytes) => self.file(&inner, kind, &bytes).await,
                    Err(error) => self.reject(&inner, &error),
                },
            }
            self.reading.done += 1;
        }
    }

    async fn file(&mut self, path: &str, kind: Kind, bytes: &[u8]) {
        match reader::read(kind, bytes).await {
            Ok(contents) => self.add(path, contents),
            Err(error) => self.reject(path, &error),
        }
    }

    fn add(&mut self, path: &str, contents: Contents) {
        let listed = self.listed.of(path);
        let is_alone = contents.drafts.len() == 1;
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

    fn finish(mut self) -> Imports {
        let left = self.reading.all.saturating_sub(self.reading.done);
        if self.is_stopped() && left > 0 {
            self.skip("Stopped", [&left.to_string(), " more were not read; bring them again to go on"].concat());
        }
        self.imports
    }
}
