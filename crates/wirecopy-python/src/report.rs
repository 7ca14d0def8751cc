//! A report as Python holds it.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use pyo3::exceptions::{PyIndexError, PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use wirecopy::article::Article;
use wirecopy::{Error, HouseRule, Stopped};

use crate::articles::Articles;
use crate::beside::{self, Watch};
use crate::collation::Collation;
use crate::options::Options;
use crate::table::Table;
use crate::tables::{self, Places};

/// Articles with what they share.
#[pyclass(frozen, module = "wirecopy._engine")]
pub struct Report {
    pub articles: Arc<Vec<Article>>,
    pub report: wirecopy::Report,
    tables: [OnceLock<RecordBatch>; 5],
}

impl Report {
    pub fn new(articles: Arc<Vec<Article>>, report: wirecopy::Report) -> Self {
        Self { articles, report, tables: Default::default() }
    }

    fn once(
        &self,
        py: Python<'_>,
        at: usize,
        make: impl FnOnce(&[Article], &wirecopy::Report, &Places) -> Result<RecordBatch, ArrowError> + Send,
    ) -> PyResult<Table> {
        let made = || make(&self.articles, &self.report, &Places::new(&self.articles));
        tables::once(py, &self.tables[at], made).map(Table::new)
    }

    fn write(&self, out: &mut dyn Write, form: Form, texts: bool) -> io::Result<()> {
        let (articles, report) = (&self.articles[..], &self.report);
        match form {
            Form::Json => wirecopy_report::json::write(out, articles, report, texts),
            Form::Csv => wirecopy_report::csv::write(out, articles, report),
            Form::Html => wirecopy_report::html::write(out, articles, report),
            Form::Markdown => wirecopy_report::markdown::write(out, articles, report),
            Form::Annotations => wirecopy_report::annotations::write(out, articles, report),
            Form::Passim => wirecopy_report::passim::write(out, articles, report),
            Form::Tei => wirecopy_report::apparatus::write_tei(out, articles, report),
            Form::Collatex => wirecopy_report::apparatus::write_collatex(out, articles, report),
        }
    }
}

#[pymethods]
impl Report {
    #[getter]
    fn options(&self) -> Options {
        Options(self.report.options)
    }

    #[getter]
    fn source(&self) -> Articles {
        Articles::new(Arc::clone(&self.articles))
    }

    #[getter]
    fn articles(&self, py: Python<'_>) -> PyResult<Table> {
        self.once(py, 0, tables::articles::figures)
    }

    #[getter]
    fn matches(&self, py: Python<'_>) -> PyResult<Table> {
        self.once(py, 1, tables::matches::matches)
    }

    #[getter]
    fn edits(&self, py: Python<'_>) -> PyResult<Table> {
        self.once(py, 2, tables::edits::edits)
    }

    #[getter]
    fn passages(&self, py: Python<'_>) -> PyResult<Table> {
        self.once(py, 3, |articles, report, _| tables::passages::passages(articles, report))
    }

    #[getter]
    fn witnesses(&self, py: Python<'_>) -> PyResult<Table> {
        self.once(py, 4, tables::witnesses::witnesses)
    }

    /// How many articles, matches and passages there are.
    #[getter]
    fn counts(&self) -> (usize, usize, usize) {
        (self.articles.len(), self.report.matches.len(), self.report.passages.len())
    }

    /// The witnesses of a passage, aligned.
    fn collation(&self, py: Python<'_>, passage: usize) -> PyResult<Collation> {
        let many = self.report.passages.len();
        let found = self.report.passages.get(passage);
        let found =
            found.ok_or_else(|| PyIndexError::new_err(format!("there is no passage {passage}: there are {many}")))?;
        beside::short(py, || Collation::of(&self.articles, found))
    }

    /// The report in one of its forms.
    fn form<'py>(&self, py: Python<'py>, form: &str, texts: bool) -> PyResult<Bound<'py, PyBytes>> {
        let form = Form::named(form)?;
        let mut bytes = Vec::new();
        beside::short(py, || self.write(&mut bytes, form, texts))??;
        Ok(PyBytes::new(py, &bytes))
    }

    /// Writes the report in one of its forms to a file, which is there when it is whole.
    fn save(&self, py: Python<'_>, path: PathBuf, form: &str, texts: bool) -> PyResult<()> {
        let form = Form::named(form)?;
        let written = beside::short(py, || match form {
            Form::Html => wirecopy_files::write_pages(Some(&path), &self.articles, &self.report),
            _ => wirecopy_files::write(Some(&path), |out| self.write(out, form, texts)),
        })?;
        written.map_err(|error| unwritten(&path, &error))
    }
}

