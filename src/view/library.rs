//! The reader's collections, and what brings articles in.

pub mod bundle;
pub mod collections;
pub mod edit;
pub mod forget;
pub mod import;
pub mod incoming;
pub mod rows;
pub mod seeds;
