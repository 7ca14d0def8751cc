//! Archives: the files in a .zip.

pub mod zip;
