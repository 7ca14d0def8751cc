//! Many files -> articles, one after the other: in a worker, or on the page where there is none.

use std::borrow::Cow;

use js_sys::{Date, JSON};

use super::browser::error_text;
use super::decode;
use super::dropped::Source;
use super::held::Rejected;
use super::parsers::{self, Browser};
use crate::pause::pause;
use crate::state::library::collections::bundle::{ARTICLES, Bundle, is_bundle};
use crate::state::library::gathered::{Portion, Said};
use crate::state::library::import::ReadingProgress;
use crate::state::library::imports::{FileFound, ImportedArticle};
use crate::state::library::passim::{self, Row};
use crate::state::listing::FileNote;
use crate::storage;
use wirecopy_read::gather::{self, Inside, Lists};
use wirecopy_read::{Archive, ClusterPieces, Contents, FileError, Kind, markup};

/// Where it reads on the page itself, the page hears the reader at least as often, in milliseconds.
const AT_ONCE: f64 = 16.0;

/// It says as often how far the reading is: drawing that takes time of its own.
const REPORT_EVERY: f64 = 100.0;

/// What was read is handed over when it has so many bytes: a few milliseconds to take in.
const PORTION: usize = 400_000;

/// Takes what is said, and tells whether the reading goes on.
pub type Tell = Box<dyn FnMut(Said) -> bool>;

/// What reads files, and says to `tell` what it reads; of lists among them it knows what they say of the others. The last thing that is said is [`Said::Done`].
/// Where who listens wants no more, rows of clusters that were read are placed all the same: they are nothing before.
pub async fn run(sources: Vec<Source>, tell: Tell) {
    let (lists, files) = gather::lists_first(sources, |source: &Source| &source.path);
    let mut run = Run {
        tell,
        is_over: false,
        portion: Portion::default(),
        articles: Vec::new(),
        told: 0,
        filled: 0,
        rows: Vec::new(),
        listed: Lists::default(),
        reading: ReadingProgress { done: 0, all: files.len(), name: String::new() },
        paused: Date::now(),
        reported: 0.0,
    };
    for source in &lists {
        if let Ok(bytes) = source.file.bytes(&source.path).await {
            run.list(&source.path, &bytes);
        }
    }
    for source in &files {
        run.begin(&source.path).await;
        if run.is_over {
            break;
        }
        match source.file.bytes(&source.path).await {
            Err(Rejected::File(error)) => run.reject(&source.path, &error),
            Err(Rejected::Browser(reason)) => run.skip(&source.path, reason),
            Ok(bytes) if files.len() == 1 && lists.is_empty() && is_bundle(&bytes) => {
                run.bundle(&source.path, &bytes).await;
            }
            Ok(bytes) if Kind::detect(&source.path, &bytes) == Some(Kind::Zip) => {
                run.archive(&source.path, &bytes).await;
            }
            Ok(bytes) => run.file(&source.path, &bytes).await,
        }
        run.reading.done += 1;
        run.portion.is_end = true;
        run.hand_over(0);
    }
    run.finish();
}

/// The reading, as far as it is.
struct Run {
    tell: Tell,
    /// Whether who listens wants no more.
    is_over: bool,
    /// What is to be handed over beside the articles.
    portion: Portion<'static>,
    /// All articles: clusters that come after them may speak of them.
    articles: Vec<ImportedArticle>,
    /// How many of them were handed over.
    told: usize,
    /// How many bytes the others have.
    filled: usize,
    /// Rows of clusters.
    rows: Vec<Row>,
    /// What lists say of files.
    listed: Lists,
    reading: ReadingProgress,
    paused: f64,
    reported: f64,
}

impl Run {
    fn say(&mut self, said: Said) {
        // Also where it is over: what was read is placed all the same.
        self.is_over |= !(self.tell)(said);
    }

    /// Says which file is next, and lets others have their turn where they have waited long enough.
    async fn begin(&mut self, path: &str) {
        if Date::now() - self.paused > AT_ONCE {
            if Date::now() - self.reported > REPORT_EVERY {
                path.clone_into(&mut self.reading.name);
                self.say(Said::Reading(self.reading.clone()));
                self.reported = Date::now();
            }
            pause(0).await;
            self.paused = Date::now();
        }
    }

    /// Hands over what was read, if that is more than so many bytes.
    fn hand_over(&mut self, least: usize) {
        if self.filled < least {
            return;
        }
        let articles = self.articles.get(self.told..).unwrap_or_default();
        let portion = Portion { articles: Cow::Borrowed(articles), ..std::mem::take(&mut self.portion) };
        self.is_over |= !(self.tell)(Said::Portion(portion));
        (self.told, self.filled) = (self.articles.len(), 0);
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
        let count = files.len();
        for (read, (entry, kind)) in files.into_iter().enumerate() {
            let inner = within(&entry.name);
            self.begin(&inner).await;
            if self.is_over {
                let left = count - read;
                return self.skip(path, ["stopped; files in it that were not read: ", &left.to_string()].concat());
            }
            match kind.and_then(|_| archive.unpack(entry)) {
                Ok(bytes) => self.file(&inner, &bytes).await,
                Err(error) => self.reject(&inner, &error),
            }
            self.reading.done += 1;
        }
    }

