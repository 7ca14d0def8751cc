//! A collection as one file: `wirecopy-collection/1`, written and read without knowing how JSON is parsed.
//!
//! ```json
//! { "format": "wirecopy-collection/1", "name": "My articles", "settings": "words=8 quoted=8 gap=8 …", "houses": "FAZ*=FAZ",
//!   "articles": [{"id": "000", "title": "…", "outlet": null, "house": null, "date": "2025-02-01", "byline": null, "credit": null,
//!                 "on": true, "text": "…"}] }
//! ```

use std::fmt;
use std::rc::Rc;

use crate::state::library::reader::article_with;
use serde::{Deserialize, Serialize};

use crate::state::listing::FileNote;
use crate::state::settings;
use wirecopy::Options;
use wirecopy::article::Article;
use wirecopy_read::Metadata;

/// What the file's `format` is.
pub const FORMAT: &str = "wirecopy-collection/1";

/// Where the settings stand that they are compared by, as [`settings::written`] has them.
pub const SETTINGS: &str = "settings";

/// Where the rules for houses stand, one a line.
pub const HOUSES: &str = "houses";

/// Where it stands what the reader says of passages, a judgement a line.
pub const JUDGEMENTS: &str = "judgements";

/// Where the clusters stand that were found elsewhere.
pub const CLUSTERS: &str = "clusters";

/// Where the articles stand.
pub const ARTICLES: &str = "articles";

/// What a file says of itself stands so many bytes from one of its ends.
const NEAR: usize = 4096;

/// The beginning of every version's `format`.
const FAMILY: &str = "wirecopy-collection/";

/// What the file of the collection called `name` is called: a report of it has the bare name.
#[must_use]
pub fn file_name(name: &str) -> String {
    [name, " – collection.json"].concat()
}

/// Whether a file is a collection of ours, of any version: near one of its ends it says so.
#[must_use]
pub fn is_bundle(bytes: &[u8]) -> bool {
    let ends = [bytes.get(..NEAR).unwrap_or(bytes), bytes.get(bytes.len().saturating_sub(NEAR)..).unwrap_or_default()];
    let says = |end: &[u8]| end.windows(FAMILY.len()).any(|some| some == FAMILY.as_bytes());
    bytes.trim_ascii_start().first().is_some_and(|first| matches!(first, b'{' | 0xEF)) && ends.into_iter().any(says)
}

/// What a file of a collection holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// The collection's name.
    pub name: String,
    /// How its articles are compared.
    pub options: Options,
    /// The rules for houses, one a line.
    pub houses: String,
    /// What the reader says of passages, a judgement a line.
    pub judgements: String,
    /// The clusters that its passages are, where they were found elsewhere; see [`clusters`](crate::state::library::clusters).
    pub clusters: Option<Rc<str>>,
    /// The articles in order, and whether each is switched on.
    pub articles: Vec<(bool, Article)>,
    /// What of it could not be read.
    pub skipped: Vec<FileNote>,
    /// What is worth a look in the rest.
    pub remarks: Vec<FileNote>,
}

/// Why a file is no collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// It is JSON of another kind.
    Other,
    /// It is a report of this page.
    Report,
    /// It was written by a later version of the page.
    Newer(String),
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Other => f.write_str("it is no collection of this page"),
            Self::Report => f.write_str("it is a report and no collection; bring its articles in with “Choose files…”"),
            Self::Newer(format) => f.write_str(&["a newer version of this page wrote it (", format, ")"].concat()),
        }
    }
}

impl std::error::Error for BundleError {}

/// An object of JSON, whoever parsed it.
pub trait Object {
    /// The text under `name`.
    fn text(&self, name: &str) -> Option<String>;
    /// The truth under `name`.
    fn truth(&self, name: &str) -> Option<bool>;
    /// Gives each object of the list under `name` to `take`; what is no object is an object without anything.
    fn each(&self, name: &str, take: &mut dyn FnMut(&dyn Object));
}

