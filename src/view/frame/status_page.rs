//! Pages that say one thing: loading, empty, broken, lost.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::listing::FileNote;
use crate::state::overview::lead::LEAD;
use crate::state::phase::Failure;
use crate::state::wording::words::{count, counted, sentence};
use crate::view::act::Act;

/// The articles are on their way.
pub fn loading(done: usize, all: usize) -> Html {
    html! {
        <main class="notice" id="main" aria-busy="true">
            <h1>{ "Reading the articles…" }</h1>
            <p class="lead">{ LEAD }</p>
            if all > 0 {
                <p><progress value={done.to_string()} max={all.to_string()} aria-label="Articles read"></progress></p>
                <p>{ done }{ " of " }{ count(all as u64, "article") }</p>
            } else {
                <p>{ "The list of articles is on its way." }</p>
            }
        </main>
    }
}

/// The part of the program that shows this view is on its way, or did not arrive.
pub fn arriving(lacks: bool, act: &Act) -> Html {
    html! {
        <main class="notice" id="main" aria-busy={(!lacks).then_some("true")}>
            if lacks {
                <h1 tabindex="-1">{ "A part of this page did not arrive" }</h1>
                { try_again(act) }
            } else {
                <h1>{ "Setting the page…" }</h1>
            }
        </main>
    }
}

/// What to do about a part of the program that did not arrive.
pub fn try_again(act: &Act) -> Html {
    let again = act.reform(|_| Action::Again);
    html! {
        <>
            <p role="alert">{ "It is fetched when it is first needed. There may be no network, or a newer version of this page. Your articles are still here." }</p>
            <p><button type="button" class="plain" onclick={again}>{ "Try again" }</button></p>
            <p>{ "If that does not help, load the page again." }</p>
        </>
    }
}

/// Nothing can be shown, and why.
pub fn broken(failure: &Failure, act: &Act) -> Html {
    let retry = act.reform(|_| Action::Retry);
    let (title, next, reason) = match failure {
        Failure::List(reason) => (
            "The list of articles could not be read",
            "It should stand beside this page, as seeds/articles.json: a list with one entry for each article.",
            reason,
        ),
        Failure::Comparison(reason) => {
            ("The articles could not be compared", "Please mend what is named below, then load the page again.", reason)
        }
    };
    html! {
        <main class="notice" id="main">
            <h1 tabindex="-1">{ title }</h1>
            <p role="alert"><strong>{ "What happened: " }</strong>{ reason }{ "." }</p>
            <p>{ next }</p>
            <p><button type="button" class="plain" onclick={retry}>{ "Try again" }</button></p>
        </main>
    }
}

/// Fewer than two articles: nothing to compare. Others may be switched off.
pub fn empty(collection: &Collection, off: bool) -> Html {
    let only = collection.articles.first();
    html! {
        <main class="notice" id="main">
            if let Some(article) = only {
                <h1 tabindex="-1">{ "One article is not enough" }</h1>
                <p>
                    { if off { "Only one is switched on: " } else { "Only one was read: " } }<cite>{ &article.title }</cite>
                    // A title may end as a sentence does.
                    { if article.title.ends_with(['.', '!', '?', '…']) { " " } else { ". " } }
                    { "It takes two to see who prints whose words." }
                </p>
            } else {
                <h1 tabindex="-1">{ "No articles yet" }</h1>
                <p>{ "There is nothing to compare so far." }</p>
            }
            <p><a href="#/articles">{ "Bring articles, or switch them on" }</a></p>
            { missing(&collection.missing) }
        </main>
    }
}

/// The address names nothing that is here.
pub fn lost(route: &Route) -> Html {
    let why = match route {
        Route::Pair { .. } => {
            let ids = route.ids();
            if ids.iter().enumerate().any(|(index, id)| ids[..index].contains(id)) {
                "An article beside itself says little: every word is the same.".to_owned()
            } else {
                ["One of these articles is not in the collection: ", &ids.join(", "), "."].concat()
            }
        }
        Route::Passage { number, .. } => ["There is no passage ", &number.to_string(), " in this collection."].concat(),
        Route::Wire { id, .. } => ["There is no article ", id, " in this collection."].concat(),
        Route::Articles { .. } => "This article is not there, or not yours to change.".to_owned(),
        _ => "The address names no part of this page.".to_owned(),
    };
    html! {
        <main class="notice" id="main">
            <h1 tabindex="-1">{ "Not here" }</h1>
            <p>{ why }{ " The link may be from another collection, or be cut short." }</p>
            <p><a href="#/">{ "To the overview" }</a></p>
        </main>
    }
}

/// Names the articles that could not be read.
pub fn missing(missing: &[FileNote]) -> Html {
    if missing.is_empty() {
        return Html::default();
    }
    let (were, others) = if missing.len() == 1 { (" was", "it") } else { (" were", "them") };
    html! {
        <aside class="missing" aria-label="Articles that could not be read">
            <p><strong>{ sentence(&counted(missing.len(), "article")) }{ were }{ " left out." }</strong>{ " The page works without " }{ others }{ "." }</p>
            <ul>
                { for missing.iter().enumerate().map(|(index, one)| html! {
                    <li key={index}><code>{ &one.file }</code>{ ": " }{ &one.reason }</li>
                }) }
            </ul>
        </aside>
    }
}
