//! What the page and its worker say to each other, as bytes.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::state::judgement::apply::Said;
use crate::state::outlets::stories::Story;
use crate::state::overview::changes::Changes;
use crate::state::overview::pairs::PairShare;
use wirecopy::article::Article;
use wirecopy::{ArticleFigures, House, Mark, Match, Options, Passage};
use wirecopy_report::exchange::Exchange;

/// What the page asks for: changes to the articles that the worker holds, and then all that is found in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Its number. Answers bear it, so that those to an earlier request are known as such.
    pub number: u32,
    /// What is to be done, in this order.
    pub tasks: Vec<Task>,
    /// What the reader says of passages, a judgement a line.
    pub judgements: String,
}

/// One change to the articles that the worker holds. It begins with none, and the default options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Begin anew, without articles and with the default options.
    Begin(Mode),
    /// Compare all anew, with these options.
    Options(Options),
    /// Keep the articles at these places, in this order; the others go.
    Arrange(Vec<u32>),
    /// Put these after the others, and compare them with one another and with all.
    Add(Vec<Article>),
    /// The same; in [`Mode::Query`] these are asked about.
    Ask(Vec<Article>),
    /// Keep these for what is asked next: many articles come in several messages, so that none holds the page up.
    More(Vec<Article>),
    /// Put so many of those that were kept, the first ones, before the articles of the next task.
    Take(u32),
}

impl Request {
    /// Whether it is a part of what is asked next, and has no answer.
    #[must_use]
    pub fn is_part(&self) -> bool {
        !self.tasks.is_empty() && self.tasks.iter().all(|task| matches!(task, Task::More(_)))
    }
}

/// What is made of the articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// Each is compared with each.
    #[default]
    Each,
    /// Those that are asked about are compared with the others.
    Query,
    /// They are what these clusters, found elsewhere, speak of.
    Clusters(String),
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// It has started.
    Ready,
    /// It cannot start, for this reason.
    Unable(String),
    /// A table with its name: the page searches the articles by it, too, and tells changes between versions and on another base.
    Table(String, Vec<u8>),
    /// What the request of that number needs did not arrive, for this reason; the worker holds no articles any more.
    Lacks(u32, String),
    /// So many pairs of so many were compared, for the request of that number.
    Progress {
        /// Of the request.
        number: u32,
        /// Pairs that were compared.
        done: usize,
        /// Pairs that are compared at all.
        all: usize,
    },
    /// A part of what was found, for the request of that number.
    Part(u32, ReportPart),
    /// The articles cannot be compared, for this reason; it holds none any more.
    Failed(u32, String),
}

/// A part of what was found, small enough to be read at once. Parts of one kind come in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReportPart {
    /// Matches.
    Matches(Vec<Match>),
    /// Passages.
    Passages(Vec<Passage>),
    /// Pairs.
    Pairs(Vec<PairShare>),
    /// Stories.
    Stories(Vec<Story>),
    /// What houses print of one another's words.
    Exchanges(Vec<Exchange>),
    /// What the reader said of passages.
    Said(Said),
    /// The same as exports have it.
    Judgements(Vec<Mark>),
    /// What the clusters are called that were found elsewhere, and how many of their pieces are left out.
    Clusters(Vec<String>, u32),
    /// All the rest; nothing comes after it.
    Last(Options, Vec<ArticleFigures>, Vec<House>, Box<Changes>),
}

/// A message as bytes.
///
/// # Errors
/// Where memory ends.
pub fn to_bytes<T: Serialize>(message: &T) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(message)
}

/// A message from its bytes.
///
/// # Errors
/// Where the bytes are of no such message: page and worker are then of two versions.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, postcard::Error> {
    postcard::from_bytes(bytes)
}
