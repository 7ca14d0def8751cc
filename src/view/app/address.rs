//! The address and the state, the same.

use yew::{UseReducerHandle, hook, use_effect_with, use_mut_ref};

use crate::state::action::Action;
use crate::state::address::full_address::FullAddress;
use crate::state::address::text_fragment::TextFragment;
use crate::state::model::State;
use crate::view::act::Act;
use crate::view::address::{address_bar, way_back};
use crate::view::browser::window;

/// Keeps the state and the address the same, whichever changes first.
#[hook]
pub fn use_address(state: &UseReducerHandle<State>, act: &Act, whole: bool) {
    let act = act.clone();
    use_effect_with((), move |()| {
        let listener = address_bar::listen(move |hash| {
            // What is being written is kept, however the reader leaves.
            window::leave_field();
            act.emit(Action::Follow(FullAddress::parse(hash)));
            if let Some(fragment) = TextFragment::parse(hash) {
                act.emit(Action::FollowAnchor(fragment));
            }
        });
        move || drop(listener)
    });
    // Before the address is written: a link that was followed is no step of its own.
    use_effect_with(state.anchor.resolved.clone(), |resolved| {
        if let Some(resolved) = resolved {
            address_bar::replace(resolved);
        }
    });
    let drawn = use_mut_ref(|| state.route.clone());
    let left = drawn.replace(state.route.clone());
    if state.route.begins_after(&left) {
        way_back::note_place(&left);
        window::let_focus_go();
    }
    let shown = use_mut_ref(|| state.route.clone());
    use_effect_with(state.address(), address_bar::write);
    // A view of which a part is still on its way begins when it is there.
    use_effect_with((state.route.clone(), whole), move |(route, whole)| {
        if !whole {
            return;
        }
        let before = shown.replace(route.clone());
        if route.begins_after(&before) {
            way_back::open_view(&before, route);
        }
    });
}
