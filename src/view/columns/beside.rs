//! The choice of a further article to put beside those that are there.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::address::route::COLUMNS;
use crate::state::collection::Collection;
use crate::state::columns::alignment::Alignment;
use crate::state::columns::arrange::candidates;
use crate::state::columns::reading::ReadingChange;
use crate::state::keys::Command;
use crate::state::wording::words::count;
use crate::view::act::Act;

/// So many are offered; the rest share less.
const OFFERED: usize = 24;

/// The button that opens the choice.
pub fn beside(alignment: &Alignment, choosing: bool, act: &Act) -> Html {
    if alignment.articles.len() >= COLUMNS {
        return Html::default();
    }
    let toggle = act.reform(|_| Action::Do(Command::Beside));
    html! {
        <button type="button" class="plain" aria-expanded={choosing.to_string()} aria-controls="choice" aria-keyshortcuts="b" onclick={toggle}>
            { "Put another beside" }<kbd aria-hidden="true">{ "b" }</kbd>
        </button>
    }
}

/// The choice: articles that share passages with those that are there. It stands in the bar, which is in sight wherever the reader is.
pub fn choice(collection: &Collection, alignment: &Alignment, choosing: bool, act: &Act) -> Html {
    let offered = if choosing { candidates(collection, &alignment.articles) } else { Vec::new() };
    html! {
        <div class="choice" id="choice" role="group" aria-label="Put another beside" hidden={!choosing}>
            if offered.is_empty() {
                <p tabindex="-1">{ "No other article shares a passage with these." }</p>
            }
            <ul>{ for offered.into_iter().take(OFFERED).map(|offer| option(collection, offer, act)) }</ul>
        </div>
    }
}

fn option(collection: &Collection, (article, words, with): (u32, u32, u32), act: &Act) -> Html {
    let Some(found) = collection.article(article) else { return Html::default() };
    let id = found.id.clone();
    let onclick = act.reform(move |_| Action::Reading(ReadingChange::Put(id.clone())));
    html! {
        <li key={article}>
            <button type="button" {onclick}>
                <b>{ collection.label(article) }</b>{ " " }<span>{ &found.title }</span>
                <small>{ "shares passages of " }{ count(words.into(), "word") }{ " with " }{ collection.label(with) }</small>
            </button>
        </li>
    }
}
