//! What a reader exports.

pub mod clipboard;
pub mod jobs;
pub mod one_file;
pub mod selected;
