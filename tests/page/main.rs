//! What a reader meets: the built page, in a real browser, in a folder of a web host.
//!
//! `cargo xtask test` builds and serves the page and starts the browser's driver. Every story ends with
//! two questions that are asked in [`browser::drive`]: was the console quiet, and did no request leave the page's origin?
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test ends where something is amiss")]

mod accessibility;
mod against;
mod browser;
mod by_outlet;
mod export;
mod focus;
mod host;
mod intake;
mod languages;
mod library;
mod main_path;
mod network;
mod offline;
mod one_file;
mod outlets;
mod overview;
mod parts;
mod passim;
mod quotations;
mod reading;
mod settings;
mod tei;
mod upload;
mod wire;
mod worker;
mod worker_speed;

use browser::drive;

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_page_opens_in_any_folder() {
    drive(async |page| {
        page.open("").await;
        assert_eq!(page.title().await, "wirecopy");
        page.reads(".wordmark", "wirecopy").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_page_forbids_what_it_does_not_need() {
    drive(async |page| {
        page.open("").await;
        let policy = page.attribute_of("meta[http-equiv='Content-Security-Policy']", "content").await;
        let rules: Vec<_> = policy.split("; ").collect();
        for rule in ["default-src 'none'", "connect-src 'self'", "worker-src 'self'", "form-action 'none'"] {
            assert!(rules.contains(&rule), "{rule} is not in {policy:?}");
        }
        // What stands in the page itself is named by its digest, and nothing else may.
        for of_itself in ["script-src 'self' 'sha256-", "style-src 'self' 'sha256-"] {
            assert!(rules.iter().any(|rule| rule.starts_with(of_itself)), "{of_itself} is not in {policy:?}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy:?}");
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
#[should_panic(expected = "the console is not quiet")]
fn an_error_in_the_console_is_noticed() {
    drive(async |page| {
        page.open("").await;
        page.run("console.error('as a broken page would')").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
#[should_panic(expected = "requests left the page's origin")]
fn a_request_to_another_host_is_noticed() {
    drive(async |page| {
        page.open("").await;
        // The page's policy forbids fetching from elsewhere, but not following a link there.
        page.run("location.href = 'http://127.0.0.1:9/elsewhere'").await;
    });
}
