//! Makes archives, for tests of what reads them.

/// A file for an archive, and how it is packed.
#[derive(Clone, Copy)]
pub struct File<'f> {
    pub name: &'f [u8],
    pub bytes: &'f [u8],
    /// What stands in the archive if it is deflated; otherwise the bytes themselves.
    pub deflated: Option<&'f [u8]>,
    /// The flags of its head: 1 is behind a password, 2048 a name in UTF-8.
    pub flags: u16,
}

/// A file that is packed as it is.
pub fn plain<'f>(name: &'f str, bytes: &'f [u8]) -> File<'f> {
    File { name: name.as_bytes(), bytes, deflated: None, flags: 1 << 11 }
}

/// The archive of `files`, with a remark at its end.
pub fn archive(files: &[File<'_>], remark: &[u8]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for file in files {
        let local = long(bytes.len());
        bytes.extend([b"PK\x03\x04".as_slice(), &head(file), file.name].concat());
        bytes.extend(file.deflated.unwrap_or(file.bytes));
        directory.extend([b"PK\x01\x02\x14\0".as_slice(), &head(file), &[0; 10], &local, file.name].concat());
    }
    let count = word(files.len());
    let (size, start) = (long(directory.len()), long(bytes.len()));
    bytes.extend(directory);
    bytes.extend(
        [b"PK\x05\x06\0\0\0\0".as_slice(), &count, &count, &size, &start, &word(remark.len()), remark].concat(),
    );
    bytes
}

/// What a file's own head and its line in the directory have in common.
fn head(file: &File<'_>) -> Vec<u8> {
    let packed = file.deflated.unwrap_or(file.bytes);
    let method = if file.deflated.is_some() { 8 } else { 0 };
    let [crc, packed, size] = [crc32(file.bytes) as usize, packed.len(), file.bytes.len()].map(long);
    let (flags, name) = (file.flags.to_le_bytes(), word(file.name.len()));
    [b"\x14\0".as_slice(), &flags, &word(method), &[0; 4], &crc, &packed, &size, &name, &[0; 2]].concat()
}

fn word(number: usize) -> [u8; 2] {
    (number as u16).to_le_bytes()
}

fn long(number: usize) -> [u8; 4] {
    (number as u32).to_le_bytes()
}

fn crc32(bytes: &[u8]) -> u32 {
    let bit = |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1));
    !bytes.iter().fold(u32::MAX, |crc, &byte| (0..8).fold(crc ^ u32::from(byte), bit))
}
