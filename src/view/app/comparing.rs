//! The articles are fetched, and compared by the worker.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen_futures::spawn_local;
use yew::{UseReducerHandle, hook, use_effect_with, use_memo, use_mut_ref};

use crate::pause::pause;
use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::findings::Findings;
use crate::state::listing::Listing;
use crate::state::model::State;
use crate::state::phase::{Failure, Phase};
use crate::state::shared::Shared;
use crate::state::wording::label::labels;
use crate::tables;
use crate::view::act::Act;
use crate::view::browser::window;
use crate::view::library::seeds;
use crate::worker::client::{Client, ComparisonEvent};

/// Fetches the articles whenever the state says that they are on their way: at the start, and after a retry.
#[hook]
pub fn use_articles(state: &UseReducerHandle<State>, act: &Act) {
    let act = act.clone();
    let loading = matches!(state.phase, Phase::Loading { .. }) && state.library.wants_example();
    use_effect_with(loading, move |loading| {
        if *loading {
            seeds::start(act);
        }
    });
}

/// A setting that is moved rests so many milliseconds before the articles are compared by it.
const REST: i32 = 120;

/// Has the articles compared whenever the state says that they are being compared.
#[hook]
pub fn use_comparing(state: &UseReducerHandle<State>, act: &Act, make_worker: Option<&Function>) {
    let client = use_memo((), |()| Client::new(make_worker.cloned(), tables::engine));
    {
        let client = client.clone();
        use_effect_with((), move |()| move || client.end());
    }
    let act = act.clone();
    let options = state.options();
    let moved = state.collection().is_some_and(|collection| collection.report.options != options);
    // What comes next is still being copied: what is compared meanwhile goes on.
    let last = use_mut_ref(|| None);
    let wanted = match &state.preparing {
        Some(_) => last.borrow().clone(),
        None => state.wanted.clone().filter(|_| state.is_comparing()).map(|listing| (listing, options)),
    };
    last.replace(wanted.clone());
    use_effect_with(wanted, move |wanted| {
        // The next wish takes the place of the one before; only the reader, or another view of things, stops the worker.
        if wanted.is_none() {
            client.stop();
        }
        let later = wanted.clone().map(|(listing, options)| {
            window::later(if moved { REST } else { 0 }, move || {
                let called = names(&listing);
                client.compare(listing.clone(), options, move |event| {
                    act.emit(match event {
                        ComparisonEvent::Progress(pairs) => Action::Compared(pairs),
                        ComparisonEvent::Found(findings) => {
                            return open(act.clone(), listing.clone(), called.take(), *findings);
                        }
                        ComparisonEvent::Refused(reason) => Action::Failed(Failure::Comparison(reason)),
                        ComparisonEvent::Broke(reason) => Action::Broke(reason),
                    });
                });
            })
        });
        move || drop(later)
    });
}

/// Opens what was found. To receive it, to put it together and to draw it are a task each: in one they hold the page up.
fn open(act: Act, listing: Listing, called: Option<Vec<String>>, findings: Findings) {
    spawn_local(async move {
        pause(0).await;
        let labels = called.unwrap_or_else(|| labels(&listing.articles));
        let collection = Shared::new(Collection::called(listing, labels, findings));
        pause(0).await;
        act.emit(Action::Opened(collection));
    });
}

/// What each article is called, as soon as the browser had time for it: while they are compared it has.
fn names(listing: &Listing) -> Rc<Cell<Option<Vec<String>>>> {
    let named = Rc::new(Cell::new(None));
    let (names, articles) = (named.clone(), listing.articles.clone());
    spawn_local(async move {
        pause(0).await;
        // Where nobody is left to ask, it would be for nothing.
        if Rc::strong_count(&names) > 1 {
            names.set(Some(labels(&articles)));
        }
    });
    named
}
