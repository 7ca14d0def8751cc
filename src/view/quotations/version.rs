//! How one article prints a quotation: the words with what differs marked, and the clause around them.

use yew::{Html, classes, html};

use crate::state::address::location::{Highlight, TextLink};
use crate::state::address::opening::opening;
use crate::state::collection::Collection;
use crate::state::quotations::conflict::Conflict;
use crate::state::quotations::record::{Record, Version};
use crate::state::quotations::said_day::{Form, SaidDay};
use crate::state::wording::calendar;
use crate::state::wording::words::day;
use crate::view::overview::differences::kind_class;
use wirecopy::span::ByteSpan;
use wirecopy::{Edit, EditKind};

/// So many words that are gone are shown.
const GONE: usize = 10;

/// So many words are looked for where the article is shown.
const SOUGHT: usize = 10;

/// The words of `version`, with what differs from the base.
pub fn words(collection: &Collection, base: &Version, version: &Version) -> Html {
    let text = collection.text(version.article);
    let mut edits: Vec<&Edit> = version.edits.iter().filter(|edit| edit.kind != EditKind::Style).collect();
    wirecopy::order::sort_by_key(&mut edits, |edit| edit.bytes.b);
    let mut parts: Vec<Html> = Vec::new();
    let mut at = version.bytes.start;
    for edit in edits {
        if edit.bytes.b.start < at {
            continue;
        }
        parts.push(html! { { ByteSpan::new(at, edit.bytes.b.start).of(text) } });
        let there = opening(edit.bytes.a.of(collection.text(base.article)), GONE);
        let class = classes!("ed", kind_class(edit.kind));
        let kind = edit.kind.name();
        let label = collection.label(base.article);
        parts.push(if edit.bytes.b.is_empty() {
            let says = [kind, ": ", label, " prints “", &there, "”"].concat();
            html! { <><del {class} data-kind={kind} title={says}>{ there }</del>{ " " }</> }
        } else {
            let says = if there.is_empty() {
                [kind, ": ", label, " does not print this"].concat()
            } else {
                [kind, ": ", label, " prints “", &there, "”"].concat()
            };
            html! { <ins {class} data-kind={kind} title={says}>{ edit.bytes.b.of(text) }</ins> }
        });
        at = edit.bytes.b.end;
    }
    parts.push(html! { { ByteSpan::new(at, version.bytes.end).of(text) } });
    html! { <bdi>{ for parts }</bdi> }
}

/// A line for one version: who prints it, when, who is credited, who was told.
pub fn line(collection: &Collection, record: &Record, version: &Version, name: Option<&str>) -> Html {
    let text = collection.text(version.article);
    let printed = |bytes: Option<ByteSpan>| bytes.map(|bytes| opening(bytes.of(text), 14));
    let speaker = printed(version.speaker);
    // A name in its own words needs no second one.
    let name = name.filter(|name| speaker.as_ref().is_none_or(|speaker| !speaker.ends_with(name)));
    let day_of = |version: &Version| collection.article(version.article).and_then(|article| article.date.clone());
    let sure = |said: SaidDay| said.day.filter(|_| said.form != Form::Weekday).map(calendar::written);
    let said = version.said.map(|said| (opening(said.bytes.of(text), 4), sure(said)));
    let marked = |conflict, is: bool| (is && record.conflicts.has(conflict)).then_some("ed-replaced");
    html! {
        <tr key={[&version.article.to_string(), "-", &version.bytes.start.to_string()].concat()}>
            <th scope="row">{ link(collection, version) }</th>
            <td>{ day_of(version).map_or_else(|| html! { <span class="none">{ "no date" }</span> }, |date| html! { { day(&date) } }) }</td>
            <td class={marked(Conflict::Person, version.person.is_some())}>
                if let Some(speaker) = &speaker {
                    <span class={version.person.and(record.conflicts.has(Conflict::Person).then_some("differs"))}>{ speaker }</span>
                } else {
                    <span class="none">{ "nobody, in a form that is read here" }</span>
                }
                <small>
                    { name.map(|name| [" (", name, ")"].concat()) }{ " " }<i>{ printed(version.cue) }</i>
                    { (!version.marked && record.direct).then_some(" without marks") }
                </small>
            </td>
            <td class={marked(Conflict::Hearer, version.hearer.is_some())}>
                if let Some(hearer) = printed(version.hearer) {
                    <span class={record.conflicts.has(Conflict::Hearer).then_some("differs")}>{ hearer }</span>
                    <small>{ version.hearer_before.then_some(" (the sentence before)") }</small>
                } else {
                    <span class="none">{ "nobody named" }</span>
                }
                if let Some((words, day_said)) = said {
                    <small class={marked(Conflict::Day, true)}>
                        { ", " }<span class={record.conflicts.has(Conflict::Day).then_some("differs")}>{ words }</span>
                        { day_said.map(|day_said| [" (", &day(&day_said), ")"].concat()) }
                    </small>
                }
            </td>
        </tr>
    }
}

/// All that is said of the one version of a quotation: "000, 1 February 2025: he told the Washington Post".
pub fn once(collection: &Collection, version: &Version, name: Option<&str>) -> Html {
    let text = collection.text(version.article);
    let printed = |bytes: Option<ByteSpan>| bytes.map(|bytes| opening(bytes.of(text), 14));
    let date = collection.article(version.article).and_then(|article| article.date.as_deref()).map(day);
    let clause = [printed(version.speaker), printed(version.cue), printed(version.hearer)];
    let clause: Vec<String> = clause.into_iter().flatten().collect();
    let name = name.filter(|name| !clause.first().is_some_and(|speaker| speaker.ends_with(name)));
    html! {
        <>
            { link(collection, version) }{ date.map(|date| [", ", &date].concat()) }{ ": " }
            if clause.is_empty() {
                <span class="none">{ "credited to nobody, in a form that is read here" }</span>
            } else {
                <bdi>{ clause.join(" ") }</bdi>{ name.map(|name| [" (", name, ")"].concat()) }
            }
        </>
    }
}

/// The address that shows the words in the article.
pub fn text_link(collection: &Collection, version: &Version) -> Option<String> {
    let words = version.bytes.of(collection.text(version.article));
    let words = words.split_whitespace().take(SOUGHT).collect::<Vec<_>>().join(" ");
    let link = TextLink::new(collection, version.article, version.bytes, Highlight { words, turn: 1 })?;
    Some(link.to_string())
}

/// The article’s name, which leads to the words in it.
fn link(collection: &Collection, version: &Version) -> Html {
    let label = collection.label(version.article);
    match text_link(collection, version) {
        Some(href) => {
            let says = [label, ": show the words in the article"].concat();
            html! { <a {href} aria-label={says.clone()} title={says}>{ label }</a> }
        }
        None => html! { { label } },
    }
}
