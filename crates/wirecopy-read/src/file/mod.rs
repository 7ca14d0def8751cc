//! A file: what kind it is, how large it may be, what it came to and why it was refused.

pub mod contents;
pub mod error;
pub mod formats;
pub(crate) mod html_text;
pub mod kind;
pub mod limits;
