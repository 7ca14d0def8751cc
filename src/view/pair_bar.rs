//! The bar over the columns: which passage is in hand, and the ways on.

use yew::{Html, html};

use crate::page::action::Action;
use crate::page::collection::Collection;
use crate::page::hue::hue;
use crate::page::keys::Command;
use crate::page::pairing::{Link, Pairing};
use crate::page::pieces::Side;
use crate::page::route::Route;
use crate::page::wording::{count, number, ordinal};
use crate::view::act::Act;
use crate::view::switch::{DoButton, Switch};

/// Stays in sight while the columns scroll.
pub fn pair_bar(
    collection: &Collection,
    pairing: &Pairing,
    picked: Option<usize>,
    style: bool,
    side: Side,
    act: &Act,
) -> Html {
    let all = pairing.links.len();
    html! {
        <div class="bar">
            <nav class="steps" aria-label="Passages">
                <DoButton label="↑" says="Previous passage" shortcut="k" command={Command::Previous} disabled={all == 0} />
                <DoButton label="↓" says="Next passage" shortcut="j" command={Command::Next} disabled={all == 0} />
            </nav>
            <div class="in-hand" aria-live="polite">
                { match picked.and_then(|index| Some((index, pairing.links.get(index)?))) {
                    Some((index, link)) => in_hand(collection, pairing, index, link),
                    None if all == 0 => html! { <p>{ "No passage stands in both." }</p> },
                    None => html! { <p>{ "Pick a passage to bring its counterpart level." }</p> },
                } }
            </div>
            <Switch label="Style" shortcut="x" command={Command::Style} on={style} />
            { sides(collection, pairing, side, act) }
        </div>
    }
}

/// What is picked, in words.
fn in_hand(collection: &Collection, pairing: &Pairing, index: usize, link: &Link) -> Html {
    let name = link.spot.passage;
    let Some(passage) = collection.passage(name) else { return Html::default() };
    let route = Route::Passage { number: name, at: None };
    let all = pairing.links.len();
    let witnesses = ["all ", &number(passage.witnesses.len()), " witnesses"].concat();
    html! {
        <p>
            <span class={["badge ", hue(name)].concat()} aria-hidden="true">{ name }</span>
            <span class="sr">{ "Passage " }{ name }{ ", " }</span>
            { index + 1 }{ " of " }{ all }{ " · " }{ count(passage.words.into(), "word") }
            { order(link) }{ turns(pairing, link) }{ " · " }
            <a href={route.to_string()} aria-keyshortcuts="w">{ witnesses }</a>
        </p>
    }
}

/// "moved: 2nd here, 1st there".
fn order(link: &Link) -> Option<String> {
    let (left, right) = (ordinal(link.places.a + 1), ordinal(link.places.b + 1));
    link.moved.then(|| [" · moved: ", &left, " on the left, ", &right, " on the right"].concat())
}

/// Says so where one side prints the passage several times: "one of two on the left".
fn turns(pairing: &Pairing, link: &Link) -> Option<String> {
    let here = pairing.places.a[link.places.a].links.len();
    let there = pairing.places.b[link.places.b].links.len();
    let (times, side) = if here > 1 { (here, "right") } else { (there, "left") };
    let turn = ordinal(link.spot.turn as usize);
    (times > 1).then(|| [" · the ", &turn, " of ", &number(times), " on the ", side].concat())
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
