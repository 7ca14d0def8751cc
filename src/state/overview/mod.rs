//! What the overview shows: passages and pairs, ranked, filtered, searched, put on a time line.

pub mod against;
pub mod alterations;
pub mod changes;
pub mod differences;
pub mod filter;
pub mod grid;
pub mod headline;
pub mod lead;
pub mod near_misses;
pub mod pairs;
pub mod query;
pub mod ranking;
pub mod refuted;
pub mod search;
pub mod timeline;
