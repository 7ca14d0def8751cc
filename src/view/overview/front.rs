//! The overview: who shares what with which other, how much, and what did they change?

use yew::{Html, html};

use crate::state::collection::Collection;
use crate::state::model::State;
use crate::state::overview::against;
use crate::state::overview::headline::{Headline, headline};
use crate::state::overview::query::Query;
use crate::state::parts::Part;
use crate::state::shared::Shared;
use crate::tables;
use crate::view::act::Act;
use crate::view::browser::paced::Turn;
use crate::view::frame::status_page::{arriving, missing};
use crate::view::outlets::{by_outlet, headline};
use crate::view::overview::article_table::ArticleTable;
use crate::view::overview::basis::basis;
use crate::view::overview::drawn::Drawn;
use crate::view::overview::matrix::Matrix;
use crate::view::overview::passage_list::PassageList;

/// A matrix of so many articles is drawn together with their list: it stands beside that, which would get narrower later.
const TOGETHER: usize = 12;

/// The first view.
pub fn overview(
    collection: &Shared<Collection>,
    at: Option<u32>,
    query: &Query,
    drawn: &Drawn,
    state: &State,
    act: &Act,
) -> Html {
    // What was drawn for a story stands in no view of all, and the other way round: it would be drawn for nothing.
    let of_view = |turn: &Turn| turn.clone().filter(|selection| selection.story == query.story);
    let passages = &drawn.passages;
    let (articles, pairs) = (of_view(&drawn.articles), of_view(&drawn.pairs));
    let State { style, uncounted, parts, .. } = *state;
    // Where outlets are stated, what speaks of them is a part of its own.
    let outlets = tables::outlets_here();
    let speaks_of_outlets = collection.report.houses.len() > 1;
    if speaks_of_outlets && outlets.is_none() {
        return arriving(parts.lacks(Part::Outlets), act);
    }
    let by_outlet = outlets.filter(|_| collection.is_by_outlet() && query.story.is_none());
    let together = passages.as_ref().filter(|_| collection.articles.len() <= TOGETHER);
    html! {
        <main class="overview" id="main" aria-busy={pairs.is_none().then_some("true")}>
            if let Some(outlets) = outlets.filter(|_| speaks_of_outlets) {
                { (outlets.headline)(headline::Props { collection: collection.clone(), query: query.clone() }) }
            } else {
                { plain_headline(collection) }
            }
            { basis(collection, act) }
            { missing(&collection.missing) }
            if let Some(outlets) = by_outlet {
                { (outlets.overview)(by_outlet::Props { collection: collection.clone(), query: query.clone(), selection: articles, agencies: state.agencies }) }
            } else {
                if let Some(selection) = articles.as_ref().or(passages.as_ref()) {
                    <ArticleTable collection={collection.clone()} query={query.clone()} selection={selection.clone()} />
                }
                if let Some(selection) = pairs.as_ref().or(articles.as_ref()).or(together) {
                    <Matrix collection={collection.clone()} selection={selection.clone()} />
                }
            }
            if let Some(selection) = passages.as_ref().filter(|_| drawn.pairs.is_some()) {
                <PassageList collection={collection.clone()} {at} query={query.clone()} selection={selection.clone()} {style} {uncounted} agencies={state.agencies} />
            }
        </main>
    }
}

/// The headline where nothing is known of outlets.
fn plain_headline(collection: &Collection) -> Html {
    let Headline { title, standfirst } = against::headline(collection).unwrap_or_else(|| headline(collection));
    html! {
        <header class="headline">
            <h1 tabindex="-1">{ title }</h1>
            <p class="standfirst">{ standfirst.join(" ") }</p>
        </header>
    }
}
