//! All that the page knows.

use std::cell::RefCell;

use crate::state::address::anchor::Anchor;
use crate::state::address::full_address::FullAddress;
use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::columns::alignment::Alignment;
use crate::state::columns::reading::ReadingMode;
use crate::state::export::jobs::Export;
use crate::state::library::collections::Library;
use crate::state::library::collections::preparing::Preparing;
use crate::state::library::import::ImportState;
use crate::state::listing::Listing;
use crate::state::overview::query::Query;
use crate::state::parts::Parts;
use crate::state::progress::Work;
use crate::state::settings::Settings;
use crate::state::shared::Shared;
use wirecopy::Options;
use wirecopy::article::Article;

use crate::state::phase::Phase;
use crate::state::theme::Theme;
use crate::state::uncounted::Uncounted;

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How far the articles are.
    pub phase: Phase,
    /// How far the comparing of them is.
    pub work: Work,
    /// The reader's collections.
    pub library: Library,
    /// Articles on their way in.
    pub import: ImportState,
    /// What is compared, or was last.
    pub wanted: Option<Listing>,
    /// What is to be compared next, where it takes a while to copy; until then what is `wanted` is what was before.
    pub preparing: Option<Shared<RefCell<Option<Preparing>>>>,
    /// How the articles are compared.
    pub settings: Settings,
    /// The view.
    pub route: Route,
    /// What was last wanted of the overview, for the way back to it.
    pub query: Query,
    /// The passage that was last picked there.
    pub picked: Option<u32>,
    /// The ledger, or what became of an article, as it was when the reader went from there to a passage or to articles side by side.
    pub left_ledger: Option<Route>,
    /// How often the reader asked for the field of the search since the overview is open.
    pub search_requests: u32,
    /// Whether differences of style are shown.
    pub style: bool,
    /// What is shown though it counts nowhere.
    pub uncounted: Uncounted,
    /// Whether the sheet of keys is open.
    pub sheet: bool,
    /// The column that a narrow screen shows.
    pub shown_column: usize,
    /// The column that stays where it is while the others come level; `None` if none was touched.
    pub fixed_column: Option<usize>,
    /// The passage whose witnesses are shown, by its number, and the places where they differ, as its view counts them.
    pub places: Option<(u32, Vec<u32>)>,
    /// Articles of one house, compared with one another where they stand side by side.
    pub newsdiff: Option<Shared<Collection>>,
    /// How often it was looked up which agencies articles name: what shows them is drawn anew.
    pub agencies: u32,
    /// How articles are shown side by side.
    pub reading: ReadingMode,
    /// Day or night edition.
    pub theme: Theme,
    /// Whether a newer version of the page is ready.
    pub newer: bool,
    /// What the reader exports.
    pub export: Export,
    /// What the link that was followed quotes.
    pub anchor: Anchor,
    /// The parts of the program that are there.
    pub parts: Parts,
}

impl State {
    /// The address of what is shown.
    #[must_use]
    pub fn address(&self) -> FullAddress {
        FullAddress { route: self.route.clone(), source: self.library.source.to_vec() }
    }

    /// How the open articles are compared.
    #[must_use]
    pub fn options(&self) -> Options {
        self.settings.of(self.library.open.0)
    }

    /// Whether the articles are being compared.
    #[must_use]
    pub fn is_comparing(&self) -> bool {
        matches!(self.work, Work::Comparing(_))
    }

    /// The collection, once it is here.
    #[must_use]
    pub fn collection(&self) -> Option<&Collection> {
        match &self.phase {
            Phase::Ready(collection) => Some(collection),
            _ => None,
        }
    }

    /// The articles that stand side by side, compared with one another, if they are of one house.
    #[must_use]
    pub fn versions(&self) -> Option<&Collection> {
        let (ids, diff) = (self.route.ids(), self.newsdiff.as_deref()?);
        let is_here = |article: &Article| ids.contains(&article.id.as_str());
        (ids.len() == diff.articles.len() && diff.articles.iter().all(is_here)).then_some(diff)
    }

    /// How the articles that stand side by side meet.
    #[must_use]
    pub fn alignment(&self) -> Option<Alignment> {
        let collection = self.versions().or(self.collection())?;
        let articles = collection.find_all(&self.route.ids())?;
        Some(Alignment::new(&collection.report, &articles, self.uncounted))
    }
}
