//! What was given to the database and is not known to be there: a page that is loaded again may read before the browser has
//! written, so the window keeps it in its own place for short notes until then.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::JsValue;
use web_sys::Storage;

use crate::state::library::collections::bundle::{Object as _, Value};
use crate::state::library::collections::{Key, Write};
use crate::state::shared::Shared;
use crate::storage::json;

/// The note's name.
const NAME: &str = "wirecopy-unsaved";

/// Of more records nothing is noted: they are no typing.
const MOST: usize = 16;

/// Under this a record says what it is of, and whether it goes.
const COLLECTION: &str = "isCollection";
const GONE: &str = "isGone";

/// Notes these, and nothing else.
pub fn note(writes: &[Write]) {
    let Some(notes) = notes() else { return };
    let text = if writes.is_empty() || writes.len() > MOST { None } else { text(writes) };
    // Where there is no room the note before must not stay: it would undo what came since.
    let is_noted = text.is_some_and(|text| notes.set_item(NAME, &text).is_ok());
    if !is_noted {
        drop(notes.remove_item(NAME));
    }
}

/// Whether something is noted.
pub fn is_there() -> bool {
    notes().is_some_and(|notes| notes.get_item(NAME).is_ok_and(|note| note.is_some()))
}

/// What is noted; a record that is damaged is passed over.
pub fn read() -> Vec<Write> {
    let text = notes().and_then(|notes| notes.get_item(NAME).ok().flatten());
    let records = text.and_then(|text| JSON::parse(&text).ok()).map(|records| Array::from(&records));
    records.map_or_else(Vec::new, |records| records.iter().filter_map(|record| write(&record)).collect())
}

fn text(writes: &[Write]) -> Option<String> {
    let records = Array::new();
    for write in writes {
        let (is_collection, key, record) = json::of_write(write);
        let is_gone = record.is_none();
        let object = record.unwrap_or_else(Object::new);
        json::put(&object, "key", Value::Number(key.0 as f64));
        json::put(&object, COLLECTION, Value::Truth(is_collection));
        json::put(&object, GONE, Value::Truth(is_gone));
        records.push(&object);
    }
    JSON::stringify(&records).ok().map(String::from)
}

fn write(record: &JsValue) -> Option<Write> {
    let key = Key(json::key(record).as_f64()? as u64);
    let is_gone = record.truth(GONE)?;
    Some(match record.truth(COLLECTION)? {
        true => Write::Collection(key, if is_gone { None } else { Some(Shared::new(json::named(record)?)) }),
        false => Write::Article(key, if is_gone { None } else { Some(Shared::new(json::item(record)?)) }),
    })
}

fn notes() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
