//! The strip beside a column: the whole article in small, with its passages and what of it is in the window.
//!
//! Where things stand in it is measured, because only the browser knows how the text wraps: see [`super::level`].

use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::columns::alignment::Pairing;
use crate::state::wording::hue::hue;
use crate::view::act::Act;
use crate::view::columns::sync_scroll;

/// Draws the strip of `column`. A press goes there, and picks the passage that stands there; with the focus on it,
/// the arrow keys go from passage to passage.
pub fn rail(collection: &Collection, pairing: &Pairing, column: usize, picked: Option<usize>, act: &Act) -> Html {
    let places = pairing.places.get(column).map_or(&[][..], Vec::as_slice);
    let label = collection.label(pairing.articles.get(column).copied().unwrap_or_default());
    let says = picked.and_then(|picked| Some((picked, places.get(picked)?))).map_or_else(
        || "no passage picked".to_owned(),
        |(index, place)| {
            let (number, index, all) = (place.passage.to_string(), (index + 1).to_string(), places.len().to_string());
            ["passage ", &number, ", ", &index, " of ", &all].concat()
        },
    );
    let last = places.len().checked_sub(1);
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(last) = last else { return };
            let to = match event.key().as_str() {
                "ArrowDown" | "ArrowRight" => picked.map_or(0, |place| (place + 1).min(last)),
                "ArrowUp" | "ArrowLeft" => picked.map_or(last, |place| place.saturating_sub(1)),
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
            let place = target.and_then(|target| target.get_attribute("data-at")?.parse().ok());
            match place {
                Some(place) if Some(place) != picked => act.emit(Action::Pick(column, place)),
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
                aria-valuemax={places.len().to_string()} aria-valuenow={picked.map_or(0, |place| place + 1).to_string()}
                aria-valuetext={says} {onkeydown} {onpointerdown} {onpointermove}>
                <rect class="paper" width="10" height="1000" />
                { for places.iter().enumerate().map(|(index, place)| html! {
                    <rect key={index} class={yew::classes!(hue(place.passage), (picked == Some(index)).then_some("picked"))}
                        data-at={index.to_string()} width="10" />
                }) }
                <rect class="window" width="10" />
            </svg>
        </div>
    }
}

/// Brings what the pointer is on into the window.
fn go(event: &PointerEvent) {
    let rail = event.current_target().and_then(|rail| rail.dyn_into::<Element>().ok());
    if let Some(rail) = rail {
        sync_scroll::go(&rail, f64::from(event.client_y()));
    }
}
