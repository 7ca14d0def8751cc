//! Two articles side by side, their passages level with each other.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusEvent, MouseEvent, PointerEvent};
use yew::{Callback, Html, Properties, component, hook, html, use_effect_with, use_memo, use_node_ref, use_state_eq};

use crate::page::action::Action;
use crate::page::collection::Collection;
use crate::page::keys::Command;
use crate::page::pairing::Pairing;
use crate::page::pieces::{Mark, Side, marks};
use crate::page::route::Spot;
use crate::page::shared::Shared;
use crate::page::wording::{count, why};
use crate::span::Sides;
use crate::view::act::use_act;
use crate::view::column::Column;
use crate::view::level::{self, Watch};
use crate::view::pair_bar::pair_bar;
use crate::view::switch::DoButton;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub left: u32,
    pub right: u32,
    pub at: Option<Spot>,
    pub style: bool,
    pub common: bool,
    pub side: Side,
    pub anchor: Option<Side>,
}

/// The two columns with what stands above them.
#[component]
pub fn Pair(props: &Props) -> Html {
    let Props { collection, left, right, at, style, common, side, anchor } = props;
    let pairing = use_pairing(collection, *left, *right, *common);
    let picked = at.and_then(|spot| pairing.find(spot));
    let marks = use_marks(&pairing, picked);
    let lit = use_state_eq(|| None::<u32>);
    let columns = use_node_ref();
    {
        let (columns, anchor) = (columns.clone(), *anchor);
        use_effect_with((pairing.clone(), picked), move |(pairing, picked)| {
            if let Some(columns) = columns.cast::<Element>() {
                level::bring(&columns, pairing, *picked, anchor);
            }
        });
    }
    {
        let columns = columns.clone();
        use_effect_with((pairing.clone(), picked), move |(pairing, picked)| {
            let watch = columns.cast::<Element>().and_then(|columns| Watch::new(columns, pairing.clone(), *picked));
            move || drop(watch)
        });
    }
    let act = use_act();
    let onclick = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some((side, place)) = place_under(&event).filter(|_| !is_selecting()) {
                act.emit(Action::Pick(side, place));
            }
        })
    };
    let (onpointerover, onfocusin) = {
        let (over, focus) = (lit.setter(), lit.setter());
        let passage = |event: &Event| mark_under(event)?.get_attribute("data-passage")?.parse().ok();
        (
            Callback::from(move |event: PointerEvent| over.set(passage(&event))),
            Callback::from(move |event: FocusEvent| focus.set(passage(&event))),
        )
    };
    let column = |side: Side| {
        let place = picked.map(|link| *side.of(&pairing.links[link].places));
        html! {
            <Column collection={collection.clone()} pair={Sides::new(*left, *right)} {side} marks={side.of(&marks).clone()}
                picked={place} lit={*lit} style={*style} />
        }
    };
    let shown = match side {
        Side::Left => "show-left",
        Side::Right => "show-right",
    };
    html! {
        <main class="pair" id="main">
            { heading(collection, &pairing) }
            { pair_bar(collection, &pairing, *at, *style, *side, &act) }
            <div ref={columns} class={["columns ", shown].concat()} {onclick} {onpointerover} {onfocusin}>
                { column(Side::Left) }
                <svg class="ribbons" aria-hidden="true">
                    { for pairing.links.iter().enumerate().map(|(index, link)| ribbon(index, link.spot, picked == Some(index), *lit)) }
                </svg>
                { column(Side::Right) }
            </div>
        </main>
    }
}

#[hook]
fn use_pairing(collection: &Shared<Collection>, left: u32, right: u32, common: bool) -> Shared<Pairing> {
    let pairing = use_memo((collection.clone(), left, right, common), |(collection, left, right, common)| {
        Shared::new(Pairing::new(&collection.report, *left, *right, *common))
    });
    (*pairing).clone()
}

/// The marks of both sides. They change with what is picked only where a place has several counterparts.
#[hook]
fn use_marks(pairing: &Shared<Pairing>, picked: Option<usize>) -> Sides<Shared<Vec<Mark>>> {
    let turned = picked.filter(|&link| {
        let places = pairing.links[link].places;
        pairing.places.a[places.a].links.len() > 1 || pairing.places.b[places.b].links.len() > 1
    });
    let marks = use_memo((pairing.clone(), turned), |(pairing, turned)| {
        Sides::new(Side::Left, Side::Right).map(|side| Shared::new(marks(pairing, side, *turned)))
    });
    (*marks).clone()
}

/// The heading, and why the two figures under it differ.
fn heading(collection: &Collection, pairing: &Pairing) -> Html {
    let (left, right) = (pairing.articles.a, pairing.articles.b);
    let labels = Sides::new(collection.label(left), collection.label(right));
    let pair = collection.pair(left, right);
    let (title, reason) = match pair {
        Some(pair) => {
            let words = count(u64::from(pair.shared.a.max(pair.shared.b)), "word");
            (
                [labels.a, " and ", labels.b, " have ", &words, " in common"].concat(),
                why(&pair, labels, Sides::new(pairing.places.a.len(), pairing.places.b.len())),
            )
        }
        None => (
            [labels.a, " and ", labels.b, " share nothing"].concat(),
            "No passage stands in both. Each tells the story in its own words.".to_owned(),
        ),
    };
    html! {
        <header class="headline">
            <h1 tabindex="-1">{ title }</h1>
            <p class="standfirst">{ reason }</p>
            <nav class="steps" aria-label="Pairs">
                <DoButton label="Previous pair" shortcut="p" command={Command::PreviousPage} />
                <DoButton label="Next pair" shortcut="n" command={Command::NextPage} />
                <DoButton label="Swap sides" shortcut="s" command={Command::Swap} />
            </nav>
        </header>
    }
}

/// The band between the columns that leads from a place to its counterpart; [`level`] gives it its shape.
fn ribbon(index: usize, spot: Spot, picked: bool, lit: Option<u32>) -> Html {
    let class = yew::classes!(
        crate::page::hue::hue(spot.passage),
        picked.then_some("picked"),
        (lit == Some(spot.passage)).then_some("lit")
    );
    html! { <path key={spot.to_string()} {class} data-link={index.to_string()} /> }
}

/// The mark that an event happened in.
fn mark_under(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("mark").ok()?
}

fn place_under(event: &Event) -> Option<(Side, usize)> {
    let mark = mark_under(event)?;
    let place = mark.get_attribute("data-place")?.parse().ok()?;
    let side = if mark.closest(".right").ok()?.is_some() { Side::Right } else { Side::Left };
    Some((side, place))
}

/// Whether the click ended a selection of text, which is no picking.
fn is_selecting() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}
