//! What the reader has selected to copy.

use crate::state::address::route::Route;
use crate::state::export::jobs::{ExportChange, ExportJob};
use crate::state::model::State;

impl State {
    /// What the collection is called.
    #[must_use]
    pub fn name(&self) -> &str {
        self.library.name(self.library.open)
    }

    /// The selected passage, by its number.
    #[must_use]
    pub fn in_hand(&self) -> Option<u32> {
        let number = match &self.route {
            Route::Overview { at, .. } => (*at)?,
            // What versions share has no number in the report.
            Route::Pair { at, .. } => at.filter(|_| self.versions().is_none())?.passage,
            Route::Passage { number, .. } => *number,
            _ => return None,
        };
        self.collection()?.passage(number).map(|_| number)
    }

    /// What copying the selected passage comes to; if `link`, only the way to it.
    #[must_use]
    pub fn copying(&self, link: bool) -> ExportChange {
        match self.in_hand() {
            Some(_) if link => ExportChange::Do(ExportJob::Link(Box::new(self.route.clone()))),
            Some(number) => ExportChange::Do(ExportJob::Passage(number)),
            None if self.collection().is_none() => ExportChange::Done("There is nothing to copy yet.".to_owned()),
            None if self.versions().is_some() => {
                ExportChange::Done("What two articles of one house share is no passage of the report.".to_owned())
            }
            None => ExportChange::Done("Pick a passage first: press j.".to_owned()),
        }
    }
}
