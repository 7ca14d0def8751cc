//! The whole page: its state, the browser's events, and which view is shown.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Function;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::KeyboardEvent;
use yew::{
    ContextProvider, Html, Properties, Reducible, UseReducerHandle, component, hook, html, use_effect_with, use_memo,
    use_mut_ref, use_reducer,
};

use crate::state::action::Action;
use crate::state::address::anchor::Aim;
use crate::state::address::route::Route;
use crate::state::address::text_fragment::Quote;
use crate::state::address::title::title;
use crate::state::collection::Collection;
use crate::state::keys;
use crate::state::keys::Command;
use crate::state::library::collections::{Change, Key, Saving, Shelf};
use crate::state::model::State;
use crate::state::overview::filter::Selection;
use crate::state::parts::Chunk;
use crate::state::phase::{Failure, Phase};
use crate::state::settings::Settings;
use crate::state::shared::Shared;
use crate::storage;
use crate::storage::{Keeper, note_open};
use crate::tables;
use crate::view::act::Act;
use crate::view::address::{address_bar, way_back};
use crate::view::browser::autosave;
use crate::view::browser::focus::use_foothold;
use crate::view::browser::paced::{use_late, use_turns};
use crate::view::browser::window;
use crate::view::collation::passage;
use crate::view::columns::pair;
use crate::view::export::carry_out::use_carrying;
use crate::view::export::{dialog, one_file};
use crate::view::frame::footer::footer;
use crate::view::frame::key_sheet::key_sheet;
use crate::view::frame::masthead::masthead;
use crate::view::frame::progress::{waiting, work};
use crate::view::frame::settings;
use crate::view::frame::settings::{settings, settings_button};
use crate::view::frame::status_page::{arriving, broken, empty, loading, lost};
use crate::view::frame::toast::{in_view, said, use_hush};
use crate::view::frame::{newer, theme};
use crate::view::library::import::on_the_way;
use crate::view::library::incoming::use_incoming;
use crate::view::library::seeds;
use crate::view::overview::front::{Drawn, overview};
use crate::worker::client::{Client, News};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.apply(action);
        // The same handle tells Yew that there is nothing to draw.
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What the page is given by who starts it.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Makes a background worker, given the compiled WebAssembly; without it the page compares by itself.
    #[prop_or_default]
    pub hire: Option<Function>,
    /// Tells when a newer version of the page is ready; see [`newer::listen`].
    #[prop_or_default]
    pub newer: Option<Function>,
    /// Promises the text of the page as one file, without articles.
    #[prop_or_default]
    pub one_file: Option<Function>,
}

/// The whole page.
#[component]
pub fn App(props: &Props) -> Html {
    let state = use_reducer(|| State {
        route: address_bar::read(),
        aim: Aim::at(&address_bar::hash()),
        theme: theme::kept(),
        settings: Settings::read(&settings::kept()),
        shelf: Shelf::new(storage::fresh()),
        ..State::default()
    });
    let act: Act = state.dispatcher().to_callback();
    use_shelf(&state, &act);
    use_articles(&state, &act);
    use_comparing(&state, &act, props.hire.as_ref());
    let whole = use_chunks(&state, &act);
    use_address(&state, &act, whole);
    use_keys(&state, &act);
    use_newer(props.newer.as_ref(), &act);
    use_carrying(&state, &act);
    use_settings(&state);
    use_memo(props.one_file.clone(), |frame| one_file::frame_from(frame.clone()));
    use_incoming(state.intake.pasted.number, &act);
    autosave::use_typing();
    use_foothold();
    use_hush(state.shelf.said.as_ref(), &act);
    use_effect_with((state.asked, state.chunks.has(Chunk::Passages)), |(asked, listed)| {
        if *asked > 0 && *listed {
            window::focus_in_view("#find");
        }
    });
    use_effect_with((state.route.clone(), state.collection().is_some(), whole), |_| {
        if let Some(reading) = tables::reading_here() {
            (reading.reach)();
        }
    });
    use_effect_with(state.theme, |theme| theme::wear(*theme));
    use_effect_with(title(&state), |title| window::name_window(title));
    let drawn = use_drawn(&state);
    let ends = use_ends(&state);
    html! {
        <ContextProvider<Act> context={act.clone()}>
            { masthead(&state, settings_button(state.settings.open, &state.options(), &act), &act) }
            { newer::newer(state.newer, matches!(state.shelf.saving, Saving::Refused(_))) }
            { work(&state, &act) }
            { on_the_way(&state.intake) }
            { said(&state.shelf, &act) }
            if matches!(state.route, Route::Overview { .. }) {
                { in_view(&state.shelf) }
            }
            { dialog::aim(&state.aim) }
            { settings(&state, &act) }
            { view(&state, &drawn, *ends, &act) }
            { footer(state.collection()) }
            { key_sheet(state.sheet) }
            { dialog::dialog(&state.take, state.collection().is_some(), &act) }
            { dialog::done(&state.take) }
        </ContextProvider<Act>>
    }
}

