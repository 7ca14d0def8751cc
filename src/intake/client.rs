//! The page's side of the reading: has a worker read the files, and takes in what it says. Where there is no worker the page reads by itself.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, Worker};

use super::browser::error_text;
use super::dropped::Source;
use super::{held, host};
use crate::pause::pause;
use crate::state::library::gathered::{Gathered, Said};
use crate::state::library::import::ReadingProgress;
use crate::state::library::imports::Imports;
use crate::state::listing::FileNote;
use crate::tables;
use crate::worker::message::from_bytes;
use wirecopy_read::{FileError, Kind, gather, is_asset, page_folders};

/// So many files are given to a worker at once.
const SENT_AT_ONCE: usize = 32;

/// What a worker is told to do first.
const START: &str = "start_reader";

/// Who wants to know how far the reading is.
pub type OnProgress = Box<dyn Fn(ReadingProgress)>;

thread_local! {
    /// Makes a worker; none where the page does without.
    static MAKE_WORKER: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// How many times the reader has said to stop.
    static STOPS: Cell<u32> = const { Cell::new(0) };
    /// Wakes those who wait for a worker.
    static WAKE: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
}

/// Says what makes a worker.
pub fn hire_by(make_worker: Option<Function>) {
    MAKE_WORKER.replace(make_worker);
}

/// Ends whatever is being read: what was read so far comes in. Said again, it ends what is put together of that, too.
pub fn stop() {
    STOPS.set(STOPS.get() + 1);
    for wake in WAKE.take() {
        // It wakes who waits, if anybody does.
        drop(wake.call0(&JsValue::NULL));
    }
}

/// Reads `sources`, and what is in the archives among them.
pub async fn import(sources: Vec<Source>, missing: Vec<FileNote>, on_progress: OnProgress) -> Imports {
    let stops = STOPS.get();
    // The pictures and frames of a page that was saved whole are none of its story.
    let passed = page_folders(sources.iter().map(|source| source.path.as_str()));
    let is_part = |path: &str| {
        is_asset(path) && path.contains('/') || passed.iter().any(|folder| path.starts_with(folder.as_str()))
    };
    let sources = sources.into_iter().filter(|source| !is_part(&source.path)).collect();
    let (lists, mut files) = gather::lists_first(sources, |source: &Source| &source.path);
    let gathered = Rc::new(RefCell::new(Gathered::new(missing)));
    let mut listening = Listening { gathered: gathered.clone(), on_progress: on_progress.into(), before: 0, stops };
    while !files.is_empty() {
        gathered.borrow_mut().files = 0;
        let end = read(lists.iter().chain(&files).cloned().collect(), &listening).await;
        let mut gathered = gathered.borrow_mut();
        gathered.lose_held();
        let left = files.split_off(gathered.files.min(files.len()));
        listening.before += files.len() + 1;
        match end {
            End::Done => break,
            End::Stopped if left.is_empty() => break,
            End::Stopped => {
                let reason = [&left.len().to_string(), " more were not read; bring them again to go on"].concat();
                gathered.skip("Stopped".to_owned(), reason);
                break;
            }
            // One file brought the worker down. The others are read by the next.
            End::Fell(said) => {
                let mut left = left.into_iter();
                if let Some(fell) = left.next() {
                    let reason = match Kind::of(&fell.path) {
                        Some(Kind::Pdf) => FileError::faulty_pdf().to_string(),
                        _ => ["it cannot be read; the browser says: ", &said].concat(),
                    };
                    gathered.skip(fell.path, reason);
                }
                files = left.collect();
            }
            End::Unable(reason) => {
                gathered.skip("What you brought".to_owned(), reason);
                break;
            }
        }
    }
    gathered.borrow_mut().take_all()
}

/// How a reading came to its end.
enum End {
    Done,
    Stopped,
    /// The worker broke down, and the browser says this.
    Fell(String),
    /// It cannot begin, for this reason.
    Unable(String),
}

/// What the reading needs to say what it does, and to hear that it is to end.
#[derive(Clone)]
struct Listening {
    gathered: Rc<RefCell<Gathered>>,
    on_progress: Rc<dyn Fn(ReadingProgress)>,
    /// How many files an earlier worker read.
    before: usize,
    stops: u32,
}

impl Listening {
    /// Takes in what was said. Whether the reading goes on.
    fn hear(&self, said: Said) -> bool {
        if let Said::Reading(ReadingProgress { done, all, name }) = said {
            let (done, all) = (done + self.before, all + self.before);
            (self.on_progress)(ReadingProgress { done, all, name });
            return !self.is_stopped();
        }
        let goes_on = self.gathered.borrow_mut().take(said);
        goes_on && !self.is_stopped()
    }

    /// Whether it ends now. Rows of clusters are nothing before they are placed: who has some is told to do that first, and ended at the
    /// reader's second word.
    fn is_stopped(&self) -> bool {
        STOPS.get() - self.stops > u32::from(self.gathered.borrow().held > 0)
    }

    /// Whether the reader has said to stop.
    fn is_asked(&self) -> bool {
        STOPS.get() != self.stops
    }
}

