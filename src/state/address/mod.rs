//! Addresses: a route for each view, and the way back to words in a text.

pub mod anchor;
pub mod full_address;
pub mod landing;
pub mod location;
pub mod opening;
pub mod route;
pub mod text_fragment;
pub mod title;
