//! Where a key or a click leads from the view at hand.

use crate::state::address::route::{MatchId, Route};
use crate::state::model::State;
use crate::state::overview::filter::Selection;
use crate::state::overview::query::Query;

/// Under this number, which no passage has, a list says what it shows: quotations, or the paragraphs of an article.
pub const SHOWN: u32 = 0;

impl State {
    /// The view with a match of the location `index` of `column` picked.
    pub(crate) fn picked(&self, column: usize, index: usize) -> Option<Route> {
        let Route::Pair { at, .. } = &self.route else { return None };
        let alignment = self.alignment()?;
        let location = alignment.locations.get(column)?.get(index)?;
        Route::beside(&self.route.ids(), alignment.pick(location, *at))
    }

    /// The next column that prints the location `index` of `column`.
    pub(crate) fn counterpart(&self, column: usize, index: usize) -> Option<usize> {
        let alignment = self.alignment()?;
        let aligned = alignment.matches.get(*alignment.locations.get(column)?.get(index)?.matches.first()?)?;
        let others: Vec<usize> = aligned.columns().filter(|&other| other != column).collect();
        others.iter().find(|&&other| other > column).or(others.first()).copied()
    }

    /// The view above.
    pub(crate) fn back(&self) -> Route {
        match self.route {
            Route::Articles { edit: Some(_) } => Route::Articles { edit: None },
            // Out of a story or an outlet, once nothing is picked in it.
            Route::Overview { at: None, ref query } if query.story.is_some() || !query.houses.is_empty() => {
                let query = Query { story: None, houses: Vec::new(), ..query.clone() };
                Route::Overview { at: None, query }
            }
            Route::Pair { .. } | Route::Passage { .. } => self.left_ledger.clone().unwrap_or_else(|| self.overview()),
            _ => self.overview(),
        }
    }

    /// The overview as it was last wanted, with the passage picked that is selected, or was when the reader left it.
    #[must_use]
    pub fn overview(&self) -> Route {
        let at = match &self.route {
            Route::Pair { at: Some(match_id), .. } if self.versions().is_none() => Some(match_id.passage),
            Route::Passage { number, .. } => Some(*number),
            Route::Pair { .. }
            | Route::Article { .. }
            | Route::Articles { .. }
            | Route::Quotations { .. }
            | Route::Wire { .. } => self.picked,
            Route::Overview { .. } | Route::Unknown(_) => None,
        };
        Route::Overview { at, query: self.overview_query().clone() }
    }

    /// What is wanted of the overview, or was when it was last shown.
    #[must_use]
    pub fn overview_query(&self) -> &Query {
        if let Route::Overview { query, .. } = &self.route { query } else { &self.query }
    }

    /// The passages as a list, if they stand on a time line, or the other way round.
    pub(crate) fn timed(&self) -> Option<Route> {
        let Route::Overview { at, query } = &self.route else { return None };
        Some(Route::Overview { at: *at, query: Query { timed: !query.timed, ..query.clone() } })
    }

    /// The passages in the order of the overview. Where that leaves out the selected passage: all.
    pub(crate) fn passages(&self, in_hand: Option<u32>) -> Option<Vec<u32>> {
        let collection = self.collection()?;
        let wanted = Selection::of(collection, self.overview_query(), self.uncounted).passages;
        let whole = in_hand.is_some_and(|number| !wanted.contains(&number));
        Some(if whole { collection.numbers(self.uncounted).collect() } else { wanted })
    }

    /// The view with the next thing in it picked.
    pub(crate) fn step(&self, by: isize) -> Option<Route> {
        match &self.route {
            Route::Overview { at, query } => {
                let at = neighbour(&self.passages(None)?, *at, by);
                Some(Route::Overview { at, query: query.clone() })
            }
            Route::Pair { at, .. } => Route::beside(&self.route.ids(), self.alignment()?.step(*at, by)),
            Route::Passage { number, at, base } => {
                let (_, places) = self.places.as_ref().filter(|(shown, _)| shown == number)?;
                Some(Route::Passage { number: *number, at: neighbour(places, *at, by), base: base.clone() })
            }
            Route::Quotations { at, query } => {
                let (_, shown) = self.places.as_ref().filter(|(shown, _)| *shown == SHOWN)?;
                Some(Route::Quotations { at: neighbour(shown, *at, by), query: query.clone() })
            }
            Route::Wire { id, at } => {
                let (_, shown) = self.places.as_ref().filter(|(shown, _)| *shown == SHOWN)?;
                Some(Route::Wire { id: id.clone(), at: neighbour(shown, *at, by) })
            }
            Route::Article { .. } | Route::Articles { .. } | Route::Unknown(_) => None,
        }
    }

    /// Whether the view is the first of its sort, and whether it is the last.
    #[must_use]
    pub fn ends(&self) -> (bool, bool) {
        let Some(collection) = self.collection() else { return (true, true) };
        if let Route::Passage { number, .. } = &self.route {
            let numbers = self.passages(Some(*number)).unwrap_or_default();
            let is = |end: Option<&u32>| end.is_none_or(|end| end == number);
            return (is(numbers.first()), is(numbers.last()));
        }
        match (self.rank(), collection.pairs.len()) {
            (_, 0) => (true, true),
            (rank, all) => (rank == Some(0), rank == Some(all - 1)),
        }
    }

    /// The rank of the pair that is shown, if it shares something.
    fn rank(&self) -> Option<usize> {
        let Route::Pair { left, right, .. } = &self.route else { return None };
        let collection = self.collection()?;
        collection.rank_of_pair(collection.find(left)?, collection.find(right)?)
    }

    /// The next view of the same sort, if there is one.
    pub(crate) fn turn_page(&self, by: isize) -> Option<Route> {
        let collection = self.collection()?;
        if let Route::Passage { number, .. } = &self.route {
            let numbers = self.passages(Some(*number))?;
            let next = neighbour(&numbers, Some(*number), by).filter(|next| next != number)?;
            return Some(Route::passage(next));
        }
        if let Route::Wire { id, .. } = &self.route {
            let current = collection.find(id)?;
            let next = current.checked_add_signed(i32::try_from(by).ok()?)?;
            return Some(Route::Wire { id: collection.article(next)?.id.clone(), at: None });
        }
        if matches!(self.route, Route::Quotations { .. }) {
            return None;
        }
        let current = self.rank();
        let order: Vec<usize> = (0..collection.pairs.len()).collect();
        let next = neighbour(&order, current, by).filter(|&next| Some(next) != current)?;
        let pair = collection.pairs.get(next)?;
        let id = |index| collection.article(index).map(|article| article.id.clone());
        Some(Route::Pair { left: id(pair.articles.a)?, right: id(pair.articles.b)?, more: Vec::new(), at: None })
    }

    pub(crate) fn swapped(&self) -> Option<Route> {
        let Route::Pair { at, .. } = &self.route else { return None };
        let mut ids = self.route.ids();
        ids.rotate_left(1);
        Route::beside(&ids, *at)
    }

    pub(crate) fn witnesses(&self) -> Option<Route> {
        match self.route {
            Route::Pair { .. } if self.versions().is_some() => None,
            Route::Overview { at: Some(number), .. }
            | Route::Pair { at: Some(MatchId { passage: number, .. }), .. } => Some(Route::passage(number)),
            _ => None,
        }
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
