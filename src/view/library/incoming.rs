//! Hears what is dropped or pasted, wherever on the page that happens.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, HtmlTextAreaElement};
use yew::{hook, use_effect_with};

use crate::intake;
use crate::intake::{Clipboard, Clipping, Incoming};
use crate::state::action::Action;
use crate::state::library::collections::LibraryChange;
use crate::state::library::import::ImportEvent;
use crate::state::listing::FileNote;
use crate::tables;
use crate::tables::{PartUnavailable, Services};
use crate::view::act::Act;
use crate::view::browser::window;

/// Listens for as long as the page is there, and puts the focus into the box for pasting when its filling changes.
#[hook]
pub fn use_incoming(filling: u32, act: &Act) {
    use_effect_with(filling, |filling| {
        let focus = (*filling > 0).then(|| window::before_drawing(|| window::focus_on("#paste")));
        move || drop(focus)
    });
    let act = act.clone();
    use_effect_with((), move |()| {
        let listen = |name: &'static str, handler: fn(&Act, &Event)| {
            let act = act.clone();
            // Not passive: the browser would open what is dropped.
            let options = EventListenerOptions::enable_prevent_default();
            let window = web_sys::window()?;
            Some(EventListener::new_with_options(&window, name, options, move |event| handler(&act, event)))
        };
        let listeners = [
            listen("paste", on_paste),
            listen("dragenter", on_drag_over),
            listen("dragover", on_drag_over),
            listen("dragleave", on_drag_leave),
            listen("drop", on_drop),
        ];
        move || drop(listeners)
    });
}

/// The files that a drag holds, if it holds any.
fn dragged_files(event: &Event) -> Option<DataTransfer> {
    let transfer = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    transfer.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files")).then_some(transfer)
}

fn on_drag_over(act: &Act, event: &Event) {
    if dragged_files(event).is_some() {
        event.prevent_default();
        act.emit(Action::Import(ImportEvent::Over(true)));
    }
}

/// A drag leaves the page when it goes on to no other element.
fn on_drag_leave(act: &Act, event: &Event) {
    if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
        act.emit(Action::Import(ImportEvent::Over(false)));
    }
}

fn on_drop(act: &Act, event: &Event) {
    let Some(transfer) = dragged_files(event) else { return };
    event.prevent_default();
    act.emit(Action::Import(ImportEvent::Over(false)));
    let files = transfer.files().map(|files| intake::chosen(&files)).unwrap_or_default();
    let incoming = Incoming { entries: intake::dropped(&transfer), files };
    with_services(act, move |services, act| spawn_local((services.import)(act, incoming)));
}

/// Calls `then` with the services as soon as they are there.
fn with_services(act: &Act, then: impl FnOnce(Services, Act) + 'static) {
    let act = act.clone();
    spawn_local(async move {
        match tables::services().await {
            Ok(services) => then(services, act),
            Err(missing) => refuse(&act, &missing),
        }
    });
}

fn refuse(act: &Act, missing: &PartUnavailable) {
    let skipped = FileNote { file: "What you brought".to_owned(), reason: missing.to_string() };
    act.emit(Action::Library(LibraryChange::Refuse(skipped)));
}

fn on_paste(act: &Act, event: &Event) {
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
    let act = act.clone();
    spawn_local(async move {
        match tables::readers().await.map(|readers| (readers.clipping)(held)) {
            Ok(Some(Clipping::Files(sources))) => {
                with_services(&act, |services, act| spawn_local((services.import)(act, sources.into())));
            }
            Ok(Some(Clipping::Text(draft))) => act.emit(Action::Import(ImportEvent::Paste(draft))),
            Ok(None) => {}
            Err(missing) => refuse(&act, &missing),
        }
    });
}
