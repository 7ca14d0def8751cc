//! The head of a column: what the article says of itself, and how much of it stands in the other.

use yew::{Html, Properties, component, html};

use crate::page::collection::Collection;
use crate::page::pieces::Side;
use crate::page::shared::Shared;
use crate::page::wording::{count, percent};
use crate::span::Sides;
use crate::view::article_table::facts;
use crate::view::strip::{Shown, strip};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub pair: Sides<u32>,
    pub side: Side,
}

/// Title, facts, and the share with its strip.
#[component]
pub fn ColumnHead(props: &Props) -> Html {
    let Props { collection, pair, side } = props;
    let (own, other) = (*side.of(pair), *side.other().of(pair));
    let Some(article) = collection.article(own) else { return Html::default() };
    let words = collection.report.articles.get(own as usize).map_or(0, |figures| figures.words);
    let shared = collection.pair(own, other).map_or(0, |share| share.shared.a);
    html! {
        <header>
            <p class="label" title={article.id.clone()}>{ collection.label(own) }</p>
            <h2>{ &article.title }</h2>
            { facts(article) }
            <p class="share">
                <strong>{ percent(shared, words) }</strong>
                <span>{ count(shared.into(), "word") }{ " of " }{ words }{ " also in " }{ collection.label(other) }</span>
            </p>
            { strip(collection, own, Shown::With(other)) }
        </header>
    }
}
