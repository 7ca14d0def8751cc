//! The time line: when the articles came out, and each passage from its first witness to its last.
//!
//! All that is drawn also stands there in words, so the drawings say nothing new to a screen reader.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::overview::filter::Selection;
use crate::state::overview::query::{Query, Range};
use crate::state::overview::timeline::{Axis, by_day, clock};
use crate::state::shared::Shared;
use crate::state::wording::calendar::written;
use crate::state::wording::words::{count, counted, day, list, sentence};
use crate::view::frame::fold::Fold;
use wirecopy::Passage;

/// How many articles are named where they were printed on one day.
const NAMED: usize = 4;

/// Of more articles than so many each day is counted, and not each article named and drawn.
const EACH: usize = 400;

/// The height of the articles' lane, and the most that an article takes of it.
const LANE_HEIGHT: u32 = 64;
const DOT_SIZE: u32 = 11;

/// The axis for all that is left, and for all who print what is left.
pub fn axis_over(collection: &Collection, selection: &Selection) -> Option<Axis> {
    let passages = selection.passages.iter().filter_map(|&number| collection.passage(number));
    let witnesses = passages.flat_map(|passage| &passage.witnesses).map(|witness| witness.article);
    Axis::of(collection, witnesses.chain(selection.articles.iter().copied()))
}

#[derive(Clone, PartialEq, Properties)]
pub struct LaneProps {
    pub collection: Shared<Collection>,
    pub query: Query,
    pub selection: Rc<Selection>,
    pub axis: Option<Rc<Axis>>,
}

/// The articles on the axis, the same by day in words, and those that state no day.
#[component]
pub fn Lane(props: &LaneProps) -> Html {
    let LaneProps { collection, query, selection, axis } = props;
    let Some(axis) = axis else {
        return html! { <p class="note">{ "No article states the day on which it was printed, so there is no line to set them on." }</p> };
    };
    let dated = selection.articles.iter().filter(|&&index| collection.day(index).is_some()).count();
    let undated = selection.articles.len() - dated;
    html! {
        <div class="lane">
            <div>
                <h3>{ count(dated as u64, "article") }{ " with a date" }</h3>
                { fold("Day by day", props, day_by_day) }
                if axis.hours {
                    { hours(props, axis, dated) }
                }
                { zoom(query, axis) }
                if undated > 0 {
                    { fold([&*count(undated as u64, "article"), " without a date"].concat(), props, without_day) }
                }
            </div>
            { drawing(collection, selection, axis) }
        </div>
    }
}

/// A line that opens, with what is drawn then.
fn fold(says: impl Into<AttrValue>, props: &LaneProps, inside: fn(&LaneProps) -> Html) -> Html {
    let props = props.clone();
    html! { <Fold says={says.into()} inside={Callback::from(move |()| inside(&props))} /> }
}

fn day_by_day(LaneProps { collection, query, selection, .. }: &LaneProps) -> Html {
    let (days, _) = by_day(collection, selection.articles.iter().copied());
    html! {
        <ol>{ for days.iter().map(|(at, there)| html! {
            <li key={*at}>
                <b>{ day(&written(*at)) }</b>
                if selection.articles.len() > EACH {
                    <a href={days_of(query, Range { from: Some(*at), to: Some(*at) })}>{ count(there.len() as u64, "article") }</a>
                } else {
                    { for there.iter().map(|&index| article_link(collection, index)) }
                }
            </li>
        }) }</ol>
    }
}

fn without_day(LaneProps { collection, selection, .. }: &LaneProps) -> Html {
    let undated = selection.articles.iter().filter(|&&index| collection.day(index).is_none());
    html! { <p>{ for undated.map(|&index| article_link(collection, index)) }</p> }
}

