//! Waiting without holding the page up.

use js_sys::{Function, Promise, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Lets the browser draw and hear the reader, for at least so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let passed = Promise::new(&mut |resolve: Function, _| {
        // In a worker there is no window.
        let clock: Result<Function, _> = Reflect::get(&global(), &"setTimeout".into()).and_then(JsCast::dyn_into);
        let set = clock.and_then(|clock| clock.call2(&JsValue::UNDEFINED, &resolve, &milliseconds.into()));
        // Without a clock there is nothing to wait for.
        if set.is_err() {
            drop(resolve.call0(&JsValue::NULL));
        }
    });
    drop(JsFuture::from(passed).await);
}
