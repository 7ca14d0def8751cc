//! MHTML: a page as an e-mail of many parts, as Chrome and Edge save it.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, MessageParser, MimeHeaders as _, PartType};

use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::web_page::contents::{contents_of_page, labelled_page};
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "a page saved as MHTML";

/// So many bytes of a file are searched for the head of such a page.
const HEAD: usize = 4096;

/// Whether bytes are such a page, whatever its file is called.
pub(crate) fn is_mhtml(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    let begins = ["from:", "mime-version:", "content-type:", "snapshot-content-location:", "subject:", "date:", "x-"]
        .iter()
        .any(|field| bytes.get(..field.len()).is_some_and(|start| start.eq_ignore_ascii_case(field.as_bytes())));
    if !begins {
        return false;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let head = head.split("\n\n").next().unwrap_or_default().split("\r\n\r\n").next().unwrap_or_default();
    head.contains("multipart/related") && head.contains("boundary")
}

/// The story of the page.
pub(crate) fn page(parsers: &dyn Parsers, bytes: &[u8]) -> Result<Contents, FileError> {
    let broken = |says: &str| FileError::Broken { form: FORM, says: says.to_owned() };
    let message = MessageParser::default().parse(bytes).ok_or_else(|| broken("it has no parts"))?;
    let address = message.header_raw("Snapshot-Content-Location").map(|address| address.trim().to_owned());
    let is_page = |kind: &PartType<'_>| matches!(kind, PartType::Html(_));
    let pages: Vec<_> = message.parts.iter().filter(|part| is_page(&part.body)).collect();
    let of_address =
        pages.iter().find(|part| part.content_location().map(str::trim) == address.as_deref() && address.is_some());
    let part = of_address.or(pages.first()).ok_or_else(|| broken("no part of it is a web page"))?;
    let raw = bytes.get(part.raw_body_offset() as usize..part.raw_end_offset() as usize).unwrap_or_default();
    let body = match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
    };
    let body = body.ok_or_else(|| broken("the page in it cannot be decoded"))?;
    let label = part.content_type().and_then(|kind| kind.attribute("charset")).map(str::to_owned);
    let decoded = labelled_page(parsers, &body, label.as_deref())?;
    let mut contents = contents_of_page(parsers, &decoded.text)?;
    for draft in &mut contents.drafts {
        draft.metadata = std::mem::take(&mut draft.metadata).with(DetailKind::Address, address.as_deref());
    }
    Ok(Contents { form: Some(FORM), guessed: decoded.guessed, ..contents })
}
