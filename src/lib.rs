//! The page: where news outlets print the same words, side by side, and what each changed.
//!
//! What the page knows and how it answers ([`state`], [`worker`]) is plain Rust, compiled and tested natively; the rest is the
//! browser's alone.

#[cfg(target_arch = "wasm32")]
pub mod assembly;
#[cfg(target_arch = "wasm32")]
pub mod intake;
#[cfg(target_arch = "wasm32")]
pub mod js;
#[cfg(target_arch = "wasm32")]
mod pause;
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod storage;
#[cfg(target_arch = "wasm32")]
mod tables;
#[cfg(target_arch = "wasm32")]
pub mod view;
pub mod worker;
