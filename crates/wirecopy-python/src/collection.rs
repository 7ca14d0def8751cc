//! A collection that grows and shrinks.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::{PyKeyError, PyRuntimeError};
use pyo3::prelude::*;
use wirecopy::article::Article;

use crate::articles::Articles;
use crate::beside;
use crate::options::Options;
use crate::report::{Report, housed, refused};

/// Articles, and what was found between them.
#[pyclass(frozen, module = "wirecopy._engine")]
pub struct Collection(Mutex<wirecopy::Collection<Article>>);

impl Collection {
    /// The collection, unless another thread is at work on it: waiting for it here could wait for this thread itself.
    fn lock(&self) -> PyResult<MutexGuard<'_, wirecopy::Collection<Article>>> {
        match self.0.try_lock() {
            Ok(collection) => Ok(collection),
            Err(std::sync::TryLockError::Poisoned(poisoned)) => Ok(PoisonError::into_inner(poisoned)),
            Err(std::sync::TryLockError::WouldBlock) => {
                Err(PyRuntimeError::new_err("another thread is at work on this collection"))
            }
        }
    }
}

#[pymethods]
impl Collection {
    #[new]
    fn new(options: &Options) -> PyResult<Self> {
        let collection = wirecopy::Collection::new(options.0).map_err(|error| refused(&error))?;
        Ok(Self(Mutex::new(collection)))
    }

    #[getter]
    fn options(&self) -> PyResult<Options> {
        Ok(Options(self.lock()?.options()))
    }

    /// The ids, in order.
    #[getter]
    fn ids(&self) -> PyResult<Vec<String>> {
        Ok(self.lock()?.articles().map(|article| article.id.clone()).collect())
    }

    fn __len__(&self) -> PyResult<usize> {
        Ok(self.lock()?.articles().len())
    }

    /// Adds articles and compares them with all that are there.
    #[pyo3(signature = (articles, house = Vec::new(), progress = None, threads = None))]
    fn add(
        &self,
        py: Python<'_>,
        articles: &Articles,
        house: Vec<String>,
        progress: Option<Py<PyAny>>,
        threads: Option<usize>,
    ) -> PyResult<()> {
        let articles = housed(&articles.articles, &house)?;
        // Whoever stops it is told by what was raised; the collection is as before then.
        let added = beside::work(py, threads, progress.as_ref(), |watch| {
            PyResult::Ok(self.lock()?.add_watched(articles.to_vec(), |so_far| watch.comparing(so_far)))
        })?;
        let _ = added?.map_err(|error| refused(&error))?;
        Ok(())
    }

    /// Puts the articles with these ids into this order; the others are taken out, and returned.
    fn keep(&self, py: Python<'_>, ids: Vec<String>) -> PyResult<Articles> {
        let gone = beside::work(py, None, None, |_| {
            let mut collection = self.lock()?;
            let mut places = Vec::with_capacity(ids.len());
            let known: std::collections::HashMap<&str, u32> =
                collection.articles().zip(0..).map(|(article, n)| (article.id.as_str(), n)).collect();
            for id in &ids {
                let place = known.get(id.as_str());
                places.push(*place.ok_or_else(|| PyKeyError::new_err(format!("there is no article {id}")))?);
            }
            PyResult::Ok(collection.arrange(&places))
        })?;
        Ok(Articles::new(Arc::new(gone?)))
    }

    /// What the articles share now.
    fn report(&self, py: Python<'_>) -> PyResult<Report> {
        let made = beside::work(py, None, None, |_| {
            let collection = self.lock()?;
            PyResult::Ok((collection.articles().cloned().collect(), collection.report()))
        })?;
        let (articles, report) = made?;
        Ok(Report::new(Arc::new(articles), report))
    }
}
