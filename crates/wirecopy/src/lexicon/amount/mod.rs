//! Amounts and dates: figures, number words, units, and the names of numbers, months and currencies by language.

pub mod figure;
pub mod names;
pub mod number;
pub mod roman;
pub mod unit;
