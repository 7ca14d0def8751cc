//! Files that are no text, known by their first bytes.

const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or an archive"),
    (b"\xD0\xCF\x11\xE0", "a Word document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1F\x8B", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7FELF", "a program"),
];

/// What the bytes are, if they are of a known form that is no text.
pub(crate) fn form(bytes: &[u8]) -> Option<&'static str> {
    SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, form)| *form)
}
