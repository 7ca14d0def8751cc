//! The witnesses of a passage aligned in rows, in lines as wide as the window.

use std::cell;

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::{Html, NodeRef, Properties, classes, component, hook, html, use_effect_with, use_node_ref, use_state_eq};

use crate::state::address::opening::context;
use crate::state::collation::rows::{by_day, is_absent, named, rows};
use crate::state::collation::segment::{Cell, Segment};
use crate::state::collation::segments::lines;
use crate::state::collection::Collection;
use crate::state::columns::furniture::{Piece, pieces, stretches};
use crate::state::shared::Shared;
use crate::state::wording::direction::is_rtl;
use crate::state::wording::measure::{SAMPLE, width};
use crate::state::wording::words::{count, number, ordinal};
use crate::view::browser::window;
use crate::view::overview::differences::kind_class;
use wirecopy::span::ByteSpan;
use wirecopy::{Collation, EditKind, Passage, Witness};

/// How many ways into the passage, or out of it, are shown at once.
const AROUND: usize = 5;

/// How many letters of context stand before and after.
const CONTEXT: usize = 90;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub passage: Shared<Passage>,
    pub collation: Shared<Collation>,
    pub at: Option<u32>,
    pub style: bool,
    /// Whether furniture is drawn as the rest is.
    pub furniture: bool,
}

/// The collation, between a line of context before and one after.
#[component]
pub fn CollationTable(props: &Props) -> Html {
    let Props { collection, passage, collation, at, style, furniture } = props;
    let area = use_node_ref();
    let line_room = use_line_room(&area);
    use_sight(&area, (*at, line_room.is_some()));
    // Until it is known how much fits a line, one line is enough to measure it by.
    let (LineRoom { room, above }, drawn) = line_room.map_or((UNKNOWN, 1), |line_room| (line_room, usize::MAX));
    let lines = lines(&collection.articles, passage, collation, room);
    let parts = lines.len().to_string();
    let pale = |article: u32| {
        let figures = collection.report.articles.get(article as usize).filter(|_| !furniture);
        pieces(collection.text(article), figures)
    };
    let pale: Vec<Vec<Piece>> = passage.witnesses.iter().map(|witness| pale(witness.article)).collect();
    let order = by_day(collection, passage);
    // Where all read alike for several lines, they are named at the first of them, and the lines run on.
    let mut all_agree = false;
    let line = |(index, line): (usize, &Vec<Segment>)| {
        // Those who print nothing of the line stand together at its end, where they are several.
        let (absent, here): (Vec<usize>, Vec<usize>) = order.iter().partition(|&&witness| is_absent(line, witness));
        let (absent, here) = if absent.len() > 1 { (absent, here) } else { (Vec::new(), order.clone()) };
        let rows = rows(line, &here, *style);
        let agree = rows.iter().any(|row| row.len() == passage.witnesses.len());
        let runs_on = std::mem::replace(&mut all_agree, agree) && agree;
        let says = ["Part ", &(index + 1).to_string(), " of ", &parts].concat();
        html! {
            <table key={index} class={classes!("system", runs_on.then_some("runs-on"))} aria-label={says}>
                { for rows.iter().enumerate().map(|(index, row)| {
                    let class = (index == 0).then_some("base");
                    let cells = cells(collection, passage, (row[0], &pale), line, *at, *style);
                    let names = html! { <span class={runs_on.then_some("sr")}>{ names(collection, passage, row) }</span> };
                    if above {
                        html! {
                            <tbody key={index} {class}>
                                <tr><th scope="rowgroup" colspan={(line.len() + 1).to_string()}>{ names }</th></tr>
                                <tr>{ cells }<td class="end"></td></tr>
                            </tbody>
                        }
                    } else {
                        html! { <tbody key={index} {class}><tr><th scope="row">{ names }</th>{ cells }</tr></tbody> }
                    }
                }) }
                if !absent.is_empty() {
                    <tbody key="absent" class="absent">
                        <tr>
                            <th scope="row">{ names(collection, passage, &absent) }</th>
                            <td class="lacuna" colspan={line.len().to_string()}>{ "not here" }</td>
                        </tr>
                    </tbody>
                }
            </table>
        }
    };
    // The rows of a text that is written from right to left begin at the right.
    let dir = is_rtl(passage.base().bytes.of(collection.text(passage.base().article))).then_some("rtl");
    html! {
        <section class={classes!("score", above.then_some("above"), collection.short.then_some("short"))} {dir} ref={area} tabindex="0" aria-label="The witnesses, aligned; what deviates from most is marked">
            <span class="sample" aria-hidden="true">{ SAMPLE }</span>
            <span class="room" aria-hidden="true"></span>
            { surroundings(collection, passage, &pale, Side::Before) }
            { for lines.iter().take(drawn).enumerate().map(line) }
            // What comes between would push it down.
            if drawn > 1 {
                { surroundings(collection, passage, &pale, Side::After) }
            }
        </section>
    }
}

