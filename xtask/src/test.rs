//! `cargo xtask test`: every test, from plain functions to the built page in a browser.

use std::thread;

use anyhow::Result;

use crate::browser::{Browser, Driver};
use crate::build::{page, sizes, wasm};
use crate::serve::Server;
use crate::task::Part;
use crate::{browser, npm_test, project, python, step, stories, tools};

/// Installs what is missing and runs all tests, or one part of them.
pub fn run(part: Option<Part>) -> Result<()> {
    let wants = |one| part.is_none_or(|part| part == one);
    if wants(Part::Npm) {
        npm_test::check_node()?;
    }
    if wants(Part::Browser) || wants(Part::Npm) {
        wasm::add_target()?;
        browser::install(&[Browser::Chromium, Browser::Firefox])?;
        tools::install()?;
    }
    if wants(Part::Native) {
        native()?;
    }
    if wants(Part::Browser) {
        in_browser(".", "wirecopy-page", "web")?;
        // The main path in another browser too, and what browsers do each in its own way.
        let firefox = ["main_path::", "offline::", "one_file::", ONE_AT_A_TIME];
        built_page(&[(Browser::Chromium, "chromium", &[]), (Browser::Firefox, "firefox", &firefox)])?;
        python::tests::in_jupyterlab()?;
    }
    if wants(Part::Npm) {
        in_browser("crates/wirecopy-npm", "wirecopy-npm", "npm")?;
        npm_test::run()?;
    }
    if wants(Part::Python) {
        python::tests::run()?;
    }
    // It takes minutes and half a gigabyte, so it is asked for by name.
    if part == Some(Part::Spark) {
        python::tests::on_spark()?;
    }
    // Its driver waits for ever for a window that does not come, so that it may not hold up the rest.
    if part == Some(Part::WebKit) {
        wasm::add_target()?;
        browser::install(&[Browser::WebKit])?;
        tools::install()?;
        built_page(&[(Browser::WebKit, "webkit", &["main_path::", "by_outlet::", "one_file::", ONE_AT_A_TIME])])?;
    }
    Ok(())
}

/// Some drivers have room for one browser.
const ONE_AT_A_TIME: &str = "--test-threads=1";

fn native() -> Result<()> {
    step::heading("native tests");
    // One after the other: together they would share features, and cargo would build xtask's crates a second time.
    step::run("native tests", step::cargo().args(["test", "--locked"]))?;
    let without_tables = ["test", "--locked", "--package", "wirecopy", "--no-default-features", "--test", "tables"];
    step::run("native tests", step::cargo().args(without_tables))?;
    step::run("native tests", step::cargo().args(["test", "--locked", "--package", "xtask"]))
}

/// The tests of this name, of the package in this folder: without its name every package would be compiled for the browser.
fn in_browser(folder: &str, package: &str, test: &str) -> Result<()> {
    step::heading("tests in the browser");
    let mut wasm_pack = step::in_project("wasm-pack");
    // Errors only: it would also warn that it cannot look for a newer version of itself.
    wasm_pack.args(["--log-level", "error", "test", "--headless", "--chrome", "--mode", "no-install", folder]);
    wasm_pack.args(["--locked", "--package", package, "--test", test]);
    wasm_pack.env("PATH", tools::path()).env("WASM_PACK_CACHE", tools::cache());
    // A busy machine may need more than the twenty seconds that the runner allows.
    wasm_pack.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    step::run("tests in the browser", &mut wasm_pack)
}

/// Tells the page's stories, or those of these names, to each of the browsers, with dist/ under a folder of some depth because it may be
/// hosted in any.
fn built_page(browsers: &[(Browser, &str, &[&str])]) -> Result<()> {
    let later = page::build()?;
    sizes::check(&page::parts()?, &later)?;
    let server = Server::new(Some(0), "/some/where/wirecopy/", project::dist())?.kept();
    let address = server.address()?;
    // It serves until this process ends.
    thread::spawn(|| server.run());
    let (axe, cetei) = (tools::axe()?, tools::cetei()?);
    for (browser, name, arguments) in browsers {
        let driver = Driver::start(*browser)?;
        let step = format!("tests of the built page in {name}");
        step::heading(&step);
        stories::tell(&step, arguments, |cargo| {
            cargo.env("WIRECOPY_PAGE", &address).env("WIRECOPY_DRIVER", driver.address());
            cargo.env("WIRECOPY_AXE", &axe).env("WIRECOPY_CETEI", &cetei).env("WIRECOPY_BROWSER", name);
        })?;
    }
    Ok(())
}
