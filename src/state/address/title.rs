//! What the window is called in each view.

use crate::state::address::opening::opening;
use crate::state::address::route::Route;
use crate::state::model::State;
use crate::state::wording::words::list;

/// The title of the window.
#[must_use]
pub fn title(state: &State) -> String {
    const NAME: &str = "wirecopy";
    let view = state.collection().and_then(|collection| match &state.route {
        Route::Pair { .. } => {
            let ids = state.route.ids();
            let labels: Option<Vec<&str>> = ids.iter().map(|id| Some(collection.label(collection.find(id)?))).collect();
            Some([&list(&labels?), " side by side"].concat())
        }
        Route::Passage { number, .. } => {
            let base = collection.passage(*number)?.base();
            let words = opening(base.bytes.of(&collection.article(base.article)?.text), 6);
            Some(["Passage ", &number.to_string(), ": ", &words].concat())
        }
        Route::Article { id } => Some(collection.label(collection.find(id)?).to_owned()),
        Route::Wire { id, .. } => Some(["What became of ", collection.label(collection.find(id)?)].concat()),
        Route::Overview { .. } if !state.library.is_example() => {
            Some(state.library.name(state.library.open).to_owned())
        }
        Route::Quotations { .. } => Some("Quotations".to_owned()),
        Route::Overview { .. } | Route::Articles { .. } | Route::Unknown(_) => None,
    });
    let view = view.or_else(|| matches!(state.route, Route::Articles { .. }).then(|| "Articles".to_owned()));
    view.map_or_else(|| NAME.to_owned(), |view| [&view, " · ", NAME].concat())
}
