//! The head of a column: what the article says of itself, and how much of it stands in the others.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::columns::alignment::Alignment;
use crate::state::columns::reading::ReadingChange;
use crate::state::wording::words::{count, percent};
use crate::view::act::Act;
use crate::view::overview::article_table::facts_in;
use crate::view::overview::coverage_bar::{Shown, coverage_bar};
use wirecopy::ArticleFigures;

/// Title, facts, and the share with its coverage bar. Of more than two columns each can be removed again.
pub fn column_head(collection: &Collection, alignment: &Alignment, column: usize, act: &Act) -> Html {
    let Some(&own) = alignment.articles.get(column) else { return Html::default() };
    let Some(article) = collection.article(own) else { return Html::default() };
    let figures = collection.report.articles.get(own as usize);
    let words = figures.map_or(0, ArticleFigures::story_words);
    let called = collection.labels_among(&alignment.articles);
    let label = called.get(column).map_or("", String::as_str);
    let (shared, with, shown) = match alignment.articles[..] {
        [left, right] => {
            let other = if column == 0 { right } else { left };
            let shared = collection.pair(own, other).map_or(0, |share| share.shared.a);
            (shared, collection.label(other), Shown::With(other))
        }
        _ => {
            let uncounted = figures.map(ArticleFigures::uncounted).unwrap_or_default();
            (alignment.shared_words(column, &article.text, &uncounted), "other columns", Shown::All)
        }
    };
    let many = alignment.articles.len() > 2;
    let remove = act.reform(move |_| Action::Reading(ReadingChange::Remove(column)));
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
            { facts_in(collection, own) }
            <p class="share">
                <strong>{ percent(shared, words) }</strong>
                <span>{ count(shared.into(), "word") }{ " of " }{ words }{ " also in " }{ with }</span>
            </p>
            { coverage_bar(collection, own, shown) }
        </header>
    }
}
