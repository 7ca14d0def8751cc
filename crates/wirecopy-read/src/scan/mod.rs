//! What programs read off scanned pages, and texts that scholars mark up.

pub mod alto;
pub mod hocr;
pub mod page_xml;
pub mod tei;
