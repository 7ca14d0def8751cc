//! What of the overview is drawn by now, and where a view ends.

use std::rc::Rc;

use yew::{UseReducerHandle, hook, use_memo};

use crate::state::address::route::Route;
use crate::state::model::State;
use crate::state::overview::filter::Selection;
use crate::state::phase::Phase;
use crate::view::address::way_back;
use crate::view::browser::paced::{use_late, use_turns};
use crate::view::overview::drawn::Drawn;

/// What the overview draws now. Its parts take their turns, so that none waits long for the others.
#[hook]
pub fn use_drawn(state: &State) -> Drawn {
    // Also while another view is shown, so that it is all there on the way back.
    let collection = match &state.phase {
        Phase::Ready(collection) => {
            let known = state.overview_query().agency.as_ref().map(|_| state.agencies);
            Some(((collection.clone(), known), state.overview_query().clone(), state.uncounted))
        }
        _ => None,
    };
    let selection = use_memo(collection, |wanted| {
        let ((collection, _), query, uncounted) = wanted.as_ref()?;
        Some(Rc::new(Selection::of(collection, query, *uncounted)))
    });
    let second = use_late(&selection);
    let third = use_late(&second);
    // When the overview opens at its top, its parts take their turns once more; where it was scrolled to, the rest has to be there at once.
    let is_shown = matches!(state.route, Route::Overview { .. });
    let is_placed = matches!(state.route, Route::Overview { at: Some(_), .. })
        || way_back::is_overview_scrolled(state.overview_query());
    let turn = use_turns(is_shown.into(), is_placed, 2);
    Drawn { passages: (*selection).clone(), articles: second.filter(|_| turn > 0), pairs: third.filter(|_| turn > 1) }
}

/// Whether the view is the first of its sort, and whether it is the last: worked out anew with another view, and not with each step in it.
#[hook]
pub fn use_ends(state: &UseReducerHandle<State>) -> Rc<(bool, bool)> {
    let collection = match &state.phase {
        Phase::Ready(collection) => Some(collection.clone()),
        _ => None,
    };
    let number = if let Route::Passage { number, .. } = state.route { Some(number) } else { None };
    let view = (collection, state.route.ids().join("/"), number, state.overview_query().clone(), state.uncounted);
    let state = state.clone();
    use_memo(view, move |_| state.ends())
}
