//! The bytes of a file -> text, whatever its encoding.
//!
//! What the bytes themselves tell stands in [`Encoding`]; what is left is guessed from the letters, as browsers do.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::charset::encoding::Encoding;
use crate::file::error::FileError;
use crate::parsers::Decoded;

/// Decodes a text, and tells whether the letters alone say in which encoding. A byte order mark is no part of it.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded, FileError> {
    decode_as(Encoding::of_text(bytes)?, bytes)
}

/// Decodes a web page, in the encoding that it states, and tells whether that was guessed or not all of it fits.
pub(crate) fn decode_html(bytes: &[u8]) -> Result<Decoded, FileError> {
    decode_as(Encoding::of_page(bytes)?, bytes)
}

fn decode_as(encoding: Encoding, bytes: &[u8]) -> Result<Decoded, FileError> {
    let guessed = matches!(encoding, Encoding::Faulty | Encoding::Legacy);
    let text = match encoding {
        Encoding::Certain(name, mark) => {
            let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap_or(encoding_rs::UTF_8);
            with(encoding, &bytes[mark..])
        }
        Encoding::Faulty => Ok(String::from_utf8_lossy(bytes).replace('\0', "\u{FFFD}")),
        Encoding::Stated(label) => match encoding_rs::Encoding::for_label(label.as_bytes()) {
            Some(encoding) => with(encoding, bytes),
            None => return decode(bytes),
        },
        Encoding::Legacy => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            let guess = detector.guess(None, Utf8Detection::Deny);
            let guess = if EASTERN.contains(&guess.name()) && has_few_letters(bytes) { WINDOWS_1252 } else { guess };
            with(guess, bytes).or_else(|_| with(WINDOWS_1252, bytes))
        }
    };
    Ok(Decoded { text: text?, guessed })
}

/// Encodings of languages that have their own letters in most words.
const EASTERN: [&str; 5] = ["windows-1250", "windows-1257", "windows-1254", "ISO-8859-2", "ISO-8859-4"];
/// A text in one of them has more than one such letter in so many.
const RARE: usize = 150;

/// Whether hardly any letter is none of ASCII's: then a few names are in a western language ("Inês" and not "Inęs").
fn has_few_letters(bytes: &[u8]) -> bool {
    // Below are marks in all of them, and in the eastern ones a few letters, which tell.
    let own = bytes.iter().filter(|byte| **byte >= 0xC0).count();
    let tells = bytes.iter().any(|byte| matches!(byte, 0x8C..=0x8F | 0x9C..=0x9F | 0xA3 | 0xA5 | 0xAA | 0xAF | 0xB3 | 0xB9 | 0xBA | 0xBC | 0xBE | 0xBF));
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    !tells && own * RARE < letters
}

