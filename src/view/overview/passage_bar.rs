//! The bar over the passages: in which order, which of them, and how they are shown.

use web_sys::KeyboardEvent;
use yew::{Callback, Html, UseStateHandle, html};

use crate::state::collection::{ANY, Collection};
use crate::state::judgement::verdict::Verdict;
use crate::state::outlets::agencies::of_all;
use crate::state::overview::alterations::Alteration;
use crate::state::overview::filter::{Selection, outlets};
use crate::state::overview::query::{Query, Range, name};
use crate::state::overview::ranking::Ranking;
use crate::state::wording::words::{count, figure};
use crate::view::act::Act;
use crate::view::browser::window;
use crate::view::overview::fields::{chips, choice};

/// The order and the way to the filters; these are shown while `open`.
pub fn order_and_filter(query: &Query, open: &UseStateHandle<bool>) -> Html {
    let toggle = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    html! {
        <>
            { choice("Order", name::ORDER, &Ranking::ALL.map(Ranking::names), query.ranking.name()) }
            <button type="button" class="plain filter" aria-expanded={open.to_string()} aria-controls="filters" onclick={toggle}>
                { "Filter" }
            </button>
        </>
    }
}

/// What is left, and what leaves it.
pub fn left(query: &Query, selection: &Selection, act: &Act) -> Html {
    let Selection { passages, all_passages, articles, all_articles, .. } = selection;
    let of = |left: usize, all: usize, noun| [&figure(left as u64), " of ", &count(all as u64, noun)].concat();
    let says = if query.filters().is_empty() {
        String::new()
    } else {
        [&of(passages.len(), *all_passages, "passage"), ", ", &of(articles.len(), *all_articles, "article")].concat()
    };
    html! {
        <div class="remains">
            <p role="status">{ says }</p>
            { chips(query, act) }
        </div>
    }
}

/// The filters.
pub fn panel(collection: &Collection, query: &Query, open: &UseStateHandle<bool>) -> Html {
    let outlets = outlets(collection);
    let stated = outlets.iter().any(|(name, _)| !name.is_empty());
    let dated = (0..collection.articles.len() as u32).any(|index| collection.day(index).is_some());
    let [days, words, witnesses] = name::RANGES;
    let onkeydown = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                // What is typed counts already. The page would go back to all passages.
                event.stop_propagation();
                window::focus_on(".sieve .filter");
                open.set(false);
            }
        })
    };
    html! {
        <div class="filters" id="filters" {onkeydown}>
            <fieldset class="boxes">
                <legend>{ "What was changed" }</legend>
                { for Alteration::ALL.map(|kind| tick(name::CHANGED, kind.name(), kind.label(), None, query.changes.contains(&kind))) }
            </fieldset>
            if stated {
                <fieldset class="boxes">
                    <legend>{ "Outlet" }</legend>
                    { for outlets.iter().map(|(outlet, count)| {
                        let label = if outlet.is_empty() { "none stated" } else { outlet };
                        tick(name::OUTLET, outlet, label, Some(*count), query.outlets.contains(outlet))
                    }) }
                    if query.outlets.len() > 1 {
                        { tick(name::TOGETHER, "each", "Only what each of these prints", None, query.together) }
                    }
                </fieldset>
            }
            <div>
                { range("Words of the passage", words, ["at least", "at most"], query.words) }
                { range("Articles that print it", witnesses, ["at least", "at most"], query.witnesses) }
                if dated {
                    { range("Printed", days, ["from", "until"], query.days) }
                    <fieldset class="range">
                        <legend>{ "Printed by two within" }</legend>
                        <label>
                            <input type="number" name={name::HOURS} min="1" value={query.hours.map(|hours| hours.to_string()).unwrap_or_default()} />
                            { "hours" }
                        </label>
                    </fieldset>
                }
                { agency(collection, query) }
                { choice("What you said", name::SAID, &SAID, query.said.map_or("", Verdict::name)) }
                if collection.has_houses() {
                    <fieldset class="boxes">
                        <legend>{ "Who prints it" }</legend>
                        { tick(name::ACROSS, "houses", "Only across houses", None, query.across) }
                    </fieldset>
                }
            </div>
        </div>
    }
}

/// The agency that an article has to name, where any does.
fn agency(collection: &Collection, query: &Query) -> Html {
    let names = of_all(collection);
    if names.is_empty() {
        return Html::default();
    }
    let wanted = query.agency.as_deref().unwrap_or_default();
    html! {
        <label class="pick">{ "Articles" }
            <select name={name::AGENCY}>
                <option value="" selected={wanted.is_empty()}>{ "of any source" }</option>
                <option value={ANY} selected={wanted == ANY}>{ "only with an agency" }</option>
                { for names.into_iter().map(|(name, count)| {
                    let says = [name.as_str(), " (", &figure(count.into()), ")"].concat();
                    html! { <option key={name.clone()} value={name.clone()} selected={wanted == name}>{ says }</option> }
                }) }
            </select>
        </label>
    }
}

/// What the reader can have said of a passage, as an address has it and as the page does.
const SAID: [[&str; 2]; 5] = [
    ["", "anything"],
    ["checked", "checked"],
    ["of-interest", "of interest"],
    ["no-reuse", "no reuse"],
    ["reuse", "reuse"],
];

/// A box to tick.
fn tick(name: &'static str, value: &str, label: &str, count: Option<usize>, on: bool) -> Html {
    html! {
        <label key={value.to_owned()}>
            <input type="checkbox" {name} value={value.to_owned()} checked={on} />
            { label }
            if let Some(count) = count { <small>{ count }</small> }
        </label>
    }
}

/// Two bounds. Those of days are dates.
fn range(legend: &'static str, names: [&'static str; 2], labels: [&'static str; 2], range: Range) -> Html {
    let dated = names == name::RANGES[0];
    let field = |at: usize, bound: Option<u32>| {
        let value =
            bound.map(|bound| if dated { crate::state::wording::calendar::written(bound) } else { bound.to_string() });
        let kind = if dated { "date" } else { "number" };
        html! {
            <label>{ labels[at] }
                <input type={kind} name={names[at]} min={(!dated).then_some("1")} value={value.unwrap_or_default()} />
            </label>
        }
    };
    html! {
        <fieldset class="range">
            <legend>{ legend }</legend>
            { field(0, range.from) }
            { field(1, range.to) }
        </fieldset>
    }
}