/// Has files read, by a worker if there is one.
async fn read(files: Vec<Source>, listening: &Listening) -> End {
    let make_worker = MAKE_WORKER.with_borrow(Clone::clone);
    if let Some(make_worker) = make_worker
        && let Ok(worker) = make_worker.call2(&JsValue::UNDEFINED, &wasm_bindgen::module(), &START.into())
    {
        match by_worker(worker.unchecked_into(), &files, listening).await {
            Some(end) => return end,
            // A browser that starts no worker will not start the next one either.
            None => hire_by(None),
        }
    }
    here(files, listening).await
}

/// Has a worker read files. Nothing if it does not start.
async fn by_worker(worker: Worker, files: &[Source], listening: &Listening) -> Option<End> {
    let (end, is_ready) = (Rc::new(Cell::new(None::<End>)), Rc::new(Cell::new(false)));
    let (is_over, wake) = (Rc::new(Cell::new(false)), Rc::new(RefCell::new(None::<Function>)));
    let finish = {
        let (end, is_over, wake) = (end.clone(), is_over.clone(), wake.clone());
        move |how: Option<End>| {
            end.set(how);
            is_over.set(true);
            if let Some(wake) = wake.take() {
                // The one who waits is this function.
                drop(wake.call0(&JsValue::NULL));
            }
        }
    };
    let on_message = {
        let (listening, finish, is_ready) = (listening.clone(), finish.clone(), is_ready.clone());
        let (worker, files): (Worker, Rc<[Source]>) = (worker.clone(), files.into());
        EventListener::new(&worker.clone(), "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            match from_bytes::<Said>(&Uint8Array::new(&event.data()).to_vec()) {
                Ok(Said::Ready) => {
                    is_ready.set(true);
                    let (worker, files, listening) = (worker.clone(), files.clone(), listening.clone());
                    let finish = finish.clone();
                    spawn_local(async move {
                        if let Err(error) = hand_over(&worker, &files, &listening).await {
                            finish(Some(End::Unable(error_text(&error))));
                        }
                    });
                }
                Ok(Said::Unable(reason)) => finish(Some(End::Unable(reason))),
                Ok(said) => {
                    let is_last = said == Said::Done;
                    if !listening.hear(said) {
                        let is_whole = is_last && !listening.is_asked();
                        finish(Some(if is_whole { End::Done } else { End::Stopped }));
                    }
                }
                // It is of another version of the page.
                Err(error) => finish(Some(End::Unable(error.to_string()))),
            }
        })
    };
    let on_error = EventListener::new(&worker, "error", move |event| {
        event.prevent_default();
        finish(is_ready.get().then(|| End::Fell(said_of(event))));
    });
    let mut is_told = false;
    while !is_over.get() && !listening.is_stopped() {
        if listening.is_asked() && !is_told {
            is_told = worker.post_message(&host::STOP).is_ok();
        }
        let mut resolve = None;
        let woken = Promise::new(&mut |wake, _| resolve = Some(wake));
        WAKE.with_borrow_mut(|waiting| waiting.extend(resolve.clone()));
        wake.replace(resolve);
        // It is kept, never broken.
        drop(JsFuture::from(woken).await);
    }
    drop((on_message, on_error));
    worker.terminate();
    end.take().or_else(|| listening.is_stopped().then_some(End::Stopped))
}

/// Gives a worker the files, so few at once that the page is not held up: a browser copies each as it is sent, thousands in a second.
async fn hand_over(worker: &Worker, files: &[Source], listening: &Listening) -> Result<(), JsValue> {
    let is_loaded_first = held::is_beyond_workers();
    for some in files.chunks(SENT_AT_ONCE) {
        if listening.is_stopped() {
            return Ok(());
        }
        if is_loaded_first {
            for Source { path, file } in some {
                let file = file.clone().loaded(path).await;
                worker.post_message(&host::packed(&[Source { path: path.clone(), file }]))?;
            }
        } else {
            worker.post_message(&host::packed(some))?;
        }
        if some.len() == SENT_AT_ONCE {
            pause(0).await;
        }
    }
    worker.post_message(&host::ALL)
}

/// What the browser says of an error of a worker.
fn said_of(event: &web_sys::Event) -> String {
    let says = event.dyn_ref::<web_sys::ErrorEvent>().map(web_sys::ErrorEvent::message);
    says.filter(|says| !says.is_empty()).unwrap_or_else(|| "nothing".to_owned())
}

/// Reads files on the page itself.
async fn here(files: Vec<Source>, listening: &Listening) -> End {
    let readers = match tables::readers().await {
        Ok(readers) => readers,
        Err(missing) => return End::Unable(missing.to_string()),
    };
    let (hearing, is_done) = (listening.clone(), Rc::new(Cell::new(false)));
    let done = is_done.clone();
    let tell = Box::new(move |said: Said| {
        done.set(done.get() || said == Said::Done);
        hearing.hear(said)
    });
    (readers.run)(files, tell).await;
    if is_done.get() && !listening.is_asked() { End::Done } else { End::Stopped }
}
