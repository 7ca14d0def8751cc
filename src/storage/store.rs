//! Saves what the page has, one thing after the other, and hears what other windows save.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Math;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, Storage};
use yew::Callback;

use crate::state::library::collections::{ArticleRecord, EXAMPLE, Key, LibraryChange, Saving, Snapshot, Write};
use crate::state::shared::Shared;
use crate::storage::database;
use crate::storage::database::Database;
use crate::storage::json;
use crate::storage::unsaved;

/// What all that the page keeps in the browser begins with.
const OURS: &str = "wirecopy";

/// Under which name the open collection is remembered.
const OPEN: &str = "wirecopy-open";

/// What is sent to other windows when everything was forgotten.
const FORGOTTEN: &str = "forgotten";

/// Promises that what records are read with is there, or says why it is not.
pub type Prepare = fn() -> Pin<Box<dyn Future<Output = Result<(), String>>>>;

/// Keeps the records of the library. Copies are of the same store.
#[derive(Clone)]
pub struct Store(Rc<RefCell<Inner>>);

struct Inner {
    notify: Callback<LibraryChange>,
    /// What has to be there before a record is read.
    prepare: Prepare,
    database: Option<Rc<Database>>,
    /// What the database holds, as far as is known; nothing before it was read.
    saved: Option<Snapshot>,
    wanted: Snapshot,
    /// What makes the one into the other, once it was worked out. Thousands of records are held against one another for it.
    unwritten: Option<Rc<Vec<Write>>>,
    is_busy: bool,
    /// Whether that is writing.
    is_writing: bool,
    /// Whether another window has written.
    is_stale: bool,
    is_forgetting: bool,
    /// Whether another window has had everything forgotten.
    is_forgotten: bool,
    channel: Option<(BroadcastChannel, EventListener)>,
}

impl Inner {
    /// What is to be written; nothing before it was read what there is.
    fn unwritten(&mut self) -> Option<Rc<Vec<Write>>> {
        let saved = self.saved.as_ref()?;
        Some(self.unwritten.get_or_insert_with(|| Rc::new(saved.writes_to(&self.wanted))).clone())
    }
}

impl Store {
    /// Reads what there is, once `prepare` says so, and gives it to `notify` as a [`LibraryChange`].
    #[must_use]
    pub fn new(notify: Callback<LibraryChange>, prepare: Prepare) -> Self {
        let store = Self(Rc::new(RefCell::new(Inner {
            notify,
            prepare,
            database: None,
            saved: None,
            wanted: Snapshot::default(),
            unwritten: None,
            is_busy: false,
            is_writing: false,
            is_stale: true,
            is_forgetting: false,
            is_forgotten: false,
            channel: None,
        })));
        // Without it this window hears of the others when it is loaded again.
        if let Ok(channel) = BroadcastChannel::new(OURS) {
            let hearing = store.clone();
            let listener = EventListener::new(&channel, "message", move |event| {
                hearing.on_message(json::text(event, "data").as_deref() == Some(FORGOTTEN));
            });
            store.0.borrow_mut().channel = Some((channel, listener));
        }
        store.run();
        store
    }

    /// Saves `snapshot`, all but the example.
    pub fn save(&self, snapshot: &Snapshot) {
        let own = |item: &&Shared<ArticleRecord>| item.collection != EXAMPLE;
        let items = Shared::new(snapshot.items.iter().filter(own).cloned().collect());
        let is_read = {
            let mut inner = self.0.borrow_mut();
            inner.wanted = Snapshot { collections: snapshot.collections.clone(), items };
            inner.unwritten = None;
            inner.saved.is_some()
        };
        if is_read {
            self.send_ahead();
            self.run();
        }
    }

    /// What comes while something else is being written would wait for its turn, and a page that goes away has none: a few records are
    /// handed to the browser at once. In their turn they are written once more. Until then they are noted, too.
    fn send_ahead(&self) {
        let mut inner = self.0.borrow_mut();
        let Some(writes) = inner.unwritten() else { return };
        unsaved::note(&writes);
        if let (true, Some(database)) = (inner.is_writing, &inner.database) {
            database.send(&writes);
        }
    }