/// Who prints a row: "000, 003 and 2 more", which opens.
pub fn names(collection: &Collection, passage: &Passage, row: &[usize]) -> Html {
    match passage.witnesses.len() {
        2 if row.len() == 2 => return html! { { "both" } },
        all if row.len() == all => return html! { <>{ "all" }<small>{ " " }{ number(all) }</small></> },
        _ => {}
    }
    let (first, rest) = named(row);
    let listed = |row: &[usize]| {
        let name = |(index, &witness): (usize, &usize)| {
            html! {
                <>{ (index > 0).then_some(", ") }{ name(collection, passage, witness) }</>
            }
        };
        row.iter().enumerate().map(name).collect::<Html>()
    };
    if rest.is_empty() {
        return listed(first);
    }
    html! {
        <details><summary>{ listed(first) }<small>{ " and " }{ rest.len() }{ " more" }</small></summary>{ listed(rest) }</details>
    }
}

/// One witness; where an article prints the passage several times, which of them.
fn name(collection: &Collection, passage: &Passage, row: usize) -> Html {
    let Some(article) = passage.witnesses.get(row).map(|witness| witness.article) else { return Html::default() };
    let same = |witness: &&Witness| witness.article == article;
    let several = passage.witnesses.iter().filter(same).count() > 1;
    let turn = passage.witnesses.iter().take(row + 1).filter(same).count();
    html! {
        <>
            { collection.label(article) }
            if several { <small>{ " " }{ ordinal(turn) }</small> }
            if row == passage.base as usize { <small class="base-name">{ " base" }</small> }
        </>
    }
}

/// What a witness prints in a line; where it does not run on over several segments, they are one span.
fn cells(
    collection: &Collection,
    passage: &Passage,
    (row, pale): (usize, &[Vec<Piece>]),
    line: &[Segment],
    at: Option<u32>,
    style: bool,
) -> Html {
    let is_lacuna = |segment: &Segment| matches!(segment.cells.get(row), Some(Cell::Lacuna));
    let goes_on = |segment: &Segment| is_lacuna(segment) || matches!(segment.cells.get(row), Some(Cell::Blank));
    let stretches = line.chunk_by(|last, next| goes_on(last) && goes_on(next));
    let draw = |segments: &[Segment]| {
        if segments.iter().any(is_lacuna) {
            html! { <td class="lacuna" colspan={segments.len().to_string()}>{ "not here" }</td> }
        } else {
            segments.iter().map(|segment| cell(collection, passage, (row, pale), segment, at, style)).collect()
        }
    };
    stretches.map(draw).collect()
}

