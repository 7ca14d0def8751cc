//! The bar over the columns: which passage is selected, and the ways on.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::address::route::{MatchId, Route};
use crate::state::collection::Collection;
use crate::state::columns::aligned_match::{AlignedMatch, MatchSide};
use crate::state::columns::alignment::Alignment;
use crate::state::columns::reading::{Only, ReadingChange, ReadingMode};
use crate::state::keys::Command;
use crate::state::uncounted::Uncounted;
use crate::state::wording::hue::hue;
use crate::state::wording::words::{count, day, list, number, ordinal};
use crate::view::act::Act;
use crate::view::columns::beside::choice;
use crate::view::export::dialog::copy_buttons;
use crate::view::frame::switch::{DoButton, Switch};
use crate::view::overview::differences::edited;
use wirecopy::order::sort_by_key;
use wirecopy::{Edit, EditKind};

/// So many edits of the picked passage are listed.
const EDITS: usize = 3;

/// Stays in sight while the columns scroll. `at` is what the address names, `shown` the column that a narrow screen shows.
pub fn pair_bar(
    collection: &Collection,
    alignment: &Alignment,
    at: Option<MatchId>,
    (style, uncounted, reading, newsdiff): (bool, Uncounted, &ReadingMode, bool),
    shown: usize,
    act: &Act,
) -> Html {
    let none = alignment.matches.is_empty();
    html! {
        <div class="bar">
            { choice(collection, alignment, reading.choosing, act) }
            <nav class="steps" aria-label="Passages">
                <DoButton label="↑" says="Previous passage" shortcut="k" command={Command::Previous} disabled={none} />
                <DoButton label="↓" says="Next passage" shortcut="j" command={Command::Next} disabled={none} />
            </nav>
            <div class="in-hand" aria-live="polite">
                <p>{ says(collection, alignment, at, newsdiff) }</p>
            </div>
            <p class="edits" aria-live="polite">{ edits(collection, alignment, at, style) }</p>
            { words(reading.only, act) }
            if at.is_some() && !newsdiff { { copy_buttons() } }
            <Switch label="Style" says="Differences of style" shortcut="x" command={Command::Style} on={style} />
            if has_furniture(collection, alignment) {
                <Switch label="Furniture" says="Furniture like the story" shortcut="f" command={Command::Furniture} on={uncounted.furniture} />
            }
            { tabs(collection, alignment, shown, act) }
            { heads(collection, alignment) }
        </div>
    }
}

/// What each column is, in view however far one scrolls; a narrow screen has it on its tabs. The columns' own heads say the same.
fn heads(collection: &Collection, alignment: &Alignment) -> Html {
    html! {
        <div class="heads" aria-hidden="true">
            { for alignment.articles.iter().zip(collection.labels_among(&alignment.articles)).map(|(&article, label)| {
                let date = collection.article(article).and_then(|article| article.date.as_deref());
                html! {
                    <span key={article}>{ &label }if let Some(date) = date.filter(|_| !label.contains('(')) { <small>{ " " }{ day(date) }</small> }</span>
                }
            }) }
        </div>
    }
}

/// Whether one of the articles has any.
fn has_furniture(collection: &Collection, alignment: &Alignment) -> bool {
    let figures = |article: &u32| collection.report.articles.get(*article as usize);
    alignment.articles.iter().filter_map(figures).any(|figures| !figures.furniture.is_empty())
}

