//! The page in one piece, for the file that opens from a disk.
//!
//! Nothing is here but a name of its own: with the page's, each of the two forms would take the place of the other, and cargo
//! would compile both anew each time.

#[cfg(target_arch = "wasm32")]
pub use wirecopy_page::js::*;