    /// Deletes the database, and everything else that the page has left in the browser.
    pub fn forget(&self) {
        self.0.borrow_mut().is_forgetting = true;
        self.run();
    }

    /// The page is going away.
    pub fn end(&self) {
        let mut inner = self.0.borrow_mut();
        (inner.channel, inner.database, inner.notify) = (None, None, Callback::noop());
    }

    /// Another window has written, or has had everything forgotten.
    fn on_message(&self, is_forgotten: bool) {
        {
            let mut inner = self.0.borrow_mut();
            inner.is_stale = true;
            inner.is_forgotten |= is_forgotten;
        }
        self.run();
    }

    fn run(&self) {
        if std::mem::replace(&mut self.0.borrow_mut().is_busy, true) {
            return;
        }
        let store = self.clone();
        spawn_local(async move {
            let outcome = store.run_all().await;
            store.0.borrow_mut().is_busy = false;
            if let Err(reason) = outcome {
                store.refused(reason);
            }
        });
    }

    /// Does what is to be done until nothing is left.
    async fn run_all(&self) -> Result<(), String> {
        loop {
            match self.step().await {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                // It failed because there is no database any more.
                Err(_) if self.0.borrow().is_forgotten => {}
                Err(reason) => return Err(reason),
            }
        }
    }

    /// Does one thing. False if there is nothing to do.
    async fn step(&self) -> Result<bool, String> {
        if std::mem::take(&mut self.0.borrow_mut().is_forgetting) {
            self.delete().await?;
        } else if std::mem::take(&mut self.0.borrow_mut().is_forgotten) {
            self.clear();
            self.notify(LibraryChange::ForgottenElsewhere);
        } else if std::mem::take(&mut self.0.borrow_mut().is_stale) {
            self.read().await?;
        } else {
            return self.write().await;
        }
        Ok(true)
    }

    /// What was to be saved is forgotten too, or it would be written again.
    fn clear(&self) {
        let mut inner = self.0.borrow_mut();
        (inner.database, inner.saved, inner.wanted) = (None, Some(Snapshot::default()), Snapshot::default());
        inner.unwritten = None;
        unsaved::note(&[]);
    }

    /// The page goes on without the database. What is there is not known, so it is read before anything is written.
    fn refused(&self, reason: String) {
        let is_first = {
            let mut inner = self.0.borrow_mut();
            // One that failed is opened anew.
            (inner.database, inner.is_stale, inner.unwritten) = (None, true, None);
            inner.saved.is_none() && inner.saved.replace(Snapshot::default()).is_none()
        };
        if is_first {
            self.notify(stored(Snapshot::default()));
        }
        self.notify(LibraryChange::Saving(Saving::Refused(reason)));
    }

    fn notify(&self, change: LibraryChange) {
        // Called while nothing is borrowed: the listener may have more to save.
        let notify = self.0.borrow().notify.clone();
        notify.emit(change);
    }

    /// The open database; it is opened where it is not. Where there is none, `make` says whether one is made.
    async fn database(&self, make: bool) -> Result<Option<Rc<Database>>, String> {
        let open = self.0.borrow().database.clone();
        if open.is_some() {
            return Ok(open);
        }
        let store = self.clone();
        let opened = Database::open(make, move |is_forgotten| {
            store.0.borrow_mut().database = None;
            store.on_message(is_forgotten);
        });
        let opened = opened.await?.map(Rc::new);
        self.0.borrow_mut().database.clone_from(&opened);
        Ok(opened)
    }

