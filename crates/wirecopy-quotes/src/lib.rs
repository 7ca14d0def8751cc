//! Who is quoted in the news, whom they told, and which agencies there are.
//!
//! [`attribution()`] reads who a quotation is credited to, and to whom it was said; [`agency`] knows the agencies by name.

pub mod agency;
mod clause;
mod lexicon;
mod paragraph;
mod person;
mod speech;
mod attribution;
pub mod names;

pub use attribution::{Attribution, are_one, are_respelt, attribution};
pub use speech::{Quotation, QuotationKind, quoted};
