//! All that the page knows, and how each action changes it.

use crate::compare::collate;
use crate::page::action::Action;
use crate::page::collection::Collection;
use crate::page::keys::Command;
use crate::page::pairing::Pairing;
use crate::page::pieces::Side;
use crate::page::route::{Route, Spot};
use crate::page::score;
use crate::page::shared::Shared;

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How far the articles are.
    pub phase: Phase,
    /// The view.
    pub route: Route,
    /// Whether differences of style are shown.
    pub style: bool,
    /// Whether passages of common phrases only are shown.
    pub common: bool,
    /// Whether the sheet of keys is open.
    pub sheet: bool,
    /// The column that a narrow screen shows.
    pub side: Side,
    /// The column that stays where it is while the other comes level; `None` if neither was touched.
    pub anchor: Option<Side>,
    /// Day or night edition.
    pub theme: Theme,
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
            Action::Opened(collection) => next.phase = Phase::Ready(collection),
            Action::Failed(failure) => next.phase = Phase::Failed(failure),
            Action::Retry => next.phase = Phase::default(),
            Action::Visit(route) => {
                next.sheet = false;
                next.go(route);
            }
            Action::Pick(side, place) => {
                if let Some(route) = self.picked(side, place) {
                    // Picked already, and no further counterpart to turn to: a narrow screen shows the one there is.
                    if route == self.route {
                        next.side = side.other();
                    }
                    next.go(route);
                }
                next.anchor = Some(side);
            }
            Action::Do(command) => return self.obey(command),
            Action::Show(side) => next.side = side,
            Action::Light(theme) => next.theme = theme,
        }
        next
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
            Command::Sheet => next.sheet = !self.sheet,
            Command::Back if self.sheet => next.sheet = false,
            // The sheet is in front: what lies behind it stays as it is.
            _ if self.sheet => {}
            Command::Style => next.style = !self.style,
            Command::Common => next.common = !self.common,
            Command::Back => next.go(self.back()),
            Command::Next => next.go_if(self.step(1)),
            Command::Previous => next.go_if(self.step(-1)),
            Command::NextPage => next.go_if(self.turn_page(1)),
            Command::PreviousPage => next.go_if(self.turn_page(-1)),
            Command::Swap => next.go_if(self.swapped()),
            Command::Witnesses => next.go_if(self.witnesses()),
        }
        next
    }

    fn go(&mut self, route: Route) {
        if route != self.route {
            self.anchor = None;
        }
        if !route.same_view(&self.route) {
            self.side = Side::Left;
        }
        self.route = route;
    }

    fn go_if(&mut self, route: Option<Route>) {
        if let Some(route) = route {
            self.go(route);
        }
    }

    /// The pair with a meeting of the place `index` picked.
    fn picked(&self, side: Side, index: usize) -> Option<Route> {
        let Route::Pair { left, right, at } = &self.route else { return None };
        let pairing = self.pairing(left, right)?;
        let place = side.of(&pairing.places).get(index)?;
        let at = pairing.pick(place, *at);
        Some(Route::Pair { left: left.clone(), right: right.clone(), at })
    }

    /// The overview, with the passage that was in hand picked.
    fn back(&self) -> Route {
        let at = match &self.route {
            Route::Pair { at, .. } => at.map(|spot| spot.passage),
            Route::Passage { number, .. } => Some(*number),
            Route::Overview { .. } | Route::Unknown(_) => None,
        };
        Route::Overview { at }
    }

    /// The view with the next thing in it picked.
    fn step(&self, by: isize) -> Option<Route> {
        let collection = self.collection()?;
        match &self.route {
            Route::Overview { at } => {
                let numbers: Vec<u32> = collection.numbers(self.common).collect();
                Some(Route::Overview { at: neighbour(&numbers, *at, by) })
            }
            Route::Pair { left, right, at } => {
                let at = self.pairing(left, right)?.step(*at, by);
                Some(Route::Pair { left: left.clone(), right: right.clone(), at })
            }
            Route::Passage { number, at } => {
                let collation = collate(&collection.articles, collection.passage(*number)?);
                let places = score::places(&collation, self.style);
                Some(Route::Passage { number: *number, at: neighbour(&places, *at, by) })
            }
            Route::Unknown(_) => None,
        }
    }

    /// The next view of the same sort.
    fn turn_page(&self, by: isize) -> Option<Route> {
        let collection = self.collection()?;
        if let Route::Passage { number, .. } = &self.route {
            let numbers: Vec<u32> = collection.numbers(self.common).collect();
            return Some(Route::Passage { number: neighbour(&numbers, Some(*number), by)?, at: None });
        }
        let current = match &self.route {
            Route::Pair { left, right, .. } => {
                let (left, right) = (collection.find(left)?, collection.find(right)?);
                collection
                    .pairs
                    .iter()
                    .position(|pair| pair.articles.a == left.min(right) && pair.articles.b == left.max(right))
            }
            _ => None,
        };
        let order: Vec<usize> = (0..collection.pairs.len()).collect();
        let pair = collection.pairs.get(neighbour(&order, current, by)?)?;
        let id = |index| collection.article(index).map(|article| article.id.clone());
        Some(Route::Pair { left: id(pair.articles.a)?, right: id(pair.articles.b)?, at: None })
    }

    fn swapped(&self) -> Option<Route> {
        let Route::Pair { left, right, at } = &self.route else { return None };
        Some(Route::Pair { left: right.clone(), right: left.clone(), at: *at })
    }

    fn witnesses(&self) -> Option<Route> {
        match self.route {
            Route::Overview { at: Some(number) } | Route::Pair { at: Some(Spot { passage: number, .. }), .. } => {
                Some(Route::Passage { number, at: None })
            }
            _ => None,
        }
    }

    /// How the articles with these ids meet.
    #[must_use]
    pub fn pairing(&self, left: &str, right: &str) -> Option<Pairing> {
        let collection = self.collection()?;
        let (left, right) = (collection.find(left)?, collection.find(right)?);
        Some(Pairing::new(&collection.report, left, right, self.common))
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
