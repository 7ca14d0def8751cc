//! The bytes of a file -> text, as the browser decodes it.

use web_sys::{TextDecoder, TextDecoderOptions};

use crate::read::{Encoding, FileError};

/// Where neither the bytes nor a page tell, the encoding that was usual before UTF-8 where the reader's language is
/// written, as in the table of the HTML standard; elsewhere Windows-1252.
const USUAL: &str = "ar:windows-1256 be:windows-1251 bg:windows-1251 cs:windows-1250 el:iso-8859-7 et:windows-1257 \
    fa:windows-1256 he:windows-1255 hr:windows-1250 hu:windows-1250 ja:shift_jis ko:euc-kr lt:windows-1257 \
    lv:windows-1257 mk:windows-1251 pl:windows-1250 ru:windows-1251 sk:windows-1250 sl:windows-1250 sr:windows-1251 \
    th:windows-874 tr:windows-1254 uk:windows-1251 vi:windows-1258 zh:gb18030";

/// Decodes a text. A byte order mark is no part of it.
pub fn text(bytes: &[u8]) -> Result<String, FileError> {
    decoded(Encoding::of_text(bytes)?, bytes)
}

/// Decodes a web page, in the encoding that it states.
pub fn page(bytes: &[u8]) -> Result<String, FileError> {
    decoded(Encoding::of_page(bytes)?, bytes)
}

fn decoded(encoding: Encoding, bytes: &[u8]) -> Result<String, FileError> {
    match encoding {
        Encoding::Certain(name, mark) => with(name, bytes.get(mark..).unwrap_or_default()),
        Encoding::Stated(label) => match decoder(&label) {
            Some(_) => with(&label, bytes),
            None => text(bytes),
        },
        Encoding::Legacy => with(usual(), bytes).or_else(|_| with("windows-1252", bytes)),
    }
}

fn usual() -> &'static str {
    let language = web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default();
    let mut usual = USUAL.split(' ').filter_map(|pair| pair.split_once(':'));
    usual.find(|(short, _)| language.starts_with(short)).map_or("windows-1252", |(_, name)| name)
}

/// The browser's decoder, if it knows the encoding. It refuses what fits no character.
fn decoder(label: &str) -> Option<TextDecoder> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    TextDecoder::new_with_label_and_options(label, &options).ok()
}

fn with(label: &str, bytes: &[u8]) -> Result<String, FileError> {
    let text = decoder(label).and_then(|decoder| decoder.decode_with_u8_array(bytes).ok());
    // A picture can pass for UTF-16, and hardly any other file for text.
    let is_text = |text: &String| !label.starts_with("utf-16") || !text.contains('\0');
    text.filter(is_text).ok_or_else(|| FileError::Undecodable { encoding: label.to_owned() })
}
