//! The whole page: its state, the browser's events, and which view is shown.

use std::cell::Cell;
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
use crate::state::address::anchor::Anchor;
use crate::state::address::route::Route;
use crate::state::address::text_fragment::TextFragment;
use crate::state::address::title::title;
use crate::state::collection::Collection;
use crate::state::keys;
use crate::state::keys::Command;
use crate::state::library::collections::{Key, Library, LibraryChange, Saving};
use crate::state::model::State;
use crate::state::overview::filter::Selection;
use crate::state::parts::Part;
use crate::state::phase::{Failure, Phase};
use crate::state::settings::Settings;
use crate::state::shared::Shared;
use crate::storage;
use crate::storage::{Store, note_open};
use crate::tables;
use crate::tables::LedgerViews;
use crate::view::act::Act;
use crate::view::address::{address_bar, way_back};
use crate::view::browser::autosave;
use crate::view::browser::focus::use_focus_recovery;
use crate::view::browser::paced::{use_late, use_turns};
use crate::view::browser::window;
use crate::view::collation::passage;
use crate::view::columns::pair;
use crate::view::export::carry_out::use_export_jobs;
use crate::view::export::{dialog, one_file};
use crate::view::frame::footer::footer;
use crate::view::frame::key_sheet::key_sheet;
use crate::view::frame::masthead::masthead;
use crate::view::frame::progress::{waiting, work};
use crate::view::frame::settings;
use crate::view::frame::settings::settings_button;
use crate::view::frame::status_page::{arriving, broken, empty, loading, lost};
use crate::view::frame::toast::{in_view, toast, use_toast_timer};
use crate::view::frame::{newer, theme};
use crate::view::library::import::on_the_way;
use crate::view::library::incoming::use_incoming;
use crate::view::library::seeds;
use crate::view::outlets::article;
use crate::view::overview::front::Drawn;
use crate::view::quotations::page as quotations;
use crate::view::wire::page as wire;
use crate::worker::client::{Client, ComparisonEvent};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.apply(action);
        // The same handle tells Yew that there is nothing to draw.
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What the page is given by the script that starts it.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Makes a background worker, given the compiled WebAssembly; without it the page compares by itself.
    #[prop_or_default]
    pub make_worker: Option<Function>,
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
        anchor: Anchor::at(&address_bar::hash()),
        theme: theme::stored(),
        settings: Settings::read(&settings::stored()),
        library: Library::new(storage::random_key()).asking(&address_bar::read()),
        ..State::default()
    });
    let act: Act = state.dispatcher().to_callback();
    use_library(&state, &act);
    use_articles(&state, &act);
    use_comparing(&state, &act, props.make_worker.as_ref());
    let whole = use_parts(&state, &act);
    use_address(&state, &act, whole);
    use_keys(&state, &act);
    use_newer(props.newer.as_ref(), &act);
    use_export_jobs(&state, &act);
    use_settings(&state);
    use_memo(props.one_file.clone(), |frame| one_file::frame_from(frame.clone()));
    use_incoming(state.import.pasted.number, &act);
    autosave::use_typing();
    use_focus_recovery();
    use_toast_timer(state.library.toast.as_ref(), &act);
    use_effect_with((state.search_requests, state.parts.has(Part::Passages)), |(search_requests, listed)| {
        if *search_requests > 0 && *listed {
            window::focus_in_view("#find");
        }
    });
    use_effect_with((state.route.clone(), state.collection().is_some(), whole), |_| {
        if let Some(reading) = tables::reading_here() {
            (reading.highlight_words)();
        }
    });
    use_effect_with(state.theme, |theme| theme::apply(*theme));
    use_effect_with(title(&state), |title| window::name_window(title));
    let drawn = use_drawn(&state);
    let ends = use_ends(&state);
    html! {
        <ContextProvider<Act> context={act.clone()}>
            { masthead(&state, settings_button(state.settings.open, &state.options(), &act), &act) }
            { newer::newer(state.newer, matches!(state.library.saving, Saving::Refused(_))) }
            { work(&state, &act) }
            { on_the_way(&state.import) }
            { toast(&state.library, &act) }
            if matches!(state.route, Route::Overview { .. }) {
                { in_view(&state.library) }
            }
            { dialog::anchor_note(&state.anchor) }
            { settings(&state, &act) }
            { view(&state, &drawn, *ends, &act) }
            { footer(state.collection()) }
            { key_sheet(state.sheet) }
            { dialog::dialog(&state.export, state.collection().is_some(), &act) }
            { dialog::done(&state.export) }
        </ContextProvider<Act>>
    }
}

