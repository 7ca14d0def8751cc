//! Clusters that another program found, placed in their articles.

mod patchwork;
pub mod placed;
mod positions;
