//! What only a browser can tell: components as they stand in a document.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test ends where something is amiss")]

use std::time::Duration;

use js_sys::{Function, Reflect};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, KeyboardEvent, KeyboardEventInit};
use wirecopy::view::App;
use yew::AppHandle;
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

/// Two articles that share a sentence, one that stands alone, and one that the server does not have.
const SERVED: &str = r#"
    const said = "the agreement covers all who were encamped in the United States including gang members";
    const files = {
        "articles.json": JSON.stringify(["a", "b", "c", "gone"].map(id => ({ file: id + ".txt", title: "Story " + id }))),
        "a.txt": "He wrote that " + said + ".",
        "b.txt": "In short, " + said + ", officials said. <b>Not bold.</b>",
        "c.txt": "Nothing of this stands here, for it tells a story of its own.",
    };
    window.fetch = async address => {
        const file = files[String(address).split("/").pop()];
        return new Response(file ?? "", { status: file === undefined ? 404 : 200 });
    };
"#;

/// The whole page in an element of its own; it goes away at the end of the test.
struct Shown {
    root: Element,
    app: Option<AppHandle<App>>,
}

impl Shown {
    /// Shows the page at `address`, with the articles that `served` puts in place of the server.
    async fn at(address: &str, served: &str) -> Self {
        Function::new_no_args(served).call0(&web_sys::window().unwrap()).unwrap();
        web_sys::window().unwrap().location().set_hash(address).unwrap();
        let root = document().create_element("div").unwrap();
        let style = document().create_element("style").unwrap();
        style.set_text_content(Some(include_str!("../static/pair.css")));
        document().head().unwrap().append_child(&style).unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let app = yew::Renderer::<App>::with_root(root.clone()).render();
        let shown = Self { root, app: Some(app) };
        shown.wait_for("main:not([aria-busy])").await;
        shown
    }

    async fn wait_for(&self, selector: &str) -> Element {
        for _ in 0..200 {
            if let Some(found) = self.root.query_selector(selector).unwrap() {
                return found;
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("{selector} did not come; the page says: {}", self.text("main"));
    }

    fn text(&self, selector: &str) -> String {
        let found = self.root.query_selector(selector).unwrap();
        found.and_then(|element| element.text_content()).unwrap_or_default()
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

async fn press(key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    document().body().unwrap().dispatch_event(&event).unwrap();
    // Yew draws when the browser's own queue comes round.
    sleep(Duration::from_millis(50)).await;
}

/// Waits for an address; a machine that is busy takes its time.
async fn reach(address: &str) {
    let hash = || web_sys::window().unwrap().location().hash().unwrap();
    for _ in 0..200 {
        if hash() == address {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("the address is {}, not {address}", hash());
}

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
    press("j").await;
    reach("#/?at=p1").await;
    let focused = document().active_element().and_then(|element| element.text_content()).unwrap_or_default();
    assert!(focused.starts_with("Passage 1"), "the focus is on {focused:?}");
    press("n").await;
    page.wait_for("main.pair").await;
    press("j").await;
    reach("#/pair/a/b?at=p1").await;
    page.wait_for(".right mark.picked").await;
    let top = |selector| page.root.query_selector(selector).unwrap().expect(selector).get_bounding_client_rect().top();
    let apart = top(".left mark.picked") - top(".right mark.picked");
    assert!(apart.abs() < 2.0, "{apart} pixels apart");
}

#[wasm_bindgen_test]
async fn the_text_of_an_article_is_never_markup() {
    let page = Shown::at("#/pair/a/b", SERVED).await;
    assert!(page.text(".right .story").contains("<b>Not bold.</b>"));
    assert!(page.root.query_selector(".story b").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_list_that_is_not_there_is_said_and_asked_for_again() {
    let page = Shown::at("#/", "window.fetch = async () => new Response('', { status: 404 });").await;
    assert!(page.text("main").contains("(404)"), "{}", page.text("main"));
    Function::new_no_args(SERVED).call0(&web_sys::window().unwrap()).unwrap();
    let again = page.wait_for("main button").await;
    let click: Function = Reflect::get(&again, &"click".into()).unwrap().into();
    click.call0(&again).unwrap();
    page.wait_for(".overview").await;
    assert_eq!(page.text("h1"), "Two of three articles share one passage");
}
