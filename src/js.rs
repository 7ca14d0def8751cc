//! The JavaScript face of wirecopy.

use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the page in the element `#page`, or in the document's body where there is none.
#[wasm_bindgen]
pub fn start_page() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let root = document.get_element_by_id("page").or_else(|| document.body().map(wasm_bindgen::JsCast::unchecked_into));
    if let Some(root) = root {
        yew::Renderer::<crate::view::App>::with_root(root).render();
    }
}
