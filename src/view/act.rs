//! How a component tells the page what happened.

use web_sys::MouseEvent;
use yew::{AttrValue, Callback, Html, hook, html, use_context};

use crate::state::action::Action;

/// Hands an action to the page's state.
pub type Act = Callback<Action>;

/// The page's own [`Act`], from any component inside it.
#[hook]
pub fn use_act() -> Act {
    use_context::<Act>().unwrap_or_else(Callback::noop)
}

/// What a button or a switch does.
pub fn on<E: 'static>(act: &Act, action: Action) -> Callback<E> {
    act.reform(move |_: E| action.clone())
}

/// A button of a look (`plain` or `quiet`); `says` is for screen readers, where the label says too little.
pub fn button(look: &'static str, label: &'static str, says: Option<String>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={look} aria-label={says.map(AttrValue::from)} {onclick}>{ label }</button> }
}
