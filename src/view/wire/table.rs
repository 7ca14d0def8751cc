//! What became of each paragraph in each article, as a table.

use yew::{Callback, Html, Properties, classes, component, html, use_state_eq};

use crate::state::collection::Collection;
use crate::state::shared::Shared;
use crate::state::wire::fate::{Cell, Fate};
use crate::state::wire::source::Wire;
use crate::state::wire::witness::Printed;
use crate::state::wording::words::{count, percent};
use crate::view::wire::paragraph::{beside, shade};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub wire: Shared<Wire>,
}

/// So many articles have a column at first, and more when the reader asks for them.
const STEP: usize = 8;

/// Paragraphs are rows, articles columns.
#[component]
pub fn FateTable(props: &Props) -> Html {
    let Props { collection, wire } = props;
    let shown = use_state_eq(|| STEP);
    if wire.printed.is_empty() {
        return Html::default();
    }
    let more = {
        let shown = shown.clone();
        Callback::from(move |_| shown.set(*shown + STEP))
    };
    let columns = || wire.printed.iter().take(*shown);
    let all: u32 = wire.paragraphs.iter().map(|paragraph| paragraph.words.len()).sum();
    html! {
        <section class="fate-table" aria-labelledby="fates-title">
            <h2 id="fates-title">{ "As a table" }</h2>
            <div class="scroller" tabindex="0" role="group" aria-labelledby="fates-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ "Paragraph" }</th>
                            <th scope="col">{ "Words" }</th>
                            { for columns().map(|other| html! { <th key={other.article} scope="col"><bdi>{ collection.label(other.article) }</bdi></th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for wire.paragraphs.iter().enumerate().map(|(index, paragraph)| html! {
                            <tr key={index}>
                                <th scope="row">{ index + 1 }</th>
                                <td>{ paragraph.words.len() }</td>
                                { for columns().map(|other| cell(collection, wire, other, index)) }
                            </tr>
                        }) }
                    </tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{ "All" }</th>
                            <td>{ all }</td>
                            { for columns().map(|other| html! {
                                <td key={other.article}>{ percent(other.kept, all) }<small>{ " " }{ count(other.kept.into(), "word") }</small></td>
                            }) }
                        </tr>
                    </tfoot>
                </table>
            </div>
            if wire.printed.len() > *shown {
                <button type="button" class="plain" onclick={more}>{ "Show more articles: " }{ wire.printed.len() - *shown }{ " are left" }</button>
            }
        </section>
    }
}

fn cell(collection: &Collection, wire: &Wire, other: &Printed, index: usize) -> Html {
    let (Some(cell), Some(paragraph)) = (other.cells.get(index), wire.paragraphs.get(index)) else {
        return Html::default();
    };
    let says = says(cell, paragraph.words.len());
    let content = match beside(collection, wire.article, other.article, cell.passage).filter(|_| cell.fate.is_kept()) {
        Some(route) => html! { <a href={route.to_string()}>{ says }</a> },
        None => html! { { says } },
    };
    html! { <td key={other.article} class={classes!(cell.fate.is_kept().then(|| shade(cell, paragraph.words.len())), (cell.fate == Fate::Omitted).then_some("omitted"))}>{ content }</td> }
}

/// "93 %, number, moved"; "omitted"; a dash where nothing can be said.
fn says(cell: &Cell, words: u32) -> String {
    match cell.fate {
        Fate::Elsewhere => "–".to_owned(),
        Fate::Omitted | Fate::Replaced => cell.fate.label().to_owned(),
        Fate::Kept | Fate::Changed | Fate::Partly => {
            let mut says = percent(cell.kept, words);
            if let Some(kind) = cell.gravest() {
                says.push_str(", ");
                says.push_str(kind.name());
            }
            if cell.moved {
                says.push_str(", moved");
            }
            says
        }
    }
}
