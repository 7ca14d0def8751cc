//! Safari's .webarchive: a property list with the page in it.

use std::io::Cursor;

use plist::Value;

use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::web_page::contents::{contents_of_page, labelled_page};
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "a page saved by Safari (.webarchive)";

/// Whether bytes are such a page.
pub(crate) fn is_web_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"bplist")
        || bytes.starts_with(b"<?xml") && bytes.windows(15).take(2000).any(|window| window == b"WebMainResource")
}

/// The story of the page.
pub(crate) fn page(parsers: &dyn Parsers, bytes: &[u8]) -> Result<Contents, FileError> {
    let broken = |says: String| FileError::Broken { form: FORM, says };
    let list = Value::from_reader(Cursor::new(bytes)).map_err(|error| broken(error.to_string()))?;
    let main = list.as_dictionary().and_then(|list| list.get("WebMainResource")).and_then(Value::as_dictionary);
    let main = main.ok_or_else(|| broken("it has no WebMainResource".to_owned()))?;
    let text = |key: &str| main.get(key).and_then(Value::as_string).map(str::to_owned);
    let data = main
        .get("WebResourceData")
        .and_then(Value::as_data)
        .ok_or_else(|| broken("its page has no bytes".to_owned()))?;
    let decoded = labelled_page(parsers, data, text("WebResourceTextEncodingName").as_deref())?;
    let mut contents = contents_of_page(parsers, &decoded.text)?;
    for draft in &mut contents.drafts {
        draft.metadata =
            std::mem::take(&mut draft.metadata).with(DetailKind::Address, text("WebResourceURL").as_deref());
    }
    Ok(Contents { form: Some(FORM), guessed: decoded.guessed, ..contents })
}
