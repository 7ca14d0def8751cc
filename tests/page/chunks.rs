//! Parts of the program that are fetched when they are first needed, and what is said when one does not arrive.

use serde_json::json;

use crate::browser::{Page, address, drive_noisily};

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_view_whose_part_does_not_arrive_says_so_and_comes_when_asked_again() {
    let complaints = drive_noisily(&address("WIRECOPY_PAGE"), async |page| {
        block(page, &["*/split_desk.wasm"]).await;
        page.open("#/articles").await;
        page.shows("main h1", "A part of this page did not arrive").await;
        // What is there goes on.
        page.click(".wordmark").await;
        page.wait_for("main.overview .passages").await;
        page.back().await;
        page.shows("main h1", "A part of this page did not arrive").await;

        block(page, &[]).await;
        page.click("main.notice button").await;
        page.reads("main h1", "Articles").await;
    });
    assert!(complaints.iter().all(|complaint| complaint.contains("split_desk.wasm") || complaint.contains("fetch")));
    assert!(!complaints.is_empty(), "the console says what did not arrive");
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn where_what_compares_does_not_arrive_the_page_says_so_and_can_try_again() {
    drive_noisily(&address("WIRECOPY_PAGE"), async |page| {
        page.before(NO_ENGINE).await;
        page.open("").await;
        page.shows(".work", "a part of this page did not arrive").await;
        page.run("window.cut = false").await;
        page.click(".work button").await;
        page.wait_for("main.overview .passages").await;
    });
}

/// A browser without workers, so that the page compares by itself, and what that takes is not to be had while `cut`.
const NO_ENGINE: &str = "
    window.Worker = class { constructor() { throw new Error('no workers here'); } };
    window.cut = true;
    const ask = window.fetch;
    window.fetch = (...what) => window.cut && String(what[0]).includes('split_engine')
        ? Promise.reject(new TypeError('no network'))
        : ask(...what);
";

/// Has Chromium refuse these addresses from now on, and no others.
async fn block(page: &Page, addresses: &[&str]) {
    page.devtools("Network.enable", json!({})).await;
    page.devtools("Network.setBlockedURLs", json!({ "urls": addresses })).await;
}
