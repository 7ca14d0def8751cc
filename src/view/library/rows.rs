//! The articles of the open collection, one row each.

use std::rc::Rc;

use web_sys::Event;
use yew::{
    Callback, Html, Properties, component, hook, html, use_callback, use_effect_with, use_memo, use_mut_ref,
    use_state_eq,
};

use crate::state::action::Action;
use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::library::bulk::{KnownWords, Wanted};
use crate::state::library::collections::{ArticleRecord, Key, Library, LibraryChange};
use crate::state::shared::Shared;
use crate::state::wording::words::{count, percent};
use crate::view::act::{button, on, use_act};
use crate::view::browser::paced::{for_a_moment, use_growth, use_turns};
use crate::view::browser::window;
use crate::view::library::bulk::bulk;
use crate::view::overview::article_table::facts;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub library: Library,
    pub collection: Option<Shared<Collection>>,
}

/// So many rows are drawn at once.
const DRAWN: usize = 15;

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
    let (found, is_found) = use_found(library, &words);
    // Found one after the other, in the order of the list.
    let mut figures = Figures { collection: collection.as_deref(), next: 0 };
    let left = found.len().saturating_sub(library.listed());
    // What is switched, changed or removed among them leaves the others where they are.
    let grown = use_growth(&(library.open, (*words).clone()), found.len().min(library.listed()), DRAWN, DRAWN);
    // The view before is taken away in the first turn.
    let drawn = if use_turns(0, false, 1) > 0 { grown } else { 0 };
    let choose = use_callback(chosen.clone(), |key: Key, chosen| {
        let mut keys = (**chosen).clone().unwrap_or_default();
        let before = keys.len();
        keys.retain(|&known| known != key);
        if keys.len() == before {
            keys.push(key);
        }
        chosen.set(Some(keys));
    });
    let rows = found.iter().take(drawn).map(|item| {
        let figures = figures.of(item);
        let is_chosen = chosen.as_ref().map(|keys| keys.contains(&item.key));
        html! { <Row key={item.key.0} item={item.clone()} {figures} {is_own} {is_chosen} choose={choose.clone()} /> }
    });
    html! {
        <>
            if library.items().count() > FEW {
                { bulk(library, &found, is_found, &words, &chosen, &act) }
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

/// The articles that `words` are known of, and whether that is found out: of thousands what is known is folded a moment at a time, and until then
/// all are listed.
#[hook]
fn use_found(library: &Library, words: &str) -> (Rc<Vec<Shared<ArticleRecord>>>, bool) {
    let known = use_mut_ref(KnownWords::default);
    let turn = use_state_eq(|| 0_u32);
    let list = (library.snapshot.items.clone(), library.open, words.to_owned());
    let is_found = *use_memo((list.clone(), *turn), |_| {
        Wanted::of(words).is_empty() || known.borrow_mut().go_on(library.items(), for_a_moment())
    });
    {
        let turn = turn.clone();
        use_effect_with((is_found, *turn), move |&(is_found, now)| {
            let later = (!is_found).then(|| window::later(0, move || turn.set(now + 1)));
            move || drop(later)
        });
    }
    let found = use_memo((list, is_found), |_| {
        let (wanted, known) = (Wanted::of(words), known.borrow());
        let is_listed = |item: &ArticleRecord| !is_found || wanted.is_empty() || known.have(item, &wanted);
        library.items().filter(|item| is_listed(item)).cloned().collect()
    });
    (found, is_found)
}

#[derive(PartialEq, Properties)]
struct RowProps {
    item: Shared<ArticleRecord>,
    figures: String,
    is_own: bool,
    /// Whether it is chosen, while several are.
    is_chosen: Option<bool>,
    /// Chooses it, or no more.
    choose: Callback<Key>,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { item, figures, is_own, is_chosen, choose } = props;
    let act = use_act();
    let title = &item.article.title;
    let named = |does: &str| [does, " “", title, "”"].concat();
    let change = |change: LibraryChange| Action::Library(change);
    let key = item.key;
    html! {
        <li class={(!item.on).then_some("off")}>
            <input type="checkbox" checked={item.on} aria-label={named("Compare")} onchange={on(&act, change(LibraryChange::Switch(key)))} />
            <div class="what">
                if let Some(is_chosen) = *is_chosen {
                    <input class="choose" type="checkbox" checked={is_chosen} aria-label={named("Choose")} onchange={choose.reform(move |_: Event| key)} />
                }
                <h3>{ title }</h3>
                { facts(&item.article, "") }
            </div>
            <p class="figures">{ figures }</p>
            if *is_own {
                <a href={Route::Articles { edit: Some(key) }.to_string()} aria-label={named("Edit")}>{ "Edit" }</a>
                { button("quiet", "Remove", Some(named("Remove")), on(&act, change(LibraryChange::Remove(key)))) }
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
            [
                &count(figures.words.into(), "word"),
                ", ",
                &percent(figures.reused_words, figures.story_words()),
                " reused",
            ]
            .concat()
        })
    }
}