/// The articles as stones; of very many, each slot as a bar.
fn drawing(collection: &Collection, selection: &Selection, axis: &Axis) -> Html {
    let slots = axis.slots(collection, &selection.articles);
    let most = slots.iter().map(|(_, there)| there.len()).max().unwrap_or(1).max(1) as u32;
    let stone = DOT_SIZE.min(LANE_HEIGHT / most).max(1);
    html! {
        <svg class="time" aria-hidden="true">
            { ticks(axis, true) }
            if selection.articles.len() > EACH {
                { for slots.iter().map(|(at, there)| {
                    let top = (LANE_HEIGHT + 4).saturating_sub((LANE_HEIGHT * there.len() as u32 / most).max(1));
                    html! { <line key={*at} class="life" x1={place(*at)} x2={place(*at)} y1={top.to_string()} y2={(LANE_HEIGHT + 4).to_string()} /> }
                }) }
            } else {
                { for slots.iter().flat_map(|(at, there)| (0u32..).zip(there).map(move |(level, &index)| {
                    let y = LANE_HEIGHT + 4 - stone * level - stone / 2;
                    html! {
                        <circle key={index} cx={place(*at)} cy={y.to_string()} r={(stone.max(3) / 2).to_string()}>
                            <title>{ collection.label(index) }{ ", " }{ axis.at(collection, index).map(|at| when(axis, at)) }</title>
                        </circle>
                    }
                })) }
            }
        </svg>
    }
}

/// The articles hour by hour, and how many of those with a date state no time.
fn hours(props: &LaneProps, axis: &Axis, dated: usize) -> Html {
    let LaneProps { collection, selection, .. } = props;
    let placed = selection.articles.iter().filter(|&&index| axis.at(collection, index).is_some()).count();
    let without = dated - placed;
    html! {
        <>
            { fold("Hour by hour", props, hour_by_hour) }
            if without > 0 {
                <p class="note">{ sentence(&counted(without, "article")) }{ if without == 1 { " states a day and no time, and has no place here." } else { " state a day and no time, and have no place here." } }</p>
            }
        </>
    }
}

fn hour_by_hour(LaneProps { collection, selection, axis, .. }: &LaneProps) -> Html {
    let Some(axis) = axis else { return Html::default() };
    let marks = axis.marks(collection, selection.articles.iter().copied());
    html! {
        <ol>{ for marks.chunk_by(|one, other| one.0 / 60 == other.0 / 60).map(|hour| {
            let at = hour.first().map_or(0, |(at, _)| *at);
            let (of_day, time) = clock(at / 60 * 60);
            let there = || hour.iter().flat_map(|(_, there)| there);
            html! {
                <li key={at}>
                    <b>{ day(&written(of_day)) }{ ", " }{ time }</b>
                    if selection.articles.len() > EACH {
                        { count(there().count() as u64, "article") }
                    } else {
                        { for there().map(|&index| article_link(collection, index)) }
                    }
                </li>
            }
        }) }</ol>
    }
}

/// The address of the same with other days.
fn days_of(query: &Query, days: Range) -> String {
    Route::Overview { at: None, query: Query { days, ..query.clone() } }.to_string()
}

/// Ways into a part of the axis and out of it, and what stands at its edges from farther off.
fn zoom(query: &Query, axis: &Axis) -> Html {
    let to = |days: Range| days_of(query, days);
    let ends = axis.ticks.iter().skip(1).map(|tick| tick.at.saturating_sub(1)).chain([axis.last]);
    let (before, after) = axis.outside;
    let edge = |count: usize, side: &'static str| {
        [count.to_string().as_str(), if count == 1 { " is" } else { " are" }, side].concat()
    };
    html! {
        <>
            if before + after > 0 {
                <p class="note">
                    { "Far from the others, and drawn at the edge: " }
                    if before > 0 { { edge(before, " earlier") } }
                    if before > 0 && after > 0 { { ", " } }
                    if after > 0 { { edge(after, " later") } }
                    { "." }
                </p>
            }
            <p class="zoom">
                if axis.last > axis.first && !axis.hours {
                    { "Zoom to " }
                    { for axis.ticks.iter().zip(ends).filter(|(tick, end)| tick.at <= *end).map(|(tick, end)| {
                        let days = Range { from: Some(tick.at), to: Some(end) };
                        let says = ["Zoom to ", &tick.label, ", until ", &day(&written(end))].concat();
                        html! { <a key={tick.at} href={to(days)} aria-label={says}>{ &tick.label }</a> }
                    }) }
                }
                if query.days != Range::default() {
                    <a key="all" href={to(Range::default())}>{ "All days" }</a>
                }
            </p>
        </>
    }
}

