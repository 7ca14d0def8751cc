//! The address bar: read, written, and heard.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use crate::page::route::Route;

/// The view that the address names.
pub fn read() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.map_or(Route::HOME, |hash| Route::parse(&hash))
}

/// Puts `route` into the address. Another view is a step that the back button walks back; another thing
/// picked in the same view is not.
pub fn write(route: &Route) {
    let Some(window) = web_sys::window() else { return };
    let current = read();
    if current == *route {
        return;
    }
    let address = route.to_string();
    let written = if current.same_view(route) {
        let history = window.history();
        history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address)))
    } else {
        window.location().set_hash(&address)
    };
    // A browser may refuse (Safari does after a hundred quick changes): the view is right all the same.
    drop(written);
}

/// Calls `heard` whenever the address changes, until the listener is dropped.
pub fn listen(heard: impl Fn(Route) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| heard(read())))
}
