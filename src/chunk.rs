//! The parts of the program that are fetched when they are first needed, so that the page is there sooner.
//!
//! Each is a table of functions. With the feature `split`, `cargo xtask page` cuts what only a table leads to out of the
//! WebAssembly that starts the page; without it (in tests, and where the page is one file) all is one piece and there at once.

use std::cell::Cell;
use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;

use yew::{Html, html};

use crate::compare::Options;
use crate::intake::{Clipboard, Clipping, Incoming};
use crate::page::chunk::Chunk;
use crate::page::citation::{Citation, citation};
use crate::page::collection::Collection;
use crate::page::shelf::{Item, Shelf};
use crate::page::state::State;
use crate::page::takeaway::{File, Form, file};
use crate::view::{Act, bring, edit, one_file, pair, passage, passage_list, reach, shelf};
use crate::worker::host::{Serve, host};

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

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    // The browser's console has the reason.
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Makes a function that promises a table, fetched the first time.
macro_rules! chunk {
    ($(#[$says:meta])* $name:ident: $table:ident = $value:expr) => {
        $(#[$says])*
        ///
        /// # Errors
        /// [`Missing`] if it does not arrive. It may be asked for again.
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        pub fn $name() -> Result<$table, Missing> {
            Ok($value)
        }

        $(#[$says])*
        ///
        /// # Errors
        /// None where the page is one piece.
        #[cfg(not(feature = "split"))]
        pub async fn $name() -> Result<$table, Missing> {
            Ok($value)
        }
    };
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

chunk!(
    /// Promises what compares.
    engine: Engine = Engine { host }
);

chunk!(
    /// Promises what lists the passages.
    passages: Passages = Passages { list: |props| html! { <passage_list::PassageList ..props /> } }
);

chunk!(
    /// Promises what shows articles and passages.
    reading: Reading = Reading {
        pair: |props| html! { <pair::Pair ..props /> },
        passage: |props| html! { <passage::PassageView ..props /> },
        reach: reach::reach,
    }
);

chunk!(
    /// Promises what is done with the reader's articles.
    desk: Desk = Desk {
        shelf: shelf::shelf,
        edit: edit::edit,
        bring: |act, incoming| Box::pin(bring::take(act, incoming)),
        clipping: Clipboard::read,
        citation,
        file,
        one_file: |shelf, options| Box::pin(async move { one_file::save(&shelf, &options).await }),
    }
);

thread_local! {
    /// The tables that views are drawn with, once they are there.
    static PASSAGES: Cell<Option<Passages>> = const { Cell::new(None) };
    static READING: Cell<Option<Reading>> = const { Cell::new(None) };
    static DESK: Cell<Option<Desk>> = const { Cell::new(None) };
}

/// Has this one there; see [`passages_here`], [`reading_here`] and [`desk_here`].
///
/// # Errors
/// [`Missing`] if it does not arrive.
pub async fn fetch(chunk: Chunk) -> Result<(), Missing> {
    match chunk {
        Chunk::Passages => PASSAGES.set(Some(passages().await?)),
        Chunk::Reading => READING.set(Some(reading().await?)),
        Chunk::Desk => DESK.set(Some(desk().await?)),
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