/// A way to the article, beside the one that shares most with it.
fn article_link(collection: &Collection, index: u32) -> Html {
    let label = collection.label(index).to_owned();
    let Some(pair) = collection.closest(index) else { return html! { <span key={index}>{ label }</span> } };
    let id = |index| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let route = Route::Pair { left: id(index), right: id(pair.articles.b), more: Vec::new(), at: None };
    html! { <a key={index} href={route.to_string()}>{ label }</a> }
}

/// A day, or a day and a time: "1 February 2025, 14:05".
fn when(axis: &Axis, at: u32) -> String {
    if !axis.hours {
        return day(&written(at));
    }
    let (of_day, time) = clock(at);
    [&day(&written(of_day)), ", ", time.as_str()].concat()
}

/// "First seen 1 February 2025 in 000, then in 001, last 3 February in 003; one article without a date."
pub fn dates_in_words(collection: &Collection, passage: &Passage, axis: &Axis) -> String {
    let (marks, undated) = places_of(collection, passage, axis);
    let lacks = if axis.hours { " without a time" } else { " without a date" };
    let who = |there: &[u32]| {
        if there.len() > NAMED {
            return counted(there.len(), "article");
        }
        list(&there.iter().map(|&index| collection.label(index)).collect::<Vec<_>>())
    };
    let without = counted(undated, "article");
    let Some((first, by)) = marks.first() else {
        return [if axis.hours { "No time is known: " } else { "No day is known: " }, &without, " without one"]
            .concat();
    };
    let mut says = ["First seen ", &when(axis, *first), " in ", &who(by)].concat();
    if let [_, between @ .., (last, by)] = &marks[..] {
        let then: Vec<u32> = between.iter().flat_map(|(_, there)| there).copied().collect();
        if !then.is_empty() {
            says.extend([", then in ", &who(&then)]);
        }
        says.extend([", last ", &when(axis, *last), " in ", &who(by)]);
    }
    if undated > 0 {
        says.extend(["; ", &without, lacks]);
    }
    says
}

/// Where the articles that print a passage stand on the axis, and how many have no place there.
fn places_of(collection: &Collection, passage: &Passage, axis: &Axis) -> (Vec<(u32, Vec<u32>)>, usize) {
    let articles = || passage.witnesses.chunk_by(|one, other| one.article == other.article).map(|same| same[0].article);
    let marks = axis.marks(collection, articles());
    let placed: usize = marks.iter().map(|(_, there)| there.len()).sum();
    (marks, articles().count() - placed)
}

/// The line of a passage.
pub fn line(collection: &Collection, passage: &Passage, axis: &Axis) -> Html {
    let (marks, _) = places_of(collection, passage, axis);
    let at = |day: u32| place(axis.place(day));
    let ends = marks.first().zip(marks.last());
    html! {
        <svg class="time" aria-hidden="true">
            { ticks(axis, false) }
            if let Some(((first, _), (last, _))) = ends {
                <line class="life" x1={at(*first)} x2={at(*last)} y1="18" y2="18" />
            }
            { for marks.iter().map(|(day, there)| {
                let r = (3 + there.len().min(8) / 2).to_string();
                let who = list(&there.iter().map(|&index| collection.label(index)).collect::<Vec<_>>());
                html! { <circle key={*day} cx={at(*day)} cy="18" {r}><title>{ who }{ ", " }{ when(axis, *day) }</title></circle> }
            }) }
        </svg>
    }
}

/// Lines at the marks of the axis, and what they mean.
fn ticks(axis: &Axis, named: bool) -> Html {
    let tick = |tick: &crate::state::overview::timeline::Tick| {
        let at = axis.place(tick.at);
        let anchor = if at > 9000 {
            "end"
        } else if at < 1000 {
            "start"
        } else {
            "middle"
        };
        html! {
            <g key={["d", &tick.at.to_string()].concat()}>
                <line class="tick" x1={place(at)} x2={place(at)} y1="0" y2="100%" />
                if named { <text x={place(at)} y="86" text-anchor={anchor}>{ &tick.label }</text> }
            </g>
        }
    };
    axis.ticks.iter().map(tick).collect()
}

/// A place on the axis as a share of the drawing's width, with room at both ends for what stands there.
fn place(at: u32) -> String {
    let at = 150 + at * 97 / 100;
    let part = at % 100;
    [(at / 100).to_string().as_str(), if part < 10 { ".0" } else { "." }, &part.to_string(), "%"].concat()
}
