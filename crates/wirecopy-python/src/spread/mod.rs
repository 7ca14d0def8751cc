//! The steps of a comparison on Spark: what each task does with its share.
//!
//! Python asks for a step by its name with the bytes that Spark brought together, and sends on what comes back. What the steps are is told in
//! [`wirecopy::spread`].

mod inbox;
mod message;
mod steps;

use std::sync::Arc;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use wirecopy::article::Article;
use wirecopy::spread::member::{Member, Standing};
use wirecopy::spread::{Facts, gather};

use crate::articles::Articles;
use crate::beside;
use crate::options::Options;
use crate::report::{Report, housed, refused};
use inbox::Inbox;
use message::{Kind, Message, Outbox};
pub use steps::Routes;

/// What a task sends: for whom, which route, and the bytes.
type Rows<'py> = Vec<(u8, i64, Bound<'py, PyBytes>)>;

/// What every task of a comparison knows.
#[pyclass(frozen, module = "wirecopy._engine")]
pub struct Spread {
    facts: Facts,
    routes: Routes,
}

#[pymethods]
impl Spread {
    /// Of bytes that [`Spread::facts`] gave, or of none yet.
    #[new]
    #[pyo3(signature = (options, articles, routes, blocks, facts = None))]
    fn new(options: &Options, articles: u32, routes: u64, blocks: u32, facts: Option<&[u8]>) -> PyResult<Self> {
        let routes = Routes { routes: routes.max(1), blocks: blocks.max(1) };
        let mut known = Facts::new(options.0, articles);
        if let Some(facts) = facts {
            known = postcard::from_bytes(facts).map_err(|error| PyValueError::new_err(error.to_string()))?;
        }
        Ok(Self { facts: known, routes })
    }

