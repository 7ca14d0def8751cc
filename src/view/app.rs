//! The whole page: its state, the browser's events, and which view is shown.

mod address;
mod comparing;
mod drawn;
mod inserting;
mod keeping;
mod keys;
mod parts;

use std::rc::Rc;

use js_sys::Function;
use yew::{
    ContextProvider, Html, Properties, Reducible, component, hook, html, use_effect_with, use_memo, use_reducer,
};

use crate::intake;
use crate::state::action::Action;
use crate::state::address::anchor::Anchor;
use crate::state::address::full_address::FullAddress;
use crate::state::address::route::Route;
use crate::state::address::title::title;
use crate::state::collection::Collection;
use crate::state::library::collections::{Key, Library, Saving};
use crate::state::model::State;
use crate::state::parts::Part;
use crate::state::phase::Phase;
use crate::state::settings::Settings;
use crate::state::shared::Shared;
use crate::storage;
use crate::tables;
use crate::tables::LedgerViews;
use crate::view::act::Act;
use crate::view::address::address_bar;
use crate::view::address::carrying::use_carried_source;
use crate::view::app::address::use_address;
use crate::view::app::comparing::{use_articles, use_comparing};
use crate::view::app::drawn::{use_drawn, use_ends};
use crate::view::app::inserting::{use_inserting, use_preparing};
use crate::view::app::keeping::{use_library, use_settings};
use crate::view::app::keys::use_keys;
use crate::view::app::parts::use_parts;
use crate::view::browser::autosave;
use crate::view::browser::focus::use_focus_recovery;
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
use crate::view::library::preview;
use crate::view::outlets::article;
use crate::view::overview::drawn::Drawn;
use crate::view::quotations::page as quotations;
use crate::view::wire::page as wire;

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
    let state = use_reducer(|| {
        let FullAddress { route, source } = address_bar::read();
        State {
            route,
            anchor: Anchor::at(&address_bar::hash()),
            theme: theme::stored(),
            settings: Settings::read(&settings::stored()),
            library: Library::new(storage::random_key()).asking(source),
            ..State::default()
        }
    });
    let act: Act = state.dispatcher().to_callback();
    use_library(&state, &act);
    use_inserting(&state, &act);
    use_preparing(&state, &act);
    use_effect_with(state.import.answer, |answer| {
        if let Some(accepted) = *answer {
            preview::answer(accepted);
        }
    });
    use_articles(&state, &act);
    use_comparing(&state, &act, props.make_worker.as_ref());
    let whole = use_parts(&state, &act);
    use_address(&state, &act, whole);
    use_keys(&state, &act);
    use_newer(props.newer.as_ref(), &act);
    use_export_jobs(&state, &act);
    use_settings(&state);
    use_memo(props.make_worker.clone(), |make_worker| intake::hire_by(make_worker.clone()));
    use_memo(props.one_file.clone(), |frame| one_file::frame_from(frame.clone()));
    use_incoming(state.import.pasted.number, &act);
    autosave::use_typing();
    use_focus_recovery();
    // After what notes which link was used.
    use_carried_source();
    use_toast_timer(state.library.toast.as_ref(), &act);
    use_effect_with((state.route.clone(), state.collection().is_some(), whole), |_| {
        if let Some(reading) = tables::reading_here() {
            (reading.highlight_words)();
        }
    });
    use_effect_with(state.theme, |theme| theme::apply(*theme));
    use_effect_with(title(&state), |title| window::name_window(title));
    let drawn = use_drawn(&state);
    // Where it is searched is drawn with the passages, after the rest.
    let is_listed = state.parts.has(Part::Passages) && drawn.pairs.is_some();
    use_effect_with((state.search_requests, is_listed), |(search_requests, is_listed)| {
        let wanted = *search_requests > 0 && *is_listed;
        let focus = wanted.then(|| window::before_drawing(|| window::focus_in_view("#find")));
        move || drop(focus)
    });
    let ends = use_ends(&state);
    html! {
        <ContextProvider<Act> context={act.clone()}>
            { masthead(&state, settings_button(state.settings.open, &state.options(), &act), &act) }
            { newer::newer(state.newer, matches!(state.library.saving, Saving::Refused(_))) }
            { work(&state, &act) }
            { on_the_way(&state.import, &act) }
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

/// The articles that `route` sets side by side, unless one is not there or stands there twice.
fn columns(collection: &Collection, route: &Route) -> Option<Vec<u32>> {
    collection
        .find_all(&route.ids())
        .filter(|articles| articles.iter().enumerate().all(|(index, one)| !articles[..index].contains(one)))
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
