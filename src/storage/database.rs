//! The browser's database, as promises. A transaction lives only until its promise is awaited: each piece of work has its own.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbKeyRange, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode};

use crate::state::library::collections::{Snapshot, Write};
use crate::storage::json;

/// The name of the database. The page may share its origin with others.
const NAME: &str = "wirecopy";

/// The version of its stores. A newer one is left as it is, and a message says so.
const VERSION: u32 = 1;

/// The store of the collections, by their keys.
const COLLECTIONS: &str = "collections";

/// The store of the articles, by their keys.
const ARTICLES: &str = "articles";

/// So many records are read or written in one go: a few milliseconds.
const AT_ONCE: u32 = 16;

/// A browser that has not answered after so many milliseconds will not.
const PATIENCE: i32 = 8_000;

/// The open database.
pub struct Database {
    database: IdbDatabase,
    _listener: EventListener,
}

impl Drop for Database {
    fn drop(&mut self) {
        self.database.close();
    }
}

impl Database {
    /// Opens the database; where there is none, `make` says whether a new one is made. `gone` is called when another window wants
    /// it renewed, or (`true`) deleted.
    ///
    /// # Errors
    /// Why it cannot be opened, in words.
    pub async fn open(make: bool, gone: impl Fn(bool) + 'static) -> Result<Option<Self>, String> {
        let request = factory()?.open_with_u32(NAME, VERSION).map_err(|error| why(&error))?;
        let is_none = Rc::new(Cell::new(false));
        let (upgrading, none) = (request.clone(), is_none.clone());
        let upgrade = EventListener::once(&request, "upgradeneeded", move |_| {
            none.set(!make);
            // Where it cannot be made, or not left, opening fails, and says why.
            drop(if make { stores(&upgrading) } else { leave(&upgrading) });
        });
        let opened = done(&request).await;
        drop(upgrade);
        if is_none.get() {
            return Ok(None);
        }
        let database: IdbDatabase = opened?.unchecked_into();
        let closing = database.clone();
        let listener = EventListener::new(&database, "versionchange", move |event| {
            closing.close();
            gone(json::is_null(event, "newVersion"));
        });
        Ok(Some(Self { database, _listener: listener }))
    }

    /// All records.
    ///
    /// # Errors
    /// Why they cannot be read, in words.
    pub async fn read(&self) -> Result<Snapshot, String> {
        let (mut collections, mut items) = (Vec::new(), Vec::new());
        self.all(COLLECTIONS, &mut |record| collections.extend(json::named(record))).await?;
        self.all(ARTICLES, &mut |record| items.extend(json::item(record))).await?;
        Ok(Snapshot::new(collections, items))
    }

    /// Gives every record of a store to `take`, some at a time.
    async fn all(&self, store: &str, take: &mut dyn FnMut(&JsValue)) -> Result<(), String> {
        let mut after = JsValue::from_f64(-1.0);
        loop {
            let transaction = self.database.transaction_with_str(store).map_err(|error| why(&error))?;
            let store = transaction.object_store(store).map_err(|error| why(&error))?;
            let range = IdbKeyRange::lower_bound_with_open(&after, true).map_err(|error| why(&error))?;
            let request = store.get_all_with_key_and_limit(&range, AT_ONCE).map_err(|error| why(&error))?;
            let some = Array::from(&done(&request).await?);
            let Some(last) = some.iter().last() else { return Ok(()) };
            after = json::key(&last);
            some.iter().for_each(|record| take(&record));
        }
    }

    /// Writes records, some at a time; those of one go are all written or none.
    ///
    /// # Errors
    /// Why they cannot be written, in words.
    pub async fn write(&self, writes: &[Write]) -> Result<(), String> {
        for some in writes.chunks(AT_ONCE as usize) {
            self.put(some).map_err(|error| why(&error))?.await?;
        }
        Ok(())
    }

    /// Hands a few records to the browser and does not wait; of more it takes none.
    pub fn send(&self, writes: &[Write]) {
        if !writes.is_empty() && writes.len() <= AT_ONCE as usize {
            // Whether it went well is seen when they are written in their turn.
            drop(self.put(writes));
        }
    }

    fn put(&self, writes: &[Write]) -> Result<impl Future<Output = Result<(), String>> + use<>, JsValue> {
        let stores = Array::of2(&COLLECTIONS.into(), &ARTICLES.into());
        let transaction =
            self.database.transaction_with_str_sequence_and_mode(&stores, IdbTransactionMode::Readwrite)?;
        for write in writes {
            let (is_collection, key, record) = json::of_write(write);
            let store = transaction.object_store(if is_collection { COLLECTIONS } else { ARTICLES })?;
            let key = JsValue::from_f64(key.0 as f64);
            match record {
                Some(record) => store.put_with_key(&record, &key)?,
                None => store.delete(&key)?,
            };
        }
        // Not left to the browser, which would first tell how each write went: the window may be going away.
        commit(&transaction);
        let completed = promise(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(resolve));
            transaction.set_onabort(Some(reject));
        });
        Ok(async move {
            let aborted = |_| transaction.error().map_or_else(|| why(&JsValue::UNDEFINED), |error| why(&error));
            JsFuture::from(completed).await.map(drop).map_err(aborted)
        })
    }
}

/// Makes the stores of a new database.
fn stores(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    for store in [COLLECTIONS, ARTICLES] {
        database.create_object_store(store)?;
    }
    Ok(())
}

/// Has no new database made.
fn leave(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    request.transaction().map_or(Ok(()), |transaction| transaction.abort())
}

#[expect(deprecated, reason = "web-sys says so of its description, the browsers do not")]
fn commit(transaction: &IdbTransaction) {
    // An old browser does it by itself, later.
    drop(transaction.commit());
}

/// Deletes the database, once other windows have let go of it.
///
/// # Errors
/// Why it cannot be deleted, in words.
pub async fn delete() -> Result<(), String> {
    let request = factory()?.delete_database(NAME).map_err(|error| why(&error))?;
    done(&request).await.map(drop)
}

fn factory() -> Result<IdbFactory, String> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    factory.ok_or_else(|| "this browser has no place for it, perhaps because the window is a private one".to_owned())
}

/// What a request comes to.
async fn done(request: &IdbRequest) -> Result<JsValue, String> {
    let answered = promise(&mut |resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    match JsFuture::from(answered).await {
        Ok(_) => request.result().map_err(|error| why(&error)),
        Err(_) => Err(match request.error() {
            Ok(Some(error)) => why(&error),
            _ => "the browser does not answer".to_owned(),
        }),
    }
}

/// A promise that is kept or broken by an event, or broken when nothing happens.
fn promise(listen: &mut dyn FnMut(&Function, &Function)) -> Promise {
    Promise::new(&mut |resolve, reject| {
        listen(&resolve, &reject);
        if let Some(window) = web_sys::window() {
            drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE));
        }
    })
}

/// What the browser says of an error, in the reader's words.
fn why(error: &JsValue) -> String {
    let name = json::text(error, "name").unwrap_or_default();
    match name.as_str() {
        "VersionError" => {
            "a newer version of this page has saved articles here, which this one leaves alone; load the page again to get the newer one".to_owned()
        }
        "QuotaExceededError" => "the space that the browser gives this page is full".to_owned(),
        "SecurityError" | "InvalidStateError" => "the browser forbids it here".to_owned(),
        _ => json::text(error, "message").filter(|said| !said.is_empty()).unwrap_or_else(|| "the browser refused".to_owned()),
    }
}
