//! The bytes of a file -> text, as the browser decodes it.

use js_sys::Reflect;
use web_sys::{TextDecoder, TextDecoderOptions};
use wirecopy_read::{Decoded, Encoding, FileError};

/// Where neither the bytes nor a page tell, the encoding that is tried first: the one that was usual before UTF-8 where the
/// reader's language is written, as in the table of the HTML standard; elsewhere Windows-1252.
const USUAL: &str = "ar:windows-1256 be:windows-1251 bg:windows-1251 cs:windows-1250 el:iso-8859-7 et:windows-1257 \
    fa:windows-1256 he:windows-1255 hr:windows-1250 hu:windows-1250 ja:shift_jis ko:euc-kr lt:windows-1257 \
    lv:windows-1257 mk:windows-1251 pl:windows-1250 ru:windows-1251 sk:windows-1250 sl:windows-1250 sr:windows-1251 \
    th:windows-874 tr:windows-1254 uk:windows-1251 vi:windows-1258 zh:gb18030";

/// So many bytes, from the first that is no ASCII on, tell the encoding.
const SAMPLE: usize = 0x1_0000;

/// Decodes a text. A byte order mark is no part of it.
pub fn text(bytes: &[u8]) -> Result<Decoded, FileError> {
    decoded(Encoding::of_text(bytes)?, bytes)
}

/// Decodes a web page, in the encoding that it states.
pub fn page(bytes: &[u8]) -> Result<Decoded, FileError> {
    decoded(Encoding::of_page(bytes)?, bytes)
}

/// Decodes bytes in the encoding with this label; what fits no character becomes U+FFFD.
pub fn labelled(label: &str, bytes: &[u8]) -> Option<String> {
    decoder(label, false)?.decode_with_u8_array(bytes).ok()
}

fn decoded(encoding: Encoding, bytes: &[u8]) -> Result<Decoded, FileError> {
    let known = |text| Decoded { text, guessed: false };
    match encoding {
        Encoding::Certain(name, mark) => with(name, bytes.get(mark..).unwrap_or_default()).map(known),
        Encoding::Faulty => {
            let text = decoder("utf-8", false).and_then(|decoder| decoder.decode_with_u8_array(bytes).ok());
            Ok(Decoded { text: text.unwrap_or_default().replace('\0', "\u{FFFD}"), guessed: true })
        }
        Encoding::Stated(label) => match decoder(&label, true) {
            Some(_) => with(&label, bytes).map(known),
            None => text(bytes),
        },
        Encoding::Legacy => {
            let text = with(guessed(bytes), bytes).or_else(|_| with("windows-1252", bytes))?;
            Ok(Decoded { text, guessed: true })
        }
    }
}

fn guessed(bytes: &[u8]) -> &'static str {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
    let sample = bytes.get(start..).unwrap_or_default();
    let sample = sample.get(..SAMPLE).unwrap_or(sample);
    // What fits no character is a flaw, and the last character may be cut in two.
    wirecopy_read::guess(usual(), &|name| decoder(name, false)?.decode_with_u8_array(sample).ok())
}

fn usual() -> &'static str {
    let language = language().unwrap_or_default();
    let mut usual = USUAL.split(' ').filter_map(|pair| pair.split_once(':'));
    usual.find(|(short, _)| language.starts_with(short)).map_or("windows-1252", |(_, name)| name)
}

/// The reader's language, on the page and in a worker alike.
fn language() -> Option<String> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    Reflect::get(&navigator, &"language".into()).ok()?.as_string()
}

/// The browser's decoder, if it knows the encoding. A `strict` one refuses what fits no character.
fn decoder(label: &str, strict: bool) -> Option<TextDecoder> {
    let options = TextDecoderOptions::new();
    options.set_fatal(strict);
    TextDecoder::new_with_label_and_options(label, &options).ok()
}

fn with(label: &str, bytes: &[u8]) -> Result<String, FileError> {
    if label == "utf-8" {
        // No need to ask the browser, which would make a text of its own of it first.
        return String::from_utf8(bytes.to_vec()).map_err(|_| FileError::Undecodable { encoding: label.to_owned() });
    }
    let text = decoder(label, true).and_then(|decoder| decoder.decode_with_u8_array(bytes).ok());
    // A picture can pass for UTF-16, and hardly any other file for text.
    let is_text = |text: &String| !label.starts_with("utf-16") || !text.contains('\0');
    text.filter(is_text).ok_or_else(|| FileError::Undecodable { encoding: label.to_owned() })
}
