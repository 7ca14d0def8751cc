//! What became of one article, taken as the source, in the others.

pub mod fate;
pub mod paragraph;
pub mod places;
pub mod source;
pub mod witness;
