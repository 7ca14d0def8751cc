//! What others put in, place by place.

use yew::{Html, html};

use crate::state::address::opening::opening;
use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::wire::places::Place;
use crate::state::wire::source::Wire;
use crate::state::wording::words::{count, counted, number};
use crate::view::wire::paragraph::beside;

/// So many places are shown, so many additions of each, and so many words of one.
const PLACES: usize = 20;
const ADDITIONS: usize = 8;
const WORDS: usize = 24;

/// The places where others put something in, those where most did first.
pub fn places(collection: &Collection, wire: &Wire) -> Html {
    if wire.places.is_empty() {
        return Html::default();
    }
    let more = wire.places.len().saturating_sub(PLACES);
    html! {
        <section class="put-in" aria-labelledby="put-in-title">
            <h2 id="put-in-title">{ "What others added" }</h2>
            <p class="note">{ "Words of their own between two places that they have of the source, where most added something first." }</p>
            <ol>
                { for wire.places.iter().take(PLACES).enumerate().map(|(at, place)| html! { <li key={at}>{ place_item(collection, wire, place) }</li> }) }
            </ol>
            if more > 0 {
                <p class="more">{ "and " }{ counted(more, "place") }{ " more" }</p>
            }
        </section>
    }
}

fn place_item(collection: &Collection, wire: &Wire, place: &Place) -> Html {
    let id = collection.article(wire.article).map(|article| article.id.clone()).unwrap_or_default();
    let route = Route::Wire { id, at: Some(place.paragraph as u32 + 1) };
    let (articles, more) = (place.articles(), place.additions.len().saturating_sub(ADDITIONS));
    let around = place.around.max(articles);
    let says = match around {
        1 => ": the one article that prints what stands around it".to_owned(),
        _ if articles == around => {
            [": all ", &counted(articles, "article"), " that print what stands around it"].concat()
        }
        _ => {
            [": ", &number(articles), " of ", &counted(around, "article"), " that print what stands around it"].concat()
        }
    };
    html! {
        <>
            <h3>
                <a href={route.to_string()}>{ if place.within { "In paragraph " } else { "After paragraph " } }{ place.paragraph + 1 }</a>{ says }
            </h3>
            if let Some(number) = place.shared {
                <p class="note">
                    { "Some of it is the same in two of them, and not in the source: " }
                    <a href={Route::passage(number).to_string()}>{ "passage " }{ number }</a>{ "." }
                </p>
            }
            <ul>
                { for place.additions.iter().take(ADDITIONS).enumerate().map(|(at, (article, addition))| {
                    let words = opening(addition.bytes.of(collection.text(*article)), WORDS);
                    let way = beside(collection, wire.article, *article, None).map(|route| route.to_string());
                    html! {
                        <li key={at}>
                            <a class="label" href={way}>{ collection.label(*article) }</a>{ " " }
                            <q>{ words }</q><small>{ " " }{ count(addition.words.into(), "word") }</small>
                        </li>
                    }
                }) }
                if more > 0 { <li key="more" class="more">{ "and " }{ more }{ " more" }</li> }
            </ul>
        </>
    }
}
