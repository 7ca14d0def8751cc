//! A report for other programs and other people.

mod code_points;
pub mod json;
