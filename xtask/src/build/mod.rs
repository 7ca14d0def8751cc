//! What is built: the page, the page as one file, and the npm package.

pub mod digest;
pub mod gather;
pub mod inline;
pub mod lexicon;
pub mod merge;
pub mod npm;
pub mod offline;
pub mod one_file;
pub mod page;
pub mod seeds;
pub mod sizes;
pub mod split;
pub mod version;
pub mod wasm;
