//! What the reader brings -> articles, with what only a browser has: its parsers, its decoders, and its files.
//!
//! What is read of them stands in [`wirecopy_read`], and is the same on the command line. Nothing that is parsed here ever
//! becomes a part of the page: no script of it runs, and no picture of it is fetched.

mod archive;
mod bring;
mod browser;
mod clipboard;
mod decode;
mod dropped;
mod parse;
mod reader;

pub use bring::{Watch, bring, stop};
pub use browser::said;
pub use clipboard::{Clipboard, Clipping, page_words};
pub use dropped::{Incoming, Source, chosen, dropped};
pub use reader::read;
