//! What the reader imports -> articles, with what only a browser has: its parsers, its decoders, and its files.
//!
//! What is read of them stands in [`wirecopy_read`], and is the same on the command line. Nothing that is parsed here ever
//! becomes a part of the page: no script of it runs, and no picture of it is fetched.

mod browser;
mod clipboard;
mod decode;
mod dropped;
mod import;
mod parse;

pub use browser::error_text;
pub use clipboard::{Clipboard, Clipping, page_words};
pub use dropped::{Incoming, Source, chosen, dropped};
pub use import::{OnProgress, import, stop};
pub use parse::Browser;
