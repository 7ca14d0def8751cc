//! Hears what is dropped or pasted, wherever on the page that happens.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, HtmlTextAreaElement};
use yew::{hook, use_effect_with};

use crate::intake;
use crate::intake::{Clipboard, Clipping, Incoming};
use crate::state::action::Action;
use crate::state::library::collections::Change;
use crate::state::library::import::Step;
use crate::state::listing::Missing;
use crate::tables;
use crate::tables::Desk;
use crate::view::act::Act;
use crate::view::browser::window;

/// Listens for as long as the page is there, and puts the focus into the box for pasting when its filling changes.
#[hook]
pub fn use_incoming(filling: u32, act: &Act) {
    use_effect_with(filling, |filling| {
        if *filling > 0 {
            window::focus_on("#paste");
        }
    });
    let act = act.clone();
    use_effect_with((), move |()| {
        let listen = |name: &'static str, hear: fn(&Act, &Event)| {
            let act = act.clone();
            // Not passive: the browser would open what is dropped.
            let options = EventListenerOptions::enable_prevent_default();
            let window = web_sys::window()?;
            Some(EventListener::new_with_options(&window, name, options, move |event| hear(&act, event)))
        };
        let listeners = [
            listen("paste", paste),
            listen("dragenter", over),
            listen("dragover", over),
            listen("dragleave", leave),
            listen("drop", drop_in),
        ];
        move || drop(listeners)
    });
}

/// The files that a drag holds, if it holds any.
fn held(event: &Event) -> Option<DataTransfer> {
    let transfer = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    transfer.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files")).then_some(transfer)
}

fn over(act: &Act, event: &Event) {
    if held(event).is_some() {
        event.prevent_default();
        act.emit(Action::Intake(Step::Over(true)));
    }
}

/// A drag leaves the page when it goes on to no other element.
fn leave(act: &Act, event: &Event) {
    if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
        act.emit(Action::Intake(Step::Over(false)));
    }
}

fn drop_in(act: &Act, event: &Event) {
    let Some(transfer) = held(event) else { return };
    event.prevent_default();
    act.emit(Action::Intake(Step::Over(false)));
    let files = transfer.files().map(|files| intake::chosen(&files)).unwrap_or_default();
    let incoming = Incoming { entries: intake::dropped(&transfer), files };
    with_desk(act, move |desk, act| spawn_local((desk.bring)(act, incoming)));
}

/// Does what takes the desk as soon as it is there.
fn with_desk(act: &Act, then: impl FnOnce(Desk, Act) + 'static) {
    let act = act.clone();
    spawn_local(async move {
        match tables::desk().await {
            Ok(desk) => then(desk, act),
            Err(missing) => {
                let left_out = Missing { file: "What you brought".to_owned(), reason: missing.to_string() };
                act.emit(Action::Shelf(Change::Refuse(left_out)));
            }
        }
    });
}

fn paste(act: &Act, event: &Event) {
    let Some(clipboard) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field = target.as_ref().filter(|target| window::is_field(target));
    let is_box = field.is_some_and(|field| field.id() == "paste");
    // What is pasted into a field is the field's.
    if field.is_some() && !is_box {
        return;
    }
    let Some(held) = Clipboard::of(&clipboard) else { return };
    let area = field.and_then(|field| field.dyn_ref::<HtmlTextAreaElement>());
    if !held.holds_files() && area.is_some_and(|area| !area.value().trim().is_empty()) {
        // Words put into a text that is there already.
        return;
    }
    event.prevent_default();
    with_desk(act, |desk, act| match (desk.clipping)(held) {
        Some(Clipping::Files(sources)) => spawn_local((desk.bring)(act, sources.into())),
        Some(Clipping::Text(draft)) => act.emit(Action::Intake(Step::Paste(draft))),
        None => {}
    });
}
