//! What the views ask of the browser's window: title, focus, scroll position.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::page::route::Route;

/// Something that is done when its time has come, unless it is dropped before.
pub struct Later {
    number: i32,
    _task: Closure<dyn FnMut()>,
}

/// Does `task` in so many milliseconds.
pub fn later(milliseconds: i32, task: impl FnOnce() + 'static) -> Later {
    let task = Closure::once(task);
    let number = web_sys::window().and_then(|window| {
        let function = task.as_ref().unchecked_ref();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok()
    });
    Later { number: number.unwrap_or_default(), _task: task }
}

impl Drop for Later {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.number);
        }
    }
}

thread_local! {
    /// Where the overview was scrolled to when the reader left it.
    static OVERVIEW_AT: Cell<f64> = const { Cell::new(0.0) };
    /// The link of the overview that was used last: where it leads, and which it is of those that lead there.
    static LED: RefCell<(String, u32)> = const { RefCell::new((String::new(), 0)) };
    /// The next look for it.
    static LOOK: RefCell<Option<Later>> = const { RefCell::new(None) };
}

/// The parts of the overview are drawn in turns: so many times, and so many milliseconds apart, it is looked for a link in it.
const LOOKS: u32 = 20;
const APART: i32 = 50;

/// Whether the overview, when it opens, is to stand where the reader left it, below its top.
pub fn is_overview_scrolled() -> bool {
    OVERVIEW_AT.get() > 0.0
}

/// Names the window, and so the step in the browser's history.
pub fn name_window(title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    // On paper it stands at the head of each page; there a quotation mark or a backslash would end it.
    let head = ["\"", &title.replace(['"', '\\', '\n'], "’"), "\""].concat();
    if let Some(root) = document.document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        drop(root.style().set_property("--running", &head));
    }
}

/// Begins a view where a reader expects it: at its top, with the focus on its heading; the overview where it was left.
pub fn open_view(before: &Route, now: &Route) {
    let Some(window) = web_sys::window() else { return };
    if matches!(before, Route::Overview { .. }) {
        OVERVIEW_AT.set(window.scroll_y().unwrap_or(0.0));
        if LED.with_borrow(|(href, _)| *href != now.to_string()) {
            LED.take();
        }
    }
    LOOK.take();
    match now {
        Route::Overview { at: Some(_), .. } | Route::Pair { at: Some(_), .. } | Route::Passage { at: Some(_), .. } => {}
        Route::Overview { at: None, .. } => {
            focus_heading();
            window.scroll_to_with_x_and_y(0.0, OVERVIEW_AT.get());
            look(LOOKS);
        }
        _ => {
            focus_heading();
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// Notes the link that `element` is in, if it leads away from the overview.
pub fn note_link(element: &Element) {
    let Some(link) = element.closest("main.overview a[href]").ok().flatten() else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    let turn = (0..).find(|&turn| link_to(&href, turn).is_none_or(|other| other == link));
    LED.set((href, turn.unwrap_or_default()));
}

/// One of the links of the overview that lead to `href`.
fn link_to(href: &str, turn: u32) -> Option<Element> {
    let all = ["main.overview a[href=\"", href, "\"]"].concat();
    let found = web_sys::window()?.document()?.query_selector_all(&all).ok()?;
    found.item(turn)?.dyn_into().ok()
}

/// Takes the focus from the heading to the link that led away, as soon as that is drawn and if it is in sight.
fn look(times: u32) {
    let (href, turn) = LED.with_borrow(Clone::clone);
    if href.is_empty() || times == 0 || first("main h1:focus").is_none() {
        return;
    }
    match link_to(&href, turn) {
        Some(link) if is_in_sight(&link) => focus(&link),
        Some(_) => {}
        None => LOOK.set(Some(later(APART, move || look(times - 1)))),
    }
}

fn is_in_sight(element: &Element) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let rect = element.get_bounding_client_rect();
    rect.top() >= 0.0 && rect.bottom() <= height.unwrap_or_default()
}

/// Whether `selector` finds something in the page.
pub fn is_there(selector: &str) -> bool {
    first(selector).is_some()
}

/// The first element that `selector` finds in the page.
fn first(selector: &str) -> Option<Element> {
    web_sys::window()?.document()?.query_selector(selector).ok()?
}

/// Moves the focus to `element`, without scrolling.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that takes no focus leaves it where it was.
        drop(element.focus_with_options(&options));
    }
}

/// Whether the reader is writing into a field or choosing from a list. A slider and a tick take no letters.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| is_field(&element))
}

/// Whether an element takes what is typed or pasted.
pub fn is_field(element: &Element) -> bool {
    let fields = "input:not([type=range], [type=checkbox]), textarea, select, [contenteditable], dialog.asks";
    element.closest(fields).ok().flatten().is_some()
}

/// Takes the focus out of the field that the reader writes into, so that what was written counts.
pub fn leave_field() {
    if let Some(field) = first(".fields :focus").and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // It may have none; then nothing was written.
        drop(field.blur());
    }
}

/// Whether the reader asked for less motion.
pub fn is_still() -> bool {
    let query =
        web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Moves the focus to the first element that `selector` finds, without scrolling.
pub fn focus_on(selector: &str) {
    if let Some(element) = first(selector) {
        focus(&element);
    }
}

/// Moves the focus to the first element that `selector` finds, and it into view.
pub fn focus_in_view(selector: &str) {
    if let Some(element) = first(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Moves the focus to the heading of the view.
pub fn focus_heading() {
    focus_on("main h1");
}
