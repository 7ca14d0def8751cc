//! What the articles were compared with, where that is not each with each, and the way back.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::basis::Basis;
use crate::state::collection::Collection;
use crate::state::library::collections::LibraryChange;
use crate::state::overview::against::note;
use crate::view::act::{Act, button, on};

/// The sentences, with a button that compares each with each.
pub fn basis(collection: &Collection, act: &Act) -> Html {
    let says = note(collection);
    if says.is_empty() {
        return Html::default();
    }
    let (label, change) = match collection.basis {
        Basis::Clusters(_) => ("Compare these articles here instead", LibraryChange::CompareAnew),
        _ => ("Compare each with each", LibraryChange::Source(Vec::new())),
    };
    html! {
        <aside class="basis" aria-label="What was compared">
            <p>{ says.join(" ") }</p>
            { button("plain", label, None, on(act, Action::Library(change))) }
        </aside>
    }
}
