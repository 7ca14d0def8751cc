//! What the views ask of the browser's window: title, focus, scroll position.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, Window};

/// Something that is done when its time has come, unless it is dropped before.
pub struct Later {
    number: i32,
    /// Takes it back, by its number.
    cancel: fn(&Window, i32),
    _task: Closure<dyn FnMut()>,
}

/// Does `task` in so many milliseconds.
pub fn later(milliseconds: i32, task: impl FnOnce() + 'static) -> Later {
    after(milliseconds, Box::new(task))
}

fn after(milliseconds: i32, task: Box<dyn FnOnce()>) -> Later {
    let task = Closure::once(task);
    let number = web_sys::window().and_then(|window| {
        let function = task.as_ref().unchecked_ref();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok()
    });
    Later { number: number.unwrap_or_default(), cancel: Window::clear_timeout_with_handle, _task: task }
}

/// Does `task` when the browser is about to draw what has changed, and lays it out in any case: moving the focus, scrolling and measuring need
/// that, and in the task that changed the page they would have it done at once.
pub fn before_drawing(task: impl FnOnce() + 'static) -> Later {
    in_frame(Box::new(task))
}

fn in_frame(task: Box<dyn FnOnce()>) -> Later {
    let window = web_sys::window();
    // A window that nobody sees is not drawn.
    let Some(window) = window.filter(|window| window.document().is_some_and(|document| !document.hidden())) else {
        return after(0, task);
    };
    let task = Closure::once(task);
    let number = window.request_animation_frame(task.as_ref().unchecked_ref()).ok();
    // Only an unknown frame refuses, and that is done.
    let cancel = |window: &Window, number: i32| drop(window.cancel_animation_frame(number));
    Later { number: number.unwrap_or_default(), cancel, _task: task }
}

/// Something that waits until all of the view is there, unless it is dropped before.
pub struct Settling {
    _next: Rc<RefCell<Option<Later>>>,
}

/// For so many frames what a view has still to draw is waited for.
const FRAMES: u32 = 60;

/// Does `task` before a drawing, as soon as nothing that the view shows is still on its way: what comes later would push away what was brought into view.
pub fn once_settled(task: impl FnOnce() + 'static) -> Settling {
    let next = Rc::new(RefCell::new(None));
    settle(&next, FRAMES, Box::new(task));
    Settling { _next: next }
}

fn settle(next: &Rc<RefCell<Option<Later>>>, frames: u32, task: Box<dyn FnOnce()>) {
    let held = Rc::downgrade(next);
    let later = before_drawing(move || {
        if frames == 0 || !is_there("main[aria-busy], main [aria-busy]") {
            task();
        } else if let Some(next) = held.upgrade() {
            settle(&next, frames - 1, task);
        }
    });
    next.replace(Some(later));
}

/// Hears an event of the document before what it is meant for does: the page may draw itself anew at it.
pub fn heard_first(document: &Document, name: &'static str, handler: fn(&Event)) -> EventListener {
    EventListener::new_with_options(document, name, EventListenerOptions::run_in_capture_phase(), handler)
}

impl Drop for Later {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            (self.cancel)(&window, self.number);
        }
    }
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

/// Whether the reader is writing into a field or choosing from a list. A slider, a tick and what asks for files take no letters.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| is_field(&element))
}

/// Whether an element takes what is typed or pasted.
pub fn is_field(element: &Element) -> bool {
    let fields =
        "input:not([type=range], [type=checkbox], [type=file]), textarea, select, [contenteditable], dialog.asks";
    element.closest(fields).ok().flatten().is_some()
}

/// Takes the focus out of the field that the reader writes into, so that what was written counts.
pub fn leave_field() {
    if let Some(field) = first(".fields :focus").and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // It may have none; then nothing was written.
        drop(field.blur());
    }
}

/// Takes the focus from the view while the page is laid out: taking away an element that has it makes the browser lay out what comes in its
/// place at once.
pub fn let_focus_go() {
    if let Some(held) = first("main :focus").and_then(|held| held.dyn_into::<HtmlElement>().ok()) {
        drop(held.blur());
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
