//! One paragraph of an article, with its passages and edits marked in place.

use yew::{Html, Properties, classes, component, html};

use crate::article::AsideKind;
use crate::compare::EditKind;
use crate::page::collection::Collection;
use crate::page::hue::hue;
use crate::page::opening::opening;
use crate::page::paragraphs::Paragraph;
use crate::page::pieces::{Mark, Piece, Run, Side, Variation, runs};
use crate::page::shared::Shared;
use crate::span::{ByteSpan, Sides};
use crate::view::differences::kind_class;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub pair: Sides<u32>,
    pub side: Side,
    pub paragraph: Paragraph,
    pub marks: Shared<Vec<Mark>>,
    /// The picked place, if it is in this paragraph.
    pub picked: Option<usize>,
    /// The passage under the pointer, if it is in this paragraph.
    pub lit: Option<u32>,
    pub style: bool,
}

/// The paragraph. No white space is put between its parts, so that the browser finds words across them.
#[component]
pub fn ParagraphView(props: &Props) -> Html {
    let Paragraph { bytes, aside } = props.paragraph;
    let (opening, rest) = cut_dateline(props, bytes);
    let draw =
        |bytes: ByteSpan| runs(bytes, &props.marks).into_iter().map(|run| draw_run(props, &run)).collect::<Html>();
    html! {
        <p class={aside.map(|_| "aside")}>
            if let Some(kind) = aside {
                <span class="kind">{ kind.label() }</span>
            }
            if let Some(opening) = opening {
                <span class="dateline" title={AsideKind::Dateline.label()}>{ draw(opening) }</span>
            }
            { draw(rest) }
        </p>
    }
}

/// Cuts off a dateline at the paragraph's start.
fn cut_dateline(props: &Props, bytes: ByteSpan) -> (Option<ByteSpan>, ByteSpan) {
    let article = props.collection.article(*props.side.of(&props.pair));
    let asides = article.map_or(&[][..], |article| &article.asides);
    let dateline = asides.iter().find(|aside| aside.kind == AsideKind::Dateline && bytes.contains(&aside.span));
    match dateline {
        Some(aside) => (Some(ByteSpan::new(bytes.start, aside.span.end)), ByteSpan::new(aside.span.end, bytes.end)),
        None => (None, bytes),
    }
}

fn draw_run(props: &Props, run: &Run) -> Html {
    let pieces = || run.pieces.iter().map(|piece| draw_piece(props, piece)).collect::<Html>();
    let Some(mark) = run.mark.and_then(|mark| props.marks.get(mark)) else { return pieces() };
    let picked = props.picked == Some(mark.place);
    let class = classes!(
        hue(mark.passage),
        picked.then_some("picked"),
        (props.lit == Some(mark.passage)).then_some("lit"),
        run.opens.then_some("opens")
    );
    html! {
        <mark {class} data-place={mark.place.to_string()} data-passage={mark.passage.to_string()}>
            if run.opens {
                { number(props, mark, picked) }
            }
            { pieces() }
        </mark>
    }
}

/// The passage's number: a button for the keyboard. The figure itself is set by the style sheet, so that it is
/// neither found nor copied as a word of the article.
fn number(props: &Props, mark: &Mark, picked: bool) -> Html {
    let other = props.collection.label(*props.side.other().of(&props.pair));
    let number = mark.passage.to_string();
    let says = ["Passage ", &number, ", also in ", other, ": bring it level"].concat();
    html! {
        <button type="button" class="badge" data-number={number} aria-label={says} aria-pressed={picked.to_string()}></button>
    }
}

fn draw_piece(props: &Props, piece: &Piece) -> Html {
    let text = text(props, props.side, piece.bytes);
    let Some(edit) = piece.edit.filter(|edit| props.style || edit.kind != EditKind::Style) else {
        return html! { { text } };
    };
    let says = says(props, &edit);
    let class = classes!("ed", kind_class(edit.kind), edit.quoted.then_some("quoted"));
    if text.is_empty() {
        return html! { <span class={classes!(class, "gap")} role="img" aria-label={says.clone()} title={says}></span> };
    }
    match props.side {
        Side::Left => html! { <del {class} title={says}>{ text }</del> },
        Side::Right => html! { <ins {class} title={says}>{ text }</ins> },
    }
}

/// What the other article prints instead: "spelling: 001 prints “Aragua”".
fn says(props: &Props, edit: &Variation) -> String {
    let other = props.collection.label(*props.side.other().of(&props.pair));
    let there = opening(text(props, props.side.other(), edit.there), 30);
    let what = if there.is_empty() {
        [" does not print this"].concat()
    } else if edit.here.is_empty() {
        [" also prints “", &there, "” here"].concat()
    } else {
        [" prints “", &there, "”"].concat()
    };
    let quoted = if edit.quoted { ", in a quotation" } else { "" };
    [edit.kind.name(), quoted, ": ", other, &what].concat()
}

fn text(props: &Props, side: Side, bytes: ByteSpan) -> &str {
    props.collection.article(*side.of(&props.pair)).map_or("", |article| bytes.of(&article.text))
}
