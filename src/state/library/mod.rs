//! The reader's collections: what is in them, and how articles are imported.

pub mod bulk;
pub mod clusters;
pub mod collections;
pub mod gathered;
pub mod houses;
pub mod import;
pub mod imports;
pub mod passim;
pub mod preview;
pub mod reader;
