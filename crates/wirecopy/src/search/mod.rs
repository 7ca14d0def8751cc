//! Where two articles print the same words: fingerprints lead to a place, an extension follows it, an alignment holds it.

pub mod align;
pub mod around;
pub mod corpus;
pub mod extend;
pub mod fingerprint;
pub mod frequent;
pub mod matches;
pub mod overrun;
pub mod places;
pub mod postings;
pub mod quoted;
pub mod related;
pub mod repeats;
pub mod suffixes;
pub mod thresholds;
