//! The fields of an article, by the names that they go by.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use rayon::prelude::*;
use wirecopy::article::Article;
use wirecopy_read::Metadata;

use crate::beside;

/// What an article needs.
pub const NEEDED: [&str; 2] = ["id", "text"];

/// What it may have. passim calls the outlet `series`.
pub const KNOWN: [&str; 7] = ["title", "outlet", "series", "house", "date", "byline", "credit"];

/// An article as it is given, before its text is read for what it states.
#[derive(Default)]
pub struct Given {
    pub id: String,
    pub text: String,
    pub metadata: Metadata,
}

impl Given {
    /// Sets one field of [`KNOWN`]; of outlet and series the first that is given counts.
    pub fn set(&mut self, name: &str, value: Option<String>) {
        let Metadata { title, outlet, house, date, byline, credit, .. } = &mut self.metadata;
        match name {
            "id" => self.id = value.unwrap_or_default(),
            "text" => self.text = value.unwrap_or_default(),
            "title" => *title = value,
            "outlet" => *outlet = value,
            "series" => *outlet = outlet.take().or(value),
            "house" => *house = value,
            "date" => *date = value,
            "byline" => *byline = value,
            "credit" => *credit = value,
            _ => {}
        }
    }
}

/// The articles, each with the metadata given and, where none is given, that its text states.
pub fn articles(py: Python<'_>, given: Vec<Given>) -> PyResult<Vec<Article>> {
    for (row, given) in given.iter().enumerate() {
        if let Some(date) = given.metadata.unread_date() {
            let says = format!(
                "date is {date:?} in row {row} (id {:?}); a day such as 2025-02-01 is expected, or None",
                given.id
            );
            return Err(PyValueError::new_err(says));
        }
    }
    let made = |Given { id, text, metadata }| wirecopy_read::article_with(id, text, metadata);
    beside::short(py, || given.into_par_iter().map(made).collect())
}
