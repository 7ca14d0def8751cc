//! Every pair at a glance: how much of the row's article stands in the column's.

use std::rc::Rc;

use yew::{Html, Properties, classes, component, html};

use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::overview::filter::Selection;
use crate::state::overview::grid::Grid;
use crate::state::overview::pairs::PairShare;
use crate::state::shared::Shared;
use crate::state::wording::words::{count, percent};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub selection: Rc<Selection>,
}

/// How many articles a table can have and still be read.
const SHOWN: usize = 20;

/// With more than so many it takes the width of the page; with fewer, where the names of the rows are long.
const WIDE: usize = 10;
const WIDE_NAMES: usize = 8;

/// A table of pairs; each cell that shares something leads to its pair.
#[component]
pub fn Matrix(props: &Props) -> Html {
    let Props { collection, selection } = props;
    // A large table leaves out the articles that would be empty rows.
    let sharing = collection.articles.len() - collection.alone().count();
    let large = collection.articles.len() > WIDE;
    let Grid { rows, columns } = Grid::of(collection, selection, if large { SHOWN.min(sharing) } else { SHOWN });
    let wide = (columns.len() > if collection.short { WIDE } else { WIDE_NAMES }).then_some("wide");
    let head = |index: u32, scope: &'static str| {
        let label = collection.label(index).to_owned();
        html! { <th key={[scope, &index.to_string()].concat()} {scope} title={label.clone()}><span>{ label }</span></th> }
    };
    if rows.is_empty() || columns.is_empty() {
        return Html::default();
    }
    html! {
        <section class={classes!("matrix", wide, (!collection.short).then_some("upright"))} aria-labelledby="matrix-title">
            <h2 id="matrix-title">{ "Who shares with whom" }</h2>
            <p class="note">{ "How much of the article on the left also stands in the one above." }</p>
            if selection.articles.len() < selection.all_articles {
                <p class="note">{ "Rows are articles that the filters leave, columns those they share most with." }</p>
            } else if rows.len() < selection.all_articles {
                <p class="note">{ "Shown are the " }{ rows.len() }{ " articles that reuse most." }</p>
            }
            <div class="scroller" tabindex="0" role="region" aria-label="All pairs">
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            { for columns.iter().map(|&column| head(column, "col")) }
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.iter().map(|&row| html! {
                            <tr key={row}>
                                { head(row, "row") }
                                { for columns.iter().map(|&column| cell(collection, row, column)) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn cell(collection: &Collection, row: u32, column: u32) -> Html {
    if row == column {
        return html! { <td key={column} class="self"><span class="sr">{ "itself" }</span></td> };
    }
    let labels = (collection.label(row), collection.label(column));
    let id = |index| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let route = Route::Pair { left: id(row), right: id(column), more: Vec::new(), at: None };
    let Some(pair) = collection.pair(row, column) else {
        let says = [labels.0, " and ", labels.1, " share nothing: see what was left out"].concat();
        return html! {
            <td key={column} class="nothing"><a href={route.to_string()} aria-label={says.clone()} title={says}>{ "–" }</a></td>
        };
    };
    let share = percent(pair.shared.a, pair.words.a);
    let words = count(pair.shared.a.into(), "word");
    let says = [&share, " of ", labels.0, " also stands in ", labels.1, ": ", &words].concat();
    html! {
        <td key={column} class={classes!("share", shade(&pair))}>
            <a href={route.to_string()} aria-label={says.clone()} title={says}>{ share }</a>
        </td>
    }
}

/// Five shades, by the share of the row's article. The steps widen: between 2 and 10 % lies more difference than between 70 and 80.
fn shade(pair: &PairShare) -> &'static str {
    match u64::from(pair.shared.a) * 100 / u64::from(pair.words.a.max(1)) {
        0..5 => "shade-1",
        5..15 => "shade-2",
        15..30 => "shade-3",
        30..60 => "shade-4",
        _ => "shade-5",
    }
}
