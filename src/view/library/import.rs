//! Where articles are imported: files and folders, and a box for pasting.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlInputElement, SubmitEvent};
use yew::{Callback, Html, html};

use crate::intake;
use crate::intake::Incoming;
use crate::state::action::Action;
use crate::state::library::collections::LibraryChange;
use crate::state::library::import::{ImportEvent, ImportState};
use crate::state::library::imports::Imports;
use crate::state::library::preview::{Preview, is_large};
use crate::state::shared::Shared;
use crate::state::wording::words::figure;
use crate::tables;
use crate::view::act::Act;
use crate::view::frame::dialog::Dialog;
use crate::view::library::preview;
use wirecopy_read::{Draft, Format, Metadata};

/// Files and folders to choose, and the box for pasting.
pub fn import_section(import: &ImportState, act: &Act) -> Html {
    html! {
        <section class="bring" aria-labelledby="bring-title">
            <h2 id="bring-title">{ "Bring articles in" }</h2>
            <div class="ways">
                <label class="plain">
                    { "Choose files…" }
                    <input class="sr" id="bring-files" type="file" multiple=true accept={wirecopy_read::accepted()} onchange={chosen(act)} />
                </label>
                <label class="plain">
                    { "Choose a folder…" }
                    <input class="sr" type="file" webkitdirectory=true onchange={chosen(act)} />
                </label>
                <p class="note">{ "or drop them anywhere on this page." }</p>
            </div>
            <details class="kinds">
                <summary>{ "What can be read" }</summary>
                <p class="note">
                    { "Articles, and exports of Nexis, Factiva, Europresse and ProQuest with many in one file. What a file holds counts before its name." }
                </p>
                <dl>{ for wirecopy_read::FORMATS.iter().map(kind) }</dl>
            </details>
            { paste_box(import, act) }
        </section>
    }
}

/// One kind of files: how their names end, and what is known in them, or how to convert them.
fn kind(format: &Format) -> Html {
    let told = if format.is_for_page() { format.forms } else { format.page.trim_start_matches("— ") };
    html! {
        <div key={format.name}>
            <dt>{ format.name }<code>{ [" .", &format.kind.extensions().replace(' ', " .")].concat() }</code></dt>
            <dd>{ told }</dd>
        </div>
    }
}

/// A box for one text, with what is known of it.
fn paste_box(import: &ImportState, act: &Act) -> Html {
    let pasted = &import.pasted;
    let day = pasted.metadata.day();
    let Metadata { title, outlet, byline, .. } = pasted.metadata.clone();
    let field = |name: &'static str, label: &'static str, kind: &'static str, value: Option<String>| {
        html! {
            <label class="field">
                <span>{ label }</span>
                <input {name} type={kind} max={(kind == "date").then_some("9999-12-31")} autocomplete="off" ~defaultValue={value.unwrap_or_default()} />
            </label>
        }
    };
    let onchange = act.reform(|event: Event| {
        let form = event.target().and_then(|target| target.unchecked_into::<Element>().closest("form").ok().flatten());
        Action::Import(ImportEvent::Write(form.map(|form| written(&form)).unwrap_or_default()))
    });
    let onsubmit = {
        let act = act.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(form) = event.target() {
                act.emit(Action::Add(written(form.unchecked_ref())));
            }
        })
    };
    html! {
        <form class="paste" key={pasted.number.to_string()} {onsubmit} {onchange}>
            <label class="field text">
                <span>{ "Or paste a text" }</span>
                <textarea name="text" id="paste" dir="auto" rows={if pasted.text.is_empty() { "3" } else { "12" }} required=true
                    placeholder="Paste here, or anywhere on the page. What you copy from a web page keeps its paragraphs."
                    ~defaultValue={pasted.text.clone()} />
            </label>
            <div class="known">
                { field("title", "Title, if not the first words", "text", title) }
                { field("outlet", "Outlet", "text", outlet) }
                { field("date", "Date", "date", day) }
                { field("byline", "Byline", "text", byline) }
                <button type="submit" class="plain">{ "Add this text" }</button>
            </div>
        </form>
    }
}

/// What stands in the box.
fn written(form: &Element) -> Draft {
    let value = |name: &str| {
        let field = form.query_selector(&["[name=", name, "]"].concat()).ok().flatten();
        let value = field.and_then(|field| Reflect::get(&field, &JsValue::from_str("value")).ok()?.as_string());
        value.filter(|value| !value.trim().is_empty())
    };
    let metadata = Metadata {
        title: value("title"),
        outlet: value("outlet").map(|outlet| outlet.trim().to_owned()),
        house: None,
        date: value("date"),
        byline: value("byline"),
        ..Metadata::default()
    };
    Draft { id: None, text: value("text").unwrap_or_default(), metadata }
}

fn chosen(act: &Act) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let Some(input) = event.target().map(JsCast::unchecked_into::<HtmlInputElement>) else { return };
        let sources = input.files().map(|files| intake::chosen(&files)).unwrap_or_default();
        // So that the same file can be chosen once more.
        input.set_value("");
        let act = act.clone();
        spawn_local(import_files(act, sources.into()));
    })
}

/// Reads files into the open collection. A file of a collection becomes one of its own.
pub async fn import_files(act: Act, incoming: Incoming) {
    let (sources, missing) = incoming.sources().await;
    let on_progress = {
        let act = act.clone();
        Box::new(move |reading| act.emit(Action::Import(ImportEvent::Read(reading))))
    };
    let imports = intake::import(sources, missing, on_progress).await;
    act.emit(Action::Import(ImportEvent::Rest));
    if is_large(&imports) && !preview::ask(&act, Preview::of(&imports)).await {
        return act.emit(Action::Library(LibraryChange::Say("Nothing was imported.".to_owned())));
    }
    match imports.into_collection() {
        Ok(bundle) => act.emit(Action::Library(LibraryChange::OpenBundle(Shared::new(bundle)))),
        Err(imports) if *imports != Imports::default() => act.emit(Action::Library(LibraryChange::Import(*imports))),
        Err(_) => {}
    }
}

/// On every view: how far the reading is, and that what is held above the page can be dropped.
pub fn on_the_way(import: &ImportState, act: &Act) -> Html {
    let stop = Callback::from(|_| intake::stop());
    html! {
        <>
            <div class="work reading" role="status">
                if let Some(reading) = &import.reading {
                    <p>{ "Reading the files…" }</p>
                    <progress value={reading.done.to_string()} max={reading.all.to_string()} aria-label="Files read"></progress>
                    <span aria-live="off">
                        { figure(reading.done as u64) }{ " of " }{ figure(reading.all as u64) }{ " · " }{ &reading.name }
                    </span>
                    <button type="button" class="plain" onclick={stop}>{ "Stop" }</button>
                }
            </div>
            <Dialog open={import.preview.is_some()} title="Import these articles?" has_close=false>
                { for import.preview.iter().map(|shown| tables::services_here().map(|services| (services.preview)(shown, act)).unwrap_or_default()) }
            </Dialog>
            if import.over {
                <div class="drop" aria-hidden="true"><p>{ "Drop to bring the articles in" }</p></div>
            }
        </>
    }
}
