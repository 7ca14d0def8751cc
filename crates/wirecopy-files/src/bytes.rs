//! The bytes of a file, or of standard input.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::problem::Reason;

/// The bytes of a file, or of standard input for "-".
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Reason> {
    let mut bytes = Vec::new();
    if is_standard_input(path) {
        io::stdin().lock().read_to_end(&mut bytes).map_err(Reason::System)?;
        return Ok(bytes);
    }
    let length = fs::metadata(path).map_err(Reason::System)?.len();
    if length > u64::from(u32::MAX) {
        return Err(Reason::TooLong { bytes: length });
    }
    fs::read(path).map_err(Reason::System)
}

/// Whether `path` is how standard input is called.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}
