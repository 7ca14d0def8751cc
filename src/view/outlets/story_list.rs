//! The articles by story, with those that share nothing in one line.

use std::cell::Cell;
use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_memo, use_state_eq};

use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::outlets::story_facts::{story_facts, story_title};
use crate::state::overview::filter::Selection;
use crate::state::overview::query::Query;
use crate::state::shared::Shared;
use crate::state::wording::words::{counted, figure, percent, sentence};
use crate::view::browser::paced::use_growth;
use crate::view::frame::fold::Fold;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub selection: Rc<Selection>,
}

/// How many stories are shown at first and added when the reader asks for more, and how many articles of each.
const STEP: usize = 12;
/// So many of them are drawn at once.
const DRAWN: usize = 4;
const PRINTED_BY: usize = 12;

thread_local! {
    /// How many were drawn last.
    static GROWN: Cell<usize> = const { Cell::new(0) };
}

/// The stories, that with most to compare first.
#[component]
pub fn StoryList(props: &Props) -> Html {
    let Props { collection, selection } = props;
    let most = use_state_eq(|| STEP);
    let parted =
        use_memo((collection.clone(), selection.clone()), |(collection, selection)| part(collection, selection));
    let Parted { stories, loose, alone } = &*parted;
    let left = stories.len().saturating_sub(*most);
    // On the way back all that was there is there at once, so that what is below stands where it stood.
    let drawn = use_growth(selection, stories.len().min(*most), GROWN.get(), DRAWN);
    GROWN.set(drawn);
    let more = {
        let most = most.clone();
        Callback::from(move |_| most.set(*most + 2 * STEP))
    };
    html! {
        <section class="stories" aria-labelledby="stories-title">
            <h2 id="stories-title">{ "The articles by story" }</h2>
            <p class="note">{ "A story is what articles print that share words, within days. Most to compare first." }</p>
            if stories.is_empty() {
                <p>{ "No articles belong together so." }</p>
            }
            <ol>{ for stories.iter().take(drawn).map(|&story| html! {
                <StoryItem key={story} collection={collection.clone()} selection={selection.clone()} {story} />
            }) }</ol>
            if left > 0 {
                <button type="button" class="plain" onclick={more}>{ "Show more stories: " }{ left }{ " are left" }</button>
            }
            { fold(collection, loose.clone(), "share words with another outlet and belong to no story", "shares words with another outlet and belongs to no story") }
            { fold(collection, alone.clone(), "share nothing with another outlet", "shares nothing with another outlet") }
        </section>
    }
}

/// What a selection leaves.
struct Parted {
    /// The stories, by their indices.
    stories: Vec<usize>,
    /// Articles that share words and belong to no story, and those that share none.
    loose: Rc<Vec<u32>>,
    alone: Rc<Vec<u32>>,
}

fn part(collection: &Collection, selection: &Selection) -> Parted {
    let mut wanted = vec![false; collection.stories.len()];
    let (mut alone, mut loose) = (Vec::new(), Vec::new());
    for &article in &selection.articles {
        if let Some(story) = collection.story_of(article) {
            if let Some(wanted) = wanted.get_mut(story as usize) {
                *wanted = true;
            }
            continue;
        }
        let shares = collection.report.articles.get(article as usize).is_some_and(|figures| figures.reused_words > 0);
        if shares { loose.push(article) } else { alone.push(article) }
    }
    let stories = wanted.iter().enumerate().filter(|(_, wanted)| **wanted).map(|(story, _)| story).collect();
    Parted { stories, loose: Rc::new(loose), alone: Rc::new(alone) }
}

#[derive(PartialEq, Properties)]
struct StoryProps {
    collection: Shared<Collection>,
    selection: Rc<Selection>,
    /// Its index.
    story: usize,
}

#[component]
fn StoryItem(props: &StoryProps) -> Html {
    let StoryProps { collection, selection, story } = props;
    let Some(story) = collection.stories.get(*story) else { return Html::default() };
    let id = |index: u32| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let first = story.articles.first().copied().unwrap_or_default();
    let whole = Route::Overview { at: None, query: Query { story: Some(id(first)), ..Query::ALL } }.to_string();
    let asked: Vec<u32> = story.articles.iter().copied().filter(|&article| selection.asks_for(article)).collect();
    let others = story.articles.len() - asked.len().min(PRINTED_BY);
    // Among those of the story, most are told by their outlet alone.
    let shown: Vec<u32> = asked.iter().copied().take(PRINTED_BY).collect();
    let labels = collection.labels_among(&story.articles);
    let printed = |&article: &u32| {
        let label = story.articles.iter().position(|&one| one == article).and_then(|at| labels.get(at));
        let figures = collection.report.articles.get(article as usize);
        let share = figures.map(|figures| percent(figures.reused_words, figures.story_words()));
        let version = figures.is_some_and(|figures| figures.version_of.is_some());
        html! {
            <li key={article}>
                <a href={Route::Article { id: id(article) }.to_string()} title={collection.article(article).map(|article| article.title.clone())}>
                    { label.map_or("", String::as_str) }
                </a>
                { " " }
                <small>{ if version { Some("version".to_owned()) } else { share } }</small>
            </li>
        }
    };
    html! {
        <li>
            <h3><a href={whole.clone()}>{ story_title(collection, story) }</a></h3>
            <p class="facts">{ story_facts(collection, story) }</p>
            <ul class="printed" aria-label="Printed in, and how much of each also stands elsewhere">
                { for shown.iter().map(printed) }
                if others > 0 {
                    <li key="more" class="more"><a href={whole}>{ "and " }{ figure(others as u64) }{ " more" }</a></li>
                }
            </ul>
        </li>
    }
}

#[derive(PartialEq, Properties)]
struct ListedProps {
    collection: Shared<Collection>,
    articles: Rc<Vec<u32>>,
}

/// So many articles of a fold are listed at once.
const LISTED: usize = 200;

/// Many articles in one line, which opens.
fn fold(collection: &Shared<Collection>, articles: Rc<Vec<u32>>, says: &str, one: &str) -> Html {
    if articles.is_empty() {
        return Html::default();
    }
    let says = if articles.len() == 1 { one } else { says };
    let line = [&*sentence(&counted(articles.len(), "article")), " ", says];
    let collection = collection.clone();
    let inside =
        Callback::from(move |()| html! { <Listed collection={collection.clone()} articles={articles.clone()} /> });
    html! { <Fold class="alone" says={line.concat()} {inside} /> }
}

/// The articles of a fold, the first ones of many.
#[component]
fn Listed(props: &ListedProps) -> Html {
    let ListedProps { collection, articles } = props;
    let most = use_state_eq(|| LISTED);
    let more = {
        let most = most.clone();
        Callback::from(move |_| most.set(*most + LISTED))
    };
    let left = articles.len().saturating_sub(*most);
    html! {
        <>
            <ul>
                { for articles.iter().take(*most).filter_map(|&index| Some((index, collection.article(index)?))).map(|(index, article)| html! {
                    <li key={index}>
                        <span class="label">{ collection.label(index) }</span>
                        <a href={Route::Article { id: article.id.clone() }.to_string()}>{ &article.title }</a>
                    </li>
                }) }
            </ul>
            if left > 0 {
                <button type="button" class="plain" onclick={more}>{ "Show more: " }{ left }{ " are left" }</button>
            }
        </>
    }
}
