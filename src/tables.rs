//! The parts of the program that are fetched when they are first needed, as tables of functions: only through them does the
//! rest of the page highlight_words what they hold.
//!
//! What makes the tables stands in [`crate::assembly`], which puts the page together and hands it in by [`Loaders`].

use std::cell::Cell;
use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::rc::Rc;

use yew::Html;

use crate::intake::{Clipboard, Clipping, Incoming, Source, Tell};
use crate::state::collection::Collection;
use crate::state::export::clipboard::Citation;
use crate::state::export::jobs::{ExportFile, Format};
use crate::state::library::collections::insertion::{self, Insert};
use crate::state::library::collections::{ArticleRecord, Library};
use crate::state::library::preview::Preview;
use crate::state::library::reader::ArticleReader;
use crate::state::model::State;
use crate::state::overview::query::Query;
use crate::state::parts::Part;
use crate::state::shared::Shared;
use crate::view::act::Act;
use crate::view::collation::passage;
use crate::view::columns::pair;
use crate::view::outlets::{article, by_outlet, headline};
use crate::view::overview::drawn::Drawn;
use crate::view::quotations::page as quotations;
use crate::view::wire::page as wire;
use crate::worker::external::{External, ExternalHere};
use crate::worker::host::Serve;
use crate::worker::message::Request;
use wirecopy::Options;
use wirecopy::tables::Table;
use wirecopy_read::{Contents, FileError};

/// What a function of a part does not finish at once.
pub type Promised<T> = Pin<Box<dyn Future<Output = T>>>;

/// A part of the program did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartUnavailable;

impl fmt::Display for PartUnavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a part of this page did not arrive; please load it again")
    }
}

/// What compares.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// Makes a host without articles.
    pub host: fn(fn() -> f64, ExternalHere) -> Serve,
    /// Which tables of words it lacks for a request; they have to be there before a host is asked.
    pub lacks: fn(&Request) -> Vec<Table>,
    /// Whether what makes a report of clusters has to be there; see [`external`].
    pub is_external: fn(&Request) -> bool,
}

/// Draws the overview of a collection, with the passage that is picked, what is wanted of it, and what of that is drawn by now.
pub type Overview = fn(&Shared<Collection>, Option<u32>, &Query, &Drawn, &State, &Act) -> Html;

/// What shows the overview: the articles, who shares with whom, and the passages.
#[derive(Clone, Copy, Debug)]
pub struct PassageViews {
    /// All of it.
    pub overview: Overview,
}

/// What shows a collection by outlet and story, and one article by itself.
#[derive(Clone, Copy, Debug)]
pub struct OutletViews {
    /// What stands at the top of the overview.
    pub headline: fn(headline::Props) -> Html,
    /// The outlets, and the articles by story.
    pub overview: fn(by_outlet::Props) -> Html,
    /// One article.
    pub article: fn(article::Props) -> Html,
    /// Looks up which agencies the articles name.
    pub agencies: fn(Shared<Collection>) -> Promised<()>,
}

/// What shows articles side by side, and a passage with its witnesses.
#[derive(Clone, Copy, Debug)]
pub struct ReadingViews {
    /// Two to four articles side by side.
    pub pair: fn(pair::Props) -> Html,
    /// A passage with its witnesses.
    pub passage: fn(passage::Props) -> Html,
    /// Selects the words that the address asks for.
    pub highlight_words: fn(),
}

/// What people are quoted with, and what became of an article in the others.
#[derive(Clone, Copy, Debug)]
pub struct LedgerViews {
    /// Who is quoted with what.
    pub quotations: fn(quotations::Props) -> Html,
    /// What became of one article.
    pub wire: fn(wire::Props) -> Html,
    /// Makes the list of quotations while nobody waits for it, until what it returns is set.
    pub prepare: fn(Shared<Collection>) -> Rc<Cell<bool>>,
}

/// What shows the articles of a collection, reads what is imported, and writes what is exported.
#[derive(Clone, Copy, Debug)]
pub struct Services {
    /// Puts articles into a collection.
    pub insert: Insert,
    /// The collections, and the articles of the open one.
    pub library: fn(&State, &Act) -> Html,
    /// One article, to change it.
    pub edit: fn(&Library, &ArticleRecord, &Act) -> Html,
    /// What is about to be imported.
    pub preview: fn(&Preview, &Act) -> Html,
    /// The panel of the settings.
    pub settings: fn(&State, &Act) -> Html,
    /// Reads files into the open collection.
    pub import: fn(Act, Incoming) -> Promised<()>,
    /// A passage with its sources.
    pub citation: fn(&Collection, u32, Option<&str>) -> Option<Citation>,
    /// The report as a file.
    pub file: fn(&Collection, Format, &str) -> io::Result<ExportFile>,
    /// Saves the page with the open collection as one file.
    pub one_file: fn(Library, Options) -> Promised<Result<String, String>>,
}

/// What reads files of every kind.
#[derive(Clone, Copy, Debug)]
pub struct Readers {
    /// Reads files, and what is in the archives among them, and says what it reads.
    pub run: fn(Vec<Source>, Tell) -> Promised<()>,
    /// Reads what was pasted.
    pub clipping: fn(Clipboard) -> Option<Clipping>,
}

/// Reads a PDF.
pub type PdfReader = fn(&[u8]) -> Result<Contents, FileError>;

