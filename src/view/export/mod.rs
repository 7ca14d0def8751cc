//! What is exported: the dialog, the clipboard, the downloads.

pub mod carry_out;
pub mod dialog;
pub mod download;
pub mod one_file;
