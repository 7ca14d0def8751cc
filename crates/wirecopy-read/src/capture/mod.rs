//! Pages as programs capture them, with all that belongs to them in one file.

mod http;
pub mod mhtml;
pub mod warc;
pub mod web_archive;
