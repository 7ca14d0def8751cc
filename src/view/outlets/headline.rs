//! What stands at the top of the overview where there are outlets.

use yew::{Html, Properties, classes, component, html, use_memo};

use crate::state::address::full_address::FullAddress;
use crate::state::address::route::Route;
use crate::state::basis::{Basis, Source};
use crate::state::collection::Collection;
use crate::state::outlets::certain_change::{Change, Wording};
use crate::state::outlets::headline::{self, Headline};
use crate::state::overview::against;
use crate::state::overview::query::Query;
use crate::state::shared::Shared;
use crate::state::wording::words::sentence;
use crate::view::overview::differences::kind_class;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub query: Query,
}

/// The headline, the sentences under it, and one change with both wordings.
#[component]
pub fn HeadlineView(props: &Props) -> Html {
    let Props { collection, query } = props;
    // No other filter changes what it says.
    let narrowed = Query { story: query.story.clone(), houses: query.houses.clone(), ..Query::ALL };
    let told = use_memo((collection.clone(), narrowed), |(collection, query)| headline::headline(collection, query));
    let Headline { mut title, mut standfirst, change } = (*told).clone();
    let narrows = query.story.is_some() || !query.houses.is_empty();
    if let Some(told) = against::headline(collection).filter(|_| !narrows) {
        (title, standfirst) = (told.title, told.standfirst);
    }
    html! {
        <header class="headline">
            if narrows {
                <p class="kicker"><a href={Route::HOME.to_string()}>{ "All outlets and stories" }</a></p>
            }
            <h1 tabindex="-1">{ title }</h1>
            if !standfirst.is_empty() {
                <p class="standfirst">{ standfirst.join(" ") }</p>
            }
            { ask(collection, query) }
            if let Some(change) = change {
                { wordings(&change) }
            }
        </header>
    }
}

/// A way to compare the one house that is shown with all others alone.
fn ask(collection: &Collection, query: &Query) -> Html {
    let [house] = &query.houses[..] else { return Html::default() };
    let house = collection.report.houses.iter().find(|known| known.name == *house);
    let Some(house) = house.filter(|_| collection.basis == Basis::Each && collection.report.houses.len() > 1) else {
        return Html::default();
    };
    let source = house.outlets.iter().map(|outlet| Source::Outlet(outlet.clone())).collect();
    let address = FullAddress::asking(source);
    html! {
        <p class="note"><a href={address.to_string()}>{ "Compare " }{ &house.name }{ " with all others, and not these with one another" }</a></p>
    }
}

/// "A number was changed in a quotation", and what each of the two prints.
fn wordings(change: &Change) -> Html {
    let quoted = if change.quoted { ", in a quotation" } else { "" };
    let says = [&sentence(change.name), quoted].concat();
    let line = |wording: &Wording| {
        html! {
            <div>
                <dt>{ &wording.who }</dt>
                <dd>
                    { &wording.before }
                    if wording.words.is_empty() {
                        <span class="rest" role="img" aria-label="nothing here"></span>
                    } else {
                        <mark class={classes!("ed", kind_class(change.kind))}>{ &wording.words }</mark>
                    }
                    { &wording.after }
                </dd>
            </div>
        }
    };
    html! {
        <figure class="wordings">
            <figcaption>
                <a href={Route::passage(change.passage).to_string()}>{ says }</a>
            </figcaption>
            <dl>{ for change.wordings.iter().map(line) }</dl>
        </figure>
    }
}
