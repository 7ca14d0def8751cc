//! Fields that are kept while they are written into: when the reader rests, when they leave, and when the window may go away.

use std::cell::RefCell;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, hook, use_effect_with};

use crate::state::action::Action;
use crate::state::library::collections::LibraryChange;
use crate::view::act::Act;
use crate::view::browser::window;
use crate::view::browser::window::Later;

/// A reader who has pressed no key for so many milliseconds rests.
const REST: i32 = 500;

/// What was typed and is not kept yet.
struct Typed {
    act: Act,
    change: LibraryChange,
    _later: Later,
}

thread_local! {
    static TYPED: RefCell<Option<Typed>> = const { RefCell::new(None) };
}

/// Hands over what was typed last, unless it was already.
fn save_typed() {
    // Taken out first: what hears of it may draw fields anew.
    if let Some(Typed { act, change, .. }) = TYPED.take() {
        act.emit(Action::Library(LibraryChange::Typed(Box::new(change))));
    }
}

/// What stands in a field, in place of what `change` holds.
fn written(event: &Event, change: &LibraryChange) -> LibraryChange {
    let field = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
    // A day of which a part is missing is no empty one.
    let value = field.map(|field| if field.check_validity() { field.value() } else { "?".to_owned() });
    change.with(value.unwrap_or_default())
}

/// Hears what is typed into a field.
pub fn typing<E: AsRef<Event> + 'static>(act: &Act, change: &LibraryChange) -> Callback<E> {
    let (act, change) = (act.clone(), change.clone());
    Callback::from(move |event: E| {
        let change = written(event.as_ref(), &change);
        TYPED.set(Some(Typed { act: act.clone(), change, _later: window::later(REST, save_typed) }));
    })
}

/// Hears that a field is left, or that what stands in it is meant as it is.
pub fn leaving<E: AsRef<Event> + 'static>(act: &Act, change: &LibraryChange) -> Callback<E> {
    let (act, change) = (act.clone(), change.clone());
    Callback::from(move |event: E| {
        drop(TYPED.take());
        act.emit(Action::Library(written(event.as_ref(), &change)));
    })
}

/// Keeps what is being typed when the window is hidden or goes away; it may not come back.
#[hook]
pub fn use_typing() {
    use_effect_with((), |()| {
        let window = web_sys::window();
        let document = window.as_ref().and_then(web_sys::Window::document);
        let hidden = document.map(|document| EventListener::new(&document, "visibilitychange", |_| save_typed()));
        let gone = window.map(|window| EventListener::new(&window, "pagehide", |_| save_typed()));
        move || drop((hidden, gone))
    });
}
