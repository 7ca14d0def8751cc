//! What only a browser can tell: components as they stand in a document.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test ends where something is amiss")]

mod intake;
mod settings;
mod shown;
mod storage;
mod worker;

use js_sys::Function;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use shown::{SERVED, Shown, focus, press, reach, until};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_overview_says_who_shares_and_names_what_could_not_be_read() {
    let page = Shown::at("#/", SERVED).await;
    assert_eq!(page.text(".wordmark"), "wirecopy");
    assert_eq!(page.text("h1"), "Two of three articles share one passage");
    assert_eq!(page.text(".missing code"), "gone.txt");
    assert!(page.text(".missing").contains("(404)"));
    assert!(page.text(".matrix a").ends_with('%'));
}

#[wasm_bindgen_test]
async fn keys_lead_to_the_passage_side_by_side_and_both_places_come_level() {
    let page = Shown::at("#/", SERVED).await;
    press("j");
    reach("#/?at=p1").await;
    focus("passage 1", |element| element.text_content().is_some_and(|text| text.starts_with("Passage 1"))).await;
    press("n");
    page.wait_for("main.pair").await;
    press("j");
    reach("#/pair/a/b?at=p1").await;
    page.wait_for(".right mark.picked").await;
    let top = |selector| page.root.query_selector(selector).unwrap().expect(selector).get_bounding_client_rect().top();
    let apart = || top(".left mark.picked") - top(".right mark.picked");
    assert!(until(|| (apart().abs() < 2.0).then_some(())).await.is_some(), "{} pixels apart", apart());
}

#[wasm_bindgen_test]
async fn the_text_of_an_article_is_never_markup() {
    let page = Shown::at("#/pair/a/b", SERVED).await;
    assert!(page.text(".right .story").contains("<b>Not bold.</b>"));
    assert!(page.root.query_selector(".story b").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_list_that_is_not_there_is_reported_and_asked_for_again() {
    let page = Shown::at("#/", "window.fetch = async () => new Response('', { status: 404 });").await;
    assert!(page.text("main").contains("(404)"), "{}", page.text("main"));
    Function::new_no_args(SERVED).call0(&web_sys::window().unwrap()).unwrap();
    page.click("main button").await;
    page.wait_for(".overview").await;
    assert_eq!(page.text("h1"), "Two of three articles share one passage");
}
