//! The sheet of keys, from the same table that the keys obey.

use web_sys::{Event, HtmlDialogElement};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

use crate::page::action::Action;
use crate::page::keys::{BINDINGS, Binding, Command};
use crate::view::act::use_act;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub open: bool,
}

/// A dialog with what each key does.
#[component]
pub fn KeySheet(props: &Props) -> Html {
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
        <dialog class="sheet" ref={dialog} aria-labelledby="sheet-title" {oncancel}>
            <h2 id="sheet-title">{ "Keys" }</h2>
            <table>
                <tbody>{ for BINDINGS.iter().map(line) }</tbody>
            </table>
            <button type="button" class="plain" onclick={back}>{ "Close" }</button>
        </dialog>
    }
}

fn line(binding: &Binding) -> Html {
    html! {
        <tr key={[binding.key, binding.says].concat()}>
            <th scope="row"><kbd>{ binding.cap() }</kbd></th>
            <td>{ binding.says }<small>{ binding.views.name() }</small></td>
        </tr>
    }
}
