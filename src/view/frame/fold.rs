//! A line that opens, and what is in it, which is drawn when it is opened: a list of thousands would hold the page up for nobody.

use web_sys::Element;
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast as _, component, html, use_state_eq};

#[derive(PartialEq, Properties)]
pub struct Props {
    /// What stands in the line.
    pub says: AttrValue,
    #[prop_or_default]
    pub class: Option<&'static str>,
    /// Draws what is in it.
    pub inside: Callback<(), Html>,
}

/// The line, and once it is open what is in it.
#[component]
pub fn Fold(props: &Props) -> Html {
    let Props { says, class, inside } = props;
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            open.set(event.target_dyn_into::<Element>().is_some_and(|fold| fold.has_attribute("open")));
        })
    };
    html! {
        <details class={*class} {ontoggle}>
            <summary>{ says }</summary>
            if *open {
                { inside.emit(()) }
            }
        </details>
    }
}
