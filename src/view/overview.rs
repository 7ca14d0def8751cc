//! The overview: who shares what with whom, how much, and what did they change?

use yew::{Html, html};

use crate::page::collection::Collection;
use crate::page::headline::{Headline, headline};
use crate::page::shared::Shared;
use crate::view::article_table::ArticleTable;
use crate::view::matrix::Matrix;
use crate::view::notice::missing;
use crate::view::passage_list::PassageList;

/// The first view.
pub fn overview(collection: &Shared<Collection>, at: Option<u32>, style: bool, common: bool) -> Html {
    let Headline { title, standfirst } = headline(collection);
    html! {
        <main class="overview" id="main">
            <header class="headline">
                <h1 tabindex="-1">{ title }</h1>
                <p class="standfirst">{ standfirst.join(" ") }</p>
            </header>
            { missing(&collection.missing) }
            <ArticleTable collection={collection.clone()} />
            <Matrix collection={collection.clone()} />
            <PassageList collection={collection.clone()} {at} {style} {common} />
        </main>
    }
}