    /// What is known with what tasks have told the driver.
    fn facts<'py>(&self, py: Python<'py>, told: Vec<Vec<u8>>) -> PyResult<Bound<'py, PyBytes>> {
        let mut facts = self.facts.clone();
        for bytes in told {
            message::read(&bytes, &mut |message| match message {
                Message::Often(print) => {
                    facts.often.insert(print);
                }
                Message::Frequent(print) => {
                    facts.frequent.insert(print);
                }
                Message::Furnished(print) => {
                    facts.furnished.insert(print);
                }
                Message::Common(word, articles) => {
                    facts.words.insert(word, articles);
                }
                _ => {}
            })?;
        }
        let bytes = postcard::to_allocvec(&facts).map_err(|error| PyValueError::new_err(error.to_string()))?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// Whether some phrase may stand in very many articles.
    #[getter]
    fn has_often(&self) -> bool {
        !self.facts.often.is_empty()
    }

    /// Whether some phrase does.
    #[getter]
    fn has_frequent(&self) -> bool {
        !self.facts.frequent.is_empty()
    }

    /// The articles, each with its number and its rank, as they are sent.
    fn members<'py>(&self, py: Python<'py>, articles: Vec<(u32, u32, Vec<u8>)>) -> PyResult<Rows<'py>> {
        let mut outbox = Outbox::default();
        for (n, rank, bytes) in articles {
            let article: Article =
                postcard::from_bytes(&bytes).map_err(|error| PyValueError::new_err(error.to_string()))?;
            let standing = Standing::told(n, &article).unwrap_or_default();
            let member = Member { n, rank, standing, own: Vec::new(), article };
            outbox.send(Kind::Next, self.routes.article(n), &Message::Member(Box::new(member)));
        }
        Ok(outbox.into_rows(py))
    }

    /// All articles, as [`packed`] has them, compared in one task: they stand in the order of their ids.
    fn whole(&self, py: Python<'_>, articles: Vec<Vec<u8>>) -> PyResult<Report> {
        let unpacked = articles.iter().map(|bytes| postcard::from_bytes(bytes)).collect::<Result<Vec<Article>, _>>();
        let mut articles = unpacked.map_err(|error| PyValueError::new_err(error.to_string()))?;
        articles.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        let options = self.facts.options;
        let report = beside::work(py, Some(1), None, |watch| crate::report::report(&articles, options, watch))?;
        Ok(Report::new(Arc::new(articles), report.map_err(|error| refused(&error))?))
    }

    /// What a task makes of all that it was sent.
    fn step<'py>(&self, py: Python<'py>, name: &str, sent: Vec<Vec<u8>>) -> PyResult<Rows<'py>> {
        let inbox = Inbox::read(sent)?;
        let outbox = beside::work(py, Some(1), None, |_| steps::step(name, inbox, &self.facts, self.routes))?;
        match outbox.ok_or_else(|| PyValueError::new_err(format!("there is no step {name:?}")))? {
            Ok(outbox) => Ok(outbox.into_rows(py)),
            Err(error) => Err(refused(&error)),
        }
    }

    /// The passages of matches that hang together, as a report of the articles that came along; of each where it stands among all, and the words that
    /// other houses print, too.
    #[expect(clippy::type_complexity, reason = "Python takes it apart")]
    fn gather<'py>(
        &self,
        py: Python<'py>,
        sent: Vec<Vec<u8>>,
    ) -> PyResult<(Report, Vec<(bool, bool, u32, u64, u32, u32, u32, u32)>, Rows<'py>)> {
        let Inbox { members, found, .. } = Inbox::read(sent)?;
        let (articles, report, keys, outbox) = beside::work(py, Some(1), None, |_| {
            let batch = wirecopy::spread::member::Batch::of(members, &self.facts.options);
            let (report, keys) = gather::gather(&batch, found, &self.facts.options);
            let mut outbox = Outbox::default();
            for reused in wirecopy::spread::figures::reused(&batch, &report) {
                outbox.send(Kind::Next, self.routes.article(reused.n), &Message::Reused(reused));
            }
            (batch.into_articles(), report, keys, outbox)
        })?;
        let keys = keys.iter().map(|key| {
            let (shared, mass) = (key.shared_words.0, key.mass.0);
            (key.furniture, key.common, shared, mass, key.base, key.words.start, key.words.end, key.tie)
        });
        Ok((Report::new(Arc::new(articles), report), keys.collect(), outbox.into_rows(py)))
    }

    /// What articles come to: a report that has no matches, and what the one is called that each is a version of.
    fn figures(&self, py: Python<'_>, sent: Vec<Vec<u8>>) -> PyResult<(Report, Vec<Option<String>>)> {
        let Inbox { members, reused, versions, .. } = Inbox::read(sent)?;
        let (articles, report, firsts) = beside::work(py, Some(1), None, |_| {
            let batch = wirecopy::spread::member::Batch::of(members, &self.facts.options);
            let figures = wirecopy::spread::figures::figures(&batch, &reused);
            let mut first: std::collections::HashMap<u32, String> = versions.into_iter().collect();
            let firsts = batch.numbers().iter().map(|n| first.remove(n)).collect();
            let report = wirecopy::Report { options: self.facts.options, articles: figures, ..Default::default() };
            (batch.into_articles(), report, firsts)
        })?;
        Ok((Report::new(Arc::new(articles), report), firsts))
    }
}

/// What an article is numbered by: its id, its day, whether its house is known without the others, and its bytes.
type Packed<'py> = (String, Option<String>, bool, Bound<'py, PyBytes>);

/// Articles as they are sent, with what they are numbered by.
#[pyfunction]
#[pyo3(signature = (articles, house = Vec::new()))]
pub fn packed<'py>(py: Python<'py>, articles: &Articles, house: Vec<String>) -> PyResult<Vec<Packed<'py>>> {
    let articles = housed(&articles.articles, &house)?;
    let packed = |article: &Article| {
        let bytes = postcard::to_allocvec(article).map_err(|error| PyValueError::new_err(error.to_string()))?;
        let told = Standing::told(0, article).is_some();
        Ok((article.id.clone(), article.date.clone(), told, PyBytes::new(py, &bytes)))
    };
    articles.iter().map(packed).collect()
}
