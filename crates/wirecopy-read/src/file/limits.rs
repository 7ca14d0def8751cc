//! How much is read at once. What is more is refused by name, so that one file takes neither the page nor the machine down.

use crate::archive::zip_error::ZipError;
use crate::file::error::FileError;

/// A megabyte.
pub(crate) const MB: u64 = 1_000_000;

/// The most that a file to be read by the page may have, in megabytes: some fifty thousand articles.
pub const FILE: u64 = 200;

/// The most that an archive may have, in megabytes, as it is; and the most that it may have when it is unpacked.
pub const ARCHIVE: u64 = 400;

/// Whether a file of so many bytes is read.
///
/// # Errors
/// [`FileError::TooLarge`] names the limit.
pub fn file(bytes: u64, is_archive: bool) -> Result<(), FileError> {
    let most = if is_archive { ARCHIVE } else { FILE };
    if bytes > most * MB { Err(FileError::TooLarge { most }) } else { Ok(()) }
}

/// Whether a file in an archive is unpacked that will have so many bytes.
///
/// # Errors
/// [`ZipError::TooLarge`] names the limit.
pub fn unpacked(bytes: u64) -> Result<(), FileError> {
    if bytes > FILE * MB { Err(FileError::Zip(ZipError::TooLarge(FILE))) } else { Ok(()) }
}

/// Whether an archive is unpacked whose files have so many bytes each.
///
/// # Errors
/// [`ZipError::TooLarge`] names the limit.
pub fn archive(files: impl Iterator<Item = u64>) -> Result<(), FileError> {
    let all = files.fold(0, u64::saturating_add);
    if all > ARCHIVE * MB { Err(FileError::Zip(ZipError::TooLarge(ARCHIVE))) } else { Ok(()) }
}
