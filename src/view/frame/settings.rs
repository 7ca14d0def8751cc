//! The settings as they are kept, and what opens their panel.

use web_sys::Storage;
use yew::{Html, html};

use crate::state::action::Action;
use crate::state::keys::Command;
use crate::view::act::Act;
use crate::view::browser::window::{self, Later};
use crate::view::export::one_file;
use wirecopy::Options;

const STORAGE_KEY: &str = "wirecopy-settings";

/// One file keeps nothing beside itself.
fn storage() -> Option<Storage> {
    if one_file::is_it() {
        return None;
    }
    web_sys::window()?.local_storage().ok()?
}

/// What the reader set on an earlier visit.
pub fn stored() -> String {
    storage().and_then(|storage| storage.get_item(STORAGE_KEY).ok().flatten()).unwrap_or_default()
}

/// Keeps the settings for the next visit. A browser that keeps nothing compares by them all the same.
pub fn store(written: &str) {
    if let Some(storage) = storage() {
        drop(if written.is_empty() {
            storage.remove_item(STORAGE_KEY)
        } else {
            storage.set_item(STORAGE_KEY, written)
        });
    }
}

/// Moves the focus into the panel that was opened, or back to what opens it, unless it is dropped before.
pub fn follow(open: bool) -> Later {
    let to = if open { "#settings h2" } else { ".tools [aria-controls=settings]" };
    window::before_drawing(move || window::focus_on(to))
}

/// What opens the panel; it says so where something was moved.
pub fn settings_button(open: bool, options: &Options, act: &Act) -> Html {
    let onclick = act.reform(|_| Action::Do(Command::Settings));
    let moved = *options != Options::default();
    html! {
        <button type="button" class="quiet" {onclick} aria-expanded={open.to_string()} aria-controls="settings" aria-keyshortcuts=",">
            { "Settings" }
            if moved {
                <span class="moved" title="Not as at first"><span class="sr">{ ", not as at first" }</span></span>
            }
            <kbd aria-hidden="true">{ "," }</kbd>
        </button>
    }
}
