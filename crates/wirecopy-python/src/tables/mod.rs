//! What was found, as Arrow tables. Positions count Unicode code points, as Python's strings do, the end exclusive.

pub mod articles;
mod column;
pub mod edits;
pub mod matches;
pub mod passages;
pub mod witnesses;

use std::sync::OnceLock;

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use rayon::prelude::*;
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy_report::{CodePoint, Positions};

use crate::beside;

/// The table that `make` makes, which is made once, beside the interpreter.
pub fn once(
    py: Python<'_>,
    made: &OnceLock<RecordBatch>,
    make: impl FnOnce() -> Result<RecordBatch, ArrowError> + Send,
) -> PyResult<RecordBatch> {
    if let Some(batch) = made.get() {
        return Ok(batch.clone());
    }
    let batch = beside::short(py, make)?.map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(made.get_or_init(|| batch).clone())
}

/// What turns bytes of each article into code points.
pub struct Places<'r>(Vec<Positions<'r, CodePoint>>);

impl<'r> Places<'r> {
    /// Reads each text once.
    pub fn new(articles: &'r [Article]) -> Self {
        Self(articles.par_iter().map(|article| Positions::new(&article.text)).collect())
    }

    /// Where a span of an article starts and ends.
    pub fn of(&self, article: u32, span: ByteSpan) -> (u32, u32) {
        let positions = self.0.get(article as usize);
        positions.map_or((0, 0), |positions| (positions.before(span.start), positions.before(span.end)))
    }

    /// How many code points an article has.
    pub fn total(&self, article: usize) -> u32 {
        self.0.get(article).map_or(0, Positions::total)
    }
}
