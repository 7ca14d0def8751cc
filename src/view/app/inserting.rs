//! Articles that are put into the library, and taken out to be compared, a few at a time.

use js_sys::Date;
use wasm_bindgen_futures::spawn_local;
use yew::{UseReducerHandle, hook, use_effect_with};

use crate::pause::pause;
use crate::state::action::Action;
use crate::state::model::State;
use crate::view::act::Act;

/// So many milliseconds of it are done at once.
const AT_ONCE: f64 = 10.0;

/// Goes on with copying what is to be compared, between what else the browser has to do.
#[hook]
pub fn use_preparing(state: &UseReducerHandle<State>, act: &Act) {
    let act = act.clone();
    use_effect_with(state.preparing.clone(), move |preparing| {
        let Some(preparing) = preparing.clone() else { return };
        spawn_local(async move {
            loop {
                let begun = Date::now();
                let is_time = || Date::now() - begun > AT_ONCE;
                let is_ready = preparing.borrow_mut().as_mut().map(|preparing| preparing.go_on(&is_time));
                match is_ready {
                    Some(false) => pause(0).await,
                    Some(true) => return act.emit(Action::Prepared),
                    None => return,
                }
            }
        });
    });
}

/// Goes on with what is put into the library, between what else the browser has to do.
#[hook]
pub fn use_inserting(state: &UseReducerHandle<State>, act: &Act) {
    let act = act.clone();
    use_effect_with(state.import.inserting.clone(), move |inserting| {
        let Some(inserting) = inserting.clone() else { return };
        spawn_local(async move {
            loop {
                let begun = Date::now();
                let is_time = || Date::now() - begun > AT_ONCE;
                // Where something else brought it to its end, nothing is left to do.
                let Some(is_ready) = inserting.borrow_mut().as_mut().map(|insertion| insertion.go_on(&is_time)) else {
                    return;
                };
                if is_ready {
                    return act.emit(Action::Inserted);
                }
                pause(0).await;
            }
        });
    });
}
