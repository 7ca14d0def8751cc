//! The bytes of a file, or of standard input.

use std::fs::File;
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
    // Thousands of files are read: each is asked once how long it is.
    let file = File::open(path).map_err(Reason::System)?;
    let length = file.metadata().map_err(Reason::System)?.len();
    let Some(room) = u32::try_from(length).ok().and_then(|length| usize::try_from(length).ok()) else {
        return Err(Reason::TooLong { bytes: length });
    };
    bytes.reserve_exact(room + 1);
    file.take(u64::MAX).read_to_end(&mut bytes).map_err(Reason::System)?;
    Ok(bytes)
}

/// Whether `path` is how standard input is called.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}
