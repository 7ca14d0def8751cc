//! The JavaScript face of wirecopy.

use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the page in the document's body.
#[wasm_bindgen]
pub fn start_page() {
    yew::Renderer::<crate::view::App>::new().render();
}
