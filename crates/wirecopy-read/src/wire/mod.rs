//! What news agencies send: XML and JSON of the IPTC, and messages as they came by wire.

pub mod news_item;
pub mod newsml;
pub mod newsml_g2;
pub mod ninjs;
pub mod nitf;
pub mod notes;
pub mod telegraph;
mod transmission;
mod typed;
