//! Hands a file to the browser's downloads.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A download has begun after so many milliseconds, and its file is no longer needed here.
const BEGUN: i32 = 60_000;

/// Saves `content` (a text, or bytes) as a file called `name`, of the media type `kind`.
pub fn download(name: &str, kind: &str, content: &JsValue) {
    let Some(window) = web_sys::window() else { return };
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(content), &options) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link = window.document().and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.map(JsValue::from).map(JsValue::unchecked_into::<HtmlAnchorElement>) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let drop_it = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(drop_it.unchecked_ref(), BEGUN));
}
