//! A passage with its witnesses.

pub mod credits;
pub mod origin;
pub mod passage;
pub mod segments;
pub mod witness_grid;
