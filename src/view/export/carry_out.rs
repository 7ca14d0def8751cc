//! Does what the state says is to be exported: to the clipboard, to the downloads, to the printer.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Clipboard, ClipboardItem, Event, Window};
use yew::{UseReducerHandle, hook, use_effect_with};

use crate::pause::pause;
use crate::state::action::Action;
use crate::state::address::landing::link;
use crate::state::address::route::Route;
use crate::state::export::clipboard::Citation;
use crate::state::export::jobs::{ExportChange, ExportJob};
use crate::state::model::State;
use crate::tables;
use crate::view::act::Act;
use crate::view::export::download::download;

/// Within so many milliseconds the page is drawn.
const DRAWN: i32 = 50;

/// Carries out each job of the state once.
#[hook]
pub fn use_export_jobs(state: &UseReducerHandle<State>, act: &Act) {
    let (act, held) = (act.clone(), state.clone());
    use_effect_with(state.export.job.clone(), move |job| {
        let Some((_, job)) = job.clone() else { return };
        // Not inside the drawing: the printer and the clipboard both make the page wait.
        spawn_local(async move {
            if let Some(change) = carry_out(&job, &held).await {
                act.emit(Action::Export(change));
            }
        });
    });
}

/// Does it, and says how it went.
async fn carry_out(job: &ExportJob, state: &State) -> Option<ExportChange> {
    let (window, collection) = (web_sys::window()?, state.collection()?);
    let services = match tables::services().await {
        Ok(services) => services,
        Err(missing) => return Some(ExportChange::Failed(missing.to_string())),
    };
    match job {
        ExportJob::Passage(number) => {
            let address = shareable(&window).map(|page| [page, link(collection, &Route::passage(*number))].concat());
            let Citation { plain, html } = (services.citation)(collection, *number, address.as_deref())?;
            Some(copy(&window, plain, Some(html), "Copied: the passage with its sources.").await)
        }
        ExportJob::Link(route) => {
            let address = [page(&window), link(collection, route)].concat();
            Some(copy(&window, address, None, "Copied: a link to the passage.").await)
        }
        ExportJob::Save(format) => Some(match (services.file)(collection, *format, state.name()) {
            Ok(file) => {
                download(&file.name, file.kind, &Uint8Array::from(file.bytes.as_slice()));
                ExportChange::Done(["Saved as ", &file.name, "."].concat())
            }
            Err(error) => ExportChange::Failed(error.to_string()),
        }),
        ExportJob::OneFile => Some(match (services.one_file)(state.library.clone(), state.options()).await {
            Ok(name) => ExportChange::Done(["Saved as ", &name, "."].concat()),
            Err(reason) => ExportChange::Failed(reason),
        }),
        ExportJob::Print => {
            // What is set for paper is set before the printer asks: it does not wait for the page to be drawn anew.
            if let Ok(event) = Event::new("beforeprint") {
                drop(window.dispatch_event(&event));
            }
            pause(DRAWN).await;
            window.print().err().map(|_| ExportChange::Failed("the browser does not print".to_owned()))
        }
    }
}

/// The page's address without what follows the `#`.
fn page(window: &Window) -> String {
    let address = window.location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The same, if it means something to others: a file on this machine does not.
fn shareable(window: &Window) -> Option<String> {
    Some(page(window)).filter(|page| page.starts_with("http"))
}

async fn copy(window: &Window, plain: String, html: Option<String>, says: &str) -> ExportChange {
    let clipboard = window.navigator().clipboard();
    // Where the connection is not safe there is none.
    if AsRef::<JsValue>::as_ref(&clipboard).is_undefined() {
        return ExportChange::Refused(plain);
    }
    match JsFuture::from(write(&clipboard, &plain, html.as_deref())).await {
        Ok(_) => ExportChange::Done(says.to_owned()),
        Err(_) => ExportChange::Refused(plain),
    }
}

/// Both forms where the browser takes both, else the plain one.
fn write(clipboard: &Clipboard, plain: &str, html: Option<&str>) -> Promise {
    match html.and_then(|html| item(plain, html).ok()) {
        Some(item) => clipboard.write(&Array::of1(&item)),
        None => clipboard.write_text(plain),
    }
}

fn item(plain: &str, html: &str) -> Result<ClipboardItem, JsValue> {
    let forms = Object::new();
    for (kind, text) in [("text/plain", plain), ("text/html", html)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        Reflect::set(&forms, &kind.into(), &blob)?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&forms)
}
