//! What the page shows: a collection that was compared, with what is made of it only when it is asked for.

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;

use crate::state::compared::Compared;
use crate::state::findings::Findings;
use crate::state::listing::Listing;
use crate::state::outlets::figures::{HouseFigures, house_figures};
use crate::state::overview::search::Index;
use crate::state::quotations::build::Making;

/// Any agency.
pub const ANY: &str = "any";

/// A collection that was compared.
#[derive(Debug)]
pub struct Collection {
    compared: Compared,
    /// The agencies that each article names as those whose copy it prints; empty until they were looked up.
    pub agencies: RefCell<Vec<Vec<String>>>,
    /// All texts, folded for the search, as soon as one was made.
    pub index: RefCell<Index>,
    /// The houses in figures, as soon as somebody asked for them.
    figures: OnceCell<Vec<HouseFigures>>,
    /// What the articles quote, as soon as somebody asked for it.
    pub quotations: RefCell<Making>,
}

impl Deref for Collection {
    type Target = Compared;

    fn deref(&self) -> &Compared {
        &self.compared
    }
}

impl From<Compared> for Collection {
    fn from(compared: Compared) -> Self {
        Self {
            compared,
            agencies: RefCell::default(),
            index: RefCell::default(),
            figures: OnceCell::new(),
            quotations: RefCell::default(),
        }
    }
}

impl Collection {
    /// Puts the articles and what was found in them together.
    #[must_use]
    pub fn new(listing: Listing, findings: Findings) -> Self {
        Compared::new(listing, findings).into()
    }

    /// The same, where it was worked out before what each article is [called](crate::state::wording::label::labels).
    #[must_use]
    pub fn called(listing: Listing, labels: Vec<String>, findings: Findings) -> Self {
        Compared::called(listing, labels, findings).into()
    }

    /// The houses in figures, in the order of the report.
    #[must_use]
    pub fn house_figures(&self) -> &[HouseFigures] {
        self.figures.get_or_init(|| house_figures(&self.compared))
    }

    /// Whether the article at `index` names this agency, or any where that is [`ANY`].
    #[must_use]
    pub fn names_agency(&self, index: u32, agency: &str) -> bool {
        let agencies = self.agencies.borrow();
        agencies.get(index as usize).is_some_and(|names| {
            if agency == ANY { !names.is_empty() } else { names.iter().any(|name| name == agency) }
        })
    }
}
