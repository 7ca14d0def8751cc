//! The houses of the open collection, to merge and part them.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement, SubmitEvent};
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::library::collections::LibraryChange;
use crate::state::library::houses::{HouseRow, added, houses, merged, parted, without};
use crate::state::model::State;
use crate::state::wording::words::{count, counted, sentence};
use crate::view::act::{Act, button, on};
use crate::view::overview::fields::chosen;

/// The houses, each with what can be done with it, and the reader's rules.
pub fn houses_section(state: &State, act: &Act) -> Html {
    let Some(collection) = state.collection().filter(|collection| collection.has_houses()) else {
        return Html::default();
    };
    let rules = state.library.houses();
    let rows = houses(collection);
    let joined = rows.iter().filter(|row| row.outlets.len() > 1).count();
    html! {
        <details class="houses" open={!rules.is_empty()}>
            <summary><h3>{ sentence(&counted(rows.len(), "house")) }</h3>
                if joined > 0 { <span>{ ", " }{ joined }{ " of several outlets" }</span> }
            </summary>
            <p class="note">
                { "What outlets of one house print of one another is no reuse. Outlets are taken for one house where their names say so, or their articles carry the same furniture. Put right what is wrong." }
            </p>
            <ul>{ for rows.iter().map(|row| house(row, &rows, rules, act)) }</ul>
            { left_out(collection) }
            { own_rules(rules, act) }
        </details>
    }
}

fn change(rules: String) -> Action {
    Action::Library(LibraryChange::Houses(rules))
}

fn house(row: &HouseRow, all: &[HouseRow], rules: &str, act: &Act) -> Html {
    let names: Vec<&str> = row.outlets.iter().map(|(outlet, _)| outlet.as_str()).collect();
    let outlets: Vec<String> =
        row.outlets.iter().map(|(outlet, articles)| [outlet, " ", &articles.to_string()].concat()).collect();
    let part = [" the outlets of ", &row.name].concat();
    let merge = {
        let (row, all, rules) = (row.clone(), all.to_vec(), rules.to_owned());
        act.reform(move |event: Event| {
            let chosen = chosen(&event).parse::<usize>().ok().and_then(|at| all.get(at));
            let rules = chosen.map_or_else(
                || rules.clone(),
                |with| {
                    let outlets = row.outlets.iter().chain(&with.outlets).map(|(outlet, _)| outlet.as_str());
                    merged(&rules, &outlets.collect::<Vec<_>>(), &with.name)
                },
            );
            change(rules)
        })
    };
    html! {
        <li key={row.name.clone()}>
            <b dir="auto">{ &row.name }</b>
            <span class="note">{ outlets.join(", ") }</span>
            if row.outlets.len() > 1 {
                { button("quiet", "Part", Some(["Part", &part].concat()), on(act, change(parted(rules, &names)))) }
            }
            if all.len() > 1 {
                <select aria-label={["Put ", &row.name, " with another house"].concat()} onchange={merge}>
                    <option value="" selected=true>{ "Put with…" }</option>
                    { for all.iter().enumerate().filter(|(_, other)| *other != row).map(|(at, other)| html! {
                        <option key={at} value={at.to_string()}>{ &other.name }</option>
                    }) }
                </select>
            }
        </li>
    }
}

/// What of the articles does not count for their houses' sake.
fn left_out(collection: &Collection) -> Html {
    let figures = &collection.report.articles;
    let versions = figures.iter().filter(|figures| figures.version_of.is_some()).count();
    let with = figures.iter().filter(|figures| !figures.furniture.is_empty()).count();
    html! {
        <p class="note">
            { sentence(&count(versions as u64, "article")) }{ if versions == 1 { " is a version of another" } else { " are versions of others" } }
            { ", and " }{ count(with as u64, "article") }{ if with == 1 { " has furniture." } else { " have furniture." } }
        </p>
    }
}

/// The rules, each with a way to let it go, and a field for one more.
fn own_rules(rules: &str, act: &Act) -> Html {
    let onsubmit = {
        let (act, rules) = (act.clone(), rules.to_owned());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let field = form.and_then(|form| form.query_selector("input").ok().flatten());
            let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
            if let Some(rules) = added(&rules, &field.value()) {
                field.set_value("");
                act.emit(change(rules));
            }
        })
    };
    html! {
        <>
            <form {onsubmit}>
                <label>{ "Rule" }
                    <input required=true pattern=".*[^ =].*=.*[^ ].*" placeholder="FAZ*=FAZ" aria-describedby="rule-says" />
                </label>
                <button type="submit" class="plain">{ "Add" }</button>
                <p class="note" id="rule-says">{ "OUTLETS=HOUSE. * stands for any letters; the first rule that fits counts." }</p>
            </form>
            if !rules.is_empty() {
                <ol class="rules">
                    { for rules.lines().enumerate().map(|(index, rule)| html! {
                        <li key={rule.to_owned()}><code dir="auto">{ rule }</code>
                            { button("quiet", "Remove", Some(["Remove the rule ", rule].concat()), on(act, change(without(rules, index)))) }
                        </li>
                    }) }
                </ol>
            }
        </>
    }
}
