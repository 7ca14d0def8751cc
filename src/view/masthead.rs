//! The head of every page: the name, the way home, and the sheet of keys.

use web_sys::MouseEvent;
use yew::{Callback, Html, Properties, component, html};

use crate::page::action::Action;
use crate::page::keys::Command;
use crate::page::state::Theme;
use crate::view::act::use_act;
use crate::view::frame;
use crate::view::theme::ThemeButton;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub theme: Theme,
    /// Whether the overview is shown.
    pub home: bool,
}

/// The name of the page, and what works on every page.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let act = use_act();
    let keys = Callback::from(move |_| act.emit(Action::Do(Command::Sheet)));
    // Not a plain link: what follows the # is the address of a view.
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        frame::focus_heading();
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ "Skip to the page" }</a>
            <header class="masthead">
                <a class="wordmark" href="#/">{ "wirecopy" }</a>
                <p class="motto">{ "Who prints whose words" }</p>
                <nav class="tools" aria-label="Page">
                    <a href="#/" aria-current={props.home.then_some("page")}>{ "Overview" }</a>
                    <ThemeButton theme={props.theme} />
                    <button type="button" class="quiet" onclick={keys} aria-keyshortcuts="?">
                        { "Keys" }<kbd aria-hidden="true">{ "?" }</kbd>
                    </button>
                </nav>
            </header>
        </>
    }
}
