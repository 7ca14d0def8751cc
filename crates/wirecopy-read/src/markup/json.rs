//! JSON as serde parses it.

use crate::json::value::Json;

/// Parses one text.
///
/// # Errors
/// Why it is no JSON.
pub fn parse(text: &str) -> Result<Json, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}
