//! What the browser keeps, in its own database.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use wirecopy::article::Article;
use wirecopy_page::state::library::collections::{Change, Item, Kept, Key, Named, Saving, Write};
use wirecopy_page::state::shared::Shared;
use wirecopy_page::storage::Keeper;
use yew::Callback;

use super::shown::until;

/// A window: a keeper, and what it told.
struct Window {
    keeper: Keeper,
    told: Rc<RefCell<Vec<Change>>>,
}

impl Window {
    async fn open() -> (Self, Kept) {
        let told = Rc::new(RefCell::new(Vec::new()));
        let hearing = told.clone();
        let keeper = Keeper::new(Callback::from(move |change| hearing.borrow_mut().push(change)));
        let window = Self { keeper, told };
        let stored = window.heard(|change| matches!(change, Change::Stored(..))).await;
        let Change::Stored(kept, _) = stored else { panic!("{stored:?}") };
        (window, kept)
    }

    async fn heard(&self, is_it: impl Fn(&Change) -> bool) -> Change {
        let look = || {
            let at = self.told.borrow().iter().position(&is_it)?;
            Some(self.told.borrow_mut().remove(at))
        };
        until(look).await.unwrap_or_else(|| panic!("not heard; what was told: {:?}", self.told.borrow()))
    }

    async fn save(&self, kept: &Kept) {
        self.keeper.keep(kept);
        self.heard(|change| *change == Change::Saving(Saving::Saved)).await;
    }

    async fn forget(&self) {
        self.keeper.forget();
        self.heard(|change| *change == Change::Saving(Saving::Forgotten)).await;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.keeper.end();
    }
}

/// A collection of so many articles.
fn kept(articles: u64) -> Kept {
    let item = |n: u64| {
        let article = wirecopy_read::article(format!("story {n}"), format!("By Ana Gomez\r\nStory {n} 🗞."), None);
        Item { key: Key(100 + n), place: n as u32, collection: Key(7), on: n.is_multiple_of(2), article }
    };
    Kept::new(vec![Named { key: Key(7), place: 0, name: "Bridges".to_owned() }], (0..articles).map(item).collect())
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
    let all = kept(200);
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
async fn another_window_hears_what_was_written_and_both_changes_stay() {
    let (one, _) = Window::open().await;
    one.forget().await;
    one.save(&kept(3)).await;
    let (other, found) = Window::open().await;
    let changed = found.with(&[Write::Article(Key(101), None)]);
    other.save(&changed).await;
    let heard = one.heard(|change| matches!(change, Change::Heard(_))).await;
    assert_eq!(heard, Change::Heard(vec![Write::Article(Key(101), None)]));
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
async fn a_newer_database_is_left_alone_and_said() {
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
    let refused = window.heard(|change| matches!(change, Change::Saving(Saving::Refused(_)))).await;
    let Change::Saving(Saving::Refused(reason)) = refused else { panic!("{refused:?}") };
    assert!(reason.contains("a newer version of this page"), "{reason}");
    window.keeper.keep(&kept(1));
    window.heard(|change| matches!(change, Change::Saving(Saving::Refused(_)))).await;
    run("return indexedDB.databases().then(all => { if (!all.some(one => one.version === 2)) throw all; })").await;
    window.forget().await;
}

/// Fails where there is a database.
const NONE: &str =
    "return indexedDB.databases().then(all => { if (all.some(one => one.name === 'wirecopy')) throw all; })";

#[wasm_bindgen_test]
async fn what_one_window_forgets_stays_forgotten_in_the_others_until_something_is_brought() {
    let (one, _) = Window::open().await;
    one.forget().await;
    let (fresh, _) = Window::open().await;
    run(NONE).await;
    one.save(&kept(40)).await;
    let (other, found) = Window::open().await;
    // It is writing while everything is forgotten.
    let more =
        found.with(&kept(80).items.iter().map(|item| Write::Article(item.key, Some(item.clone()))).collect::<Vec<_>>());
    other.keeper.keep(&more);
    one.forget().await;
    for window in [&other, &fresh] {
        window.heard(|change| *change == Change::ForgottenElsewhere).await;
        // What the page then has is what it has left.
        window.keeper.keep(&Kept::default());
    }
    // A browser opens a database for one after the other, in the order asked. Both windows have asked to read theirs; what they
    // might write after that they ask for before a second one comes.
    for _ in 0..2 {
        let (_, found) = Window::open().await;
        assert_eq!((found.collections.len(), found.items.len()), (0, 0));
    }
    run(NONE).await;

    other.save(&kept(1)).await;
    let (_again, found) = Window::open().await;
    assert_eq!(found.items.len(), 1);
    one.forget().await;
}
