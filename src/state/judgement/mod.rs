//! What the reader says of passages: that one is no reuse, or is, that it was checked, or is of interest.

pub mod apply;
pub mod phrase;
pub mod silence;
pub mod verdict;
