//! Fields and buttons that say what of the overview is wanted. Each bears the name and the value that an address has for it, so that
//! one listener hears them all.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Event, MouseEvent};
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::address::route::Route;
use crate::state::collection::ANY;
use crate::state::overview::query::{Query, name};
use crate::state::wording::words::day;
use crate::view::act::Act;

/// Hears the fields inside an element.
pub fn on_change(query: &Query, act: &Act) -> Callback<Event> {
    let (query, act) = (query.clone(), act.clone());
    Callback::from(move |event: Event| {
        let Some(target) = event.target() else { return };
        // A box says whether it is ticked, any other field what stands in it.
        let on = property(&target, "type").as_string().is_none_or(|kind| kind != "checkbox")
            || property(&target, "checked").is_truthy();
        let [field, value] = ["name", "value"].map(|key| property(&target, key).as_string().unwrap_or_default());
        if field == name::FIND {
            // It changes when it is left, also on the way back, which this must not turn round.
            act.emit(Action::Find(value));
        } else {
            visit(&query, &field, &value, on, &act);
        }
    })
}

/// Hears what is typed into the number fields inside an element: it counts as it is typed.
pub fn on_input(query: &Query, act: &Act) -> Callback<yew::InputEvent> {
    let (query, act) = (query.clone(), act.clone());
    Callback::from(move |event: yew::InputEvent| {
        let Some(target) = event.target() else { return };
        let [kind, field, value] =
            ["type", "name", "value"].map(|key| property(&target, key).as_string().unwrap_or_default());
        if kind == "number" {
            visit(&query, &field, &value, true, &act);
        }
    })
}

/// Hears the buttons inside an element: each takes away what it names.
fn on_click(query: &Query, act: &Act) -> Callback<MouseEvent> {
    let (query, act) = (query.clone(), act.clone());
    Callback::from(move |event: MouseEvent| {
        let Some(target) = event.target() else { return };
        let [name, value] = ["name", "value"].map(|key| property(&target, key).as_string().unwrap_or_default());
        if name == "all" {
            act.emit(Action::Visit(Route::Overview { at: None, query: query.unfiltered() }));
        } else {
            visit(&query, &name, &value, false, &act);
        }
    })
}

fn visit(query: &Query, name: &str, value: &str, on: bool, act: &Act) {
    let mut query = query.clone();
    query.set(name, value, on);
    act.emit(Action::Visit(Route::Overview { at: None, query }));
}

/// What is chosen in the field that changed.
pub fn chosen(event: &Event) -> String {
    event.target().and_then(|target| property(&target, "value").as_string()).unwrap_or_default()
}

/// What stands in the field that is typed into.
pub fn typed(event: &yew::InputEvent) -> String {
    event.target().and_then(|target| property(&target, "value").as_string()).unwrap_or_default()
}

fn property(target: &JsValue, key: &str) -> JsValue {
    Reflect::get(target, &key.into()).unwrap_or_default()
}

/// A choice of one. `choices` are names in addresses and what the page calls them.
pub fn choice(label: &'static str, name: &'static str, choices: &[[&'static str; 2]], chosen: &str) -> Html {
    html! {
        <label class="pick">{ label }
            <select {name}>
                { for choices.iter().map(|&[value, says]| html! { <option {value} selected={value == chosen}>{ says }</option> }) }
            </select>
        </label>
    }
}

/// What leaves something out, each with a way to take it away, and one for all.
pub fn chips(query: &Query, act: &Act) -> Html {
    let filters = query.filters();
    if filters.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="chips" aria-label="Filters" onclick={on_click(query, act)}>
            { for filters.into_iter().map(|(name, value)| html! {
                <li key={[name, &value].concat()}>
                    <button type="button" {name} value={value.clone()}><span class="sr">{ "Take away: " }</span>{ says(name, &value) }</button>
                </li>
            }) }
            <li key="all"><button type="button" class="all" name="all">{ "Clear all" }</button></li>
        </ul>
    }
}

/// What a filter asks for, in words.
fn says(name: &str, value: &str) -> String {
    let [[from, to], [words, words_to], [witnesses, witnesses_to]] = name::RANGES;
    if name == name::CHANGED {
        let labels = crate::state::overview::alterations::Alteration::ALL.iter().find(|kind| kind.name() == value);
        return ["Changed: ", labels.map_or("", |kind| kind.label())].concat();
    }
    match name {
        name::HOUSE => return ["Printed by ", value].concat(),
        name::STORY => return "One story".to_owned(),
        name::AGENCY if value == ANY => return "With an agency".to_owned(),
        name::AGENCY => return ["Agency: ", value].concat(),
        name::TOGETHER => return "Printed by each".to_owned(),
        name::SAID => return ["Marked: ", &value.replace('-', " ")].concat(),
        name::ACROSS => return "Across houses".to_owned(),
        name::HOURS => return ["By two within ", value, if value == "1" { " hour" } else { " hours" }].concat(),
        _ => {}
    }
    if name == name::OUTLET {
        return if value.is_empty() { "No outlet stated".to_owned() } else { value.to_owned() };
    }
    let [before, after] = match name {
        _ if name == from => return ["From ", &day(value)].concat(),
        _ if name == to => return ["Until ", &day(value)].concat(),
        _ if name == words => ["At least ", " words"],
        _ if name == words_to => ["At most ", " words"],
        _ if name == witnesses => ["In at least ", " articles"],
        _ if name == witnesses_to => ["In at most ", " articles"],
        _ => ["", ""],
    };
    [before, value, after].concat()
}
