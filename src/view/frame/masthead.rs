//! The head of every page: the name, the way home, and the sheet of keys.

use web_sys::MouseEvent;
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::address::route::Route;
use crate::state::keys::Command;
use crate::state::model::State;
use crate::view::act::Act;
use crate::view::browser::window;
use crate::view::frame::theme::theme_button;

/// The name of the page, which leads to all of the overview, and what works on every page; `settings` opens theirs.
pub fn masthead(state: &State, settings: Html, act: &Act) -> Html {
    let route = &state.route;
    let export = act.reform(|_| Action::Do(Command::Export));
    let keys = act.reform(|_| Action::Do(Command::Sheet));
    // Not a plain link: what follows the # is the address of a view.
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        window::focus_heading();
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ "Skip to the page" }</a>
            <header class="masthead">
                <a class="wordmark" href="#/">{ "wirecopy" }</a>
                <p class="motto">{ "Who prints whose words" }</p>
                <nav class="tools" aria-label="Page">
                    <a href={state.overview().to_string()} aria-current={matches!(route, Route::Overview { .. }).then_some("page")}>{ "Overview" }</a>
                    <a href="#/quotations" aria-current={matches!(route, Route::Quotations { .. }).then_some("page")} aria-keyshortcuts="q">{ "Quotations" }</a>
                    <a href="#/articles" aria-current={matches!(route, Route::Articles { .. }).then_some("page")} aria-keyshortcuts="a">{ "Articles" }</a>
                    { settings }
                    { theme_button(state.theme, act) }
                    <button type="button" class="quiet" onclick={export} aria-keyshortcuts="e">
                        { "Take away" }<kbd aria-hidden="true">{ "e" }</kbd>
                    </button>
                    <button type="button" class="quiet" onclick={keys} aria-keyshortcuts="?">
                        { "Keys" }<kbd aria-hidden="true">{ "?" }</kbd>
                    </button>
                </nav>
            </header>
        </>
    }
}
