//! What people are quoted with, as Python holds it.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use wirecopy::Error;
use wirecopy::article::Article;
use wirecopy_quotes::Ledger;
use wirecopy_report::quotations::{Quoting, write_csv, write_json, write_markdown, write_tei};

use crate::articles::Articles;
use crate::beside;
use crate::report::{housed, refused, report, unwritten};

/// Articles, what they share, and what they quote.
#[pyclass(frozen, module = "wirecopy._engine")]
pub struct Quotes {
    articles: Arc<Vec<Article>>,
    report: wirecopy::Report,
    ledger: Ledger,
}

impl Quotes {
    fn write(&self, out: &mut dyn Write, form: &str) -> io::Result<()> {
        // There is always one, as both are of these articles.
        let Some(quoting) = Quoting::new(&self.articles, &self.report, &self.ledger) else { return Ok(()) };
        match form {
            "csv" => write_csv(out, quoting),
            "markdown" => write_markdown(out, quoting),
            "tei" => write_tei(out, quoting),
            _ => write_json(out, quoting),
        }
    }
}

#[pymethods]
impl Quotes {
    #[getter]
    fn source(&self) -> Articles {
        Articles::new(Arc::clone(&self.articles))
    }

    /// The list in one of its forms.
    fn form<'py>(&self, py: Python<'py>, form: &str) -> PyResult<Bound<'py, PyBytes>> {
        let form = named(form)?;
        let mut bytes = Vec::new();
        beside::short(py, || self.write(&mut bytes, form))??;
        Ok(PyBytes::new(py, &bytes))
    }

    /// Writes the list in one of its forms to a file, which is there when it is whole.
    fn save(&self, py: Python<'_>, path: PathBuf, form: &str) -> PyResult<()> {
        let form = named(form)?;
        let written = beside::short(py, || wirecopy_files::write(Some(&path), |out| self.write(out, form)))?;
        written.map_err(|error| unwritten(&path, &error))
    }
}

fn named(form: &str) -> PyResult<&str> {
    if ["json", "csv", "markdown", "tei"].contains(&form) {
        Ok(form)
    } else {
        Err(PyValueError::new_err(format!("there is no form {form:?}")))
    }
}

/// Lists what people are quoted with.
#[pyfunction]
#[pyo3(signature = (articles, house = Vec::new(), progress = None, threads = None))]
pub fn quotes(
    py: Python<'_>,
    articles: &Articles,
    house: Vec<String>,
    progress: Option<Py<PyAny>>,
    threads: Option<usize>,
) -> PyResult<Quotes> {
    let articles = housed(&articles.articles, &house)?;
    let made = beside::work(py, threads, progress.as_ref(), |watch| {
        // The list says in which shared passage a quotation stands.
        let report = report(&articles, wirecopy::Options::default(), watch)?;
        Result::<_, Error>::Ok((report, Ledger::of(&articles)))
    })?;
    let (report, ledger) = made.map_err(|error| refused(&error))?;
    Ok(Quotes { articles, report, ledger })
}