fn view(state: &State, drawn: &Drawn, ends: (bool, bool), act: &Act) -> Html {
    if let Route::Articles { edit } = state.route {
        return articles(state, edit, act);
    }
    let collection = match &state.phase {
        Phase::Loading { done, all } => return loading(*done, *all),
        Phase::Failed(failure) => return broken(failure, act),
        Phase::Listed(listing) => return waiting(listing, &state.work),
        Phase::Ready(collection) => collection.clone(),
    };
    let (style, common) = (state.style, state.common);
    match &state.route {
        Route::Overview { .. } if collection.articles.len() < 2 => empty(&collection, state.shelf.items().count() > 1),
        Route::Overview { at, query } => overview(&collection, *at, query, drawn, state, act),
        Route::Pair { at, .. } => match (columns(&collection, &state.route), tables::reading_here()) {
            (None, _) => lost(&state.route),
            (Some(_), None) => arriving(state.chunks.lacks(Chunk::Reading), act),
            (Some(articles), Some(reading)) => {
                let (side, anchor) = (state.side, state.anchor);
                let shown = state.reading.clone();
                let props =
                    pair::Props { collection, articles, at: *at, style, common, side, anchor, reading: shown, ends };
                html! { <key={state.route.ids().join("/")}>{ (reading.pair)(props) }</> }
            }
        },
        Route::Passage { number, at } if collection.passage(*number).is_some() => match tables::reading_here() {
            None => arriving(state.chunks.lacks(Chunk::Reading), act),
            Some(reading) => {
                let props = passage::Props { collection, number: *number, at: *at, style, common, ends };
                html! { <key={number.to_string()}>{ (reading.passage)(props) }</> }
            }
        },
        Route::Passage { .. } | Route::Articles { .. } | Route::Unknown(_) => lost(&state.route),
    }
}

/// The reader's articles, or one of them to change.
fn articles(state: &State, edit: Option<Key>, act: &Act) -> Html {
    let Some(desk) = tables::desk_here() else { return arriving(state.chunks.lacks(Chunk::Desk), act) };
    match edit {
        None => (desk.shelf)(state, act),
        Some(key) => {
            state.shelf.own(key).map_or_else(|| lost(&state.route), |item| (desk.edit)(&state.shelf, &item, act))
        }
    }
}

/// So many milliseconds after the first view is there, the parts of the others are fetched.
const AT_REST: i32 = 1000;

