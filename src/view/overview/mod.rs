//! The overview, and what it is made of.

pub mod article_table;
pub mod basis;
pub mod coverage_bar;
pub mod differences;
pub mod drawn;
pub mod fields;
pub mod front;
pub mod matrix;
pub mod near_misses;
pub mod passage_bar;
pub mod passage_item;
pub mod passage_list;
pub mod search;
pub mod timeline;
