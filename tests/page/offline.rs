//! Without a network, and with a newer version: always one whole version of the page.

use std::time::Duration;

use crate::browser::{Page, drive_at};
use crate::host::Host;
use crate::upload::{HEADLINES, LATER, built, later, version};

/// Opens the page and waits until the browser keeps it, and until what it asked the host for before that has come.
async fn kept(page: &Page) {
    page.open("").await;
    page.until("navigator.serviceWorker.controller !== null").await;
    page.wait_for("main.overview .passages").await;
}

/// Every file of the page that is shown is of this version, and so are the articles.
async fn is_whole(page: &Page, version: &str, headline: &str) {
    page.wait_for("main.overview .passages").await;
    let articles = page.text_of(".articles").await;
    assert!(articles.contains(headline), "{articles}");
    let parts = page.value_of(
        "performance.getEntriesByType('resource').map(({ name }) => name.split('/static/')[1]?.split('/')[0]).filter(Boolean)",
    );
    let parts = parts.await;
    let parts = parts.as_array().unwrap();
    assert!(parts.len() > 5 && parts.iter().all(|part| part == version), "{parts:?}");
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_page_opens_without_a_network_after_the_first_visit() {
    let host = Host::of(&built());
    drive_at(host.address(), async |page| {
        kept(page).await;
        host.switch_off();
        page.reload().await;
        is_whole(page, &version(), HEADLINES[0]).await;
        page.begin("index.html?from=mail#/passage/p1").await;
        page.wait_for("main.passage .system").await;
        let names = page.texts_of(".system th").await;
        assert_eq!(names[..3], ["000 base", "003", "001"]);
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_newer_version_waits_for_the_reader_and_then_comes_whole() {
    let (host, newer) = (Host::of(&built()), tempfile::tempdir().unwrap());
    drive_at(host.address(), async |page| {
        kept(page).await;
        later(newer.path());
        host.serve(newer.path());
        page.reload().await;
        is_whole(page, &version(), HEADLINES[0]).await;
        page.wait_for(".newer button").await;
        page.shows(".newer", "A new version of this page is ready.").await;

        // Nothing changes until it is taken, whatever the reader does.
        page.reload().await;
        is_whole(page, &version(), HEADLINES[0]).await;
        page.click(".newer button").await;
        page.until(&format!("document.querySelector('link[rel=stylesheet]').href.includes('{LATER}')")).await;
        is_whole(page, LATER, HEADLINES[1]).await;
        page.counts(".newer button", 0).await;
        host.switch_off();
        page.reload().await;
        is_whole(page, LATER, HEADLINES[1]).await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_version_that_does_not_arrive_whole_leaves_the_one_before() {
    let (host, half) = (Host::of(&built()), tempfile::tempdir().unwrap());
    drive_at(host.address(), async |page| {
        kept(page).await;
        // A host in the middle of an upload: one file has not come to its end.
        later(half.path());
        let cut = format!("static/{LATER}/worker.js");
        std::fs::write(half.path().join(&cut), "// The background").unwrap();
        host.serve(half.path());
        page.reload().await;
        for _ in 0..100 {
            if host.was_asked(&cut) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert!(host.was_asked(&cut), "the browser looked for a newer version");
        page.until("navigator.serviceWorker.getRegistration().then(one => !one.installing && !one.waiting)").await;
        page.counts(".newer button", 0).await;
        host.switch_off();
        page.reload().await;
        is_whole(page, &version(), HEADLINES[0]).await;
        let caches = page.answer_of("caches.keys().then(done)").await;
        assert_eq!(caches.as_array().map(Vec::len), Some(1), "{caches}");
    });
}
