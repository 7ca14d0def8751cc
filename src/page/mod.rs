//! The page without its looks, in plain Rust: what it knows ([`state`]), what can happen ([`action`]),
//! its addresses ([`route`]) and keys ([`keys`]), and how articles are cut up for showing.

pub mod action;
pub mod aim;
pub mod alterations;
pub mod calendar;
pub mod changes;
pub mod citation;
pub mod collection;
pub mod credits;
pub mod differences;
pub mod filter;
pub mod findings;
pub mod fold;
pub mod grid;
pub mod headline;
pub mod hue;
pub mod intake;
pub mod keys;
pub mod left_out;
pub mod listing;
pub mod measure;
pub mod one_file;
pub mod opening;
pub mod pairing;
pub mod pairs;
pub mod paragraphs;
pub mod pieces;
pub mod place;
pub mod query;
pub mod quote;
pub mod ranking;
pub mod reading;
pub mod route;
pub mod rows;
#[cfg(test)]
mod sample;
pub mod score;
pub mod search;
pub mod settings;
pub mod shared;
pub mod shelf;
pub mod state;
pub mod takeaway;
pub mod timeline;
pub mod title;
pub mod wording;
pub mod work;