    async fn file(&mut self, path: &str, bytes: &[u8]) {
        parsers::prepare(path, bytes).await;
        let is_part = wirecopy_read::file_name(path).starts_with("part-") && Kind::detect(path, bytes).is_none();
        match wirecopy_read::read(&Browser, path, bytes) {
            Ok(contents) => {
                self.add(path, bytes, contents);
                // The passages of a report of ours are clusters.
                if wirecopy_read::is_report(bytes) {
                    self.clusters(path, bytes).await;
                }
            }
            Err(FileError::Clusters) => self.clusters(path, bytes).await,
            // So Spark calls the files of a folder, whatever they end on.
            Err(FileError::OtherKind) if is_part => self.clusters(path, bytes).await,
            Err(error) => self.reject(path, &error),
        }
    }

    /// Reads rows of clusters, a piece after the other; they are placed when all articles are there.
    async fn clusters(&mut self, path: &str, bytes: &[u8]) {
        let pieces = match ClusterPieces::of(&Browser, bytes, PORTION) {
            Ok(pieces) => pieces,
            Err(error) => return self.reject(path, &error),
        };
        let before = self.rows.len();
        let (mut left, mut uncounted) = (Vec::new(), 0);
        for piece in 0..pieces.count() {
            self.begin(path).await;
            if self.is_over {
                let read = (self.rows.len() - before + left.len()).to_string();
                let all = pieces.lines.unwrap_or_default().to_string();
                let reason: &[&str] = match piece {
                    0 => &["stopped before it was read; bring it again"],
                    _ => &["stopped after ", &read, " of its ", &all, " lines; bring it again for the rest"],
                };
                self.skip(path, reason.concat());
                break;
            }
            match pieces.read(&Browser, piece) {
                Ok(found) => {
                    let row = |(place, row)| Row { file: path.to_owned(), place, row };
                    self.rows.extend(found.rows.into_iter().map(row));
                    left.extend(found.left);
                    uncounted += found.uncounted;
                    self.say(Said::Held(self.rows.len() as u32));
                }
                Err(error) => return self.reject(path, &error),
            }
        }
        let (named, more) = gather::told(&left);
        named.iter().for_each(|left| self.note(path, left.to_string()));
        if more > 0 {
            self.note(path, [&more.to_string(), " more lines are left out"].concat());
        }
        if uncounted > 0 {
            self.note(path, passim::uncounted(uncounted));
        }
    }

    fn add(&mut self, path: &str, bytes: &[u8], contents: Contents) {
        let listed = self.listed.of(path);
        let is_alone = contents.drafts.len() == 1;
        let kind = wirecopy_read::kind_name(path, bytes);
        self.portion.found.push(FileFound {
            file: path.to_owned(),
            form: contents.form.or(kind).unwrap_or_default().to_owned(),
            articles: contents.drafts.len() as u32,
            left: contents.left.len() as u32,
            guessed: contents.guessed,
        });
        let notes = contents.count().into_iter().chain(contents.notes.iter().cloned());
        self.portion.notes.extend(notes.map(|reason| FileNote { file: path.to_owned(), reason }));
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
            self.filled += imported.article.text.len();
            self.articles.push(imported);
            self.hand_over(PORTION);
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
        let lines =
            decode::text(bytes).map(|list| wirecopy_read::listed(&list.text, &markup::json)).unwrap_or_default();
        self.listed.add(path, lines);
    }

    fn reject(&mut self, path: &str, error: &FileError) {
        self.skip(path, error.to_string());
    }

    fn skip(&mut self, path: &str, reason: String) {
        self.portion.missing.push(FileNote { file: path.to_owned(), reason });
    }

    fn note(&mut self, path: &str, reason: String) {
        self.portion.notes.push(FileNote { file: path.to_owned(), reason });
    }

    /// A collection of ours, which becomes one again.
    async fn bundle(&mut self, path: &str, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        let object = JSON::parse(text.trim_start_matches('\u{feff}')).map_err(|error| error_text(&error));
        let begun = object.and_then(|object| {
            Bundle::begin(&object).map(|bundle| (object, bundle)).map_err(|error| error.to_string())
        });
        let (object, mut bundle) = match begun {
            Ok(begun) => begun,
            Err(reason) => return self.skip(path, reason),
        };
        let articles = storage::list(&object, ARTICLES);
        self.reading.all += articles.length() as usize;
        for article in articles.iter() {
            self.begin(path).await;
            if self.is_over {
                return;
            }
            bundle.take(&article);
            self.reading.done += 1;
        }
        self.tell_bundle(bundle);
    }

    /// Hands a collection over, a few articles at a time.
    fn tell_bundle(&mut self, mut bundle: Bundle) {
        let articles = std::mem::take(&mut bundle.articles);
        self.say(Said::Clustered(Box::new(bundle)));
        let mut rest = articles.as_slice();
        while !rest.is_empty() {
            let mut filled = 0;
            let fits = rest.iter().position(|(_, article)| {
                filled += article.text.len();
                filled > PORTION
            });
            let (some, more) = rest.split_at(fits.map_or(rest.len(), |last| last + 1));
            self.say(Said::More(Cow::Borrowed(some)));
            rest = more;
        }
    }

    fn finish(mut self) {
        if self.is_over && self.rows.is_empty() {
            return;
        }
        if !self.rows.is_empty() {
            let articles = std::mem::take(&mut self.articles).into_iter().map(|imported| imported.article).collect();
            let bundle = passim::collection(articles, std::mem::take(&mut self.rows), Vec::new(), Vec::new());
            self.tell_bundle(bundle);
        }
        self.say(Said::Done);
    }
}
