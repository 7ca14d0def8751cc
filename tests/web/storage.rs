//! What the browser keeps, in its own database.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use wirecopy::article::Article;
use wirecopy_page::state::library::collections::{
    ArticleRecord, CollectionRecord, Key, LibraryChange, Saving, Snapshot, Write,
};
use wirecopy_page::state::shared::Shared;
use wirecopy_page::storage::Store;
use yew::Callback;

use super::shown::until;

/// A window: a store, and what it reported.
struct Window {
    store: Store,
    changes: Rc<RefCell<Vec<LibraryChange>>>,
}

impl Window {
    async fn open() -> (Self, Snapshot) {
        let changes = Rc::new(RefCell::new(Vec::new()));
        let hearing = changes.clone();
        let store =
            Store::new(Callback::from(move |change| hearing.borrow_mut().push(change)), || Box::pin(async { Ok(()) }));
        let window = Self { store, changes };
        let stored = window.heard(|change| matches!(change, LibraryChange::Stored(..))).await;
        let LibraryChange::Stored(snapshot, _) = stored else { panic!("{stored:?}") };
        (window, snapshot)
    }

    async fn heard(&self, is_it: impl Fn(&LibraryChange) -> bool) -> LibraryChange {
        let look = || {
            let at = self.changes.borrow().iter().position(&is_it)?;
            Some(self.changes.borrow_mut().remove(at))
        };
        until(look).await.unwrap_or_else(|| panic!("not heard; what was told: {:?}", self.changes.borrow()))
    }

    async fn save(&self, snapshot: &Snapshot) {
        self.store.save(snapshot);
        self.heard(|change| *change == LibraryChange::Saving(Saving::Saved)).await;
    }

    async fn forget(&self) {
        self.store.forget();
        self.heard(|change| *change == LibraryChange::Saving(Saving::Forgotten)).await;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.store.end();
    }
}

/// A collection of so many articles.
fn snapshot(articles: u64) -> Snapshot {
    let item = |n: u64| {
        let article = wirecopy_read::article(format!("story {n}"), format!("By Ana Gomez\r\nStory {n} 🗞."), None);
        ArticleRecord { key: Key(100 + n), position: n as u32, collection: Key(7), on: n.is_multiple_of(2), article }
    };
    Snapshot::new(
        vec![CollectionRecord {
            key: Key(7),
            position: 0,
            name: "Bridges".to_owned(),
            houses: "Post*=Post".to_owned(),
            judgements: "checked\there\ta\tso it was\t".to_owned(),
            clusters: Some("{}".into()),
        }],
        (0..articles).map(item).collect(),
    )
}

/// Runs JavaScript that gives a promise.
async fn run(script: &str) {
    let promise: Promise =
        Function::new_no_args(script).call0(&wasm_bindgen::JsValue::UNDEFINED).unwrap().unchecked_into();
    JsFuture::from(promise).await.unwrap();
}

#[wasm_bindgen_test]
async fn what_is_saved_is_there_again_and_forgotten_when_asked() {
    let (window, _) = Window::open().await;
    window.forget().await;
    // More than are written or read in one go.
    let all = snapshot(200);
    window.save(&all).await;
    let (again, found) = Window::open().await;
    assert_eq!(found.writes_to(&all), []);
    drop(again);

    window.forget().await;
    run("return indexedDB.databases().then(all => { if (all.some(one => one.name === 'wirecopy')) throw all; })").await;
    let (_again, found) = Window::open().await;
    assert_eq!((found.collections.len(), found.items.len()), (0, 0));
}

#[wasm_bindgen_test]
async fn another_window_receives_what_was_written_and_both_changes_stay() {
    let (one, _) = Window::open().await;
    one.forget().await;
    one.save(&snapshot(3)).await;
    let (other, found) = Window::open().await;
    let changed = found.with(&[Write::Article(Key(101), None)]);
    other.save(&changed).await;
    let heard = one.heard(|change| matches!(change, LibraryChange::Synced(_))).await;
    assert_eq!(heard, LibraryChange::Synced(vec![Write::Article(Key(101), None)]));
    // The first one has not taken that over yet, and saves a change of its own.
    let mut item = (**found.item(Key(102)).unwrap()).clone();
    item.article = Article { title: "Other".to_owned(), ..item.article };
    one.save(&found.with(&[Write::Article(Key(101), None), Write::Article(Key(102), Some(Shared::new(item)))])).await;
    let (_again, now) = Window::open().await;
    assert_eq!(now.items.iter().map(|item| item.key.0).collect::<Vec<_>>(), [100, 102]);
    assert_eq!(now.item(Key(102)).unwrap().article.title, "Other");
    one.forget().await;
}

