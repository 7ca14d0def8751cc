//! What is packed in a .zip, unpacked.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

use crate::archive::zip::{Packed, ZipEntry, ZipError};
use crate::file::error::FileError;
use crate::file::limits;

/// The files in an archive.
pub(crate) fn entries(bytes: &[u8]) -> Result<Vec<ZipEntry>, FileError> {
    crate::archive::zip::entries(bytes).map_err(FileError::Zip)
}

/// The bytes of one of them.
pub(crate) fn unpack(bytes: &[u8], entry: &ZipEntry) -> Result<Vec<u8>, FileError> {
    let Packed { bytes: place, deflated } = entry.packed.clone().map_err(FileError::Zip)?;
    limits::unpacked(entry.size)?;
    let packed = bytes.get(place).unwrap_or_default();
    let mut unpacked = Vec::new();
    let read = if deflated {
        // An archive may hold more than it says.
        DeflateDecoder::new(packed).take(entry.size + 1).read_to_end(&mut unpacked).map(drop)
    } else {
        unpacked.extend(packed);
        Ok(())
    };
    match read {
        Ok(()) if entry.is_whole(&unpacked) => Ok(unpacked),
        _ => Err(FileError::Zip(ZipError::Damaged)),
    }
}
