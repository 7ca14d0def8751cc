//! The bytes of a file -> text.

use std::fmt;

/// The mark that some programs put before UTF-8 text.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Why bytes are not a text. The name of the file is the caller's to add.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// Not UTF-8.
    NotUtf8 {
        /// The first byte that fits no character, counted from 0 in the bytes as given.
        at: usize,
    },
    /// Text, but in UTF-16, as its first two bytes say.
    Utf16,
    /// Not text: it holds a NUL byte.
    Binary {
        /// The first NUL byte, counted from 0 in the bytes as given.
        at: usize,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 { at } => write!(f, "not UTF-8 text (byte {at}); save it as UTF-8 and try again"),
            Self::Utf16 => write!(f, "UTF-16 text; save it as UTF-8 and try again"),
            Self::Binary { at } => write!(f, "not a text file (byte {at} is NUL)"),
        }
    }
}

impl std::error::Error for ReadError {}

/// Decodes UTF-8, with or without a byte order mark.
///
/// The mark is no part of the text (a browser's `Response.text()` drops it too), so positions in a report count from
/// the first character after it. Everything else stays as it is, line ends included.
///
/// # Errors
/// [`ReadError`] says why the bytes are not text, and where that shows first.
pub fn decode(bytes: Vec<u8>) -> Result<String, ReadError> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(ReadError::Utf16);
    }
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(ReadError::Binary { at });
    }
    let mut text =
        String::from_utf8(bytes).map_err(|error| ReadError::NotUtf8 { at: error.utf8_error().valid_up_to() })?;
    if text.as_bytes().starts_with(BYTE_ORDER_MARK) {
        text.drain(..BYTE_ORDER_MARK.len());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_text_or_say_where_they_do_not() {
        let cases: &[(&str, &[u8], Result<&str, ReadError>)] = &[
            ("plain", b"Caracas", Ok("Caracas")),
            ("empty", b"", Ok("")),
            ("accents and emoji", "González 🗞".as_bytes(), Ok("González 🗞")),
            ("byte order mark", b"\xEF\xBB\xBFCaracas", Ok("Caracas")),
            ("only the first mark goes", b"\xEF\xBB\xBF\xEF\xBB\xBFa", Ok("\u{FEFF}a")),
            ("line ends stay", b"one\r\ntwo\r", Ok("one\r\ntwo\r")),
            ("Windows-1252", b"Gonz\xE1lez", Err(ReadError::NotUtf8 { at: 4 })),
            ("cut within a character", b"ab\xE2\x80", Err(ReadError::NotUtf8 { at: 2 })),
            ("counted with the mark", b"\xEF\xBB\xBFab\xFF", Err(ReadError::NotUtf8 { at: 5 })),
            ("UTF-16, little end first", b"\xFF\xFEa\0", Err(ReadError::Utf16)),
            ("UTF-16, big end first", b"\xFE\xFF\0a", Err(ReadError::Utf16)),
            ("a picture", b"\x89PNG\r\n\x1a\n\0\0", Err(ReadError::Binary { at: 8 })),
        ];
        for (name, bytes, expected) in cases {
            assert_eq!(decode(bytes.to_vec()), expected.map(str::to_owned), "{name}");
        }
    }
}
