//! Articles side by side: where their passages stand, how they align, and how paragraphs are cut up for showing.

pub mod aligned_match;
pub mod alignment;
pub mod arrange;
pub mod fold;
pub mod furniture;
pub mod heaviest;
pub mod inline_marks;
pub mod newsdiff;
pub mod paragraphs;
pub mod reading;
