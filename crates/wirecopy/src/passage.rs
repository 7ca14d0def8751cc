//! Matches that are the same text become a passage.

pub mod common;
pub mod given;
pub mod group;
pub mod weight;
