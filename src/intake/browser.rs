//! What web-sys leaves out of the browser's interfaces, or takes for unfinished.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// A file with the path that it has in the folder that was chosen.
    pub type FileInFolder;

    #[wasm_bindgen(method, getter, structural, js_name = webkitRelativePath)]
    pub fn path(this: &FileInFolder) -> Option<String>;
}

/// Waits for what a function gives to the first of two callbacks; an error is what it gives to the second.
pub async fn called_back(mut call: impl FnMut(&Function, &Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |done, failed| call(&done, &failed))).await
}

/// What the browser says of an error.
pub fn error_text(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| "it could not be read".to_owned(), |error| error.message().into())
}
