//! What a .zip holds.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use zip::{CompressionMethod, ZipArchive};

use crate::archive::zip_error::ZipError;
use crate::file::error::FileError;
use crate::file::limits;

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZipEntry {
    /// Its path in the archive, parts between slashes.
    pub name: String,
    /// How many bytes it has when it is unpacked, as the archive says; it may lie.
    pub size: u64,
    /// Which file of the archive it is.
    index: usize,
    /// Why its bytes cannot be had, if that is known beforehand.
    flaw: Option<ZipError>,
}

/// The end of the directory and its remark have at most so many bytes.
const REMARK: usize = 22 + 0xFFFF;

/// What the end begins with.
const END: &[u8] = b"PK\x05\x06";

/// An open archive.
#[derive(Clone, Debug)]
pub struct Archive<'b> {
    zip: ZipArchive<Cursor<Cow<'b, [u8]>>>,
    entries: Vec<ZipEntry>,
}

impl<'b> Archive<'b> {
    /// Reads the directory of the archive `bytes`. Folders are left out.
    ///
    /// # Errors
    /// [`ZipError`] says why there is no directory to read.
    pub fn open(bytes: &'b [u8]) -> Result<Self, ZipError> {
        Self::of(Cow::Borrowed(bytes))
    }

    fn of(bytes: Cow<'b, [u8]>) -> Result<Self, ZipError> {
        let begins_with_a_file = bytes.starts_with(b"PK\x03\x04");
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ZipError::NoDirectory)?;
        // Where an archive that is cut off holds another, the end that is found is that of the other.
        if begins_with_a_file && !zip.is_empty() && zip.offset() > 0 {
            return Err(ZipError::NoDirectory);
        }
        let entries: Vec<ZipEntry> = (0..zip.len()).filter_map(|index| entry(&mut zip, index)).collect();
        if !zip.is_empty() {
            return Ok(Self { zip, entries });
        }
        // A remark may hold what looks like the end of an empty archive.
        let bytes = zip.into_inner().into_inner();
        match false_end(&bytes) {
            Some(at) => {
                let mut bytes = bytes.into_owned();
                bytes.iter_mut().skip(at).take(END.len()).for_each(|byte| *byte = b' ');
                Self::of(Cow::Owned(bytes))
            }
            None => Ok(Self { zip: ZipArchive::new(Cursor::new(bytes)).map_err(|_| ZipError::NoDirectory)?, entries }),
        }
    }

    /// The files in it, in the order of its directory.
    #[must_use]
    pub fn entries(&self) -> &[ZipEntry] {
        &self.entries
    }

    /// The file of this name, if there is one.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&ZipEntry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// The bytes of a file in it.
    ///
    /// # Errors
    /// [`FileError::Zip`] says why they cannot be had.
    pub fn unpack(&mut self, entry: &ZipEntry) -> Result<Vec<u8>, FileError> {
        if let Some(flaw) = entry.flaw {
            return Err(FileError::Zip(flaw));
        }
        limits::unpacked(entry.size)?;
        let file = self.zip.by_index(entry.index).map_err(|fault| FileError::Zip((&fault).into()))?;
        let mut bytes = Vec::new();
        // An archive may hold more than it says.
        let read = file.take(entry.size + 1).read_to_end(&mut bytes);
        match read {
            Ok(_) if bytes.len() as u64 == entry.size => Ok(bytes),
            _ => Err(FileError::Zip(ZipError::Damaged)),
        }
    }

    /// The bytes of the file of this name.
    ///
    /// # Errors
    /// [`FileError::Zip`] says why they cannot be had.
    pub fn unpack_named(&mut self, name: &str) -> Result<Vec<u8>, FileError> {
        let entry = self.find(name).cloned().ok_or(FileError::Zip(ZipError::Damaged))?;
        self.unpack(&entry)
    }
}

/// Where the last end in an archive stands, if files and another end stand before it.
fn false_end(bytes: &[u8]) -> Option<usize> {
    let find = |bytes: &[u8], mark: &[u8]| bytes.windows(mark.len()).rposition(|window| window == mark);
    let tail = bytes.len().saturating_sub(REMARK);
    let last = tail + find(&bytes[tail..], END)?;
    let before = tail + find(&bytes[tail..last], END)?;
    find(&bytes[..before], b"PK\x01\x02").map(|_| last)
}

/// One file of the archive; nothing for a folder.
fn entry(zip: &mut ZipArchive<Cursor<Cow<'_, [u8]>>>, index: usize) -> Option<ZipEntry> {
    let named = zip.name_for_index(index).and_then(Result::ok).map(Cow::into_owned).unwrap_or_default();
    let entry = match zip.by_index_raw(index) {
        Ok(file) => {
            // Many programs write UTF-8 without saying so.
            let name = std::str::from_utf8(file.name_raw())
                .map_or_else(|_| file.name().map(Cow::into_owned).unwrap_or_default(), str::to_owned);
            let known = matches!(file.compression(), CompressionMethod::Stored | CompressionMethod::Deflated);
            let flaw = if file.encrypted() { Some(ZipError::Encrypted) } else { (!known).then_some(ZipError::Method) };
            ZipEntry { name, size: file.size(), index, flaw }
        }
        Err(fault) => ZipEntry { name: named, size: 0, index, flaw: Some((&fault).into()) },
    };
    let name = entry.name.replace('\\', "/");
    (!name.ends_with('/')).then_some(ZipEntry { name, ..entry })
}

#[cfg(test)]
mod tests;
