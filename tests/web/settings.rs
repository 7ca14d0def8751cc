//! The settings, moved by a reader, and the question why something was left out.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::shown::{SERVED, Shown, focus, press};

const SHARE: &str = "Two of three articles share one passage";

/// Moves a slider as a hand or a key does.
async fn slide(page: &Shown, selector: &str, value: &str) {
    let field = page.wait_for(selector).await;
    let input = "field.value = value; field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    let input = Function::new_with_args("field, value", input);
    input.call2(&JsValue::UNDEFINED, &field, &value.into()).unwrap();
}

fn kept() -> Option<String> {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.get_item("wirecopy-settings").unwrap()
}

#[wasm_bindgen_test]
async fn a_setting_that_is_moved_changes_the_list_in_view_and_is_kept() {
    let page = Shown::at("#/", SERVED).await;
    press(",");
    page.wait_for("#settings").await;
    // The focus goes where the reader goes.
    focus("the settings", |element| element.text_content().as_deref() == Some("Settings")).await;
    assert_eq!(page.text("#settings .effect .other"), "", "nothing is other than before");

    slide(&page, "#set-words", "20").await;
    page.says("h1", "These three articles share nothing").await;
    page.says("#settings .effect .other", "Passages1→0").await;
    assert_eq!(page.text("#settings output[for=set-words]"), "20 words");
    assert!(kept().is_some_and(|kept| kept.contains("words=20")), "{:?}", kept());
    assert!(page.text(".foot").contains("at least 20 in a row"), "{}", page.text(".foot"));

    page.click("#settings header button").await;
    page.says("h1", SHARE).await;
    assert_eq!(kept(), None, "as at first is nothing to keep");
    press("Escape");
    page.gone("#settings").await;
    // And back to where the reader came from.
    focus("what opens the settings", |element| element.get_attribute("aria-controls").as_deref() == Some("settings"))
        .await;
}

#[wasm_bindgen_test]
async fn a_pair_that_shares_nothing_is_asked_why() {
    let served =
        SERVED.replace("Nothing of this stands here,", "Nothing of it: agreement covers all who were encamped,");
    let page = Shown::at("#/", &served).await;
    page.click(".matrix .nothing a").await;
    page.wait_for("main.pair .near li").await;
    assert!(page.text(".near .why p").contains("words; the minimum is 8."), "{}", page.text(".near"));
    assert!(page.text(".near mark").contains("agreement covers all who were encamped"), "{}", page.text(".near mark"));
    // One step lets it in.
    page.click(".near .why button").await;
    page.wait_for(".column mark").await;
    page.says("h1", "share passages of").await;
    press(",");
    page.click("#settings header button").await;
    page.says("h1", "share nothing").await;
}
