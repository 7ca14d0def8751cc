//! The columns of an Arrow table -> articles.

use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_cast::{CastOptions, cast_with_options};
use arrow_schema::{ArrowError, DataType, Schema};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3_arrow::input::AnyRecordBatch;
use wirecopy::article::Article;

use super::fields::{self, Given, KNOWN, NEEDED};

/// Reads the table batch by batch.
pub fn articles(py: Python<'_>, table: AnyRecordBatch) -> PyResult<Vec<Article>> {
    let reader = table.into_reader()?;
    check(&reader.schema())?;
    let mut given = Vec::new();
    for batch in reader {
        add(&batch.map_err(unreadable)?, &mut given)?;
    }
    fields::articles(py, given)
}

/// Holds the names and types of the columns against what is needed.
fn check(schema: &Schema) -> PyResult<()> {
    let there = || match schema.fields().iter().map(|field| field.name().as_str()).collect::<Vec<_>>() {
        names if names.is_empty() => "there are none".to_owned(),
        names => format!("there are {}", names.join(", ")),
    };
    for name in NEEDED.into_iter().chain(KNOWN) {
        let count = schema.fields().iter().filter(|field| field.name() == name).count();
        if count > 1 {
            return Err(PyValueError::new_err(format!("{count} columns are called {name}; one is expected")));
        }
        let Ok(field) = schema.field_with_name(name) else {
            if NEEDED.contains(&name) {
                return Err(PyValueError::new_err(format!("there is no column {name}; {}", there())));
            }
            continue;
        };
        if !fits(name, field.data_type()) {
            let expected = if name == "date" { "text, days or timestamps" } else { "text" };
            let says = format!("column {name} is of type {}; {expected} is expected", field.data_type());
            return Err(PyTypeError::new_err(says));
        }
    }
    Ok(())
}

/// Whether a column of this type can be read as this field. A number may be an id.
fn fits(name: &str, data_type: &DataType) -> bool {
    match data_type {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => true,
        // A column that is empty in all rows. Which articles these are must be told all the same.
        DataType::Null => true,
        DataType::Dictionary(_, values) => fits(name, values),
        DataType::RunEndEncoded(_, values) => fits(name, values.data_type()),
        DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, _) => name == "date",
        other => name == "id" && other.is_integer(),
    }
}

fn add(batch: &RecordBatch, given: &mut Vec<Given>) -> PyResult<()> {
    let first = given.len();
    given.resize_with(first + batch.num_rows(), Given::default);
    for name in NEEDED.into_iter().chain(KNOWN) {
        let Some(column) = batch.column_by_name(name) else { continue };
        let texts = texts(name, column)?;
        let texts = texts.as_string::<i64>();
        for (row, (given, text)) in given[first..].iter_mut().zip(texts).enumerate() {
            if text.is_none() && NEEDED.contains(&name) {
                let row = first + row;
                return Err(PyValueError::new_err(format!("{name} is null in row {row}; text is expected")));
            }
            // A timestamp's day is the one that its own clock shows.
            let is_time = matches!(column.data_type(), DataType::Timestamp(_, _) | DataType::Date64);
            let text = text.map(|text| if is_time { text.get(..10).unwrap_or(text) } else { text });
            given.set(name, text.map(str::to_owned));
        }
    }
    Ok(())
}

/// The column as text.
fn texts(name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
    if *column.data_type() == DataType::LargeUtf8 {
        return Ok(Arc::clone(column));
    }
    let cast = cast_with_options(column, &DataType::LargeUtf8, &CastOptions { safe: false, ..CastOptions::default() });
    cast.map_err(|error| PyTypeError::new_err(format!("column {name} cannot be read as text: {error}")))
}

fn unreadable(error: ArrowError) -> PyErr {
    match error {
        ArrowError::ExternalError(error) => PyValueError::new_err(format!("the table cannot be read: {error}")),
        error => PyValueError::new_err(format!("the table cannot be read: {error}")),
    }
}
