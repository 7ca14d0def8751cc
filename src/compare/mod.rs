//! The engine: which words do these articles share, and what did each change?
//!
//! The modules stand in the order in which the data flows: a text is cut into `words`, which are `fold`ed and
//! numbered by a `vocabulary`; `fingerprint`s tell where two articles begin to share words; `extend` follows them
//! over small edits; `align` makes matches of that, `passage` groups them, `edits` says what differs, and the
//! `report` holds it all. `collate` lays one passage out as a table.

mod align;
mod collate;
mod collection;
mod common;
mod edits;
mod error;
mod extend;
mod fingerprint;
mod fold;
mod found;
mod given;
mod lexicon;
mod near;
mod options;
mod outlets;
mod overrun;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod parallel;
#[cfg(target_arch = "wasm32")]
#[path = "serial.rs"]
pub(crate) mod parallel;
mod passage;
mod places;
mod quotation;
mod quoted;
mod report;
mod sought;
mod text;
mod vocabulary;
mod weight;
mod words;

pub use collate::{Collation, Column, Reading, collate};
pub use collection::{Collection, Progress, Stopped};
pub use edits::is_near;
pub use error::Error;
pub use extend::Run;
pub use fold::{fold, folded};
pub use given::{Given, from_clusters};
pub use near::{Near, Why, near};
pub use options::{Options, Style};
pub use quotation::quotations;
pub use report::{ArticleFigures, Edit, EditKind, Fragment, Furniture, House, Match, Passage, Report, Witness};
pub use sought::{Sighting, Sought};
pub use words::{Words, with_marks};

use crate::article::Article;

/// Compares every article with every other.
///
/// The same articles and options give the same report on every machine. The order of the articles orders the report
/// and changes nothing else.
///
/// # Errors
/// [`Error`] names the setting or article that is out of its limits; nothing is compared then.
pub fn compare(articles: &[Article], options: &Options) -> Result<Report, Error> {
    let mut collection = Collection::new(*options)?;
    collection.add(articles.iter().collect())?;
    Ok(collection.report())
}
