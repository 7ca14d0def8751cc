//! What happened to the articles, with a way to undo it; it stays until it has been read, is dismissed, or something else happens.

use yew::{Html, classes, hook, html, use_effect_with, use_state_eq};

use crate::state::action::Action;
use crate::state::keys::Command;
use crate::state::library::collections::{Library, LibraryChange, Saving, Toast};
use crate::state::listing::FileNote;
use crate::state::wording::words::{counted, figure, sentence};
use crate::view::act::{Act, button, on};
use crate::view::browser::window;

/// A line at the foot of the window, always there so that a screen reader hears it change; and what is to be said of what was imported.
pub fn toast(library: &Library, act: &Act) -> Html {
    html! {
        <>
            { unsaved(library) }
            { report(library, act) }
            <div class="said" role="status">
                if let Some(toast) = &library.toast {
                    <p>{ &toast.words }</p>
                    if toast.undo {
                        <button type="button" class="plain" onclick={on(act, Action::Do(Command::Undo))} aria-keyshortcuts="u">
                            { "Undo" }<kbd aria-hidden="true">{ "u" }</kbd>
                        </button>
                    }
                    if toast.redo {
                        <button type="button" class="plain" onclick={on(act, Action::Do(Command::Redo))} aria-keyshortcuts="Shift+U">
                            { "Redo" }<kbd aria-hidden="true">{ "U" }</kbd>
                        </button>
                    }
                    { button("plain", "✕", Some("Dismiss this message".to_owned()), on(act, Action::Library(LibraryChange::Dismiss))) }
                }
            </div>
        </>
    }
}

/// A message goes after so many milliseconds, later where there is something to undo; unless the reader is at it. The key undoes all the same.
const READ: i32 = 12_000;
const UNDONE: i32 = 20_000;

/// Takes a message away that has been read.
#[hook]
pub fn use_toast_timer(toast: Option<&Toast>, act: &Act) {
    let turn = use_state_eq(|| 0_u32);
    let act = act.clone();
    use_effect_with((toast.cloned(), *turn), move |(toast, now)| {
        let now = *now;
        let later = toast.as_ref().map(|toast| {
            window::later(if toast.undo || toast.redo { UNDONE } else { READ }, move || {
                if window::is_there(".said:is(:hover, :focus-within)") {
                    turn.set(now + 1);
                } else {
                    act.emit(Action::Library(LibraryChange::Dismiss));
                }
            })
        });
        move || drop(later)
    });
}

/// Why nothing is saved, where that is so and there is something to lose.
fn unsaved(library: &Library) -> Html {
    match &library.saving {
        Saving::Refused(reason) if !library.snapshot.collections.is_empty() => html! {
            <aside class="missing unsaved" role="status">
                <p><strong>{ "Nothing can be saved here: " }</strong>{ reason }{ ". Your work goes on until you close this page. To keep it, save the collection as a file under " }<a href="#/articles">{ "Articles" }</a>{ "." }</p>
            </aside>
        },
        Saving::InFile if library.can_undo() => html! {
            <aside class="missing unsaved" role="status">
                <p><strong>{ "This page is one file. " }</strong>{ "What you change stays until you close it. To keep it, choose “Web page” again under “Take away”." }</p>
            </aside>
        },
        _ => Html::default(),
    }
}

/// Which collection is in view, over the overview; on the example, that there can be others.
pub fn in_view(library: &Library) -> Html {
    let off = library.items().count() - library.compared().count();
    html! {
        <nav class={classes!("in-view", (!library.is_example()).then_some("own"))} aria-label="Collection in view">
            if library.is_example() {
                { "An example. " }<a href="#/articles">{ "Bring your own articles" }</a>
            } else {
                <a href="#/articles">{ library.name(library.open) }</a>
                if off > 0 {
                    { " · " }{ counted(off, "article") }{ " switched off" }
                }
            }
        </nav>
    }
}

/// So many of what was not imported, or is to be looked at, are named: whoever imports a folder twice need not see all of it.
const NAMED: usize = 100;

/// With more than so many the list has a height of its own, and scrolls.
const FEW: usize = 8;

/// What was not imported, and why; and what a reader should look at in what did.
fn report(library: &Library, act: &Act) -> Html {
    let (skipped, remarks) = (&library.skipped, &library.remarks);
    if skipped.is_empty() && remarks.is_empty() {
        return Html::default();
    }
    let were = if skipped.len() == 1 { " was left out." } else { " were left out." };
    let left = [&sentence(&counted(skipped.len(), "text")), were].concat();
    html! {
        <aside class="missing left-out" aria-label="What was brought in">
            { named(left, skipped) }
            { named("Worth a look:".to_owned(), remarks) }
            { button("plain", "All right", None, on(act, Action::Library(LibraryChange::DismissReport))) }
        </aside>
    }
}

/// What something is said of, and what, under its heading.
fn named(heading: String, list: &[FileNote]) -> Html {
    let all = list.len();
    if all == 0 {
        return Html::default();
    }
    html! {
        <>
            <p><strong>{ heading }</strong></p>
            <ul tabindex={(all > FEW).then_some("0")} aria-label={(all > FEW).then_some("What, and why")}>
                { for list.iter().take(NAMED).enumerate().map(|(index, one)| html! {
                    <li key={index}><code>{ &one.file }</code>{ ": " }{ &one.reason }</li>
                }) }
                if all > NAMED {
                    <li key="more">{ "and " }{ figure((all - NAMED) as u64) }{ " more" }</li>
                }
            </ul>
        </>
    }
}
