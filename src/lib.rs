//! The page: where news outlets print the same words, side by side, and what each changed.
//!
//! What the page knows and how it answers ([`page`], [`worker`]) is plain Rust, compiled and tested natively; the rest is the
//! browser's alone.

#[cfg(target_arch = "wasm32")]
mod chunk;
#[cfg(target_arch = "wasm32")]
pub mod intake;
#[cfg(target_arch = "wasm32")]
pub mod js;
pub mod page;
#[cfg(target_arch = "wasm32")]
mod pause;
#[cfg(target_arch = "wasm32")]
pub mod storage;
#[cfg(target_arch = "wasm32")]
pub mod view;
pub mod worker;
