//! The articles, with how much of each is reused.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_state_eq};

use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::overview::filter::Selection;
use crate::state::overview::query::{Query, name};
use crate::state::overview::ranking::Sorting;
use crate::state::shared::Shared;
use crate::state::wording::words::{day, figure, percent};
use crate::view::act::use_act;
use crate::view::overview::coverage_bar::{Shown, coverage_bar};
use crate::view::overview::fields::{choice, on_change};
use wirecopy::article::Article;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub query: Query,
    pub selection: Rc<Selection>,
}

/// How many articles are shown before the reader asks for more, and how many then come at a time.
const SHOWN: usize = 12;
const STEP: usize = 24;

/// So many need no order but their own.
const FEW: usize = 3;

/// One row for each article; in a large collection, those that reuse most.
#[component]
pub fn ArticleTable(props: &Props) -> Html {
    let Props { collection, query, selection } = props;
    let act = use_act();
    let most = use_state_eq(|| SHOWN);
    let count = selection.articles.len();
    let shown = match query.sorting {
        // Until more is asked for, those that reuse nothing are not among "those that reuse most".
        Sorting::Listed if *most == SHOWN && count > SHOWN => {
            let reuses =
                |&&index: &&u32| collection.report.articles.get(index as usize).is_some_and(|of| of.reused_words > 0);
            let reusing = selection.articles.iter().filter(reuses).count().max(1);
            collection.foremost(&selection.articles, reusing.min(SHOWN))
        }
        Sorting::Listed => collection.foremost(&selection.articles, *most),
        _ => selection.articles.iter().copied().take(*most).collect(),
    };
    let more = {
        let most = most.clone();
        Callback::from(move |_| most.set(*most + STEP))
    };
    html! {
        <section class="articles" aria-labelledby="articles-title">
            <header onchange={on_change(query, &act)}>
                <h2 id="articles-title">{ "The articles" }</h2>
                if selection.all_articles > FEW {
                    { choice("Order", name::ARTICLES, &Sorting::ALL.map(Sorting::names), query.sorting.name()) }
                }
            </header>
            <p class="note">{ "Each strip is an article from its first word to its last; the coloured parts stand in another article too." }</p>
            if count < selection.all_articles {
                <p class="note">{ figure(count as u64) }{ " of " }{ selection.all_articles }{ " are left by the filters below." }</p>
            }
            if shown.len() < count && query.sorting == Sorting::Listed {
                <p class="note">{ if shown.len() == 1 { "This one reuses most.".to_owned() } else { ["These ", &shown.len().to_string(), " reuse most."].concat() } }</p>
            }
            <ol>
                { for shown.iter().map(|&index| row(collection, index)) }
            </ol>
            if shown.len() < count {
                <button type="button" class="plain" onclick={more}>{ "Show more: " }{ count - shown.len() }{ " are left" }</button>
            }
        </section>
    }
}

fn row(collection: &Collection, index: u32) -> Html {
    let figures = collection.report.articles.get(index as usize);
    let (Some(article), Some(figures)) = (collection.article(index), figures) else { return Html::default() };
    let share = percent(figures.reused_words, figures.story_words());
    html! {
        <li key={article.id.clone()} class={(figures.reused_words == 0).then_some("alone")}>
            <span class="label" title={article.id.clone()}>{ collection.label(index) }</span>
            <div class="what">
                <h3>
                    if collection.has_houses() {
                        <a href={Route::Article { id: article.id.clone() }.to_string()}>{ &article.title }</a>
                    } else {
                        { &article.title }
                    }
                </h3>
                { facts_and(article, collection.label(index), html! { <>{ version(collection, index) }{ closest(collection, index) }{ became(collection, index) }</> }) }
            </div>
            <div class="reuse">
                <strong>{ share }</strong>
                { coverage_bar(collection, index, Shown::All) }
                <p>{ "of " }{ figure(figures.story_words().into()) }{ " words reused" }</p>
            </div>
        </li>
    }
}

/// What the article says of itself, but for what `label` says already: outlet, day, byline, credit.
pub fn facts(article: &Article, label: &str) -> Html {
    facts_and(article, label, Html::default())
}

/// The same of an article of the collection, and whether it is a version of another.
pub fn facts_in(collection: &Collection, index: u32) -> Html {
    let label = collection.label(index);
    let more = html! { <>{ version(collection, index) }{ became(collection, index) }</> };
    let facts = |article| facts_and(article, label, more);
    collection.article(index).map(facts).unwrap_or_default()
}

/// Which article of its house it prints again, with a way to what was changed.
fn version(collection: &Collection, index: u32) -> Html {
    let Some(first) = collection.version_of(index) else { return Html::default() };
    let id = |index| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let route = Route::Pair { left: id(first), right: id(index), more: Vec::new(), at: None };
    html! { <span class="version">{ "version of " }<a href={route.to_string()}>{ collection.label(first) }</a></span> }
}

/// A way to what the others made of it, if they print some of it.
fn became(collection: &Collection, index: u32) -> Html {
    let Some(article) = collection.article(index).filter(|_| collection.closest(index).is_some()) else {
        return Html::default();
    };
    let route = Route::Wire { id: article.id.clone(), at: None };
    html! {
        <span class="closest">
            <a href={route.to_string()}>{ "what became of it" }<span class="sr">{ ": " }{ collection.label(index) }</span></a>
        </span>
    }
}

/// The same, and one thing more.
fn facts_and(article: &Article, label: &str, more: Html) -> Html {
    let facts: Vec<(&str, String)> = [
        ("outlet", article.outlet.clone().filter(|outlet| !label.contains(outlet))),
        ("date", article.date.as_deref().map(day)),
        ("byline", article.byline.clone()),
        ("credit", article.credit.clone()),
    ]
    .into_iter()
    .filter_map(|(name, fact)| Some((name, fact?)))
    .collect();
    if facts.is_empty() {
        return html! { <p class="facts"><span class="none">{ "no date, byline or credit" }</span>{ more }</p> };
    }
    html! {
        <p class="facts">
            { for facts.into_iter().map(|(name, fact)| html! { <span key={name} class={name}>{ fact }</span> }) }
            { more }
        </p>
    }
}

/// A way to the article that shares most with this one.
fn closest(collection: &Collection, index: u32) -> Html {
    let pair = collection.closest(index);
    let Some(pair) = pair else { return html! { <span class="closest">{ "shares nothing" }</span> } };
    let id = |index| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let route = Route::Pair { left: id(index), right: id(pair.articles.b), more: Vec::new(), at: None };
    html! { <span class="closest">{ "most with " }<a href={route.to_string()}>{ collection.label(pair.articles.b) }</a></span> }
}
