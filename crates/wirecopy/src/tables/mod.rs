//! The tables of words that telling one kind of edit from another takes.
//!
//! With the feature `embedded-tables`, which is on by default, they are part of the program and there is nothing to do.
//! A program that has to stay small, as a page has, goes without and provides those that its articles need, before it compares them:
//!
//! ```
//! use wirecopy::tables::{needed, provide};
//!
//! # fn fetched(_name: &str) -> Vec<u8> { Vec::new() }
//! for table in needed(["Der Minister kam am 3. März."]) {
//!     provide(table.name(), fetched(table.name()))?;
//! }
//! # Ok::<(), wirecopy::tables::NoTable>(())
//! ```
//!
//! An engine that lacks a table compares all the same and finds the same matches, but tells changed amounts as other words, and other
//! words as misspellings.

mod needed;
pub(crate) mod table;

pub use needed::needed;
pub use table::{NoTable, Table, provide};
