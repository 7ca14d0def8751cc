//! Why JavaScript's input cannot be used.

use std::fmt;

use wasm_bindgen::{JsError, JsValue};

/// How much of a text that is no good is told.
const TOLD: usize = 40;

/// One thing in the input that is not as it should be.
#[derive(Debug)]
pub struct BadInput {
    /// Where: `articles[2].text of "ap-3"`.
    pub place: String,
    /// What stands there.
    pub found: String,
    /// What should.
    pub expected: String,
}

impl fmt::Display for BadInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is {}; {} is expected", self.place, self.found, self.expected)
    }
}

impl std::error::Error for BadInput {}

impl From<BadInput> for JsValue {
    fn from(bad: BadInput) -> Self {
        JsError::from(bad).into()
    }
}

/// What a value is, in a few words.
pub fn describe(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        return quote(&text);
    }
    if let Some(number) = value.as_f64() {
        return number.to_string();
    }
    let words = match value.as_bool() {
        Some(true) => "true",
        Some(false) => "false",
        None if value.is_undefined() => "missing",
        None if value.is_null() => "null",
        None if js_sys::Array::is_array(value) => "an array",
        None if value.is_function() => "a function",
        None if value.is_symbol() => "a symbol",
        None if value.is_bigint() => "a bigint",
        None => "an object",
    };
    words.to_owned()
}

/// A text in quotation marks, its end left out if it is long.
pub fn quote(text: &str) -> String {
    let mut told: String = text.chars().take(TOLD).collect();
    if told.len() < text.len() {
        told.push('…');
    }
    format!("{told:?}")
}
