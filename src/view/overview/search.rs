//! The search in all texts: a field that is live while the reader types, and what it finds.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::{
    Callback, Html, Properties, TargetCast as _, UseStateSetter, component, hook, html, use_effect_with, use_state_eq,
};

use crate::pause::pause;
use crate::state::action::Action;
use crate::state::address::location::{Highlight, TextLink};
use crate::state::address::opening::{around, opening};
use crate::state::collection::Collection;
use crate::state::overview::query::name;
use crate::state::overview::search::{FoundWords, SearchResult, SearchWords, TextSearch};
use crate::state::shared::Shared;
use crate::state::wording::hue::hue;
use crate::state::wording::words::{count, figure};
use crate::view::act::use_act;
use crate::view::browser::paced::for_a_moment;
use crate::view::browser::{focus, window};
use wirecopy::span::ByteSpan;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    /// The words that the address asks for.
    pub find: String,
}

/// The search begins when the reader has not typed for so many milliseconds; the address follows after so many more.
const SETTLED: i32 = 70;
const FOLLOWED: i32 = 400;

/// So many articles are shown at first, and added when the reader asks for more; so many places of each.
const STEP: usize = 10;
const PLACES: usize = 3;

/// How many letters stand around what was found, and how many words of a long stretch are shown.
const AROUND: usize = 60;
const LONGEST: usize = 16;

type SearchResults = Option<Rc<Vec<SearchResult>>>;

/// The field, and under it what was found.
#[component]
pub fn Search(props: &Props) -> Html {
    let Props { collection, find } = props;
    let text = use_state_eq(|| find.clone());
    let results = use_state_eq(|| None::<Rc<Vec<SearchResult>>>);
    let shown = use_state_eq(|| STEP);
    {
        // On the way back the address says what was looked for.
        let text = text.setter();
        use_effect_with(find.clone(), move |find| text.set(find.clone()));
    }
    use_text_search(collection, &text, results.setter());
    let oninput = {
        let (text, shown) = (text.setter(), shown.setter());
        Callback::from(move |event: InputEvent| {
            text.set(event.target_unchecked_into::<HtmlInputElement>().value());
            shown.set(STEP);
        })
    };
    let onkeydown = {
        let text = text.setter();
        Callback::from(move |event: KeyboardEvent| on_key(&event, &text))
    };
    let more = {
        let shown = shown.clone();
        Callback::from(move |_| shown.set(*shown + STEP))
    };
    let is_due = results.is_none() && SearchWords::new(&text).is_some();
    html! {
        <>
            <div class="search" role="search">
                <input type="search" id="find" dir="auto" name={name::FIND} placeholder="Search in all texts" aria-label="Search in all texts"
                    autocomplete="off" spellcheck="false" aria-keyshortcuts="/" value={(*text).clone()} {oninput} {onkeydown} />
                <kbd aria-hidden="true">{ "/" }</kbd>
            </div>
            // On the way back the place that was left is looked for when all is there again.
            <div class="found" aria-busy={is_due.then_some("true")}>
                <p role="status">{ results.as_ref().map(|results| sum(results)) }</p>
                if let Some(results) = &*results {
                    <ol>{ for results.iter().take(*shown).map(|result| result_item(collection, result, &text)) }</ol>
                    if results.len() > *shown {
                        <button type="button" class="plain" onclick={more}>{ "Show more: " }{ results.len() - *shown }{ " are left" }</button>
                    }
                }
            </div>
        </>
    }
}

/// Searches for `text` a slice at a time, until it changes; then the address follows.
#[hook]
fn use_text_search(collection: &Shared<Collection>, text: &str, results: UseStateSetter<SearchResults>) {
    let act = use_act();
    use_effect_with((text.to_owned(), collection.clone()), move |(text, collection)| {
        let (text, collection) = (text.clone(), collection.clone());
        let ended = Rc::new(Cell::new(false));
        let end = ended.clone();
        spawn_local(async move {
            pause(SETTLED).await;
            let mut search = SearchWords::new(&text).map(TextSearch::new);
            while let Some(search) = &mut search {
                if ended.get() || slice(search, &collection) {
                    break;
                }
                pause(0).await;
            }
            if ended.get() {
                return;
            }
            results.set(search.map(|search| Rc::new(search.results())));
            pause(FOLLOWED).await;
            if !ended.get() {
                act.emit(Action::Find(text));
            }
        });
        move || end.set(true)
    });
}

/// Goes on for a moment; whether that was the end.
fn slice(search: &mut TextSearch, collection: &Collection) -> bool {
    search.go_on(&mut collection.index.borrow_mut(), &collection.articles, &for_a_moment())
}

/// Enter leads to what was found, Escape out of the field, which is emptied first.
fn on_key(event: &KeyboardEvent, text: &UseStateSetter<String>) {
    match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            window::focus_in_view(".found a");
        }
        "Escape" => {
            event.prevent_default();
            let field = event.target_unchecked_into::<HtmlInputElement>();
            if field.value().is_empty() {
                focus::focus_selector("#passages-title");
            } else {
                // At once, for the next Escape may come before the field is drawn anew.
                field.set_value("");
                text.set(String::new());
            }
        }
        _ => {}
    }
}

/// "31 places in 12 articles"
fn sum(results: &[SearchResult]) -> String {
    let locations: usize = results.iter().map(|result| result.found.locations().len()).sum();
    if locations == 0 {
        return "These words stand in no text. Fewer words, or only their beginning, may find more.".to_owned();
    }
    [&count(locations as u64, "place"), " in ", &count(results.len() as u64, "article")].concat()
}

/// What was found in one article.
fn result_item(collection: &Collection, result: &SearchResult, typed: &str) -> Html {
    let Some(article) = collection.article(result.article) else { return Html::default() };
    let locations = result.found.locations();
    let more = locations.len().saturating_sub(PLACES);
    html! {
        <li key={result.article}>
            <h3><span class="label">{ collection.label(result.article) }</span><bdi>{ &article.title }</bdi>
                if matches!(result.found, FoundWords::Apart(_)) { <small>{ "the words stand apart" }</small> }
            </h3>
            <ul>
                { for locations.iter().take(PLACES).zip(1..).map(|(&bytes, turn)| location(collection, result.article, bytes, Highlight { words: typed.to_owned(), turn })) }
                if more > 0 {
                    <li key="more" class="more">{ "and " }{ figure(more as u64) }{ " more in this article" }</li>
                }
            </ul>
        </li>
    }
}

/// One place, with the words around it.
fn location(collection: &Collection, index: u32, bytes: ByteSpan, highlight: Highlight) -> Html {
    let text = collection.text(index);
    let (before, after) = around(text, bytes, AROUND);
    let key = bytes.start;
    let link = TextLink::new(collection, index, bytes, highlight);
    let passage = link.as_ref().and_then(|link| link.passage);
    let words = html! { <>{ before }<mark>{ opening(bytes.of(text), LONGEST) }</mark>{ after }</> };
    html! {
        <li {key}>
            if let Some(number) = passage {
                <span class={["badge ", hue(number)].concat()} title={["in passage ", &number.to_string()].concat()}><span class="sr">{ "In passage " }</span>{ number }</span>
            } else {
                <small>{ "own words" }</small>
            }
            if let Some(link) = link { <a href={link.to_string()}>{ words }</a> } else { <span>{ words }</span> }
        </li>
    }
}
