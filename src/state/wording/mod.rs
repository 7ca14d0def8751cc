//! Words, figures, days and colours, the same everywhere.

pub mod calendar;
pub mod direction;
pub mod hue;
pub mod label;
pub mod measure;
pub mod words;
