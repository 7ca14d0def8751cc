//! The page without its looks, in plain Rust: what it knows ([`model`]), what can happen ([`action`]) and what follows from it
//! ([`update`]). Each view has a room of the same name here and in `view/`.

pub mod action;
pub mod address;
pub mod basis;
pub mod collation;
pub mod collection;
pub mod columns;
pub mod compared;
pub mod export;
pub mod findings;
pub mod judgement;
pub mod keys;
pub mod library;
pub mod listing;
pub mod model;
pub mod outlets;
pub mod overview;
pub mod parts;
pub mod phase;
pub mod progress;
pub mod quotations;
#[cfg(test)]
pub mod sample;
pub mod settings;
pub mod shared;
pub mod steps;
pub mod theme;
pub mod uncounted;
pub mod update;
pub mod wire;
pub mod wording;