#[wasm_bindgen_test]
async fn what_is_not_known_to_be_written_is_there_when_the_page_is_loaded_again() {
    let (window, _) = Window::open().await;
    window.forget().await;
    window.save(&snapshot(3)).await;
    let mut item = (**snapshot(3).item(Key(102)).unwrap()).clone();
    item.article.title = "Typed last".to_owned();
    let changed =
        snapshot(3).with(&[Write::Article(Key(101), None), Write::Article(Key(102), Some(Shared::new(item)))]);
    window.store.save(&changed);
    // As it is when the page goes at once.
    run("return (async () => { window.noted = sessionStorage['wirecopy-unsaved']; if (!noted) throw 'nothing is noted' })()").await;
    window.heard(|change| *change == LibraryChange::Saving(Saving::Saved)).await;
    run("return (async () => { if ('wirecopy-unsaved' in sessionStorage) throw 'it is noted though it is saved' })()")
        .await;
    window.save(&snapshot(3)).await;
    drop(window);
    run("return (async () => { sessionStorage['wirecopy-unsaved'] = noted })()").await;
    let (again, found) = Window::open().await;
    assert_eq!(found.writes_to(&changed), []);
    again.save(&found).await;
    let (last, found) = Window::open().await;
    assert_eq!(found.writes_to(&changed), []);
    last.forget().await;
    run("return (async () => { if ('wirecopy-unsaved' in sessionStorage) throw 'it is noted though it is forgotten' })()").await;
}

#[wasm_bindgen_test]
async fn a_newer_database_is_left_alone_and_reported() {
    let (window, _) = Window::open().await;
    window.forget().await;
    drop(window);
    run("return new Promise((done, fail) => {
        const request = indexedDB.open('wirecopy', 2);
        request.onsuccess = () => { request.result.close(); done(); };
        request.onerror = request.onblocked = fail;
    })")
    .await;
    let (window, found) = Window::open().await;
    assert_eq!(found.items.len(), 0);
    let refused = window.heard(|change| matches!(change, LibraryChange::Saving(Saving::Refused(_)))).await;
    let LibraryChange::Saving(Saving::Refused(reason)) = refused else { panic!("{refused:?}") };
    assert!(reason.contains("a newer version of this page"), "{reason}");
    window.store.save(&snapshot(1));
    window.heard(|change| matches!(change, LibraryChange::Saving(Saving::Refused(_)))).await;
    run("return indexedDB.databases().then(all => { if (!all.some(one => one.version === 2)) throw all; })").await;
    window.forget().await;
}

/// Fails where there is a database.
const NONE: &str =
    "return indexedDB.databases().then(all => { if (all.some(one => one.name === 'wirecopy')) throw all; })";

#[wasm_bindgen_test]
async fn what_one_window_forgets_stays_forgotten_in_the_others_until_something_is_imported() {
    let (one, _) = Window::open().await;
    one.forget().await;
    let (fresh, _) = Window::open().await;
    run(NONE).await;
    one.save(&snapshot(40)).await;
    let (other, found) = Window::open().await;
    // It is writing while everything is forgotten.
    let more = found
        .with(&snapshot(80).items.iter().map(|item| Write::Article(item.key, Some(item.clone()))).collect::<Vec<_>>());
    other.store.save(&more);
    one.forget().await;
    for window in [&other, &fresh] {
        window.heard(|change| *change == LibraryChange::ForgottenElsewhere).await;
        // What the page then has is what it has left.
        window.store.save(&Snapshot::default());
    }
    // A browser opens a database for one after the other, in the order asked. Both windows have asked to read theirs; what they
    // might write after that they ask for before a second one comes.
    for _ in 0..2 {
        let (_, found) = Window::open().await;
        assert_eq!((found.collections.len(), found.items.len()), (0, 0));
    }
    run(NONE).await;

    other.save(&snapshot(1)).await;
    let (_again, found) = Window::open().await;
    assert_eq!(found.items.len(), 1);
    one.forget().await;
}
