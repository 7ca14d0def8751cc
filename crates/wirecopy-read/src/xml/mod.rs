//! XML and HTML as trees of elements, and the text of an element.

pub mod namespace;
pub mod records;
pub mod repair;
pub mod tree;
pub mod words;
