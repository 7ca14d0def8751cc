//! JavaScript's values -> articles and options.
//!
//! They are read by hand and not by serde, whose errors would name neither the article nor the field.

use js_sys::{Array, Object, Reflect};
use rustc_hash::FxHashMap;
use wasm_bindgen::{JsCast as _, JsValue};

use super::bad_input::{BadInput, describe, quote};
use wirecopy::article::Article;
use wirecopy::{Options, Style};
use wirecopy_read::Metadata;

/// What `options` may hold.
const KNOWN: &str = "minWords, quotedWords, gap, asides, common, within, furniture or style";
/// What `options.style` may hold.
const KNOWN_STYLE: &str = "capitals, spelling, amounts or marks";

/// Reads the options; what is left out is as by default.
pub fn options(given: &JsValue) -> Result<Options, JsValue> {
    let mut options = Options::default();
    each("options", given, KNOWN, |key, place, value| {
        match key {
            "minWords" => {
                options.min_words = whole(place, value, (Options::LEAST_WORDS, Options::MOST_WORDS))?;
            }
            // Its limit hangs on minWords, which may come later.
            "quotedWords" => {
                options.quoted_words = Some(whole(place, value, (Options::LEAST_QUOTED, Options::MOST_WORDS))?);
            }
            "gap" => options.gap = whole(place, value, (0, Options::MOST_GAP))?,
            "asides" => options.asides = switch(place, value)?,
            "common" => options.common = switch(place, value)?,
            "within" => options.within = switch(place, value)?,
            "furniture" => options.furniture = switch(place, value)?,
            "style" => options.style = style(place, value)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let limits = (Options::LEAST_QUOTED, options.min_words);
    if let Some(words) = options.quoted_words.filter(|&words| words > limits.1) {
        whole("options.quotedWords", &words.into(), limits)?;
    }
    Ok(options)
}

fn style(place: &str, given: &JsValue) -> Result<Style, JsValue> {
    let mut style = Style::default();
    each(place, given, KNOWN_STYLE, |key, place, value| {
        *match key {
            "capitals" => &mut style.capitals,
            "spelling" => &mut style.spelling,
            "amounts" => &mut style.amounts,
            "marks" => &mut style.marks,
            _ => return Ok(false),
        } = switch(place, value)?;
        Ok(true)
    })?;
    Ok(style)
}

/// Hands each key of an object that is not absent to `take`, with the place that an error names; it answers whether it
/// knows the key.
fn each(
    place: &str,
    given: &JsValue,
    known: &str,
    mut take: impl FnMut(&str, &str, &JsValue) -> Result<bool, JsValue>,
) -> Result<(), JsValue> {
    if is_absent(given) {
        return Ok(());
    }
    let Some(object) = as_object(given) else {
        return Err(bad(place, given, &format!("an object with {known}")));
    };
    for key in Object::keys(object) {
        let value = Reflect::get(given, &key)?;
        let key = key.as_string().unwrap_or_default();
        let place = format!("{place}.{key}");
        let is_known = if is_absent(&value) {
            known.split([',', ' ']).any(|name| name == key)
        } else {
            take(&key, &place, &value)?
        };
        if !is_known {
            return Err(BadInput { place, found: "not an option".to_owned(), expected: known.to_owned() }.into());
        }
    }
    Ok(())
}

fn switch(place: &str, value: &JsValue) -> Result<bool, JsValue> {
    value.as_bool().ok_or_else(|| bad(place, value, "true or false"))
}

fn whole(place: &str, value: &JsValue, (least, most): (u32, u32)) -> Result<u32, JsValue> {
    let number = (least..=most).find(|&number| value.as_f64() == Some(f64::from(number)));
    number.ok_or_else(|| bad(place, value, &format!("a whole number from {least} to {most}")))
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
        house: fields.optional("house")?,
        date: fields.optional("date")?,
        byline: fields.optional("byline")?,
        credit: fields.optional("credit")?,
        ..Metadata::default()
    };
    if metadata.unread_date().is_some() {
        return Err(bad(&fields.place("date"), &fields.get("date")?, "a day such as 2025-02-01"));
    }
    Ok(wirecopy_read::article_with(id, text, metadata))
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
