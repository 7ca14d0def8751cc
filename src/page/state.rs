//! All that the page knows, and how each action changes it.

use crate::page::action::Action;
use crate::page::aim::Aim;
use crate::page::arrivals::unread;
use crate::page::chunk::Chunks;
use crate::page::collection::Collection;
use crate::page::intake::{Intake, Step};
use crate::page::keys::Command;
use crate::page::listing::Listing;
use crate::page::pairing::Pairing;
use crate::page::query::Query;
use crate::page::reading::Reading;
use crate::page::route::Route;
use crate::page::settings;
use crate::page::settings::Settings;
use crate::page::shared::Shared;
use crate::page::shelf::{Change, Saving, Shelf};
use crate::page::takeaway;
use crate::page::takeaway::Takeaway;
use crate::page::wording::sentence;
use crate::page::work::{Pairs, Work};
use wirecopy::Options;
use wirecopy_read::Draft;

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How far the articles are.
    pub phase: Phase,
    /// How far the comparing of them is.
    pub work: Work,
    /// The reader's collections.
    pub shelf: Shelf,
    /// Articles on their way in.
    pub intake: Intake,
    /// What is compared, or was last.
    pub wanted: Option<Listing>,
    /// How the articles are compared.
    pub settings: Settings,
    /// The view.
    pub route: Route,
    /// What was last wanted of the overview, for the way back to it.
    pub query: Query,
    /// The passage that was last picked there.
    pub picked: Option<u32>,
    /// How often the reader asked for the field of the search since the overview is open.
    pub asked: u32,
    /// Whether differences of style are shown.
    pub style: bool,
    /// Whether passages of common phrases only are shown.
    pub common: bool,
    /// Whether the sheet of keys is open.
    pub sheet: bool,
    /// The column that a narrow screen shows.
    pub side: usize,
    /// The column that stays where it is while the others come level; `None` if none was touched.
    pub anchor: Option<usize>,
    /// The passage whose witnesses are shown, by its number, and the places where they differ, as its view counts them.
    pub places: Option<(u32, Vec<u32>)>,
    /// How articles are shown side by side.
    pub reading: Reading,
    /// Day or night edition.
    pub theme: Theme,
    /// Whether a newer version of the page is ready.
    pub newer: bool,
    /// What the reader takes away.
    pub take: Takeaway,
    /// What the link that was followed quotes.
    pub aim: Aim,
    /// The parts of the program that are there.
    pub chunks: Chunks,
}

/// How far the articles are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// On their way.
    Loading {
        /// How many have arrived.
        done: usize,
        /// Of how many; 0 while the list itself is on its way.
        all: usize,
    },
    /// Here, and not compared yet.
    Listed(Listing),
    /// Here and compared.
    Ready(Shared<Collection>),
    /// They cannot be shown.
    Failed(Failure),
}

/// Why nothing can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The list of articles cannot be read, for this reason.
    List(String),
    /// The articles cannot be compared, for this reason.
    Comparison(String),
}

/// Day or night edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    System,
    /// Ink on paper.
    Day,
    /// Paper on ink.
    Night,
}

impl Default for Phase {
    fn default() -> Self {
        Self::Loading { done: 0, all: 0 }
    }
}

impl Default for Route {
    fn default() -> Self {
        Self::HOME
    }
}

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

    /// How the articles in hand are compared.
    #[must_use]
    pub fn options(&self) -> Options {
        self.settings.of(self.shelf.open.0)
    }

    /// Changes the settings, and has the articles compared by them; until that is done, what was found stays where it is.
    fn settle(&mut self, change: settings::Change) {
        let before = self.options();
        self.settings = self.settings.apply(change, self.shelf.open.0, self.collection());
        if self.options() != before && self.wanted.is_some() {
            self.work = Work::Comparing(Pairs::default());
        }
    }

    /// Whether the articles are being compared.
    #[must_use]
    pub fn is_comparing(&self) -> bool {
        matches!(self.work, Work::Comparing(_))
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

    /// The collection, once it is here.
    #[must_use]
    pub fn collection(&self) -> Option<&Collection> {
        match &self.phase {
            Phase::Ready(collection) => Some(collection),
            _ => None,
        }
    }

    fn obey(&self, command: Command) -> Self {
        let mut next = self.clone();
        match command {
            Command::Back if self.take.is_open() => next.take.apply(takeaway::Change::Close),
            Command::TakeAway if !self.sheet => next.take.apply(takeaway::Change::Dialog),
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

    pub(super) fn go(&mut self, route: Route) {
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

    /// How the articles that stand side by side meet.
    #[must_use]
    pub fn pairing(&self) -> Option<Pairing> {
        let collection = self.collection()?;
        let articles = collection.find_all(&self.route.ids())?;
        Some(Pairing::new(&collection.report, &articles, self.common))
    }
}

#[cfg(test)]
mod tests;
