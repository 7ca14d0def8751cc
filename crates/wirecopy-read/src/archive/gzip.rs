//! Compressed files: gzip in one piece or many, zlib and bzip2.

use std::io::Read;

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use crate::archive::zip_error::ZipError;
use crate::file::error::FileError;
use crate::file::limits;

/// What was unpacked, and whether the file ends before its time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unpacked {
    pub(crate) bytes: Vec<u8>,
    pub(crate) cut: bool,
}

/// Unpacks gzip. Of a file that is cut off, what is there.
pub(crate) fn gunzip(bytes: &[u8]) -> Result<Unpacked, FileError> {
    unpacked(MultiGzDecoder::new(bytes), "gzip")
}

/// Unpacks bzip2, which the page cannot.
#[cfg(feature = "parsers")]
pub(crate) fn bunzip2(bytes: &[u8]) -> Result<Unpacked, FileError> {
    unpacked(bzip2::read::MultiBzDecoder::new(bytes), "bzip2")
}

/// Unpacks bzip2, which the page cannot.
#[cfg(not(feature = "parsers"))]
pub(crate) fn bunzip2(_: &[u8]) -> Result<Unpacked, FileError> {
    let instead = "unpack it first, or read it with the command line";
    Err(FileError::Elsewhere { form: "a file packed with bzip2", instead })
}

/// Unpacks what HTTP calls "deflate": zlib, or what some send in its place.
pub(crate) fn inflate(bytes: &[u8]) -> Result<Unpacked, FileError> {
    match unpacked(ZlibDecoder::new(bytes), "zlib") {
        Ok(found) if !found.bytes.is_empty() || bytes.is_empty() => Ok(found),
        _ => unpacked(DeflateDecoder::new(bytes), "deflate"),
    }
}

/// Unpacks Brotli, which the page cannot.
#[cfg(feature = "parsers")]
pub(crate) fn unbrotli(bytes: &[u8]) -> Result<Unpacked, FileError> {
    unpacked(brotli_decompressor::Decompressor::new(bytes, 4096), "Brotli")
}

/// Unpacks Brotli, which the page cannot.
#[cfg(not(feature = "parsers"))]
pub(crate) fn unbrotli(_: &[u8]) -> Result<Unpacked, FileError> {
    Err(FileError::Elsewhere { form: "a page packed with Brotli", instead: "read the file with the command line" })
}

fn unpacked(from: impl Read, form: &'static str) -> Result<Unpacked, FileError> {
    let most = limits::ARCHIVE * limits::MB;
    let mut bytes = Vec::new();
    let read = from.take(most + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > most {
        return Err(FileError::Zip(ZipError::TooLarge(limits::ARCHIVE)));
    }
    match read {
        Ok(_) => Ok(Unpacked { bytes, cut: false }),
        Err(error) if bytes.is_empty() => Err(FileError::Broken { form, says: error.to_string() }),
        Err(_) => Ok(Unpacked { bytes, cut: true }),
    }
}
