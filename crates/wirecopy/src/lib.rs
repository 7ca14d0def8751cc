//! The engine: which words do these articles share, and what did each change?
//!
//! The modules stand in the order in which the data flows: a text is cut into `words`, which are `fold`ed and
//! numbered by a `vocabulary`; `fingerprint`s tell where two articles begin to share words; `extend` follows them
//! over small edits; `align` makes matches of that, `passage` groups them, `edits` says what differs, and the
//! `report` holds it all. `collate` lays one passage out as a table.

pub mod article;
mod collation;
mod collection;
mod edits;
mod error;
mod lexicon;
mod near_miss;
mod options;
#[doc(hidden)]
pub mod order;
mod outlets;
#[doc(hidden)]
#[cfg(feature = "rayon")]
pub mod parallel;
#[doc(hidden)]
#[cfg(not(feature = "rayon"))]
#[path = "serial.rs"]
pub mod parallel;
mod passage;
mod progress;
mod report;
mod run;
mod search;
pub mod span;
mod text;
mod text_quote;

pub use collation::{Collation, Column, Reading, collate};
pub use collection::Collection;
pub use edits::is_near;
pub use error::Error;
pub use near_miss::{Near, Why, near};
pub use options::{Options, Style};
pub use passage::given::{Given, from_clusters};
pub use progress::{Progress, Stopped};
pub use report::{ArticleFigures, Edit, EditKind, Fragment, Furniture, House, Match, Passage, Report, Witness};
pub use run::Run;
pub use text::fold::{fold, folded};
pub use text::quotation::quotations;
pub use text::sentence::sentences;
pub use text::words::{Words, with_marks};
pub use text_quote::{Sighting, Sought};

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
