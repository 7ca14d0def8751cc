//! Drawing that would hold the page up, a part at a time.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_state_eq};

use crate::page::filter::Selection;
use crate::view::pause::pause;

/// A selection, or what it is drawn from until its turn comes.
pub type Turn = Option<Rc<Selection>>;

/// `selection`, once the browser has drawn what it has; until then the one before, or none.
#[hook]
pub fn use_late(selection: &Turn) -> Turn {
    let late = use_state_eq(|| None);
    let set = late.setter();
    use_effect_with(selection.clone(), move |selection| {
        let selection = selection.clone();
        soon(move || set.set(selection))
    });
    (*late).clone()
}

/// How many of `all` things to draw: `first`, and `step` more each time that the browser has drawn them. With another selection it begins
/// anew, with `step`.
#[hook]
pub fn use_growth(selection: &Rc<Selection>, all: usize, first: usize, step: usize) -> usize {
    let grown = use_state_eq(|| (selection.clone(), first.max(step)));
    let now = if grown.0 == *selection { grown.1 } else { step };
    let set = grown.setter();
    use_effect_with((selection.clone(), now, all), move |(selection, now, all)| {
        let next = (selection.clone(), *now + step);
        let ended = *now >= *all;
        soon(move || {
            if !ended {
                set.set(next);
            }
        })
    });
    now.min(all)
}

/// Does something when the browser has drawn, unless what is returned was called before.
fn soon(act: impl FnOnce() + 'static) -> impl FnOnce() {
    let over = Rc::new(Cell::new(false));
    let end = over.clone();
    spawn_local(async move {
        pause(0).await;
        if !over.get() {
            act();
        }
    });
    move || end.set(true)
}