/// All words, only those that are shared, or only an article's own.
fn words(shown: Only, act: &Act) -> Html {
    let button = |only: Only| {
        let onclick = act.reform(move |_| Action::Reading(ReadingChange::Only(only)));
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
fn says(collection: &Collection, alignment: &Alignment, at: Option<MatchId>, newsdiff: bool) -> Html {
    let Some(match_id) = at else {
        let says = if alignment.matches.is_empty() {
            "No passage stands in both."
        } else {
            "Pick a passage to bring its counterpart level."
        };
        return html! { { says } };
    };
    if let Some(index) = alignment.find(match_id) {
        return in_hand(collection, alignment, index, newsdiff);
    }
    let Some(passage) = collection.passage(match_id.passage) else {
        return html! { <>{ "There is no passage " }{ match_id.passage }{ "." }</> };
    };
    let route = Route::passage(match_id.passage);
    html! {
        <>
            { "Passage " }{ match_id.passage }
            if passage.common {
                { " consists of common phrases, which are hidden: press c to show them. " }
            } else if passage.furniture {
                { " consists of furniture, which is hidden: press f to show it. " }
            } else {
                { " is not one stretch in both: each has its own part of it. " }
            }
            if !newsdiff {
                <a href={route.to_string()}>{ "See it whole" }</a>
            }
        </>
    }
}

/// What is picked, in words.
fn in_hand(collection: &Collection, alignment: &Alignment, index: usize, newsdiff: bool) -> Html {
    let aligned = &alignment.matches[index];
    let name = aligned.match_id.passage;
    let Some(passage) = collection.passage(name) else { return Html::default() };
    let route = Route::passage(name);
    let witnesses = match passage.witnesses.len() {
        2 => "both witnesses".to_owned(),
        all => ["all ", &number(all), " witnesses"].concat(),
    };
    html! {
        <>
            <span class={["badge ", hue(name)].concat()} aria-hidden="true">{ name }</span>
            <span class="sr">{ "Passage " }{ name }{ ", " }</span>
            { index + 1 }{ " of " }{ alignment.matches.len() }{ " · " }{ count(passage.words.into(), "word") }
            { absent(collection, alignment, aligned) }{ order(collection, alignment, aligned) }{ turns(collection, alignment, index) }
            if !newsdiff {
                { " · " }<a href={route.to_string()} aria-keyshortcuts="w">{ witnesses }</a>
            }
        </>
    }
}

/// What differs in the picked passage, in words: the gravest first, and how many more.
fn edits(collection: &Collection, alignment: &Alignment, at: Option<MatchId>, style: bool) -> Html {
    let aligned = at.and_then(|match_id| alignment.matches.get(alignment.find(match_id)?));
    let sides = aligned.into_iter().flat_map(|aligned| (0..).zip(&aligned.sides));
    let of_side = |(column, side): (usize, &'_ Option<MatchSide>)| {
        let side = side.as_ref().filter(|side| side.against != column)?;
        Some(side.edits.iter().map(move |edit| (*edit, side.against, column)).collect::<Vec<_>>())
    };
    let mut all: Vec<(Edit, usize, usize)> = sides.filter_map(of_side).flatten().collect();
    all.retain(|(edit, ..)| style || edit.kind != EditKind::Style);
    sort_by_key(&mut all, |(edit, _, column)| (edit.severity(), *column, edit.bytes.b.start));
    let article = |column: usize| alignment.articles.get(column).copied().unwrap_or(u32::MAX);
    let more = all.len().saturating_sub(EDITS);
    html! {
        <>
            { for all.iter().take(EDITS).map(|(edit, against, column)| html! {
                <span>
                    if alignment.articles.len() > 2 { <b>{ label(collection, alignment, *column) }</b>{ " " } }
                    { edited(collection, edit, article(*against), article(*column)) }
                </span>
            }) }
            if more > 0 { <span>{ "and " }{ more }{ " more" }</span> }
        </>
    }
}

fn label(collection: &Collection, alignment: &Alignment, column: usize) -> String {
    collection.labels_among(&alignment.articles).into_iter().nth(column).unwrap_or_default()
}

/// "not in 003".
fn absent(collection: &Collection, alignment: &Alignment, aligned: &AlignedMatch) -> Option<String> {
    let without = (0..alignment.articles.len()).filter(|&column| aligned.location(column).is_none());
    let labels: Vec<String> = without.map(|column| label(collection, alignment, column)).collect();
    (!labels.is_empty()).then(|| [" · not in ", &list(&labels)].concat())
}

/// "moved: 2nd in 000, 1st in 001".
fn order(collection: &Collection, alignment: &Alignment, aligned: &AlignedMatch) -> Option<String> {
    let location = |column: usize| {
        Some([&ordinal(aligned.location(column)? + 1), " in ", &label(collection, alignment, column)].concat())
    };
    let locations: Vec<String> = aligned.columns().filter_map(location).collect();
    aligned.is_moved().then(|| [" · moved: ", &locations.join(", ")].concat())
}

/// Says so where a column prints the passage several times: "the 1st of two in 000".
fn turns(collection: &Collection, alignment: &Alignment, index: usize) -> Option<String> {
    let aligned = alignment.matches.get(index)?;
    let matches_at = |column: usize| Some(&alignment.locations.get(column)?.get(aligned.location(column)?)?.matches);
    // A place that meets several tells that another column has several; which of them is picked, that column tells.
    let twice = aligned.columns().find(|&column| matches_at(column).is_some_and(|matches| matches.len() > 1))?;
    let matches = matches_at(twice)?;
    let turn = ordinal(matches.iter().position(|&aligned| aligned == index)? + 1);
    let other = aligned.columns().find(|&column| {
        let location = |&aligned: &usize| alignment.matches.get(aligned).and_then(|aligned| aligned.location(column));
        column != twice && matches.iter().any(|aligned| location(aligned) != matches.first().and_then(location))
    })?;
    Some([" · the ", &turn, " of ", &number(matches.len()), " in ", &label(collection, alignment, other)].concat())
}

/// On a narrow screen one column is shown at a time; the others stand level behind it.
fn tabs(collection: &Collection, alignment: &Alignment, shown: usize, act: &Act) -> Html {
    let tab = |column: usize| {
        let onclick = act.reform(move |_| Action::Show(column));
        let label = label(collection, alignment, column);
        html! {
            <button type="button" class="plain" aria-pressed={(shown == column).to_string()} {onclick}>{ label }</button>
        }
    };
    html! {
        <div class="sides" role="group" aria-label="Column shown">{ for (0..alignment.articles.len()).map(tab) }</div>
    }
}
