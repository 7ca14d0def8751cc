//! The keys, wherever the focus is.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;
use yew::{UseReducerHandle, hook, use_effect_with};

use crate::state::action::Action;
use crate::state::keys;
use crate::state::keys::Command;
use crate::state::model::State;
use crate::view::act::Act;
use crate::view::browser::window;

/// Hears the keys of [`keys::BINDINGS`], wherever the focus is, except where the reader types.
#[hook]
pub fn use_keys(state: &UseReducerHandle<State>, act: &Act) {
    let act = act.clone();
    use_effect_with(state.route.clone(), move |route| {
        let route = route.clone();
        let listener = web_sys::window().map(|window| {
            // Not passive: a key that does something here must not scroll or search as well.
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if event.alt_key() || window::is_typing(event) {
                    return;
                }
                let held = event.ctrl_key() || event.meta_key();
                // As everywhere else.
                let undo = match event.key().as_str() {
                    "z" if held => Some(Command::Undo),
                    "Z" if held => Some(Command::Redo),
                    _ => None,
                };
                if let Some(command) = if held { undo } else { keys::command(&event.key(), &route) } {
                    event.prevent_default();
                    act.emit(Action::Do(command));
                }
            })
        });
        move || drop(listener)
    });
}
