//! What follows from each action.

use crate::state::action::Action;
use crate::state::address::route::Route;
use crate::state::export::jobs;
use crate::state::keys::Command;
use crate::state::library::arrivals::unread;
use crate::state::library::collections::{Change, Saving};
use crate::state::library::import::{Intake, Step};
use crate::state::listing::Listing;
use crate::state::overview::query::Query;
use crate::state::progress::{Pairs, Work};
use crate::state::settings;
use crate::state::settings::Settings;
use crate::state::wording::words::sentence;
use wirecopy_read::Draft;

use crate::state::model::State;
use crate::state::phase::Phase;

impl State {
    /// The state after `action`.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            // Late news of a loading that has ended changes nothing.
            Action::Progress { done, all } if matches!(self.phase, Phase::Loading { .. }) => {
                next.phase = Phase::Loading { done, all };
            }
            Action::Progress { .. } => {}
            Action::Shelf(change) => next.shelve(change),
            Action::Add(draft) => next.add(draft),
            Action::Intake(step) => {
                let is_pasted = matches!(step, Step::Paste(_));
                next.intake = self.intake.apply(step);
                // What was pasted is shown first, wherever the reader is.
                if is_pasted {
                    next.go(Route::Articles { edit: None });
                    next.tell_pasted(&self.intake);
                }
            }
            Action::Compared(pairs) if self.is_comparing() => next.work = Work::Comparing(pairs),
            Action::Compared(_) => {}
            Action::Broke(reason) => next.work = Work::Broken(reason),
            Action::Stop => {
                if let Work::Comparing(pairs) = self.work {
                    next.work = Work::Stopped(pairs);
                }
            }
            Action::Compare if matches!(self.work, Work::Stopped(_) | Work::Broken(_)) => {
                next.work = Work::Comparing(Pairs::default());
            }
            Action::Compare => {}
            Action::Opened(collection) => {
                // The reader may have moved a setting or opened other articles meanwhile: then there is more to do.
                let is_wanted = |listing: &Listing| listing.articles == collection.articles;
                if collection.report.options == self.options() && self.wanted.as_ref().is_none_or(is_wanted) {
                    next.work = Work::Done;
                }
                next.phase = Phase::Ready(collection);
                next = next.kept_in_view(self).landed();
            }
            Action::Failed(failure) => {
                next.phase = Phase::Failed(failure);
                next.work = Work::Done;
            }
            Action::Retry => match &self.wanted {
                Some(listing) => {
                    next.phase = Phase::Listed(listing.clone());
                    next.work = Work::Comparing(Pairs::default());
                }
                None => next.phase = Phase::default(),
            },
            Action::Visit(route) => {
                next.sheet = false;
                next.go(route);
            }
            Action::Find(words) => {
                if let Route::Overview { query, .. } = &mut next.route {
                    query.find = words;
                }
            }
            Action::Pick(side, place) => {
                if let Some(route) = self.picked(side, place) {
                    // Picked already, and no further counterpart to turn to: a narrow screen shows the one there is.
                    if route == self.route {
                        next.side = self.counterpart(side, place).unwrap_or(side);
                    }
                    next.go(route);
                    next.anchor = Some(side);
                }
            }
            Action::Do(command) => return self.obey(command),
            Action::Show(side) => next.side = side,
            Action::Places(number, places) => next.places = Some((number, places)),
            Action::Reading(change) => next.read(change),
            Action::Newer => next.newer = true,
            Action::Settings(change) => next.settle(change),
            Action::Light(theme) => next.theme = theme,
            Action::Take(change) => next.take.apply(change),
            Action::Chunk(chunk, arrived) => next.chunks = self.chunks.after(chunk, arrived),
            Action::Again => next.chunks = self.chunks.again(),
            Action::Aim(quote) => {
                next.aim.wanted = Some(quote);
                next = next.landed();
            }
        }
        next
    }

    /// Changes the settings, and has the articles compared by them; until that is done, what was found stays where it is.
    fn settle(&mut self, change: settings::Change) {
        let before = self.options();
        self.settings = self.settings.apply(change, self.shelf.open.0, self.collection());
        if self.options() != before && self.wanted.is_some() {
            self.work = Work::Comparing(Pairs::default());
        }
    }

    /// Changes the shelf, and has compared what is to be compared now. Until that is done the last report stays where
    /// it is, unless it is about another collection.
    fn shelve(&mut self, change: Change) {
        // A collection in a file, and a copy, are compared as they were.
        let carried = match &change {
            Change::InFile(bundle) | Change::Import(bundle) => Some(bundle.options),
            Change::Copy => Some(self.options()),
            _ => None,
        };
        let before = std::mem::take(&mut self.shelf);
        self.shelf = before.apply(change);
        if let Some(options) = carried {
            self.settings.set(self.shelf.open.0, options);
        }
        if matches!(self.shelf.saving, Saving::Forgetting | Saving::Forgotten) && self.shelf.saving != before.saving {
            self.settings = Settings::default();
        }
        if self.shelf.wants_example() {
            // Its articles are fetched first.
            if !before.is_example() {
                self.phase = Phase::default();
            }
            (self.wanted, self.work) = (None, Work::Done);
        } else if self.shelf.open != before.open
            || self.shelf.has_example != before.has_example
            || before.is_typing() && !self.shelf.is_typing()
            // What is being typed is compared when it is done.
            || !self.shelf.is_typing() && !self.shelf.compared().eq(before.compared())
        {
            let listing = self.shelf.listing();
            if self.shelf.open != before.open || !matches!(self.phase, Phase::Ready(_)) {
                self.phase = Phase::Listed(listing.clone());
            }
            if self.shelf.open != before.open {
                // What was asked of one collection says nothing of another.
                self.query = Query { find: String::new(), ..self.query.unfiltered() };
                self.picked = None;
            }
            // What the settings change is counted from here on.
            self.settings.before = None;
            self.wanted = Some(listing);
            self.work = Work::Comparing(Pairs::default());
        }
    }

    /// Brings the text in the box in. One that does not come in stays there, to be changed.
    fn add(&mut self, draft: Draft) {
        if draft.text.trim().is_empty() {
            return self.shelf.say("There are no words in the box yet.".to_owned());
        }
        let before = self.shelf.kept.clone();
        self.shelve(Change::Bring(draft.into()));
        if self.shelf.kept != before {
            self.intake = self.intake.apply(Step::Clear);
        }
    }

    /// Says what became of what was pasted where something stood in the box `before`, and of a date in it that is not read.
    fn tell_pasted(&mut self, before: &Intake) {
        let pasted = &self.intake.pasted;
        let mut says = Vec::new();
        if !before.pasted.is_blank() {
            let is_in_it = pasted.text == before.pasted.text;
            says.push(if is_in_it {
                "What you pasted stands in the box already.".to_owned()
            } else {
                "What stood in the box stays. What you pasted comes after it.".to_owned()
            });
        }
        says.extend(pasted.metadata.unread_date().map(|date| [&sentence(&unread(&date)), "."].concat()));
        if !says.is_empty() {
            self.shelf.say(says.join(" "));
        }
    }

    fn obey(&self, command: Command) -> Self {
        let mut next = self.clone();
        match command {
            Command::Back if self.take.is_open() => next.take.apply(jobs::Change::Close),
            Command::TakeAway if !self.sheet => next.take.apply(jobs::Change::Dialog),
            // What is in front is answered first: what lies behind it stays as it is.
            _ if self.take.is_open() => {}
            Command::Sheet => next.sheet = !self.sheet,
            Command::Back if self.sheet => next.sheet = false,
            _ if self.sheet => {}
            Command::Back if self.reading.choosing => next.reading.choosing = false,
            Command::TakeAway => {}
            Command::Copy => next.take.apply(self.copying(false)),
            Command::CopyLink => next.take.apply(self.copying(true)),
            Command::Settings => next.settle(settings::Change::Toggle),
            Command::Back if self.settings.open => next.settle(settings::Change::Toggle),
            Command::Style => next.style = !self.style,
            Command::Common => next.common = !self.common,
            Command::Back => next.go(self.back()),
            Command::Next => next.go_if(self.step(1)),
            Command::Previous => next.go_if(self.step(-1)),
            Command::NextPage => next.go_if(self.turn_page(1)),
            Command::PreviousPage => next.go_if(self.turn_page(-1)),
            Command::Swap => next.go_if(self.swapped()),
            Command::Only | Command::Beside | Command::Remove => next.read_by_key(command),
            Command::Witnesses => next.go_if(self.witnesses()),
            Command::Articles => next.go(Route::Articles { edit: None }),
            Command::Undo => next.shelve(Change::Undo),
            Command::Find => next.ask(),
            Command::Time => next.go_if(self.timed()),
        }
        next
    }

    pub(crate) fn go(&mut self, route: Route) {
        if route != self.route {
            self.anchor = None;
        }
        if !route.same_view(&self.route) {
            self.side = 0;
            self.aim.note = None;
            self.reading.leave();
            self.asked = 0;
            if let Route::Overview { query, at } = &self.route {
                (self.query, self.picked) = (query.clone(), *at);
            }
            // What was said of the articles has been read, unless there is more to do with them.
            if !matches!((&self.route, &route), (Route::Articles { .. }, Route::Articles { .. })) {
                self.shelf.hush();
            }
        }
        self.route = route;
    }

    fn go_if(&mut self, route: Option<Route>) {
        if let Some(route) = route {
            self.go(route);
        }
    }

    /// To the field of the search.
    fn ask(&mut self) {
        if !matches!(self.route, Route::Overview { .. }) {
            self.go(self.back());
        }
        self.asked += 1;
    }
}

#[cfg(test)]
mod tests;
