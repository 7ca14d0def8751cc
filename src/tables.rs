//! The parts of the program that are fetched when they are first needed, as tables of functions: only through them does the
//! rest of the page reach what they hold.
//!
//! What makes the tables stands in [`crate::assembly`], which puts the page together and hands it in by [`Loaders`].

use std::cell::Cell;
use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;

use yew::Html;

use crate::intake::{Clipboard, Clipping, Incoming};
use crate::state::collection::Collection;
use crate::state::export::clipboard::Citation;
use crate::state::export::jobs::{File, Form};
use crate::state::library::collections::{Item, Shelf};
use crate::state::model::State;
use crate::state::parts::Chunk;
use crate::view::act::Act;
use crate::view::collation::passage;
use crate::view::columns::pair;
use crate::view::overview::passage_list;
use crate::worker::host::Serve;
use wirecopy::Options;

/// What a function of a chunk does not finish at once.
pub type Promised<T> = Pin<Box<dyn Future<Output = T>>>;

/// A part of the program did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a part of this page did not arrive; please load it again")
    }
}

/// What compares.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// Makes a host without articles.
    pub host: fn(fn() -> f64) -> Serve,
}

/// What lists the passages in the overview, searches, and draws the time line.
#[derive(Clone, Copy, Debug)]
pub struct Passages {
    /// The list, with all that stands over it.
    pub list: fn(passage_list::Props) -> Html,
}

/// What shows articles side by side, and a passage with its witnesses.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Two to four articles side by side.
    pub pair: fn(pair::Props) -> Html,
    /// A passage with its witnesses.
    pub passage: fn(passage::Props) -> Html,
    /// Selects the words that the address asks for.
    pub reach: fn(),
}

/// What shows the articles of a collection, reads what is brought, and writes what is taken away.
#[derive(Clone, Copy, Debug)]
pub struct Desk {
    /// The collections, and the articles of the open one.
    pub shelf: fn(&State, &Act) -> Html,
    /// One article, to change it.
    pub edit: fn(&Shelf, &Item, &Act) -> Html,
    /// Reads files into the open collection.
    pub bring: fn(Act, Incoming) -> Promised<()>,
    /// Reads what was pasted.
    pub clipping: fn(Clipboard) -> Option<Clipping>,
    /// A passage with its sources.
    pub citation: fn(&Collection, u32, Option<&str>) -> Option<Citation>,
    /// The report as a file.
    pub file: fn(&Collection, Form, &str) -> io::Result<File>,
    /// Saves the page with the open collection as one file.
    pub one_file: fn(Shelf, Options) -> Promised<Result<String, String>>,
}

/// What fetches each table. The same function may be called again where one did not arrive.
#[derive(Clone, Copy, Debug)]
pub struct Loaders {
    /// What compares.
    pub engine: Loader<Engine>,
    /// What lists the passages.
    pub passages: Loader<Passages>,
    /// What shows articles and passages.
    pub reading: Loader<Reading>,
    /// What is done with the reader's articles.
    pub desk: Loader<Desk>,
}

/// Promises a table.
pub type Loader<T> = fn() -> Promised<Result<T, Missing>>;

thread_local! {
    static LOADERS: Cell<Option<Loaders>> = const { Cell::new(None) };
    /// The tables that views are drawn with, once they are there.
    static PASSAGES: Cell<Option<Passages>> = const { Cell::new(None) };
    static READING: Cell<Option<Reading>> = const { Cell::new(None) };
    static DESK: Cell<Option<Desk>> = const { Cell::new(None) };
}

/// Says what fetches the tables; before that none arrives.
pub fn install(loaders: Loaders) {
    LOADERS.set(Some(loaders));
}

/// What compares.
///
/// # Errors
/// [`Missing`] if it does not arrive. It may be asked for again.
#[must_use]
pub fn engine() -> Promised<Result<Engine, Missing>> {
    Box::pin(async { (LOADERS.get().ok_or(Missing)?.engine)().await })
}

/// What is done with the reader's articles.
///
/// # Errors
/// [`Missing`] if it does not arrive. It may be asked for again.
pub async fn desk() -> Result<Desk, Missing> {
    (LOADERS.get().ok_or(Missing)?.desk)().await
}

/// Has this one there; see [`passages_here`], [`reading_here`] and [`desk_here`].
///
/// # Errors
/// [`Missing`] if it does not arrive.
pub async fn fetch(chunk: Chunk) -> Result<(), Missing> {
    let loaders = LOADERS.get().ok_or(Missing)?;
    match chunk {
        Chunk::Passages => PASSAGES.set(Some((loaders.passages)().await?)),
        Chunk::Reading => READING.set(Some((loaders.reading)().await?)),
        Chunk::Desk => DESK.set(Some((loaders.desk)().await?)),
    }
    Ok(())
}

/// What lists the passages, if it is there.
#[must_use]
pub fn passages_here() -> Option<Passages> {
    PASSAGES.get()
}

/// What shows articles and passages, if it is there.
#[must_use]
pub fn reading_here() -> Option<Reading> {
    READING.get()
}

/// What shows the reader's articles, if it is there.
#[must_use]
pub fn desk_here() -> Option<Desk> {
    DESK.get()
}
