//! The shape of a report outside this library: objects with keys, and positions in the unit of who reads them.
//!
//! JSON and the npm package write the same [`ReportView`]; they differ in the [`Unit`] that positions count, and in
//! nothing else.

mod positions;
mod view;

pub(crate) use positions::CodePoints;
pub use positions::{CodePoint, Positions, Unit, Utf16};
pub(crate) use view::Each;
pub use view::{FORMAT, ReportView, passage_id};
