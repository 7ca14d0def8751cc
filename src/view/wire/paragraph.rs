//! A paragraph of the source with a strip that shows who has how much of it.

use yew::{Html, Properties, classes, component, html};

use crate::state::address::route::{MatchId, Route};
use crate::state::collection::Collection;
use crate::state::columns::paragraphs::Apart;
use crate::state::shared::Shared;
use crate::state::wire::fate::{Cell, Fate};
use crate::state::wire::source::Wire;
use crate::state::wording::words::{counted, list_some, sentence};
use crate::view::browser::picked::use_picked;
use crate::view::overview::differences::edited;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub wire: Shared<Wire>,
    pub index: usize,
    pub picked: bool,
}

/// So many cells a strip has, so many names a list, and so many changes are shown.
const CELLS: usize = 24;
const NAMED: usize = 5;
const CHANGES: usize = 4;

/// The paragraph. Picking it by key moves the focus to its number.
#[component]
pub fn ParagraphItem(props: &Props) -> Html {
    let Props { collection, wire, index, picked } = props;
    let link = use_picked(*picked);
    let Some(paragraph) = wire.paragraphs.get(*index) else { return Html::default() };
    let text = paragraph.bytes.of(collection.text(wire.article));
    let id = collection.article(wire.article).map(|article| article.id.clone()).unwrap_or_default();
    let route = Route::Wire { id, at: Some(*index as u32 + 1) };
    let apart = paragraph.apart.map(|apart| match apart {
        Apart::Aside(kind) => kind.label().to_owned(),
        Apart::Furniture(articles) => ["furniture, in ", &articles.to_string(), " articles"].concat(),
    });
    let nobody = wire.kept_by(*index) == 0;
    html! {
        <li class={classes!(picked.then_some("picked"), (nobody && !wire.printed.is_empty()).then_some("gone"))}>
            <a ref={link} class="label" href={route.to_string()}><span class="sr">{ "Paragraph " }</span>{ index + 1 }</a>
            <div class="story"><p>{ text }</p>
                if let Some(apart) = apart { <small>{ apart }</small> }
            </div>
            <div class="fates">
                { strip(wire, *index) }
                <p>{ in_words(collection, wire, *index) }</p>
                { changes(collection, wire, *index) }
            </div>
        </li>
    }
}

/// One cell for each article. What it shows stands beside it in words.
fn strip(wire: &Wire, index: usize) -> Html {
    let words = wire.paragraphs.get(index).map_or(1, |paragraph| paragraph.words.len().max(1));
    let cells = wire.printed.iter().take(CELLS).filter_map(|other| other.cells.get(index));
    let width = 100 / wire.printed.len().clamp(1, CELLS);
    html! {
        <svg class="heat" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            { for cells.enumerate().map(|(at, cell)| {
                let x = (at * width).to_string();
                html! {
                    <>
                        <rect {x} width={width.saturating_sub(1).max(1).to_string()} height="10" class={shade(cell, words)} />
                        if cell.fate == Fate::Omitted {
                            <path class="omitted" d={["M", &(at * width).to_string(), " 10L", &((at + 1) * width).saturating_sub(1).to_string(), " 0"].concat()} />
                        }
                    </>
                }
            }) }
        </svg>
    }
}

/// Five shades, by how much of the paragraph is there.
pub fn shade(cell: &Cell, words: u32) -> &'static str {
    match cell.kept * 100 / words.max(1) {
        0 => "none",
        1..20 => "shade-1",
        20..45 => "shade-2",
        45..70 => "shade-3",
        70..95 => "shade-4",
        _ => "shade-5",
    }
}

/// "Kept by 000 and 001; changed by 003; omitted by 004."
fn in_words(collection: &Collection, wire: &Wire, index: usize) -> Html {
    if wire.printed.is_empty() {
        return Html::default();
    }
    let told =
        [Fate::Kept, Fate::Changed, Fate::Partly, Fate::Omitted, Fate::Replaced].into_iter().filter_map(|fate| {
            let articles = wire.with_fate(index, fate);
            let labels: Vec<&str> = articles.iter().map(|&article| collection.label(article)).collect();
            let what = match fate {
                Fate::Kept => "kept by ",
                Fate::Changed => "changed by ",
                Fate::Partly => "in part in ",
                Fate::Omitted => "omitted by ",
                Fate::Replaced => "other words in its place in ",
                Fate::Elsewhere => "",
            };
            (!labels.is_empty()).then(|| [what, &list_some(&labels, NAMED)].concat())
        });
    let moved: Vec<&str> = wire
        .printed
        .iter()
        .filter(|other| other.cells.get(index).is_some_and(|cell| cell.moved))
        .map(|other| collection.label(other.article))
        .collect();
    let moved = (!moved.is_empty()).then(|| ["moved in ", &list_some(&moved, NAMED)].concat());
    let told: Vec<String> = told.chain(moved).collect();
    let elsewhere = wire.with_fate(index, Fate::Elsewhere).len();
    if told.is_empty() {
        return html! { <>{ "In none of " }{ counted(elsewhere, "article") }{ "." }</> };
    }
    html! { <>{ sentence(&told.join("; ")) }{ "." }</> }
}

/// The gravest changes, each with a way to the two side by side.
fn changes(collection: &Collection, wire: &Wire, index: usize) -> Html {
    let mut all: Vec<(u8, u32, &Cell, usize)> = Vec::new();
    for other in &wire.printed {
        let Some(cell) = other.cells.get(index) else { continue };
        all.extend(cell.edits.iter().enumerate().map(|(at, edit)| (edit.severity(), other.article, cell, at)));
    }
    wirecopy::order::sort_by_key(&mut all, |(severity, article, _, at)| (*severity, *article, *at));
    let more = all.len().saturating_sub(CHANGES);
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="changes">
            { for all.into_iter().take(CHANGES).filter_map(|(_, article, cell, at)| Some(html! {
                <li key={[&article.to_string(), "-", &at.to_string()].concat()}>
                    { edited(collection, cell.edits.get(at)?, wire.article, article) }
                    { " " }<a href={beside(collection, wire.article, article, cell.passage)?.to_string()}
                        aria-label={["Side by side with ", collection.label(article)].concat()}>{ collection.label(article) }</a>
                </li>
            })) }
            if more > 0 {
                <li class="more">{ "and " }{ more }{ " more" }</li>
            }
        </ul>
    }
}

/// The source and another article side by side, at a passage.
pub fn beside(collection: &Collection, source: u32, other: u32, passage: Option<u32>) -> Option<Route> {
    let id = |index| collection.article(index).map(|article| article.id.as_str());
    Route::beside(&[id(source)?, id(other)?], passage.map(|passage| MatchId { passage, turn: 1 }))
}
