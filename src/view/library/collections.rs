//! The reader's collections, and the articles of the open one.

use web_sys::MouseEvent;
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::library::collections::{EXAMPLE, Key, Library, LibraryChange, Saving};
use crate::state::model::State;
use crate::state::phase::Phase;
use crate::state::shared::Shared;
use crate::state::wording::words::{count, figure};
use crate::view::act::{Act, button, on};
use crate::view::browser::autosave::{leaving, typing};
use crate::view::library::bundle;
use crate::view::library::forget::forget;
use crate::view::library::houses::houses_section;
use crate::view::library::import::import_section;
use crate::view::library::rows::Rows;

/// The view of all that the reader has imported.
pub fn library(state: &State, act: &Act) -> Html {
    let library = &state.library;
    html! {
        <main class="shelf" id="main">
            <header class="headline">
                <h1 tabindex="-1">{ "Articles" }</h1>
                <p class="standfirst">{ "Bring the stories that you want to compare. They stay in this browser: nothing is sent anywhere." }</p>
            </header>
            { import_section(&state.import, act) }
            <div class="desk">
                { collections(library, act) }
                { open_collection(state, act) }
            </div>
            if library.saving == Saving::InFile {
                <p class="note">{ "This page is one file. Its articles stand in it and nowhere else." }</p>
            } else {
                { forget(&library.saving, act) }
            }
        </main>
    }
}

fn collections(library: &Library, act: &Act) -> Html {
    let one = |key: Key| {
        let number = library.snapshot.of(key).count();
        html! {
            <li key={key.0}>
                <button type="button" class="plain" aria-pressed={(key == library.open).to_string()} onclick={on(act, Action::Library(LibraryChange::Open(key)))}>
                    { library.name(key) }
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
                if library.saving != Saving::InFile {
                    { one(EXAMPLE) }
                }
                { for library.snapshot.collections.iter().map(|named| one(named.key)) }
            </ul>
            { button("quiet", "New collection", None, on(act, Action::Library(LibraryChange::New))) }
            <label class="quiet">
                { "Open a collection’s file" }
                <input class="sr" type="file" accept=".json" onchange={bundle::open(act)} />
            </label>
        </nav>
    }
}

fn open_collection(state: &State, act: &Act) -> Html {
    let library = &state.library;
    let all = library.items().count();
    let off = all - library.compared().count();
    let (label, change) = if library.is_example() {
        ("Copy, to change them", LibraryChange::Copy)
    } else {
        ("Delete", LibraryChange::Delete)
    };
    let save = {
        let (library, options) = (library.clone(), state.options());
        Callback::from(move |_: MouseEvent| bundle::save(&library, &options))
    };
    html! {
        <section class="open" aria-label={library.name(library.open).to_owned()}>
            <div class="top">
                { name(library, act) }
                <p class="note">
                    { count(all as u64, "article") }
                    if off > 0 {
                        { ", " }{ figure(off as u64) }{ " switched off" }
                    }
                </p>
                <div class="does">
                    { button("plain", "Save as a file", None, save) }
                    // Another button, and not the same with another name: the next key must not delete what was copied.
                    <button key={label} type="button" class="plain" data-then=".open h2" onclick={on(act, Action::Library(change))}>{ label }</button>
                </div>
            </div>
            if all == 0 {
                <p class="none">{ "No articles here yet. What you bring comes in here." }</p>
            } else {
                if library.clusters().is_some() {
                    <p class="note">
                        { "Its passages are clusters that another program found. " }
                        { button("plain", "Compare these articles here instead", None, on(act, Action::Library(LibraryChange::CompareAnew))) }
                    </p>
                }
                if !library.is_example() {
                    { houses_section(state, act) }
                }
                <Rows key={library.open.0.to_string()} library={library.clone()} collection={compared(state)} />
            }
        </section>
    }
}

/// What was found in the articles, if they were compared.
fn compared(state: &State) -> Option<Shared<Collection>> {
    match &state.phase {
        Phase::Ready(collection) => Some(collection.clone()),
        _ => None,
    }
}

/// The name of the open collection, which can be written over.
fn name(library: &Library, act: &Act) -> Html {
    let name = library.name(library.open).to_owned();
    if library.is_example() {
        return html! { <h2>{ name }</h2> };
    }
    let change = LibraryChange::Rename(String::new());
    let (oninput, onchange, onfocusout) = (typing(act, &change), leaving(act, &change), leaving(act, &change));
    html! {
        <h2 key={[library.open.0.to_string(), library.redraws_of(library.open).to_string()].join(" ")}>
            <input class="name" dir="auto" aria-label="Name of this collection" ~defaultValue={name} {oninput} {onchange} {onfocusout} />
        </h2>
    }
}
