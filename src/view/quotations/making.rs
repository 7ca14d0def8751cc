//! Has the ledger made, a slice at a time.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_state_eq};

use crate::pause::pause;
use crate::state::collection::Collection;
use crate::state::quotations::build::Quotations;
use crate::state::shared::Shared;
use crate::view::browser::window;

/// It is worked on for so many milliseconds at a time: while the reader waits for it, and while nobody does.
const SLICE: f64 = 16.0;
const QUIET: f64 = 8.0;

/// After so many milliseconds it is said how far it is.
const MOMENT: i32 = 250;

/// Of more articles it is made when it is asked for, and not before.
const MOST: usize = 5000;

/// The quotations of `collection`, as soon as they are there.
#[hook]
pub fn use_quotations(collection: &Shared<Collection>) -> Option<Shared<Quotations>> {
    let made = use_state_eq(|| None::<(Shared<Collection>, Shared<Quotations>)>);
    let set = made.setter();
    use_effect_with(collection.clone(), move |collection| {
        let collection = collection.clone();
        let ended = Rc::new(Cell::new(false));
        let end = ended.clone();
        spawn_local(async move {
            make(&collection, &ended, SLICE).await;
            // What was made last has held the page up as long as it should.
            pause(0).await;
            let made = collection.quotations.borrow().done();
            if let Some(made) = made.filter(|_| !ended.get()) {
                set.set(Some((collection, made)));
            }
        });
        move || end.set(true)
    });
    let here = (*made).clone().filter(|(of, _)| of == collection).map(|(_, made)| made);
    here.or_else(|| collection.quotations.borrow().done())
}

/// How far those of `collection` are, in percent, for as long as they are waited for; zero until that has taken a moment.
#[hook]
pub fn use_percent(collection: &Shared<Collection>, is_made: bool) -> u32 {
    let seen = use_state_eq(|| None::<(Shared<Collection>, u32, u32)>);
    let set = seen.setter();
    let (times, percent) =
        seen.as_ref().filter(|(of, ..)| of == collection).map_or((0, 0), |&(_, times, percent)| (times, percent));
    use_effect_with((collection.clone(), is_made, times), move |(collection, is_made, times)| {
        let (collection, times) = (collection.clone(), *times);
        let later = (!is_made).then(|| {
            window::later(MOMENT, move || {
                let percent = collection.quotations.borrow().percent(collection.articles.len());
                set.set(Some((collection, times + 1, percent)));
            })
        });
        move || drop(later)
    });
    percent
}

/// Makes them while nobody waits for them, until what is returned is set.
pub fn prepare(collection: Shared<Collection>) -> Rc<Cell<bool>> {
    let ended = Rc::new(Cell::new(collection.articles.len() > MOST));
    let end = ended.clone();
    spawn_local(async move { make(&collection, &ended, QUIET).await });
    end
}

/// Makes them in slices of so many milliseconds, until they are there or it is ended. What was begun elsewhere goes on here.
async fn make(collection: &Collection, ended: &Cell<bool>, slice: f64) {
    while !ended.get() {
        let until = Date::now() + slice;
        if collection.quotations.borrow_mut().go_on(collection, &|| Date::now() < until) {
            break;
        }
        pause(0).await;
    }
}
