//! The comparing, beside the page: a background worker holds the articles and compares them while the page stays live.
//!
//! The page says which articles and options it wants (`plan`); a `message` carries that to the `host`, which tells how
//! far it is and sends what it found in `parts`, so that no single message takes long to read. Where a browser starts
//! no worker, the page is its own host.

#[cfg(target_arch = "wasm32")]
pub mod client;
pub mod external;
pub mod host;
#[cfg(target_arch = "wasm32")]
pub mod lexicon;
pub mod message;
pub mod parts;
pub mod plan;
pub mod rehearsal;
#[cfg(target_arch = "wasm32")]
pub mod scope;
