//! The bar over the columns: which passage is in hand, and the ways on.

use yew::{Html, html};

use crate::page::action::Action;
use crate::page::collection::Collection;
use crate::page::hue::hue;
use crate::page::keys::Command;
use crate::page::pairing::{Link, Pairing};
use crate::page::pieces::Side;
use crate::page::route::{Route, Spot};
use crate::page::wording::{count, number, ordinal};
use crate::view::act::Act;
use crate::view::switch::{DoButton, Switch};

/// Stays in sight while the columns scroll. `at` is what the address names, `side` what a narrow screen shows.
pub fn pair_bar(
    collection: &Collection,
    pairing: &Pairing,
    at: Option<Spot>,
    style: bool,
    side: Side,
    act: &Act,
) -> Html {
    let none = pairing.links.is_empty();
    html! {
        <div class="bar">
            <nav class="steps" aria-label="Passages">
                <DoButton label="↑" says="Previous passage" shortcut="k" command={Command::Previous} disabled={none} />
                <DoButton label="↓" says="Next passage" shortcut="j" command={Command::Next} disabled={none} />
            </nav>
            <div class="in-hand" aria-live="polite"><p>{ says(collection, pairing, at) }</p></div>
            <Switch label="Style" says="Differences of style" shortcut="x" command={Command::Style} on={style} />
            { sides(collection, pairing, side, act) }
        </div>
    }
}

/// What is picked, or why nothing is.
fn says(collection: &Collection, pairing: &Pairing, at: Option<Spot>) -> Html {
    let Some(spot) = at else {
        let says = if pairing.links.is_empty() {
            "No passage stands in both."
        } else {
            "Pick a passage to bring its counterpart level."
        };
        return html! { { says } };
    };
    if let Some(index) = pairing.find(spot) {
        return in_hand(collection, pairing, index);
    }
    let Some(passage) = collection.passage(spot.passage) else {
        return html! { <>{ "There is no passage " }{ spot.passage }{ "." }</> };
    };
    let route = Route::Passage { number: spot.passage, at: None };
    html! {
        <>
            { "Passage " }{ spot.passage }
            if passage.common {
                { " consists of common phrases, which are hidden: press c to show them. " }
            } else {
                { " is not one stretch in both: each has its own part of it. " }
            }
            <a href={route.to_string()}>{ "See it whole" }</a>
        </>
    }
}

/// What is picked, in words.
fn in_hand(collection: &Collection, pairing: &Pairing, index: usize) -> Html {
    let link = &pairing.links[index];
    let name = link.spot.passage;
    let Some(passage) = collection.passage(name) else { return Html::default() };
    let route = Route::Passage { number: name, at: None };
    let witnesses = match passage.witnesses.len() {
        2 => "both witnesses".to_owned(),
        all => ["all ", &number(all), " witnesses"].concat(),
    };
    html! {
        <>
            <span class={["badge ", hue(name)].concat()} aria-hidden="true">{ name }</span>
            <span class="sr">{ "Passage " }{ name }{ ", " }</span>
            { index + 1 }{ " of " }{ pairing.links.len() }{ " · " }{ count(passage.words.into(), "word") }
            { order(link) }{ turns(pairing, index) }{ " · " }
            <a href={route.to_string()} aria-keyshortcuts="w">{ witnesses }</a>
        </>
    }
}

/// "moved: 2nd here, 1st there".
fn order(link: &Link) -> Option<String> {
    let (left, right) = (ordinal(link.places.a + 1), ordinal(link.places.b + 1));
    link.moved.then(|| [" · moved: ", &left, " on the left, ", &right, " on the right"].concat())
}

/// Says so where one side prints the passage several times: "the 1st of two on the left".
fn turns(pairing: &Pairing, index: usize) -> Option<String> {
    let places = pairing.links[index].places;
    let (left, right) = (&pairing.places.a[places.a].links, &pairing.places.b[places.b].links);
    // The meetings of a place are the counterparts that it has on the other side.
    let (counterparts, side) = if left.len() > 1 { (left, "right") } else { (right, "left") };
    let turn = ordinal(counterparts.iter().position(|&link| link == index)? + 1);
    (counterparts.len() > 1).then(|| [" · the ", &turn, " of ", &number(counterparts.len()), " on the ", side].concat())
}

/// On a narrow screen one column is shown at a time; the other stands level behind it.
fn sides(collection: &Collection, pairing: &Pairing, shown: Side, act: &Act) -> Html {
    let tab = |side: Side| {
        let onclick = act.reform(move |_| Action::Show(side));
        let label = collection.label(*side.of(&pairing.articles)).to_owned();
        html! {
            <button type="button" class="plain" aria-pressed={(shown == side).to_string()} {onclick}>{ label }</button>
        }
    };
    html! {
        <div class="sides" role="group" aria-label="Column shown">{ tab(Side::Left) }{ tab(Side::Right) }</div>
    }
}
