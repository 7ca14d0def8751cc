//! Why an archive or a file in it cannot be used.

use std::fmt;

use zip::result::ZipError as Fault;

/// Why an archive or a file in it cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipError {
    /// Not a .zip, or one that is cut off or in several parts.
    NoDirectory,
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
            Self::NoDirectory => "not a .zip file, or one that is cut off or split; fetch it anew and try again",
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

impl From<&Fault> for ZipError {
    fn from(fault: &Fault) -> Self {
        match fault {
            Fault::UnsupportedArchive(says) if says.contains("assword") => Self::Encrypted,
            Fault::UnsupportedArchive(_) => Self::Method,
            _ => Self::Damaged,
        }
    }
}
