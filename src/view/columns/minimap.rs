//! The minimap beside a column: the whole article in small, with its passages and what of it is in the window.
//!
//! Where things stand in it is measured, because only the browser knows how the text wraps: see [`super::sync_scroll`].

use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::columns::alignment::Alignment;
use crate::state::wording::hue::hue;
use crate::view::act::Act;
use crate::view::columns::sync_scroll;

/// Draws the minimap of `column`. A press goes there, and picks the passage that stands there; with the focus on it,
/// the arrow keys go from passage to passage.
pub fn minimap(
    collection: &Collection,
    alignment: &Alignment,
    column: usize,
    picked: Option<usize>,
    act: &Act,
) -> Html {
    let locations = alignment.locations.get(column).map_or(&[][..], Vec::as_slice);
    let label = collection.label(alignment.articles.get(column).copied().unwrap_or_default());
    let says = picked.and_then(|picked| Some((picked, locations.get(picked)?))).map_or_else(
        || "no passage picked".to_owned(),
        |(index, location)| {
            let (number, index, all) =
                (location.passage.to_string(), (index + 1).to_string(), locations.len().to_string());
            ["passage ", &number, ", ", &index, " of ", &all].concat()
        },
    );
    let last = locations.len().checked_sub(1);
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(last) = last else { return };
            let to = match event.key().as_str() {
                "ArrowDown" | "ArrowRight" => picked.map_or(0, |location| (location + 1).min(last)),
                "ArrowUp" | "ArrowLeft" => picked.map_or(last, |location| location.saturating_sub(1)),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            if Some(to) != picked {
                act.emit(Action::Pick(column, to));
            }
        })
    };
    let onpointerdown = {
        let act = act.clone();
        Callback::from(move |event: PointerEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let location = target.and_then(|target| target.get_attribute("data-at")?.parse().ok());
            match location {
                Some(location) if Some(location) != picked => act.emit(Action::Pick(column, location)),
                _ => go(&event),
            }
        })
    };
    let onpointermove = Callback::from(|event: PointerEvent| {
        if event.buttons() & 1 == 1 {
            go(&event);
        }
    });
    html! {
        <div class="rail">
            <svg viewBox="0 0 10 1000" preserveAspectRatio="none" role="slider" tabindex="0" aria-orientation="vertical"
                aria-label={["Where the passages of ", label, " stand"].concat()} aria-valuemin="0"
                aria-valuemax={locations.len().to_string()} aria-valuenow={picked.map_or(0, |location| location + 1).to_string()}
                aria-valuetext={says} {onkeydown} {onpointerdown} {onpointermove}>
                <rect class="paper" width="10" height="1000" />
                { for locations.iter().enumerate().map(|(index, location)| html! {
                    <rect key={index} class={yew::classes!(hue(location.passage), (picked == Some(index)).then_some("picked"))}
                        data-at={index.to_string()} width="10" />
                }) }
                <rect class="window" width="10" />
            </svg>
        </div>
    }
}

/// Brings what the pointer is on into the window.
fn go(event: &PointerEvent) {
    let minimap = event.current_target().and_then(|minimap| minimap.dyn_into::<Element>().ok());
    if let Some(minimap) = minimap {
        sync_scroll::go(&minimap, f64::from(event.client_y()));
    }
}
