//! The Python package: its wheel, and its tests.

pub mod tests;
mod venv;
pub mod wheel;
