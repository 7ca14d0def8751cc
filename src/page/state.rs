//! All that the page knows, and how each action changes it.

use crate::compare::{Options, collate};
use crate::page::action::Action;
use crate::page::aim::Aim;
use crate::page::collection::Collection;
use crate::page::filter::Selection;
use crate::page::intake::{Intake, Step};
use crate::page::keys::Command;
use crate::page::listing::Listing;
use crate::page::pairing::Pairing;
use crate::page::query::Query;
use crate::page::reading::Reading;
use crate::page::route::{Route, Spot};
use crate::page::score;
use crate::page::settings::{self, Settings};
use crate::page::shared::Shared;
use crate::page::shelf::{Change, Saving, Shelf};
use crate::page::takeaway::{self, Takeaway};
use crate::page::work::{Pairs, Work};

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
            Action::Intake(step) => {
                // What was pasted is shown first, wherever the reader is.
                if matches!(step, Step::Paste(_)) {
                    next.go(Route::Articles { edit: None });
                }
                next.intake = self.intake.apply(step);
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
            Action::Reading(change) => next.read(change),
            Action::Newer => next.newer = true,
            Action::Settings(change) => next.settle(change),
            Action::Light(theme) => next.theme = theme,
            Action::Take(change) => next.take.apply(change),
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
        let before = std::mem::take(&mut self.shelf);
        self.shelf = before.apply(change);
        if self.shelf.saving == Saving::Forgetting {
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
            || !self.shelf.compared().eq(before.compared())
        {
            let listing = self.shelf.listing();
            if self.shelf.open != before.open || !matches!(self.phase, Phase::Ready(_)) {
                self.phase = Phase::Listed(listing.clone());
            }
            // What the settings change is counted from here on.
            self.settings.before = None;
            self.wanted = Some(listing);
            self.work = Work::Comparing(Pairs::default());
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
            if let Route::Overview { query, .. } = &self.route {
                self.query = query.clone();
            }
        }
        self.route = route;
    }

    fn go_if(&mut self, route: Option<Route>) {
        if let Some(route) = route {
            self.go(route);
        }
    }

    /// The view with a meeting of the place `index` of `column` picked.
    fn picked(&self, column: usize, index: usize) -> Option<Route> {
        let Route::Pair { at, .. } = &self.route else { return None };
        let pairing = self.pairing()?;
        let place = pairing.places.get(column)?.get(index)?;
        Route::beside(&self.route.ids(), pairing.pick(place, *at))
    }

    /// The next column that prints the place `index` of `column`.
    fn counterpart(&self, column: usize, index: usize) -> Option<usize> {
        let pairing = self.pairing()?;
        let link = pairing.links.get(*pairing.places.get(column)?.get(index)?.links.first()?)?;
        let others: Vec<usize> = link.columns().filter(|&other| other != column).collect();
        others.iter().find(|&&other| other > column).or(others.first()).copied()
    }

    /// The view above: the overview, with the passage that was in hand picked.
    fn back(&self) -> Route {
        let at = match &self.route {
            Route::Pair { at, .. } => at.map(|spot| spot.passage),
            Route::Passage { number, .. } => Some(*number),
            Route::Articles { edit: Some(_) } => return Route::Articles { edit: None },
            Route::Overview { .. } | Route::Articles { .. } | Route::Unknown(_) => None,
        };
        Route::Overview { at, query: self.overview_query().clone() }
    }

    /// What is wanted of the overview, or was when it was last shown.
    #[must_use]
    pub fn overview_query(&self) -> &Query {
        if let Route::Overview { query, .. } = &self.route { query } else { &self.query }
    }

    /// To the field of the search.
    fn ask(&mut self) {
        if !matches!(self.route, Route::Overview { .. }) {
            self.go(self.back());
        }
        self.asked += 1;
    }

    /// The passages as a list, if they stand on a time line, or the other way round.
    fn timed(&self) -> Option<Route> {
        let Route::Overview { at, query } = &self.route else { return None };
        Some(Route::Overview { at: *at, query: Query { timed: !query.timed, ..query.clone() } })
    }

    /// The passages in the order of the overview. Where that leaves out the passage in hand: all.
    fn passages(&self, in_hand: Option<u32>) -> Option<Vec<u32>> {
        let collection = self.collection()?;
        let wanted = Selection::of(collection, self.overview_query(), self.common).passages;
        let whole = in_hand.is_some_and(|number| !wanted.contains(&number));
        Some(if whole { collection.numbers(self.common).collect() } else { wanted })
    }

    /// The view with the next thing in it picked.
    fn step(&self, by: isize) -> Option<Route> {
        let collection = self.collection()?;
        match &self.route {
            Route::Overview { at, query } => {
                let at = neighbour(&self.passages(None)?, *at, by);
                Some(Route::Overview { at, query: query.clone() })
            }
            Route::Pair { at, .. } => Route::beside(&self.route.ids(), self.pairing()?.step(*at, by)),
            Route::Passage { number, at } => {
                let collation = collate(&collection.articles, collection.passage(*number)?);
                let places = score::places(&collation, self.style);
                Some(Route::Passage { number: *number, at: neighbour(&places, *at, by) })
            }
            Route::Articles { .. } | Route::Unknown(_) => None,
        }
    }

    /// The next view of the same sort.
    fn turn_page(&self, by: isize) -> Option<Route> {
        let collection = self.collection()?;
        if let Route::Passage { number, .. } = &self.route {
            let numbers = self.passages(Some(*number))?;
            return Some(Route::Passage { number: neighbour(&numbers, Some(*number), by)?, at: None });
        }
        let current = match &self.route {
            Route::Pair { left, right, .. } => {
                let (left, right) = (collection.find(left)?, collection.find(right)?);
                collection.rank_of_pair(left, right)
            }
            _ => None,
        };
        let order: Vec<usize> = (0..collection.pairs.len()).collect();
        let pair = collection.pairs.get(neighbour(&order, current, by)?)?;
        let id = |index| collection.article(index).map(|article| article.id.clone());
        Some(Route::Pair { left: id(pair.articles.a)?, right: id(pair.articles.b)?, more: Vec::new(), at: None })
    }

    fn swapped(&self) -> Option<Route> {
        let Route::Pair { at, .. } = &self.route else { return None };
        let mut ids = self.route.ids();
        ids.rotate_left(1);
        Route::beside(&ids, *at)
    }

    fn witnesses(&self) -> Option<Route> {
        match self.route {
            Route::Overview { at: Some(number), .. } | Route::Pair { at: Some(Spot { passage: number, .. }), .. } => {
                Some(Route::Passage { number, at: None })
            }
            _ => None,
        }
    }

    /// How the articles that stand side by side meet.
    #[must_use]
    pub fn pairing(&self) -> Option<Pairing> {
        let collection = self.collection()?;
        let articles: Option<Vec<u32>> = self.route.ids().iter().map(|id| collection.find(id)).collect();
        Some(Pairing::new(&collection.report, &articles?, self.common))
    }
}

