//! One passage in the list: its number, opening words, witnesses, and what they changed.

use std::rc::Rc;

use yew::{Html, Properties, classes, component, html};

use crate::state::address::opening::opening;
use crate::state::address::route::{MatchId, Route};
use crate::state::collation::between::between;
use crate::state::collection::Collection;
use crate::state::judgement::verdict::{Judgement, Scope, Subject, Verdict};
use crate::state::overview::filter::Selection;
use crate::state::overview::timeline::Axis;
use crate::state::shared::Shared;
use crate::state::wording::hue::hue;
use crate::state::wording::words::{count, counted, figure};
use crate::view::act::use_act;
use crate::view::browser::picked::use_picked;
use crate::view::export::dialog::copy_button;
use crate::view::overview::coverage_bar::{Shown, coverage_bar};
use crate::view::overview::differences::change;
use crate::view::overview::timeline::{dates_in_words, line};
use wirecopy::{EditKind, Passage};

/// How many changes an item shows, and how many of those who print it; the passage's own view shows all.
const SHOWN: usize = 6;
const PRINTED_BY: usize = 10;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub number: u32,
    pub picked: bool,
    pub style: bool,
    /// The time line that it stands on, if the passages stand on one.
    pub axis: Option<Rc<Axis>>,
    /// What is asked for: the witnesses among that come first.
    pub selection: Rc<Selection>,
}

/// One line of the list. Picking it by key moves the focus to its link.
#[component]
pub fn PassageItem(props: &Props) -> Html {
    let Props { collection, number, picked, style, axis, selection } = props;
    let (act, link) = (use_act(), use_picked(*picked));
    let Some(passage) = collection.passage(*number) else { return Html::default() };
    let base = passage.base();
    let text = collection.article(base.article).map_or("", |article| base.bytes.of(&article.text));
    let route = Route::passage(*number);
    if let Some(axis) = axis {
        return html! {
            <li class={classes!(hue(*number), picked.then_some("picked"))}>
                <span class="badge" aria-hidden="true">{ number }</span>
                <div class="telling">
                    <h3><a ref={link} href={route.to_string()}>
                        <span class="sr">{ "Passage " }{ number }{ ": " }</span>{ opening(text, 9) }
                    </a></h3>
                    <p class="size">{ dates_in_words(collection, passage, axis) }</p>
                </div>
                { line(collection, passage, axis) }
            </li>
        };
    }
    html! {
        <li class={classes!(hue(*number), picked.then_some("picked"))}>
            <span class="badge" aria-hidden="true">{ number }</span>
            <div class="telling">
                <h3><a ref={link} href={route.to_string()}>
                    <span class="sr">{ "Passage " }{ number }{ ": " }</span>{ opening(text, 26) }
                </a></h3>
                <p class="size">{ size(collection, passage) }{ marks(collection, *number) }{ copy_button(*number, &act) }</p>
                { changes(collection, passage, *style, selection) }
            </div>
            { witnesses(collection, *number, passage, selection) }
        </li>
    }
}

/// "64 words in four articles of three houses"; an article that prints it twice is named as such.
pub fn size(collection: &Collection, passage: &Passage) -> String {
    let (articles, witnesses) = (passage.article_count(), passage.witnesses.len());
    let mut size = [&count(passage.words.into(), "word"), " in ", &counted(articles, "article")].concat();
    if passage.houses as usize != articles && collection.has_houses() {
        size.push_str(&[" of ", &counted(passage.houses as usize, "house")].concat());
    }
    if witnesses > articles {
        size.push_str(&[", ", &counted(witnesses, "time"), " in all"].concat());
    }
    if let Some(name) = collection.report.cluster_of(passage) {
        size.push_str(&[" · cluster ", name].concat());
    }
    if passage.common {
        size.push_str(" · common phrases only");
    }
    if passage.furniture {
        size.push_str(" · furniture");
    }
    if passage.set_aside {
        size.push_str(" · set aside: no reuse");
    }
    size
}

