//! The address bar: read, written, and heard.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use crate::state::address::full_address::FullAddress;

/// What the address says after its `#`.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// What the address names.
pub fn read() -> FullAddress {
    FullAddress::parse(&hash())
}

/// Puts `address` in the place of the one that is there.
pub fn replace(address: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    // A browser may refuse (Safari does after a hundred quick changes): the view is right all the same.
    drop(history.map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(address))));
}

/// Puts `shown` into the address. Another view, or another thing that is compared, is a step that the back button walks back; another thing
/// picked in the same view is not.
pub fn write(shown: &FullAddress) {
    let Some(window) = web_sys::window() else { return };
    let current = read();
    if current == *shown {
        return;
    }
    let address = shown.to_string();
    if !shown.is_step_from(&current) {
        replace(&address);
    } else {
        // Nor is this lost if it is refused.
        drop(window.location().set_hash(&address));
    }
}

/// Calls `heard` whenever the address changes, until the listener is dropped.
pub fn listen(heard: impl Fn(&str) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| heard(&hash())))
}
