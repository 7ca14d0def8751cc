//! Web pages: which part is the story, and what the page states of it.

mod hint;
mod linked_data;
pub mod page_reader;
mod page_tree;
pub(crate) mod shadow;
mod story;
pub mod story_text;
