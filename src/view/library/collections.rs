//! The reader's collections, and the articles of the open one.

use web_sys::MouseEvent;
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::library::collections::{Change, EXAMPLE, Key, Saving, Shelf};
use crate::state::model::State;
use crate::state::wording::words::{count, figure};
use crate::view::act::{Act, button, on};
use crate::view::browser::autosave::{leaving, typing};
use crate::view::library::bundle;
use crate::view::library::forget::forget;
use crate::view::library::import::bring_in;
use crate::view::library::rows::rows;

/// The view of all that the reader has brought.
pub fn shelf(state: &State, act: &Act) -> Html {
    let shelf = &state.shelf;
    html! {
        <main class="shelf" id="main">
            <header class="headline">
                <h1 tabindex="-1">{ "Articles" }</h1>
                <p class="standfirst">{ "Bring the stories that you want to compare. They stay in this browser: nothing is sent anywhere." }</p>
            </header>
            { bring_in(&state.intake, act) }
            <div class="desk">
                { collections(shelf, act) }
                { open_collection(state, act) }
            </div>
            if shelf.saving == Saving::InFile {
                <p class="note">{ "This page is one file. Its articles stand in it and nowhere else." }</p>
            } else {
                { forget(&shelf.saving, act) }
            }
        </main>
    }
}

fn collections(shelf: &Shelf, act: &Act) -> Html {
    let one = |key: Key| {
        let number = shelf.kept.of(key).count();
        html! {
            <li key={key.0}>
                <button type="button" class="plain" aria-pressed={(key == shelf.open).to_string()} onclick={on(act, Action::Shelf(Change::Open(key)))}>
                    { shelf.name(key) }
                    if number > 0 || key != EXAMPLE {
                        <small>{ figure(number as u64) }<span class="sr">{ " articles" }</span></small>
                    }
                </button>
            </li>
        }
    };
    html! {
        <nav class="collections" aria-labelledby="collections-title">
            <h2 id="collections-title">{ "Collections" }</h2>
            <ul>
                if shelf.saving != Saving::InFile {
                    { one(EXAMPLE) }
                }
                { for shelf.kept.collections.iter().map(|named| one(named.key)) }
            </ul>
            { button("quiet", "New collection", None, on(act, Action::Shelf(Change::New))) }
            <label class="quiet">
                { "Open a collection’s file" }
                <input class="sr" type="file" accept=".json" onchange={bundle::open(act)} />
            </label>
        </nav>
    }
}

fn open_collection(state: &State, act: &Act) -> Html {
    let shelf = &state.shelf;
    let all = shelf.items().count();
    let off = all - shelf.compared().count();
    let (label, change) =
        if shelf.is_example() { ("Copy, to change them", Change::Copy) } else { ("Delete", Change::Delete) };
    let save = {
        let (shelf, options) = (shelf.clone(), state.options());
        Callback::from(move |_: MouseEvent| bundle::save(&shelf, &options))
    };
    html! {
        <section class="open" aria-label={shelf.name(shelf.open).to_owned()}>
            <div class="top">
                { name(shelf, act) }
                <p class="note">
                    { count(all as u64, "article") }
                    if off > 0 {
                        { ", " }{ figure(off as u64) }{ " switched off" }
                    }
                </p>
                <div class="does">
                    { button("plain", "Save as a file", None, save) }
                    // Another button, and not the same with another name: the next key must not delete what was copied.
                    <button key={label} type="button" class="plain" data-then=".open h2" onclick={on(act, Action::Shelf(change))}>{ label }</button>
                </div>
            </div>
            if all == 0 {
                <p class="none">{ "No articles here yet. What you bring comes in here." }</p>
            } else {
                { rows(state, act) }
            }
        </section>
    }
}

/// The name of the open collection, which can be written over.
fn name(shelf: &Shelf, act: &Act) -> Html {
    let name = shelf.name(shelf.open).to_owned();
    if shelf.is_example() {
        return html! { <h2>{ name }</h2> };
    }
    let change = Change::Rename(String::new());
    let (oninput, onchange, onfocusout) = (typing(act, &change), leaving(act, &change), leaving(act, &change));
    html! {
        <h2 key={[shelf.open.0.to_string(), shelf.turn_of(shelf.open).to_string()].join(" ")}>
            <input class="name" dir="auto" aria-label="Name of this collection" ~defaultValue={name} {oninput} {onchange} {onfocusout} />
        </h2>
    }
}
