//! A word in lower case.

use std::borrow::Cow;

/// `word` in lower case; what has no capital is not copied.
pub(crate) fn lowered(word: &str) -> Cow<'_, str> {
    // Nearly all words are of small Latin letters.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.into();
    }
    if word.chars().any(char::is_uppercase) { word.to_lowercase().into() } else { word.into() }
}
