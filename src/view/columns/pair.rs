//! Two to four articles side by side, their passages level with each other.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusEvent, MouseEvent, PointerEvent};
use yew::{
    Callback, Html, Properties, classes, component, hook, html, use_effect_with, use_memo, use_mut_ref, use_node_ref,
    use_state_eq,
};

use crate::state::action::Action;
use crate::state::address::route::Spot;
use crate::state::collection::Collection;
use crate::state::columns::alignment::{Link, Pairing};
use crate::state::columns::inline_marks::{Mark, marks};
use crate::state::columns::reading::Reading;
use crate::state::keys::Command;
use crate::state::shared::Shared;
use crate::state::wording::hue::hue;
use crate::state::wording::words::{count, counted, list, number, sentence, why};
use crate::view::act::{Act, use_act};
use crate::view::browser::window;
use crate::view::columns::beside::beside;
use crate::view::columns::column::{Column, SIDES};
use crate::view::columns::pair_bar::pair_bar;
use crate::view::columns::sync_scroll;
use crate::view::columns::sync_scroll::Watch;
use crate::view::frame::switch::DoButton;
use crate::view::overview::differences::legend;
use crate::view::overview::near_misses::use_left_out;
use wirecopy::span::Sides;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    /// The articles, two to four.
    pub articles: Vec<u32>,
    pub at: Option<Spot>,
    pub style: bool,
    pub common: bool,
    /// The column that a narrow screen shows.
    pub side: usize,
    pub anchor: Option<usize>,
    pub reading: Reading,
    /// Whether this is the first pair, and whether it is the last.
    pub ends: (bool, bool),
}

