//! Over a long list of articles: a search, and what is done with several of them at once.

use rustc_hash::FxHashSet;
use web_sys::{InputEvent, SubmitEvent};
use yew::{Callback, Html, UseStateHandle, html};

use crate::state::action::Action;
use crate::state::basis::Source;
use crate::state::library::bulk::Pattern;
use crate::state::library::collections::{ArticleRecord, Field, Key, Library, LibraryChange};
use crate::state::shared::Shared;
use crate::state::wording::words::{count, figure};
use crate::view::act::{Act, on};
use crate::view::overview::fields::typed;

/// What can be set for several at once.
const FIELDS: [Field; 3] = [Field::Outlet, Field::House, Field::Date];

/// The search, how many it found once that is so, and while several are chosen what can be done with them.
pub fn bulk(
    library: &Library,
    found: &[Shared<ArticleRecord>],
    is_found: bool,
    words: &UseStateHandle<String>,
    chosen: &UseStateHandle<Option<Vec<Key>>>,
    act: &Act,
) -> Html {
    let oninput = {
        let words = words.clone();
        Callback::from(move |event: InputEvent| words.set(typed(&event)))
    };
    let toggle = {
        let chosen = chosen.clone();
        Callback::from(move |_| chosen.set(if chosen.is_some() { None } else { Some(Vec::new()) }))
    };
    html! {
        <div class="bulk">
            <label>
                <span class="sr">{ "Search in these articles" }</span>
                <input type="search" placeholder="Title, outlet, day, file name" value={(**words).clone()} {oninput} />
            </label>
            if is_found && !words.is_empty() {
                <p class="note" role="status">{ figure(found.len() as u64) }{ " of " }{ count(library.items().count() as u64, "article") }</p>
            }
            if !library.is_example() {
                <button type="button" class="plain" aria-pressed={chosen.is_some().to_string()} onclick={toggle}>{ "Choose several" }</button>
            }
            if let Some(keys) = chosen.as_ref() {
                { of_chosen(library, found, (keys, chosen), act) }
            }
        </div>
    }
}

fn of_chosen(
    library: &Library,
    found: &[Shared<ArticleRecord>],
    (keys, chosen): (&[Key], &UseStateHandle<Option<Vec<Key>>>),
    act: &Act,
) -> Html {
    let all: Vec<Key> = found.iter().map(|item| item.key).collect();
    let are_chosen: FxHashSet<Key> = keys.iter().copied().collect();
    let choose = |label: String, keys: Vec<Key>| {
        let chosen = chosen.clone();
        let onclick = Callback::from(move |_| chosen.set(Some(keys.clone())));
        html! { <button type="button" class="quiet" {onclick}>{ label }</button> }
    };
    let does = |label: &'static str, change: LibraryChange| {
        html! { <button type="button" class="plain" disabled={keys.is_empty()} onclick={on(act, Action::Library(change))}>{ label }</button> }
    };
    html! {
        <div class="several">
            <p>
                <b role="status">{ count(keys.len() as u64, "article") }{ " chosen" }</b>
                { choose(["Choose all ", &figure(all.len() as u64)].concat(), all.clone()) }
                { choose("None".to_owned(), Vec::new()) }
            </p>
            <p>
                { does("Switch on", LibraryChange::SwitchMany(keys.to_vec(), true)) }
                { does("Switch off", LibraryChange::SwitchMany(keys.to_vec(), false)) }
                if library.clusters().is_none() {
                    { does("Compare with all others", LibraryChange::Source(found.iter().filter(|item| are_chosen.contains(&item.key)).map(|item| Source::Article(item.article.id.clone())).collect())) }
                }
                { does("Remove", LibraryChange::RemoveMany(keys.to_vec())) }
            </p>
            { for FIELDS.map(|field| set(field, keys, act)) }
            { by_name(found, &are_chosen, act) }
        </div>
    }
}

/// "Set the outlet to …" for all that are chosen.
fn set(field: Field, keys: &[Key], act: &Act) -> Html {
    let (keys, act) = (keys.to_vec(), act.clone());
    let none = keys.is_empty();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let value = first_field(&event);
        let values = keys.iter().map(|&key| (key, field, value.clone())).collect();
        act.emit(Action::Library(LibraryChange::SetMany(values)));
    });
    let kind = if field == Field::Date { "date" } else { "text" };
    html! {
        <form key={field.label()} {onsubmit}>
            <label>{ field.label() }<input type={kind} disabled={none} /></label>
            <button type="submit" class="plain" disabled={none}>{ "Set" }</button>
        </form>
    }
}

/// What the names of files say, by a pattern; of those that are chosen, or of all that are found.
fn by_name(found: &[Shared<ArticleRecord>], keys: &FxHashSet<Key>, act: &Act) -> Html {
    let names: Vec<(Key, String)> = found
        .iter()
        .filter(|item| keys.is_empty() || keys.contains(&item.key))
        .map(|item| (item.key, item.article.id.clone()))
        .collect();
    let example = names.first().map(|(_, name)| name.clone()).unwrap_or_default();
    let act = act.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let Some(pattern) = Pattern::parse(&first_field(&event)) else {
            let says = "That is no pattern: it needs {outlet}, {house}, {date}, {title} or {byline}, with letters between them.";
            return act.emit(Action::Library(LibraryChange::Say(says.to_owned())));
        };
        let values: Vec<(Key, Field, String)> = names
            .iter()
            .filter_map(|(key, name)| Some((*key, pattern.read(name)?)))
            .flat_map(|(key, values)| values.into_iter().map(move |(field, value)| (key, field, value)))
            .collect();
        act.emit(Action::Library(LibraryChange::SetMany(values)));
    });
    html! {
        <form class="by-name" {onsubmit}>
            <label>{ "By the file’s name" }<input type="text" placeholder="{outlet}_{date}_*" /></label>
            <button type="submit" class="plain">{ "Set" }</button>
            <p class="note">{ "The first is called " }<code>{ example }</code>{ ". Write {outlet}, {house}, {date}, {title} or {byline} where these stand, and * for anything else." }</p>
        </form>
    }
}

/// What stands in the first field of a form.
fn first_field(event: &SubmitEvent) -> String {
    use wasm_bindgen::JsCast as _;
    let form = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let field = form.and_then(|form| form.query_selector("input").ok().flatten());
    field
        .and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok())
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}