fn cell(
    collection: &Collection,
    passage: &Passage,
    (row, pale): (usize, &[Vec<Piece>]),
    segment: &Segment,
    at: Option<u32>,
    style: bool,
) -> Html {
    let shown = segment.differs(style);
    let deviates = segment.deviation(row, style);
    let here = shown && segment.place.is_some() && segment.place == at;
    let class = classes!(shown.then_some("place"), deviates.map(kind_class), here.then_some("picked"));
    match segment.cells.get(row) {
        Some(Cell::Text { bytes, .. }) => {
            let text = passage.witnesses.get(row).map_or("", |witness| bytes.of(collection.text(witness.article)));
            // A cell drops the space at its end, so the style sheet puts it back.
            let spaced = text.ends_with(char::is_whitespace).then_some("spaced");
            html! {
                <td class={classes!(class, spaced)} title={deviates.map(EditKind::name)}>
                    <span class={deviates.map(|_| "differs")}>{ with_furniture(text, *bytes, pale.get(row)) }</span>
                    if let Some(kind) = deviates { <span class="sr">{ ", " }{ kind.name() }</span> }
                </td>
            }
        }
        Some(Cell::Omitted) => html! {
            <td class={classes!(class, "rest")} title={deviates.map(EditKind::name)}>
                <span class="sr">
                    { "left out" }
                    if let Some(kind) = deviates { { ", " }{ kind.name() } }
                </span>
            </td>
        },
        Some(Cell::Own(words)) => html! {
            <td class="own">{ "… " }{ count((*words).into(), "other word") }{ " …" }</td>
        },
        Some(Cell::Blank | Cell::Lacuna) | None => html! { <td class={class}></td> },
    }
}

/// The words of a cell, `text` at `bytes`, those of furniture pale.
fn with_furniture(text: &str, bytes: ByteSpan, pale: Option<&Vec<Piece>>) -> Html {
    let shown = ByteSpan::new(bytes.start, bytes.start + text.trim_end().len() as u32);
    let pale = pale.map_or(&[][..], Vec::as_slice);
    let part = |(part, articles): (ByteSpan, Option<u32>)| {
        let words = ByteSpan::new(part.start - bytes.start, part.end - bytes.start).of(text);
        if articles.is_some() {
            html! { <span class="furniture">{ words }</span> }
        } else {
            html! { { words } }
        }
    };
    stretches(shown, pale).into_iter().map(part).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Before,
    After,
}

/// What each witness prints on the same line before or after; those that print the same, in one row.
fn surroundings(collection: &Collection, passage: &Passage, pale: &[Vec<Piece>], side: Side) -> Html {
    let (class, title, none) = match side {
        Side::Before => ("context before", "Before it", "opens the paragraph"),
        Side::After => ("context after", "After it", "ends the paragraph"),
    };
    let mut contexts: Vec<(String, Vec<usize>)> = Vec::new();
    for (row, witness) in passage.witnesses.iter().enumerate() {
        let (before, after) = context(collection.text(witness.article), witness.bytes, CONTEXT);
        let words = if side == Side::Before { before } else { after };
        match contexts.iter_mut().find(|(known, _)| *known == words) {
            Some((_, rows)) => rows.push(row),
            None => contexts.push((words, vec![row])),
        }
    }
    let line_room = |(words, row): &(String, Vec<usize>)| {
        html! {
            <tr>
                <th scope="row">{ names(collection, passage, row) }</th>
                <td>
                    if words.is_empty() { <span class="none">{ none }</span> } else { <span class={classes!("words", is_pale(passage, pale, row, side).then_some("furniture"))}>{ words }</span> }
                </td>
            </tr>
        }
    };
    // The passage is what the view is about: many ways into it, or out of it, wait until they are asked for.
    let (first, rest) = contexts.split_at(if contexts.len() > AROUND + 1 { AROUND } else { contexts.len() });
    html! {
        <>
            <table {class}>
                <caption>{ title }</caption>
                <tbody>{ for first.iter().map(line_room) }</tbody>
            </table>
            if !rest.is_empty() {
                <details class="around">
                    <summary>{ "and " }{ rest.len() }{ " more ways" }</summary>
                    <table {class} aria-label={title}><tbody>{ for rest.iter().map(line_room) }</tbody></table>
                </details>
            }
        </>
    }
}

/// Whether what stands right before or after is furniture in all of these rows.
fn is_pale(passage: &Passage, pale: &[Vec<Piece>], rows: &[usize], side: Side) -> bool {
    let touches = |&row: &usize| {
        let (Some(witness), Some(pale)) = (passage.witnesses.get(row), pale.get(row)) else { return false };
        // A mark and a space may stand between.
        let near = |at: u32| match side {
            Side::Before => at.saturating_sub(NEAR)..at,
            Side::After => at..at + NEAR,
        };
        let at = if side == Side::Before { witness.bytes.start } else { witness.bytes.end };
        let near = near(at);
        pale.iter().any(|(bytes, _)| bytes.start < near.end && near.start < bytes.end)
    };
    rows.iter().all(touches)
}

