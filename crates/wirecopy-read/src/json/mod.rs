//! JSON and JSON lines: values, and the articles, lists and clusters that stand in them.

pub(crate) mod keys;
pub mod objects;
pub mod record;
pub mod record_error;
pub mod value;
