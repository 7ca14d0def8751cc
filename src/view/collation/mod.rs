//! A passage with its witnesses.

pub mod credits;
pub mod judge;
pub mod origin;
pub mod passage;
pub mod phrase;
pub mod readings;
pub mod segments;
pub mod witness_grid;
