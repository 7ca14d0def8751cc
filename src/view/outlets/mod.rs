//! A collection by outlet and story, and one article by itself.

pub mod agencies;
pub mod article;
pub mod by_outlet;
pub mod furniture;
pub mod headline;
mod house_table;
mod story_list;
