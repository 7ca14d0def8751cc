//! WARC and its forerunner ARC: web pages as a crawler was sent them.

use std::collections::HashSet;

use crate::archive::gzip;
use crate::capture::http;
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::web_page::contents::{labelled_page, story_of_page};
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "a web archive (WARC)";

/// Whether bytes are such an archive, unpacked.
pub(crate) fn is_warc(bytes: &[u8]) -> bool {
    bytes.starts_with(b"WARC/") || bytes.starts_with(b"filedesc://")
}

/// A page in an archive.
struct Capture<'b> {
    address: String,
    /// An HTTP response, or the bytes of the page alone with what the record says they are.
    block: &'b [u8],
    alone: Option<String>,
}

/// The stories of the pages in an archive. What is no page (pictures, scripts, redirects) is passed over.
pub(crate) fn pages(parsers: &dyn Parsers, bytes: &[u8]) -> Result<Contents, FileError> {
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let unpacked;
    let bytes = if bytes.starts_with(b"\x1f\x8b") {
        unpacked = gzip::gunzip(bytes)?;
        if unpacked.cut {
            contents.notes.push("the archive is cut off or damaged; what stands before is read".to_owned());
        }
        unpacked.bytes.as_slice()
    } else {
        bytes
    };
    let captures =
        if bytes.starts_with(b"filedesc://") { arc(bytes, &mut contents) } else { warc(bytes, &mut contents) };
    let (mut seen, mut without) = (HashSet::new(), 0);
    for capture in captures {
        match page(parsers, &capture) {
            None => {}
            Some(Ok(draft)) if draft.text.is_empty() => without += 1,
            // A crawler may fetch a page twice.
            Some(Ok(draft)) if !seen.insert((capture.address.clone(), draft.text.clone())) => {}
            Some(Ok(draft)) => contents.drafts.push(draft),
            Some(Err(FileError::NoStory)) => without += 1,
            Some(Err(error)) => contents.leave(Place::Named(capture.address), Flaw::File(Box::new(error))),
        }
    }
    if without > 0 {
        contents.notes.push(format!("pages without a story: {without}"));
    }
    contents.if_any(FORM)
}

fn page(parsers: &dyn Parsers, capture: &Capture<'_>) -> Option<Result<Draft, FileError>> {
    let (kind, body) = match &capture.alone {
        Some(kind) => (kind.clone(), capture.block.to_vec()),
        None => match http::response(capture.block)? {
            Ok(response) if response.status == 200 => (response.content_type, response.body),
            Ok(_) => return None,
            Err(error) => return Some(Err(error)),
        },
    };
    let is_page = kind.contains("html");
    let is_text = kind.starts_with("text/plain") && capture.alone.is_some();
    if !is_page && !is_text {
        return None;
    }
    let label = kind.split_once("charset=").map(|(_, label)| label.trim_matches(['"', '\'', ' ']).to_owned());
    let decoded = labelled_page(parsers, &body, label.as_deref());
    let draft = decoded.and_then(|decoded| {
        if is_page {
            story_of_page(parsers, &decoded.text)
        } else {
            Ok(Draft { text: decoded.text, ..Draft::default() })
        }
    });
    Some(draft.map(|draft| Draft {
        id: Some(capture.address.clone()),
        metadata: draft.metadata.with(DetailKind::Address, Some(&capture.address)),
        text: draft.text,
    }))
}

/// The records of a WARC that may be pages.
fn warc<'b>(bytes: &'b [u8], contents: &mut Contents) -> Vec<Capture<'b>> {
    let mut captures = Vec::new();
    let mut at = 0;
    while let Some(start) = next_record(bytes, at) {
        let Some((_, fields, rest)) = http::head(&bytes[start..]) else { break };
        let body = bytes.len() - rest.len();
        let length: Option<usize> = http::field(&fields, "content-length").and_then(|length| length.parse().ok());
        let named = length.and_then(|length| body.checked_add(length)).filter(|&end| end <= bytes.len());
        // A length that is wrong costs no more than its record: the next begins where its first line stands.
        let end = named.unwrap_or_else(|| next_record(bytes, body).unwrap_or(bytes.len()));
        let address = http::field(&fields, "warc-target-uri").unwrap_or_default().trim_matches(['<', '>']).to_owned();
        if named.is_none() {
            contents.notes.push(format!("the record of {address} is cut off or says a wrong length"));
        }
        let kind = http::field(&fields, "content-type").unwrap_or_default().to_ascii_lowercase();
        let alone = match http::field(&fields, "warc-type").unwrap_or_default() {
            "response" if kind.starts_with("application/http") || kind.is_empty() => Some(None),
            "response" | "resource" | "conversion" => Some(Some(kind)),
            _ => None,
        };
        // A program may keep its own log in the archive.
        if let Some(alone) = alone.filter(|_| !address.starts_with("metadata:")) {
            captures.push(Capture { address, block: &bytes[body..end], alone });
        }
        at = end;
    }
    captures
}

/// Where the next record begins: at a line "WARC/1.0".
fn next_record(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let mark = b"WARC/1.";
    let mut at = 0;
    loop {
        if rest.get(at..)?.starts_with(mark) {
            return Some(from + at);
        }
        at += rest.get(at..)?.iter().position(|&byte| byte == b'\n')? + 1;
    }
}

/// The records of an ARC: a line with address, host, time, kind and length, and so many bytes.
fn arc<'b>(bytes: &'b [u8], contents: &mut Contents) -> Vec<Capture<'b>> {
    let mut captures = Vec::new();
    let mut rest = bytes;
    while let Some(end) = rest.iter().position(|&byte| byte == b'\n') {
        let line = String::from_utf8_lossy(&rest[..end]).into_owned();
        let words: Vec<&str> = line.split_whitespace().collect();
        let length: Option<usize> = words.last().and_then(|length| length.parse().ok()).filter(|_| words.len() >= 5);
        rest = &rest[end + 1..];
        let Some(length) = length else { continue };
        let block = &rest[..length.min(rest.len())];
        if line.starts_with("http") {
            let address = words[..words.len() - 4].join(" ");
            if block.len() < length {
                contents.notes.push(format!("the record of {address} is cut off or says a wrong length"));
            }
            captures.push(Capture { address, block, alone: None });
        }
        rest = &rest[block.len()..];
    }
    captures
}
