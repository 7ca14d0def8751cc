//! What only a browser can tell: components as they stand in a document.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where something is amiss")]

use std::time::Duration;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;
use wirecopy::view::App;
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

/// Shows the whole page in an element of its own.
async fn show_page() -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    yew::Renderer::<App>::with_root(root.clone()).render();
    // Yew draws when the browser's own queue comes round.
    sleep(Duration::ZERO).await;
    root
}

#[wasm_bindgen_test]
async fn the_page_says_its_name() {
    let page = show_page().await;
    let name = page.query_selector(".wordmark").unwrap().expect("the name");
    assert_eq!(name.text_content().as_deref(), Some("wirecopy"));
}
