//! Parts of the program that are fetched when they are first needed, and what is said when one does not arrive.

use std::fs;

use crate::browser::{address, drive_noisily};
use crate::host::Host;
use crate::upload::{LATER, later};

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn where_the_program_does_not_arrive_the_first_words_make_way_for_what_happened() {
    let folder = tempfile::tempdir().unwrap();
    later(folder.path());
    fs::remove_file(folder.path().join("static").join(LATER).join("boot.js")).unwrap();
    drive_noisily(Host::of(folder.path()).address(), async |page| {
        page.begin("").await;
        page.shows("#first-words h1", "The page could not start").await;
        page.shows("#first-words samp", "boot.js did not arrive").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_view_whose_part_does_not_arrive_says_so_and_comes_when_asked_again() {
    let complaints = drive_noisily(&address("WIRECOPY_PAGE"), async |page| {
        page.before(&without("split_services")).await;
        page.open("#/articles").await;
        page.shows("main h1", "A part of this page did not arrive").await;
        // What is there goes on.
        page.click(".wordmark").await;
        page.wait_for("main.overview .passages").await;
        page.back().await;
        page.shows("main h1", "A part of this page did not arrive").await;

        // Unless the page, at rest, has fetched it meanwhile.
        page.run("window.cut = false; document.querySelector('main.notice button')?.click()").await;
        page.reads("main h1", "Articles").await;
    });
    assert!(!complaints.is_empty() && complaints.iter().all(|one| one.contains("no network")), "{complaints:?}");
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn where_what_compares_does_not_arrive_the_page_says_so_and_can_try_again() {
    drive_noisily(&address("WIRECOPY_PAGE"), async |page| {
        page.before(NO_WORKERS).await;
        page.before(&without("engine")).await;
        page.open("").await;
        page.shows(".work", "a part of this page did not arrive").await;
        page.run("window.cut = false").await;
        page.click(".work button").await;
        page.wait_for("main.overview .passages").await;
    });
}

/// A browser without workers: the page compares by itself.
pub const NO_WORKERS: &str = "window.Worker = class { constructor() { throw new Error('no workers here'); } };";

/// While `cut`, the page does not get this part. Refused by the browser instead, it might come from what the browser keeps.
pub fn without(part: &str) -> String {
    format!(
        "window.cut = true;
         const ask = window.fetch;
         window.fetch = (...what) => window.cut && String(what[0]).includes('{part}')
             ? Promise.reject(new TypeError('no network'))
             : ask(...what);"
    )
}
