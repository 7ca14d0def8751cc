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

/// It is worked on for so many milliseconds at a time.
const SLICE: f64 = 16.0;

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
            // What was begun in another view goes on here.
            while !ended.get() {
                let until = Date::now() + SLICE;
                if collection.quotations.borrow_mut().go_on(&collection, &|| Date::now() < until) {
                    break;
                }
                pause(0).await;
            }
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
