//! A change in words: what stands here, what stands there, and what kind of change it is.

use yew::{Html, classes, html};

use crate::state::address::opening::opening;
use crate::state::collection::Collection;
use crate::state::overview::differences::Difference;
use wirecopy::span::ByteSpan;
use wirecopy::{Edit, EditKind, Passage};

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
    change_text(change.kind, change.quoted, &text(base, change.base), &text(other, change.reading))
}

/// The same of an edit between the articles `from` and `to`.
pub fn edited(collection: &Collection, edit: &Edit, from: u32, to: u32) -> Html {
    let text = |index: u32, bytes: ByteSpan| opening(bytes.of(collection.text(index)), SHOWN);
    change_text(edit.kind, edit.quoted, &text(from, edit.bytes.a), &text(to, edit.bytes.b))
}

fn change_text(kind: EditKind, quoted: bool, from: &str, to: &str) -> Html {
    let words = match (from.is_empty(), to.is_empty()) {
        (true, _) => html! { <><span class="sign" aria-hidden="true">{ "+" }</span><ins>{ to }</ins></> },
        (_, true) => html! { <><span class="sign" aria-hidden="true">{ "−" }</span><del>{ from }</del></> },
        _ => html! { <><del>{ from }</del><span class="sign">{ "→" }</span><ins>{ to }</ins></> },
    };
    html! {
        <span class={classes!("change", kind_class(kind))}>
            { words }
            <small>{ kind.name() }{ quoted.then_some(", in a quotation") }</small>
        </span>
    }
}

/// What the lines under changed words mean; on paper the style sheet says it. `gaps`: as lines in a collation, else as carets.
pub fn legend(gaps: bool) -> Html {
    let word =
        |kind, says: &'static str| html! { <li class={classes!("change", kind_class(kind))}><ins>{ says }</ins></li> };
    html! {
        <ul class="legend" aria-label="What the lines mean">
            { word(EditKind::Number, "a number, a “not”") }
            { word(EditKind::Replaced, "other words") }
            { word(EditKind::Swapped, "another order") }
            { word(EditKind::Spelling, "spelling") }
            { word(EditKind::Added, "added") }
            if gaps {
                <li><span class="rest"></span>{ "left out" }</li>
                <li><span class="lacuna">{ "not here" }</span>{ "begins later, has ended, or prints other words" }</li>
            } else {
                <li class="change ed-dropped"><del>{ "dropped" }</del></li>
                <li><span class="ed gap"></span>{ "the other has words here" }</li>
            }
        </ul>
    }
}

/// The class that gives a kind of edit its looks.
pub fn kind_class(kind: EditKind) -> &'static str {
    match kind {
        EditKind::Number => "ed-number",
        EditKind::Negation => "ed-negation",
        EditKind::Replaced => "ed-replaced",
        EditKind::Swapped => "ed-swapped",
        EditKind::Spelling => "ed-spelling",
        EditKind::Dropped => "ed-dropped",
        EditKind::Added => "ed-added",
        EditKind::Cut => "ed-cut",
        EditKind::Style => "ed-style",
    }
}
