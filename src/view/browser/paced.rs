//! Drawing that would hold the page up, a part at a time.

use std::rc::Rc;

use js_sys::Date;
use yew::{hook, use_effect_with, use_force_update, use_mut_ref, use_state_eq};

use crate::state::overview::filter::Selection;
use crate::view::browser::window;

/// What goes on while the reader waits works for so many milliseconds at a time.
const SLICE: f64 = 8.0;

/// Whether work that is begun now may go on: for a moment, then the browser has its turn.
pub fn for_a_moment() -> impl Fn() -> bool {
    let until = Date::now() + SLICE;
    move || Date::now() < until
}

/// A selection, or what it is drawn from until its turn comes.
pub type Turn = Option<Rc<Selection>>;

/// `selection`, once the browser has drawn what it has; until then the one before, or none.
#[hook]
pub fn use_late(selection: &Turn) -> Turn {
    let late = use_state_eq(|| None);
    let set = late.setter();
    use_effect_with(selection.clone(), move |selection| {
        let selection = selection.clone();
        let later = window::later(0, move || set.set(selection));
        move || drop(later)
    });
    (*late).clone()
}

/// How many of `all` things to draw: `first`, and `step` more each time that the browser has drawn them. With another `list` it begins
/// anew, with `step`.
#[hook]
pub fn use_growth<T: Clone + PartialEq + 'static>(list: &T, all: usize, first: usize, step: usize) -> usize {
    let grown = use_state_eq(|| (list.clone(), first.max(step)));
    let now = if grown.0 == *list { grown.1 } else { step };
    let set = grown.setter();
    use_effect_with((list.clone(), now, all), move |(list, now, all)| {
        let next = (list.clone(), *now + step);
        let ended = *now >= *all;
        let later = (!ended).then(|| window::later(0, move || set.set(next)));
        move || drop(later)
    });
    now.min(all)
}

/// How many times the browser has drawn since `view` changed, up to `last`: what is drawn in turns begins anew with each view. With `at_once` the
/// last follows the first: taking the view before away is a task of its own.
#[hook]
pub fn use_turns(view: u32, at_once: bool, last: u32) -> u32 {
    let count = use_mut_ref(|| None);
    let again = use_force_update();
    let turn = match *count.borrow() {
        Some((known, turn)) if known == view => turn,
        _ => 0,
    };
    count.replace(Some((view, turn)));
    use_effect_with((view, turn), move |&(view, turn)| {
        let later = (turn < last).then(|| {
            window::later(0, move || {
                count.replace(Some((view, if at_once { last } else { turn + 1 })));
                again.force_update();
            })
        });
        move || drop(later)
    });
    turn
}
