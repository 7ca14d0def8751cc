//! An HTTP response as an archive keeps it: a head, and a body in chunks or packed.

use crate::archive::gzip;
use crate::file::error::FileError;

/// A response taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) content_type: String,
    pub(crate) body: Vec<u8>,
}

/// The first line of a head, its fields with their names in small letters, and what follows it.
pub(crate) type Head<'b> = (String, Vec<(String, String)>, &'b [u8]);

/// Splits a head from what follows its blank line, and gives the head's first line and its fields in small letters.
pub(crate) fn head(bytes: &[u8]) -> Option<Head<'_>> {
    let mut end = 0;
    let mut rest = None;
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        end += line.len();
        if line.trim_ascii().is_empty() {
            rest = Some(end);
            break;
        }
    }
    let rest = rest?;
    let text = String::from_utf8_lossy(&bytes[..rest]);
    let mut lines = text.lines();
    let first = lines.next()?.trim().to_owned();
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in lines {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    Some((first, fields, &bytes[rest..]))
}

/// The value of a field.
pub(crate) fn field<'f>(fields: &'f [(String, String)], name: &str) -> Option<&'f str> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// Takes a response apart. `None` where there is no head.
pub(crate) fn response(bytes: &[u8]) -> Option<Result<Response, FileError>> {
    let (first, fields, body) = head(bytes)?;
    let status = first.strip_prefix("HTTP/")?.split_whitespace().nth(1)?.parse().ok()?;
    let is_chunked =
        field(&fields, "transfer-encoding").is_some_and(|how| how.to_ascii_lowercase().contains("chunked"));
    let body = if is_chunked { unchunked(body) } else { body.to_vec() };
    let encoding = field(&fields, "content-encoding").unwrap_or_default().to_ascii_lowercase();
    let body = match encoding.as_str() {
        // A program may have unpacked it and left the word in the head.
        "gzip" | "x-gzip" if body.starts_with(b"\x1f\x8b") => gzip::gunzip(&body).map(|unpacked| unpacked.bytes),
        "deflate" => gzip::inflate(&body).map(|unpacked| unpacked.bytes),
        "br" if std::str::from_utf8(&body).is_err() => gzip::unbrotli(&body).map(|unpacked| unpacked.bytes),
        _ => Ok(body),
    };
    let content_type = field(&fields, "content-type").unwrap_or_default().to_ascii_lowercase();
    Some(body.map(|body| Response { status, content_type, body }))
}

/// A body whose chunks are put together; one that was put together already stays.
fn unchunked(body: &[u8]) -> Vec<u8> {
    let mut made = Vec::new();
    let mut rest = body;
    while let Some(end) = rest.iter().position(|&byte| byte == b'\n') {
        let line = String::from_utf8_lossy(&rest[..end]);
        let digits = line.trim().split(';').next().unwrap_or_default().trim().to_owned();
        let Ok(length) = usize::from_str_radix(&digits, 16) else {
            // No chunk begins here: the body is no longer in chunks, or wrong from here on.
            return if made.is_empty() { body.to_vec() } else { made };
        };
        if length == 0 {
            return made;
        }
        let chunk = &rest[end + 1..];
        made.extend(&chunk[..length.min(chunk.len())]);
        rest = chunk.get(length..).unwrap_or_default();
        rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
    }
    if made.is_empty() { body.to_vec() } else { made }
}

#[cfg(test)]
mod tests {
    use super::{response, unchunked};

    #[test]
    fn a_body_is_put_together_where_it_is_in_chunks() {
        for (name, body, expected) in [
            ("chunks", "4\r\nThe \r\n5;x=1\r\nferry\r\n0\r\n\r\n", "The ferry"),
            ("put together already", "<p>The ferry", "<p>The ferry"),
            ("cut off", "9\r\nThe f", "The f"),
            ("a wrong length", "4\r\nThe \r\nzz\r\nferry", "The "),
        ] {
            assert_eq!(String::from_utf8_lossy(&unchunked(body.as_bytes())), expected, "{name}");
        }
    }

    #[test]
    fn a_response_is_a_head_and_a_body() {
        let made =
            response(b"HTTP/1.1 200 OK\r\nContent-Type: Text/HTML;\r\n charset=utf-8\r\n\r\n<p>One").unwrap().unwrap();
        assert_eq!(
            (made.status, made.content_type.as_str(), made.body.as_slice()),
            (200, "text/html; charset=utf-8", b"<p>One".as_slice())
        );
        assert_eq!(response(b"<p>One\n\n"), None);
    }
}
