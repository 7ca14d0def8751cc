//! The articles of the open collection, one row each.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::library::collections::{ArticleRecord, LibraryChange};
use crate::state::model::State;
use crate::state::shared::Shared;
use crate::state::wording::words::{count, percent};
use crate::view::act::{Act, button, on};
use crate::view::overview::article_table::facts;

/// The articles in order, each with its switch.
pub fn rows(state: &State, act: &Act) -> Html {
    let is_own = !state.library.is_example();
    // Found one after the other, in the order of the list.
    let mut figures = Figures { collection: state.collection(), next: 0 };
    let library = &state.library;
    let left = library.items().count().saturating_sub(library.listed());
    html! {
        <>
            <ul class="rows">
                { for library.items().take(library.listed()).map(|item| row(item, figures.of(item), is_own, act)) }
            </ul>
            if left > 0 {
                <p class="note">{ "and " }{ count(left as u64, "article") }{ " more" }</p>
                { button("plain", "Show more", None, on(act, Action::Library(LibraryChange::More))) }
            }
        </>
    }
}

fn row(item: &Shared<ArticleRecord>, figures: String, is_own: bool, act: &Act) -> Html {
    let title = &item.article.title;
    let named = |does: &str| [does, " “", title, "”"].concat();
    let change = |change: LibraryChange| Action::Library(change);
    html! {
        <li key={item.key.0} class={(!item.on).then_some("off")}>
            <input type="checkbox" checked={item.on} aria-label={named("Compare")} onchange={on(act, change(LibraryChange::Switch(item.key)))} />
            <div class="what"><h3>{ title }</h3>{ facts(&item.article, "") }</div>
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
