//! The address bar, and the way back.

pub mod address_bar;
pub mod carrying;
pub mod way_back;
