//! What became of one article in the others.

pub mod page;
pub mod paragraph;
pub mod places;
pub mod table;
