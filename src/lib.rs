//! wirecopy shows where news outlets print the same words, and what each changed.

pub mod article;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod chunk;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod compare;
pub mod export;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod intake;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod js;
#[cfg(all(target_arch = "wasm32", feature = "npm"))]
pub mod npm;
mod order;
pub mod page;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod pause;
pub mod read;
pub mod shape;
pub mod span;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod storage;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod view;
pub mod worker;
