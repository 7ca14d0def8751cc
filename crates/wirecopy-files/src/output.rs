//! Where a report goes: standard output, or a file that is whole or not there.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Runs `report` on standard output for `None` or "-", or on the file at `path`.
///
/// A file is written beside its place and put there when it is whole, so that a failure leaves what was there.
/// A reader who has seen enough (`| head`) is no failure.
///
/// # Errors
/// What the system says of the place, or `report` of its work.
pub fn write(path: Option<&Path>, report: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    match path.filter(|path| *path != Path::new("-")) {
        Some(path) if is_stream(path) => buffered(File::create(path)?, report),
        Some(path) => replace(path, report),
        None => match buffered(io::stdout().lock(), report) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result,
        },
    }
}

/// Whether `path` is there but is no file: `/dev/null`, a pipe. These are written to, never replaced.
fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| !there.is_file())
}

fn replace(path: &Path, report: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    // Through a link, to the file that it names.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let part = part(&path)?;
    let file = File::create_new(&part)?;
    let written = buffered(file, report).and_then(|()| fs::rename(&part, &path));
    if written.is_err() {
        // What is left over is of no use; the first error is the one to tell.
        let _ = fs::remove_file(&part);
    }
    written
}

/// A name beside `path` that no other run uses.
fn part(path: &Path) -> io::Result<PathBuf> {
    let Some(name) = path.file_name() else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not the name of a file"));
    };
    let mut part = std::ffi::OsString::from(".");
    part.push(name);
    part.push(format!(".{}.part", std::process::id()));
    Ok(path.with_file_name(part))
}

fn buffered(out: impl Write, report: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    report(&mut out)?;
    out.flush()
}
