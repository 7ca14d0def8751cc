//! The npm package: what JavaScript may call.
//!
//! The package's own files, with the types and what surrounds this module, stand in the folder `npm/`.

mod bad_input;
mod input;

use serde::Serialize as _;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use wirecopy_quotes::Ledger;
use wirecopy_report::quotations::{QuotesView, Quoting};
use wirecopy_report::{ReportView, Utf16};

/// Compares every article with every other: `compare(articles, options?)`, as `npm/index.d.ts` has it.
///
/// Positions count UTF-16 code units, as JavaScript's strings do. A lone surrogate is read as U+FFFD, which is one unit
/// as well, so that all positions hold.
///
/// # Errors
/// An `Error` that names what was wrong with which input; or what a getter of the input threw.
#[wasm_bindgen]
pub fn compare(articles: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = input::options(options)?;
    let articles = input::articles(articles)?;
    let report = wirecopy::compare(&articles, &options).map_err(JsError::from)?;
    // There is always one, as the report is of these articles.
    let view = ReportView::<Utf16>::new(&articles, &report);
    // As JSON has it: null where nothing is known, objects and not maps.
    Ok(view.serialize(&Serializer::json_compatible()).map_err(JsError::from)?)
}

/// Lists what people are quoted with: `quotes(articles, options?)`, as `npm/index.d.ts` has it.
///
/// Positions count UTF-16 code units, as in [`compare`].
///
/// # Errors
/// As [`compare`].
#[wasm_bindgen]
pub fn quotes(articles: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = input::options(options)?;
    let articles = input::articles(articles)?;
    let report = wirecopy::compare(&articles, &options).map_err(JsError::from)?;
    let ledger = Ledger::of(&articles);
    // There is always one, as both are of these articles.
    let view = Quoting::new(&articles, &report, &ledger).map(QuotesView::<Utf16>::new);
    Ok(view.serialize(&Serializer::json_compatible()).map_err(JsError::from)?)
}
