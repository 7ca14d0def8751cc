//! Web pages: which part is the story, and what the page states of it.

mod byline_line;
pub mod contents;
mod entities;
mod headline;
mod hint;
mod linked_data;
mod near_json;
pub mod page_facts;
pub mod page_reader;
mod page_tree;
mod script_story;
pub mod shown_day;
mod signed;
mod story;
pub mod story_text;
mod style;
mod title_tail;
