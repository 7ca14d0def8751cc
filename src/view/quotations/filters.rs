//! Which quotations are wanted: fields that bear the names and values that an address has for them.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Event, MouseEvent};
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::overview::filter::outlets;
use crate::state::quotations::conflict::Conflict;
use crate::state::quotations::query::{LedgerQuery, name};
use crate::state::quotations::record::{Book, Record};
use crate::state::wording::calendar;
use crate::state::wording::words::day;
use crate::view::act::Act;

/// Hears the fields inside an element.
pub fn on_change(query: &LedgerQuery, act: &Act) -> Callback<Event> {
    let (query, act) = (query.clone(), act.clone());
    Callback::from(move |event: Event| {
        let Some(target) = event.target() else { return };
        let on = property(&target, "type").as_string().is_none_or(|kind| kind != "checkbox")
            || property(&target, "checked").is_truthy();
        let [name, value] = ["name", "value"].map(|key| property(&target, key).as_string().unwrap_or_default());
        act.emit(Action::Visit(query.with(&name, &value, on).route(None)));
    })
}

fn property(target: &JsValue, key: &str) -> JsValue {
    Reflect::get(target, &key.into()).unwrap_or_default()
}

/// The fields, folded away until something is asked for.
pub fn filters(collection: &Collection, book: &Book, query: &LedgerQuery) -> Html {
    let outlets = outlets(collection);
    let stated = outlets.iter().any(|(name, _)| !name.is_empty());
    let dated = (0..collection.articles.len() as u32).any(|index| collection.day(index).is_some());
    let times = |is: &dyn Fn(&Record) -> bool| book.records.iter().filter(|record| is(record)).count();
    html! {
        <details class="wanted">
            <summary>{ "Filter" }</summary>
            <div class="filters">
                <fieldset class="boxes">
                    <legend>{ "Where versions contradict" }</legend>
                    { for Conflict::ALL.map(|conflict| {
                        let count = times(&|record| record.conflicts.has(conflict));
                        tick(name::DIFFERS, conflict.name(), conflict.label(), count, query.conflicts.contains(&conflict))
                    }) }
                </fieldset>
                <fieldset class="boxes">
                    <legend>{ "Which" }</legend>
                    { tick(name::DIFFERS, name::ANY, "versions differ in words or more", times(&Record::differs), query.any) }
                    { tick(name::KIND, name::DIRECT, "in quotation marks", times(&|record| record.direct), query.direct) }
                </fieldset>
                if stated {
                    <fieldset class="boxes">
                        <legend>{ "Outlet" }</legend>
                        { for outlets.iter().map(|(outlet, count)| {
                            let label = if outlet.is_empty() { "none stated" } else { outlet };
                            tick(name::OUTLET, outlet, label, *count, query.outlets.contains(outlet))
                        }) }
                    </fieldset>
                }
                if dated {
                    <fieldset class="range">
                        <legend>{ "Printed" }</legend>
                        { date(name::FROM, "from", query.from) }
                        { date(name::TO, "until", query.to) }
                    </fieldset>
                }
            </div>
        </details>
    }
}

fn tick(name: &'static str, value: &str, label: &str, count: usize, on: bool) -> Html {
    html! {
        <label key={value.to_owned()}>
            <input type="checkbox" {name} value={value.to_owned()} checked={on} />{ label }<small>{ count }</small>
        </label>
    }
}

fn date(name: &'static str, label: &'static str, bound: Option<u32>) -> Html {
    html! { <label>{ label }<input type="date" {name} value={bound.map(calendar::written).unwrap_or_default()} /></label> }
}

/// What leaves something out, each with a way to take it away, and one for all.
pub fn chips(query: &LedgerQuery, act: &Act) -> Html {
    let parts = query.parts();
    if parts.is_empty() {
        return Html::default();
    }
    let chip = |(name, value): (&'static str, String)| {
        let without = query.with(name, &value, false);
        let onclick = act.reform(move |_: MouseEvent| Action::Visit(without.route(None)));
        html! {
            <li key={[name, "=", &value].concat()}>
                <button type="button" {onclick}><span class="sr">{ "Take away: " }</span>{ says(name, &value) }</button>
            </li>
        }
    };
    let all = act.reform(|_: MouseEvent| Action::Visit(LedgerQuery::default().route(None)));
    html! {
        <ul class="chips" aria-label="Filters">
            { for parts.into_iter().map(chip) }
            <li key="all"><button type="button" class="all" onclick={all}>{ "Clear all" }</button></li>
        </ul>
    }
}

fn says(name: &str, value: &str) -> String {
    match name {
        name::OUTLET if value.is_empty() => "no outlet stated".to_owned(),
        name::FROM => ["from ", &day(value)].concat(),
        name::TO => ["until ", &day(value)].concat(),
        name::KIND => "in quotation marks".to_owned(),
        name::DIFFERS => {
            let conflict = Conflict::ALL.into_iter().find(|conflict| conflict.name() == value);
            conflict.map_or("versions differ", Conflict::label).to_owned()
        }
        _ => value.to_owned(),
    }
}
