//! A way to have everything forgotten.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDialogElement, MouseEvent};
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::library::collections::{LibraryChange, Saving};
use crate::view::act::{Act, button};

const DIALOG: &str = "forget";

/// The foot of the view of the articles.
pub fn forget(saving: &Saving, act: &Act) -> Html {
    let sure = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            show(false);
            act.emit(Action::Library(LibraryChange::Forget));
        })
    };
    html! {
        <section class="keeping" aria-label="What is kept">
            <p class="note">
                { if matches!(saving, Saving::Refused(_)) {
                    "Your collections last until you close this page: this browser keeps nothing."
                } else {
                    "Your collections are kept in this browser, on this machine, and nowhere else."
                } }
            </p>
            { button("plain", "Forget everything…", None, Callback::from(|_: MouseEvent| show(true))) }
            <dialog class="sheet asks" id={DIALOG} aria-labelledby="forget-title">
                <h2 id="forget-title">{ "Forget everything?" }</h2>
                <p>{ "All your collections, their articles and your choices go from this browser. This cannot be undone. Save a collection as a file first if you may need it again." }</p>
                <p class="does">
                    { button("plain", "Keep them", None, Callback::from(|_: MouseEvent| show(false))) }
                    { button("plain", "Forget everything", None, sure) }
                </p>
            </dialog>
        </section>
    }
}

/// Opens or closes the question.
fn show(open: bool) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(DIALOG));
    let Some(dialog) = found.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok()) else { return };
    if open {
        drop(dialog.show_modal());
    } else {
        dialog.close();
    }
}
