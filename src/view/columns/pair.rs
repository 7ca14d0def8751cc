//! Two to four articles side by side, their passages level with each other.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusEvent, MouseEvent, PointerEvent};
use yew::{
    Callback, Html, Properties, classes, component, hook, html, use_effect_with, use_memo, use_mut_ref, use_node_ref,
    use_state_eq,
};

use crate::state::action::Action;
use crate::state::address::route::MatchId;
use crate::state::collection::Collection;
use crate::state::columns::aligned_match::AlignedMatch;
use crate::state::columns::alignment::Alignment;
use crate::state::columns::inline_marks::{InlineMark, marks};
use crate::state::columns::newsdiff::are_versions;
use crate::state::columns::reading::ReadingMode;
use crate::state::keys::Command;
use crate::state::shared::Shared;
use crate::state::uncounted::Uncounted;
use crate::state::wording::hue::hue;
use crate::state::wording::words::{count, counted, list, number, sentence, why};
use crate::view::act::{Act, use_act};
use crate::view::browser::window;
use crate::view::columns::beside::beside;
use crate::view::columns::column::{Column, SIDES};
use crate::view::columns::pair_bar::pair_bar;
use crate::view::columns::sync_scroll;
use crate::view::columns::sync_scroll::ColumnObserver;
use crate::view::frame::switch::DoButton;
use crate::view::overview::differences::legend;
use crate::view::overview::near_misses::use_near_misses;
use wirecopy::span::Sides;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    /// The articles, two to four.
    pub articles: Vec<u32>,
    pub at: Option<MatchId>,
    pub style: bool,
    pub uncounted: Uncounted,
    /// The column that a narrow screen shows.
    pub shown_column: usize,
    pub fixed_column: Option<usize>,
    pub reading: ReadingMode,
    /// Whether this is the first pair, and whether it is the last.
    pub ends: (bool, bool),
    /// Whether they are articles of one house, whose passages have no number in the report.
    #[prop_or_default]
    pub newsdiff: bool,
}

