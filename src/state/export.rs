//! What a reader takes away.

pub mod clipboard;
pub mod in_hand;
pub mod jobs;
pub mod one_file;
