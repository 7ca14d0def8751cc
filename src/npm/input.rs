//! JavaScript's values -> articles and options.
//!
//! They are read by hand and not by serde, whose errors would name neither the article nor the field.

use js_sys::{Array, Object, Reflect};
use rustc_hash::FxHashMap;
use wasm_bindgen::{JsCast as _, JsValue};

use super::bad_input::{BadInput, describe, quote};
use crate::article::Article;
use crate::compare::Options;
use crate::read::{self, Metadata};

/// Reads the options; what is left out is as by default.
pub fn options(given: &JsValue) -> Result<Options, JsValue> {
    let mut options = Options::default();
    if is_absent(given) {
        return Ok(options);
    }
    let Some(object) = as_object(given) else {
        return Err(bad("options", given, "an object with minWords or asides"));
    };
    for key in Object::keys(object) {
        let value = Reflect::get(given, &key)?;
        let place = format!("options.{}", key.as_string().unwrap_or_default());
        match place.as_str() {
            "options.minWords" | "options.asides" if is_absent(&value) => {}
            "options.minWords" => options.min_words = min_words(&place, &value)?,
            "options.asides" => {
                options.asides = value.as_bool().ok_or_else(|| bad(&place, &value, "true or false"))?;
            }
            _ => {
                let (found, expected) = ("not an option".to_owned(), "minWords or asides".to_owned());
                return Err(BadInput { place, found, expected }.into());
            }
        }
    }
    Ok(options)
}

fn min_words(place: &str, value: &JsValue) -> Result<u32, JsValue> {
    let (least, most) = (Options::LEAST_WORDS, Options::MOST_WORDS);
    let words = (least..=most).find(|&words| value.as_f64() == Some(f64::from(words)));
    words.ok_or_else(|| bad(place, value, &format!("a whole number from {least} to {most}")))
}

/// Reads the articles, each with the metadata that it gives and, where it gives none, that its text states.
pub fn articles(given: &JsValue) -> Result<Vec<Article>, JsValue> {
    if !Array::is_array(given) {
        return Err(bad("articles", given, "an array of articles"));
    }
    let mut articles = Vec::new();
    let mut indices = FxHashMap::default();
    for (index, value) in given.unchecked_ref::<Array>().iter().enumerate() {
        let article = article(index, &value)?;
        if let Some(first) = indices.insert(article.id.clone(), index) {
            let found = format!("{}, as that of articles[{first}]", quote(&article.id));
            return Err(BadInput { place: format!("articles[{index}].id"), found, expected: "another".into() }.into());
        }
        articles.push(article);
    }
    Ok(articles)
}

fn article(index: usize, value: &JsValue) -> Result<Article, JsValue> {
    if as_object(value).is_none() {
        return Err(bad(&format!("articles[{index}]"), value, "an object with id and text"));
    }
    let mut fields = Fields { object: value, index, id: None };
    let id = fields.needed("id")?;
    fields.id = Some(id.clone());
    let text = fields.needed("text")?;
    let metadata = Metadata {
        title: fields.optional("title")?,
        outlet: fields.optional("outlet")?,
        date: fields.optional("date")?,
        byline: fields.optional("byline")?,
        credit: fields.optional("credit")?,
    };
    if !metadata.has_valid_date() {
        return Err(bad(&fields.place("date"), &fields.get("date")?, "a day such as 2025-02-01"));
    }
    Ok(read::article_with(id, text, metadata))
}

/// The fields of one article, which is named when one of them is no good.
struct Fields<'v> {
    object: &'v JsValue,
    index: usize,
    id: Option<String>,
}

impl Fields<'_> {
    fn get(&self, name: &str) -> Result<JsValue, JsValue> {
        Reflect::get(self.object, &name.into())
    }

    fn needed(&self, name: &str) -> Result<String, JsValue> {
        let value = self.get(name)?;
        value.as_string().ok_or_else(|| bad(&self.place(name), &value, "a string"))
    }

    fn optional(&self, name: &str) -> Result<Option<String>, JsValue> {
        if is_absent(&self.get(name)?) { Ok(None) } else { self.needed(name).map(Some) }
    }

    fn place(&self, name: &str) -> String {
        let of = self.id.as_ref().map(|id| format!(" of {}", quote(id))).unwrap_or_default();
        format!("articles[{}].{name}{of}", self.index)
    }
}

fn bad(place: &str, value: &JsValue, expected: &str) -> JsValue {
    BadInput { place: place.to_owned(), found: describe(value), expected: expected.to_owned() }.into()
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

fn as_object(value: &JsValue) -> Option<&Object> {
    // Not `instanceof`: an object may come from another window, or have no prototype.
    (value.is_object() && !Array::is_array(value)).then(|| value.unchecked_ref())
}
