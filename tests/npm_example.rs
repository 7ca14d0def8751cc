//! The example in the npm package's README, opened in a browser from a server of plain files.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test ends where something is amiss")]

#[path = "page/browser.rs"]
#[expect(dead_code, reason = "the example takes of it what it needs")]
mod browser;
#[path = "page/network.rs"]
mod network;

use browser::drive;

#[test]
#[ignore = "drives the example: cargo xtask test"]
fn the_example_shows_what_its_articles_share() {
    drive(async |page| {
        page.begin("").await;
        page.wait_for("#shared:not(:empty)").await;
        assert_eq!(page.text_of("#shared").await, "We will not comment on the talks");
    });
}
