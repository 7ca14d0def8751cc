//! Puts the page together: makes the tables of [`crate::tables`] out of what they hold.
//!
//! With the feature `split`, `cargo xtask page` cuts what only a table leads to out of the WebAssembly that starts the page;
//! without it (in tests, and where the page is one file) all is one piece and there at once.

use yew::html;

use crate::intake::{self, Clipboard};
use crate::state::export::clipboard::citation;
use crate::state::export::jobs::file;
use crate::state::library::collections::insertion::insert;
use crate::state::library::reader::ArticleReader;
use crate::tables::{
    self, Engine, LedgerViews, Loaders, OutletViews, PartUnavailable, PassageViews, PdfReader, Readers, ReadingViews,
    Services,
};
use crate::view::collation::passage;
use crate::view::columns::{newsdiff, text_fragment};
use crate::view::export::one_file;
use crate::view::frame::settings_panel;
use crate::view::library::{collections, edit, import, preview};
use crate::view::outlets::{agencies, article, by_outlet, headline};
use crate::view::overview::front;
use crate::view::quotations::making;
use crate::view::quotations::page as quotations;
use crate::view::wire::page as wire;
use crate::worker::external::{External, external};
use crate::worker::host::{host, is_external, lacks};

/// Puts the page together: after this its parts can be fetched.
pub fn put_together() {
    tables::install(LOADERS);
}

/// What fetches each table.
pub(crate) const LOADERS: Loaders = Loaders {
    engine: || Box::pin(engine()),
    external: || Box::pin(clusters()),
    passages: || Box::pin(passages()),
    outlets: || Box::pin(outlets()),
    reading: || Box::pin(reading()),
    ledger: || Box::pin(ledger()),
    services: || Box::pin(services()),
    readers: || Box::pin(readers()),
    articles: || Box::pin(articles()),
    pdf: || Box::pin(pdf()),
};

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for PartUnavailable {
    // The browser's console has the reason.
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Makes a function that promises a table, fetched the first time.
macro_rules! part {
    ($(#[$says:meta])* $name:ident: $table:ident = $value:expr) => {
        $(#[$says])*
        ///
        /// # Errors
        /// [`PartUnavailable`] if it does not arrive. It may be asked for again.
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        fn $name() -> Result<$table, PartUnavailable> {
            Ok($value)
        }

        $(#[$says])*
        ///
        /// # Errors
        /// None where the page is one piece.
        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<$table, PartUnavailable> {
            Ok($value)
        }
    };
}

part!(
    /// Promises what compares.
    engine: Engine = Engine { host, lacks, is_external }
);

part!(
    /// Promises what makes a report of clusters that were found elsewhere.
    clusters: External = external
);

part!(
    /// Promises what lists the passages.
    passages: PassageViews = PassageViews { overview: front::overview }
);

part!(
    /// Promises what shows a collection by outlet and story.
    outlets: OutletViews = OutletViews {
        headline: |props| html! { <headline::HeadlineView ..props /> },
        overview: |props| html! { <by_outlet::ByOutlet ..props /> },
        article: |props| html! { <article::ArticleView ..props /> },
        agencies: |collection| Box::pin(agencies::look_up(collection)),
    }
);

part!(
    /// Promises what shows articles and passages.
    reading: ReadingViews = ReadingViews {
        pair: |props| html! { <newsdiff::PairView ..props /> },
        passage: |props| html! { <passage::PassageView ..props /> },
        highlight_words: text_fragment::highlight_words,
    }
);

part!(
    /// Promises what people are quoted with, and what became of an article.
    ledger: LedgerViews = LedgerViews {
        quotations: |props| html! { <quotations::QuotationsView ..props /> },
        wire: |props| html! { <wire::WireView ..props /> },
        prepare: making::prepare,
    }
);

part!(
    /// Promises what is done with the reader's articles.
    services: Services = Services {
        insert,
        library: collections::library,
        edit: edit::edit,
        preview: preview::preview,
        settings: settings_panel::settings,
        import: |act, incoming| Box::pin(import::import_files(act, incoming)),
        citation,
        file,
        one_file: |library, options| Box::pin(async move { one_file::save(&library, &options).await }),
    }
);

part!(
    /// Promises what reads files.
    readers: Readers = Readers {
        run: |sources, tell| Box::pin(intake::run(sources, tell)),
        clipping: Clipboard::read,
    }
);

part!(
    /// Promises what makes an article of a text.
    articles: ArticleReader = ArticleReader::PART
);
#[cfg(feature = "split")]
part!(
    /// Promises what reads PDF.
    pdf: PdfReader = wirecopy_read::pdf
);

/// Promises nothing: what reads PDF would be half of the page where that is one file.
///
/// # Errors
/// Always.
#[cfg(not(feature = "split"))]
async fn pdf() -> Result<PdfReader, PartUnavailable> {
    Err(PartUnavailable)
}
