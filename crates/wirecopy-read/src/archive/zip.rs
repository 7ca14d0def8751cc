//! What a .zip holds: its directory. Who unpacks, the browser or a library, is not known here.

use std::fmt;
use std::ops::Range;

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZipEntry {
    /// Its path in the archive, parts between slashes.
    pub name: String,
    /// How many bytes it has when it is unpacked, as the archive says; it may lie.
    pub size: u64,
    /// Where its bytes are, or why they cannot be had.
    pub packed: Result<Packed, ZipError>,
    /// The check on its unpacked bytes (CRC-32).
    crc: u32,
}

/// The bytes of a file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// Where they stand in the archive.
    pub bytes: Range<usize>,
    /// Whether they are deflated; otherwise they stand as they are.
    pub deflated: bool,
}

/// Why an archive or a file in it cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipError {
    /// Not a .zip, or one that is cut off.
    NoDirectory,
    /// The form for archives of more than 4 GB or 65,535 files.
    Zip64,
    /// In several parts.
    Split,
    /// Damaged.
    Damaged,
    /// Behind a password.
    Encrypted,
    /// Packed in a way that is not known here.
    Method,
    /// An archive in an archive.
    Nested,
    /// More than is unpacked at once: so many megabytes.
    TooLarge(u64),
}

impl fmt::Display for ZipError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoDirectory => "not a .zip file, or one that is cut off; fetch it anew and try again",
            Self::Zip64 => "a .zip of the largest kind (zip64); unpack it, and bring the folder",
            Self::Split => "one part of a split .zip; unpack it, and bring the folder",
            Self::Damaged => "damaged in the .zip; fetch it anew and try again",
            Self::Encrypted => "behind a password; unpack it, and bring the folder",
            Self::Method => "packed in an unusual way; unpack it, and bring the folder",
            Self::Nested => "a .zip inside a .zip; unpack it, and bring the folder",
            Self::TooLarge(most) => {
                return write!(f, "more than {most} MB when unpacked, the most that is read at once");
            }
        })
    }
}

impl std::error::Error for ZipError {}

/// The end of the directory is at least so long, and its remark at most so much longer.
const END: usize = 22;
const REMARK: usize = 0xFFFF;

/// Where a directory without these bits has its names in UTF-8.
const UTF8: u16 = 1 << 11;
const ENCRYPTED: u16 = 1;

/// The files in an archive, in the order of its directory; folders are left out.
///
/// # Errors
/// [`ZipError`] says why there is no directory to read.
pub fn entries(bytes: &[u8]) -> Result<Vec<ZipEntry>, ZipError> {
    let end = end(bytes).ok_or(ZipError::NoDirectory)?;
    let all = word(bytes, end + 10).ok_or(ZipError::Damaged)?;
    let size = long(bytes, end + 12).ok_or(ZipError::Damaged)?;
    let start = long(bytes, end + 16).ok_or(ZipError::Damaged)?;
    if all == 0xFFFF || size == u32::MAX || start == u32::MAX {
        return Err(ZipError::Zip64);
    }
    if word(bytes, end + 4) != Some(0) || word(bytes, end + 8) != Some(all) {
        return Err(ZipError::Split);
    }
    let directory = end.checked_sub(size as usize).ok_or(ZipError::Damaged)?;
    // Something may stand before the archive: a program that unpacks it.
    let before = directory.checked_sub(start as usize).ok_or(ZipError::Damaged)?;
    let mut at = directory;
    let mut entries = Vec::new();
    for _ in 0..all {
        let (entry, next) = entry(bytes, at, before, end).ok_or(ZipError::Damaged)?;
        at = next;
        if !entry.name.ends_with('/') {
            entries.push(entry);
        }
    }
    Ok(entries)
}

/// Where the end of the directory stands.
fn end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END)?;
    let is_end = |at: usize| {
        let remark = word(bytes, at + 20).map(usize::from);
        bytes.get(at..).is_some_and(|rest| rest.starts_with(b"PK\x05\x06")) && remark == Some(last - at)
    };
    (last.saturating_sub(REMARK)..=last).rev().find(|&at| is_end(at))
}

/// The line of the directory at `at`, and where the next begins.
fn entry(bytes: &[u8], at: usize, before: usize, end: usize) -> Option<(ZipEntry, usize)> {
    if !bytes.get(at..end)?.starts_with(b"PK\x01\x02") {
        return None;
    }
    let (flags, method) = (word(bytes, at + 8)?, word(bytes, at + 10)?);
    let (crc, packed, size) = (long(bytes, at + 16)?, long(bytes, at + 20)?, long(bytes, at + 24)?);
    let [name, extra, remark] = [28, 30, 32].map(|field| word(bytes, at + field).map(usize::from));
    let (name_at, local) = (at + 46, long(bytes, at + 42)?);
    let name_end = name_at + name?;
    let name = name_of(bytes.get(name_at..name_end)?, flags & UTF8 != 0);
    let packed = if packed == u32::MAX || size == u32::MAX || local == u32::MAX {
        Err(ZipError::Zip64)
    } else if flags & ENCRYPTED != 0 {
        Err(ZipError::Encrypted)
    } else if !matches!(method, 0 | 8) {
        Err(ZipError::Method)
    } else {
        let bytes = data(bytes, before + local as usize, packed as usize).ok_or(ZipError::Damaged);
        bytes.map(|bytes| Packed { bytes, deflated: method == 8 })
    };
    Some((ZipEntry { name, size: size.into(), packed, crc }, name_end + extra? + remark?))
}

/// Where the bytes of a file stand whose own head is at `local`.
fn data(bytes: &[u8], local: usize, packed: usize) -> Option<Range<usize>> {
    if !bytes.get(local..)?.starts_with(b"PK\x03\x04") {
        return None;
    }
    let start = local + 30 + usize::from(word(bytes, local + 26)?) + usize::from(word(bytes, local + 28)?);
    let range = start..start.checked_add(packed)?;
    bytes.get(range.clone()).map(|_| range)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// The upper half of the IBM PC's letters, in which names are that do not say otherwise.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// Many programs write UTF-8 without saying so.
fn name_of(bytes: &[u8], utf8: bool) -> String {
    let name = match std::str::from_utf8(bytes) {
        Ok(name) => name.to_owned(),
        Err(_) if utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => {
            let letter = |&byte: &u8| match byte.checked_sub(128) {
                None => char::from(byte),
                Some(upper) => CP437.chars().nth(upper.into()).unwrap_or('?'),
            };
            bytes.iter().map(letter).collect()
        }
    };
    name.replace('\\', "/")
}

impl ZipEntry {
    /// Whether `unpacked` are the bytes that were packed.
    #[must_use]
    pub fn is_whole(&self, unpacked: &[u8]) -> bool {
        unpacked.len() as u64 == self.size && crc32(unpacked) == self.crc
    }
}

/// The check that archives have on each file: CRC-32, four bits at a time.
fn crc32(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 16];
    for (n, row) in (0_u32..).zip(&mut table) {
        *row = (0..4).fold(n, |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)));
    }
    let step = |crc: u32| (crc >> 4) ^ table[(crc & 15) as usize];
    !bytes.iter().fold(u32::MAX, |crc, &byte| step(step(crc ^ u32::from(byte))))
}

#[cfg(test)]
mod tests;
