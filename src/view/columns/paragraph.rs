//! One paragraph of an article, with its passages and edits marked in place.

use yew::{Html, Properties, classes, component, html};

use crate::state::action::Action;
use crate::state::address::opening::opening;
use crate::state::collection::Collection;
use crate::state::columns::alignment::Alignment;
use crate::state::columns::fold::{Block, BlockPart, Fold};
use crate::state::columns::furniture::{Piece, stretches};
use crate::state::columns::inline_marks::{InlineEdit, InlineMark, MarkedRun, RunPart, runs};
use crate::state::columns::paragraphs::Apart;
use crate::state::columns::reading::ReadingChange;
use crate::state::shared::Shared;
use crate::state::wording::hue::hue;
use crate::state::wording::words::{count, list};
use crate::view::act::{Act, use_act};
use crate::view::overview::differences::kind_class;
use wirecopy::EditKind;
use wirecopy::article::AsideKind;
use wirecopy::span::ByteSpan;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub alignment: Shared<Alignment>,
    pub column: usize,
    pub block: Block,
    pub marks: Shared<Vec<InlineMark>>,
    /// What is drawn pale.
    pub pale: Shared<Vec<Piece>>,
    /// The picked place, if it is in this paragraph.
    pub picked: Option<usize>,
    /// The passage under the pointer, if it is in this paragraph.
    pub lit: Option<u32>,
    pub style: bool,
}

/// The paragraph. No white space is put between its parts, so that the browser finds words across them.
#[component]
pub fn ParagraphView(props: &Props) -> Html {
    let act = use_act();
    let apart = props.block.paragraph.and_then(|paragraph| paragraph.apart);
    let (class, kind) = match apart {
        Some(Apart::Aside(kind)) => (Some("aside"), Some(kind.label().to_owned())),
        Some(Apart::Furniture(articles)) => (Some("aside furniture"), Some(furniture_in(articles))),
        None => (props.block.paragraph.is_none().then_some("folded"), None),
    };
    html! {
        <p {class}>
            if let Some(kind) = kind {
                <span class="kind">{ kind }</span>
            }
            { for props.block.parts.iter().map(|part| match part {
                BlockPart::Text(bytes) if apart.is_none() => pale(props, *bytes),
                BlockPart::Text(bytes) => stretch(props, *bytes),
                BlockPart::Fold(fold) => draw_fold(props, fold, &act),
            }) }
        </p>
    }
}

/// What is said of furniture.
fn furniture_in(articles: u32) -> String {
    ["furniture, in ", &count(articles.into(), "article"), " of the house"].concat()
}

/// A stretch of the story, with the furniture inside its sentences pale.
fn pale(props: &Props, bytes: ByteSpan) -> Html {
    let draw = |(bytes, articles): (ByteSpan, Option<u32>)| match articles {
        Some(articles) => {
            html! { <span class="furniture" title={furniture_in(articles)}>{ stretch(props, bytes) }</span> }
        }
        None => stretch(props, bytes),
    };
    stretches(bytes, &props.pale).into_iter().map(draw).collect()
}

/// A stretch of the text; a dateline in it is set apart.
fn stretch(props: &Props, bytes: ByteSpan) -> Html {
    let draw =
        |bytes: ByteSpan| runs(bytes, &props.marks).into_iter().map(|run| draw_run(props, &run)).collect::<Html>();
    let article = props.collection.article(article(props, props.column));
    let asides = article.map_or(&[][..], |article| &article.asides);
    let dateline = asides.iter().find(|aside| aside.kind == AsideKind::Dateline && bytes.contains(&aside.span));
    let Some(dateline) = dateline else { return draw(bytes) };
    let end = dateline.span.end;
    html! {
        <>
            <span class="dateline" title={AsideKind::Dateline.label()}>{ draw(ByteSpan::new(bytes.start, end)) }</span>
            { draw(ByteSpan::new(end, bytes.end)) }
        </>
    }
}

