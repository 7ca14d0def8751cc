//! The articles, with how much of each is reused.

use yew::{Callback, Html, Properties, component, html, use_state_eq};

use crate::article::Article;
use crate::page::collection::Collection;
use crate::page::route::Route;
use crate::page::shared::Shared;
use crate::page::wording::{day, figure, percent};
use crate::view::strip::{Shown, strip};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
}

/// How many articles are shown before the reader asks for all.
const SHOWN: usize = 12;

/// One row for each article; in a large collection, those that reuse most.
#[component]
pub fn ArticleTable(props: &Props) -> Html {
    let collection = &props.collection;
    let whole = use_state_eq(|| false);
    let count = collection.articles.len();
    let shown = collection.foremost(if *whole { count } else { SHOWN });
    let all = {
        let whole = whole.clone();
        Callback::from(move |_| whole.set(true))
    };
    html! {
        <section class="articles" aria-labelledby="articles-title">
            <h2 id="articles-title">{ "The articles" }</h2>
            <p class="note">{ "Each strip is an article from its first word to its last; the coloured parts stand in another article too." }</p>
            if shown.len() < count {
                <p class="note">{ "These " }{ shown.len() }{ " reuse most." }</p>
            }
            <ol>
                { for shown.iter().map(|&index| row(collection, index)) }
            </ol>
            if shown.len() < count {
                <button type="button" class="plain" onclick={all}>{ "Show all " }{ count }{ " articles" }</button>
            }
        </section>
    }
}

fn row(collection: &Collection, index: u32) -> Html {
    let figures = collection.report.articles.get(index as usize);
    let (Some(article), Some(figures)) = (collection.article(index), figures) else { return Html::default() };
    let share = percent(figures.reused_words, figures.words);
    html! {
        <li key={article.id.clone()} class={(figures.reused_words == 0).then_some("alone")}>
            <span class="label" title={article.id.clone()}>{ collection.label(index) }</span>
            <div class="what">
                <h3>{ &article.title }</h3>
                { facts(article) }
            </div>
            <div class="reuse">
                { strip(collection, index, Shown::All) }
                <p>
                    <strong>{ share }</strong>{ " of " }{ figure(figures.words.into()) }{ " words reused" }
                    { closest(collection, index) }
                </p>
            </div>
        </li>
    }
}

/// What the article says of itself: outlet, day, byline, credit.
pub fn facts(article: &Article) -> Html {
    let facts: Vec<(&str, String)> = [
        ("outlet", article.outlet.clone()),
        ("date", article.date.as_deref().map(day)),
        ("byline", article.byline.clone()),
        ("credit", article.credit.clone()),
    ]
    .into_iter()
    .filter_map(|(name, fact)| Some((name, fact?)))
    .collect();
    if facts.is_empty() {
        return html! { <p class="facts"><span class="none">{ "no date, byline or credit" }</span></p> };
    }
    html! {
        <p class="facts">
            { for facts.into_iter().map(|(name, fact)| html! { <span key={name} class={name}>{ fact }</span> }) }
        </p>
    }
}

/// A way to the article that shares most with this one.
fn closest(collection: &Collection, index: u32) -> Html {
    let pair = collection.pairs.iter().find_map(|pair| match pair.articles {
        articles if articles.a == index => Some(*pair),
        articles if articles.b == index => Some(pair.swap()),
        _ => None,
    });
    let Some(pair) = pair else { return html! { <span class="closest">{ "shares nothing" }</span> } };
    let id = |index| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let route = Route::Pair { left: id(index), right: id(pair.articles.b), more: Vec::new(), at: None };
    html! { <span class="closest">{ "most with " }<a href={route.to_string()}>{ collection.label(pair.articles.b) }</a></span> }
}
