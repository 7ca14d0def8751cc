//! The whole page: its state, the browser's events, and which view is shown.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;
use yew::{
    ContextProvider, Html, Reducible, UseReducerHandle, component, hook, html, use_effect_with, use_mut_ref,
    use_reducer,
};

use crate::page::action::Action;
use crate::page::keys;
use crate::page::route::Route;
use crate::page::state::{Phase, State};
use crate::page::title::title;
use crate::view::act::Act;
use crate::view::footer::footer;
use crate::view::frame;
use crate::view::key_sheet::KeySheet;
use crate::view::masthead::masthead;
use crate::view::notice::{broken, empty, loading, lost};
use crate::view::overview::overview;
use crate::view::pair::Pair;
use crate::view::passage::PassageView;
use crate::view::{address, load, theme};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.apply(action);
        // The same handle tells Yew that there is nothing to draw.
        if next == *self { self } else { Rc::new(next) }
    }
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| State { route: address::read(), theme: theme::kept(), ..State::default() });
    let act: Act = state.dispatcher().to_callback();
    use_articles(&state, &act);
    use_address(&state, &act);
    use_keys(&state, &act);
    use_effect_with(state.theme, |theme| theme::wear(*theme));
    use_effect_with(title(&state), |title| frame::name_window(title));
    html! {
        <ContextProvider<Act> context={act.clone()}>
            { masthead(state.theme, matches!(state.route, Route::Overview { .. }), &act) }
            { view(&state, &act) }
            { footer(state.collection()) }
            <KeySheet open={state.sheet} />
        </ContextProvider<Act>>
    }
}

fn view(state: &State, act: &Act) -> Html {
    let collection = match &state.phase {
        Phase::Loading { done, all } => return loading(*done, *all),
        Phase::Failed(failure) => return broken(failure, act),
        Phase::Ready(collection) => collection.clone(),
    };
    let (style, common) = (state.style, state.common);
    match &state.route {
        Route::Overview { .. } if collection.articles.len() < 2 => empty(&collection),
        Route::Overview { at } => overview(&collection, *at, style, common),
        Route::Pair { left, right, at } => match (collection.find(left), collection.find(right)) {
            (Some(a), Some(b)) if a != b => html! {
                <Pair key={[left.as_str(), "/", right].concat()} {collection} left={a} right={b} at={*at} {style} {common}
                    side={state.side} anchor={state.anchor} />
            },
            _ => lost(&state.route),
        },
        Route::Passage { number, at } if collection.passage(*number).is_some() => html! {
            <PassageView key={number.to_string()} {collection} number={*number} at={*at} {style} {common} />
        },
        Route::Passage { .. } | Route::Unknown(_) => lost(&state.route),
    }
}

/// Fetches the articles whenever the state says that they are on their way: at the start, and after a retry.
#[hook]
fn use_articles(state: &UseReducerHandle<State>, act: &Act) {
    let act = act.clone();
    use_effect_with(matches!(state.phase, Phase::Loading { .. }), move |loading| {
        if *loading {
            load::start(act);
        }
    });
}

/// Keeps the state and the address the same, whichever changes first.
#[hook]
fn use_address(state: &UseReducerHandle<State>, act: &Act) {
    let act = act.clone();
    use_effect_with((), move |()| {
        let listener = address::listen(move |route| act.emit(Action::Visit(route)));
        move || drop(listener)
    });
    let shown = use_mut_ref(|| state.route.clone());
    use_effect_with(state.route.clone(), move |route| {
        address::write(route);
        let before = shown.replace(route.clone());
        if !before.same_view(route) {
            frame::open_view(&before, route);
        }
    });
}

/// Hears the keys of [`keys::BINDINGS`], wherever the focus is, except where the reader types.
#[hook]
fn use_keys(state: &UseReducerHandle<State>, act: &Act) {
    let act = act.clone();
    use_effect_with(state.route.clone(), move |route| {
        let route = route.clone();
        let listener = web_sys::window().map(|window| {
            // Not passive: a key that does something here must not scroll or search as well.
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if event.ctrl_key() || event.alt_key() || event.meta_key() || frame::is_typing(event) {
                    return;
                }
                if let Some(command) = keys::command(&event.key(), &route) {
                    event.prevent_default();
                    act.emit(Action::Do(command));
                }
            })
        });
        move || drop(listener)
    });
}
