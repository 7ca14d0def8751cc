//! What is packed: archives of files, and compressed files.

pub mod gzip;
pub mod zip;
pub mod zip_error;
