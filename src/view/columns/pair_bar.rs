//! The bar over the columns: which passage is in hand, and the ways on.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::address::route::{Route, Spot};
use crate::state::collection::Collection;
use crate::state::columns::alignment::{Link, Pairing, Seat};
use crate::state::columns::reading::{Change, Only, Reading};
use crate::state::keys::Command;
use crate::state::wording::hue::hue;
use crate::state::wording::words::{count, list, number, ordinal};
use crate::view::act::Act;
use crate::view::columns::beside::choice;
use crate::view::export::dialog::copy_buttons;
use crate::view::frame::switch::{DoButton, Switch};
use crate::view::overview::differences::edited;
use wirecopy::order::sort_by_key;
use wirecopy::{Edit, EditKind};

/// So many edits of the picked passage are told.
const EDITS: usize = 3;

/// Stays in sight while the columns scroll. `at` is what the address names, `shown` the column that a narrow screen shows.
pub fn pair_bar(
    collection: &Collection,
    pairing: &Pairing,
    at: Option<Spot>,
    (style, reading): (bool, &Reading),
    shown: usize,
    act: &Act,
) -> Html {
    let none = pairing.links.is_empty();
    html! {
        <div class="bar">
            { choice(collection, pairing, reading.choosing, act) }
            <nav class="steps" aria-label="Passages">
                <DoButton label="↑" says="Previous passage" shortcut="k" command={Command::Previous} disabled={none} />
                <DoButton label="↓" says="Next passage" shortcut="j" command={Command::Next} disabled={none} />
            </nav>
            <div class="in-hand" aria-live="polite">
                <p>{ says(collection, pairing, at) }</p>
            </div>
            <p class="edits" aria-live="polite">{ edits(collection, pairing, at, style) }</p>
            { words(reading.only, act) }
            if at.is_some() { { copy_buttons() } }
            <Switch label="Style" says="Differences of style" shortcut="x" command={Command::Style} on={style} />
            { tabs(collection, pairing, shown, act) }
        </div>
    }
}

/// All words, only those that are shared, or only an article's own.
fn words(shown: Only, act: &Act) -> Html {
    let button = |only: Only| {
        let onclick = act.reform(move |_| Action::Reading(Change::Only(only)));
        html! {
            <button type="button" class="plain" aria-pressed={(shown == only).to_string()} {onclick}>{ only.name() }</button>
        }
    };
    html! {
        <div class="only" role="group" aria-label="Words shown" aria-keyshortcuts="o">
            { for Only::ALL.into_iter().map(button) }<kbd aria-hidden="true">{ "o" }</kbd>
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
            { absent(collection, pairing, link) }{ order(collection, pairing, link) }{ turns(collection, pairing, index) }{ " · " }
            <a href={route.to_string()} aria-keyshortcuts="w">{ witnesses }</a>
        </>
    }
}

/// What differs in the picked passage, in words: the gravest first, and how many more.
fn edits(collection: &Collection, pairing: &Pairing, at: Option<Spot>, style: bool) -> Html {
    let link = at.and_then(|spot| pairing.links.get(pairing.find(spot)?));
    let seats = link.into_iter().flat_map(|link| (0..).zip(&link.seats));
    let of_seat = |(column, seat): (usize, &'_ Option<Seat>)| {
        let seat = seat.as_ref().filter(|seat| seat.against != column)?;
        Some(seat.edits.iter().map(move |edit| (*edit, seat.against, column)).collect::<Vec<_>>())
    };
    let mut all: Vec<(Edit, usize, usize)> = seats.filter_map(of_seat).flatten().collect();
    all.retain(|(edit, ..)| style || edit.kind != EditKind::Style);
    sort_by_key(&mut all, |(edit, _, column)| (edit.severity(), *column, edit.bytes.b.start));
    let article = |column: usize| pairing.articles.get(column).copied().unwrap_or(u32::MAX);
    let more = all.len().saturating_sub(EDITS);
    html! {
        <>
            { for all.iter().take(EDITS).map(|(edit, against, column)| html! {
                <span>
                    if pairing.articles.len() > 2 { <b>{ label(collection, pairing, *column) }</b>{ " " } }
                    { edited(collection, edit, article(*against), article(*column)) }
                </span>
            }) }
            if more > 0 { <span>{ "and " }{ more }{ " more" }</span> }
        </>
    }
}

fn label<'c>(collection: &'c Collection, pairing: &Pairing, column: usize) -> &'c str {
    pairing.articles.get(column).map_or("", |&article| collection.label(article))
}

/// "not in 003".
fn absent(collection: &Collection, pairing: &Pairing, link: &Link) -> Option<String> {
    let without = (0..pairing.articles.len()).filter(|&column| link.place(column).is_none());
    let labels: Vec<&str> = without.map(|column| label(collection, pairing, column)).collect();
    (!labels.is_empty()).then(|| [" · not in ", &list(&labels)].concat())
}

/// "moved: 2nd in 000, 1st in 001".
fn order(collection: &Collection, pairing: &Pairing, link: &Link) -> Option<String> {
    let place =
        |column: usize| Some([&ordinal(link.place(column)? + 1), " in ", label(collection, pairing, column)].concat());
    let places: Vec<String> = link.columns().filter_map(place).collect();
    link.is_moved().then(|| [" · moved: ", &places.join(", ")].concat())
}

/// Says so where a column prints the passage several times: "the 1st of two in 000".
fn turns(collection: &Collection, pairing: &Pairing, index: usize) -> Option<String> {
    let link = pairing.links.get(index)?;
    let meetings = |column: usize| Some(&pairing.places.get(column)?.get(link.place(column)?)?.links);
    // A place that meets several tells that another column has several; which of them is picked, that column tells.
    let twice = link.columns().find(|&column| meetings(column).is_some_and(|links| links.len() > 1))?;
    let links = meetings(twice)?;
    let turn = ordinal(links.iter().position(|&link| link == index)? + 1);
    let other = link.columns().find(|&column| {
        let place = |&link: &usize| pairing.links.get(link).and_then(|link| link.place(column));
        column != twice && links.iter().any(|link| place(link) != links.first().and_then(place))
    })?;
    Some([" · the ", &turn, " of ", &number(links.len()), " in ", label(collection, pairing, other)].concat())
}

/// On a narrow screen one column is shown at a time; the others stand level behind it.
fn tabs(collection: &Collection, pairing: &Pairing, shown: usize, act: &Act) -> Html {
    let tab = |column: usize| {
        let onclick = act.reform(move |_| Action::Show(column));
        let label = label(collection, pairing, column).to_owned();
        html! {
            <button type="button" class="plain" aria-pressed={(shown == column).to_string()} {onclick}>{ label }</button>
        }
    };
    html! {
        <div class="sides" role="group" aria-label="Column shown">{ for (0..pairing.articles.len()).map(tab) }</div>
    }
}