/// A value in an object of JSON that is being written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// A text, or null.
    Text(Option<&'a str>),
    /// True or false.
    Truth(bool),
    /// A number.
    Number(f64),
}

/// Gives every field of an article to `put`.
pub fn fields(article: &Article, on: bool, put: &mut dyn FnMut(&'static str, Value<'_>)) {
    let Article { id, title, outlet, date, byline, credit, text, details, asides: _, house } = article;
    put("id", Value::Text(Some(id)));
    put("title", Value::Text(Some(title)));
    put("outlet", Value::Text(outlet.as_deref()));
    put("house", Value::Text(house.as_deref()));
    put("date", Value::Text(date.as_deref()));
    put("byline", Value::Text(byline.as_deref()));
    put("credit", Value::Text(credit.as_deref()));
    if !details.is_empty() {
        put("details", Value::Text(Some(&wirecopy_read::details_text(details))));
    }
    put("on", Value::Truth(on));
    put("text", Value::Text(Some(text)));
}

/// Reads an article back, and whether it is switched on; nothing where it has no text. What is not its story is found
/// in the text again.
#[must_use]
pub fn article(object: &dyn Object) -> Option<(bool, Article)> {
    let text = object.text("text")?;
    let metadata = Metadata {
        title: object.text("title"),
        outlet: object.text("outlet"),
        house: object.text("house"),
        date: object.text("date"),
        byline: object.text("byline"),
        credit: object.text("credit"),
        details: object.text("details").map(|lines| wirecopy_read::details(&lines)).unwrap_or_default(),
    };
    let id = object.text("id").filter(|id| !id.trim().is_empty()).unwrap_or_else(|| "article".to_owned());
    Some((object.truth("on").unwrap_or(true), article_with(id, text, metadata)))
}

/// Reads a collection, all at once.
///
/// # Errors
/// [`BundleError`] where it is none, or one of a version that is not known here. An article that cannot be read is named in the bundle.
pub fn read(object: &dyn Object) -> Result<Bundle, BundleError> {
    let mut bundle = Bundle::begin(object)?;
    object.each(ARTICLES, &mut |article| bundle.take(article));
    Ok(bundle)
}

impl Bundle {
    /// A collection without its articles yet: each of those takes a moment.
    ///
    /// # Errors
    /// [`BundleError`] where it is none, or one of a version that is not known here.
    pub fn begin(object: &dyn Object) -> Result<Self, BundleError> {
        let format = object.text("format").unwrap_or_default();
        if format.starts_with(wirecopy_read::REPORT) {
            return Err(BundleError::Report);
        }
        if !format.starts_with(FAMILY) {
            return Err(BundleError::Other);
        }
        if format != FORMAT {
            return Err(BundleError::Newer(format));
        }
        let name = object.text("name").filter(|name| !name.trim().is_empty());
        let name = name.unwrap_or_else(|| "Opened collection".to_owned());
        let options = settings::read(&object.text(SETTINGS).unwrap_or_default());
        let houses = object.text(HOUSES).unwrap_or_default();
        let judgements = object.text(JUDGEMENTS).unwrap_or_default();
        let clusters = object.text(CLUSTERS).filter(|lines| !lines.is_empty()).map(Rc::from);
        Ok(Self {
            name,
            options,
            houses,
            judgements,
            clusters,
            articles: Vec::new(),
            skipped: Vec::new(),
            remarks: Vec::new(),
        })
    }

    /// Reads the next article; one that has no text is named.
    pub fn take(&mut self, object: &dyn Object) {
        match article(object) {
            Some(article) => self.articles.push(article),
            None => {
                let number = self.articles.len() + self.skipped.len() + 1;
                let file = object.text("title").unwrap_or_else(|| ["Article ", &number.to_string()].concat());
                self.skipped.push(FileNote { file, reason: "it has no text".to_owned() });
            }
        }
    }
}
