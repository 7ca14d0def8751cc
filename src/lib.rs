//! wirecopy shows where news outlets print the same words, and what each changed.

pub mod article;
pub mod compare;
pub mod span;
