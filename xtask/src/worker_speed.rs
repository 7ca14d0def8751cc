//! `cargo xtask worker-speed`: how long the page's worker computes, against the command line on one core.

use std::fs;
use std::thread;

use anyhow::{Context, Result};

use crate::browser::{self, Browser, Driver};
use crate::build::page;
use crate::serve::Server;
use crate::{project, step};

/// Compares the texts of a folder in both, several times.
pub fn run(articles: &str) -> Result<()> {
    let articles = fs::canonicalize(articles).with_context(|| format!("{articles} cannot be read"))?;
    browser::install(&[Browser::Chromium])?;
    step::heading("compiling the command line");
    step::run(
        "compiling the command line",
        step::cargo().args(["build", "--release", "--locked", "--package", "wirecopy-cli"]),
    )?;
    page::build()?;
    let server = Server::new(Some(0), "/", project::dist())?;
    let address = server.address()?;
    // It serves until this process ends.
    thread::spawn(|| server.run());
    let driver = Driver::start(Browser::Chromium)?;
    step::heading("measuring");
    let mut cargo = step::cargo();
    cargo.args(["test", "--quiet", "--locked", "--package", "wirecopy-page", "--test", "page", "--"]);
    cargo.args(["--ignored", "--nocapture", "worker_speed::"]);
    cargo.env("WIRECOPY_PAGE", &address).env("WIRECOPY_DRIVER", driver.address()).env("WIRECOPY_BROWSER", "chromium");
    cargo.env("WIRECOPY_ARTICLES", articles).env("WIRECOPY_COMMAND", project::target().join("release/wirecopy"));
    step::run("measuring", &mut cargo)
}
