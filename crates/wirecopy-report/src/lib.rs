//! A report for other programs and other people: its shape, and every form it is exported in.
//!
//! [`ReportView`] is the shape that JSON and the npm package share; positions are in the [`Unit`] of who reads them. Each
//! export writes the same bytes from the command line and from the page.

mod agency;
pub mod annotations;
pub mod apparatus;
mod belonging;
mod covered;
pub mod csv;
pub mod exchange;
pub mod html;
mod iri;
pub mod json;
mod left;
mod left_out;
pub mod markdown;
mod marked;
pub mod origin;
pub mod passim;
mod percent;
pub mod quotations;
#[cfg(test)]
mod sample;
mod shape;
pub mod shares;
pub mod tables;
mod xml;

pub use agency::agency;
pub use covered::covered;
pub use left::{equal_left, left, outside};
pub use percent::percent;
pub use shape::{CodePoint, FORMAT, Positions, ReportView, Unit, Utf16, passage_id};
