//! The places where many witnesses differ, each with its readings and how many print them.

use yew::{Callback, Html, Properties, classes, component, html, use_memo, use_state_eq};

use crate::state::address::route::Route;
use crate::state::collation::readings::{Place, Version, all};
use crate::state::collection::Collection;
use crate::state::shared::Shared;
use crate::state::wording::words::figure;
use crate::view::collation::segments::names;
use crate::view::overview::differences::kind_class;
use wirecopy::order::sort_by_key;
use wirecopy::{Collation, EditKind, Passage};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub passage: Shared<Passage>,
    pub collation: Shared<Collation>,
    pub number: u32,
    pub base: Option<String>,
    pub at: Option<u32>,
    pub style: bool,
}

/// So many places are shown before the reader asks for all: the gravest.
const SHOWN: usize = 16;

/// One row for each place, in the order of the text.
#[component]
pub fn Readings(props: &Props) -> Html {
    let Props { collection, passage, collation, at, style, .. } = props;
    let whole = use_state_eq(|| false);
    let key = (collection.clone(), passage.clone(), collation.clone(), *style);
    let places = use_memo(key, |(collection, passage, collation, style)| all(collection, passage, collation, *style));
    let mut gravest: Vec<usize> = (0..places.len()).collect();
    sort_by_key(&mut gravest, |&place| places[place].kind.map_or(u8::MAX, |kind| kind.severity(false)));
    gravest.truncate(SHOWN);
    let is_shown = |index: usize| *whole || gravest.contains(&index) || *at == Some(places[index].number);
    let left = if *whole { 0 } else { places.len().saturating_sub(SHOWN) };
    let more = {
        let whole = whole.clone();
        Callback::from(move |_| whole.set(true))
    };
    html! {
        <section class="readings" aria-labelledby="readings-title">
            <h2 id="readings-title">{ "Where they differ" }</h2>
            if places.is_empty() {
                <p>{ "Nowhere: all print the same words." }</p>
            }
            <table>
                <tbody>{ for places.iter().enumerate().filter(|(index, _)| is_shown(*index)).map(|(_, place)| line(props, place)) }</tbody>
            </table>
            if left > 0 {
                <button type="button" class="plain" onclick={more}>{ "Show all places: " }{ left }{ " are less grave" }</button>
            }
        </section>
    }
}

fn line(props: &Props, place: &Place) -> Html {
    let Props { collection, passage, number, base, at, .. } = props;
    let route = Route::Passage { number: *number, at: Some(place.number), base: base.clone() };
    let picked = *at == Some(place.number);
    let (before, behind) = &place.around;
    html! {
        <tr key={place.number} class={picked.then_some("picked")}>
            <th scope="row"><a href={route.to_string()} aria-label={["Place ", &place.number.to_string()].concat()}>{ place.number }</a></th>
            <td class="around"><bdi>{ before }{ " [ ] " }{ behind }</bdi></td>
            <td>
                <ul>
                    { for place.readings.iter().enumerate().map(|(rank, version)| reading(collection, passage, (rank, version), place.kind)) }
                    if !place.absent.is_empty() {
                        <li class="absent"><small>{ "not here: " }{ names(collection, passage, &place.absent) }</small></li>
                    }
                </ul>
            </td>
        </tr>
    }
}

fn reading(
    collection: &Collection,
    passage: &Passage,
    (rank, version): (usize, &Version),
    kind: Option<EditKind>,
) -> Html {
    let class = classes!("change", (rank > 0).then(|| kind.map(kind_class)).flatten());
    html! {
        <li key={rank} {class}>
            if let Some(words) = &version.words {
                if rank > 0 { <ins>{ words }</ins> } else { <bdi>{ words }</bdi> }
            } else {
                <i>{ "nothing" }</i>
            }
            <b>{ figure(version.witnesses.len() as u64) }</b>
            if rank > 0 {
                <small>{ names(collection, passage, &version.witnesses) }</small>
            }
        </li>
    }
}
