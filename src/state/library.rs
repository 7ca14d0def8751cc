//! The reader's collections: what is in them, and how articles come in.

pub mod arrivals;
pub mod collections;
pub mod import;
