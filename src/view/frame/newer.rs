//! Word of a newer version of the page, which a service worker has ready.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::view::act::Act;

thread_local! {
    /// Takes the newer version and loads the page again.
    static TAKE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has `watch` tell when a newer version is ready: it is given a function, which is called with the one that takes it.
pub fn listen(watch: &Function, act: Act) {
    let ready = Closure::<dyn FnMut(Function)>::new(move |take| {
        TAKE.set(Some(take));
        act.emit(Action::Newer);
    });
    // Where nothing can be watched nothing is newer.
    drop(watch.call1(&JsValue::UNDEFINED, ready.as_ref()));
    // It is heard for as long as the page is open.
    ready.forget();
}

/// Offers the newer version, if there is one. It waits for the reader, who may be in the middle of something; more so
/// where their work is in this window alone.
pub fn newer(is_ready: bool, is_unsaved: bool) -> Html {
    let take = Callback::from(|_| {
        TAKE.with_borrow(|take| take.as_ref().map(|take| drop(take.call0(&JsValue::UNDEFINED))));
    });
    html! {
        <div class="newer" role="status">
            if is_ready {
                <p>{ "A new version of this page is ready." }{ if is_unsaved { " Before you take it, save your collection as a file." } else { "" } }</p>
                <button type="button" class="plain" onclick={take}>{ "Reload" }</button>
            }
        </div>
    }
}
