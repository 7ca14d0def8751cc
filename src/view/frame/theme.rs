//! Day or night edition: kept in the browser, set on the document.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::theme::Theme;
use crate::view::act::Act;

const STORAGE_KEY: &str = "wirecopy-theme";

/// What the reader chose on an earlier visit.
pub fn stored() -> Theme {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    match storage.and_then(|storage| storage.get_item(STORAGE_KEY).ok().flatten()).as_deref() {
        Some("day") => Theme::Day,
        Some("night") => Theme::Night,
        _ => Theme::System,
    }
}

/// Shows the page in `theme` and keeps the choice. A browser that keeps nothing still shows it.
pub fn apply(theme: Theme) {
    let Some(window) = web_sys::window() else { return };
    let storage = window.local_storage().ok().flatten();
    let Some(root) = window.document().and_then(|document| document.document_element()) else { return };
    let done = match name(theme) {
        Some(name) => {
            storage.map(|storage| storage.set_item(STORAGE_KEY, name));
            root.set_attribute("data-theme", name)
        }
        None => {
            storage.map(|storage| storage.remove_item(STORAGE_KEY));
            root.remove_attribute("data-theme")
        }
    };
    drop(done);
}

fn name(theme: Theme) -> Option<&'static str> {
    match theme {
        Theme::System => None,
        Theme::Day => Some("day"),
        Theme::Night => Some("night"),
    }
}

/// Goes through system, day and night.
pub fn theme_button(theme: Theme, act: &Act) -> Html {
    let (next, says) = match theme {
        Theme::System => (Theme::Day, "auto"),
        Theme::Day => (Theme::Night, "day"),
        Theme::Night => (Theme::System, "night"),
    };
    let onclick = act.reform(move |_| Action::SetTheme(next));
    html! {
        <button type="button" class="quiet" {onclick} title="Automatic, day or night edition">
            { "Edition: " }{ says }
        </button>
    }
}
