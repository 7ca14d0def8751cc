//! A switch that also has a key.

use yew::{AttrValue, Html, Properties, component, html};

use crate::state::action::Action;
use crate::state::keys::Command;
use crate::view::act::use_act;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// What it shows when it is on.
    pub label: AttrValue,
    /// What a screen reader says, where the label is short.
    #[prop_or_default]
    pub says: Option<AttrValue>,
    /// The key that does the same.
    pub shortcut: AttrValue,
    pub command: Command,
    pub on: bool,
}

/// A button that stays in.
#[component]
pub fn Switch(props: &Props) -> Html {
    let act = use_act();
    let command = props.command;
    let onclick = act.reform(move |_| Action::Do(command));
    html! {
        <button type="button" class="switch" role="switch" aria-checked={props.on.to_string()}
            title={props.says.clone()}
            aria-keyshortcuts={props.shortcut.clone()} {onclick}>
            { named(&props.label, props.says.as_ref()) }<kbd aria-hidden="true">{ &props.shortcut }</kbd>
        </button>
    }
}

#[derive(PartialEq, Properties)]
pub struct DoProps {
    pub label: AttrValue,
    /// What a screen reader says, where the label is a sign.
    #[prop_or_default]
    pub says: Option<AttrValue>,
    pub shortcut: AttrValue,
    pub command: Command,
    #[prop_or_default]
    pub disabled: bool,
}

/// A button that does what a key does.
#[component]
pub fn DoButton(props: &DoProps) -> Html {
    let act = use_act();
    let command = props.command;
    let onclick = act.reform(move |_| Action::Do(command));
    html! {
        <button type="button" class="plain" title={props.says.clone()} disabled={props.disabled} aria-keyshortcuts={props.shortcut.clone()} {onclick}>
            { named(&props.label, props.says.as_ref()) }<kbd aria-hidden="true">{ &props.shortcut }</kbd>
        </button>
    }
}

/// The label; where something else is said in its place, that is for screen readers.
fn named(label: &AttrValue, says: Option<&AttrValue>) -> Html {
    match says {
        Some(says) => html! { <><span aria-hidden="true">{ label }</span><span class="sr">{ says }</span></> },
        None => html! { { label } },
    }
}
