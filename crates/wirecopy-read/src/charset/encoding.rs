//! Which encoding the bytes of a file are in, as far as the bytes tell.
//!
//! A mark at the start says it all; without one, what is UTF-8 is taken for UTF-8, since hardly anything else looks
//! like it. Who decodes, the browser or a library, does what is left: the label of a page, or a guess.

use crate::charset::signature;
use crate::file::error::FileError;
use crate::file::kind::is_page;

/// So many bytes of a page are searched for its encoding.
const HEAD: usize = 4096;

/// What the bytes say of their encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// The encoding, and how many bytes of mark there are before the text.
    Certain(&'static str, usize),
    /// The label that a page gives itself. It may be no encoding at all: then [`Encoding::of_text`] tells.
    Stated(String),
    /// A page in UTF-8 with faults in it, as browsers show it all the same: each fault as U+FFFD.
    Faulty,
    /// Neither UTF-8 nor UTF-16: to be guessed.
    Legacy,
}

impl Encoding {
    /// What the bytes of a web page say.
    ///
    /// # Errors
    /// [`FileError`] where they are no text.
    pub fn of_page(bytes: &[u8]) -> Result<Self, FileError> {
        match Self::of_page_without_faults(bytes) {
            Err(FileError::Binary { .. } | FileError::Damaged { .. }) if begins_page(bytes) => Ok(Self::Faulty),
            other => other,
        }
    }

    fn of_page_without_faults(bytes: &[u8]) -> Result<Self, FileError> {
        if let Some(certain) = evident(bytes)? {
            return Ok(certain);
        }
        let head = &bytes[..bytes.len().min(HEAD)];
        let stated = declaration(head).or_else(|| meta_charset(head)).map(|label| label.to_ascii_lowercase());
        // A page that is read as bytes to here is no UTF-16, whatever it says.
        // What is UTF-8 beyond ASCII is that, whatever a database or an editor wrote into its head.
        let is_utf8 = !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok();
        match stated.filter(|label| !label.starts_with("utf") && !is_utf8) {
            Some(label) => Ok(Self::Stated(label)),
            None => Self::of_text(bytes),
        }
    }

    /// What the bytes of any other text say.
    ///
    /// # Errors
    /// [`FileError`] where they are no text.
    pub fn of_text(bytes: &[u8]) -> Result<Self, FileError> {
        if let Some(certain) = evident(bytes)? {
            return Ok(certain);
        }
        let Err(error) = std::str::from_utf8(bytes) else { return Ok(Self::Certain("utf-8", 0)) };
        if let Some(at) = bytes.iter().position(|&byte| is_no_text(byte)) {
            return Err(FileError::Binary { at });
        }
        if is_mostly_utf8(bytes) {
            return Err(FileError::Damaged { at: error.valid_up_to() });
        }
        Ok(Self::Legacy)
    }
}

/// Whether bytes begin as a page does, whatever comes later.
fn begins_page(bytes: &[u8]) -> bool {
    is_page(&String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]))
}

/// What cannot be mistaken: a mark, or the form of UTF-16.
fn evident(bytes: &[u8]) -> Result<Option<Encoding>, FileError> {
    let marks: [(&[u8], &str); 3] = [(b"\xEF\xBB\xBF", "utf-8"), (b"\xFF\xFE", "utf-16le"), (b"\xFE\xFF", "utf-16be")];
    if let Some((mark, name)) = marks.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Ok(Some(Encoding::Certain(name, mark.len())));
    }
    if let Some(form) = signature::form(bytes) {
        return Err(FileError::Other { form });
    }
    if !bytes.contains(&0) {
        return Ok(None);
    }
    match (evident_utf16(bytes), bytes.iter().position(|&byte| byte == 0)) {
        (None, Some(at)) => Err(FileError::Binary { at }),
        (utf16, _) => Ok(utf16.map(|name| Encoding::Certain(name, 0))),
    }
}

/// UTF-16 without a mark: every second byte of most letters is NUL.
fn evident_utf16(bytes: &[u8]) -> Option<&'static str> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let nul = |first: usize| bytes.iter().skip(first).step_by(2).filter(|&&byte| byte == 0).count();
    let letters = bytes.len() / 2;
    match (nul(0), nul(1)) {
        (0, odd) if odd * 2 > letters => Some("utf-16le"),
        (even, 0) if even * 2 > letters => Some("utf-16be"),
        _ => None,
    }
}

/// Control characters that no text has. An old end-of-file mark and escapes are let through.
fn is_no_text(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | 0x0B | 0x0C | b'\r' | 0x1A | 0x1B)
}

/// Whether the bytes hold far more characters of UTF-8 than faults: then they are that, and broken.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut faults) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    letters > 2 * faults
}

/// `<?xml version="1.0" encoding="…"?>`
fn declaration(head: &[u8]) -> Option<String> {
    let rest = head.strip_prefix(b"<?xml")?;
    let end = find(rest, b"?>")?;
    label(&rest[..end], b"encoding")
}

/// `<meta charset="…">`, or `<meta http-equiv="…" content="text/html; charset=…">`.
fn meta_charset(head: &[u8]) -> Option<String> {
    let mut rest = head;
    while let Some(start) = find(rest, b"<meta") {
        rest = &rest[start + b"<meta".len()..];
        let end = rest.iter().position(|&byte| byte == b'>').unwrap_or(rest.len());
        if let Some(label) = label(&rest[..end], b"charset") {
            return Some(label);
        }
    }
    None
}

/// The label after `name` and an equals sign.
fn label(bytes: &[u8], name: &[u8]) -> Option<String> {
    let after = bytes[find(bytes, name)? + name.len()..].trim_ascii_start().strip_prefix(b"=")?;
    let value = after.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|byte| b"\"'; \t\r\n/>?".contains(byte)).unwrap_or(value.len());
    String::from_utf8(value[..end].to_vec()).ok().filter(|label| !label.is_empty())
}

/// Where `name`, in small letters, first stands in `bytes`, whatever their capitals.
pub(crate) fn find(bytes: &[u8], name: &[u8]) -> Option<usize> {
    bytes.windows(name.len()).position(|window| window.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::Encoding;

    #[test]
    fn a_page_states_its_encoding() {
        for (name, bytes, label) in [
            ("charset", b"<META charset='ISO-8859-2'>".as_slice(), Some("iso-8859-2")),
            ("http-equiv", b"<meta http-equiv=x content=\"text/html; charset=windows-1251\">", Some("windows-1251")),
            ("no quotes", b"<meta name=a><meta charset=koi8-r>", Some("koi8-r")),
            ("XML", b"<?xml version='1.0' encoding=\"shift_jis\"?>", Some("shift_jis")),
            ("no value", b"<meta charset>", None),
            ("UTF-8", b"<meta charset=utf-8>", None),
            ("it cannot be UTF-16", b"<meta charset=utf-16>", None),
        ] {
            let expected = label.map_or(Encoding::Certain("utf-8", 0), |label| Encoding::Stated(label.to_owned()));
            assert_eq!(Encoding::of_page(bytes), Ok(expected), "{name}");
        }
    }
}
