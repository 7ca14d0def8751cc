//! A passage with its witnesses: rows and segments, and who is credited with what.

pub mod between;
pub mod credits;
pub mod readings;
pub mod rows;
pub mod segment;
pub mod segments;
pub mod speech;
pub mod votes;
pub mod whole;
