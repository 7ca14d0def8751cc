//! A list of dicts -> articles.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDate, PyInt, PyMapping, PyString};
use wirecopy::article::Article;

use super::fields::{self, Given, KNOWN, NEEDED};

/// Reads each dict by the names of its keys; others are passed over.
pub fn articles(py: Python<'_>, dicts: &[Bound<'_, PyAny>]) -> PyResult<Vec<Article>> {
    let given: PyResult<Vec<Given>> = dicts.iter().enumerate().map(|(row, dict)| article(row, dict)).collect();
    fields::articles(py, given?)
}

fn article(row: usize, dict: &Bound<'_, PyAny>) -> PyResult<Given> {
    let Ok(dict) = dict.cast::<PyMapping>() else {
        let says =
            format!("articles[{row}] is of type {}; a dict with id and text is expected", dict.get_type().name()?);
        return Err(PyTypeError::new_err(says));
    };
    let mut given = Given::default();
    for name in NEEDED.into_iter().chain(KNOWN) {
        let there = dict.contains(name)?;
        let value = if there { Some(dict.get_item(name)?).filter(|value| !is_missing(value)) } else { None };
        let Some(value) = value else {
            if NEEDED.contains(&name) {
                let found = if there { "None" } else { "missing" };
                return Err(PyValueError::new_err(format!("articles[{row}][{name:?}] is {found}; text is expected")));
            }
            continue;
        };
        let Some(text) = text(name, &value)? else {
            let expected = if name == "date" { "a text or a date" } else { "a text" };
            let found = value.get_type().name()?;
            let says = format!("articles[{row}][{name:?}] is of type {found}; {expected} is expected");
            return Err(PyTypeError::new_err(says));
        };
        given.set(name, Some(text));
    }
    Ok(given)
}

/// None, and pandas' NaN, which is not equal to itself.
fn is_missing(value: &Bound<'_, PyAny>) -> bool {
    value.is_none() || (value.extract::<f64>().is_ok_and(f64::is_nan) && !value.is_instance_of::<PyInt>())
}

/// The value as text, if it can be a field of this name.
fn text(name: &str, value: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    if let Ok(text) = value.cast::<PyString>() {
        // A lone surrogate is no text. One character stands for it, so that positions hold.
        return Ok(Some(text.extract().unwrap_or_else(|_| lossy(text))));
    }
    if name == "id" && value.is_instance_of::<PyInt>() && !value.is_instance_of::<PyBool>() {
        return Ok(Some(value.str()?.extract()?));
    }
    if name == "date" && value.is_instance_of::<PyDate>() {
        let day: String = value.call_method0("isoformat")?.extract()?;
        return Ok(Some(day.get(..10).unwrap_or(&day).to_owned()));
    }
    Ok(None)
}

fn lossy(text: &Bound<'_, PyString>) -> String {
    let replaced = text.call_method1("encode", ("utf-16-le", "surrogatepass"));
    let replaced = replaced.and_then(|bytes| bytes.call_method1("decode", ("utf-16-le", "replace")));
    replaced.and_then(|text| text.extract()).unwrap_or_else(|_| text.to_string_lossy().into_owned())
}