/// The panel of the settings, if it is open; what shows it comes later.
fn settings(state: &State, act: &Act) -> Html {
    match tables::services_here().filter(|_| state.settings.open) {
        Some(services) => (services.settings)(state, act),
        None => Html::default(),
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
    let (style, uncounted) = (state.style, state.uncounted);
    match &state.route {
        Route::Overview { .. } if collection.articles.len() < 2 => {
            empty(&collection, state.library.items().count() > 1)
        }
        Route::Overview { at, query } => match tables::passages_here() {
            Some(passages) => (passages.overview)(&collection, *at, query, drawn, state, act),
            None => arriving(state.parts.lacks(Part::Passages), act),
        },
        Route::Pair { at, .. } => match (columns(&collection, &state.route), tables::reading_here()) {
            (None, _) => lost(&state.route),
            (Some(_), None) => arriving(state.parts.lacks(Part::Reading), act),
            (Some(articles), Some(reading)) => {
                let (shown_column, fixed_column) = (state.shown_column, state.fixed_column);
                let shown = state.reading.clone();
                let props = pair::Props {
                    collection,
                    articles,
                    at: *at,
                    style,
                    uncounted,
                    shown_column,
                    fixed_column,
                    reading: shown,
                    ends,
                    newsdiff: false,
                };
                html! { <key={state.route.ids().join("/")}>{ (reading.pair)(props) }</> }
            }
        },
        Route::Passage { number, at, base } if collection.passage(*number).is_some() => match tables::reading_here() {
            None => arriving(state.parts.lacks(Part::Reading), act),
            Some(reading) => {
                let props =
                    passage::Props { collection, number: *number, at: *at, base: base.clone(), style, uncounted, ends };
                html! { <key={number.to_string()}>{ (reading.passage)(props) }</> }
            }
        },
        Route::Article { id } => match (collection.find(id), tables::outlets_here()) {
            (None, _) => lost(&state.route),
            (Some(_), None) => arriving(state.parts.lacks(Part::Outlets), act),
            (Some(index), Some(outlets)) => {
                html! { <key={id.clone()}>{ (outlets.article)(article::Props { collection, index, uncounted }) }</> }
            }
        },
        Route::Quotations { .. } | Route::Wire { .. } => match tables::ledger_here() {
            None => arriving(state.parts.lacks(Part::Ledger), act),
            Some(ledger) => ledger_view(ledger, collection, &state.route),
        },
        Route::Passage { .. } | Route::Articles { .. } | Route::Unknown(_) => lost(&state.route),
    }
}

/// What people are quoted with, or what became of one article.
fn ledger_view(ledger: LedgerViews, collection: Shared<Collection>, route: &Route) -> Html {
    match route {
        Route::Quotations { at, query } => {
            (ledger.quotations)(quotations::Props { collection, at: *at, query: query.clone() })
        }
        Route::Wire { id, at } => match collection.find(id) {
            Some(article) => {
                html! { <key={id.clone()}>{ (ledger.wire)(wire::Props { collection, article, at: *at }) }</> }
            }
            None => lost(route),
        },
        _ => lost(route),
    }
}

/// The reader's articles, or one of them to change.
fn articles(state: &State, edit: Option<Key>, act: &Act) -> Html {
    let Some(services) = tables::services_here() else { return arriving(state.parts.lacks(Part::Services), act) };
    match edit {
        None => (services.library)(state, act),
        Some(key) => state
            .library
            .own(key)
            .map_or_else(|| lost(&state.route), |item| (services.edit)(&state.library, &item, act)),
    }
}

/// So many milliseconds after the first view is there, the parts of the others are fetched.
const AT_REST: i32 = 1000;

/// Fetches the part of the program that shows the view, and the others as soon as there is nothing else to do. Whether
/// the view can be drawn.
#[hook]
fn use_parts(state: &UseReducerHandle<State>, act: &Act) -> bool {
    let parts = state.parts;
    let shown = state.route.part().filter(|&part| !parts.has(part));
    // The settings stand over any view.
    let over = state.settings.open && !parts.has(Part::Services);
    let needed = shown.or(over.then_some(Part::Services));
    {
        let act = act.clone();
        use_effect_with((needed, parts.tries), move |&(needed, _)| {
            if let Some(part) = needed {
                spawn_local(async move { act.emit(Action::Part(part, tables::fetch(part).await.is_ok())) });
            }
        });
    }
    {
        let act = act.clone();
        use_effect_with(state.collection().is_some(), move |ready| {
            let later = ready.then(|| {
                window::later(AT_REST, move || {
                    spawn_local(async move {
                        for part in Part::ALL {
                            // What does not arrive now is asked for again when it is needed.
                            if tables::fetch(part).await.is_ok() {
                                act.emit(Action::Part(part, true));
                            }
                        }
                    });
                })
            });
            move || drop(later)
        });
    }
    // Where there are outlets, they are shown with the agencies whose copy they print.
    {
        let act = act.clone();
        use_effect_with(shared(state).filter(|_| parts.has(Part::Outlets)), move |collection| {
            if let (Some(collection), Some(outlets)) = (collection.clone(), tables::outlets_here()) {
                spawn_local(async move {
                    (outlets.agencies)(collection).await;
                    act.emit(Action::Agencies);
                });
            }
        });
    }
    // Whoever asks for the quotations has them at once.
    let ledger = shared(state).filter(|_| parts.has(Part::Ledger) && !state.is_comparing());
    use_effect_with(ledger, |collection| {
        let end = Rc::new(Cell::new(None::<Rc<Cell<bool>>>));
        let later = collection.clone().map(|collection| {
            let end = end.clone();
            window::later(AT_REST, move || end.set(tables::ledger_here().map(|ledger| (ledger.prepare)(collection))))
        });
        move || {
            drop(later);
            if let Some(end) = end.take() {
                end.set(true);
            }
        }
    });
    shown.is_none()
}

/// The collection that is shown, by its handle.
fn shared(state: &State) -> Option<Shared<Collection>> {
    if let Phase::Ready(collection) = &state.phase { Some(collection.clone()) } else { None }
}

/// Shows what the browser has kept, and has it keep whatever changes.
#[hook]
fn use_library(state: &UseReducerHandle<State>, act: &Act) {
    // What stands in one file is kept by that file alone.
    let store = use_memo((), |()| (!one_file::is_it()).then(|| Store::new(act.reform(Action::Library))));
    {
        let (store, act) = (store.clone(), act.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Some(bundle) = one_file::collection().await {
                    act.emit(Action::Library(LibraryChange::InFile(Shared::new(bundle))));
                }
            });
            move || store.iter().for_each(Store::end)
        });
    }
    {
        let store = store.clone();
        use_effect_with(state.library.snapshot.clone(), move |snapshot| {
            store.iter().for_each(|store| store.save(snapshot));
        });
    }
    use_effect_with(state.library.saving == Saving::Forgetting, move |forgetting| {
        if *forgetting {
            store.iter().for_each(Store::forget);
        }
    });
    let open = (!matches!(state.library.saving, Saving::Asked | Saving::InFile)).then_some(state.library.open);
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
    let view = (collection, state.route.ids().join("/"), number, state.overview_query().clone(), state.uncounted);
    let state = state.clone();
    use_memo(view, move |_| state.ends())
}

