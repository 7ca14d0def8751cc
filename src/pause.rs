//! Waiting without holding the page up.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Lets the browser draw and hear the reader, for at least so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let passed = Promise::new(&mut |resolve: Function, _| {
        let set = web_sys::window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds));
        // Without a clock there is nothing to wait for.
        if !matches!(set, Some(Ok(_))) {
            drop(resolve.call0(&JsValue::NULL));
        }
    });
    drop(JsFuture::from(passed).await);
}
