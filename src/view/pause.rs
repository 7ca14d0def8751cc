//! Waiting without holding the page up.

use js_sys::{Array, Promise};
use wasm_bindgen_futures::JsFuture;

/// Lets the browser go on for at least so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let passed = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            drop(window.set_timeout_with_callback_and_timeout_and_arguments(&resolve, milliseconds, &Array::new()));
        }
    });
    drop(JsFuture::from(passed).await);
}