/// So many bytes from a passage its context begins.
const NEAR: u32 = 4;

/// How many em fit a line beside the names on paper, be it A4 or Letter.
const PAPER: LineRoom = LineRoom { room: 44.0, above: false };

/// What is drawn until it is measured.
const UNKNOWN: LineRoom = LineRoom { room: 40.0, above: false };

/// Where less than this fits a line beside the names, they stand above.
const NARROW: f64 = 26.0;

/// The room for a line of words.
#[derive(Clone, Copy, PartialEq)]
struct LineRoom {
    /// How many em fit.
    room: f32,
    /// Whether the names stand above the words and not beside them.
    above: bool,
}

thread_local! {
    /// What was measured last: the next passage hardly ever has another width.
    static MEASURED: cell::Cell<Option<LineRoom>> = const { cell::Cell::new(None) };
}

/// How much fits a line, once that was measured. Measured again whenever the area changes its width; paper
/// has its own.
#[hook]
fn use_line_room(area: &NodeRef) -> Option<LineRoom> {
    let line_room = use_state_eq(|| MEASURED.get());
    {
        let (area, line_room) = (area.clone(), line_room.setter());
        use_effect_with((), move |()| {
            let heard = web_sys::window().map(|window| {
                let paper = line_room.clone();
                [
                    EventListener::new(&window, "beforeprint", move |_| paper.set(Some(PAPER))),
                    EventListener::new(&window, "afterprint", move |_| {
                        if let Some(screen) = area.cast::<Element>().and_then(|area| measure(&area)) {
                            line_room.set(Some(screen));
                        }
                    }),
                ]
            });
            move || drop(heard)
        });
    }
    let (area, setter) = (area.clone(), line_room.setter());
    use_effect_with((), move |()| {
        let watch = area.cast::<Element>().and_then(|area| {
            let watched = area.clone();
            let measured = Closure::<dyn FnMut()>::new(move || {
                if let Some(line_room) = measure(&area) {
                    MEASURED.set(Some(line_room));
                    setter.set(Some(line_room));
                }
            });
            let observer = ResizeObserver::new(measured.as_ref().unchecked_ref()).ok()?;
            observer.observe(&watched);
            Some((observer, measured))
        });
        move || {
            if let Some((observer, _)) = &watch {
                observer.disconnect();
            }
        }
    });
    *line_room
}

/// The room for a line, in em of the type as it is on this screen.
fn measure(area: &Element) -> Option<LineRoom> {
    let wide = |selector| Some(area.query_selector(selector).ok()??.get_bounding_client_rect().width());
    let em = wide(".sample")? / f64::from(width(SAMPLE));
    let (whole, names) = (area.get_bounding_client_rect().width(), wide(".room")?);
    let above = whole - names < em * NARROW;
    let room = if above { whole } else { whole - names };
    // A little to spare, for lines whose letters are wider than those of the sample.
    (em > 0.0).then(|| LineRoom { room: (room / em / 1.06).floor().max(8.0) as f32, above })
}

/// Brings the picked place into sight, once all is drawn.
#[hook]
fn use_sight(area: &NodeRef, picked: (Option<u32>, bool)) {
    let area = area.clone();
    use_effect_with(picked, move |picked| {
        let is_shown = matches!(picked, (Some(_), true));
        let area = area.cast::<Element>().filter(|_| is_shown);
        let shown = area.map(|area| {
            window::before_drawing(move || {
                let picked = area.query_selector(".picked").ok().flatten();
                if let Some(line) = picked.and_then(|picked| picked.closest("table").ok().flatten()) {
                    window::focus_heading();
                    let options = ScrollIntoViewOptions::new();
                    options.set_block(ScrollLogicalPosition::Center);
                    line.scroll_into_view_with_scroll_into_view_options(&options);
                }
            })
        });
        move || drop(shown)
    });
}