/// Has the part of the program fetched that shows the view, and the others as soon as there is nothing else to do. Whether
/// the view can be drawn.
#[hook]
fn use_chunks(state: &UseReducerHandle<State>, act: &Act) -> bool {
    let chunks = state.chunks;
    let needed = state.route.chunk().filter(|&chunk| !chunks.has(chunk));
    {
        let act = act.clone();
        use_effect_with((needed, chunks.tries), move |&(needed, _)| {
            if let Some(chunk) = needed {
                spawn_local(async move { act.emit(Action::Chunk(chunk, tables::fetch(chunk).await.is_ok())) });
            }
        });
    }
    let act = act.clone();
    use_effect_with(state.collection().is_some(), move |ready| {
        let later = ready.then(|| {
            window::later(AT_REST, move || {
                spawn_local(async move {
                    for chunk in Chunk::ALL {
                        // What does not arrive now is asked for again when it is needed.
                        if tables::fetch(chunk).await.is_ok() {
                            act.emit(Action::Chunk(chunk, true));
                        }
                    }
                });
            })
        });
        move || drop(later)
    });
    // The overview is drawn in turns, and what lists the passages comes last in any case.
    needed.is_none() || needed == Some(Chunk::Passages)
}

/// Shows what the browser has kept, and has it keep whatever changes.
#[hook]
fn use_shelf(state: &UseReducerHandle<State>, act: &Act) {
    // What stands in one file is kept by that file alone.
    let keeper = use_memo((), |()| (!one_file::is_it()).then(|| Keeper::new(act.reform(Action::Shelf))));
    {
        let (keeper, act) = (keeper.clone(), act.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Some(bundle) = one_file::collection().await {
                    act.emit(Action::Shelf(Change::InFile(Shared::new(bundle))));
                }
            });
            move || keeper.iter().for_each(Keeper::end)
        });
    }
    {
        let keeper = keeper.clone();
        use_effect_with(state.shelf.kept.clone(), move |kept| keeper.iter().for_each(|keeper| keeper.keep(kept)));
    }
    use_effect_with(state.shelf.saving == Saving::Forgetting, move |forgetting| {
        if *forgetting {
            keeper.iter().for_each(Keeper::forget);
        }
    });
    let open = (!matches!(state.shelf.saving, Saving::Asked | Saving::InFile)).then_some(state.shelf.open);
    use_effect_with(open, move |open| {
        if let Some(open) = *open {
            note_open(open);
        }
    });
}

/// The articles that `route` sets side by side, unless one is not there or stands there twice.
fn columns(collection: &Collection, route: &Route) -> Option<Vec<u32>> {
    collection
        .find_all(&route.ids())
        .filter(|articles| articles.iter().enumerate().all(|(index, one)| !articles[..index].contains(one)))
}

/// What the overview draws now. Its parts take their turns, so that none waits long for the others.
#[hook]
fn use_drawn(state: &State) -> Drawn {
    // Also while another view is shown, so that it is all there on the way back.
    let collection = match &state.phase {
        Phase::Ready(collection) => Some((collection.clone(), state.overview_query().clone(), state.common)),
        _ => None,
    };
    let selection = use_memo(collection, |wanted| {
        let (collection, query, common) = wanted.as_ref()?;
        Some(Rc::new(Selection::of(collection, query, *common)))
    });
    let second = use_late(&selection);
    let third = use_late(&second);
    // When the overview opens at its top, its parts take their turns once more; where it was scrolled to, all of it has to be there.
    let is_shown = matches!(state.route, Route::Overview { .. });
    let is_placed = matches!(state.route, Route::Overview { at: Some(_), .. }) || way_back::is_overview_scrolled();
    let turn = use_turns(is_shown.into(), is_placed, 2);
    Drawn { passages: (*selection).clone(), articles: second.filter(|_| turn > 0), pairs: third.filter(|_| turn > 1) }
}

/// Whether the view is the first of its sort, and whether it is the last: worked out anew with another view, and not with each step in it.
#[hook]
fn use_ends(state: &UseReducerHandle<State>) -> Rc<(bool, bool)> {
    let collection = match &state.phase {
        Phase::Ready(collection) => Some(collection.clone()),
        _ => None,
    };
    let number = if let Route::Passage { number, .. } = state.route { Some(number) } else { None };
    let view = (collection, state.route.ids().join("/"), number, state.overview_query().clone(), state.common);
    let state = state.clone();
    use_memo(view, move |_| state.ends())
}

