//! A dialog in front of the page, opened and closed by the state.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlDialogElement, HtmlTextAreaElement};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

use crate::state::action::Action;
use crate::state::keys::Command;
use crate::view::act::use_act;
use crate::view::browser::window;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub open: bool,
    pub title: &'static str,
    /// Whether it has a button of its own that closes it; one that asks has its answers.
    #[prop_or(true)]
    pub has_close: bool,
    /// What stands in it; nothing is drawn while it is closed.
    pub children: Html,
}

/// A dialog with a title and a button that closes it; Escape does that too.
#[component]
pub fn Dialog(props: &Props) -> Html {
    let act = use_act();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(props.open, move |open| {
            let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
            match *open {
                true if !dialog.open() => drop(dialog.show_modal()),
                false if dialog.open() => dialog.close(),
                _ => {}
            }
            // Its first control may stand at its end: who opens it reads from the beginning.
            if dialog.scroll_top() > 0
                && let Ok(Some(title)) = dialog.query_selector("h2")
            {
                window::focus(&title);
                dialog.set_scroll_top(0);
            }
            // What is to be copied by hand is ready to be copied.
            let text = dialog.query_selector("textarea").ok().flatten();
            if let Some(text) = text.and_then(|text| text.dyn_into::<HtmlTextAreaElement>().ok()) {
                text.select();
            }
        });
    }
    let back = {
        let act = act.clone();
        Callback::from(move |_| act.emit(Action::Do(Command::Back)))
    };
    // The browser's own way to close a dialog goes through the state like every other.
    let oncancel = Callback::from(move |event: Event| {
        event.prevent_default();
        act.emit(Action::Do(Command::Back));
    });
    html! {
        <dialog class="sheet" ref={dialog} aria-label={props.title} {oncancel}>
            if props.open {
                <h2 tabindex="-1">{ props.title }</h2>
                { props.children.clone() }
                if props.has_close {
                    <button type="button" class="plain" onclick={back}>{ "Close" }</button>
                }
            }
        </dialog>
    }
}