/// The forms of a report.
#[derive(Clone, Copy)]
enum Form {
    Json,
    Csv,
    Html,
    Markdown,
    Annotations,
    Passim,
    Tei,
    Collatex,
}

impl Form {
    fn named(name: &str) -> PyResult<Self> {
        Ok(match name {
            "json" => Self::Json,
            "csv" => Self::Csv,
            "html" => Self::Html,
            "markdown" => Self::Markdown,
            "annotations" => Self::Annotations,
            "passim" => Self::Passim,
            "tei" => Self::Tei,
            "collatex" => Self::Collatex,
            _ => return Err(PyValueError::new_err(format!("there is no form {name:?}"))),
        })
    }
}

pub fn unwritten(path: &Path, error: &io::Error) -> PyErr {
    PyOSError::new_err(format!("{}: cannot be written: {error}", path.display()))
}

/// What went wrong, as Python says it.
pub fn refused(error: &Error) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// The articles with the houses that `rules` give their outlets.
pub fn housed(articles: &Arc<Vec<Article>>, rules: &[String]) -> PyResult<Arc<Vec<Article>>> {
    if rules.is_empty() {
        return Ok(Arc::clone(articles));
    }
    let rules: Result<Vec<HouseRule>, _> = rules.iter().map(|rule| rule.parse()).collect();
    let rules = rules.map_err(|error| PyValueError::new_err(error.to_string()))?;
    let mut articles = articles.to_vec();
    articles.iter_mut().for_each(|article| HouseRule::apply(&rules, article));
    Ok(Arc::new(articles))
}

/// Compares articles with one another, or with those that they are asked `against`.
#[pyfunction]
#[pyo3(signature = (articles, against, options, house = Vec::new(), progress = None, threads = None))]
pub fn compare(
    py: Python<'_>,
    articles: &Articles,
    against: Option<&Articles>,
    options: &Options,
    house: Vec<String>,
    progress: Option<Py<PyAny>>,
    threads: Option<usize>,
) -> PyResult<Report> {
    let options = options.0;
    let asked = articles.articles.len();
    let articles = match against {
        Some(against) => Arc::new([&articles.articles[..], &against.articles[..]].concat()),
        None => Arc::clone(&articles.articles),
    };
    let articles = housed(&articles, &house)?;
    let report = beside::work(py, threads, progress.as_ref(), |watch| match against {
        Some(_) => search(wirecopy::Collection::query(options), articles.split_at(asked), watch),
        None => report(&articles, options, watch),
    })?;
    Ok(Report::new(articles, report.map_err(|error| refused(&error))?))
}

/// What the articles share. It is nothing where the work was stopped, which whoever stopped it knows.
pub fn report(articles: &[Article], options: wirecopy::Options, watch: &Watch) -> Result<wirecopy::Report, Error> {
    search(wirecopy::Collection::new(options), (articles, &[]), watch)
}

fn search<'a>(
    collection: Result<wirecopy::Collection<&'a Article>, Error>,
    (asked, against): (&'a [Article], &'a [Article]),
    watch: &Watch,
) -> Result<wirecopy::Report, Error> {
    let mut collection = collection?;
    let (asked, against) = (asked.iter().collect(), against.iter().collect());
    let watched = collection.ask_watched(asked, against, |so_far| watch.comparing(so_far))?;
    let _: Result<(), Stopped> = watched;
    Ok(collection.into_report())
}

/// Takes the passages from what passim wrote.
#[pyfunction]
pub fn from_clusters(
    py: Python<'_>,
    articles: &Articles,
    clusters: Vec<PathBuf>,
    options: &Options,
) -> PyResult<(Report, Vec<String>)> {
    let mut gathered = wirecopy_files::Gathered::of(articles.articles.to_vec());
    let report = beside::work(py, None, None, |_| {
        let (names, clusters) = wirecopy_files::clusters(&clusters, &mut gathered);
        let report = wirecopy::from_clusters(&gathered.articles, &clusters, &options.0);
        report.map(|report| wirecopy::Report { clusters: names, ..report })
    })?;
    let report = report.map_err(|error| refused(&error))?;
    let problems = gathered.problems.iter().map(ToString::to_string).collect();
    Ok((Report::new(Arc::new(gathered.articles), report), problems))
}
