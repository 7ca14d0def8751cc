//! What must hold whatever is fed.

mod markup;
mod quotes;
mod reader;
mod report;
#[cfg(test)]
mod seeds;
mod story;

pub use markup::{Mark, check_story, check_words};
pub use quotes::check_quotes;
pub use reader::{check_archive, check_clusters, check_packed, check_reader};
pub use story::Story;
