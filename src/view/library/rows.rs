//! The articles of the open collection, one row each.

use std::cell::Cell;

use web_sys::Event;
use yew::{Callback, Html, Properties, UseStateHandle, component, html, use_memo, use_state_eq};

use crate::state::action::Action;
use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::library::bulk::is_found;
use crate::state::library::collections::{ArticleRecord, Key, Library, LibraryChange};
use crate::state::shared::Shared;
use crate::state::wording::words::{count, percent};
use crate::view::act::{Act, button, on, use_act};
use crate::view::browser::paced::use_growth;
use crate::view::library::bulk::bulk;
use crate::view::overview::article_table::facts;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub library: Library,
    pub collection: Option<Shared<Collection>>,
}

/// So many rows are drawn at once.
const DRAWN: usize = 15;

thread_local! {
    /// How many were drawn last.
    static GROWN: Cell<usize> = const { Cell::new(0) };
}

/// With more articles than so many, they can be searched and changed together.
const FEW: usize = 5;

/// The articles in order, each with its switch; of many, those that are looked for, to be changed together.
#[component]
pub fn Rows(props: &Props) -> Html {
    let Props { library, collection } = props;
    let act = use_act();
    let words = use_state_eq(String::new);
    // The articles that are chosen, while several are.
    let chosen = use_state_eq(|| None::<Vec<Key>>);
    let is_own = !library.is_example();
    let found = use_memo((library.snapshot.items.clone(), library.open, (*words).clone()), |(_, _, words)| {
        library.items().filter(|item| is_found(item, words)).cloned().collect::<Vec<Shared<ArticleRecord>>>()
    });
    // Found one after the other, in the order of the list.
    let mut figures = Figures { collection: collection.as_deref(), next: 0 };
    let left = found.len().saturating_sub(library.listed());
    let drawn = use_growth(&found, found.len().min(library.listed()), GROWN.get(), DRAWN);
    GROWN.set(drawn);
    let rows = found.iter().take(drawn).map(|item| {
        let figures = figures.of(item);
        row(item, figures, is_own, chosen_box(item, &chosen), &act)
    });
    html! {
        <>
            if library.items().count() > FEW {
                { bulk(library, &found, &words, &chosen, &act) }
            }
            if found.is_empty() {
                <p class="note">{ "No article is called so." }</p>
            }
            <ul class="rows">{ for rows }</ul>
            if left > 0 {
                <p class="note">{ "and " }{ count(left as u64, "article") }{ " more" }</p>
                { button("plain", "Show more", None, on(&act, Action::Library(LibraryChange::More))) }
            }
        </>
    }
}

/// The box that chooses an article, while several are chosen.
fn chosen_box(item: &ArticleRecord, chosen: &UseStateHandle<Option<Vec<Key>>>) -> Html {
    let Some(keys) = chosen.as_ref() else { return Html::default() };
    let (key, is_chosen) = (item.key, keys.contains(&item.key));
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |_: Event| {
            let mut keys = (*chosen).clone().unwrap_or_default();
            keys.retain(|&known| known != key);
            if !is_chosen {
                keys.push(key);
            }
            chosen.set(Some(keys));
        })
    };
    let says = ["Choose “", &item.article.title, "”"].concat();
    html! { <input class="choose" type="checkbox" checked={is_chosen} aria-label={says} {onchange} /> }
}

fn row(item: &Shared<ArticleRecord>, figures: String, is_own: bool, choose: Html, act: &Act) -> Html {
    let title = &item.article.title;
    let named = |does: &str| [does, " “", title, "”"].concat();
    let change = |change: LibraryChange| Action::Library(change);
    html! {
        <li key={item.key.0} class={(!item.on).then_some("off")}>
            <input type="checkbox" checked={item.on} aria-label={named("Compare")} onchange={on(act, change(LibraryChange::Switch(item.key)))} />
            <div class="what">{ choose }<h3>{ title }</h3>{ facts(&item.article, "") }</div>
            <p class="figures">{ figures }</p>
            if is_own {
                <a href={Route::Articles { edit: Some(item.key) }.to_string()} aria-label={named("Edit")}>{ "Edit" }</a>
                { button("quiet", "Remove", Some(named("Remove")), on(act, change(LibraryChange::Remove(item.key)))) }
            }
        </li>
    }
}

/// What the last report says of each article. It has them in the same order, so that looking for the next one is short.
struct Figures<'c> {
    collection: Option<&'c Collection>,
    next: usize,
}

impl Figures<'_> {
    fn of(&mut self, item: &ArticleRecord) -> String {
        if !item.on {
            return "not compared".to_owned();
        }
        let Some(collection) = self.collection else { return String::new() };
        let rest = collection.articles.get(self.next..).unwrap_or_default();
        let Some(found) = rest.iter().position(|article| article.id == item.article.id) else { return String::new() };
        self.next += found + 1;
        let figures = collection.report.articles.get(self.next - 1);
        figures.map_or_else(String::new, |figures| {
            [&count(figures.words.into(), "word"), ", ", &percent(figures.reused_words, figures.words), " reused"]
                .concat()
        })
    }
}
