//! Finds where news articles print the same words, and tells what each changed.
//!
//! An agency story, a press release or one quotation runs in a dozen papers. Each drops a clause, corrects a name, moves a
//! paragraph. This crate finds every run of words that two articles share, follows it over small edits, says of each edit what
//! it is, and brings together what is one text. It reads no file, knows no clock, and gives the same bytes on every machine.
//!
//! # Two texts
//!
//! ```
//! use wirecopy::{EditKind, Options, article::Article, compare};
//!
//! let articles = [
//!     Article::new("post", "The envoy said that the gang Tren de Agua was the first topic of the talks on Friday."),
//!     Article::new("journal", "“The gang Tren de Aragua was the first topic of the talks on Friday,” the envoy said."),
//! ];
//! let report = compare(&articles, &Options::default())?;
//!
//! let found = &report.matches[0];
//! assert_eq!(found.bytes.a.of(&articles[0].text), "the gang Tren de Agua was the first topic of the talks on Friday");
//! let edit = found.edits.iter().find(|edit| edit.kind != EditKind::Style).unwrap();
//! assert_eq!(edit.kind, EditKind::Spelling);
//! assert_eq!(edit.bytes.a.of(&articles[0].text), "Agua");
//! assert_eq!(edit.bytes.b.of(&articles[1].text), "Aragua");
//! # Ok::<(), wirecopy::Error>(())
//! ```
//!
//! A [`Match`] is one aligned pair of spans; matches of the same text make a [`Passage`], which stands on its longest
//! [`Witness`], the base.
//!
//! # A collection that grows
//!
//! [`Collection`] keeps what was found. An article that is added is compared with those that are there, and only it:
//!
//! ```
//! use wirecopy::{Collection, Options, article::Article};
//!
//! let said = "the ferry to the islands will not run again before the end of March";
//! let mut collection = Collection::new(Options::default())?;
//! collection.add(vec![Article::new("a", &format!("The company said that {said}."))])?;
//! assert!(collection.report().matches.is_empty());
//! collection.add(vec![Article::new("b", &format!("As of today {said}, it was told."))])?;
//! assert_eq!(collection.report().matches.len(), 1);
//!
//! // Only the second stays; nothing is compared again.
//! collection.arrange(&[1]);
//! assert!(collection.report().matches.is_empty());
//! # Ok::<(), wirecopy::Error>(())
//! ```
//!
//! # A passage as a table
//!
//! [`collate`] lays the witnesses of a passage out: a [`Column`] for each place, a [`Reading`] for each witness.
//!
//! ```
//! use wirecopy::{Options, article::Article, collate, compare};
//!
//! let story = |number: &str| format!("The mayor said that {number} houses by the old harbour were flooded in the night.");
//! let articles = [("a", "twelve"), ("b", "thirteen"), ("c", "twelve")].map(|(id, number)| Article::new(id, &story(number)));
//! let report = compare(&articles, &Options::default())?;
//! let table = collate(&articles, &report.passages[0]);
//! let differing: Vec<_> = table.columns.iter().filter(|column| column.kind.is_some()).collect();
//! assert_eq!(differing.len(), 1);
//! // Side b of the difference: the witness of article b, and what it prints there.
//! let row = report.passages[0].witnesses.iter().position(|witness| witness.article == 1).unwrap();
//! let printed = differing[0].readings[row].unwrap().bytes;
//! assert_eq!(printed.of(&articles[1].text).trim(), "thirteen");
//! # Ok::<(), wirecopy::Error>(())
//! ```
//!
//! # Positions
//!
//! A [`ByteSpan`](span::ByteSpan) counts bytes of the text as it was given, a [`WordSpan`](span::WordSpan) its words; the
//! type tells which, so that they cannot be mixed. `span.of(text)` cuts out what was printed.
//!
//! # What it does not do
//!
//! It compares words, not meanings: a paraphrase is not found. It reads plain text: files and web pages are read by the
//! companion crate `wirecopy-read`.
//!
//! # Features
//!
//! | feature | what it does |
//! | --- | --- |
//! | `embedded-tables` | what is known of languages is part of the program (300 KB); without it, see [`tables`]. On by default |
//! | `rayon` | compares on all cores; results are the same bytes with and without it. Off by default |
//!
//! # Reading the code
//!
//! The modules stand in the order in which the data flows: in `text` a text is cut into words, which are folded and numbered;
//! in `search` fingerprints tell where two articles begin to share words, an extension follows them over small edits, and an
//! alignment makes matches of that; `edits` says what differs; `passage` groups matches; `report` holds it all; `collation`
//! lays one passage out.

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
mod roles;
mod run;
mod search;
pub mod span;
pub mod spread;
pub mod tables;
mod text;
mod text_quote;

pub use collation::{Collation, Column, Reading, collate};
pub use collection::Collection;
pub use edits::{Quantity, changed_quantity, is_near};
pub use error::Error;
pub use near_miss::{NearMiss, Why, near};
pub use options::{Options, Style};
#[doc(hidden)]
pub use outlets::day;
pub use outlets::rule::{HouseRule, NoHouseRule};
pub use passage::external_clusters::{ExternalSpan, from_clusters};
pub use passage::rebase::rebase;
pub use progress::{Progress, Stopped};
pub use report::{ArticleFigures, Edit, EditKind, Fragment, Furniture, House, Mark, Match, Passage, Report, Witness};
pub use run::Run;
pub use text::fold::{Alphabet, fold, fold_in, folded};
pub use text::quotation::quotations;
pub use text::sentence::sentences;
pub use text::words::{Words, with_marks};
pub use text_quote::{QuoteMatch, TextQuote};

use crate::article::Article;

/// Compares each of `articles` with each of `against`, and neither with one another: one press release with a year of papers.
///
/// The report is of `articles`, then `against`, and says the same of each pair as [`compare`] of all of them, but that of
/// phrases in more than 1,024 articles it may tell more pairs. What it costs to look for
/// matches grows with what the smaller side shares. Articles of one house are told to be versions of one another where one is on each side.
///
/// ```
/// use wirecopy::{Options, article::Article, compare_against};
///
/// let said = "the ferry to the islands will not run again before the end of March";
/// let release = [Article::new("release", &format!("We announce that {said}."))];
/// let papers = ["a", "b"].map(|id| Article::new(id, &format!("As was announced, {said}.")));
/// let report = compare_against(&release, &papers, &Options::default())?;
/// let pairs: Vec<_> = report.matches.iter().map(|found| (found.articles.a, found.articles.b)).collect();
/// assert_eq!(pairs, [(0, 1), (0, 2)]);
/// # Ok::<(), wirecopy::Error>(())
/// ```
///
/// # Errors
/// As [`compare`].
pub fn compare_against(articles: &[Article], against: &[Article], options: &Options) -> Result<Report, Error> {
    let mut collection = Collection::query(*options)?;
    collection.ask(articles.iter().collect(), against.iter().collect())?;
    Ok(collection.into_report())
}

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
    Ok(collection.into_report())
}
