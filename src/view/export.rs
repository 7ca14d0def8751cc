//! What is taken away: the dialog, the clipboard, the downloads.

pub mod dialog;
pub mod download;
pub mod carry_out;
pub mod one_file;
