//! The parts of the program that are fetched later, each when a view needs it or the page is at rest.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{UseReducerHandle, hook, use_effect_with};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::model::State;
use crate::state::parts::Part;
use crate::state::phase::Phase;
use crate::state::shared::Shared;
use crate::tables;
use crate::view::act::Act;
use crate::view::browser::window;

/// So many milliseconds after the first view is there, the parts of the others are fetched.
const AT_REST: i32 = 1000;

/// Fetches the part of the program that shows the view, and the others as soon as there is nothing else to do. Whether
/// the view can be drawn.
#[hook]
pub fn use_parts(state: &UseReducerHandle<State>, act: &Act) -> bool {
    let parts = state.parts;
    let shown = state.route.part().filter(|&part| !parts.has(part));
    // The settings stand over any view.
    let over = state.settings.open && !parts.has(Part::Services);
    let needed = shown.or(over.then_some(Part::Services));
    {
        let act = act.clone();
        use_effect_with((needed, parts.tries), move |&(needed, _)| {
            if let Some(part) = needed {
                spawn_local(async move { act.emit(Action::Part(part, tables::fetch(part).await.is_ok())) });
            }
        });
    }
    {
        let act = act.clone();
        use_effect_with(state.collection().is_some(), move |ready| {
            let later = ready.then(|| {
                window::later(AT_REST, move || {
                    spawn_local(async move {
                        for part in Part::ALL {
                            // What does not arrive now is asked for again when it is needed.
                            if tables::fetch(part).await.is_ok() {
                                act.emit(Action::Part(part, true));
                            }
                        }
                    });
                })
            });
            move || drop(later)
        });
    }
    // Where there are outlets, they are shown with the agencies whose copy they print.
    {
        let act = act.clone();
        use_effect_with(shared(state).filter(|_| parts.has(Part::Outlets)), move |collection| {
            if let (Some(collection), Some(outlets)) = (collection.clone(), tables::outlets_here()) {
                spawn_local(async move {
                    (outlets.agencies)(collection).await;
                    act.emit(Action::Agencies);
                });
            }
        });
    }
    // Whoever asks for the quotations has them at once.
    let ledger = shared(state).filter(|_| parts.has(Part::Ledger) && !state.is_comparing());
    use_effect_with(ledger, |collection| {
        let end = Rc::new(Cell::new(None::<Rc<Cell<bool>>>));
        let later = collection.clone().map(|collection| {
            let end = end.clone();
            window::later(AT_REST, move || end.set(tables::ledger_here().map(|ledger| (ledger.prepare)(collection))))
        });
        move || {
            drop(later);
            if let Some(end) = end.take() {
                end.set(true);
            }
        }
    });
    shown.is_none()
}

/// The collection that is shown, by its handle.
pub fn shared(state: &State) -> Option<Shared<Collection>> {
    if let Phase::Ready(collection) = &state.phase { Some(collection.clone()) } else { None }
}