/// Fetches the articles whenever the state says that they are on their way: at the start, and after a retry.
#[hook]
fn use_articles(state: &UseReducerHandle<State>, act: &Act) {
    let act = act.clone();
    let loading = matches!(state.phase, Phase::Loading { .. }) && state.shelf.wants_example();
    use_effect_with(loading, move |loading| {
        if *loading {
            seeds::start(act);
        }
    });
}

/// Keeps the settings, and takes the focus to their panel and back.
#[hook]
fn use_settings(state: &UseReducerHandle<State>) {
    use_effect_with(state.settings.written(), |written: &String| settings::keep(written));
    let was_open = use_mut_ref(|| false);
    use_effect_with(state.settings.open, move |open| {
        if was_open.replace(*open) != *open {
            settings::follow(*open);
        }
    });
}

/// A setting that is moved rests so many milliseconds before the articles are compared by it.
const REST: i32 = 120;

/// Has the articles compared whenever the state says that they are being compared.
#[hook]
fn use_comparing(state: &UseReducerHandle<State>, act: &Act, hire: Option<&Function>) {
    let client = use_memo((), |()| Client::new(hire.cloned(), tables::engine));
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
                client.compare(&listing.articles.clone(), options, move |news| {
                    act.emit(match news {
                        News::Progress(pairs) => Action::Compared(pairs),
                        News::Found(findings) => {
                            Action::Opened(Shared::new(Collection::new(listing.clone(), findings)))
                        }
                        News::Refused(reason) => Action::Failed(Failure::Comparison(reason)),
                        News::Broke(reason) => Action::Broke(reason),
                    });
                });
            })
        });
        move || drop(later)
    });
}

/// Hears of a newer version of the page.
#[hook]
fn use_newer(watch: Option<&Function>, act: &Act) {
    let (watch, act) = (watch.cloned(), act.clone());
    use_effect_with((), move |()| {
        if let Some(watch) = watch {
            newer::listen(&watch, act);
        }
    });
}

/// Keeps the state and the address the same, whichever changes first.
#[hook]
fn use_address(state: &UseReducerHandle<State>, act: &Act, whole: bool) {
    let act = act.clone();
    use_effect_with((), move |()| {
        let listener = address_bar::listen(move |hash| {
            // What is being written is kept, however the reader leaves.
            window::leave_field();
            act.emit(Action::Visit(Route::parse(hash)));
            if let Some(quote) = Quote::parse(hash) {
                act.emit(Action::Aim(quote));
            }
        });
        move || drop(listener)
    });
    // Before the address is written: a link that was followed is no step of its own.
    use_effect_with(state.aim.landed.clone(), |landed| {
        if let Some(landed) = landed {
            address_bar::replace(landed);
        }
    });
    let shown = use_mut_ref(|| state.route.clone());
    use_effect_with(state.route.clone(), address_bar::write);
    // A view of which a part is still on its way begins when it is there.
    use_effect_with((state.route.clone(), whole), move |(route, whole)| {
        if !whole {
            return;
        }
        let before = shown.replace(route.clone());
        if !before.same_view(route) {
            way_back::open_view(&before, route);
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
                if event.alt_key() || window::is_typing(event) {
                    return;
                }
                let held = event.ctrl_key() || event.meta_key();
                // As everywhere else; with Shift it would be the way forth again.
                let undo = (held && event.key() == "z").then_some(Command::Undo);
                if let Some(command) = if held { undo } else { keys::command(&event.key(), &route) } {
                    event.prevent_default();
                    act.emit(Action::Do(command));
                }
            })
        });
        move || drop(listener)
    });
}
