//! The articles are fetched, and compared by the worker.

use js_sys::Function;
use yew::{UseReducerHandle, hook, use_effect_with, use_memo};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::model::State;
use crate::state::phase::{Failure, Phase};
use crate::state::shared::Shared;
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
    let wanted = state.wanted.clone().filter(|_| state.is_comparing()).map(|listing| (listing, options));
    use_effect_with(wanted, move |wanted| {
        // The next wish takes the place of the one before; only the reader, or another view of things, stops the worker.
        if wanted.is_none() {
            client.stop();
        }
        let later = wanted.clone().map(|(listing, options)| {
            window::later(if moved { REST } else { 0 }, move || {
                client.compare(listing.clone(), options, move |event| {
                    act.emit(match event {
                        ComparisonEvent::Progress(pairs) => Action::Compared(pairs),
                        ComparisonEvent::Found(findings) => {
                            Action::Opened(Shared::new(Collection::new(listing.clone(), *findings)))
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
