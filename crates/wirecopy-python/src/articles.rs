//! Articles as Python holds them: read from files, or made of what was given.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use arrow_array::RecordBatch;
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PySlice};
use pyo3_arrow::input::AnyRecordBatch;
use wirecopy::article::Article;

use crate::beside;
use crate::input::{columns, dicts};
use crate::table::{Table, stream};
use crate::tables;

/// Some articles, and what was to be said of their files.
#[pyclass(frozen, sequence, module = "wirecopy._engine")]
#[derive(Clone)]
pub struct Articles {
    pub articles: Arc<Vec<Article>>,
    /// What could not be read.
    #[pyo3(get)]
    problems: Vec<String>,
    /// What is worth knowing and is no fault.
    #[pyo3(get)]
    notes: Vec<String>,
    table: Arc<OnceLock<RecordBatch>>,
}

impl Articles {
    /// Those that nothing is to be said of.
    pub fn new(articles: Arc<Vec<Article>>) -> Self {
        Self { articles, problems: Vec::new(), notes: Vec::new(), table: Arc::default() }
    }

    fn batch(&self, py: Python<'_>) -> PyResult<RecordBatch> {
        tables::once(py, &self.table, || tables::articles::given(&self.articles))
    }
}

#[pymethods]
impl Articles {
    /// Of whatever speaks the Arrow PyCapsule interface.
    #[staticmethod]
    fn from_arrow(py: Python<'_>, table: AnyRecordBatch) -> PyResult<Self> {
        Ok(Self::new(Arc::new(columns::articles(py, table)?)))
    }

    /// Of a list of dicts.
    #[staticmethod]
    fn from_dicts(py: Python<'_>, dicts: Vec<Bound<'_, PyAny>>) -> PyResult<Self> {
        Ok(Self::new(Arc::new(dicts::articles(py, &dicts)?)))
    }

    fn __len__(&self) -> usize {
        self.articles.len()
    }

    /// One by its number as a dict, or some of them by a slice.
    fn __getitem__<'py>(&self, py: Python<'py>, at: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        if let Ok(slice) = at.cast::<PySlice>() {
            let of = slice.indices(self.articles.len().cast_signed())?;
            let places =
                (0..of.slicelength).filter_map(|n| of.start.checked_add(of.step.checked_mul(n.cast_signed())?));
            let some = places.filter_map(|place| self.articles.get(usize::try_from(place).ok()?).cloned());
            return Ok(Self::new(Arc::new(some.collect())).into_pyobject(py)?.into_any());
        }
        let at: isize = at.extract()?;
        let place = if at < 0 { at + self.articles.len().cast_signed() } else { at };
        let article = usize::try_from(place).ok().and_then(|place| self.articles.get(place));
        let article = article.ok_or_else(|| {
            PyIndexError::new_err(format!("there is no article {at}: there are {}", self.articles.len()))
        })?;
        let dict = PyDict::new(py);
        for (name, field) in [
            ("id", Some(&article.id)),
            ("title", Some(&article.title)),
            ("outlet", article.outlet.as_ref()),
            ("house", article.house.as_ref()),
            ("date", article.date.as_ref()),
            ("byline", article.byline.as_ref()),
            ("credit", article.credit.as_ref()),
            ("text", Some(&article.text)),
        ] {
            dict.set_item(name, field)?;
        }
        Ok(dict.into_any())
    }

    #[getter]
    fn table(&self, py: Python<'_>) -> PyResult<Table> {
        self.batch(py).map(Table::new)
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        stream(py, self.batch(py)?, requested_schema)
    }

    fn __repr__(&self) -> String {
        match self.articles.len() {
            1 => "<1 article>".to_owned(),
            many => format!("<{many} articles>"),
        }
    }
}

/// Reads files and folders.
#[pyfunction]
#[pyo3(signature = (paths, progress = None, threads = None))]
pub fn read(
    py: Python<'_>,
    paths: Vec<PathBuf>,
    progress: Option<Py<PyAny>>,
    threads: Option<usize>,
) -> PyResult<Articles> {
    let gathered = beside::work(py, threads, progress.as_ref(), |watch| {
        wirecopy_files::gather(&paths, &|done, all| {
            let _ = watch.tell(done, all);
        })
    })?;
    let told = |problems: &[wirecopy_files::Problem]| problems.iter().map(ToString::to_string).collect();
    Ok(Articles {
        problems: told(&gathered.problems),
        notes: told(&gathered.notes),
        ..Articles::new(Arc::new(gathered.articles))
    })
}
