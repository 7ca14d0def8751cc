//! What the reader imports -> articles, with what only a browser has: its files and its decoders.
//!
//! What is read of them stands in [`wirecopy_read`], and is the same on the command line. A worker does it (`host`, asked by `client`), so that the page
//! is never held up. Nothing that is parsed here ever becomes a part of the page: no script of it runs, and no picture of it is fetched.

mod browser;
mod client;
mod clipboard;
mod decode;
mod dropped;
mod held;
mod host;
mod parsers;
mod run;

pub use browser::error_text;
pub use client::{OnProgress, hire_by, import, stop};
pub use clipboard::{Clipboard, Clipping, page_words};
pub use dropped::{Incoming, Source, chosen, dropped};
pub use held::Held;
pub use host::listen;
pub use parsers::Browser;
pub use run::{Tell, run};
