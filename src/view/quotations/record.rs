//! One quotation with all its versions.

use yew::{Html, Properties, component, html};

use crate::state::address::opening::opening;
use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::quotations::build::Quotations;
use crate::state::quotations::evidence::evidence;
use crate::state::quotations::query::{LedgerQuery, name};
use crate::state::quotations::record::{Record, Version};
use crate::state::shared::Shared;
use crate::state::wording::hue::hue;
use crate::state::wording::words::{count, counted, sentence};
use crate::view::browser::picked::use_picked;
use crate::view::quotations::version::{line, once, text_link, words};
use wirecopy::Words;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub made: Shared<Quotations>,
    /// Which record of the book.
    pub index: usize,
    pub picked: bool,
}

/// So many words of a quotation stand at its head, and so many versions are drawn.
const OPENING: usize = 60;
const DRAWN: usize = 40;

/// A quotation in the list. Picking it by key moves the focus to its link.
#[component]
pub fn RecordItem(props: &Props) -> Html {
    let Props { collection, made, index, picked } = props;
    let link = use_picked(*picked);
    let Some(record) = made.book.records.get(*index) else { return Html::default() };
    let Some(base) = record.base() else { return Html::default() };
    let way = record.passage.map(|number| Route::passage(number).to_string());
    let way = way
        .or_else(|| text_link(collection, base))
        .unwrap_or_else(|| LedgerQuery::default().route(Some(record.number)).to_string());
    let groups = groups(collection, record);
    let texts = groups.len();
    html! {
        <li class={picked.then_some("picked")}>
            <h3>
                <a ref={link} href={way}>
                    <span class="sr">{ "Quotation: " }</span>
                    <q>{ opening(bare(base.bytes.of(collection.text(base.article))), OPENING) }</q>
                </a>
            </h3>
            <p class="size">{ who(made, record) }{ size(record, texts) }{ passage(record) }</p>
            if !record.conflicts.is_empty() {
                <ul class="conflicts" aria-label="Where versions contradict one another">
                    { for record.conflicts.all().map(|conflict| html! {
                        <li key={conflict.name()}>
                            <b>{ sentence(conflict.label()) }</b>{ ": " }<span>{ evidence(collection, &made.ledger.people, record, conflict) }</span>
                        </li>
                    }) }
                </ul>
            }
            if record.versions.len() == 1 {
                <p class="once">{ once(collection, base, name(made, base)) }</p>
            } else {
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ "Printed by" }</th><th scope="col">{ "On" }</th>
                            <th scope="col">{ "Credited to" }</th><th scope="col">{ "Told, and when" }</th>
                        </tr>
                    </thead>
                    { for groups.iter().enumerate().map(|(at, group)| group_of(collection, made, record, at, group, texts > 1)) }
                </table>
            }
            if record.versions.len() > DRAWN {
                <p class="more">{ "and " }{ record.versions.len() - DRAWN }{ " more that print it" }</p>
            }
        </li>
    }
}

/// The versions that read alike stand together, the base with its like first.
fn groups<'r>(collection: &Collection, record: &'r Record) -> Vec<Vec<&'r Version>> {
    let text = |version: &Version| {
        let printed = version.bytes.of(collection.text(version.article));
        let words = Words::of(printed);
        words.spans().iter().map(|word| words.folded(word.of(printed)) + " ").collect::<String>()
    };
    let mut groups: Vec<(String, Vec<&Version>)> = Vec::new();
    let first = record.base();
    let others = record.versions.iter().enumerate().filter(|(at, _)| *at != record.base).map(|(_, version)| version);
    for version in first.into_iter().chain(others).take(DRAWN) {
        let words = text(version);
        // Marks and capitals alone make no other wording.
        match groups.iter_mut().find(|(known, _)| *known == words) {
            Some((_, group)) => group.push(version),
            None => groups.push((words, vec![version])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Without the marks around it, and the comma before the last.
fn bare(words: &str) -> &str {
    words.trim_matches(|c: char| {
        !c.is_alphanumeric() && !matches!(c, '…' | '!' | '?' | '(' | ')' | '$' | '€' | '£' | '%')
    })
}

/// The full name of who is meant.
fn name<'m>(made: &'m Quotations, version: &Version) -> Option<&'m str> {
    Some(made.book.people.get(version.person? as usize)?.speaker.name.as_str())
}

fn group_of(
    collection: &Collection,
    made: &Quotations,
    record: &Record,
    at: usize,
    group: &[&Version],
    several: bool,
) -> Html {
    let (Some(base), Some(first)) = (record.base(), group.first()) else { return Html::default() };
    html! {
        <tbody key={at}>
            if several {
                <tr class="wording"><th scope="rowgroup" colspan="4">
                    if at == 0 { <span class="none">{ "As above:" }</span> } else { { words(collection, base, first) } }
                </th></tr>
            }
            { for group.iter().map(|version| line(collection, record, version, name(made, version))) }
        </tbody>
    }
}

/// The people to whom it is credited, each with a way to all that they are quoted with.
fn who(made: &Quotations, record: &Record) -> Html {
    let names = record.persons().into_iter().filter_map(|person| made.book.people.get(person as usize));
    html! {
        <>
            { for names.map(|person| {
                let route = LedgerQuery::default().with(name::PERSON, &person.speaker.name, true).route(None);
                html! { <><a href={route.to_string()}><bdi>{ &person.speaker.name }</bdi></a>{ " · " }</> }
            }) }
        </>
    }
}

/// "three versions in two wordings".
fn size(record: &Record, texts: usize) -> String {
    let mut says = if record.direct { String::new() } else { "told in other words · ".to_owned() };
    if record.versions.len() == 1 {
        says.push_str("printed once");
    } else {
        says.push_str(&[&count(record.versions.len() as u64, "version"), " in ", &counted(texts, "wording")].concat());
    }
    says
}

fn passage(record: &Record) -> Html {
    let Some(number) = record.passage else { return Html::default() };
    let route = Route::passage(number);
    html! {
        <>
            { " · in " }<a href={route.to_string()} class={hue(number)}>{ "passage " }{ number }</a>
        </>
    }
}
