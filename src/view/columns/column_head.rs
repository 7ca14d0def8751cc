//! The head of a column: what the article says of itself, and how much of it stands in the others.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::columns::alignment::Pairing;
use crate::state::columns::reading::Change;
use crate::state::wording::words::{count, percent};
use crate::view::act::Act;
use crate::view::overview::article_table::facts;
use crate::view::overview::coverage_bar::{Shown, strip};

/// Title, facts, and the share with its strip. Of more than two columns each can be taken away again.
pub fn column_head(collection: &Collection, pairing: &Pairing, column: usize, act: &Act) -> Html {
    let Some(&own) = pairing.articles.get(column) else { return Html::default() };
    let Some(article) = collection.article(own) else { return Html::default() };
    let words = collection.report.articles.get(own as usize).map_or(0, |figures| figures.words);
    let label = collection.label(own);
    let (shared, with, shown) = match pairing.articles[..] {
        [left, right] => {
            let other = if column == 0 { right } else { left };
            let shared = collection.pair(own, other).map_or(0, |share| share.shared.a);
            (shared, collection.label(other), Shown::With(other))
        }
        _ => (pairing.shared_words(column, &article.text), "other columns", Shown::All),
    };
    let many = pairing.articles.len() > 2;
    let remove = act.reform(move |_| Action::Reading(Change::Remove(column)));
    html! {
        <header>
            <p class="label" title={article.id.clone()}>
                { label }
                if many && column == 0 { <small>{ " base" }</small> }
                if many {
                    <button type="button" class="quiet" onclick={remove} aria-label={["Remove ", label].concat()}>{ "Remove" }</button>
                }
            </p>
            <h2>{ &article.title }</h2>
            { facts(article, label) }
            <p class="share">
                <strong>{ percent(shared, words) }</strong>
                <span>{ count(shared.into(), "word") }{ " of " }{ words }{ " also in " }{ with }</span>
            </p>
            { strip(collection, own, shown) }
        </header>
    }
}
