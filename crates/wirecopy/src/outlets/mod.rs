//! What a collection shows of those who print it: which outlets are one house, and what each house prints around its stories.
//!
//! Reuse is what one house prints of another's words, so articles are compared across houses; what a site prints again and
//! again is its furniture, and an article that comes again in its house is a version. All of it is told by the collection
//! alone: by labels, days and recurring words, never by a list of phrases.

pub mod bits;
pub mod day;
mod find;
mod furniture;
mod house;
pub mod known;
mod label;
mod plain;
pub mod rule;
mod teaser;
pub mod version;

pub use furniture::ARTICLES as RECURRING;
