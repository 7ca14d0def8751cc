//! The reader's collections, and how articles are imported.

pub mod bulk;
pub mod bundle;
pub mod collections;
pub mod edit;
pub mod forget;
pub mod houses;
pub mod import;
pub mod incoming;
pub mod preview;
pub mod rows;
pub mod seeds;
