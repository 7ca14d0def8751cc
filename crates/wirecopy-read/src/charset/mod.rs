//! The bytes of a file -> text, in whatever encoding it is.

pub mod decode;
pub mod encoding;
pub mod guess;
mod signature;
