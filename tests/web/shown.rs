//! The page in a document, and what a reader does there.

use std::time::Duration;

use js_sys::Function;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, KeyboardEvent, KeyboardEventInit};
use wirecopy_page::assembly::put_together;
use wirecopy_page::view::app::{App, Props};
use yew::AppHandle;
use yew::platform::time::sleep;

/// Two articles that share a sentence, one that stands alone, and one that the server does not have.
pub const SERVED: &str = r#"
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
pub struct Shown {
    pub root: Element,
    app: Option<AppHandle<App>>,
}

impl Shown {
    /// Shows the page at `address`, with the articles that `served` puts in place of the server.
    pub async fn at(address: &str, served: &str) -> Self {
        let shown = Self::opening(address, served, None);
        shown.wait_for("main:not([aria-busy])").await;
        shown
    }

    /// The same, but with what makes a worker, and without waiting until all is there.
    pub fn opening(address: &str, served: &str, hire: Option<Function>) -> Self {
        Function::new_no_args(served).call0(&web_sys::window().unwrap()).unwrap();
        web_sys::window().unwrap().location().set_hash(address).unwrap();
        let root = document().create_element("div").unwrap();
        let style = document().create_element("style").unwrap();
        style.set_text_content(Some(include_str!("../../static/pair.css")));
        document().head().unwrap().append_child(&style).unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        put_together();
        let app = yew::Renderer::<App>::with_root_and_props(root.clone(), Props { hire, newer: None, one_file: None })
            .render();
        Self { root, app: Some(app) }
    }

    pub async fn wait_for(&self, selector: &str) -> Element {
        for _ in 0..200 {
            if let Some(found) = self.root.query_selector(selector).unwrap() {
                return found;
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("{selector} did not come; the page says: {}", self.text("main"));
    }

    pub async fn click(&self, selector: &str) {
        self.wait_for(selector).await.unchecked_into::<HtmlElement>().click();
    }

    pub fn text(&self, selector: &str) -> String {
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

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

pub async fn press(key: &str) {
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
pub async fn reach(address: &str) {
    let hash = || web_sys::window().unwrap().location().hash().unwrap();
    for _ in 0..200 {
        if hash() == address {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("the address is {}, not {address}", hash());
}
