//! What the browser keeps of the reader's collections: a record for each collection and each article, in IndexedDB.
//!
//! The page hands over what there is now; what differs from what was saved last is written, and nothing else. So an
//! edit of one article writes one record, and what another window writes is heard as the difference it makes.

mod database;
mod json;
mod store;
mod unsaved;

pub use json::{list, put};
pub use store::{Prepare, Store, note_open, random_key};
