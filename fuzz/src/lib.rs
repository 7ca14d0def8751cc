//! What must hold whatever is fed.

mod reader;
mod report;
mod story;

pub use reader::{check_clusters, check_reader};
pub use story::Story;
