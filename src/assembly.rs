//! Puts the page together: makes the tables of [`crate::tables`] out of what they hold.
//!
//! With the feature `split`, `cargo xtask page` cuts what only a table leads to out of the WebAssembly that starts the page;
//! without it (in tests, and where the page is one file) all is one piece and there at once.

use yew::html;

use crate::intake::Clipboard;
use crate::state::export::clipboard::citation;
use crate::state::export::jobs::file;
use crate::tables::{self, Desk, Engine, Loaders, Missing, Passages, Reading};
use crate::view::collation::passage;
use crate::view::columns::{pair, text_fragment};
use crate::view::export::one_file;
use crate::view::library::{collections, edit, import};
use crate::view::overview::passage_list;
use crate::worker::host::host;

/// Puts the page together: after this its parts can be fetched.
pub fn put_together() {
    tables::install(LOADERS);
}

/// What fetches each table.
pub(crate) const LOADERS: Loaders = Loaders {
    engine: || Box::pin(engine()),
    passages: || Box::pin(passages()),
    reading: || Box::pin(reading()),
    desk: || Box::pin(desk()),
};

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
        fn $name() -> Result<$table, Missing> {
            Ok($value)
        }

        $(#[$says])*
        ///
        /// # Errors
        /// None where the page is one piece.
        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<$table, Missing> {
            Ok($value)
        }
    };
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
        reach: text_fragment::reach,
    }
);

chunk!(
    /// Promises what is done with the reader's articles.
    desk: Desk = Desk {
        shelf: collections::shelf,
        edit: edit::edit,
        bring: |act, incoming| Box::pin(import::take(act, incoming)),
        clipping: Clipboard::read,
        citation,
        file,
        one_file: |shelf, options| Box::pin(async move { one_file::save(&shelf, &options).await }),
    }
);
