//! What the browser keeps: the collections and the settings.

use wasm_bindgen_futures::spawn_local;
use yew::{UseReducerHandle, hook, use_effect_with, use_memo, use_mut_ref};

use crate::state::action::Action;
use crate::state::library::collections::{LibraryChange, Saving};
use crate::state::model::State;
use crate::state::parts::Part;
use crate::state::shared::Shared;
use crate::storage::{Store, note_open};
use crate::tables::{self, Promised};
use crate::view::act::Act;
use crate::view::export::one_file;
use crate::view::frame::settings;

fn articles() -> Promised<Result<(), String>> {
    Box::pin(async { tables::articles().await.map_err(|error| error.to_string()) })
}

/// Shows what the browser has kept, and has it keep whatever changes.
#[hook]
pub fn use_library(state: &UseReducerHandle<State>, act: &Act) {
    // What stands in one file is kept by that file alone.
    let store = use_memo((), |()| (!one_file::is_it()).then(|| Store::new(act.reform(Action::Library), articles)));
    {
        let (store, act) = (store.clone(), act.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                // Where the page is one file, all of the program is there.
                if let Some(bundle) = one_file::collection().await
                    && tables::services().await.is_ok()
                {
                    act.emit(Action::Library(LibraryChange::InFile(Shared::new(bundle))));
                }
            });
            move || store.iter().for_each(Store::end)
        });
    }
    {
        let store = store.clone();
        use_effect_with(state.library.snapshot.clone(), move |snapshot| {
            store.iter().for_each(|store| store.save(snapshot));
        });
    }
    use_effect_with(state.library.saving == Saving::Forgetting, move |forgetting| {
        if *forgetting {
            store.iter().for_each(Store::forget);
        }
    });
    let open = (!matches!(state.library.saving, Saving::Asked | Saving::InFile)).then_some(state.library.open);
    use_effect_with(open, move |open| {
        if let Some(open) = *open {
            note_open(open);
        }
    });
}

/// Keeps the settings, and takes the focus to their panel and back.
#[hook]
pub fn use_settings(state: &UseReducerHandle<State>) {
    use_effect_with(state.settings.written(), |written: &String| settings::store(written));
    let was_open = use_mut_ref(|| false);
    use_effect_with(state.settings.open && state.parts.has(Part::Services), move |open| {
        let focus = (was_open.replace(*open) != *open).then(|| settings::follow(*open));
        move || drop(focus)
    });
}
