//! What Python gives -> articles.
//!
//! Columns and keys are found by name. Whatever is no good is named: the column or the key, the row, and what stands there.

pub mod columns;
pub mod dicts;
mod fields;
