//! wirecopy shows where news outlets print the same words, and what each changed.

pub mod article;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod compare;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
#[cfg(target_arch = "wasm32")]
pub mod js;
mod order;
pub mod page;
pub mod read;
pub mod shape;
pub mod span;
#[cfg(target_arch = "wasm32")]
pub mod view;
