//! Looks up which agencies the articles name, a few at a time, so that the page stays alive.

use js_sys::Date;

use crate::pause::pause;
use crate::state::collection::Collection;
use crate::state::shared::Shared;
use wirecopy_quotes::agency::agencies;

/// So many milliseconds at a time.
const SLICE: f64 = 8.0;

/// Looks them up, and keeps them with the collection.
pub async fn look_up(collection: Shared<Collection>) {
    let mut found = Vec::with_capacity(collection.articles.len());
    let mut until = Date::now() + SLICE;
    for article in collection.articles.iter() {
        found.push(agencies(article));
        if Date::now() > until {
            pause(0).await;
            until = Date::now() + SLICE;
        }
    }
    collection.agencies.replace(found);
}