/// The columns with what stands above them.
#[component]
pub fn Pair(props: &Props) -> Html {
    let Props { collection, articles, at, style, uncounted, shown_column, fixed_column, reading, ends, newsdiff } =
        props;
    let alignment = use_alignment(collection, articles, *uncounted);
    let picked = at.and_then(|match_id| alignment.find(match_id));
    let marks = use_marks(collection, &alignment, picked);
    let lit = use_state_eq(|| None::<u32>);
    let columns = use_node_ref();
    {
        let (columns, fixed_column) = (columns.clone(), *fixed_column);
        use_effect_with((alignment.clone(), picked, reading.only), move |(alignment, picked, _)| {
            if let Some(columns) = columns.cast::<Element>() {
                sync_scroll::sync_columns(&columns, alignment, *picked, fixed_column);
            }
        });
    }
    {
        let columns = columns.clone();
        use_effect_with((alignment.clone(), picked), move |(alignment, picked)| {
            let watch =
                columns.cast::<Element>().and_then(|columns| ColumnObserver::new(columns, alignment.clone(), *picked));
            move || drop(watch)
        });
    }
    let near_misses = use_near_misses(collection, articles);
    use_choice(reading.choosing);
    let act = use_act();
    let onclick = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some((column, location)) = location_under(&event).filter(|_| !is_selecting()) {
                act.emit(Action::Pick(column, location));
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
    let aligned = picked.and_then(|aligned| alignment.matches.get(aligned));
    let column = |column: usize| {
        html! {
            <>
                <Column collection={collection.clone()} alignment={alignment.clone()} {column} marks={marks[column].clone()}
                    picked={aligned.and_then(|aligned| aligned.location(column))} lit={*lit} style={*style}
                    furniture={uncounted.furniture} reading={reading.clone()} />
                if column + 1 < articles.len() {
                    <svg class={classes!("ribbons", SIDES[column])} data-after={column.to_string()} aria-hidden="true">
                        { for alignment.matches.iter().enumerate().map(|(index, aligned)| ribbon(index, aligned, column, picked == Some(index), *lit)) }
                    </svg>
                }
            </>
        }
    };
    let shown = SIDES.get(*shown_column).copied().unwrap_or_default();
    let many = ["", "", "", "three", "four"].get(articles.len()).copied().unwrap_or_default();
    html! {
        <main class={classes!("pair", many)} id="main">
            { heading(collection, &alignment, (reading, *newsdiff), *ends, &act) }
            { near_misses }
            { pair_bar(collection, &alignment, *at, (*style, *uncounted, reading, *newsdiff), *shown_column, &act) }
            <div ref={columns} class={classes!("columns", many, ["show-", shown].concat())} {onclick} {onpointerover} {onfocusin}>
                { for (0..articles.len()).map(column) }
            </div>
            { legend(false) }
        </main>
    }
}

#[hook]
fn use_alignment(collection: &Shared<Collection>, articles: &[u32], uncounted: Uncounted) -> Shared<Alignment> {
    let key = (collection.clone(), articles.to_vec(), uncounted);
    let alignment = use_memo(key, |(collection, articles, uncounted)| {
        Shared::new(Alignment::new(&collection.report, articles, *uncounted))
    });
    (*alignment).clone()
}

/// The focus goes into the choice of a further article when it opens, and back to what had it when it closes.
#[hook]
fn use_choice(choosing: bool) {
    let before = use_mut_ref(|| None::<Element>);
    use_effect_with(choosing, move |&choosing| {
        let before = before.clone();
        let focus = if choosing {
            *before.borrow_mut() = web_sys::window().and_then(|window| window.document()?.active_element());
            Some(window::before_drawing(|| window::focus_on(".choice :is(button, p)")))
        } else {
            let before = before.borrow_mut().take();
            before.map(|before| window::before_drawing(move || window::focus(&before)))
        };
        move || drop(focus)
    });
}

/// The marks of each column. They change with what is picked only where a location has several counterparts.
#[hook]
fn use_marks(
    collection: &Shared<Collection>,
    alignment: &Shared<Alignment>,
    picked: Option<usize>,
) -> Vec<Shared<Vec<InlineMark>>> {
    let several = |aligned: &AlignedMatch, column: usize| {
        let location = aligned.location(column).and_then(|location| alignment.locations[column].get(location));
        location.is_some_and(|location| location.matches.len() > 1)
    };
    let turned = picked.filter(|&index| {
        let aligned = alignment.matches.get(index);
        aligned.is_some_and(|aligned| (0..alignment.articles.len()).any(|column| several(aligned, column)))
    });
    let key = (collection.clone(), alignment.clone(), turned);
    let marks = use_memo(key, |(collection, alignment, turned)| {
        let all = alignment.articles.iter().enumerate();
        all.map(|(column, &article)| Shared::new(marks(alignment, column, collection.text(article), *turned)))
            .collect::<Vec<_>>()
    });
    (*marks).clone()
}

/// The heading: what they share, and the ways to other pairs.
fn heading(
    collection: &Collection,
    alignment: &Alignment,
    (reading, newsdiff): (&ReadingMode, bool),
    (first, last): (bool, bool),
    act: &Act,
) -> Html {
    let (title, reason) = match alignment.articles[..] {
        [left, right] => of_two(collection, alignment, left, right),
        _ => of_more(collection, alignment),
    };
    let reason = if newsdiff { [&reason, " ", &of_one_house(collection)].concat() } else { reason };
    let swap = if alignment.articles.len() == 2 { "Swap sides" } else { "First goes last" };
    html! {
        <header class="headline">
            <h1 tabindex="-1">{ title }</h1>
            <p class="standfirst">{ reason }</p>
            <nav class="steps" aria-label="Pairs">
                <DoButton label="Previous pair" shortcut="p" command={Command::PreviousPage} disabled={first} />
                <DoButton label="Next pair" shortcut="n" command={Command::NextPage} disabled={last} />
                <DoButton label={swap} shortcut="s" command={Command::Swap} />
                { beside(alignment, reading.choosing, act) }
            </nav>
        </header>
    }
}

/// Two articles, and why the two figures under the heading differ.
fn of_two(collection: &Collection, alignment: &Alignment, left: u32, right: u32) -> (String, String) {
    let called = collection.labels_among(&[left, right]);
    let [one, other] = &called[..] else { return Default::default() };
    let labels = Sides::new(one.as_str(), other.as_str());
    let Some(pair) = collection.pair(left, right) else {
        return (
            [labels.a, " and ", labels.b, " share nothing"].concat(),
            "No passage stands in both. Each tells the story in its own words.".to_owned(),
        );
    };
    if are_versions(collection, left, right) {
        return ([labels.a, " and ", labels.b, ": two versions"].concat(), changed(collection));
    }
    let words = count(u64::from(pair.shared.a.max(pair.shared.b)), "word");
    let locations = Sides::new(alignment.locations[0].len(), alignment.locations[1].len());
    ([labels.a, " and ", labels.b, " share passages of ", &words].concat(), why(&pair, labels, locations))
}

/// How much was changed from one version to the other, inside what both print.
fn changed(collection: &Collection) -> String {
    match collection.changes.wordings {
        0 if collection.changes.style => "What both print differs in style alone.".to_owned(),
        0 => "What both print is the same to the letter.".to_owned(),
        1 => "One wording was changed in what both print.".to_owned(),
        wordings => [&sentence(&counted(wordings, "wording")), " were changed in what both print."].concat(),
    }
}

/// Why nothing of it counts.
fn of_one_house(collection: &Collection) -> String {
    let house = collection.house(0).unwrap_or_default();
    ["All are of one house, ", house, ", so nothing of this counts as reuse."].concat()
}

/// Three or four articles, and what their edits are set against.
fn of_more(collection: &Collection, alignment: &Alignment) -> (String, String) {
    let called = collection.labels_among(&alignment.articles);
    let labels: Vec<&str> = called.iter().map(String::as_str).collect();
    let mut numbers: Vec<u32> = alignment
        .matches
        .iter()
        .filter(|aligned| aligned.columns().count() == labels.len())
        .map(|aligned| aligned.match_id.passage)
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

/// The band between two columns that leads from a location to its counterpart; [`sync_scroll`] gives it its shape.
fn ribbon(index: usize, aligned: &AlignedMatch, column: usize, picked: bool, lit: Option<u32>) -> Html {
    let moved = (column.max(1)..=column + 1).any(|column| aligned.is_moved_in(column));
    let class = classes!(
        hue(aligned.match_id.passage),
        picked.then_some("picked"),
        moved.then_some("moved"),
        (lit == Some(aligned.match_id.passage)).then_some("lit")
    );
    html! { <path key={aligned.match_id.to_string()} {class} data-link={index.to_string()} /> }
}

/// The mark that an event happened in.
fn mark_under(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("mark").ok()?
}

/// The column and the location that an event happened in.
fn location_under(event: &Event) -> Option<(usize, usize)> {
    let mark = mark_under(event)?;
    let location = mark.get_attribute("data-place")?.parse().ok()?;
    let column = mark.closest(".column").ok()??.get_attribute("data-column")?.parse().ok()?;
    Some((column, location))
}

/// Whether the click ended a selection of text, which is no picking.
fn is_selecting() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}
