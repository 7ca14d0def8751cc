//! What the reader has in hand to copy.

use crate::state::address::route::Route;
use crate::state::export::jobs::{Change, Job};
use crate::state::model::State;

impl State {
    /// What the collection is called.
    #[must_use]
    pub fn name(&self) -> &str {
        self.shelf.name(self.shelf.open)
    }

    /// The passage in hand, by its number.
    #[must_use]
    pub fn in_hand(&self) -> Option<u32> {
        let number = match &self.route {
            Route::Overview { at, .. } => (*at)?,
            Route::Pair { at, .. } => (*at)?.passage,
            Route::Passage { number, .. } => *number,
            _ => return None,
        };
        self.collection()?.passage(number).map(|_| number)
    }

    /// What copying the passage in hand comes to; if `link`, only the way to it.
    #[must_use]
    pub fn copying(&self, link: bool) -> Change {
        match self.in_hand() {
            Some(_) if link => Change::Do(Job::Link(self.route.clone())),
            Some(number) => Change::Do(Job::Passage(number)),
            None if self.collection().is_none() => Change::Done("There is nothing to copy yet.".to_owned()),
            None => Change::Done("Pick a passage first: press j.".to_owned()),
        }
    }
}
