//! Which articles stand side by side: columns come and go.

use crate::state::address::route::COLUMNS;
use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::keys::Command;
use crate::state::model::State;
use wirecopy::order::sort_by_key;

use crate::state::columns::reading::ReadingChange;

impl State {
    pub(crate) fn change_reading(&mut self, change: ReadingChange) {
        match change {
            ReadingChange::Only(only) => {
                self.reading.only = only;
                self.reading.opened.clear();
            }
            ReadingChange::Open(article, start) => self.reading.opened.push((article, start)),
            ReadingChange::Choose => self.reading.choosing = !self.reading.choosing && self.has_room(),
            ReadingChange::Put(id) => self.set_columns(|ids| ids.push(id)),
            ReadingChange::Remove(column) => self.set_columns(|ids| {
                if column < ids.len() {
                    ids.remove(column);
                }
            }),
        }
    }

    /// The same by key.
    pub(crate) fn run_reading_command(&mut self, command: Command) {
        let columns = self.route.ids().len();
        match command {
            Command::Only if columns > 0 => self.change_reading(ReadingChange::Only(self.reading.only.next())),
            Command::Beside if columns > 0 => self.change_reading(ReadingChange::Choose),
            Command::Remove if columns > 2 => self.change_reading(ReadingChange::Remove(columns - 1)),
            _ => {}
        }
    }

    fn has_room(&self) -> bool {
        (2..COLUMNS).contains(&self.route.ids().len())
    }

    /// Changes which articles stand side by side; fewer than two or more than four are not.
    fn set_columns(&mut self, change: impl FnOnce(&mut Vec<String>)) {
        let Route::Pair { at, .. } = self.route else { return };
        let mut ids: Vec<String> = self.route.ids().into_iter().map(str::to_owned).collect();
        change(&mut ids);
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        if let Some(route) = Route::beside(&ids, at) {
            self.go(route);
        }
    }
}

/// Articles that share a passage with one of `columns`, those that share most first, with how many words and with which.
#[must_use]
pub fn candidates(collection: &Collection, columns: &[u32]) -> Vec<(u32, u32, u32)> {
    let mut found: Vec<(u32, u32, u32)> = Vec::new();
    for pair in &collection.pairs {
        for pair in [*pair, pair.swap()] {
            let (near, far, words) = (pair.articles.a, pair.articles.b, pair.shared.b);
            if !columns.contains(&near) || columns.contains(&far) {
                continue;
            }
            match found.iter_mut().find(|(article, ..)| *article == far) {
                Some(known) if known.1 < words => (known.1, known.2) = (words, near),
                Some(_) => {}
                None => found.push((far, words, near)),
            }
        }
    }
    sort_by_key(&mut found, |&(article, words, _)| (std::cmp::Reverse(words), article));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::columns::reading::Only;

    fn at(address: &str) -> State {
        State { route: Route::parse(address), ..State::default() }
    }

    fn address_after(address: &str, change: ReadingChange) -> String {
        let mut state = at(address);
        state.change_reading(change);
        state.route.to_string()
    }

    #[test]
    fn columns_come_and_go_within_two_and_four() {
        let put = || ReadingChange::Put("x".to_owned());
        for (why, before, change, after) in [
            ("a third", "#/pair/a/b?at=p2", put(), "#/pair/a/b/x?at=p2"),
            ("a fifth", "#/pair/a/b/c/d", put(), "#/pair/a/b/c/d"),
            ("the first goes", "#/pair/a/b/c?at=p2", ReadingChange::Remove(0), "#/pair/b/c?at=p2"),
            ("two stay", "#/pair/a/b", ReadingChange::Remove(0), "#/pair/a/b"),
            ("no such column", "#/pair/a/b/c", ReadingChange::Remove(7), "#/pair/a/b/c"),
            ("another view", "#/passage/p1", put(), "#/passage/p1"),
        ] {
            assert_eq!(address_after(before, change), after, "{why}");
        }
    }

    #[test]
    fn choosing_needs_room_and_ends_when_an_article_is_put() {
        let mut state = at("#/pair/a/b");
        state.change_reading(ReadingChange::Choose);
        assert!(state.reading.choosing);
        state.change_reading(ReadingChange::Put("c".to_owned()));
        assert!(!state.reading.choosing);
        let mut full = at("#/pair/a/b/c/d");
        full.change_reading(ReadingChange::Choose);
        assert!(!full.reading.choosing);
    }

    #[test]
    fn the_key_goes_through_the_three_and_forgets_what_was_opened() {
        let mut state = at("#/pair/a/b");
        state.change_reading(ReadingChange::Open(0, 12));
        state.run_reading_command(Command::Only);
        assert_eq!((state.reading.only, state.reading.opened.len()), (Only::Shared, 0));
        state.run_reading_command(Command::Only);
        state.run_reading_command(Command::Only);
        assert_eq!(state.reading.only, Only::All);
        let before = at("#/");
        let mut overview = before.clone();
        overview.run_reading_command(Command::Only);
        assert_eq!(overview, before);
    }
}