/// What fetches each table. The same function may be called again where one did not arrive.
#[derive(Clone, Copy, Debug)]
pub struct Loaders {
    /// What compares.
    pub engine: Loader<Engine>,
    /// What makes a report of clusters that were found elsewhere.
    pub external: Loader<External>,
    /// What lists the passages.
    pub passages: Loader<PassageViews>,
    /// What shows outlets and stories.
    pub outlets: Loader<OutletViews>,
    /// What shows articles and passages.
    pub reading: Loader<ReadingViews>,
    /// What people are quoted with.
    pub ledger: Loader<LedgerViews>,
    /// What is done with the reader's articles.
    pub services: Loader<Services>,
    /// What reads files.
    pub readers: Loader<Readers>,
    /// What makes an article of a text.
    pub articles: Loader<ArticleReader>,
    /// What reads PDF.
    pub pdf: Loader<PdfReader>,
}

/// Promises a table.
pub type Loader<T> = fn() -> Promised<Result<T, PartUnavailable>>;

thread_local! {
    static LOADERS: Cell<Option<Loaders>> = const { Cell::new(None) };
    static EXTERNAL: Cell<Option<External>> = const { Cell::new(None) };
    /// The tables that views are drawn with, once they are there.
    static PASSAGES: Cell<Option<PassageViews>> = const { Cell::new(None) };
    static OUTLETS: Cell<Option<OutletViews>> = const { Cell::new(None) };
    static READING: Cell<Option<ReadingViews>> = const { Cell::new(None) };
    static LEDGER: Cell<Option<LedgerViews>> = const { Cell::new(None) };
    static SERVICES: Cell<Option<Services>> = const { Cell::new(None) };
}

/// Says what fetches the tables; before that none arrives.
pub fn install(loaders: Loaders) {
    LOADERS.set(Some(loaders));
}

/// What compares.
///
/// # Errors
/// [`PartUnavailable`] if it does not arrive. It may be asked for again.
#[must_use]
pub fn engine() -> Promised<Result<Engine, PartUnavailable>> {
    Box::pin(async { (LOADERS.get().ok_or(PartUnavailable)?.engine)().await })
}

/// Has what makes a report of clusters there; see [`external_here`].
///
/// # Errors
/// [`PartUnavailable`] if it does not arrive. It may be asked for again.
pub async fn external() -> Result<(), PartUnavailable> {
    let external = (LOADERS.get().ok_or(PartUnavailable)?.external)().await?;
    EXTERNAL.set(Some(external));
    Ok(())
}

/// What makes a report of clusters, if it is there.
#[must_use]
pub fn external_here() -> Option<External> {
    EXTERNAL.get()
}

/// What is done with the reader's articles.
///
/// # Errors
/// [`PartUnavailable`] if it does not arrive. It may be asked for again.
pub async fn services() -> Result<Services, PartUnavailable> {
    articles().await?;
    let services = (LOADERS.get().ok_or(PartUnavailable)?.services)().await?;
    insertion::provide(services.insert);
    Ok(services)
}

/// What reads files. It is fetched when files are brought in, and not before.
///
/// # Errors
/// [`PartUnavailable`] if it does not arrive. It may be asked for again.
pub async fn readers() -> Result<Readers, PartUnavailable> {
    articles().await?;
    (LOADERS.get().ok_or(PartUnavailable)?.readers)().await
}

/// Has what makes an article of a text there.
///
/// # Errors
/// [`PartUnavailable`] if it does not arrive. It may be asked for again.
pub async fn articles() -> Result<(), PartUnavailable> {
    (LOADERS.get().ok_or(PartUnavailable)?.articles)().await?.install();
    Ok(())
}

/// What reads PDF. It is fetched when a PDF is brought in, and not before; nothing keeps it at hand.
///
/// # Errors
/// [`PartUnavailable`] if it does not arrive, or where the page is one file. It may be asked for again.
pub async fn pdf() -> Result<PdfReader, PartUnavailable> {
    (LOADERS.get().ok_or(PartUnavailable)?.pdf)().await
}

/// Has this one there; see [`passages_here`], [`reading_here`], [`ledger_here`] and [`services_here`].
///
/// # Errors
/// [`PartUnavailable`] if it does not arrive.
pub async fn fetch(part: Part) -> Result<(), PartUnavailable> {
    let loaders = LOADERS.get().ok_or(PartUnavailable)?;
    match part {
        Part::Passages => PASSAGES.set(Some((loaders.passages)().await?)),
        Part::Outlets => OUTLETS.set(Some((loaders.outlets)().await?)),
        Part::Reading => READING.set(Some((loaders.reading)().await?)),
        Part::Ledger => LEDGER.set(Some((loaders.ledger)().await?)),
        Part::Services => SERVICES.set(Some(services().await?)),
    }
    Ok(())
}

/// What lists the passages, if it is there.
#[must_use]
pub fn passages_here() -> Option<PassageViews> {
    PASSAGES.get()
}

/// What shows outlets and stories, if it is there.
#[must_use]
pub fn outlets_here() -> Option<OutletViews> {
    OUTLETS.get()
}

/// What shows articles and passages, if it is there.
#[must_use]
pub fn reading_here() -> Option<ReadingViews> {
    READING.get()
}

/// What people are quoted with, if it is there.
#[must_use]
pub fn ledger_here() -> Option<LedgerViews> {
    LEDGER.get()
}

/// What shows the reader's articles, if it is there.
#[must_use]
pub fn services_here() -> Option<Services> {
    SERVICES.get()
}
