//! A change in words: what stands here, what stands there, and what kind of change it is.

use yew::{Html, classes, html};

use crate::compare::{EditKind, Passage};
use crate::page::collection::Collection;
use crate::page::differences::Difference;
use crate::page::opening::opening;
use crate::span::ByteSpan;

/// How many words of a long change are shown.
const SHOWN: usize = 9;

/// "Agua → Aragua, spelling": a change that `passage` has.
pub fn change(collection: &Collection, passage: &Passage, change: &Difference) -> Html {
    let base = passage.base().article;
    let first = change.witnesses.first().and_then(|&witness| passage.witnesses.get(witness as usize));
    let other = first.map_or(base, |witness| witness.article);
    let text = |index: u32, bytes: ByteSpan| {
        opening(collection.article(index).map_or("", |article| bytes.of(&article.text)), SHOWN)
    };
    let (from, to) = (text(base, change.base), text(other, change.reading));
    let words = match (from.is_empty(), to.is_empty()) {
        (true, _) => html! { <><span class="sign" aria-hidden="true">{ "+" }</span><ins>{ to }</ins></> },
        (_, true) => html! { <><span class="sign" aria-hidden="true">{ "−" }</span><del>{ from }</del></> },
        _ => html! { <><del>{ from }</del><span class="sign">{ "→" }</span><ins>{ to }</ins></> },
    };
    html! {
        <span class={classes!("change", kind_class(change.kind))}>
            { words }
            <small>{ change.kind.name() }{ change.quoted.then_some(", in a quotation") }</small>
        </span>
    }
}

/// The class that gives a kind of edit its looks.
pub fn kind_class(kind: EditKind) -> &'static str {
    match kind {
        EditKind::Number => "ed-number",
        EditKind::Negation => "ed-negation",
        EditKind::Replaced => "ed-replaced",
        EditKind::Spelling => "ed-spelling",
        EditKind::Dropped => "ed-dropped",
        EditKind::Added => "ed-added",
        EditKind::Cut => "ed-cut",
        EditKind::Style => "ed-style",
    }
}
