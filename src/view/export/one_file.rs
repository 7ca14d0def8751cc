//! The page as one file: the collection that stands in it, and saving it with another.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use crate::intake::error_text;
use crate::state::export::jobs::stem;
use crate::state::export::one_file::filled;
use crate::state::library::collections::Library;
use crate::state::library::collections::bundle::Bundle;
use crate::state::listing::FileNote;
use crate::view::export::download::download;
use crate::view::library::bundle;
use wirecopy::Options;

thread_local! {
    /// Promises the text of the frame that a collection is put into.
    static FRAME: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// From now on the frame is what `frame` promises.
pub fn frame_from(frame: Option<Function>) {
    FRAME.set(frame);
}

/// Whether the page is one file.
pub fn is_it() -> bool {
    element().is_some()
}

fn element() -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id("articles")
}

/// The collection that stands in this document, where the page is one file.
pub async fn collection() -> Option<Bundle> {
    let read = bundle::read(&element()?.text_content()?).await;
    Some(read.unwrap_or_else(|reason| {
        let skipped = vec![FileNote { file: "The collection in this file".to_owned(), reason }];
        Bundle {
            name: "This file".to_owned(),
            options: Options::default(),
            houses: String::new(),
            judgements: String::new(),
            clusters: None,
            articles: Vec::new(),
            skipped,
            remarks: Vec::new(),
        }
    }))
}

/// Saves the page with the open collection in it, and returns the file's name.
///
/// # Errors
/// Why it cannot be saved, as a clause.
pub async fn save(library: &Library, options: &Options) -> Result<String, String> {
    let promise = FRAME.with_borrow(|frame| frame.as_ref().map(|frame| frame.call0(&JsValue::UNDEFINED)));
    let promise = promise.and_then(Result::ok).and_then(|promise| promise.dyn_into::<Promise>().ok());
    let frame = JsFuture::from(promise.ok_or("this page was not built to be one file")?).await;
    let frame = frame.map_err(|error| error_text(&error))?.as_string().unwrap_or_default();
    let file = filled(&frame, &bundle::text(library, options)).ok_or("what it is made of is damaged")?;
    let name = [&stem(library.name(library.open)), ".html"].concat();
    download(&name, "text/html", &file.into());
    Ok(name)
}
