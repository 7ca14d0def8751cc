//! The looks of the page: one Yew component a file. What they show is worked out in [`crate::state`].

pub(crate) mod act;
pub(crate) mod address;
pub mod app;
pub(crate) mod browser;
pub(crate) mod collation;
pub(crate) mod columns;
pub(crate) mod export;
pub(crate) mod frame;
pub(crate) mod library;
pub(crate) mod outlets;
pub(crate) mod overview;
pub(crate) mod quotations;
pub(crate) mod wire;
