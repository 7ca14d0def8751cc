//! The passages, the most telling first, or as the reader wants them.

use std::cell::Cell;
use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_memo, use_state_eq};

use crate::state::collection::Collection;
use crate::state::keys::Command;
use crate::state::overview::filter::Selection;
use crate::state::overview::query::Query;
use crate::state::overview::ranking::Ranking;
use crate::state::overview::timeline::Axis;
use crate::state::shared::Shared;
use crate::state::uncounted::Uncounted;
use crate::state::wording::words::{counted, sentence};
use crate::view::act::use_act;
use crate::view::browser::paced::use_growth;
use crate::view::frame::switch::Switch;
use crate::view::overview::fields::{chips, on_change, on_input};
use crate::view::overview::passage_bar::{left, order_and_filter, panel};
use crate::view::overview::passage_item::PassageItem;
use crate::view::overview::search::Search;
use crate::view::overview::timeline::{Lane, axis_over};
use wirecopy::Passage;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub at: Option<u32>,
    pub query: Query,
    pub selection: Rc<Selection>,
    pub style: bool,
    pub uncounted: Uncounted,
    /// How often it was looked up which agencies articles name.
    pub agencies: u32,
}

/// How many passages are shown at first, and added when the reader asks for more; and how many of them are drawn at once.
const STEP: usize = 20;
const DRAWN: usize = 5;

thread_local! {
    /// The steps that were shown last, and how many passages that was: what is there at once on the way back.
    static REMEMBERED: Cell<((usize, usize), usize)> = const { Cell::new(((0, 1), 0)) };
}

/// The bar, what a search found, and the list.
#[component]
pub fn PassageList(props: &Props) -> Html {
    let Props { collection, query, selection, style, uncounted, .. } = props;
    let act = use_act();
    let open = use_state_eq(|| false);
    let remembered = REMEMBERED.get();
    let steps = use_state_eq(|| remembered.0);
    let range = range(props, *steps);
    let all = selection.passages.len().min((range.1 - range.0) * STEP);
    let drawn = use_growth(selection, all, remembered.1, DRAWN);
    REMEMBERED.set((range, drawn));
    let counted_nowhere = use_memo(collection.clone(), |collection| {
        let count = |is: fn(&Passage) -> bool| collection.report.passages.iter().filter(|passage| is(passage)).count();
        [count(|passage| passage.common), count(|passage| passage.furniture), count(|passage| passage.set_aside)]
    });
    let [phrases, furniture, set_aside] = *counted_nowhere;
    let axis = use_memo((collection.clone(), selection.clone(), query.timed), |(collection, selection, timed)| {
        timed.then(|| axis_over(collection, selection)).flatten().map(Rc::new)
    });
    let search = html! { <Search collection={collection.clone()} find={query.find.clone()} /> };
    if collection.report.passages.is_empty() {
        return html! {
            <section class="passages" aria-labelledby="passages-title">
                <div class="sieve"><h2 id="passages-title">{ "The texts" }</h2>{ search }</div>
            </section>
        };
    }
    html! {
        <section class="passages" aria-labelledby="passages-title">
            <div class="sieve" onchange={on_change(query, &act)} oninput={on_input(query, &act)}>
                <h2 id="passages-title">{ "The passages" }</h2>
                { order_and_filter(query, &open) }
                if *open {
                    { panel(collection, query, &open) }
                }
                { left(query, selection, &act) }
                <div class="switches">
                    <Switch label="Time line" shortcut="t" command={Command::Time} on={query.timed} />
                    <Switch label="Style" says="Differences of style" shortcut="x" command={Command::Style} on={*style} />
                    if furniture > 0 {
                        <Switch label="Furniture" shortcut="f" command={Command::Furniture} on={uncounted.furniture} />
                    }
                    if set_aside > 0 {
                        <Switch label="Set aside" says="What was set aside" shortcut="d" command={Command::SetAside} on={uncounted.set_aside} />
                    }
                    if phrases > 0 {
                        <Switch label="Common phrases" shortcut="c" command={Command::Common} on={uncounted.common} />
                    }
                </div>
                { search }
            </div>
            if query.ranking == Ranking::Telling && !query.timed {
                <p class="note">{ "Longest and most printed first." }</p>
            }
            if furniture > 0 && !uncounted.furniture {
                { uncounted_note(furniture, "furniture, which a house prints around its stories") }
            }
            if set_aside > 0 && !uncounted.set_aside {
                <p class="note">{ sentence(&counted(set_aside, "passage")) }{ if set_aside == 1 { " was set aside and counts nowhere." } else { " were set aside and count nowhere." } }</p>
            }
            if phrases > 0 && !uncounted.common {
                { uncounted_note(phrases, "common phrases only") }
            }
            if selection.passages.is_empty() {
                <div class="empty">
                    <p>{ "No passage fits all of this. Take a filter away:" }</p>
                    { chips(query, &act) }
                </div>
            } else {
                { list(props, range, (drawn, (*axis).clone()), &Callback::from(move |to| steps.set(to))) }
            }
        </section>
    }
}

/// How many passages are not listed, and what they consist of.
fn uncounted_note(passages: usize, of: &'static str) -> Html {
    let (consist, they) = if passages == 1 {
        (" consists of ", ". It is not listed and counts")
    } else {
        (" consist of ", ". They are not listed and count")
    };
    html! { <p class="note">{ sentence(&counted(passages, "passage")) }{ consist }{ of }{ they }{ " nowhere." }</p> }
}

/// The steps to show. A passage picked by key is shown however far down it stands; but not all before it.
fn range(props: &Props, (from, to): (usize, usize)) -> (usize, usize) {
    let numbers = &props.selection.passages;
    match props.at.and_then(|at| numbers.iter().position(|&number| number == at)).map(|picked| picked / STEP) {
        Some(picked) if picked + 1 < from || picked > to => (picked, picked + 1),
        Some(picked) => (from.min(picked), to.max(picked + 1)),
        // What the filters leave may be shorter than what was shown before.
        None if from * STEP >= numbers.len() => (0, 1),
        None => (from, to),
    }
}

/// The passages from one step to another, as many as are drawn.
fn list(
    props: &Props,
    (from, to): (usize, usize),
    (drawn, axis): (usize, Option<Rc<Axis>>),
    show: &Callback<(usize, usize)>,
) -> Html {
    let Props { collection, at, query, selection, style, .. } = props;
    let numbers = &selection.passages;
    let shown = numbers.iter().skip(from * STEP).take(drawn);
    let (before, after) = (from * STEP, numbers.len().saturating_sub(to * STEP));
    let more = |label: &'static str, count: usize, range: (usize, usize)| {
        let onclick = show.reform(move |_| range);
        html! { <button type="button" class="plain" {onclick}>{ label }{ count }</button> }
    };
    html! {
        <>
            if query.timed {
                <Lane collection={collection.clone()} query={query.clone()} selection={selection.clone()} axis={axis.clone()} />
            }
            if before > 0 {
                { more("Show those before: ", before, (from - 1, to)) }
            }
            <ol class={axis.as_ref().map(|_| "timed")}>
                { for shown.map(|&number| html! {
                    <PassageItem key={number} collection={collection.clone()} {number} picked={*at == Some(number)} style={*style}
                        axis={axis.clone()} selection={selection.clone()} />
                }) }
            </ol>
            if after > 0 {
                { more("Show more: ", after, (from, to + 1)) }
            }
        </>
    }
}
