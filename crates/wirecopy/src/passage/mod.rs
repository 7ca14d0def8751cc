//! Matches that are the same text become a passage.

pub mod boilerplate;
pub mod external_clusters;
pub mod group;
pub mod legible;
pub mod mark;
pub mod rebase;
pub mod weight;
