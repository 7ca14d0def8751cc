//! Who is quoted in the news, whom they told, and which agencies there are.
//!
//! [`quoted`] reads an article: what is quoted, who is credited with it and to whom it was said, and the full name of the person
//! meant. [`Ledger`] brings the quotations of many articles together. [`agency`] knows the agencies by name.
//!
//! ```
//! use wirecopy_quotes::quoted;
//!
//! let text = "Mayor Ida Holm was late. “Nobody will cross this bridge before May,” she told the Porto Daily.";
//! let found = &quoted(text)[0];
//! assert_eq!(found.speaker.unwrap().of(text), "she");
//! assert_eq!(found.name.unwrap().of(text), "Ida Holm");
//! assert_eq!(found.hearer.unwrap().of(text), "the Porto Daily");
//! ```
//!
//! # Reading the code
//!
//! `lexicon` holds the words of each language; `paragraph` cuts a paragraph into items: words, marks, and quotations as one
//! each; `clause` reads who is credited from them; `person` finds out who is meant; `speech` reads an article through; `ledger`
//! brings articles together.
//!
//! # What it does not do
//!
//! It guesses nothing: where no clause has a form that newspapers use for crediting, nobody is credited. It knows no grammar
//! beyond that, and no one but whom the articles name.

pub mod agency;
mod clause;
mod ledger;
mod lexicon;
pub mod names;
mod paragraph;
mod person;
mod speech;

pub use ledger::{Entry, Gathering, Ledger, Speaker};
pub use person::{are_one, are_respelt};
pub use speech::{Quotation, QuotationKind, quoted};
