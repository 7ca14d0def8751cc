//! Feeds: RSS, Atom and JSON Feed.

pub mod atom;
mod entry;
pub mod json_feed;
pub mod rss;
mod shortcode;
