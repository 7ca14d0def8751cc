//! The witnesses of a passage as a score: aligned staves, in systems as wide as the window.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::{Html, NodeRef, Properties, classes, component, hook, html, use_effect_with, use_node_ref, use_state_eq};

use crate::compare::{Collation, EditKind, Passage, Witness};
use crate::page::collection::Collection;
use crate::page::measure::{SAMPLE, width};
use crate::page::opening::context;
use crate::page::score::{Bar, Cell, systems};
use crate::page::shared::Shared;
use crate::page::wording::{count, ordinal};
use crate::view::differences::kind_class;
use crate::view::frame;

/// How many letters of context stand before and after.
const CONTEXT: usize = 90;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub number: u32,
    pub collation: Shared<Collation>,
    pub at: Option<u32>,
    pub style: bool,
}

/// The score, between a line of context before and one after.
#[component]
pub fn Score(props: &Props) -> Html {
    let Props { collection, number, collation, at, style } = props;
    let area = use_node_ref();
    let line = use_line(&area);
    use_sight(&area, *at);
    let Some(passage) = collection.passage(*number) else { return Html::default() };
    let systems = systems(&collection.articles, passage, collation, line);
    html! {
        <section class="score" ref={area} tabindex="0" aria-label="The witnesses, aligned">
            <span class="sample" aria-hidden="true">{ SAMPLE }</span>
            { surroundings(collection, passage, Side::Before) }
            { for systems.iter().enumerate().map(|(index, system)| html! {
                <table key={index} class="system">
                    <tbody>
                        { for passage.witnesses.iter().enumerate().map(|(row, witness)| {
                            let is_base = row == passage.base as usize;
                            html! {
                                <tr key={row} class={is_base.then_some("base")}>
                                    { name(collection, passage, row) }
                                    { for system.iter().map(|bar| cell(collection, witness.article, row, bar, *at, *style)) }
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            }) }
            { surroundings(collection, passage, Side::After) }
        </section>
    }
}

/// Who prints the row; where an article prints the passage several times, which of them.
fn name(collection: &Collection, passage: &Passage, row: usize) -> Html {
    let article = passage.witnesses[row].article;
    let same = |witness: &&Witness| witness.article == article;
    let several = passage.witnesses.iter().filter(same).count() > 1;
    let turn = passage.witnesses[..=row].iter().filter(same).count();
    html! {
        <th scope="row">
            { collection.label(article) }
            if several { <small>{ " " }{ ordinal(turn) }</small> }
            if row == passage.base as usize { <small class="base-name">{ " base" }</small> }
        </th>
    }
}

fn cell(collection: &Collection, article: u32, row: usize, bar: &Bar, at: Option<u32>, style: bool) -> Html {
    let shown = bar.kind.filter(|kind| style || *kind != EditKind::Style);
    let here = shown.is_some() && bar.place.is_some() && bar.place == at;
    let class = classes!(shown.map(|_| "place"), shown.map(kind_class), here.then_some("picked"));
    match bar.cells[row] {
        Cell::Text { bytes, variant } => {
            let text = collection.article(article).map_or("", |article| bytes.of(&article.text));
            // A cell drops the space at its end, so the style sheet puts it back.
            let spaced = text.ends_with(char::is_whitespace).then_some("spaced");
            let differs = (shown.is_some() && variant > 0).then_some("differs");
            html! { <td class={classes!(class, spaced)}><span class={classes!(differs)}>{ text.trim_end() }</span></td> }
        }
        Cell::Rest => html! {
            <td class={classes!(class, "rest")}><span class="sr">{ "not printed" }</span></td>
        },
        Cell::Own(words) => html! {
            <td class="own">{ "… " }{ count(words.into(), "own word") }{ " …" }</td>
        },
        Cell::Blank => html! { <td class={class}></td> },
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Before,
    After,
}

/// What each witness prints on the same line before or after.
fn surroundings(collection: &Collection, passage: &Passage, side: Side) -> Html {
    let (class, title) = match side {
        Side::Before => ("context before", "Before it"),
        Side::After => ("context after", "After it"),
    };
    let words = |article: u32, bytes| {
        let text = collection.article(article).map_or("", |article| article.text.as_str());
        let (before, after) = context(text, bytes, CONTEXT);
        if side == Side::Before { before } else { after }
    };
    html! {
        <table {class}>
            <caption>{ title }</caption>
            <tbody>
                { for passage.witnesses.iter().enumerate().map(|(row, witness)| {
                    let words = words(witness.article, witness.bytes);
                    html! {
                        <tr key={row}>
                            { name(collection, passage, row) }
                            <td>
                                if words.is_empty() { <span class="none">{ if side == Side::Before { "opens the paragraph" } else { "ends the paragraph" } }</span> }
                                else { <span class="words">{ words }</span> }
                            </td>
                        </tr>
                    }
                }) }
            </tbody>
        </table>
    }
}

/// How many em fit a line beside the names. Measured again whenever the area changes its width.
#[hook]
fn use_line(area: &NodeRef) -> f32 {
    let line = use_state_eq(|| 40.0f32);
    let (area, setter) = (area.clone(), line.setter());
    use_effect_with((), move |()| {
        let watch = area.cast::<Element>().and_then(|area| {
            let watched = area.clone();
            let measured = Closure::<dyn FnMut()>::new(move || {
                if let Some(line) = measure(&area) {
                    setter.set(line);
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
    *line
}

/// The room beside the names, in em of the type as it is on this screen.
fn measure(area: &Element) -> Option<f32> {
    let wide = |selector| Some(area.query_selector(selector).ok()??.get_bounding_client_rect().width());
    let em = wide(".sample")? / f64::from(width(SAMPLE));
    let room = area.get_bounding_client_rect().width() - wide(".system th")?;
    // A little to spare, for lines whose letters are wider than those of the sample.
    (em > 0.0).then(|| (room / em / 1.06).floor().max(8.0) as f32)
}

/// Brings the picked place into sight.
#[hook]
fn use_sight(area: &NodeRef, at: Option<u32>) {
    let area = area.clone();
    use_effect_with(at, move |at| {
        if at.is_none() {
            return;
        }
        let picked = area.cast::<Element>().and_then(|area| area.query_selector(".picked").ok().flatten());
        if let Some(system) = picked.and_then(|picked| picked.closest("table").ok().flatten()) {
            frame::focus_heading();
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            system.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
