//! The overview: who shares what with whom, how much, and what did they change?

use yew::{Html, Properties, component, html};

use crate::page::collection::Collection;
use crate::page::headline::{Headline, headline};
use crate::page::shared::Shared;
use crate::view::article_table::ArticleTable;
use crate::view::matrix::Matrix;
use crate::view::notice::missing;
use crate::view::passage_list::PassageList;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub at: Option<u32>,
    pub style: bool,
    pub common: bool,
}

/// The first view.
#[component]
pub fn Overview(props: &Props) -> Html {
    let Props { collection, at, style, common } = props;
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
            <PassageList collection={collection.clone()} at={*at} style={*style} common={*common} />
        </main>
    }
}
