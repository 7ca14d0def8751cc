//! A table that whoever speaks Arrow can take, as often as they like.

use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Float64Type, UInt32Type};
use arrow_array::{Array, ArrayRef, RecordBatch, StructArray};
use arrow_schema::{DataType, Field};
use pyo3::exceptions::{PyIndexError, PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDate, PyDict, PyList};
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};

/// A table. It shares its memory with whatever takes it.
#[pyclass(frozen, sequence, module = "wirecopy._engine")]
pub struct Table(RecordBatch);

impl Table {
    pub fn new(batch: RecordBatch) -> Self {
        Self(batch)
    }
}

#[pymethods]
impl Table {
    /// The names of the columns.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    #[getter]
    fn num_rows(&self) -> usize {
        self.0.num_rows()
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    /// A row by its number, or the values of a column by its name.
    fn __getitem__<'py>(&self, py: Python<'py>, at: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        if let Ok(name) = at.extract::<String>() {
            let column = self.0.column_by_name(&name);
            let column = column.ok_or_else(|| {
                PyKeyError::new_err(format!("there is no column {name}; there are {}", self.columns().join(", ")))
            })?;
            let values: PyResult<Vec<_>> = (0..column.len()).map(|row| value(py, column, row)).collect();
            return Ok(PyList::new(py, values?)?.into_any());
        }
        let at: isize = at.extract()?;
        let row = if at < 0 { at + self.0.num_rows().cast_signed() } else { at };
        let row = usize::try_from(row).ok().filter(|&row| row < self.0.num_rows());
        let row =
            row.ok_or_else(|| PyIndexError::new_err(format!("there is no row {at}: there are {}", self.0.num_rows())))?;
        self.row(py, row)
    }

    /// The rows as a list of dicts.
    fn to_pylist<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let rows: PyResult<Vec<_>> = (0..self.0.num_rows()).map(|row| self.row(py, row)).collect();
        PyList::new(py, rows?)
    }

    /// As a `pyarrow.Table`.
    fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("pyarrow")?.call_method1("table", (slf,))
    }

    /// As a `pandas.DataFrame`.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        Self::to_arrow(slf)?.call_method0("to_pandas")
    }

    /// As a `polars.DataFrame`.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("polars")?.call_method1("DataFrame", (slf,))
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        Ok(to_schema_pycapsule(py, self.0.schema().as_ref())?)
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        stream(py, self.0.clone(), requested_schema)
    }

    fn __repr__(&self) -> String {
        format!("<table of {} rows: {}>", self.0.num_rows(), self.columns().join(", "))
    }
}

impl Table {
    fn row<'py>(&self, py: Python<'py>, row: usize) -> PyResult<Bound<'py, PyAny>> {
        let dict = PyDict::new(py);
        for (field, column) in self.0.schema().fields().iter().zip(self.0.columns()) {
            dict.set_item(field.name(), value(py, column, row)?)?;
        }
        Ok(dict.into_any())
    }
}

/// The batch as a stream that is read once; there may be as many as are asked for.
pub fn stream<'py>(
    py: Python<'py>,
    batch: RecordBatch,
    requested_schema: Option<Bound<'py, PyCapsule>>,
) -> PyResult<Bound<'py, PyCapsule>> {
    let field = Field::new_struct("", batch.schema().fields().clone(), false);
    let field = Arc::new(field.with_metadata(batch.schema().metadata().clone()));
    let array: ArrayRef = Arc::new(StructArray::from(batch));
    Ok(to_stream_pycapsule(py, Box::new(ArrayIterator::new([Ok(array)], field)), requested_schema)?)
}

/// One value, of the types that the tables here have.
fn value<'py>(py: Python<'py>, column: &ArrayRef, row: usize) -> PyResult<Bound<'py, PyAny>> {
    if column.is_null(row) {
        return Ok(py.None().into_bound(py));
    }
    Ok(match column.data_type() {
        DataType::LargeUtf8 => column.as_string::<i64>().value(row).into_pyobject(py)?.into_any(),
        DataType::UInt32 => column.as_primitive::<UInt32Type>().value(row).into_pyobject(py)?.into_any(),
        DataType::Float64 => column.as_primitive::<Float64Type>().value(row).into_pyobject(py)?.into_any(),
        DataType::Boolean => column.as_boolean().value(row).into_pyobject(py)?.to_owned().into_any(),
        DataType::Date32 => {
            let days = column.as_primitive::<Date32Type>().value(row);
            PyDate::from_timestamp(py, f64::from(days) * 86_400.0)?.into_any()
        }
        DataType::List(_) => {
            let items = column.as_list::<i32>().value(row);
            let items: PyResult<Vec<_>> = (0..items.len()).map(|n| value(py, &items, n)).collect();
            PyList::new(py, items?)?.into_any()
        }
        DataType::Struct(fields) => {
            let dict = PyDict::new(py);
            for (field, column) in fields.iter().zip(column.as_struct().columns()) {
                dict.set_item(field.name(), value(py, column, row)?)?;
            }
            dict.into_any()
        }
        other => return Err(PyTypeError::new_err(format!("a value of type {other} cannot be shown"))),
    })
}
