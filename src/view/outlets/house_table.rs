//! The outlets in one table: how much each prints and shares, how often it was first, and with whom it shares how much.

use std::rc::Rc;

use yew::{Callback, Html, Properties, classes, component, html, use_state_eq};

use crate::state::address::route::Route;
use crate::state::collection::{ANY, Collection};
use crate::state::outlets::agencies::HouseAgencies;
use crate::state::outlets::figures::HouseFigures;
use crate::state::overview::query::Query;
use crate::state::shared::Shared;
use crate::state::wording::words::{count, figure, list, percent};
use crate::view::browser::grid_keys::grid_keys;
use wirecopy::order::order;
use wirecopy_report::exchange::Exchange;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    /// The agencies that each names.
    pub agencies: Rc<Vec<HouseAgencies>>,
    /// The houses that are asked for.
    pub houses: Vec<String>,
}

/// So many outlets are shown before the reader asks for more, and so many more then.
const SHOWN: usize = 24;
const STEP: usize = 24;

/// So many agencies of a house are named.
const NAMED: usize = 5;

/// One row for each outlet, those that share most first.
#[component]
pub fn HouseTable(props: &Props) -> Html {
    let Props { collection, agencies, houses } = props;
    let figures = collection.house_figures();
    let most = use_state_eq(|| SHOWN);
    let shared = |at: usize| figures.get(at).map_or(0, |of| of.shared_words);
    let mut rows = order(figures.len(), &|one, other| shared(other).cmp(&shared(one)));
    let left = rows.len().saturating_sub(*most);
    rows.truncate(*most);
    // In a query nothing but what is asked about stands above: the others were not compared.
    let asked = collection.basis.asked(&collection.articles);
    let columns: Vec<usize> = match &asked {
        Some(asked) => asked_houses(collection, asked),
        None => rows.clone(),
    };
    let shared = if asked.is_some() { "Shared" } else { "Also elsewhere" };
    let dated = figures.iter().any(|of| of.stories > 0);
    let wired = agencies.iter().any(|of| of.articles > 0);
    let more = {
        let most = most.clone();
        Callback::from(move |_| most.set(*most + STEP))
    };
    html! {
        <section class="outlets" aria-labelledby="outlets-title">
            <h2 id="outlets-title">{ "The outlets" }</h2>
            <p class="note">
                if asked.is_some() {
                    { "Shared: how much of what an outlet prints also stands in the source; of the source itself, in any other." }
                } else {
                    { "On the right, how much of what the outlet of the row prints also stands in the one above." }
                }
                if wired {
                    { " Agency: how many of its articles name one as the source of their copy." }
                }
                if dated {
                    { " First: in how many of the stories that it shares it printed a day before all others, or more." }
                }
            </p>
            <div class="scroller">
                <table role="grid" aria-labelledby="outlets-title" onkeydown={grid_keys()}>
                    <thead>
                        <tr>
                            <th scope="col">{ "Outlet" }</th>
                            <th scope="col" class="figure">{ "Articles" }</th>
                            if wired { <th scope="col" class="figure">{ "Agency" }</th> }
                            <th scope="col" class="portion">{ shared }</th>
                            if dated { <th scope="col" class="figure">{ "First" }</th> }
                            { for columns.iter().map(|&at| html! {
                                <th key={at} scope="col" class="upright" title={name(collection, at).to_owned()}><span>{ name(collection, at) }</span></th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.iter().enumerate().map(|(row, &at)| line(props, &columns, (row, at), (dated, wired), houses)) }
                    </tbody>
                </table>
            </div>
            if left > 0 {
                <button type="button" class="plain" onclick={more}>{ "Show more outlets: " }{ left }{ " are left" }</button>
            }
        </section>
    }
}

/// The houses of what is asked about.
fn asked_houses(collection: &Collection, asked: &[bool]) -> Vec<usize> {
    let is_asked =
        |house: &str| (0u32..).zip(asked).any(|(index, &asked)| asked && collection.house(index) == Some(house));
    let houses = collection.report.houses.iter().enumerate();
    houses.filter(|(_, house)| is_asked(&house.name)).map(|(at, _)| at).collect()
}

fn name(collection: &Collection, at: usize) -> &str {
    collection.report.houses.get(at).map_or("", |house| house.name.as_str())
}

fn line(
    props: &Props,
    columns: &[usize],
    (row, at): (usize, usize),
    (dated, wired): (bool, bool),
    asked: &[String],
) -> Html {
    let collection = &props.collection;
    let figures = collection.house_figures();
    let Some(of) = figures.get(at) else { return Html::default() };
    let house = name(collection, at);
    let outlets = collection.report.houses.get(at).map_or(&[][..], |house| &house.outlets);
    let title = if outlets.len() > 1 { [house, ": ", &list(outlets)].concat() } else { house.to_owned() };
    let only = route(&[house]);
    // The first link is where the Tab key stops; arrows lead on.
    let stop = if row == 0 { "0" } else { "-1" };
    html! {
        <tr key={at} class={asked.iter().any(|asked| asked == house).then_some("asked")}>
            <th scope="row" {title}><a href={only} tabindex={stop}>{ house }</a></th>
            <td class="figure">{ figure(of.articles.into()) }</td>
            if wired { { agency(props, at, of.articles) } }
            <td class="portion">
                <span>{ percent(of.shared_words, of.story_words) }</span>
                { bar(of) }
            </td>
            if dated {
                <td class="figure" title={first_says(of)}>
                    if of.stories > 0 { { of.first }{ " of " }{ of.stories } } else { { "–" } }
                </td>
            }
            { for columns.iter().map(|&other| cell(props, at, other)) }
        </tr>
    }
}

/// "30 %" of its articles name an agency; which, in words.
fn agency(props: &Props, at: usize, articles: u32) -> Html {
    let Props { collection, agencies, .. } = props;
    let Some(of) = agencies.get(at).filter(|of| of.articles > 0) else {
        return html! { <td class="figure">{ "–" }</td> };
    };
    let names: Vec<String> =
        of.names.iter().take(NAMED).map(|(name, count)| [name, " ", &figure((*count).into())].concat()).collect();
    let all = count(articles.into(), "article");
    let verb = if of.articles == 1 { " names " } else { " name " };
    // What is seen comes first: so one can also call it by that.
    let share = percent(of.articles, articles);
    let says = [
        &share,
        ": ",
        &figure(of.articles.into()),
        " of ",
        &all,
        " of ",
        name(collection, at),
        verb,
        "an agency: ",
        &names.join(", "),
    ]
    .concat();
    let route = Query { houses: vec![name(collection, at).to_owned()], agency: Some(ANY.to_owned()), ..Query::ALL };
    let route = Route::Overview { at: None, query: route }.to_string();
    html! {
        <td class="figure"><a href={route} tabindex="-1" aria-label={says.clone()} title={says}>{ share }</a></td>
    }
}

/// What stands behind "9 of 40".
fn first_says(of: &HouseFigures) -> String {
    let same = match of.same_day {
        0 => String::new(),
        same => ["; on the same first day as another in ", &same.to_string()].concat(),
    };
    ["First in ", &of.first.to_string(), " of ", &of.stories.to_string(), " stories", &same].concat()
}

/// The share of its words that another prints, too; all bars have one scale.
fn bar(of: &HouseFigures) -> Html {
    let wide = (u64::from(of.shared_words) * 100).checked_div(of.story_words.into()).unwrap_or_default().min(100);
    html! {
        <svg class="strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="paper" width="100" height="10" />
            <rect class="shared" width={wide.to_string()} height="10" />
        </svg>
    }
}

fn cell(props: &Props, at: usize, other: usize) -> Html {
    let collection = &props.collection;
    let figures = collection.house_figures();
    if at == other {
        return html! { <td key={other} class="self"><span class="sr">{ "itself" }</span></td> };
    }
    let (house, by) = (name(collection, at), name(collection, other));
    let wanted = (at as u32, other as u32);
    let found = collection.exchanges.binary_search_by(|found| (found.house, found.other).cmp(&wanted)).ok();
    let Some(&Exchange { words, articles, .. }) = found.and_then(|found| collection.exchanges.get(found)) else {
        return html! { <td key={other} class="nothing" title={[house, " and ", by, " share nothing"].concat()}>{ "–" }</td> };
    };
    let of = figures.get(at).map_or(0, |of| of.story_words);
    let share = percent(words, of);
    let says = [
        &share,
        " of ",
        house,
        " also stands in ",
        by,
        ": ",
        &count(words.into(), "word"),
        " of ",
        &count(articles.into(), "article"),
    ]
    .concat();
    html! {
        <td key={other} class={classes!("share", shade(words, of))}>
            <a href={route(&[house, by])} tabindex="-1" aria-label={says.clone()} title={says}>{ share.trim_end_matches(['%', ' ', '\u{a0}', '\u{202f}']) }</a>
        </td>
    }
}

fn route(houses: &[&str]) -> String {
    let houses = houses.iter().map(|&house| house.to_owned()).collect();
    Route::Overview { at: None, query: Query { houses, ..Query::ALL } }.to_string()
}

/// Five shades. Between outlets a few percent are much.
fn shade(words: u32, of: u32) -> &'static str {
    match u64::from(words) * 1000 / u64::from(of.max(1)) {
        0..5 => "shade-1",
        5..20 => "shade-2",
        20..60 => "shade-3",
        60..150 => "shade-4",
        _ => "shade-5",
    }
}
