//! The overview: who shares what with which other, how much, and what did they change?

use yew::{Html, html};

use crate::state::collection::Collection;
use crate::state::model::State;
use crate::state::overview::headline::{Headline, headline};
use crate::state::overview::query::Query;
use crate::state::parts::Part;
use crate::state::shared::Shared;
use crate::tables;
use crate::view::act::Act;
use crate::view::browser::paced::Turn;
use crate::view::frame::status_page::{missing, try_again};
use crate::view::overview::article_table::ArticleTable;
use crate::view::overview::matrix::Matrix;
use crate::view::overview::passage_list::Props;

/// What each part is drawn from. The passages come first, since they stand where the reader filters; the others follow. Where
/// nothing is drawn yet it is the other way round.
pub struct Drawn {
    pub passages: Turn,
    pub articles: Turn,
    pub pairs: Turn,
}

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
    let Headline { title, standfirst } = headline(collection);
    let Drawn { passages, articles, pairs } = drawn;
    let State { style, uncounted, parts, .. } = *state;
    let (lacks, is_listed) = (parts.lacks(Part::Passages), parts.has(Part::Passages));
    let together = passages.as_ref().filter(|_| collection.articles.len() <= TOGETHER);
    html! {
        <main class="overview" id="main" aria-busy={(pairs.is_none() || !is_listed).then_some("true")}>
            <header class="headline">
                <h1 tabindex="-1">{ title }</h1>
                <p class="standfirst">{ standfirst.join(" ") }</p>
            </header>
            { missing(&collection.missing) }
            if let Some(selection) = articles.as_ref().or(passages.as_ref()) {
                <ArticleTable collection={collection.clone()} query={query.clone()} selection={selection.clone()} />
            }
            if let Some(selection) = pairs.as_ref().or(articles.as_ref()).or(together) {
                <Matrix collection={collection.clone()} selection={selection.clone()} />
            }
            if let Some(selection) = passages.as_ref().filter(|_| pairs.is_some()) {
                { list(Props { collection: collection.clone(), at, query: query.clone(), selection: selection.clone(), style, uncounted }, lacks, act) }
            }
        </main>
    }
}

/// The passages, as soon as what lists them is there.
fn list(props: Props, lacks: bool, act: &Act) -> Html {
    match tables::passages_here() {
        Some(passages) => (passages.list)(props),
        None if lacks => html! {
            <section class="notice" aria-labelledby="passages-title">
                <h2 id="passages-title">{ "The passages are missing: a part of this page did not arrive" }</h2>
                { try_again(act) }
            </section>
        },
        None => Html::default(),
    }
}
