//! A collection as a file: saved, and opened again.

use js_sys::{Array, Date, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlInputElement};
use yew::Callback;

use crate::intake;
use crate::pause::pause;
use crate::state::action::Action;
use crate::state::library::collections::bundle;
use crate::state::library::collections::bundle::{
    ARTICLES, Bundle, CLUSTERS, FORMAT, HOUSES, JUDGEMENTS, SETTINGS, Value,
};
use crate::state::library::collections::{Library, LibraryChange};
use crate::state::library::import::ImportEvent;
use crate::state::listing::FileNote;
use crate::state::settings;
use crate::state::shared::Shared;
use crate::storage;
use crate::view::act::Act;
use crate::view::export::download::download;
use wirecopy::Options;

/// Saves the open collection as a file.
pub fn save(library: &Library, options: &Options) {
    download(&bundle::file_name(library.name(library.open)), "application/json", &text(library, options).into());
}

/// What stands in the open collection's file; it is compared by `options`.
pub fn text(library: &Library, options: &Options) -> String {
    let name = library.name(library.open);
    let file = Object::new();
    storage::put(&file, "format", Value::Text(Some(FORMAT)));
    storage::put(&file, "name", Value::Text(Some(name)));
    storage::put(&file, SETTINGS, Value::Text(Some(&settings::written(options))));
    storage::put(&file, HOUSES, Value::Text(Some(library.houses())));
    storage::put(&file, JUDGEMENTS, Value::Text(Some(library.judgements())));
    if let Some(lines) = library.clusters() {
        storage::put(&file, CLUSTERS, Value::Text(Some(lines)));
    }
    let articles = Array::new();
    for item in library.items() {
        let object = Object::new();
        bundle::fields(&item.article, item.on, &mut |name, value| storage::put(&object, name, value));
        articles.push(&object);
    }
    // A plain object takes every field, and plain objects can be written.
    drop(js_sys::Reflect::set(&file, &ARTICLES.into(), &articles));
    JSON::stringify_with_replacer_and_space(&file, &JsValue::NULL, &1.into()).map(String::from).unwrap_or_default()
}

/// For so many milliseconds articles are read before the page has its turn again: a turn takes five, and few articles one.
const AT_ONCE: f64 = 12.0;

/// Reads the text of a collection's file, a few articles at a time.
///
/// # Errors
/// Why it cannot be read, as a clause.
pub async fn read(text: &str) -> Result<Bundle, String> {
    let object = JSON::parse(text).map_err(|_| "it is no JSON".to_owned())?;
    let mut bundle = Bundle::begin(&object).map_err(|error| error.to_string())?;
    let mut begun = 0.0;
    for article in storage::list(&object, ARTICLES).iter() {
        if Date::now() - begun > AT_ONCE {
            // A timer that the browser refuses is no reason to stop.
            pause(0).await;
            begun = Date::now();
        }
        bundle.take(&article);
    }
    Ok(bundle)
}

/// Opens the file that the reader chose as a collection of its own; it is read as all that is brought in.
pub fn open(act: &Act) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let Some(input) = event.target().map(JsCast::unchecked_into::<HtmlInputElement>) else { return };
        let sources = input.files().map(|files| intake::chosen(&files)).unwrap_or_default();
        // So that the same file can be chosen once more.
        input.set_value("");
        let Some(name) = sources.first().map(|source| source.path.clone()) else { return };
        let act = act.clone();
        spawn_local(async move {
            let on_progress = {
                let act = act.clone();
                Box::new(move |reading| act.emit(Action::Import(ImportEvent::Read(reading))))
            };
            let imports = intake::import(sources, Vec::new(), on_progress).await;
            act.emit(Action::Import(ImportEvent::Rest));
            act.emit(Action::Library(match imports.into_collection() {
                Ok(bundle) => LibraryChange::OpenBundle(Shared::new(bundle)),
                Err(imports) => LibraryChange::Refuse(FileNote { file: name, reason: imports.refusal() }),
            }));
        });
    })
}
