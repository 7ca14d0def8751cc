//! Packed streams that would fill the memory are refused before anything is unpacked.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use crate::file::error::FileError;
use crate::file::limits::{ARCHIVE, MB};

/// All streams together may be unpacked to so many bytes.
const MOST: u64 = ARCHIVE * MB;
/// What is packed twice may be so much more.
const NESTED: u64 = 50 * MB;

/// Whether all that is packed in the document can be unpacked.
///
/// # Errors
/// [`FileError::TooLarge`] if it comes to more.
pub(super) fn check(bytes: &[u8]) -> Result<(), FileError> {
    check_within(bytes, MOST)
}

fn check_within(bytes: &[u8], mut left: u64) -> Result<(), FileError> {
    let mut at = 0;
    while let Some(found) = find(bytes, at, b"stream") {
        at = found + b"stream".len();
        if bytes[..found].ends_with(b"end") {
            continue;
        }
        let head = &bytes[found.saturating_sub(400)..found];
        let packed = head.windows(6).any(|window| window == b"Decode");
        if !packed {
            continue;
        }
        let body =
            bytes[at..].iter().position(|byte| !matches!(byte, b'\r' | b'\n')).map_or(bytes.len(), |skip| at + skip);
        // A length that is wrong costs nothing: unpacking ends with the packed stream itself.
        let twice = head.windows(11).filter(|window| *window == b"FlateDecode").count() > 1;
        let most = if twice { left.min(NESTED) } else { left };
        let unpacked = size(&bytes[body..], most + 1);
        if unpacked > most {
            return Err(FileError::TooLarge { most: ARCHIVE });
        }
        left -= unpacked;
    }
    Ok(())
}

/// How many bytes are unpacked, up to `most`; of what is not packed in this way, none.
fn size(packed: &[u8], most: u64) -> u64 {
    let mut unpacked = ZlibDecoder::new(packed).take(most);
    let mut block = [0; 16_384];
    let mut all = 0;
    while let Ok(read) = unpacked.read(&mut block) {
        if read == 0 {
            break;
        }
        all += read as u64;
    }
    all
}

fn find(bytes: &[u8], from: usize, word: &[u8]) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(word.len()).position(|window| window == word).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::{check, check_within, size};

    #[test]
    fn what_would_fill_the_memory_is_refused() {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        packer.write_all(&[0; 100_000]).unwrap_or_default();
        let packed = packer.finish().unwrap_or_default();
        assert!(packed.len() < 1_000 && size(&packed, 10) == 10);
        let bomb =
            [b"%PDF-1.7\n1 0 obj <</Filter/FlateDecode/Length 9>> stream\n", packed.as_slice(), b"endstream"].concat();
        assert!(check_within(&bomb, 99_999).is_err() && check_within(&bomb, 100_000).is_ok());
        assert!(check(b"%PDF-1.7\n1 0 obj <</Filter/FlateDecode>> stream\nno zlib endstream").is_ok());
        assert!(check(b"").is_ok());
    }
}
