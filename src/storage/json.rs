//! Objects of JavaScript as records and files hold them.

use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::state::library::collections::bundle;
use crate::state::library::collections::bundle::Value;
use crate::state::library::collections::{ArticleRecord, CollectionRecord, Key, Write};

impl bundle::Object for JsValue {
    fn text(&self, name: &str) -> Option<String> {
        get(self, name).as_string()
    }

    fn truth(&self, name: &str) -> Option<bool> {
        get(self, name).as_bool()
    }

    fn each(&self, name: &str, take: &mut dyn FnMut(&dyn bundle::Object)) {
        list(self, name).iter().for_each(|one| take(&one));
    }
}

/// What stands under `name`; undefined where `object` is none.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// The list under `name`; empty where there is none.
pub fn list(object: &JsValue, name: &str) -> Array {
    let list = get(object, name);
    if Array::is_array(&list) { Array::from(&list) } else { Array::new() }
}

fn number(object: &JsValue, name: &str) -> Option<u64> {
    get(object, name).as_f64().map(|number| number as u64)
}

/// Puts a field into an object.
pub fn put(object: &Object, name: &str, value: Value) {
    let value = match value {
        Value::Text(text) => text.map_or(JsValue::NULL, JsValue::from_str),
        Value::Truth(truth) => truth.into(),
        Value::Number(number) => number.into(),
    };
    // A plain object takes every field.
    drop(Reflect::set(object, &name.into(), &value));
}

/// What is written: whether of a collection, under which key, and the record; none where it goes.
pub fn of_write(write: &Write) -> (bool, Key, Option<Object>) {
    match write {
        Write::Collection(key, record) => (true, *key, record.as_ref().map(|one| of_collection(one))),
        Write::Article(key, record) => (false, *key, record.as_ref().map(|one| of_item(one))),
    }
}

/// The record of a collection.
fn of_collection(named: &CollectionRecord) -> Object {
    let object = of_record(named.key, named.position);
    put(&object, "name", Value::Text(Some(&named.name)));
    put(&object, bundle::HOUSES, Value::Text(Some(&named.houses)));
    put(&object, bundle::JUDGEMENTS, Value::Text(Some(&named.judgements)));
    put(&object, bundle::CLUSTERS, Value::Text(named.clusters.as_deref()));
    object
}

/// The record of an article.
fn of_item(item: &ArticleRecord) -> Object {
    let object = of_record(item.key, item.position);
    put(&object, "collection", Value::Number(item.collection.0 as f64));
    bundle::fields(&item.article, item.on, &mut |name, value| put(&object, name, value));
    object
}

fn of_record(key: Key, position: u32) -> Object {
    let object = Object::new();
    put(&object, "key", Value::Number(key.0 as f64));
    put(&object, "place", Value::Number(position.into()));
    object
}

/// Reads the record of a collection; one that is damaged is passed over.
pub fn named(record: &JsValue) -> Option<CollectionRecord> {
    let (key, position) = (Key(number(record, "key")?), number(record, "place")? as u32);
    let houses = get(record, bundle::HOUSES).as_string().unwrap_or_default();
    let judgements = get(record, bundle::JUDGEMENTS).as_string().unwrap_or_default();
    let clusters = get(record, bundle::CLUSTERS).as_string().map(Rc::from);
    Some(CollectionRecord { key, position, name: get(record, "name").as_string()?, houses, judgements, clusters })
}

/// Reads the record of an article; one that is damaged is passed over.
pub fn item(record: &JsValue) -> Option<ArticleRecord> {
    let (key, position) = (Key(number(record, "key")?), number(record, "place")? as u32);
    let (on, article) = bundle::article(record)?;
    Some(ArticleRecord { key, position, collection: Key(number(record, "collection")?), on, article })
}

/// The key that a record holds.
pub fn key(record: &JsValue) -> JsValue {
    get(record, "key")
}

/// Whether there is nothing under `name`, and that is said.
pub fn is_null(object: &JsValue, name: &str) -> bool {
    get(object, name).is_null()
}

/// The text under `name`.
pub fn text(object: &JsValue, name: &str) -> Option<String> {
    get(object, name).as_string()
}