/// The item `by` steps after `from` in `order`, within bounds; the first (or last) where none is picked.
fn neighbour<T: Copy + PartialEq>(order: &[T], from: Option<T>, by: isize) -> Option<T> {
    let last = order.len().checked_sub(1)?;
    let index = match from.and_then(|from| order.iter().position(|&item| item == from)) {
        Some(index) => index.saturating_add_signed(by).min(last),
        None if by < 0 => last,
        None => 0,
    };
    order.get(index).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::compare::{EditKind, Options, Report, compare};
    use crate::page::findings::Findings;
    use crate::page::listing::Missing;
    use crate::page::shelf;

    const SAID: &str = "the agreement covers all who were encamped in the United States including gang members";

    /// Three articles: two share a sentence, the first prints it twice, and the third stands alone.
    fn ready() -> State {
        let article = |id: &str, text: String| Article { id: id.to_owned(), text, ..Article::default() };
        let articles = vec![
            article("a", format!("He wrote that {SAID}.\nLater he said again that {SAID}.")),
            article("b", format!("In short, {SAID}, officials said.")),
            article("c", "Nothing of this stands here, for it tells a story of its own.".to_owned()),
        ];
        let report = compare(&articles, &Options::default()).unwrap();
        let missing = vec![Missing { file: "d.txt".to_owned(), reason: "it is not there (404)".to_owned() }];
        State::default().apply(Action::Opened(Shared::new(collection(articles, report, missing))))
    }

    fn collection(articles: Vec<Article>, report: Report, missing: Vec<Missing>) -> Collection {
        let findings = Findings::of(&articles.iter().collect::<Vec<_>>(), report);
        Collection::new(Listing::new(articles, missing), findings)
    }

    fn after(state: &State, commands: &[Command]) -> State {
        commands.iter().fold(state.clone(), |state, &command| state.apply(Action::Do(command)))
    }

    fn address(state: &State) -> String {
        state.route.to_string()
    }

    #[test]
    fn the_keys_lead_from_the_overview_to_a_pair_and_back() {
        use Command::{Back, Next, NextPage, Swap, Witnesses};
        let cases: &[(&[Command], &str)] = &[
            (&[Next], "#/?at=p1"),
            (&[Next, Next], "#/?at=p1"),
            (&[Next, Witnesses], "#/passage/p1"),
            (&[NextPage], "#/pair/a/b"),
            (&[NextPage, Next], "#/pair/a/b?at=p1"),
            (&[NextPage, Next, Next], "#/pair/a/b?at=p1.2"),
            (&[NextPage, Next, Next, Swap], "#/pair/b/a?at=p1.2"),
            (&[NextPage, Next, Back], "#/?at=p1"),
            (&[NextPage, Next, Witnesses, Back], "#/?at=p1"),
            (&[Swap, Witnesses, Back], "#/"),
        ];
        for (commands, expected) in cases {
            assert_eq!(address(&after(&ready(), commands)), *expected, "{commands:?}");
        }
    }

    #[test]
    fn the_keys_go_through_what_the_filters_leave_and_the_way_back_keeps_them() {
        use Command::{Back, Find, Next, Time, Witnesses};
        let filtered = |address: &str| ready().apply(Action::Visit(Route::parse(address)));
        let cases: &[(&str, &[Command], &str)] = &[
            ("#/?witnesses=2", &[Next], "#/?witnesses=2&at=p1"),
            ("#/?witnesses=3", &[Next], "#/?witnesses=3"),
            ("#/?witnesses=2", &[Next, Witnesses, Back], "#/?witnesses=2&at=p1"),
            ("#/?order=longest", &[Next, Witnesses, Find], "#/?order=longest&at=p1"),
            ("#/?find=gang", &[Time], "#/?find=gang&show=time"),
            ("#/?find=gang", &[Time, Time], "#/?find=gang"),
            ("#/passage/p1", &[Time], "#/passage/p1"),
        ];
        for (from, commands, expected) in cases {
            assert_eq!(address(&after(&filtered(from), commands)), *expected, "{from} {commands:?}");
        }
        let asked = after(&filtered("#/passage/p1"), &[Find, Find]);
        assert_eq!(asked.asked, 2);
        assert_eq!(after(&asked, &[Next, Witnesses]).asked, 0);
    }

    #[test]
    fn the_keys_do_nothing_behind_the_sheet_and_escape_closes_it() {
        let open = after(&ready(), &[Command::Sheet]);
        assert_eq!(after(&open, &[Command::Next, Command::Style]), open);
        assert!(!after(&open, &[Command::Back]).sheet);
        assert_eq!(address(&after(&open, &[Command::Back])), "#/");
    }

    #[test]
    fn the_column_that_was_touched_stays_where_it_is_until_a_key_is_pressed() {
        let pair = after(&ready(), &[Command::NextPage]);
        let touched = pair.apply(Action::Pick(1, 0));
        assert_eq!(address(&touched), "#/pair/a/b?at=p1");
        assert_eq!(touched.anchor, Some(1));
        let again = touched.apply(Action::Pick(1, 0));
        assert_eq!(address(&again), "#/pair/a/b?at=p1.2", "the next of two counterparts");
        assert_eq!(after(&again, &[Command::Previous]).anchor, None);
    }

    #[test]
    fn a_narrow_screen_turns_to_the_counterpart_when_a_picked_place_is_picked_again() {
        let pair = after(&ready(), &[Command::NextPage]);
        let once = pair.apply(Action::Pick(0, 1));
        assert_eq!(once.side, 0);
        assert_eq!(once.apply(Action::Pick(0, 1)).side, 1);
    }

    #[test]
    fn what_changes_nothing_leaves_an_equal_state() {
        let state = ready();
        let same = [
            Action::Progress { done: 1, all: 2 },
            Action::Visit(Route::HOME),
            Action::Do(Command::Swap),
            Action::Pick(0, 7),
            Action::Show(0),
        ];
        for action in same {
            assert_eq!(state.apply(action.clone()), state, "{action:?}");
        }
    }

    #[test]
    fn comparing_tells_how_far_it_is_and_can_be_stopped_and_begun_again() {
        let pairs = |done| Pairs { done, all: 1204 };
        let articles = vec![Article { id: "a".to_owned(), ..Article::default() }];
        let example = Change::Example(Listing::new(articles.clone(), Vec::new()));
        let listed = State::default().apply(Action::Shelf(example));
        assert_eq!(*listed.wanted.clone().unwrap().articles, articles);
        assert_eq!(listed.work, Work::Comparing(Pairs::default()));
        let under_way = listed.apply(Action::Compared(pairs(312)));
        let stopped = under_way.apply(Action::Stop);
        assert_eq!(stopped.work, Work::Stopped(pairs(312)));
        assert_eq!(stopped.apply(Action::Compared(pairs(313))), stopped, "late news");
        assert_eq!(stopped.apply(Action::Stop), stopped);
        assert_eq!(stopped.apply(Action::Compare), listed);
        let broken = under_way.apply(Action::Broke("out of memory".to_owned()));
        assert_eq!(broken.work, Work::Broken("out of memory".to_owned()));
        assert_eq!(broken.apply(Action::Compare), listed);
        assert_eq!(under_way.apply(Action::Compare), under_way);
    }

    #[test]
    fn a_setting_that_is_moved_has_all_compared_anew_and_what_was_found_stays_meanwhile() {
        use settings::{Change, Number};
        let Phase::Ready(earlier) = ready().phase else { panic!("the articles are not ready") };
        let listing = Listing { articles: earlier.articles.clone(), missing: earlier.missing.clone() };
        let open = after(&State { wanted: Some(listing), ..ready() }, &[Command::Settings]);
        assert_eq!(open.settings.before.map(|tally| tally.passages), Some(1));
        let moved = open.apply(Action::Settings(Change::Set(Number::Words, 30)));
        assert!(moved.is_comparing() && moved.collection().is_some());
        assert_eq!(moved.options().min_words, 30);
        // The answer to an earlier setting comes late: it is shown, and the work goes on.
        assert!(moved.apply(Action::Opened(earlier)).is_comparing());
        let articles = moved.wanted.clone().unwrap().articles.to_vec();
        let report = compare(&articles, &moved.options()).unwrap();
        let late = Shared::new(collection(articles.clone(), report.clone(), Vec::new()));
        assert!(moved.apply(Action::Opened(late)).is_comparing(), "what was found in other articles is not the end");
        let findings = Findings::of(&articles.iter().collect::<Vec<_>>(), report);
        let wanted = Collection::new(moved.wanted.clone().unwrap(), findings);
        let done = moved.apply(Action::Opened(Shared::new(wanted)));
        assert_eq!(done.work, Work::Done);
        assert_eq!(done.collection().map(|collection| collection.numbers(true).count()), Some(0));
        assert_eq!(done.settings.before, open.settings.before, "what was before is still known");
        assert_eq!(done.apply(Action::Settings(Change::Set(Number::Words, 30))), done, "nothing was moved");
        let elsewhere = done.apply(Action::Shelf(shelf::Change::New));
        assert_eq!(elsewhere.options(), Options::default(), "another collection has settings of its own");
        let closed = after(&done, &[Command::Back]);
        assert!(!closed.settings.open && closed.settings.before.is_none());
        assert_eq!(address(&closed), "#/");
    }

    #[test]
    fn a_retry_loads_again_after_a_failure() {
        let failed = State::default().apply(Action::Failed(Failure::List("it is not there (404)".to_owned())));
        assert_eq!(failed.apply(Action::Retry).phase, Phase::Loading { done: 0, all: 0 });
    }

    #[test]
    fn the_headline_says_who_shares_and_who_does_not() {
        let state = ready();
        let headline = crate::page::headline::headline(state.collection().unwrap());
        assert_eq!(headline.title, "Two of three articles share one passage");
        assert!(headline.standfirst.join(" ").contains("c shares nothing with the rest."), "{headline:?}");
    }

    #[test]
    fn the_seeds_show_the_misspelt_name_in_their_headline() {
        let files = ["000_a4c0b0367d167805", "001_ee5eb016200b8405", "003_b513d4d7dd64b91b"];
        let read = |id: &&str| {
            let path = format!("{}/seeds/{id}.txt", env!("CARGO_MANIFEST_DIR"));
            crate::read::article(*id, std::fs::read_to_string(path).unwrap(), None)
        };
        let articles: Vec<Article> = files.iter().map(read).collect();
        let report = compare(&articles, &Options::default()).unwrap();
        let collection = collection(articles, report, Vec::new());
        let text = crate::page::headline::headline(&collection).standfirst.join(" ");
        assert!(text.contains("Agua") && text.contains("Aragua"), "{text}");
        let all = collection.numbers(false).filter_map(|number| collection.passage(number));
        let spellings =
            all.flat_map(|passage| collection.differences(passage)).filter(|change| change.kind == EditKind::Spelling);
        assert!(spellings.count() > 0);
    }
}