/// "… 120 own words …", which opens.
fn draw_fold(props: &Props, fold: &Fold, act: &Act) -> Html {
    let (article, start) = (article(props, props.column), fold.bytes.start);
    let onclick = act.reform(move |_| Action::Reading(ReadingChange::Open(article, start)));
    let mark = fold.mark.and_then(|mark| props.marks.get(mark));
    let noun = if mark.is_some() { "shared word" } else { "own word" };
    let class = classes!("fold", mark.map(|mark| hue(mark.passage)));
    html! {
        <button type="button" {class} data-place={mark.map(|mark| mark.location.to_string())} aria-expanded="false" {onclick}>
            if let Some(mark) = mark { <b>{ mark.passage }</b>{ " " } }{ "… " }{ count(fold.words.into(), noun) }{ " …" }
        </button>
    }
}

fn draw_run(props: &Props, run: &MarkedRun) -> Html {
    let Some(mark) = run.mark.and_then(|mark| props.marks.get(mark)) else {
        return html! { { text(props, props.column, run.bytes) } };
    };
    let parts = run.parts.iter().map(|part| draw_part(props, mark, part));
    let picked = props.picked == Some(mark.location);
    let class = classes!(
        hue(mark.passage),
        picked.then_some("picked"),
        (props.lit == Some(mark.passage)).then_some("lit"),
        mark.moved.then_some("moved")
    );
    html! {
        <mark {class} data-place={mark.location.to_string()} data-passage={mark.passage.to_string()}>
            if run.opens {
                { number(props, mark, picked) }
            }
            { for parts }
        </mark>
    }
}

/// The passage's number: a button for the keyboard. The figure itself is set by the style sheet, so that it is
/// neither found nor copied as a word of the article.
fn number(props: &Props, mark: &InlineMark, picked: bool) -> Html {
    let number = mark.passage.to_string();
    let moved = if mark.moved { ", moved" } else { "" };
    let others: Vec<&str> = mark.with.iter().map(|&column| label(props, column)).collect();
    let says = ["Passage ", &number, moved, ", also in ", &list(&others), ": bring it level"].concat();
    html! {
        <button type="button" class="badge" data-number={number} aria-label={says} aria-pressed={picked.to_string()}></button>
    }
}

fn draw_part(props: &Props, mark: &InlineMark, part: &RunPart) -> Html {
    let text = text(props, props.column, part.bytes);
    let Some(edit) = part.edit.filter(|edit| props.style || edit.kind != EditKind::Style) else {
        return html! { { text } };
    };
    let says = says(props, mark, &edit);
    let class = classes!("ed", kind_class(edit.kind), edit.quoted.then_some("quoted"));
    if text.is_empty() {
        return html! { <span class={classes!(class, "gap")} role="img" aria-label={says.clone()} title={says}></span> };
    }
    if mark.against > props.column {
        return html! { <del {class} data-kind={edit.kind.name()} title={says}>{ text }</del> };
    }
    html! { <ins {class} data-kind={edit.kind.name()} title={says}>{ text }</ins> }
}

/// What the other article prints instead: "spelling: 001 prints “Aragua”".
fn says(props: &Props, mark: &InlineMark, edit: &InlineEdit) -> String {
    let there = opening(text(props, mark.against, edit.there), 30);
    let what = if there.is_empty() {
        " does not print this".to_owned()
    } else if edit.here.is_empty() {
        [" also prints “", &there, "” here"].concat()
    } else {
        [" prints “", &there, "”"].concat()
    };
    let quoted = if edit.quoted { ", in a quotation" } else { "" };
    [edit.kind.name(), quoted, ": ", label(props, mark.against), &what].concat()
}

fn article(props: &Props, column: usize) -> u32 {
    props.alignment.articles.get(column).copied().unwrap_or(u32::MAX)
}

fn label(props: &Props, column: usize) -> &str {
    props.collection.label(article(props, column))
}

fn text(props: &Props, column: usize, bytes: ByteSpan) -> &str {
    bytes.of(props.collection.text(article(props, column)))
}
