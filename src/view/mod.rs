//! The looks of the page: one Yew component a file.

use yew::{Html, component, html};

/// The whole page.
#[component]
pub fn App() -> Html {
    html! { <h1>{ "wirecopy" }</h1> }
}
