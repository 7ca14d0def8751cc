//! Paths become articles, and a report becomes a file: what the command line and the Python package share.
//!
//! [`gather()`] reads files and folders of all kinds on all cores, gives each article an id of its own, and names what it could
//! not use; [`clusters()`] does the same for what passim found. [`write()`] puts a report in its place when it is whole, and
//! [`write_pages()`] a large one as several pages.

mod bytes;
mod clusters;
mod drafts;
mod gather;
mod list;
mod output;
mod pages;
mod problem;

pub use clusters::clusters;
pub use gather::{Gathered, gather};
pub use output::write;
pub use pages::write_pages;
pub use problem::Problem;
