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

/// So often something that is to come is looked for, every 10 ms: a busy machine takes its time.
const LOOKS: u32 = 2_000;

/// What `look` finds, as soon as it finds something. Yew draws when the browser's own queue comes round, so nothing is
/// there at once; how long it takes is nobody's to say.
pub async fn until<T>(look: impl Fn() -> Option<T>) -> Option<T> {
    for _ in 0..LOOKS {
        if let Some(found) = look() {
            return Some(found);
        }
        sleep(Duration::from_millis(10)).await;
    }
    None
}

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
    pub fn opening(address: &str, served: &str, make_worker: Option<Function>) -> Self {
        Function::new_no_args(served).call0(&web_sys::window().unwrap()).unwrap();
        web_sys::window().unwrap().location().set_hash(address).unwrap();
        let root = document().create_element("div").unwrap();
        let style = document().create_element("style").unwrap();
        style.set_text_content(Some(include_str!("../../static/pair.css")));
        document().head().unwrap().append_child(&style).unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        put_together();
        let app =
            yew::Renderer::<App>::with_root_and_props(root.clone(), Props { make_worker, newer: None, one_file: None })
                .render();
        Self { root, app: Some(app) }
    }

    pub async fn wait_for(&self, selector: &str) -> Element {
        let found = until(|| self.root.query_selector(selector).unwrap()).await;
        found.unwrap_or_else(|| panic!("{selector} did not come; the page says: {}", self.text("main")))
    }

    /// Waits until no element matches any more.
    pub async fn gone(&self, selector: &str) {
        let gone = until(|| self.root.query_selector(selector).unwrap().is_none().then_some(())).await;
        assert!(gone.is_some(), "{selector} does not go; the page says: {}", self.text("main"));
    }

    /// Waits until the first element that matches says this, among other things.
    pub async fn says(&self, selector: &str, words: &str) {
        let said = until(|| self.text(selector).contains(words).then_some(())).await;
        assert!(said.is_some(), "{selector} says {:?}, not {words:?}", self.text(selector));
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

/// Presses a key. What comes of it comes later: wait for that.
pub fn press(key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    document().body().unwrap().dispatch_event(&event).unwrap();
}

/// Waits for an address.
pub async fn reach(address: &str) {
    let hash = || web_sys::window().unwrap().location().hash().unwrap();
    assert!(until(|| (hash() == address).then_some(())).await.is_some(), "the address is {}, not {address}", hash());
}

/// Waits until the focus is on an element of which this is so.
pub async fn focus(what: &str, is_it: impl Fn(&Element) -> bool) {
    let element = || document().active_element();
    let now = || element().map(|element| element.outer_html());
    assert!(until(|| element().filter(&is_it)).await.is_some(), "the focus is not on {what}, but on {:?}", now());
}
