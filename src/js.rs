//! What the page's scripts call.

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::assembly::{LOADERS, put_together};
use crate::intake;
use crate::view::app::{App, Props};
use crate::worker::{lexicon, scope};

/// Shows the page in the element `#page`, or in the document's body where there is none.
///
/// `make_worker` is called with this compiled WebAssembly and returns a worker in which [`start_worker`] is called, or what a second argument names
/// ([`start_reader`]). Without it, or where it throws, articles are compared and files read on the page itself.
///
/// `newer` is called with a function; that is called with another, which takes a newer version of the page, when there is one.
/// `one_file` promises the text of the page as one file, without articles. `table` is that of [`start_worker`], for where there is no worker.
#[wasm_bindgen]
pub fn start_page(
    make_worker: Option<Function>,
    newer: Option<Function>,
    one_file: Option<Function>,
    table: Option<Function>,
) {
    put_together();
    lexicon::install(table);
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let root = document.get_element_by_id("page").or_else(|| document.body().map(wasm_bindgen::JsCast::unchecked_into));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root_and_props(root, Props { make_worker, newer, one_file }).render();
    }
}

/// Reads files for the page, in a worker of its own.
#[wasm_bindgen]
pub fn start_reader() {
    put_together();
    intake::listen();
}

/// Compares articles for the page, in its background worker.
///
/// `table` is called with the name of a table of words and promises its bytes. Where the page is one file it has them all.
#[wasm_bindgen]
pub fn start_worker(table: Option<Function>) {
    put_together();
    lexicon::install(table);
    scope::listen(LOADERS.engine);
}
