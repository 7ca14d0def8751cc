//! What follows from each action.

use std::cell::RefCell;

use crate::state::action::Action;
use crate::state::address::full_address::FullAddress;
use crate::state::address::route::Route;
use crate::state::export::jobs;
use crate::state::keys::Command;
use crate::state::library::collections::insertion::{self, Coming, Inserting};
use crate::state::library::collections::preparing::Preparing;
use crate::state::library::collections::{Key, Library, LibraryChange, Saving};
use crate::state::library::import::{ImportEvent, ImportState};
use crate::state::library::imports::unread;
use crate::state::library::reader;
use crate::state::listing::Listing;
use crate::state::overview::query::Query;
use crate::state::progress::{Pairs, Work};
use crate::state::settings;
use crate::state::settings::Settings;
use crate::state::shared::Shared;
use crate::state::wording::words::sentence;
use wirecopy::Options;
use wirecopy_read::Draft;

use crate::state::model::State;
use crate::state::phase::Phase;

/// So many articles come in at once; more take their time.
const AT_ONCE: usize = 100;

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
            Action::Library(change) => next.change_library(change),
            Action::Inserted => next.insert(false),
            Action::Prepared => next.take_prepared(),
            Action::Add(draft) => next.add(draft),
            Action::Import(step) => {
                let is_pasted = matches!(step, ImportEvent::Paste(_));
                next.import = self.import.apply(step);
                // What was pasted is shown first, wherever the reader is.
                if is_pasted {
                    next.go(Route::Articles { edit: None });
                    next.report_pasted(&self.import);
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
                let is_wanted = |listing: &Listing| {
                    listing.articles == collection.articles
                        && listing.judgements == collection.judged
                        && listing.basis == collection.basis
                };
                if self.preparing.is_none()
                    && collection.report.options == self.options()
                    && self.wanted.as_ref().is_none_or(is_wanted)
                {
                    next.work = Work::Done;
                }
                next.phase = Phase::Ready(collection);
                next.newsdiff = None;
                next = next.keep_passage_in_view(self).resolved();
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
            Action::Follow(FullAddress { route, source }) => {
                next.sheet = false;
                next.go(route);
                // The address says what is compared, also on the way back.
                next.change_library(LibraryChange::Source(source));
            }
            Action::Find(words) => {
                if let Route::Overview { query, .. } = &mut next.route {
                    query.find = words;
                }
            }
            Action::Pick(column, location) => {
                if let Some(route) = self.picked(column, location) {
                    // Picked already, and no further counterpart to turn to: a narrow screen shows the one there is.
                    if route == self.route {
                        next.shown_column = self.counterpart(column, location).unwrap_or(column);
                    }
                    next.go(route);
                    next.fixed_column = Some(column);
                }
            }
            Action::Do(command) => return self.run_command(command),
            Action::Newsdiff(diff) => next.newsdiff = Some(diff),
            Action::Show(column) => next.shown_column = column,
            Action::Places(number, places) => next.places = Some((number, places)),
            Action::Reading(change) => next.change_reading(change),
            Action::Agencies => next.agencies += 1,
            Action::Newer => next.newer = true,
            Action::Settings(change) => next.change_settings(change),
            Action::SetTheme(theme) => next.theme = theme,
            Action::Export(change) => next.export.apply(change),
            Action::Part(part, arrived) => next.parts = self.parts.after(part, arrived),
            Action::Again => next.parts = self.parts.again(),
            Action::FollowAnchor(fragment) => {
                next.anchor.pending = Some(fragment);
                next = next.resolved();
            }
        }
        next
    }

    /// Changes the settings, and has the articles compared by them; until that is done, what was found stays where it is.
    fn change_settings(&mut self, change: settings::SettingsChange) {
        let before = self.options();
        self.settings = self.settings.apply(change, self.library.open.0, self.collection());
        if self.options() != before && self.wanted.is_some() {
            self.work = Work::Comparing(Pairs::default());
        }
    }

    /// Changes the library, and has compared what is to be compared now. Until that is done the last report stays where
    /// it is, unless it is about another collection.
    fn change_library(&mut self, change: LibraryChange) {
        // One after the other.
        if matches!(change, LibraryChange::Import(_) | LibraryChange::OpenBundle(_) | LibraryChange::Copy) {
            self.insert(true);
        }
        let change = match self.inserting(change) {
            Ok(insertion) => {
                self.import.inserting = Some(Shared::new(RefCell::new(Some(insertion))));
                return;
            }
            Err(change) => *change,
        };
        // A collection in a file, and a copy, are compared as they were.
        let carried = match &change {
            LibraryChange::InFile(bundle) | LibraryChange::OpenBundle(bundle) => Some(bundle.options),
            LibraryChange::Copy => Some(self.options()),
            _ => None,
        };
        let before = std::mem::take(&mut self.library);
        self.library = before.apply(change);
        self.follow_library(&before, carried);
    }

    /// What puts articles into the library, where they are so many that it takes a while; otherwise the change itself.
    fn inserting(&self, change: LibraryChange) -> Result<Box<dyn Inserting>, Box<LibraryChange>> {
        let Some(insert) = insertion::provided() else { return Err(Box::new(change)) };
        let coming = match change {
            LibraryChange::Import(imports) if imports.articles.len() > AT_ONCE => Coming::Imports(Box::new(imports)),
            LibraryChange::OpenBundle(bundle) if bundle.articles.len() > AT_ONCE => Coming::Bundle(bundle),
            LibraryChange::InFile(bundle) if bundle.articles.len() > AT_ONCE => Coming::InFile(bundle),
            LibraryChange::Copy if self.library.items().nth(AT_ONCE).is_some() => Coming::Copy(self.options()),
            change => return Err(Box::new(change)),
        };
        Ok(insert(&self.library, coming))
    }

    /// Takes in what was put into the library beside it. `whole` has it brought to its end if that is still to come.
    fn insert(&mut self, whole: bool) {
        let Some(mut insertion) = self.import.inserting.take().and_then(|inserting| inserting.take()) else { return };
        loop {
            let options = insertion.options();
            match insertion.finish(&self.library) {
                Ok(next) => {
                    let before = std::mem::replace(&mut self.library, next);
                    return self.follow_library(&before, options);
                }
                // The library was changed in the meantime.
                Err(again) if whole => insertion = again,
                Err(again) => {
                    self.import.inserting = Some(Shared::new(RefCell::new(Some(again))));
                    return;
                }
            }
        }
    }

    /// Has compared what is to be compared now, after what there was `before`; by the options that it carried, if it did.
    fn follow_library(&mut self, before: &Library, carried: Option<Options>) {
        if let Some(options) = carried {
            self.settings.set(self.library.open.0, options);
        }
        if matches!(self.library.saving, Saving::Forgetting | Saving::Forgotten) && self.library.saving != before.saving
        {
            self.settings = Settings::default();
        }
        if self.library.wants_example() {
            // Its articles are fetched first.
            if !before.is_example() {
                self.phase = Phase::default();
            }
            (self.wanted, self.preparing, self.work) = (None, None, Work::Done);
        } else if self.library.open != before.open
            || self.library.has_example != before.has_example
            || before.is_typing() && !self.library.is_typing()
            // What is being typed is compared when it is done.
            || !self.library.is_typing() && !self.library.compared().eq(before.compared())
            || self.library.houses() != before.houses()
            || self.library.judgements() != before.judgements()
            || self.library.basis() != before.basis()
        {
            let pending = self.preparing.take();
            // What was typed is in the library before it is compared.
            let are_same = !before.is_typing()
                && self.library.open == before.open
                && self.library.houses() == before.houses()
                && self.library.compared().eq(before.compared());
            if let Some(wanted) = self.wanted.as_ref().filter(|_| are_same && pending.is_none()) {
                // What is said of passages changes no article.
                self.library.is_compared_already(wanted.articles.clone());
            }
            // What is shown stays meanwhile.
            if self.library.open == before.open
                && matches!(self.phase, Phase::Ready(_))
                && self.library.is_to_be_prepared(AT_ONCE)
            {
                let preparing = Preparing::of(&self.library);
                self.preparing = Some(Shared::new(RefCell::new(Some(preparing))));
                self.work = Work::Comparing(Pairs::default());
                return;
            }
            self.compare_library(before.open);
        }
    }

    /// Takes in what was copied, to be compared.
    fn take_prepared(&mut self) {
        let Some(preparing) = self.preparing.take().and_then(|preparing| preparing.take()) else { return };
        self.library.prepared(preparing);
        let work = self.work.clone();
        self.compare_library(self.library.open);
        // The reader may have stopped it.
        self.work = work;
    }

    /// Has the open collection compared, where that of this key was open before.
    fn compare_library(&mut self, before: Key) {
        let listing = self.library.listing();
        if self.library.open != before || !matches!(self.phase, Phase::Ready(_)) {
            self.phase = Phase::Listed(listing.clone());
        }
        if self.library.open != before {
            // What was asked of one collection says nothing of another.
            self.query = Query { find: String::new(), ..self.query.unfiltered() };
            self.picked = None;
        }
        // What the settings change is counted from here on.
        self.settings.before = None;
        self.wanted = Some(listing);
        self.library.is_listed();
        self.work = Work::Comparing(Pairs::default());
    }

    /// Imports the text in the box. One that is not imported stays there, to be changed.
    fn add(&mut self, draft: Draft) {
        if draft.text.trim().is_empty() {
            return self.library.show_toast("There are no words in the box yet.".to_owned());
        }
        let before = self.library.snapshot.clone();
        self.change_library(LibraryChange::Import(draft.into()));
        if self.library.snapshot != before {
            self.import = self.import.apply(ImportEvent::Clear);
        }
    }

    /// Says what became of what was pasted where something stood in the box `before`, and of a date in it that is not read.
    fn report_pasted(&mut self, before: &ImportState) {
        let pasted = &self.import.pasted;
        let mut says = Vec::new();
        if !before.pasted.is_blank() {
            let is_in_it = pasted.text == before.pasted.text;
            says.push(if is_in_it {
                "What you pasted stands in the box already.".to_owned()
            } else {
                "What stood in the box stays. What you pasted comes after it.".to_owned()
            });
        }
        says.extend(reader::unread_date(&pasted.metadata).map(|date| [&sentence(&unread(&date)), "."].concat()));
        if !says.is_empty() {
            self.library.show_toast(says.join(" "));
        }
    }

    fn run_command(&self, command: Command) -> Self {
        let mut next = self.clone();
        match command {
            Command::Back if self.import.preview.is_some() => {
                next.import = self.import.apply(ImportEvent::Decide(false));
            }
            _ if self.import.preview.is_some() => {}
            Command::Back if self.export.is_open() => next.export.apply(jobs::ExportChange::Close),
            Command::Export if !self.sheet => next.export.apply(jobs::ExportChange::Dialog),
            // What is in front is answered first: what lies behind it stays as it is.
            _ if self.export.is_open() => {}
            Command::Sheet => next.sheet = !self.sheet,
            Command::Back if self.sheet => next.sheet = false,
            _ if self.sheet => {}
            Command::Back if self.reading.choosing => next.reading.choosing = false,
            Command::Export => {}
            Command::Copy => next.export.apply(self.copying(false)),
            Command::CopyLink => next.export.apply(self.copying(true)),
            Command::Settings => next.change_settings(settings::SettingsChange::Toggle),
            Command::Back if self.settings.open => next.change_settings(settings::SettingsChange::Toggle),
            Command::Style => next.style = !self.style,
            Command::Common => next.uncounted.common = !self.uncounted.common,
            Command::Furniture => next.uncounted.furniture = !self.uncounted.furniture,
            Command::Back => next.go(self.back()),
            Command::Next => next.go_if(self.step(1)),
            Command::Previous => next.go_if(self.step(-1)),
            Command::NextPage => next.go_if(self.turn_page(1)),
            Command::PreviousPage => next.go_if(self.turn_page(-1)),
            Command::Swap => next.go_if(self.swapped()),
            Command::Only | Command::Beside | Command::Remove => next.run_reading_command(command),
            Command::Witnesses => next.go_if(self.witnesses()),
            Command::Articles => next.go(Route::Articles { edit: None }),
            Command::Quotations => next.go(Route::Quotations { at: None, query: String::new() }),
            Command::Undo => next.change_library(LibraryChange::Undo),
            Command::Redo => next.change_library(LibraryChange::Redo),
            Command::SetAside => next.uncounted.set_aside = !self.uncounted.set_aside,
            Command::Find => next.focus_search(),
            Command::Time => next.go_if(self.timed()),
        }
        next
    }

    pub(crate) fn go(&mut self, route: Route) {
        if route != self.route {
            self.fixed_column = None;
        }
        if !route.same_view(&self.route) {
            self.shown_column = 0;
            self.anchor.note = None;
            self.reading.leave();
            self.search_requests = 0;
            match &self.route {
                Route::Overview { query, at } => {
                    (self.query, self.picked) = (query.clone(), *at);
                    self.left_ledger = None;
                }
                Route::Quotations { .. } | Route::Wire { .. } => self.left_ledger = Some(self.route.clone()),
                _ => {}
            }
            // What was said of the articles has been read, unless there is more to do with them.
            if !matches!((&self.route, &route), (Route::Articles { .. }, Route::Articles { .. })) {
                self.library.dismiss_toast();
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
    fn focus_search(&mut self) {
        if !matches!(self.route, Route::Overview { .. }) {
            self.go(self.back());
        }
        self.search_requests += 1;
    }
}

#[cfg(test)]
mod tests;