/// The columns with what stands above them.
#[component]
pub fn Pair(props: &Props) -> Html {
    let Props { collection, articles, at, style, common, side, anchor, reading, ends } = props;
    let pairing = use_pairing(collection, articles, *common);
    let picked = at.and_then(|spot| pairing.find(spot));
    let marks = use_marks(collection, &pairing, picked);
    let lit = use_state_eq(|| None::<u32>);
    let columns = use_node_ref();
    {
        let (columns, anchor) = (columns.clone(), *anchor);
        use_effect_with((pairing.clone(), picked, reading.only), move |(pairing, picked, _)| {
            if let Some(columns) = columns.cast::<Element>() {
                sync_scroll::bring(&columns, pairing, *picked, anchor);
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
    let left_out = use_left_out(collection, articles);
    use_choice(reading.choosing);
    let act = use_act();
    let onclick = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some((column, place)) = place_under(&event).filter(|_| !is_selecting()) {
                act.emit(Action::Pick(column, place));
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
    let link = picked.and_then(|link| pairing.links.get(link));
    let column = |column: usize| {
        html! {
            <>
                <Column collection={collection.clone()} pairing={pairing.clone()} {column} marks={marks[column].clone()}
                    picked={link.and_then(|link| link.place(column))} lit={*lit} style={*style} reading={reading.clone()} />
                if column + 1 < articles.len() {
                    <svg class={classes!("ribbons", SIDES[column])} data-after={column.to_string()} aria-hidden="true">
                        { for pairing.links.iter().enumerate().map(|(index, link)| ribbon(index, link, column, picked == Some(index), *lit)) }
                    </svg>
                }
            </>
        }
    };
    let shown = SIDES.get(*side).copied().unwrap_or_default();
    let many = ["", "", "", "three", "four"].get(articles.len()).copied().unwrap_or_default();
    html! {
        <main class={classes!("pair", many)} id="main">
            { heading(collection, &pairing, reading, *ends, &act) }
            { left_out }
            { pair_bar(collection, &pairing, *at, (*style, reading), *side, &act) }
            <div ref={columns} class={classes!("columns", many, ["show-", shown].concat())} {onclick} {onpointerover} {onfocusin}>
                { for (0..articles.len()).map(column) }
            </div>
            { legend(false) }
        </main>
    }
}

#[hook]
fn use_pairing(collection: &Shared<Collection>, articles: &[u32], common: bool) -> Shared<Pairing> {
    let key = (collection.clone(), articles.to_vec(), common);
    let pairing = use_memo(key, |(collection, articles, common)| {
        Shared::new(Pairing::new(&collection.report, articles, *common))
    });
    (*pairing).clone()
}

/// The focus goes into the choice of a further article when it opens, and back to what had it when it closes.
#[hook]
fn use_choice(choosing: bool) {
    let before = use_mut_ref(|| None::<Element>);
    use_effect_with(choosing, move |&choosing| {
        if choosing {
            *before.borrow_mut() = web_sys::window().and_then(|window| window.document()?.active_element());
            window::focus_on(".choice :is(button, p)");
        } else if let Some(before) = before.borrow_mut().take() {
            window::focus(&before);
        }
    });
}

/// The marks of each column. They change with what is picked only where a place has several counterparts.
#[hook]
fn use_marks(
    collection: &Shared<Collection>,
    pairing: &Shared<Pairing>,
    picked: Option<usize>,
) -> Vec<Shared<Vec<Mark>>> {
    let several = |link: &Link, column: usize| {
        let place = link.place(column).and_then(|place| pairing.places[column].get(place));
        place.is_some_and(|place| place.links.len() > 1)
    };
    let turned = picked.filter(|&index| {
        let link = pairing.links.get(index);
        link.is_some_and(|link| (0..pairing.articles.len()).any(|column| several(link, column)))
    });
    let key = (collection.clone(), pairing.clone(), turned);
    let marks = use_memo(key, |(collection, pairing, turned)| {
        let all = pairing.articles.iter().enumerate();
        all.map(|(column, &article)| Shared::new(marks(pairing, column, collection.text(article), *turned)))
            .collect::<Vec<_>>()
    });
    (*marks).clone()
}

/// The heading: what they share, and the ways to other pairs.
fn heading(
    collection: &Collection,
    pairing: &Pairing,
    reading: &Reading,
    (first, last): (bool, bool),
    act: &Act,
) -> Html {
    let (title, reason) = match pairing.articles[..] {
        [left, right] => of_two(collection, pairing, left, right),
        _ => of_more(collection, pairing),
    };
    let swap = if pairing.articles.len() == 2 { "Swap sides" } else { "First goes last" };
    html! {
        <header class="headline">
            <h1 tabindex="-1">{ title }</h1>
            <p class="standfirst">{ reason }</p>
            <nav class="steps" aria-label="Pairs">
                <DoButton label="Previous pair" shortcut="p" command={Command::PreviousPage} disabled={first} />
                <DoButton label="Next pair" shortcut="n" command={Command::NextPage} disabled={last} />
                <DoButton label={swap} shortcut="s" command={Command::Swap} />
                { beside(pairing, reading.choosing, act) }
            </nav>
        </header>
    }
}

/// Two articles, and why the two figures under the heading differ.
fn of_two(collection: &Collection, pairing: &Pairing, left: u32, right: u32) -> (String, String) {
    let labels = Sides::new(collection.label(left), collection.label(right));
    let Some(pair) = collection.pair(left, right) else {
        return (
            [labels.a, " and ", labels.b, " share nothing"].concat(),
            "No passage stands in both. Each tells the story in its own words.".to_owned(),
        );
    };
    let words = count(u64::from(pair.shared.a.max(pair.shared.b)), "word");
    let places = Sides::new(pairing.places[0].len(), pairing.places[1].len());
    ([labels.a, " and ", labels.b, " share passages of ", &words].concat(), why(&pair, labels, places))
}

/// Three or four articles, and what their edits are set against.
fn of_more(collection: &Collection, pairing: &Pairing) -> (String, String) {
    let labels: Vec<&str> = pairing.articles.iter().map(|&article| collection.label(article)).collect();
    let mut numbers: Vec<u32> = pairing
        .links
        .iter()
        .filter(|link| link.columns().count() == labels.len())
        .map(|link| link.spot.passage)
        .collect();
    numbers.dedup();
    let all = number(labels.len());
    let stand = if numbers.len() == 1 { " stands" } else { " stand" };
    let base = labels.first().copied().unwrap_or_default();
    let reason = [
        &sentence(&counted(numbers.len(), "passage")),
        stand,
        " in all ",
        &all,
        ". The first column, ",
        base,
        ", is the base: edits are marked against it.",
    ]
    .concat();
    ([&list(&labels), " side by side"].concat(), reason)
}

/// The band between two columns that leads from a place to its counterpart; [`level`] gives it its shape.
fn ribbon(index: usize, link: &Link, column: usize, picked: bool, lit: Option<u32>) -> Html {
    let moved = (column.max(1)..=column + 1).any(|column| link.is_moved_in(column));
    let class = classes!(
        hue(link.spot.passage),
        picked.then_some("picked"),
        moved.then_some("moved"),
        (lit == Some(link.spot.passage)).then_some("lit")
    );
    html! { <path key={link.spot.to_string()} {class} data-link={index.to_string()} /> }
}

/// The mark that an event happened in.
fn mark_under(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("mark").ok()?
}

/// The column and the place that an event happened in.
fn place_under(event: &Event) -> Option<(usize, usize)> {
    let mark = mark_under(event)?;
    let place = mark.get_attribute("data-place")?.parse().ok()?;
    let column = mark.closest(".column").ok()??.get_attribute("data-column")?.parse().ok()?;
    Some((column, place))
}

/// Whether the click ended a selection of text, which is no picking.
fn is_selecting() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}
