//! Many files -> articles, one after the other, so that the page stays alive.

use std::cell::Cell;

use js_sys::{Date, Uint8Array};
use wasm_bindgen_futures::JsFuture;

use super::browser::said;
use super::dropped::Source;
use super::{archive, decode, parse, reader};
use crate::pause::pause;
use crate::state::library::arrivals::{Arrival, Arrivals};
use crate::state::library::import::Reading;
use crate::state::listing::Missing;
use wirecopy_read::gather::{self, Inside, Lists};
use wirecopy_read::{Contents, FileError, Kind, limits};

/// The page hears the reader at least as often, in milliseconds.
const AT_ONCE: f64 = 16.0;

/// It says as often how far the reading is: drawing that takes time of its own.
const TELLING: f64 = 100.0;

/// Who wants to know how far the reading is.
pub type Watch<'w> = &'w dyn Fn(Reading);

thread_local! {
    /// How many times the reader has said to stop.
    static STOPS: Cell<u32> = const { Cell::new(0) };
}

/// Ends whatever is being read: what was read so far comes in.
pub fn stop() {
    STOPS.set(STOPS.get() + 1);
}

/// Reads `sources`, and what is in the archives among them.
pub async fn bring(sources: Vec<Source>, missing: Vec<Missing>, watch: Watch<'_>) -> Arrivals {
    let mut brought = Brought {
        arrivals: Arrivals { articles: Vec::new(), missing },
        listed: Lists::default(),
        reading: Reading { done: 0, all: sources.len(), name: String::new() },
        watch,
        stops: STOPS.get(),
        paused: Date::now(),
        told: 0.0,
    };
    let (lists, files) = gather::lists_first(sources, |source| &source.path);
    for source in &lists {
        if let Ok(bytes) = bytes(source).await {
            brought.list(&source.path, &bytes);
        }
    }
    brought.reading.all = files.len();
    for source in &files {
        if brought.is_stopped() {
            break;
        }
        brought.begin(&source.path).await;
        match (Kind::of(&source.path), bytes(source).await) {
            (None, _) => brought.refuse(&source.path, &FileError::OtherKind),
            (_, Err(Refused::File(error))) => brought.refuse(&source.path, &error),
            (_, Err(Refused::Browser(reason))) => brought.leave(&source.path, reason),
            (Some(Kind::Zip), Ok(bytes)) => brought.archive(&source.path, &bytes).await,
            (Some(kind), Ok(bytes)) => brought.file(&source.path, kind, &bytes).await,
        }
        brought.reading.done += 1;
    }
    brought.finish()
}

/// Why the bytes of a file cannot be had.
enum Refused {
    File(FileError),
    Browser(String),
}

/// The bytes of a file, unless they are too many or no kind of file is read that is called so.
async fn bytes(source: &Source) -> Result<Vec<u8>, Refused> {
    let kind = Kind::of(&source.path);
    if kind.is_none() {
        return Ok(Vec::new());
    }
    limits::file(source.file.size() as u64, kind == Some(Kind::Zip)).map_err(Refused::File)?;
    let buffer = JsFuture::from(source.file.array_buffer()).await.map_err(|error| Refused::Browser(said(&error)))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// What was read so far.
struct Brought<'w> {
    arrivals: Arrivals,
    /// What lists say of files.
    listed: Lists,
    reading: Reading,
    watch: Watch<'w>,
    stops: u32,
    paused: f64,
    told: f64,
}

impl Brought<'_> {
    fn is_stopped(&self) -> bool {
        STOPS.get() != self.stops
    }

    /// Says which file is next, and lets the page draw where it has waited long enough.
    async fn begin(&mut self, path: &str) {
        if Date::now() - self.paused > AT_ONCE {
            if Date::now() - self.told > TELLING {
                path.clone_into(&mut self.reading.name);
                (self.watch)(self.reading.clone());
                self.told = Date::now();
            }
            pause(0).await;
            self.paused = Date::now();
        }
    }

    async fn archive(&mut self, path: &str, bytes: &[u8]) {
        let entries = match wirecopy_read::entries(bytes).map_err(FileError::Zip) {
            Ok(entries) => entries,
            Err(error) => return self.refuse(path, &error),
        };
        let Inside { lists, files } = match gather::inside(&entries) {
            Ok(inside) => inside,
            Err(error) => return self.refuse(path, &error),
        };
        let within = |name: &str| [path, "/", name].concat();
        for entry in lists {
            if let Ok(bytes) = archive::unpack(bytes, entry).await {
                self.list(&within(&entry.name), &bytes);
            }
        }
        if files.is_empty() {
            self.leave(path, "no article in this archive".to_owned());
        }
        self.reading.all += files.len();
        for (entry, kind) in files {
            if self.is_stopped() {
                return;
            }
            let inner = within(&entry.name);
            self.begin(&inner).await;
            match kind {
                Err(error) => self.refuse(&inner, &error),
                Ok(kind) => match archive::unpack(bytes, entry).await {
                    Ok(bytes) => self.file(&inner, kind, &bytes).await,
                    Err(error) => self.refuse(&inner, &error),
                },
            }
            self.reading.done += 1;
        }
    }

    async fn file(&mut self, path: &str, kind: Kind, bytes: &[u8]) {
        match reader::read(kind, bytes).await {
            Ok(contents) => self.take(path, contents),
            Err(error) => self.refuse(path, &error),
        }
    }

    fn take(&mut self, path: &str, contents: Contents) {
        let listed = self.listed.of(path);
        let is_alone = contents.drafts.len() == 1;
        for draft in contents.drafts {
            if draft.text.trim().is_empty() {
                self.leave(path, "it has no words".to_owned());
                continue;
            }
            let id = draft.id.clone().unwrap_or_else(|| wirecopy_read::stem(path).to_owned());
            let mut arrival = Arrival::new(Some(path.to_owned()), id, draft, listed.clone());
            if contents.guessed {
                arrival.remarks.push("its encoding was guessed; please look whether it reads well".to_owned());
            }
            if !is_alone {
                arrival.file = Some([path, ", “", &arrival.article.title, "”"].concat());
            }
            self.arrivals.articles.push(arrival);
        }
        let (named, more) = gather::told(&contents.left);
        for left in named {
            self.leave(path, left.to_string());
        }
        if more > 0 {
            self.leave(path, [&more.to_string(), " more lines are left out"].concat());
        }
    }

    /// Keeps what a list says of the files beside it.
    fn list(&mut self, path: &str, bytes: &[u8]) {
        let lines = decode::text(bytes).map(|list| wirecopy_read::listed(&list.text, &parse::json)).unwrap_or_default();
        self.listed.add(path, lines);
    }

    fn refuse(&mut self, path: &str, error: &FileError) {
        self.leave(path, error.to_string());
    }

    fn leave(&mut self, path: &str, reason: String) {
        self.arrivals.missing.push(Missing { file: path.to_owned(), reason });
    }

    fn finish(mut self) -> Arrivals {
        let left = self.reading.all.saturating_sub(self.reading.done);
        if self.is_stopped() && left > 0 {
            self.leave("Stopped", [&left.to_string(), " more were not read; bring them again to go on"].concat());
        }
        self.arrivals
    }
}