fn with(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, FileError> {
    let undecodable = || FileError::Undecodable { encoding: encoding.name().to_owned() };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or_else(undecodable)?;
    // A picture can pass for UTF-16, and hardly any other file for text.
    if (encoding == UTF_16LE || encoding == UTF_16BE) && text.contains('\0') {
        return Err(undecodable());
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    fn said(result: Result<String, FileError>) -> Result<String, String> {
        result.map_err(|error| error.to_string())
    }

    #[test]
    fn a_text_is_read_in_its_encoding() {
        let story = "“The ferry”, said González – 5 € a head – “is back.” À bientôt, Genève.";
        let (windows, _, _) = WINDOWS_1252.encode(story);
        let russian = "Паром снова ходит каждый день, сообщили в порту в понедельник.";
        let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode(russian);
        let named = "The board halted the tender for the ferries, and nobody could say in so many words how it went on from there, said the chair of it, who had been asked to speak for all of them on the quay that night,";
        let polish = "Książę powiedział, że prom znów pływa codziennie; załoga się cieszy.";
        let (polish_bytes, _, _) = encoding_rs::WINDOWS_1250.encode(polish);
        let japanese = "フェリーは月曜日から毎日運航すると、港の当局者が述べた。";
        let (shift, _, _) = encoding_rs::SHIFT_JIS.encode(japanese);
        let cases: &[(&str, Vec<u8>, &str)] = &[
            ("plain", b"Caracas".into(), "Caracas"),
            ("empty", Vec::new(), ""),
            ("UTF-8", story.into(), story),
            ("UTF-8 with a mark", [b"\xEF\xBB\xBF".as_slice(), story.as_bytes()].concat(), story),
            ("only the first mark goes", b"\xEF\xBB\xBF\xEF\xBB\xBFa".into(), "\u{FEFF}a"),
            ("line ends stay", b"one\r\ntwo\r".into(), "one\r\ntwo\r"),
            ("UTF-16, little end first", [b"\xFF\xFE".into(), utf16(story, false)].concat(), story),
            ("UTF-16, big end first", [b"\xFE\xFF".into(), utf16(story, true)].concat(), story),
            ("UTF-16 without a mark", utf16(story, false), story),
            ("UTF-16 without a mark, big end first", utf16(story, true), story),
            ("emoji in UTF-16", [b"\xFF\xFE".into(), utf16("🗞 é", false)].concat(), "🗞 é"),
            ("Windows-1252", windows.into(), story),
            ("Latin-1, few letters", b"Gonz\xE1lez".into(), "González"),
            ("Latin-1, the last letter", b"caf\xE9".into(), "café"),
            ("a name in English", [named.as_bytes(), b" In\xEAs."].concat(), &[named, " Inês."].concat()),
            ("Polish", polish_bytes.into(), polish),
            ("Russian", cyrillic.into(), russian),
            ("Japanese", shift.into(), japanese),
            ("an old end of file", b"Gonz\xE1lez\x1A".into(), "González\x1A"),
        ];
        for (name, bytes, text) in cases {
            assert_eq!(said(decode(bytes).map(|decoded| decoded.text)), Ok((*text).to_owned()), "{name}");
        }
    }

    #[test]
    fn an_encoding_that_the_letters_alone_tell_is_guessed() {
        for (name, bytes, guessed) in [
            ("UTF-8", "Genève".as_bytes(), false),
            ("ASCII", b"Caracas", false),
            ("UTF-16", b"\xFF\xFEa\0", false),
            ("Latin-1", b"Gen\xE8ve", true),
        ] {
            assert!(decode(bytes).is_ok_and(|decoded| decoded.guessed == guessed), "{name}");
        }
        for (name, page, guessed) in [
            ("stated", b"<meta charset=windows-1251><p>\xCF".as_slice(), false),
            ("unknown", b"<meta charset=klingon><p>Gen\xE8ve", true),
            ("not what it states", b"<meta charset=utf-8><p>Gen\xE8ve", true),
        ] {
            assert!(decode_html(page).is_ok_and(|decoded| decoded.guessed == guessed), "{name}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let cases: &[(&str, &[u8], &str)] = &[
            ("a picture", b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
            ("a PDF, all in letters", b"%PDF-1.4\n1 0 obj", "a PDF"),
            ("a Word document", b"PK\x03\x04\x14\0", "a Word document"),
            ("rich text", b"{\\rtf1\\ansi Story}", "rich text"),
            ("gzip", b"\x1F\x8B\x08\0", "a compressed file"),
            ("a NUL", b"Story\0", "byte 5"),
            ("control characters", b"Sto\x02ry \xFF", "byte 3"),
            ("damaged UTF-8", "éééé\u{201c}".as_bytes(), ""),
            ("UTF-16 cut in two", b"\xFF\xFEa\0b", "UTF-16LE"),
            ("half a pair", b"\xFF\xFE\x00\xD8a\0", "UTF-16LE"),
            ("NULs with a mark", b"\xFF\xFEa\0\0\0", "UTF-16LE"),
        ];
        for (name, bytes, says) in cases {
            if says.is_empty() {
                let damaged = [bytes, b"\xFF".as_slice()].concat();
                assert!(matches!(decode(&damaged), Err(FileError::Damaged { at: 11 })), "{name}");
                continue;
            }
            let error = said(decode(bytes).map(|decoded| decoded.text)).unwrap_err();
            assert!(error.contains(says), "{name}: {error}");
        }
    }

    #[test]
    fn a_page_states_its_encoding() {
        let cases: &[(&str, &[u8], &str)] = &[
            ("charset", b"<META charset='iso-8859-2'><p>\xB1", "ą"),
            ("http-equiv", b"<meta http-equiv=x content=\"text/html; charset=windows-1251\"><p>\xCF", "П"),
            ("no quotes", b"<meta name=a><meta charset=windows-1251><p>\xCF", "П"),
            ("XML", b"<?xml version='1.0' encoding=\"koi8-r\"?><p>\xF0", "П"),
            ("UTF-8, and it is", b"<meta charset=utf-8><p>\xC3\xA9", "é"),
            ("UTF-8, and it is not", b"<meta charset=utf-8><p>caf\xE9 noir", "café noir"),
            ("a mark says more", b"\xEF\xBB\xBF<meta charset=windows-1251>\xC3\xA9", "é"),
            ("it cannot be UTF-16", b"<meta charset=utf-16><p>\xC3\xA9", "é"),
            ("no such encoding", b"<meta charset=klingon><p>\xC3\xA9", "é"),
            ("no encoding", b"<meta charset><p>\xC3\xA9", "é"),
            ("nothing", b"<p>\xC3\xA9", "é"),
        ];
        for (name, bytes, ends) in cases {
            let text = said(decode_html(bytes).map(|decoded| decoded.text));
            assert!(text.as_ref().is_ok_and(|text| text.ends_with(ends)), "{name}: {text:?}");
        }
    }

    #[test]
    fn faults_in_a_page_refuse_it_not() {
        let faulty = ["<!doctype html><p>éééé\u{201c}".as_bytes(), b"\xFF\0 boat"].concat();
        assert!(
            matches!(decode_html(&faulty), Ok(Decoded { text, guessed: true }) if text.ends_with("“\u{FFFD}\u{FFFD} boat"))
        );
        assert!(decode_html(b"boat \0").is_err());
    }
}