    /// Reads what is saved. A database that is not there is empty, and is not made for that: what was forgotten stays so.
    async fn read(&self) -> Result<(), String> {
        let database = self.database(false).await?;
        if database.is_some() || unsaved::is_there() {
            let prepare = self.0.borrow().prepare;
            prepare().await?;
        }
        let snapshot = match &database {
            Some(database) => database.read().await?,
            None => Snapshot::default(),
        };
        let (is_first, writes) = {
            let mut inner = self.0.borrow_mut();
            let before = inner.saved.replace(snapshot.clone());
            let writes = before.as_ref().unwrap_or(&Snapshot::default()).writes_to(&snapshot);
            // The page does the same when it hears of it. Until then nothing of it may be taken for a change of its own.
            inner.wanted = inner.wanted.with(&writes);
            inner.unwritten = None;
            (before.is_none(), writes)
        };
        if is_first {
            // The page gives it back to be saved.
            self.notify(stored(snapshot.with(&unsaved::read())));
        } else if !writes.is_empty() {
            self.notify(LibraryChange::Synced(writes));
        }
        Ok(())
    }

    /// Writes what differs from what is saved. False if there is nothing.
    async fn write(&self) -> Result<bool, String> {
        let (writes, wanted, is_first) = {
            let mut inner = self.0.borrow_mut();
            let Some(writes) = inner.unwritten() else { return Ok(false) };
            let is_first = inner.saved.as_ref().is_none_or(|saved| saved.items.is_empty());
            (writes, inner.wanted.clone(), is_first)
        };
        if writes.is_empty() {
            return Ok(false);
        }
        let Some(database) = self.database(true).await? else { return Ok(false) };
        self.0.borrow_mut().is_writing = true;
        let written = database.write(&writes).await;
        {
            let mut inner = self.0.borrow_mut();
            inner.is_writing = false;
            written?;
            (inner.saved, inner.unwritten) = (Some(wanted), None);
            if let Some(writes) = inner.unwritten() {
                unsaved::note(&writes);
            }
            if let Some((channel, _)) = &inner.channel {
                // A window that does not hear it learns of it when it is loaded again.
                drop(channel.post_message(&JsValue::NULL));
            }
        }
        if is_first {
            ask_to_stay();
        }
        self.notify(LibraryChange::Saving(Saving::Saved));
        Ok(true)
    }

    async fn delete(&self) -> Result<(), String> {
        self.0.borrow_mut().database = None;
        database::delete().await?;
        forget_notes();
        self.clear();
        if let Some((channel, _)) = &self.0.borrow().channel {
            drop(channel.post_message(&FORGOTTEN.into()));
        }
        self.notify(LibraryChange::Saving(Saving::Forgotten));
        Ok(())
    }
}

/// A number by chance, from which on this window gives keys away: no two windows give the same one.
#[must_use]
pub fn random_key() -> u64 {
    ((Math::random() * f64::from(u32::MAX)) as u64 + 1) << 20
}

/// What is there at the start.
fn stored(snapshot: Snapshot) -> LibraryChange {
    let open = notes().and_then(|notes| notes.get_item(OPEN).ok().flatten());
    let open = open.and_then(|open| open.parse().ok()).map_or(EXAMPLE, Key);
    LibraryChange::Stored(snapshot, open)
}

/// Remembers the collection that is open; of the example nothing need be remembered.
pub fn note_open(open: Key) {
    let Some(notes) = notes() else { return };
    // Where it is not remembered, the page opens with the example.
    drop(match open {
        EXAMPLE => notes.remove_item(OPEN),
        Key(key) => notes.set_item(OPEN, &key.to_string()),
    });
}

/// The browser's place for short notes.
fn notes() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Takes all notes of the page away, and none of another page at the same origin.
fn forget_notes() {
    let Some(notes) = notes() else { return };
    for index in (0..notes.length().unwrap_or(0)).rev() {
        let Ok(Some(name)) = notes.key(index) else { continue };
        if name.starts_with(OURS) {
            drop(notes.remove_item(&name));
        }
    }
}

/// Asks the browser not to throw the database away when space is short. It may ask the reader.
fn ask_to_stay() {
    if let Some(window) = web_sys::window() {
        drop(window.navigator().storage().persist());
    }
}