/// What the reader said of it, but for what decides whether it counts: " · checked: seen with Ann".
fn marks(collection: &Collection, number: u32) -> String {
    let mark = |judgement: &Judgement| {
        if judgement.subject == Subject::Phrase {
            return [" · without “", &judgement.quote, "”"].concat();
        }
        let says = match judgement.verdict {
            Verdict::Checked => "checked",
            Verdict::Interest => "of interest",
            Verdict::Reuse => "reuse",
            Verdict::NoReuse => "",
        };
        let house =
            if let Scope::House(house) = &judgement.scope { ["not in ", house].concat() } else { says.to_owned() };
        let note = if judgement.note.is_empty() { String::new() } else { [": ", &judgement.note].concat() };
        if house.is_empty() && note.is_empty() { String::new() } else { [" · ", &house, &note].concat() }
    };
    collection.said(number).map(mark).collect()
}

/// The gravest changes.
fn changes(collection: &Shared<Collection>, passage: &Passage, style: bool, selection: &Selection) -> Html {
    let asked = |witness: u32| passage.witnesses.get(witness as usize).is_some_and(|of| selection.asks_for(of.article));
    let mut all = collection.differences(passage);
    all.retain(|change| change.witnesses.iter().any(|&of| asked(of)));
    let (shown, styles): (Vec<_>, Vec<_>) = all.into_iter().partition(|change| style || change.kind != EditKind::Style);
    if shown.is_empty() {
        let says = if styles.is_empty() { "The same to the letter" } else { "The same words; only the style differs" };
        let fragments = passage.witnesses.iter().any(|witness| between(witness).is_some());
        return html! { <p class="same">{ says }{ fragments.then_some(", in pieces") }{ "." }</p> };
    }
    let more = shown.len().saturating_sub(SHOWN);
    html! {
        <ul class="changes">
            { for shown.into_iter().take(SHOWN).enumerate().map(|(index, one)| html! { <li key={index}>{ change(collection, passage, &one) }</li> }) }
            if more > 0 {
                <li class="more">{ "and " }{ more }{ " more" }</li>
            }
        </ul>
    }
}

/// Who prints it, and where: one coverage bar for each article, with a way to the two side by side.
fn witnesses(collection: &Shared<Collection>, number: u32, passage: &Passage, selection: &Selection) -> Html {
    let base = passage.base().article;
    let id = |index| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let line = |(article, called): (u32, String)| {
        let at = Some(MatchId { passage: number, turn: 1 });
        let other = if article == base { first_other(passage, base) } else { Some(base) };
        let label = collection.label(article).to_owned();
        let name = match other {
            Some(other) => {
                let route = Route::Pair { left: id(article), right: id(other), more: Vec::new(), at };
                let says =
                    [&label, " side by side with ", collection.label(other), ", at passage ", &number.to_string()]
                        .concat();
                html! { <a href={route.to_string()} aria-label={says.clone()} title={says}>{ called }</a> }
            }
            None => html! { called },
        };
        html! { <li key={article}>{ name }{ coverage_bar(collection, article, Shown::Passage(number)) }</li> }
    };
    let all: Vec<u32> = passage.witnesses.chunk_by(|x, y| x.article == y.article).map(|same| same[0].article).collect();
    let mut articles: Vec<u32> = all.iter().copied().filter(|&article| selection.asks_for(article)).collect();
    articles.truncate(PRINTED_BY);
    let more = all.len() - articles.len();
    let called = collection.labels_among(&articles);
    html! {
        <ul class={classes!("witnesses", collection.short.then_some("short"))} aria-label="Printed by">
            { for articles.into_iter().zip(called).map(line) }
            if more > 0 {
                <li key="more" class="more">{ "and " }{ figure(more as u64) }{ " more" }</li>
            }
        </ul>
    }
}

fn first_other(passage: &Passage, base: u32) -> Option<u32> {
    passage.witnesses.iter().map(|witness| witness.article).find(|&article| article != base)
}