/// Fetches the articles whenever the state says that they are on their way: at the start, and after a retry.
#[hook]
fn use_articles(state: &UseReducerHandle<State>, act: &Act) {
    let act = act.clone();
    let loading = matches!(state.phase, Phase::Loading { .. }) && state.library.wants_example();
    use_effect_with(loading, move |loading| {
        if *loading {
            seeds::start(act);
        }
    });
}

/// Keeps the settings, and takes the focus to their panel and back.
#[hook]
fn use_settings(state: &UseReducerHandle<State>) {
    use_effect_with(state.settings.written(), |written: &String| settings::store(written));
    let was_open = use_mut_ref(|| false);
    use_effect_with(state.settings.open && state.parts.has(Part::Services), move |open| {
        if was_open.replace(*open) != *open {
            settings::follow(*open);
        }
    });
}

/// A setting that is moved rests so many milliseconds before the articles are compared by it.
const REST: i32 = 120;

/// Has the articles compared whenever the state says that they are being compared.
#[hook]
fn use_comparing(state: &UseReducerHandle<State>, act: &Act, make_worker: Option<&Function>) {
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
            if let Some(fragment) = TextFragment::parse(hash) {
                act.emit(Action::FollowAnchor(fragment));
            }
        });
        move || drop(listener)
    });
    // Before the address is written: a link that was followed is no step of its own.
    use_effect_with(state.anchor.resolved.clone(), |resolved| {
        if let Some(resolved) = resolved {
            address_bar::replace(resolved);
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
                // As everywhere else.
                let undo = match event.key().as_str() {
                    "z" if held => Some(Command::Undo),
                    "Z" if held => Some(Command::Redo),
                    _ => None,
                };
                if let Some(command) = if held { undo } else { keys::command(&event.key(), &route) } {
                    event.prevent_default();
                    act.emit(Action::Do(command));
                }
            })
        });
        move || drop(listener)
    });
}
