//! What a reader takes away.

pub mod clipboard;
pub mod jobs;
pub mod one_file;
pub mod selected;
